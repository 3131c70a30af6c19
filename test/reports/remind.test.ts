import { describe, expect, test } from 'vitest';
import { toIso } from '../../src/domain/instant.ts';
import { remindAt } from '../../src/reports/remind.ts';
import { calendar, calendarOf, shop, time } from '../support/shop.ts';

// open 9 to 17:30 on weekdays and 10 to 14 on Saturdays; 26 November 2026 is a Thursday
const LONG_AGO = time('2026-11-02 10:00');

const remind = (due: string, before: string, setAt = LONG_AGO): string | undefined => {
  const at = remindAt(calendar, setAt, time(due), before);
  return at === null ? undefined : toIso(at);
};
const iso = (local: string): string => toIso(time(local));

describe('so long before the deadline', () => {
  test.each([
    ['2026-11-26 15:00', '2wh', '2026-11-26 13:00'],
    ['2026-11-26 10:00', '2wh', '2026-11-25 16:30'],
    ['2026-11-30 09:30', '90wm', '2026-11-28 13:00'],
    ['2026-11-26 24:00', '2wh', '2026-11-26 15:30'],
    ['2026-11-26 10:00', '2h', '2026-11-26 08:00'],
    ['2026-11-26 10:00', '45m', '2026-11-26 09:15'],
    ['2026-11-26 10:00', '1d', '2026-11-25 10:00'],
    ['2026-11-26 10:00', '1w', '2026-11-19 10:00'],
  ])('%s, %s: %s', (due, before, at) => {
    expect(remind(due, before)).toBe(iso(at));
  });
});

describe('in working days: when the shop opens, so many before the deadline’s own', () => {
  test.each([
    ['2026-11-26 15:00', '1wd', '2026-11-25 09:00'],
    // at closing time it is still Thursday's
    ['2026-11-26 17:30', '1wd', '2026-11-25 09:00'],
    ['2026-11-26 24:00', '1wd', '2026-11-25 09:00'],
    ['2026-11-30 12:00', '1wd', '2026-11-28 10:00'],
    ['2026-11-29 12:00', '1wd', '2026-11-28 10:00'],
    ['2026-11-30 12:00', '3wd', '2026-11-26 09:00'],
  ])('%s, %s: %s', (due, before, at) => {
    expect(remind(due, before)).toBe(iso(at));
  });
});

test('a deadline that was set later than that is reminded of half-way', () => {
  const setAt = time('2026-11-26 10:00');
  expect(remind('2026-11-26 11:00', '2wh', setAt)).toBe(iso('2026-11-26 10:30'));
  expect(remind('2026-11-26 12:00', '2wh', setAt)).toBe(iso('2026-11-26 11:00'));
  expect(remind('2026-11-26 12:01', '2wh', setAt)).toBe(iso('2026-11-26 10:01'));
  expect(remind('2026-11-26 10:03', '2wh', setAt)).toBe(iso('2026-11-26 10:01'));
});

test('of a deadline that had passed when it was set there is no reminder', () => {
  expect(remind('2026-11-26 10:00', '2wh', time('2026-11-26 10:00'))).toBeUndefined();
  expect(remind('2026-11-26 10:00', '2wh', time('2026-11-27 10:00'))).toBeUndefined();
});

test('nor where no open minute comes before it, however far one looks', () => {
  const closed = calendarOf({ ...shop, days: { '2024-01-01/2026-11-26': [] } });
  const due = time('2026-11-26 10:00');
  for (const before of ['2wh', '2wd']) expect(remindAt(closed, LONG_AGO, due, before)).toBeNull();
  expect(remindAt(closed, LONG_AGO, due, '2h')).toBe(time('2026-11-26 08:00'));
});
