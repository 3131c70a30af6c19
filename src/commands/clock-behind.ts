/** A clock that went backwards: entries keep the order of their numbers, and what follows something is not before it. */
import { MINUTE, type Instant } from '../domain/instant.ts';
import type { Decided, Deciding } from '../domain/decide/deciding.ts';
import type { Result } from '../domain/result.ts';
import type { Problem } from '../words/problem.ts';

/** Less is how far the clocks of two computers differ, and how far they are put right by themselves. */
const WORTH_SAYING = 5 * MINUTE;

/**
 * Whether the clock stands so far before the time at which the last entry was recorded that somebody should look at it.
 *
 * @param before `undefined` where nothing is known of it
 */
export const isClockBehind = (now: Instant, before: Instant | undefined): before is Instant =>
  before !== undefined && before - now > WORTH_SAYING;

/**
 * Decides what happens now. Where, by the clock, that would be before what it follows (the case was opened later than
 * it is now), it is taken to happen at that moment: nobody said a time, so it is the clock that is wrong.
 */
export function decideInOrder(
  decide: (on: Deciding) => Result<Decided, Problem>,
  on: Deciding,
): { readonly decision: Result<Decided, Problem>; readonly on: Deciding } {
  const decision = decide(on);
  const follows = decision.ok ? undefined : followedBy(decision.problem);
  if (follows === undefined || follows <= on.at) return { decision, on };
  return decideInOrder(decide, { ...on, now: follows, at: follows });
}

function followedBy(problem: Problem): Instant | undefined {
  if (problem.kind === 'happened-too-early') return problem.at;
  return problem.kind === 'before-promise' ? problem.madeAt : undefined;
}
