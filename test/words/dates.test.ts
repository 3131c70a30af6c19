import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, type Instant } from '../../src/domain/instant.ts';
import type { Clock } from '../../src/domain/vocabulary.ts';
import { pageAt } from '../support/page.ts';
import { time } from '../support/shop.ts';

const { dates } = pageAt('2026-11-24 07:30');

describe('moments, seen from now', () => {
  test.each([
    ['2026-11-24 16:00', 'today 16:00', 'Tuesday 24 November at 16:00'],
    ['2026-11-24 00:00', 'today 00:00', 'Tuesday 24 November at 00:00'],
    ['2026-11-23 23:59', 'yesterday 23:59', 'Monday 23 November at 23:59'],
    ['2026-11-25 09:05', 'tomorrow 09:05', 'Wednesday 25 November at 09:05'],
    ['2026-11-26 14:05', 'Thu 26 Nov 14:05', 'Thursday 26 November at 14:05'],
    ['2027-01-04 14:05', 'Mon 4 Jan 2027 14:05', 'Monday 4 January 2027 at 14:05'],
    ['2015-02-13 14:05', 'Fri 13 Feb 2015 14:05', 'Friday 13 February 2015 at 14:05'],
  ])('%s', (local, short, full) => {
    expect(dates.moment(time(local))).toBe(short);
    expect(dates.fullMoment(time(local))).toBe(full);
  });

  test('by the shop’s clock on both sides of a change, wherever the host is', () => {
    const before = pageAt('2026-03-28 10:00').dates;
    expect(before.moment(time('2026-03-29 01:59'))).toBe('tomorrow 01:59');
    expect(before.moment((time('2026-03-29 01:59') + MINUTE) as Instant)).toBe('tomorrow 03:00');
    expect(before.moment((time('2026-03-28 10:00') + 24 * HOUR) as Instant)).toBe('tomorrow 11:00');
  });

  test('days', () => {
    expect(dates.day(time('2026-11-24 23:59'))).toBe('today');
    expect(dates.day(time('2026-11-20 10:00'))).toBe('Fri 20 Nov');
    expect(dates.fullDay(time('2026-11-20 10:00'))).toBe('Friday 20 November 2026');
    expect(dates.time(time('2026-11-20 10:00'))).toBe('10:00');
  });
});

describe('durations', () => {
  test.each<[number, Clock, string]>([
    [0, 'calendar', 'under 1 min'],
    [59 * MINUTE, 'calendar', '59 min'],
    [3 * HOUR + 20 * MINUTE, 'calendar', '3 h 20 min'],
    [26 * HOUR, 'calendar', '26 h'],
    [48 * HOUR, 'calendar', '2 days'],
    [52 * HOUR + 5 * MINUTE, 'calendar', '2 days 4 h'],
    [299 * 24 * HOUR + 5 * HOUR, 'calendar', '299 days'],
    [5 * HOUR + 30 * MINUTE, 'working', '5 h 30 min working time'],
    [100 * HOUR, 'working', '100 h working time'],
  ])('%i on the %s clock', (ms, clock, text) => {
    expect(dates.duration(ms, clock)).toBe(text);
  });

  test('late and left', () => {
    expect(dates.late(26 * HOUR, 'calendar')).toBe('26 h late');
    expect(dates.left(3 * HOUR, 'working')).toBe('3 h working time left');
    expect(dates.late(0, 'working')).toBe('closed since');
    expect(dates.left(0, 'working')).toBe('closed until then');
  });
});
