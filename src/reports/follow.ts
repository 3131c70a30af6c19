/** How long is too long: the settings' `follow` durations, as the moment before which something has waited too long. */
import type { Calendar } from '../domain/clock/calendar.ts';
import { closingOn } from '../domain/clock/hours.ts';
import { DRY_DAYS } from '../domain/clock/opening.ts';
import { subtractWorking } from '../domain/clock/working.ts';
import { firstInstantFrom, localDay } from '../domain/clock/zone.ts';
import { DAY, HOUR, instant, MINUTE, type Instant } from '../domain/instant.ts';

export type FollowUnit = 'm' | 'h' | 'd' | 'w' | 'wm' | 'wh' | 'wd';

export interface FollowDuration {
  readonly count: number;
  readonly unit: FollowUnit;
}

const DURATION = /^([1-9]\d{0,3})(m|h|d|w|wm|wh|wd)$/;

const MS: Readonly<Record<Exclude<FollowUnit, 'wd'>, number>> = {
  m: MINUTE,
  h: HOUR,
  d: DAY,
  w: 7 * DAY,
  wm: MINUTE,
  wh: HOUR,
};

/** `3wd`, `14d`, `8wh`; `undefined` for all else. */
export function parseFollow(text: string): FollowDuration | undefined {
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const [, count, unit] = match;
  return { count: Number(count), unit: unit as FollowUnit };
}

/**
 * What began before this moment has by now lasted longer than `text`. `3wd` is over when the third working day after
 * the one on which it began has closed, as the deadline `3wd` would be. `null`: a text that is no duration, or a time
 * that the calendar can't count back; then nothing has.
 */
export function longerAgoThan(calendar: Calendar, now: Instant, text: string): Instant | null {
  const duration = parseFollow(text);
  if (duration === undefined) return null;
  const { count, unit } = duration;
  if (unit === 'wd') return workingDaysBack(calendar, now, count);
  if (unit !== 'wh' && unit !== 'wm') return instant(now - count * MS[unit]);
  const back = subtractWorking(calendar, now, count * MS[unit]);
  return back.ok ? back.value : null;
}

/** The start of the `count`th working day back, of those that have closed by `now`. */
function workingDaysBack(calendar: Calendar, now: Instant, count: number): Instant | null {
  const today = localDay(calendar.zone, now);
  const mostBack = DRY_DAYS + 7 * count;
  let left = count;
  for (let day = today; day > today - mostBack; day -= 1) {
    const closing = closingOn(calendar, day);
    if (closing === undefined || closing > now) continue;
    left -= 1;
    if (left === 0) return firstInstantFrom(calendar.zone, day, 0);
  }
  return null;
}
