/** What every decision knows: the time, the shop, and when the thing that is recorded happened. */
import type { Calendar } from '../clock/calendar.ts';
import type { ClockProblem, WhenProblem } from '../clock/problem.ts';
import type { When } from '../clock/when/parse.ts';
import type { Case } from '../case.ts';
import type { Fact } from '../entries.ts';
import { minuteOf, type Instant } from '../instant.ts';
import type { DomainProblem } from '../problem.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Shop } from '../shop.ts';
import type { Status } from '../vocabulary.ts';

export interface Deciding {
  readonly now: Instant;
  /** When it happened: `now`, or what `--at` said. Never later than `now`. */
  readonly at: Instant;
  readonly shop: Shop;
  readonly calendar: Calendar;
}

/**
 * That it did not happen before what it follows. In the same minute it may have: that is how people say when.
 *
 * @param after what it follows: the opening or closing of the case, or the status that it came into
 */
export const notBefore = (
  { number }: Pick<Case, 'number'>,
  after: 'opened' | 'closed' | Status,
  since: Instant,
  { at }: Deciding,
): Result<void, DomainProblem> =>
  at < minuteOf(since)
    ? refuse({ kind: 'happened-too-early', case: number, after, at: since })
    : ok(undefined);

export type DecideProblem = DomainProblem | WhenProblem | ClockProblem;

/** What is to be recorded, and the deadlines in it as they were understood, to be said aloud. */
export interface Decided {
  readonly facts: readonly Fact[];
  readonly whens: readonly When[];
}

export const decided = (facts: readonly Fact[], whens: readonly When[] = []): { ok: true; value: Decided } =>
  ok({ facts, whens });

/** The case, where something may still be recorded that only an open case can have. */
export const openCase = (c: Case): Result<Case, DomainProblem> =>
  c.closedAt === null ? ok(c) : refuse({ kind: 'case-is-closed', case: c.number, closedAt: c.closedAt });
