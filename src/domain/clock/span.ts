/**
 * Time on a promise's own clock: round the clock on the calendar clock, while the shop is open on the working clock.
 * Durations in milliseconds.
 */
import { instant, type Instant } from '../instant.ts';
import { ok, type Result } from '../result.ts';
import type { Clock } from '../vocabulary.ts';
import type { Calendar } from './calendar.ts';
import { isCovered, outsideCalendar } from './hours.ts';
import type { ClockProblem } from './problem.ts';
import { addWorking, workingBetween } from './working.ts';

/** What passes on a clock from `a` to `b`; negative where `b` is the earlier one. */
export const spanOn = (calendar: Calendar, clock: Clock, a: Instant, b: Instant): number =>
  clock === 'working' ? workingBetween(calendar, a, b) : b - a;

/**
 * The moment at which `ms` have passed on a clock since `from`; negative counts backwards. On the working clock zero is
 * when working time begins, as in `addWorking`.
 */
export function addOn(
  calendar: Calendar,
  clock: Clock,
  from: Instant,
  ms: number,
): Result<Instant, ClockProblem> {
  if (clock === 'working') return addWorking(calendar, from, ms);
  const at = instant(from + ms);
  return isCovered(calendar, at) ? ok(at) : outsideCalendar();
}

/** A deadline that stands still. */
export interface StandingStill {
  readonly clock: Clock;
  /** Where it stood when the pause began. */
  readonly due: Instant;
  readonly since: Instant;
  /** What was left of it then on its own clock, `spanOn(since, due)`, in milliseconds. */
  readonly left: number;
}

/**
 * The deadline when a pause ends: what was left when it began, counted from then on.
 *
 * It stays where it was when nothing was left, and when its clock did not run in the pause anyway: an empty pause changes
 * nothing, nor do closed hours on the working clock. But a deadline that has gone by in the pause, where the shop has
 * closed its hours since, goes on with what was left: coming back breaks no promise.
 */
export function dueAfterPause(
  calendar: Calendar,
  { clock, due, since, left }: StandingStill,
  until: Instant,
): Result<Instant, ClockProblem> {
  if (due <= since || (due >= until && spanOn(calendar, clock, since, until) <= 0)) return ok(due);
  return addOn(calendar, clock, until, left);
}
