/** The lines of a report: what is due or owed, to whom, and what to do about it. */
import type { Case, CasePromise, Notice } from '../domain/case.ts';
import { workingBetween } from '../domain/clock/working.ts';
import type { Customer } from '../domain/customer.ts';
import type { Instant } from '../domain/instant.ts';
import { knownDeadline, latestDeadline } from '../domain/promise.ts';
import type { Clock, Status } from '../domain/vocabulary.ts';
import { reachOf, type Reach } from './reach.ts';
import type { Todo } from './todo.ts';
import { customerOf, type View } from './view.ts';

/** Whom a line is about. */
export interface Whom {
  readonly case: Case;
  readonly customer: Customer | undefined;
  readonly reach: Reach;
  readonly do: Todo;
}

/** A promise. Of `overdue` and `left` (milliseconds on the promise's own clock) one is there. */
export interface PromiseRow extends Whom {
  readonly promise: CasePromise;
  /** The deadline that it is held to: the last one that the customer knows. */
  readonly due: Instant;
  readonly clock: Clock;
  readonly overdue: number | null;
  readonly left: number | null;
  /** The deadline that has been set since, which the customer does not know of yet. */
  readonly newDue: Instant | null;
}

/** Word that a customer is owed of a status. */
export interface OwedStatus extends Whom {
  readonly about: Status;
  readonly since: Instant;
}

/** Word that a customer is owed of a deadline that a wait has moved, and where it stands now. */
export interface OwedDeadline extends Whom {
  readonly about: 'deadline';
  readonly since: Instant;
  readonly promise: CasePromise;
  readonly newDue: Instant;
}

export type OwedRow = OwedStatus | OwedDeadline;

/** A case that lies still: `since` the status has been so, or the customer was last spoken to. */
export interface StillRow extends Whom {
  readonly since: Instant;
}

/** A case that waits for its customer. */
export interface WaitingRow extends StillRow {
  /** They do not know that we wait for them: a silent wait. */
  readonly silent: boolean;
}

// whole literals, no spreads: there can be ten thousand of these

export function promiseRow(view: View, c: Case, p: CasePromise, todo: Todo): PromiseRow {
  const customer = customerOf(view.book, c);
  const { due, clock } = knownDeadline(p);
  const latest = latestDeadline(p);
  const late = due < view.now;
  const [from, to] = late ? [due, view.now] : [view.now, due];
  const span = clock === 'working' ? workingBetween(view.calendar, from, to) : to - from;
  return {
    case: c,
    customer,
    reach: reachOf(customer, todo === 'call-back'),
    do: todo,
    promise: p,
    due,
    clock,
    overdue: late ? span : null,
    left: late ? null : span,
    newDue: latest.toldAt === null ? latest.due : null,
  };
}

export function owedRow(view: View, c: Case, notice: Notice): OwedRow {
  const customer = customerOf(view.book, c);
  const { about, since } = notice;
  return { case: c, customer, reach: reachOf(customer), do: 'tell-status', about, since };
}

/** @param since when the wait was over that moved the deadline */
export function movedRow(view: View, c: Case, promise: CasePromise, since: Instant): OwedRow {
  const customer = customerOf(view.book, c);
  const newDue = knownDeadline(promise).due;
  const reach = reachOf(customer);
  return { case: c, customer, reach, do: 'tell-new-deadline', about: 'deadline', since, promise, newDue };
}

export function stillRow(view: View, c: Case, todo: Todo, since: Instant): StillRow {
  const customer = customerOf(view.book, c);
  return { case: c, customer, reach: reachOf(customer), do: todo, since };
}

export const waitingRow = (view: View, c: Case, silent: boolean): WaitingRow => ({
  ...stillRow(view, c, silent ? 'tell-waiting' : 'remind-customer', c.statusSince),
  silent,
});
