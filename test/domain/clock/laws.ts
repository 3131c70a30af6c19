/** Laws of the clock that hold by themselves, to the second and over years. Each throws where it does not hold. */
import type { Calendar } from '../../../src/domain/clock/calendar.ts';
import { nextOpening } from '../../../src/domain/clock/hours.ts';
import type { ClockProblem } from '../../../src/domain/clock/problem.ts';
import { addOn, dueAfterPause, spanOn } from '../../../src/domain/clock/span.ts';
import { addWorking, subtractWorking, workingBetween } from '../../../src/domain/clock/working.ts';
import { instant, SECOND, type Instant } from '../../../src/domain/instant.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { Clock } from '../../../src/domain/vocabulary.ts';
import { atLeast, same } from './check.ts';

/** What a sum comes to, in a shop that is open every week. */
function valueOf<T>(result: Result<T, ClockProblem>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

export function addingIsUndoneByTakingAway(calendar: Calendar, from: Instant, ms: number): void {
  const due = valueOf(addWorking(calendar, from, ms));
  same('what was added lies between', workingBetween(calendar, from, due), ms);
  const sooner = workingBetween(calendar, from, instant(due - SECOND));
  same('and not a second sooner', sooner, ms - SECOND);
  const begins = valueOf(nextOpening(calendar, from));
  same('taken away, it began when the shop opened', valueOf(subtractWorking(calendar, due, ms)), begins);
  same('a negative amount counts back', valueOf(addWorking(calendar, due, -ms)), begins);
}

export function takingAwayIsUndoneByAdding(calendar: Calendar, until: Instant, ms: number): void {
  const start = valueOf(subtractWorking(calendar, until, ms));
  same('what was taken away lies between', workingBetween(calendar, start, until), ms);
  const later = workingBetween(calendar, instant(start + SECOND), until);
  same('and not a second later', later, ms - SECOND);
  const again = valueOf(addWorking(calendar, start, ms));
  atLeast('added again, it ends no later', until, again);
  same('but for closed hours', workingBetween(calendar, again, until), 0);
}

/** Whoever adds more, or begins later, does not end sooner. */
export function timeGoesOneWay(calendar: Calendar, from: Instant, a: number, b: number): void {
  const [less, more] = [valueOf(addWorking(calendar, from, a)), valueOf(addWorking(calendar, from, a + b))];
  atLeast('more ends later', more, less + SECOND);
  atLeast('who begins later ends no sooner', valueOf(addWorking(calendar, instant(from + b), a)), less);
  const start = valueOf(subtractWorking(calendar, from, a));
  atLeast('more begins sooner', start - SECOND, valueOf(subtractWorking(calendar, from, a + b)));
}

/** However many moments lie between, over stretches that have been made and others of which only the sum is taken. */
export function partsAddUp(calendar: Calendar, a: Instant, b: Instant, c: Instant): void {
  const whole = workingBetween({ ...calendar }, a, c);
  const parts = workingBetween(calendar, a, b) + workingBetween(calendar, b, c);
  same('parts add up', parts, whole);
  same('backwards it is the same, less than nothing', workingBetween(calendar, c, a), 0 - whole);
  atLeast('there is no more working time than time', Math.abs(c - a), Math.abs(whole));
}

/**
 * A promise stands still in a pause and loses nothing by it.
 *
 * @param near a moment at which the pause begins, where that lies between the promise and its deadline
 */
export function standsStill(
  calendar: Calendar,
  clock: Clock,
  from: Instant,
  near: Instant,
  ms: number,
  pause: number,
): void {
  const due = valueOf(addOn(calendar, clock, from, ms));
  const since = near >= from && near < due ? near : from;
  const left = spanOn(calendar, clock, since, due);
  const after = (until: number): Instant =>
    valueOf(dueAfterPause(calendar, { clock, due, since, left }, instant(until)));
  same('an empty pause changes nothing', after(since), due);
  const until = instant(since + pause);
  const moved = after(until);
  const paused = spanOn(calendar, clock, since, until);
  same('as much is counted as without', spanOn(calendar, clock, from, moved) - paused, ms);
  atLeast('a pause never takes time away', moved, due);
  atLeast('a longer one ends no sooner', after(until + pause), moved);
}
