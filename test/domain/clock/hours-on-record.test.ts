/** The hours that a deadline was counted with, kept beside it and counted with again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOnRecord, hoursBetween } from '../../../src/domain/clock/hours-on-record.ts';
import { compileCalendar, type ShopTimes } from '../../../src/domain/clock/compile.ts';
import type { Calendar } from '../../../src/domain/clock/calendar.ts';
import { dayOf } from '../../../src/domain/clock/civil.ts';
import { addWorking, workingBetween } from '../../../src/domain/clock/working.ts';
import { HOUR, instant, MINUTE } from '../../../src/domain/instant.ts';
import { at, calendarOf, CLOSED_WEEK, shown, USUAL_HOURS } from './calendars.ts';

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
});

test('counted again with what was kept, a sum is the same to the second', () => {
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
      },
    ),
    { numRuns: 500 },
  );
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
