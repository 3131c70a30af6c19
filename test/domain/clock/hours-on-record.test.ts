/** The hours that a deadline was counted with, kept beside it and counted with again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOnRecord, hoursBetween } from '../../../src/domain/clock/hours-on-record.ts';
import { compileCalendar, type ShopTimes } from '../../../src/domain/clock/compile.ts';
import type { Calendar } from '../../../src/domain/clock/calendar.ts';
import { dayOf } from '../../../src/domain/clock/civil.ts';
import { hoursOn } from '../../../src/domain/clock/sum.ts';
import { addWorking, workingBetween } from '../../../src/domain/clock/working.ts';
import { localDay } from '../../../src/domain/clock/zone.ts';
import { HOUR, instant, MINUTE } from '../../../src/domain/instant.ts';
import { at, calendarOf, CLOSED_WEEK, daily, shown, USUAL_HOURS } from './calendars.ts';

/** Midsummer and Christmas of 2026, as a table would have them. */
function withHolidays(times: Partial<ShopTimes> = {}): Calendar {
  const made = compileCalendar(
    {
      timeZone: 'Europe/Stockholm',
      hours: USUAL_HOURS,
      holidays: { country: 'SE', eves: true },
      days: {},
      ...times,
    },
    (_country, year) =>
      year === 2026 ? [dayOf(2026, 6, 19), dayOf(2026, 6, 20), dayOf(2026, 12, 24), dayOf(2026, 12, 25)] : [],
  );
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}

describe('what is kept', () => {
  test('the week, with days of the same hours in a row as one', () => {
    expect(hoursBetween(calendarOf(), at('2026-11-26T10:00+01:00'), at('2026-11-30T10:00+01:00'))).toEqual({
      timeZone: 'Europe/Stockholm',
      week: { 'mon-fri': '09:00-17:30', sat: '10:00-14:00' },
    });
  });

  test('several intervals, 24:00, and one open day', () => {
    const hours = {
      ...CLOSED_WEEK,
      tue: [
        ['00:00', '12:00'],
        ['13:00', '24:00'],
      ] as const,
    };
    const { week } = hoursBetween(calendarOf({ hours }), at('2026-11-26T10:00Z'), at('2026-11-26T10:00Z'));
    expect(week).toEqual({ tue: '00:00-12:00 13:00-24:00' });
  });

  test('days of the same hours are one only where no other comes between', () => {
    const hours = { ...daily(['09:00', '17:00']), wed: [], sat: [['10:00', '14:00']] } as const;
    const { week } = hoursBetween(calendarOf({ hours }), at('2026-11-26T10:00Z'), at('2026-11-26T10:00Z'));
    expect(Object.entries(week)).toEqual([
      ['mon-tue', '09:00-17:00'],
      ['thu-fri', '09:00-17:00'],
      ['sat', '10:00-14:00'],
      ['sun', '09:00-17:00'],
    ]);
  });

  test('a week with the same hours throughout is one, and one without any has nothing', () => {
    const weekWith = (hours: ShopTimes['hours']): unknown =>
      hoursBetween(calendarOf({ hours }), at('2026-11-26T10:00Z'), at('2026-11-26T10:00Z')).week;
    expect(weekWith(daily(['00:00', '24:00']))).toEqual({ 'mon-sun': '00:00-24:00' });
    expect(weekWith(CLOSED_WEEK)).toEqual({});
  });

  test('the days that differ between the two moments, and no others', () => {
    const calendar = withHolidays({
      days: {
        '2026-12-23': [['09:00', '12:00']],
        '2026-12-28/2026-12-30': [],
        '2027-01-02': [['11:00', '12:00']],
      },
    });
    expect(hoursBetween(calendar, at('2026-12-22T16:00+01:00'), at('2026-12-31T10:00+01:00')).days).toEqual({
      '2026-12-23': '09:00-12:00',
      '2026-12-24/2026-12-25': 'holiday',
      '2026-12-28/2026-12-30': '',
    });
    expect(
      hoursBetween(calendar, at('2026-12-14T16:00+01:00'), at('2026-12-22T10:00+01:00')).days,
    ).toBeUndefined();
  });

  test('a holiday on which the shop opens by its own settings is that, and one with the usual hours is nothing', () => {
    const own = { '2026-12-24': [['10:00', '13:00']], '2026-12-25': [['09:00', '17:30']] } as const;
    const days = hoursBetween(
      withHolidays({ days: own }),
      at('2026-12-22T16:00Z'),
      at('2026-12-29T10:00Z'),
    ).days;
    expect(days).toEqual({ '2026-12-24': '10:00-13:00' });
  });

  test('a holiday on which the time begins, and one on which it ends', () => {
    const daysBetween = (from: string, until: string): unknown =>
      hoursBetween(withHolidays(), at(from), at(until)).days;
    expect(daysBetween('2026-12-22T16:00Z', '2026-12-24T10:00Z')).toEqual({ '2026-12-24': 'holiday' });
    expect(daysBetween('2026-12-25T10:00Z', '2026-12-29T10:00Z')).toEqual({ '2026-12-25': 'holiday' });
  });

  test('days stand in their order, however the settings have them, and those in a row are one', () => {
    const calendar = withHolidays({
      days: { '2026-12-29/2026-12-30': [], '2026-12-28': [], '2026-12-23': [['09:00', '12:00']] },
    });
    const { days = {} } = hoursBetween(calendar, at('2026-12-22T16:00Z'), at('2026-12-31T10:00Z'));
    expect(Object.entries(days)).toEqual([
      ['2026-12-23', '09:00-12:00'],
      ['2026-12-24/2026-12-25', 'holiday'],
      ['2026-12-28/2026-12-30', ''],
    ]);
  });
});

test('counted again with what was kept, a sum is the same to the second, and so are the hours of its days', () => {
  const calendar = withHolidays({
    days: {
      '2026-12-23': [['09:00', '12:00']],
      '2026-12-28/2027-01-05': [],
      '2026-12-30': [['09:00', '10:00']],
    },
  });
  const begin = Date.parse('2026-06-01T00:00Z');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 240 * 1440 }),
      fc.integer({ min: 1, max: 200 * 60 }),
      (minute, minutes) => {
        const from = instant(begin + minute * MINUTE);
        const due = addWorking(calendar, from, minutes * MINUTE);
        if (!due.ok) throw new Error(due.problem.kind);
        const then = calendarOnRecord(hoursBetween(calendar, from, due.value), calendar.zone);
        expect(workingBetween(then, from, due.value)).toBe(minutes * MINUTE);
        expect(addWorking(then, from, minutes * MINUTE)).toEqual(due);
        const [first, last] = [localDay(calendar.zone, from), localDay(calendar.zone, due.value)];
        const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
        expect(days.map((day) => hoursOn(then, day).open)).toEqual(
          days.map((day) => hoursOn(calendar, day).open),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('read back, it is the week, the holidays and the days, closed ones too', () => {
  const { zone } = calendarOf();
  const hours = {
    timeZone: 'Europe/Stockholm',
    week: { 'mon-fri': '09:00-12:00 13:00-18:00', sun: '00:00-24:00' },
    days: {
      '2026-12-23': '09:30-12:45',
      '2026-12-24/2026-12-25': 'holiday',
      '2026-12-28/2026-12-30': '',
    },
  };
  const weekday = [540, 720, 780, 1080];
  expect(calendarOnRecord(hours, zone)).toEqual({
    zone,
    week: [weekday, weekday, weekday, weekday, weekday, [], [0, 1440]],
    holidays: [dayOf(2026, 12, 24), dayOf(2026, 12, 25)],
    days: [
      { from: dayOf(2026, 12, 23), to: dayOf(2026, 12, 23), open: [570, 765] },
      { from: dayOf(2026, 12, 28), to: dayOf(2026, 12, 30), open: [] },
    ],
  });
});

test('names of days and dates that do not exist are read as nothing', () => {
  const { zone } = calendarOf();
  const hours = {
    timeZone: 'Europe/Stockholm',
    week: { someday: '10:00-11:00', 'someday-sun': '10:00-11:00', 'fri-someday': '10:00-11:00' },
    days: { nonsense: '', '2026-02-30': '', '2026-02-28/2026-02-31': 'holiday', '2026-02-30/2026-03-02': '' },
  };
  expect(calendarOnRecord(hours, zone)).toEqual({
    zone,
    week: [[], [], [], [], [], [], []],
    holidays: [],
    days: [],
  });
});

test('a record with days that do not exist is read as far as it makes sense', () => {
  const hours = {
    timeZone: 'Europe/Stockholm',
    week: { someday: '10:00-11:00', mon: '10:00-11:00' },
    days: { nonsense: '' },
  };
  const then = calendarOnRecord(hours, calendarOf().zone);
  expect(shown(addWorking(then, at('2026-11-26T10:00Z'), HOUR))).toBe('2026-11-30T10:00:00Z');
});
