import { describe, expect, test } from 'vitest';
import { longerAgoThan, parseFollow } from '../../src/reports/follow.ts';
import { calendar, calendarOf, shop, time } from '../support/shop.ts';

describe('how long is too long', () => {
  // 2026-11-26 is a Thursday
  test.each([
    ['2d', '2026-11-26 08:00', '2026-11-24 08:00'],
    ['1w', '2026-11-26 08:00', '2026-11-19 08:00'],
    ['90m', '2026-11-26 08:00', '2026-11-26 06:30'],
    ['2wd', '2026-11-26 08:00', '2026-11-24 00:00'],
    ['2wd', '2026-11-26 17:30', '2026-11-25 00:00'],
    ['1wd', '2026-11-29 12:00', '2026-11-28 00:00'],
    ['2wh', '2026-11-26 08:00', '2026-11-25 15:30'],
    ['9wh', '2026-11-26 10:00', '2026-11-25 09:30'],
  ])('%s before %s is before %s', (text, now, limit) => {
    expect(longerAgoThan(calendar, time(now), text)).toBe(time(limit));
  });
  test('what is no duration never is', () => {
    expect(['', '0d', '-3d', '3', 'wd', '3 wd', '99999d', '1.5h'].map(parseFollow)).toEqual(
      Array(8).fill(undefined),
    );
    expect(longerAgoThan(calendar, time('2026-11-26 08:00'), 'soon')).toBeNull();
  });
  test('a shop that never opens has no working days', () => {
    const never = calendarOf({
      ...shop,
      hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
    });
    expect(longerAgoThan(never, time('2026-11-26 08:00'), '2wd')).toBeNull();
    expect(longerAgoThan(never, time('2026-11-26 08:00'), '2wh')).toBeNull();
  });
});
