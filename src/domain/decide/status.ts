/** A change of status, the notice that it owes, and the promise that `ready` keeps. */
import type { Case } from '../case.ts';
import type { Fact } from '../entries.ts';
import { toIso } from '../instant.ts';
import { nextNotice } from '../numbers.ts';
import type { DomainProblem } from '../problem.ts';
import { isFromOthers, isLive } from '../promise.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Channel, Status } from '../vocabulary.ts';
import { decided, notBefore, openCase, type Decided, type DecideProblem, type Deciding } from './deciding.ts';
import { isPausing, pausedNow, resumedNow } from './pause.ts';
import { keptFact, wasMade } from './promise.ts';

export interface StatusRequest {
  readonly status: Status;
  /** The customer knows of it already, by this channel: no notice is owed, and the earlier ones are settled. */
  readonly told?: Channel;
}

export function decideStatus(c: Case, request: StatusRequest, on: Deciding): Result<Decided, DecideProblem> {
  const open = openCase(c);
  if (!open.ok) return open;
  if (c.status === request.status) return refuse({ kind: 'same-status', case: c.number, status: c.status });
  const facts = statusFacts(c, request, on);
  return facts.ok ? decided(facts.value) : facts;
}

/** Statuses follow one another: one from before the present one would be the last word, and its waits would overlap. */
const follows = (c: Case, on: Deciding): Result<void, DomainProblem> => {
  const opened = notBefore(c, 'opened', c.openedAt, on);
  return opened.ok ? notBefore(c, c.status, c.statusSince, on) : opened;
};

/**
 * The change itself, with the promises that stand still from now on, or go on; with `ready`, also the live promises
 * `ready` to the customer, kept.
 */
export function statusFacts(
  c: Case,
  { status, told }: StatusRequest,
  on: Deciding,
): Result<readonly Fact[], DomainProblem> {
  const follow = follows(c, on);
  if (!follow.ok) return follow;
  const kept =
    status === 'ready'
      ? c.promises.filter((p) => p.kind === 'ready' && isLive(p) && !isFromOthers(p) && wasMade(p, on))
      : [];
  const others: Case = { ...c, promises: c.promises.filter((p) => !kept.includes(p)) };
  const paused = isPausing(status, on) ? pausedNow(others, on) : [];
  const resumed = isPausing(status, on) ? [] : resumedNow(others, on);
  const owes = told === undefined && c.customer !== null && on.shop.notices.on.includes(status);
  const unsettled = c.notices.filter((n) => n.settledAt === null).map((n) => n.number);
  const change: Fact<'status-changed'> = {
    type: 'status-changed',
    case: c.number,
    happenedAt: toIso(on.at),
    data: {
      status,
      ...(owes ? { owes: nextNotice(c) } : {}),
      ...(told === undefined ? {} : { told: { channel: told, notices: unsettled, promises: [] } }),
      ...(paused.length === 0 ? {} : { paused }),
      ...(resumed.length === 0 ? {} : { resumed }),
    },
  };
  return ok([change, ...kept.map((p) => keptFact(c, p, on))]);
}
