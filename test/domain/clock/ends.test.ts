/** Where searches end, and what lies beyond the years that calendars cover. */
import { describe, expect, test } from 'vitest';
import { dayOf, isoDate, parseIsoDate } from '../../../src/domain/clock/civil.ts';
import { compileCalendar } from '../../../src/domain/clock/compile.ts';
import {
  closingOn,
  firstOpeningAfterDay,
  isOpen,
  isOpenOn,
  nextOpening,
  openingOn,
} from '../../../src/domain/clock/hours.ts';
import { addOn } from '../../../src/domain/clock/span.ts';
import { nthWorkingDay } from '../../../src/domain/clock/working-days.ts';
import {
  addWorking,
  nthWorkingDayClosing,
  subtractWorking,
  workingBetween,
} from '../../../src/domain/clock/working.ts';
import { localDay } from '../../../src/domain/clock/zone.ts';
import { DAY, HOUR, instant, MINUTE, toIso } from '../../../src/domain/instant.ts';
import { at, calendarOf, CLOSED_WEEK, daily, optional, shown, USUAL_HOURS } from './calendars.ts';

describe('every search ends', () => {
  const closed = calendarOf({ hours: CLOSED_WEEK });
  const now = at('2026-11-26T09:00:00Z');

  test('a week without an open minute is a problem wherever working time is asked for', () => {
    expect(shown(addWorking(closed, now, 1000))).toBe('no-open-minute');
    expect(shown(subtractWorking(closed, now, 1000))).toBe('no-open-minute');
    expect(shown(nthWorkingDayClosing(closed, now, 1))).toBe('no-open-minute');
    expect(shown(nextOpening(closed, now))).toBe('no-open-minute');
    expect(shown(firstOpeningAfterDay(closed, localDay(closed.zone, now)))).toBe('no-open-minute');
    expect(workingBetween(closed, now, at('2036-11-26T09:00:00Z'))).toBe(0);
  });

  test('the problem says from when', () => {
    expect(addWorking(closed, now, 1000)).toMatchObject({ problem: { at: now, on: '2026-11-26' } });
    expect(nthWorkingDayClosing(closed, now, 3)).toMatchObject({ problem: { at: now, on: '2026-11-26' } });
  });

  test.each([
    [366, '2027-11-28', '2027-11-29T08:00:00Z'],
    [367, '2027-11-29', 'no-open-minute'],
  ])('closed for about %i days', (_, last, expected) => {
    // closing on Saturday 28 November 2026 at 14:00 is the last open minute
    const calendar = calendarOf({
      hours: { ...USUAL_HOURS, sat: [['09:00', '14:00']] },
      days: { [`2026-11-29/${last}`]: [] },
    });
    const saturday = at('2026-11-28T14:00+01:00');
    expect(shown(nextOpening(calendar, saturday))).toBe(expected);
    expect(shown(addWorking(calendar, at('2026-11-28T13:00+01:00'), 2 * HOUR))).toBe(
      expected === 'no-open-minute' ? expected : '2027-11-29T09:00:00Z',
    );
    expect(shown(subtractWorking(calendar, at('2027-12-01T09:00+01:00'), 40 * HOUR))).toBe(
      expected === 'no-open-minute'
        ? expected
        : shown(subtractWorking(calendar, saturday, 40 * HOUR - 17 * HOUR)),
    );
  });

  test('open on one day of the year', () => {
    const calendar = calendarOf({ hours: CLOSED_WEEK, days: { '2026-12-24': [['10:00', '11:00']] } });
    expect(shown(addWorking(calendar, now, HOUR))).toBe('2026-12-24T10:00:00Z');
    expect(shown(addWorking(calendar, now, HOUR + 1000))).toBe('no-open-minute');
  });

  test('open for one minute a year, leap years among them', () => {
    // clocks are on winter time a day later in 2028, so that a year and a day of hours lie between
    for (const day of ['12-24', '10-30', '03-28', '02-28', '03-01']) {
      const years = Array.from(
        { length: 12 },
        (_, i) => [`${2024 + i}-${day}`, [['10:00', '10:01']]] as const,
      );
      const calendar = calendarOf({ hours: CLOSED_WEEK, days: Object.fromEntries(years) });
      const from = at('2024-01-01T00:00Z');
      const last = closingOn(calendar, parseIsoDate(`2035-${day}`) ?? NaN) ?? now;
      expect(shown(addWorking(calendar, from, 12 * MINUTE))).toBe(toIso(last));
      expect(shown(subtractWorking(calendar, last, 12 * MINUTE))).toBe(
        optional(openingOn(calendar, parseIsoDate(`2024-${day}`) ?? NaN)),
      );
      expect(shown(nthWorkingDayClosing(calendar, from, 12))).toBe(toIso(last));
      expect(shown(addWorking(calendar, from, 12 * MINUTE + 1000))).toBe('no-open-minute');
      expect(shown(nthWorkingDayClosing(calendar, from, 13))).toBe('no-open-minute');
    }
  });

  test.each<readonly [string, string | undefined, string]>([
    ['2027-11-29', '2027-11-29', '366 days on'],
    ['2027-11-30', undefined, '367 days on'],
  ])('the next open day is %s: %s, %s', (opens, found) => {
    const calendar = calendarOf({
      hours: CLOSED_WEEK,
      days: { '2026-11-28': [['00:00', '24:00']], [opens]: [['00:00', '24:00']] },
    });
    const [before, after] = [at('2026-11-28T12:00+01:00'), at(`${opens}T12:00+01:00`)];
    const nth = nthWorkingDay(calendar, before, 1);
    expect(nth.ok && isoDate(nth.value)).toBe(found ?? false);
    const back = nthWorkingDay(calendar, after, -1);
    expect(back.ok && isoDate(back.value)).toBe(found === undefined ? false : '2026-11-28');
    expect(shown(nextOpening(calendar, at('2026-11-28T23:59:59+01:00')))).toBe('2026-11-28T22:59:59Z');
    const [onwards, backwards] = [
      addWorking(calendar, before, 13 * HOUR),
      subtractWorking(calendar, after, 13 * HOUR),
    ];
    // who closes at 24:00 closes a day later, and no sooner
    expect(shown(onwards)).toBe(opens === '2027-11-29' ? '2027-11-29T00:00:00Z' : '2027-11-30T00:00:00Z');
    expect(shown(backwards)).toBe('2026-11-28T22:00:00Z');
  });

  test('the problem says since when, forwards and backwards', () => {
    const calendar = calendarOf({ hours: CLOSED_WEEK, days: { '2026-11-28': [['10:00', '14:00']] } });
    const [before, after] = [at('2026-11-20T12:00+01:00'), at('2026-12-06T12:00+01:00')];
    const since = { kind: 'no-open-minute', at: at('2026-11-28T14:00+01:00'), on: '2026-11-29', back: false };
    expect(addWorking(calendar, before, 5 * HOUR)).toMatchObject({ problem: since });
    expect(nthWorkingDay(calendar, before, 2)).toMatchObject({ problem: since });
    const until = { kind: 'no-open-minute', at: at('2026-11-28T10:00+01:00'), on: '2026-11-27', back: true };
    expect(subtractWorking(calendar, after, 5 * HOUR)).toMatchObject({ problem: until });
    expect(nthWorkingDay(calendar, after, -2)).toMatchObject({ problem: until });
  });
});

describe('beyond the years that are known', () => {
  const calendar = calendarOf({ hours: { ...CLOSED_WEEK, mon: [['09:00', '09:01']] } });
  const now = at('2026-11-26T09:00:00Z');

  test('sums that lead there are refused', () => {
    const problem = { kind: 'outside-calendar', firstYear: 1900, lastYear: 2100 };
    expect(addWorking(calendar, now, 1000 * HOUR)).toEqual({ ok: false, problem });
    expect(subtractWorking(calendar, now, 1000 * HOUR)).toEqual({ ok: false, problem });
    expect(addWorking(calendar, now, Infinity)).toEqual({ ok: false, problem });
    expect(nthWorkingDay(calendar, now, 10_000)).toEqual({ ok: false, problem });
    expect(nthWorkingDay(calendar, now, -10_000)).toEqual({ ok: false, problem });
    expect(addOn(calendar, 'calendar', now, 75 * 366 * DAY)).toEqual({ ok: false, problem });
    expect(addOn(calendar, 'calendar', now, -127 * 366 * DAY)).toEqual({ ok: false, problem });
  });

  test.each(['1899-12-31T22:59:59Z', '2100-12-31T23:00:00Z', '1700-01-01T00:00:00Z', '9999-01-01T00:00:00Z'])(
    'so are those that begin there: %s',
    (iso) => {
      const there = at(iso);
      expect(shown(nextOpening(calendar, there))).toBe('outside-calendar');
      expect(shown(addWorking(calendar, there, HOUR))).toBe('outside-calendar');
      expect(shown(subtractWorking(calendar, there, HOUR))).toBe('outside-calendar');
      expect(shown(nthWorkingDayClosing(calendar, there, there < now ? -1 : 1))).toBe('outside-calendar');
      expect(shown(addOn(calendar, 'calendar', there, 0))).toBe('outside-calendar');
      expect(isOpen(calendar, there)).toBe(false);
    },
  );

  test('the first day and the last are known', () => {
    const always = calendarOf({ hours: daily(['00:00', '24:00']) });
    const [first, last] = [at('1900-01-01T00:00+01:00'), at('2100-12-31T23:59:59+01:00')];
    expect(isOpen(always, first)).toBe(true);
    expect(isOpen(always, last)).toBe(true);
    expect(nthWorkingDay(always, at('2100-12-30T12:00Z'), 1)).toEqual({
      ok: true,
      value: dayOf(2100, 12, 31),
    });
    expect(nthWorkingDay(always, at('1900-01-02T12:00Z'), -1)).toEqual({
      ok: true,
      value: dayOf(1900, 1, 1),
    });
    expect(shown(nthWorkingDayClosing(always, last, 1))).toBe('outside-calendar');
    expect(shown(addWorking(always, last, 1000))).toBe('2100-12-31T23:00:00Z');
    expect(shown(addWorking(always, last, 2000))).toBe('outside-calendar');
    expect(shown(subtractWorking(always, at('1900-01-01T00:00:01+01:00'), 1000))).toBe(
      '1899-12-31T23:00:00Z',
    );
    expect(shown(subtractWorking(always, at('1900-01-01T00:00:01+01:00'), 2000))).toBe('outside-calendar');
    expect(workingBetween(always, at('1700-01-01T00:00Z'), at('2200-01-01T00:00Z'))).toBe(
      last + 1000 - first,
    );
  });

  test('so are searches that reach the end of the last year, or the beginning of the first', () => {
    const closed = calendarOf({ hours: CLOSED_WEEK });
    const [early, late] = [at('1900-06-01T00:00Z'), at('2100-06-01T00:00Z')];
    expect(shown(nextOpening(closed, late))).toBe('outside-calendar');
    expect(shown(addWorking(closed, late, HOUR))).toBe('outside-calendar');
    expect(shown(subtractWorking(closed, early, HOUR))).toBe('outside-calendar');
  });

  test('no day there is a working day', () => {
    const always = calendarOf({
      hours: daily(['00:00', '24:00']),
      days: { '2100-12-01/2101-12-31': [['09:00', '10:00']] },
    });
    for (const day of [dayOf(1899, 12, 31), dayOf(2101, 1, 1), dayOf(2101, 6, 1), dayOf(1000, 1, 1)]) {
      expect(isOpenOn(always, day)).toBe(false);
      expect(openingOn(always, day)).toBeUndefined();
      expect(closingOn(always, day)).toBeUndefined();
    }
  });

  test('what is no moment at all is refused, and no search for it goes on for ever', () => {
    const none = instant(NaN);
    expect(shown(addWorking(calendar, none, HOUR))).toBe('outside-calendar');
    expect(shown(subtractWorking(calendar, none, HOUR))).toBe('outside-calendar');
    expect(shown(addWorking(calendar, now, NaN))).toBe('outside-calendar');
    expect(shown(nextOpening(calendar, none))).toBe('outside-calendar');
    expect(shown(nthWorkingDayClosing(calendar, none, 1))).toBe('outside-calendar');
    expect(isOpen(calendar, none)).toBe(false);
  });

  test('holidays that are not known so far ahead, or so long ago, leave the week as it is', () => {
    const made = compileCalendar(
      {
        timeZone: 'UTC',
        hours: daily(['09:00', '17:00']),
        holidays: { country: 'SE', eves: true },
        days: {},
      },
      (_country, year) => (year >= 1990 && year <= 2060 ? [dayOf(year, 1, 1)] : []),
    );
    if (!made.ok) throw new Error(made.problem.kind);
    const eight = 8 * HOUR;
    const between = (year: number): number =>
      workingBetween(made.value, at(`${year}-01-01T00:00Z`), at(`${year}-01-08T00:00Z`)) / eight;
    expect([1989, 1990, 2060, 2061].map(between)).toEqual([7, 6, 6, 7]);
  });
});
