import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/domain/clock/civil.ts';
import {
  closingOn,
  firstOpeningAfterDay,
  isClosing,
  isOpen,
  openingOn,
} from '../../../src/domain/clock/hours.ts';
import {
  addWorking,
  nthWorkingDayClosing,
  subtractWorking,
  workingBetween,
} from '../../../src/domain/clock/working.ts';
import { HOUR } from '../../../src/domain/instant.ts';
import { at, calendarOf, daily, optional, shown } from './calendars.ts';

describe('at the shop in Stockholm, Monday to Friday 9 to 17:30, Saturday 10 to 14', () => {
  const calendar = calendarOf();

  test.each([
    ['2026-11-26T10:00+01:00', 8, '2026-11-27T08:30:00Z', 'goes on the next morning'],
    ['2026-11-26T09:00+01:00', 8.5, '2026-11-26T16:30:00Z', 'what ends at closing stays at closing'],
    ['2026-11-28T13:00+01:00', 2, '2026-11-30T09:00:00Z', 'over a Sunday'],
    ['2026-11-29T12:00+01:00', 1, '2026-11-30T09:00:00Z', 'from a closed day, begins at opening'],
    ['2026-11-26T06:00+01:00', 1, '2026-11-26T09:00:00Z', 'before opening, begins at opening'],
    ['2026-11-26T20:00+01:00', 0, '2026-11-27T08:00:00Z', 'nothing ends where working time begins'],
    ['2026-11-26T12:00+01:00', 0, '2026-11-26T11:00:00Z', 'nothing, while open, is no time at all'],
  ])('%s and %f hours: %s, %s', (from, hours, due) => {
    expect(shown(addWorking(calendar, at(from), hours * HOUR))).toBe(due);
  });

  test.each([
    ['2026-11-26T10:00+01:00', 1, '2026-11-26T08:00:00Z', 'what ends at opening stays at opening'],
    ['2026-11-30T09:30+01:00', 1, '2026-11-28T12:30:00Z', 'back over a Sunday'],
  ])('%s less %f hours: %s, %s', (until, hours, start) => {
    expect(shown(subtractWorking(calendar, at(until), hours * HOUR))).toBe(start);
  });

  test.each([
    ['2026-11-26T10:00+01:00', 1, '2026-11-27T16:30:00Z'],
    ['2026-11-26T10:00+01:00', 3, '2026-11-30T16:30:00Z'],
    ['2026-11-26T23:59+01:00', 1, '2026-11-27T16:30:00Z'],
    ['2026-11-27T10:00+01:00', 1, '2026-11-28T13:00:00Z'],
    ['2026-11-28T10:00+01:00', 1, '2026-11-30T16:30:00Z'],
  ])('from %s, %i working days: %s', (from, days, closing) => {
    expect(shown(nthWorkingDayClosing(calendar, at(from), days))).toBe(closing);
  });

  test('opening and closing of a day', () => {
    const saturday = dayOf(2026, 11, 28);
    expect(optional(openingOn(calendar, saturday))).toBe('2026-11-28T09:00:00Z');
    expect(optional(closingOn(calendar, saturday))).toBe('2026-11-28T13:00:00Z');
    expect(openingOn(calendar, saturday + 1)).toBeUndefined();
    expect(closingOn(calendar, saturday + 1)).toBeUndefined();
  });

  test('open at the moment of opening, closed at the moment of closing', () => {
    expect(isOpen(calendar, at('2026-11-26T09:00:00+01:00'))).toBe(true);
    expect(isOpen(calendar, at('2026-11-26T08:59:59+01:00'))).toBe(false);
    expect(isOpen(calendar, at('2026-11-26T17:29:59+01:00'))).toBe(true);
    expect(isOpen(calendar, at('2026-11-26T17:30:00+01:00'))).toBe(false);
    expect(isClosing(calendar, at('2026-11-26T17:30:00+01:00'))).toBe(true);
    expect(isClosing(calendar, at('2026-11-26T17:30:01+01:00'))).toBe(false);
    expect(isClosing(calendar, at('2026-11-26T09:00:00+01:00'))).toBe(false);
  });

  test.each([
    [[2026, 11, 26], '2026-11-27T08:00:00Z'],
    [[2026, 11, 27], '2026-11-28T09:00:00Z'],
    [[2026, 11, 28], '2026-11-30T08:00:00Z'],
    [[2026, 11, 29], '2026-11-30T08:00:00Z'],
  ] as const)('the first opening after %j: %s', ([year, month, day], opens) => {
    expect(shown(firstOpeningAfterDay(calendar, dayOf(year, month, day)))).toBe(opens);
  });
});

test('a negative amount counts the other way', () => {
  const calendar = calendarOf();
  const noon = at('2026-11-26T12:00+01:00');
  expect(addWorking(calendar, noon, -HOUR)).toEqual(subtractWorking(calendar, noon, HOUR));
  expect(subtractWorking(calendar, noon, -HOUR)).toEqual(addWorking(calendar, noon, HOUR));
  expect(subtractWorking(calendar, noon, -900 * HOUR)).toEqual(addWorking(calendar, noon, 900 * HOUR));
});

test('nothing taken away is the moment itself, while the shop is closed too', () => {
  const night = at('2026-11-26T20:00+01:00');
  expect(subtractWorking(calendarOf(), night, 0)).toEqual({ ok: true, value: night });
});

test('intervals of a day may stand in any order', () => {
  const calendar = calendarOf({ hours: daily(['13:00', '18:00'], ['07:00', '08:00'], ['09:00', '12:00']) });
  expect(shown(addWorking(calendar, at('2026-11-26T07:30+01:00'), 4 * HOUR))).toBe('2026-11-26T12:30:00Z');
  expect(optional(openingOn(calendar, dayOf(2026, 11, 26)))).toBe('2026-11-26T06:00:00Z');
  expect(optional(closingOn(calendar, dayOf(2026, 11, 26)))).toBe('2026-11-26T17:00:00Z');
});

describe('days with hours of their own', () => {
  const calendar = calendarOf({
    days: {
      '2026-12-23': [['09:00', '12:00']],
      '2026-12-24/2026-12-26': [],
      '2026-12-01/2026-12-31': [['10:00', '20:00']],
      '2026-12-27': [['12:00', '16:00']],
    },
  });

  test.each<readonly [number, string | undefined, string]>([
    [22, '2026-12-22T19:00:00Z', 'a range'],
    [23, '2026-12-23T11:00:00Z', 'a single day inside the range'],
    [24, undefined, 'a shorter range inside the range'],
    [27, '2026-12-27T15:00:00Z', 'a Sunday that is open'],
  ])('%i December closes at %s: %s', (day, closing) => {
    expect(optional(closingOn(calendar, dayOf(2026, 12, day)))).toBe(closing);
  });
});

test('ten years of working time are counted at once', () => {
  const calendar = calendarOf({ hours: daily(['00:00', '24:00']) });
  const [a, b] = [at('2026-01-01T00:00+01:00'), at('2036-01-01T00:00+01:00')];
  expect(workingBetween(calendar, a, b)).toBe(b - a);
});
