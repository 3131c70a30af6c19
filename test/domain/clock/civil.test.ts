import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkedDay,
  dateOf,
  dayOf,
  daysInMonth,
  isoDate,
  mondayOfWeek,
  parseIsoDate,
  parseIsoDays,
  weekdayOf,
  weekOf,
  weeksIn,
} from '../../../src/domain/clock/civil.ts';

const anyDay = fc.integer({ min: dayOf(1600, 1, 1), max: dayOf(2400, 12, 31) });

test('a day number and its date are the same day, as JavaScript counts days in UTC: every day of 1600 to 2400', () => {
  const other: string[] = [];
  for (let day = dayOf(1600, 1, 1); day <= dayOf(2400, 12, 31); day += 1) {
    const date = new Date(day * 86_400_000);
    const there = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const { year, month, dayOfMonth } = dateOf(day);
    const same =
      [year, month, dayOfMonth].every((part, i) => part === there[i]) &&
      weekdayOf(day) === (date.getUTCDay() + 6) % 7 &&
      dayOf(year, month, dayOfMonth) === day &&
      checkedDay(year, month, dayOfMonth) === day;
    if (!same) other.push(date.toISOString());
  }
  expect(other).toEqual([]);
});

test('a date is written and read again', () => {
  fc.assert(fc.property(anyDay, (day) => parseIsoDate(isoDate(day)) === day));
  expect(isoDate(dayOf(987, 6, 5))).toBe('0987-06-05');
});

test('a range is read with both of its ends, and a date as a range of one day', () => {
  const [first, last] = [dayOf(2026, 7, 13), dayOf(2026, 7, 31)];
  expect(parseIsoDays('2026-07-13/2026-07-31')).toEqual({ from: first, to: last });
  expect(parseIsoDays('2026-07-13')).toEqual({ from: first, to: first });
  for (const text of [
    '2026-02-28/2026-02-30',
    '2026-02-30/2026-03-02',
    '2026-02-30',
    '2026-07-13/',
    '/',
    '',
  ]) {
    expect(parseIsoDays(text)).toBeUndefined();
  }
});

test.each([
  [2020, 53],
  [2025, 52],
  [2026, 53],
  [2027, 52],
])('%i has %i weeks', (year, weeks) => {
  expect(weeksIn(year)).toBe(weeks);
});

test('a week begins on Monday, and weeks follow each other without a gap', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, week } = weekOf(day);
      const monday = mondayOfWeek(year, week);
      expect(weekdayOf(monday)).toBe(0);
      expect(day - monday).toBe(weekdayOf(day));
      expect(week).toBeLessThanOrEqual(weeksIn(year));
    }),
  );
});

describe('weeks of ISO 8601', () => {
  test.each([
    ['2026-11-26', 2026, 48],
    ['2021-01-03', 2020, 53],
    ['2024-12-30', 2025, 1],
    ['2027-01-01', 2026, 53],
  ])('%s is in week %i-W%i', (date, year, week) => {
    expect(weekOf(parseIsoDate(date) ?? NaN)).toEqual({ year, week });
  });
});

test.each([
  [2026, 2, 31],
  [2026, 2, 29],
  [2100, 2, 29],
  [2026, 4, 31],
  [2026, 13, 1],
  [2026, 0, 1],
  [2026, 1, 0],
  [2026, 1, 1.5],
  [2026, 1.5, 1],
  [2026.5, 1, 1],
])('%i-%i-%d does not exist', (year, month, day) => {
  expect(checkedDay(year, month, day)).toBeUndefined();
});

test('leap days exist where the Gregorian calendar has them', () => {
  expect(daysInMonth(2028, 2)).toBe(29);
  expect(daysInMonth(2000, 2)).toBe(29);
  expect(daysInMonth(1900, 2)).toBe(28);
  expect(daysInMonth(2026, 12)).toBe(31);
});

test.each(['2026-02-31', '2026-1-1', '20260101', ' 2026-01-01', '2026-01-01T00:00'])(
  '%j is no date',
  (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
  },
);
