/** Durations: how long from now, on which clock. */
import { DAY, MINUTE, minuteOf, type Instant } from '../../instant.ts';
import { ok, type Result } from '../../result.ts';
import type { Calendar } from '../calendar.ts';
import type { ClockProblem } from '../problem.ts';
import { addWorking, nthWorkingDayClosing, subtractWorking } from '../working.ts';
import { toInstant, toLocal, type Resolved } from '../zone.ts';

export type Duration =
  /** `days` at the same time of day by the clock on the wall, then `ms` round the clock. */
  | { readonly of: 'calendar'; readonly days: number; readonly ms: number }
  | { readonly of: 'working-time'; readonly ms: number }
  /** Till closing time of so many working days later. */
  | { readonly of: 'working-days'; readonly days: number };

/** No deadline is further away than this: ten years, with their leap days. */
export const MOST_DAYS = 3653;

export const isNothing = (d: Duration): boolean =>
  d.of === 'calendar' ? d.days === 0 && d.ms === 0 : d.of === 'working-time' ? d.ms === 0 : d.days === 0;

export const isTooLong = (d: Duration): boolean =>
  (d.of === 'working-time' ? 0 : d.days) + (d.of === 'working-days' ? 0 : d.ms / DAY) > MOST_DAYS;

/** Both, one after the other; `undefined` where they are on different clocks. */
export function addedTo(a: Duration, b: Duration): Duration | undefined {
  if (a.of === 'calendar' && b.of === 'calendar')
    return { of: 'calendar', days: a.days + b.days, ms: a.ms + b.ms };
  if (a.of === 'working-time' && b.of === 'working-time') return { of: 'working-time', ms: a.ms + b.ms };
  return undefined;
}

/**
 * As a deadline is counted: in whole minutes, as it is told to the minute. What was said in seconds, or comes to a part of
 * a minute, is rounded up: nobody is given less than they were told.
 */
export const inWholeMinutes = (d: Duration): Duration =>
  d.of === 'working-days' ? d : { ...d, ms: Math.ceil(d.ms / MINUTE) * MINUTE };

/** A moment that was counted to, and how its local time of day fared. */
export interface Counted {
  readonly at: Instant;
  readonly resolved: Resolved;
}

/**
 * The end of a duration that begins in the minute of `from`: a deadline is told to the minute, and what was told is what
 * counts.
 */
export function addDuration(
  calendar: Calendar,
  at: Instant,
  duration: Duration,
): Result<Counted, ClockProblem> {
  const from = minuteOf(at);
  if (duration.of === 'calendar') return ok(addCalendar(calendar, from, duration.days, duration.ms));
  return plainly(
    duration.of === 'working-days'
      ? nthWorkingDayClosing(calendar, from, duration.days)
      : addWorking(calendar, from, duration.ms),
  );
}

/** The beginning of a duration that ends at `until`. Working days are not counted back. */
export function subtractDuration(
  calendar: Calendar,
  until: Instant,
  duration: Exclude<Duration, { of: 'working-days' }>,
): Result<Counted, ClockProblem> {
  if (duration.of === 'calendar') return ok(addCalendar(calendar, until, -duration.days, -duration.ms));
  return plainly(subtractWorking(calendar, until, duration.ms));
}

function plainly(at: Result<Instant, ClockProblem>): Result<Counted, ClockProblem> {
  return at.ok ? ok({ at: at.value, resolved: 'plain' }) : at;
}

function addCalendar({ zone }: Calendar, from: Instant, days: number, ms: number): Counted {
  if (days === 0) return { at: (from + ms) as Instant, resolved: 'plain' };
  const local = toLocal(zone, from);
  const seconds = local.hour * 3600 + local.minute * 60 + local.second;
  const moved = toInstant(zone, local.day + days, seconds);
  return { at: (moved.at + ms) as Instant, resolved: moved.resolved };
}
