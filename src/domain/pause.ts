/**
 * Promises that stand still while we wait for somebody else: which do, and what an entry makes of them.
 *
 * While a case is in one of the settings' `pauseWhile`, what the shop promised to do with the item stands still on its
 * own clock, and goes on with what was left. A deadline that has passed before stays broken: waiting mends nothing.
 */
import type { Case, CasePromise, Deadline } from './case.ts';
import type { PausedDeadline, ResumedDeadline } from './entries.ts';
import { fromIso, fromIsoDuration, type Instant } from './instant.ts';
import type { Clock, PromiseKind } from './vocabulary.ts';

/** What can't be done without the item, or an answer about it. A call can: nobody need be waited for to give one. */
const STAND_STILL: readonly PromiseKind[] = ['diagnosis', 'ready', 'delivery'];

/** Whether a promise of this kind stands still in such a status. What others promised the shop never does. */
export const standsStill = ({ kind, from }: Pick<CasePromise, 'kind' | 'from'>): boolean =>
  from === undefined && STAND_STILL.includes(kind);

/** The case with these deadlines standing still since `at`. */
export const standStill = (c: Case, paused: readonly PausedDeadline[] | undefined, at: Instant): Case =>
  (paused ?? []).reduce(
    (so, { promise, deadline, left }) =>
      onDeadline(so, promise, deadline, (d) => ({
        ...d,
        paused: { since: at > d.setAt ? at : d.setAt, left: fromIsoDuration(left) },
      })),
    c,
  );

/** The case with these deadlines moved to where they end now that they go on. */
export const goOn = (c: Case, resumed: readonly ResumedDeadline[] | undefined, at: Instant): Case =>
  (resumed ?? []).reduce(
    (so, { promise, deadline, due }) =>
      onDeadline(so, promise, deadline, ({ paused: _, ...d }) => movedTo(d, fromIso(due), at)),
    c,
  );

/**
 * Whether nothing could be counted when it went on, at `at`: it stays where it stood, and on the working clock there are
 * no hours on record that it was counted with.
 */
export const isUncounted = ({ due, hours }: ResumedDeadline, clock: Clock, at: Instant): boolean =>
  fromIso(due) < at || (clock === 'working' && hours === undefined);

/** What was told stays beside it. */
const movedTo = (d: Deadline, due: Instant, at: Instant): Deadline =>
  due === d.due ? d : { ...d, due, moved: { from: d.moved?.from ?? d.due, at, toldAt: null } };

/** @param number of the deadline, from 1 on */
function onDeadline(c: Case, promise: number, number: number, change: (d: Deadline) => Deadline): Case {
  const changed = (p: CasePromise): CasePromise => {
    const [first, ...later] = p.deadlines;
    if (number === 1) return { ...p, deadlines: [change(first), ...later] };
    return { ...p, deadlines: [first, ...later.map((d, i) => (i + 2 === number ? change(d) : d))] };
  };
  return { ...c, promises: c.promises.map((p) => (p.number === promise ? changed(p) : p)) };
}
