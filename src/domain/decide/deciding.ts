/** What every decision knows: the time, the shop, and when the thing that is recorded happened. */
import type { Calendar } from '../clock/calendar.ts';
import type { ClockProblem, WhenProblem } from '../clock/problem.ts';
import { parseWhen, type When } from '../clock/when/parse.ts';
import type { Case } from '../case.ts';
import type { Fact } from '../entries.ts';
import { toIso, type Instant } from '../instant.ts';
import type { DomainProblem } from '../problem.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Shop } from '../shop.ts';

export interface Deciding {
  readonly now: Instant;
  /** When it happened: `now`, or what `--at` said. Never later than `now`. */
  readonly at: Instant;
  readonly shop: Shop;
  readonly calendar: Calendar;
}

export type DecideProblem = DomainProblem | WhenProblem | ClockProblem;

/** What is to be recorded, and the deadlines in it as they were understood, to be said aloud. */
export interface Decided {
  readonly facts: readonly Fact[];
  readonly whens: readonly When[];
}

export const decided = (facts: readonly Fact[], whens: readonly When[] = []): { ok: true; value: Decided } =>
  ok({ facts, whens });

/** A deadline as somebody said it. Durations count from when the thing happened. In the past by then: refused. */
export function readDeadline(said: string, on: Deciding): Result<When, DecideProblem> {
  const when = parseWhen(said, { from: on.at, now: on.at, calendar: on.calendar });
  if (!when.ok) return when;
  return when.value.due <= on.at ? refuse({ kind: 'deadline-past', said, due: when.value.due }) : when;
}

/** What a deadline looks like in an entry. */
export const asSaid = (when: When): { due: string; clock: When['clock']; said: string } => ({
  due: toIso(when.due),
  clock: when.clock,
  said: when.said,
});

/** The case, where something may still be recorded that only an open case can have. */
export const openCase = (c: Case): Result<Case, DomainProblem> =>
  c.closedAt === null ? ok(c) : refuse({ kind: 'case-is-closed', case: c.number, closedAt: c.closedAt });
