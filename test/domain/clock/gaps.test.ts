/** Hours that a change of clocks skips or repeats, at night and around midnight, and days that a country left out. */
import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../../src/domain/clock/calendar.ts';
import { dayOf } from '../../../src/domain/clock/civil.ts';
import {
  closingOn,
  firstOpeningAfterDay,
  isOpen,
  isOpenOn,
  nextOpening,
  openingOn,
} from '../../../src/domain/clock/hours.ts';
import { nthWorkingDay, workingDaysBetween } from '../../../src/domain/clock/working-days.ts';
import { addWorking, subtractWorking, workingBetween } from '../../../src/domain/clock/working.ts';
import { localDay } from '../../../src/domain/clock/zone.ts';
import { DAY, HOUR, instant, MINUTE, toIso } from '../../../src/domain/instant.ts';
import type { DayHours } from '../../../src/domain/shop.ts';
import { CLOCKS } from '../../../src/domain/vocabulary.ts';
import { at, calendarOf, daily, optional, shown } from './calendars.ts';
import { modelTime } from './model.ts';
import { sameDay, samePauses, sameState, sameSums, sameWorkingDays, type Scene } from './same-as-model.ts';
import { calendarOfShop } from './shops.ts';

/** Changes of clock that are unlike those of Stockholm. */
const CHANGES = [
  ['America/Havana', '2026-03-08', 'midnight is skipped: 00:00 is 01:00'],
  ['America/Havana', '2026-11-01', 'the first hour of a day comes twice'],
  ['Asia/Beirut', '2026-03-29', 'midnight is skipped'],
  ['Asia/Beirut', '2026-10-25', 'the last hour of a day comes twice'],
  ['America/Sao_Paulo', '2018-11-04', 'midnight is skipped'],
  ['America/Sao_Paulo', '2019-02-17', 'the last hour of a day comes twice'],
  ['Africa/Cairo', '2026-04-24', 'midnight is skipped'],
  ['Africa/Cairo', '2026-10-30', 'the last hour of a day comes twice'],
  ['Africa/Casablanca', '2026-02-15', 'an hour back for Ramadan'],
  ['Africa/Casablanca', '2026-03-22', 'and an hour on after it'],
  ['America/St_Johns', '2010-03-14', 'a minute past midnight an hour is skipped'],
  ['America/St_Johns', '2010-11-07', 'a minute past midnight the last hour of the day before comes again'],
  ['Australia/Lord_Howe', '2026-04-05', 'half an hour comes twice'],
  ['Australia/Lord_Howe', '2026-10-04', 'half an hour is skipped'],
  ['Antarctica/Troll', '2026-03-29', 'two hours are skipped'],
  ['Antarctica/Troll', '2026-10-25', 'two hours come twice'],
  ['Pacific/Apia', '2011-12-31', 'a whole day is skipped'],
  ['Pacific/Kwajalein', '1993-08-22', 'a whole day is skipped'],
] as const;

const HOURS: readonly DayHours[] = [
  [['00:00', '24:00']],
  [['00:00', '00:30']],
  [['23:30', '24:00']],
  [
    ['00:00', '02:00'],
    ['22:00', '24:00'],
  ],
  [
    ['00:15', '00:45'],
    ['02:15', '02:45'],
    ['23:15', '23:45'],
  ],
  [
    ['00:30', '01:15'],
    ['01:15', '03:00'],
    ['09:00', '17:00'],
  ],
];

describe.each(CHANGES)('%s %s: %s', (timeZone, date) => {
  test.each(HOURS.map((hours) => [hours.map(([opens, closes]) => `${opens}-${closes}`).join(', '), hours]))(
    'open %s, the same as minute by minute',
    (_, hours) => {
      const shop = { timeZone, hours: daily(...(hours as DayHours)), days: {}, holidays: [] };
      const time = modelTime(shop, Date.parse(date) - 3 * 24 * HOUR, 6 * 1440);
      const scene: Scene = { calendar: calendarOfShop(shop), time };
      for (let minute = 0; minute < 6 * 1440; minute += 1) sameState(scene, minute);
      for (let minute = 0; minute < 6 * 1440; minute += 15) sameDay(scene, minute);
      for (let minute = 0; minute < 6 * 1440; minute += 97) {
        const other = (minute * 31) % (6 * 1440);
        sameSums(scene, minute, other, (minute % 400) + 1);
        sameWorkingDays(scene, minute, other, (minute % 5) - 2);
        for (const clock of CLOCKS) samePauses(scene, clock, minute, 200, [[minute + 30, minute + 130]]);
      }
    },
  );
});

describe('a shop that never closes', () => {
  test.each(CHANGES)('in %s around %s counts every minute: %s', (timeZone, date) => {
    const calendar = calendarOf({ timeZone, hours: daily(['00:00', '12:00'], ['12:00', '24:00']) });
    const from = at(`${date}T00:00Z`);
    expect(shown(nextOpening(calendar, from))).toBe(`${date}T00:00:00Z`);
    expect(workingBetween(calendar, at('1990-01-01T00:00Z'), from)).toBe(from - at('1990-01-01T00:00Z'));
  });
});

test('closing at 24:00 and opening at 00:00, the shop is not closed in between', () => {
  const calendar = calendarOf({ hours: { ...daily(['10:00', '24:00']), sat: [['00:00', '06:00']] } });
  const friday = at('2026-11-27T23:00+01:00');
  expect(shown(addWorking(calendar, friday, 2 * HOUR))).toBe('2026-11-28T00:00:00Z');
  expect(shown(addWorking(calendar, friday, HOUR))).toBe('2026-11-27T23:00:00Z');
  expect(optional(closingOn(calendar, dayOf(2026, 11, 27)))).toBe('2026-11-27T23:00:00Z');
  expect(shown(firstOpeningAfterDay(calendar, dayOf(2026, 11, 27)))).toBe('2026-11-27T23:00:00Z');
});

test('days of their own reach over the end of a year', () => {
  const calendar = calendarOf({ days: { '2026-12-23/2027-01-06': [], '2026-12-31': [['10:00', '12:00']] } });
  const tuesday = at('2026-12-22T17:00+01:00');
  expect(shown(addWorking(calendar, tuesday, HOUR))).toBe('2026-12-31T09:30:00Z');
  expect(shown(addWorking(calendar, tuesday, 3 * HOUR))).toBe('2027-01-07T08:30:00Z');
  const days = [1, 2, 3].map((n) => nthWorkingDay(calendar, tuesday, n));
  expect(days.map((day) => day.ok && day.value)).toEqual([
    dayOf(2026, 12, 31),
    dayOf(2027, 1, 7),
    dayOf(2027, 1, 8),
  ]);
});

describe('Samoa had no 30 December 2011', () => {
  const calendar = calendarOf({ timeZone: 'Pacific/Apia', hours: daily(['09:00', '17:00']) });
  const skipped = dayOf(2011, 12, 30);

  test('it was no working day, and nothing opened', () => {
    expect(isOpenOn(calendar, skipped)).toBe(false);
    expect(openingOn(calendar, skipped)).toBeUndefined();
    const [thursday, saturday] = [at('2011-12-29T12:00-10:00'), at('2011-12-31T12:00+14:00')];
    expect(workingDaysBetween(calendar, thursday, saturday)).toBe(1);
    expect(nthWorkingDay(calendar, thursday, 1)).toEqual({ ok: true, value: skipped + 1 });
    expect(nthWorkingDay(calendar, saturday, -1)).toEqual({ ok: true, value: skipped - 1 });
    expect(workingBetween(calendar, thursday, saturday)).toBe(8 * HOUR);
  });

  test('the day before ended where the day after began', () => {
    expect(shown(firstOpeningAfterDay(calendar, skipped - 1))).toBe('2011-12-30T19:00:00Z');
    expect(shown(firstOpeningAfterDay(calendar, skipped))).toBe('2011-12-30T19:00:00Z');
  });
});

test('midnight comes twice where opening periods are made anew: what opened the first time is open the second', () => {
  // such a change falls on every day of 64 in turn
  for (let day = dayOf(2026, 1, 1); day < dayOf(2026, 1, 1) + 64; day += 1) {
    const change = day * DAY + MINUTE;
    const zone = { timeZone: 'Test/Back', changes: [change], offsets: [0, -HOUR] };
    const calendar: Calendar = { ...calendarOf({ hours: daily(['00:00', '08:00']) }), zone };
    const again = instant(change + 29 * MINUTE);
    expect(localDay(zone, again)).toBe(day - 1);
    expect(isOpen(calendar, again)).toBe(true);
    expect(shown(nextOpening(calendar, again))).toBe(toIso(again));
    expect(workingBetween(calendar, instant(day * DAY), again)).toBe(30 * MINUTE);
    expect(shown(addWorking(calendar, again, HOUR))).toBe(toIso(instant(again + HOUR)));
    expect(shown(subtractWorking(calendar, again, HOUR))).toBe(toIso(instant(day * DAY - 16.5 * HOUR)));
  }
});

test('a gap that begins before midnight and ends after it: the next day opens when it is over', () => {
  // Toronto, 1919-03-30: 23:30 was 00:30
  const calendar = calendarOf({ timeZone: 'America/Toronto', hours: daily(['00:00', '02:00']) });
  const sunday = dayOf(1919, 3, 30);
  expect(optional(openingOn(calendar, sunday + 1))).toBe('1919-03-31T04:30:00Z');
  expect(shown(firstOpeningAfterDay(calendar, sunday))).toBe('1919-03-31T04:30:00Z');
  expect(workingBetween(calendar, at('1919-03-30T12:00Z'), at('1919-03-31T12:00Z'))).toBe(90 * MINUTE);
});
