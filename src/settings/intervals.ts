/** What an opening interval may be: two times of one day, the second later, none overlapping another. */
import type { Interval } from '../domain/shop.ts';

/** `00:00` to `23:59`, and `24:00`, the midnight at the day's end. */
export const TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** What is wrong with an interval; `undefined` where nothing is. Times compare as texts. */
export function intervalFault([open, close]: Interval):
  'bad-time' | 'empty-interval' | 'backwards' | undefined {
  if (!TIME.test(open) || !TIME.test(close)) return 'bad-time';
  if (open === close) return 'empty-interval';
  return open > close ? 'backwards' : undefined;
}

/** The places of two intervals of one day that overlap, the later one second; `undefined` where none do. */
export function overlapIn(intervals: readonly Interval[]): readonly [number, number] | undefined {
  for (const [later, b] of intervals.entries()) {
    const earlier = intervals.slice(0, later).findIndex((a) => a[0] < b[1] && b[0] < a[1]);
    if (earlier >= 0) return [earlier, later];
  }
  return undefined;
}
