/** A case on one screen for whoever takes over: what was promised, what was agreed, what comes next. */
import type { Notice } from '../domain/case.ts';
import { isFromOthers, isLive, isOverdue, isPaused, isSilent, untoldMove } from '../domain/promise.ts';
import type { AgreementView, CallView, CaseView, PromiseView } from './case-view.ts';
import { reachOf, type Reach } from './reach.ts';
import { isOwed } from './sections.ts';
import { todoBeforeDue, todoWhenOverdue, todoWhenSilent, type Todo } from './todo.ts';
import type { Instant } from '../domain/instant.ts';

export interface NextStep {
  readonly do: Todo;
  readonly reach: Reach;
  /** The promise that it is about, where it is about one. */
  readonly promise: PromiseView | null;
  /** A deadline on record that the customer does not know of. */
  readonly newDue: Instant | null;
}

export interface Brief {
  readonly view: CaseView;
  /** Live promises, those made to the shop too: the earliest first. */
  readonly promises: readonly PromiseView[];
  readonly agreements: readonly AgreementView[];
  readonly owed: readonly Notice[];
  /** The last time that the customer was spoken to, where it was a call. */
  readonly lastCall: CallView | null;
  /** `null` where the case is closed. */
  readonly next: NextStep | null;
}

export function brief(view: CaseView, now: Instant): Brief {
  const live = view.case.promises.flatMap((p, i) => {
    const seen = view.promises[i];
    return isLive(p) && seen !== undefined ? [seen] : [];
  });
  return {
    view,
    promises: live.toSorted((a, b) => a.due - b.due),
    agreements: view.agreements,
    owed: view.notices.filter(isOwed),
    lastCall: view.calls.findLast((c) => c.answered) ?? null,
    next: view.case.closedAt === null ? nextStep(view, now) : null,
  };
}

/** The worst of the case's promises; else the word that is owed; else what its status asks for. */
function nextStep({ case: c, customer, promises }: CaseView, now: Instant): NextStep {
  const step = (todo: Todo, promise: PromiseView | null = null): NextStep => {
    const latest = promise?.postponements.at(-1);
    return {
      do: todo,
      reach: reachOf(customer, todo === 'call-back'),
      promise,
      newDue: latest?.toldAt === null ? latest.due : null,
    };
  };
  const held = c.promises
    .flatMap((p, i) => {
      const seen = promises[i];
      return isLive(p) && !isFromOthers(p) && !isPaused(p) && seen !== undefined ? [{ p, seen }] : [];
    })
    .toSorted((a, b) => a.seen.due - b.seen.due);
  const silent = held.find(({ p }) => isSilent(p, now));
  if (silent !== undefined) return step(todoWhenSilent(c, silent.p, now), silent.seen);
  const overdue = held.find(({ p }) => isOverdue(p, now));
  if (overdue !== undefined) return step(todoWhenOverdue(c, overdue.p), overdue.seen);
  if (c.notices.some(isOwed)) return step('tell-status');
  const moved = held.find(({ p }) => untoldMove(p) !== undefined);
  if (moved !== undefined) return { ...step('tell-new-deadline', moved.seen), newDue: moved.seen.due };
  const [first] = held;
  if (first !== undefined) return step(todoBeforeDue(c, first.p), first.seen);
  if (c.status === 'waiting-customer') return step('remind-customer');
  if (c.status === 'ready' || c.status === 'collect-unrepaired') return step('remind-to-collect');
  return step('decide-next');
}
