import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/domain/clock/civil.ts';
import { nthWorkingDay, workingDaysBetween } from '../../../src/domain/clock/working-days.ts';
import { at, calendarOf } from './calendars.ts';

/** Stockholm, Monday to Saturday; closed on Tuesday 8 December 2026. */
const calendar = calendarOf({ days: { '2026-12-08': [], '2026-12-13': [['11:00', '11:01']] } });

describe('working days from a moment on', () => {
  test.each([
    ['2026-11-26T10:00+01:00', 0, '2026-11-26', 'none is that day'],
    ['2026-11-29T10:00+01:00', 0, '2026-11-29', 'none is that day, if it is a Sunday, too'],
    ['2026-11-26T00:00+01:00', 1, '2026-11-27', 'from the beginning of a day'],
    ['2026-11-26T23:59:59+01:00', 1, '2026-11-27', 'and from its end'],
    ['2026-11-28T10:00+01:00', 1, '2026-11-30', 'over a Sunday'],
    ['2026-11-29T10:00+01:00', 1, '2026-11-30', 'from a Sunday the first is Monday'],
    ['2026-12-07T10:00+01:00', 1, '2026-12-09', 'over a closed day'],
    ['2026-12-12T10:00+01:00', 1, '2026-12-13', 'a Sunday with an open minute'],
    ['2026-11-30T10:00+01:00', -1, '2026-11-28', 'back over a Sunday'],
    ['2026-11-29T10:00+01:00', -1, '2026-11-28', 'back from a Sunday'],
    ['2026-11-30T10:00+01:00', -12, '2026-11-16', 'two weeks back'],
  ])('%s and %i: %s, %s', (from, n, date) => {
    const day = nthWorkingDay(calendar, at(from), n);
    expect(day.ok && isoDate(day.value)).toBe(date);
  });
});

describe('working days between two moments', () => {
  test.each([
    ['2026-11-26T10:00+01:00', '2026-11-26T23:00+01:00', 0, 'on one day'],
    ['2026-11-26T23:59+01:00', '2026-11-27T00:01+01:00', 1, 'the last is counted, the first is not'],
    ['2026-11-27T10:00+01:00', '2026-11-29T10:00+01:00', 1, 'to a Sunday'],
    ['2026-11-29T10:00+01:00', '2026-11-30T10:00+01:00', 1, 'from a Sunday'],
    ['2026-11-30T10:00+01:00', '2026-11-26T10:00+01:00', -3, 'backwards'],
    ['2025-12-31T10:00+01:00', '2026-12-31T10:00+01:00', 313, 'a year'],
  ])('from %s to %s: %i, %s', (from, until, days) => {
    expect(workingDaysBetween(calendar, at(from), at(until))).toBe(days);
  });
});
