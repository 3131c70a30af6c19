/**
 * Working time counted the slow way, minute by minute, to hold the fast way against: what the clock on the wall has
 * shown at latest that day lies between opening and closing, or it does not. Knows nothing of the code under test.
 */
import { Temporal } from 'temporal-polyfill';
import type { DayHours, Shop } from '../../../src/domain/shop.ts';

const MINUTE = 60_000;
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** For each minute from `from` on, whether the shop is open from its beginning to its end. */
export function openMinutes(
  timeZone: string,
  hours: Shop['hours'],
  days: Readonly<Record<string, DayHours>>,
  from: number,
  count: number,
): readonly boolean[] {
  const open: boolean[] = [];
  let today = -Infinity;
  let latest = -1;
  let hoursToday: readonly (readonly [opens: number, closes: number])[] = [];
  let offset = 0;
  // two days before, so that the latest reading of the first day is known
  for (let i = -2 * 1440; i < count; i += 1) {
    const at = from + i * MINUTE;
    // clocks change on the quarter of an hour
    if (at % (15 * MINUTE) === 0 || i === -2 * 1440) {
      const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
      offset = there.offsetNanoseconds / 1e6;
    }
    const wall = (at + offset) / MINUTE;
    const day = Math.floor(wall / 1440);
    if (day > today) {
      today = day;
      latest = -1;
      const date = new Date(day * 1440 * MINUTE);
      const weekday = WEEK[(date.getUTCDay() + 6) % 7] ?? 'mon';
      const said = days[date.toISOString().slice(0, 10)] ?? hours[weekday];
      hoursToday = said.map(([opens, closes]) => [minuteOf(opens), minuteOf(closes)]);
    }
    if (day === today) latest = Math.max(latest, wall - day * 1440);
    if (i >= 0) open.push(hoursToday.some(([opens, closes]) => opens <= latest && latest < closes));
  }
  return open;
}
