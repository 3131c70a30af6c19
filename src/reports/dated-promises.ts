/**
 * Live promises with the moment that each is held to, for a calendar on a telephone.
 *
 * Nothing here asks what time it is: the same journal and settings give the same list, whenever somebody looks. So what
 * is overdue stays where it was due. What stands still has no moment, and is left out until it goes on.
 */
import type { Case, CasePromise, Deadline } from '../domain/case.ts';
import { offsetAt } from '../domain/clock/zone.ts';
import { promiseName } from '../domain/ids.ts';
import { DAY, MINUTE, toIso, type Instant } from '../domain/instant.ts';
import {
  isFromOthers,
  isReadyUnsaid,
  isLive,
  isPaused,
  knownDeadline,
  latestDeadline,
  untoldMove,
} from '../domain/promise.ts';
import { reachOf } from './reach.ts';
import { remindAt } from './remind.ts';
import type { PromiseRow } from './rows.ts';
import type { Narrowed } from './sections.ts';
import { todoBeforeDue, type Todo } from './todo.ts';
import { customerOf, type View } from './view.ts';

export interface DatedPromise extends Omit<PromiseRow, 'overdue' | 'left'> {
  /** By what a calendar knows it again: the same through every postponement, and in no other journal. */
  readonly uid: string;
  /** As it was said when the deadline was set: `24wh`. */
  readonly said: string;
  /** Where it stands in a calendar: at `due`, but a deadline at 24:00 a minute before, on the day that it ends. */
  readonly shownAt: Instant;
  /** When to remind of it; `null`: not at all. */
  readonly remindAt: Instant | null;
  /** Something was last recorded about it then. */
  readonly changedAt: Instant;
  /** Rises with everything that is recorded about its case, a taking back too. */
  readonly revision: number;
}

/**
 * The earliest first.
 *
 * @param journal its identity; `null` where nothing has been written yet
 * @param narrowed `staff`: only what this person promised or has in hand
 */
export function datedPromises(
  view: View,
  journal: string | null,
  { staff }: Pick<Narrowed, 'staff'> = {},
): readonly DatedPromise[] {
  const found: DatedPromise[] = [];
  for (const c of view.book.open.values()) {
    for (const p of c.promises) {
      if (!isLive(p) || isPaused(p) || (staff !== undefined && p.by !== staff && c.staff !== staff)) continue;
      found.push(dated(view, journal ?? '', c, p));
    }
  }
  return found.sort(
    (a, b) => a.due - b.due || a.case.number - b.case.number || a.promise.number - b.promise.number,
  );
}

function dated(view: View, journal: string, c: Case, promise: CasePromise): DatedPromise {
  const { calendar, shop } = view;
  const known = knownDeadline(promise);
  const { due, clock, said } = known;
  const newDue = newDueOf(promise);
  const todo = todoFor(c, promise, newDue);
  const customer = customerOf(view.book, c);
  const setAt = Math.max(known.setAt, known.moved?.at ?? 0) as Instant;
  const endsTheDay = (due + offsetAt(calendar.zone, due)) % DAY === 0;
  return {
    uid: `${promiseName(c.number, promise.number)}@${journal}`,
    case: c,
    customer,
    reach: reachOf(customer, todo === 'call-back'),
    do: todo,
    promise,
    due,
    clock,
    newDue,
    said,
    shownAt: endsTheDay ? ((due - MINUTE) as Instant) : due,
    remindAt: remindAt(calendar, setAt, due, shop.promises.warnBefore),
    changedAt: changedAt(promise),
    revision: c.lastSeq,
  };
}

/** The deadline that has been set since, or to which a wait has moved it, and which the customer does not know of yet. */
function newDueOf(p: CasePromise): Instant | null {
  const latest = latestDeadline(p);
  if (latest.toldAt === null && latest.paused === undefined) return latest.due;
  return untoldMove(p) === undefined ? null : knownDeadline(p).due;
}

function todoFor(c: Case, p: CasePromise, newDue: Instant | null): Todo {
  if (isFromOthers(p)) return 'chase-supplier';
  return newDue !== null && p.kind !== 'callback' && !isReadyUnsaid(c, p)
    ? 'tell-new-deadline'
    : todoBeforeDue(c, p);
}

const changedAt = (p: CasePromise): Instant =>
  Math.max(p.madeAt, p.toldAt ?? 0, ...p.deadlines.flatMap(changesOf)) as Instant;

const changesOf = ({ setAt, toldAt, moved }: Deadline): readonly number[] => [
  setAt,
  toldAt ?? 0,
  moved?.at ?? 0,
  moved?.toldAt ?? 0,
];

/**
 * `lofte.calendar.v1`.
 *
 * @param isPrivate without what names a customer, or could: names, numbers, the item, whatever was written freely
 */
export const calendarJson = (
  promises: readonly DatedPromise[],
  timeZone: string,
  isPrivate: boolean,
): Readonly<Record<string, unknown>> => ({
  schema: 'lofte.calendar.v1',
  timeZone,
  promises: promises.map((row) => ({
    uid: row.uid,
    case: row.case.number,
    promise: promiseName(row.case.number, row.promise.number),
    kind: row.promise.kind,
    toUs: isFromOthers(row.promise),
    due: toIso(row.due),
    clock: row.clock,
    newDue: row.newDue === null ? undefined : toIso(row.newDue),
    remindAt: row.remindAt === null ? undefined : toIso(row.remindAt),
    changedAt: toIso(row.changedAt),
    revision: row.revision,
    do: row.do,
    ...(isPrivate ? {} : words(row)),
  })),
});

const words = (row: DatedPromise): Readonly<Record<string, string | null | undefined>> => ({
  customer: row.customer?.name ?? null,
  phone: row.customer?.phone ?? null,
  email: row.customer?.email ?? null,
  item: row.case.item ?? null,
  problem: row.case.problems[0] ?? null,
  from: row.promise.from,
  by: row.promise.by,
});
