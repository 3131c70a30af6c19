/**
 * Which section of a report each open case and promise stands in.
 *
 * A promise stands in at most one of silent, overdue and due today; one made *to* the shop only under `fromOthers`.
 * Worst first: what is or was due earliest, or has waited longest; then by case number.
 */
import type { Case, CasePromise, Notice } from '../domain/case.ts';
import { dueDay } from '../domain/clock/zone.ts';
import type { Instant } from '../domain/instant.ts';
import {
  isFromOthers,
  isLive,
  isOverdue,
  isPaused,
  isSilent,
  knownDeadline,
  untoldMove,
} from '../domain/promise.ts';
import { longerAgoThan } from './follow.ts';
import {
  movedRow,
  owedRow,
  promiseRow,
  stillRow,
  waitingRow,
  type OwedRow,
  type PromiseRow,
  type StillRow,
  type WaitingRow,
} from './rows.ts';
import { todoBeforeDue, todoWhenOverdue, todoWhenSilent } from './todo.ts';
import type { View } from './view.ts';

/** The promises that somebody must do something about. */
export interface PromiseSections {
  /** Overdue, and the customer has not been told. */
  readonly silent: readonly PromiseRow[];
  /** Overdue; the customer knows. */
  readonly overdue: readonly PromiseRow[];
  /** Not overdue, and due before the shop next opens (or before another limit that was asked for). */
  readonly dueToday: readonly PromiseRow[];
  /** Made to the shop: overdue, or due by then. */
  readonly fromOthers: readonly PromiseRow[];
}

/** The cases in which somebody waits, or nothing happens. */
export interface CaseSections {
  readonly owed: readonly OwedRow[];
  /** Those who do not know that we wait for them, at once; the others when they have taken too long. */
  readonly waitingForCustomer: readonly WaitingRow[];
  readonly uncollected: readonly StillRow[];
  readonly quiet: readonly StillRow[];
}

/** What the sections of a report are called, in its JSON too. */
export type SectionName = keyof PromiseSections | keyof CaseSections;

export interface Narrowed {
  /** Only what is this person's: the case is theirs, or they made the promise. */
  readonly staff?: string;
  /** `dueToday` and `fromOthers` reach up to and including this moment, instead of to the next opening. */
  readonly within?: Instant;
}

interface Found {
  readonly c: Case;
  readonly p: CasePromise;
  readonly due: Instant;
}

export function promiseSections(view: View, narrowed: Narrowed = {}): PromiseSections {
  const { now } = view;
  const { staff, within } = narrowed;
  // a deadline at 24:00 is today's, even where the shop opens again at that moment
  const isSoon = (due: Instant): boolean =>
    within === undefined
      ? due < view.nextMorning || dueDay(view.calendar.zone, due) <= view.today
      : due <= within;
  const [silent, overdue, dueToday, fromOthers]: [Found[], Found[], Found[], Found[]] = [[], [], [], []];
  for (const c of view.book.open.values()) {
    for (const p of c.promises) {
      if (!isLive(p) || isPaused(p) || (staff !== undefined && p.by !== staff && c.staff !== staff)) continue;
      const found = { c, p, due: knownDeadline(p).due };
      if (isFromOthers(p)) {
        if (isOverdue(p, now) || isSoon(found.due)) fromOthers.push(found);
      } else if (isSilent(p, now)) silent.push(found);
      else if (isOverdue(p, now)) overdue.push(found);
      else if (isSoon(found.due)) dueToday.push(found);
    }
  }
  return {
    silent: silent.sort(earliestDue).map(({ c, p }) => promiseRow(view, c, p, todoWhenSilent(c, p, now))),
    overdue: overdue.sort(earliestDue).map(({ c, p }) => promiseRow(view, c, p, todoWhenOverdue(c, p))),
    dueToday: dueToday.sort(earliestDue).map(({ c, p }) => promiseRow(view, c, p, todoBeforeDue(c, p))),
    fromOthers: fromOthers.sort(earliestDue).map(({ c, p }) => promiseRow(view, c, p, 'chase-supplier')),
  };
}

const earliestDue = (a: Found, b: Found): number =>
  a.due - b.due || a.c.number - b.c.number || a.p.number - b.p.number;

export function caseSections(view: View, { staff }: Narrowed = {}): CaseSections {
  const { follow } = view.shop;
  const tooLong = (text: string): ((since: Instant) => boolean) => {
    const limit = longerAgoThan(view.calendar, view.now, text);
    return (since) => limit !== null && since < limit;
  };
  const [waitedTooLong, liesTooLong, quietTooLong] = [
    tooLong(follow.waitingAfter),
    tooLong(follow.uncollectedAfter),
    tooLong(follow.quietAfter),
  ];
  const owed: OwedRow[] = [];
  const waiting: WaitingRow[] = [];
  const [uncollected, quiet]: [StillRow[], StillRow[]] = [[], []];
  for (const c of view.book.open.values()) {
    if (staff !== undefined && c.staff !== staff) continue;
    const unsettled = c.notices.filter(isOwed);
    owed.push(...unsettled.map((n) => owedRow(view, c, n)), ...movedRows(view, c));
    if (c.status === 'waiting-customer') {
      const silent = !knowsThatWeWait(c);
      if (silent || waitedTooLong(c.statusSince)) waiting.push(waitingRow(view, c, silent));
    } else if (c.status === 'ready' || c.status === 'collect-unrepaired') {
      if (liesTooLong(c.statusSince)) uncollected.push(stillRow(view, c, 'remind-to-collect', c.statusSince));
    } else if (quietTooLong(c.contactAt) && !c.promises.some(holdsUs)) {
      quiet.push(stillRow(view, c, 'decide-next', c.contactAt));
    }
  }
  return {
    owed: owed.sort(longestSince),
    waitingForCustomer: waiting.sort((a, b) => Number(b.silent) - Number(a.silent) || longestSince(a, b)),
    uncollected: uncollected.sort(longestSince),
    quiet: quiet.sort(longestSince),
  };
}

/** Deadlines that a wait has moved, where nobody has said so. One that has passed by now stands among the broken ones. */
const movedRows = (view: View, c: Case): readonly OwedRow[] =>
  c.promises.flatMap((p) => {
    const moved = untoldMove(p);
    return moved === undefined || isOverdue(p, view.now) ? [] : [movedRow(view, c, p, moved.at)];
  });

export const isOwed = (n: Notice): boolean => n.settledAt === null;

/** Word of it was sent or said; where none is owed by the settings, they have been spoken to since. */
function knowsThatWeWait(c: Case): boolean {
  const word = c.notices.findLast((n) => n.about === c.status && n.since >= c.statusSince);
  return word === undefined ? c.contactAt >= c.statusSince : word.settledAt !== null;
}

/** A live promise to the customer that will come up by itself. */
const holdsUs = (p: CasePromise): boolean => isLive(p) && !isFromOthers(p) && !isPaused(p);

const longestSince = (
  a: { readonly since: Instant; readonly case: Case },
  b: { readonly since: Instant; readonly case: Case },
): number => a.since - b.since || a.case.number - b.case.number;
