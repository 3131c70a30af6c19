/**
 * Where a promise stands: live, overdue, silent, and how it ended.
 *
 * A deadline that the customer was not told of does not help the shop: a promise is held to the last one that they know.
 */
import type { Case, CasePromise, Deadline, Moved } from './case.ts';
import type { Instant } from './instant.ts';

/** Not kept, not waived. (Closing a case waives what is live in it.) */
export const isLive = (p: CasePromise): boolean => p.keptAt === null && p.waivedAt === null;

/** Made *to* the shop, by a workshop or a supplier. */
export const isFromOthers = (p: CasePromise): boolean => p.from !== undefined;

/** The last deadline that the customer was told of: the one that the promise is held to. */
export const knownDeadline = (p: CasePromise): Deadline =>
  p.deadlines.findLast((d) => d.toldAt !== null) ?? p.deadlines[0];

/** The last deadline on record, told or not. */
export const latestDeadline = (p: CasePromise): Deadline => p.deadlines.at(-1) ?? p.deadlines[0];

/** It has passed by then. A deadline that stands still does not pass. */
export const isPast = (d: Deadline, at: Instant): boolean => d.paused === undefined && d.due < at;

/** Live, and standing still: nothing of it falls due. */
export const isPaused = (p: CasePromise): boolean => isLive(p) && knownDeadline(p).paused !== undefined;

/** Live, and the deadline that the customer knows has passed. */
export const isOverdue = (p: CasePromise, now: Instant): boolean =>
  isLive(p) && isPast(knownDeadline(p), now);

/** Overdue, and nobody has told the customer since the deadline passed. What others promised the shop is never silent. */
export const isSilent = (p: CasePromise, now: Instant): boolean =>
  isOverdue(p, now) && !isFromOthers(p) && !(p.toldAt !== null && p.toldAt >= knownDeadline(p).due);

/** Where a deadline stood when they last heard of it, if a pause has moved it since; else `null`. */
export const toldDueOf = ({ moved }: Deadline): Instant | null =>
  moved === undefined || moved.toldAt !== null ? null : moved.from;

/** Of a live promise: that a pause has moved the deadline that they were told of, to where they do not know. */
export function untoldMove(p: CasePromise): Moved | undefined {
  const { paused, moved } = knownDeadline(p);
  return isLive(p) && paused === undefined && moved?.toldAt === null ? moved : undefined;
}

/** The thing is ready, or lies there as it came, and nobody has said when it was: the promise still counts as live. */
export const isReadyUnsaid = ({ status }: Pick<Case, 'status'>, p: CasePromise): boolean =>
  p.kind === 'ready' &&
  isLive(p) &&
  !isFromOthers(p) &&
  (status === 'ready' || status === 'collect-unrepaired');

/** How a promise counts, once, by its first deadline. */
export type Outcome = 'keptOnTime' | 'keptLate' | 'postponedBefore' | 'postponedAfter' | 'waived' | 'open';

/**
 * Kept by the first deadline is on time. Kept by a later one that the customer knew of is *postponed*: before the
 * breach if each new deadline was told while the one before still stood, else after it. Kept later than that is late,
 * and so is what another system says was broken.
 */
export function outcome(p: CasePromise): Outcome {
  if (p.waivedAt !== null) return 'waived';
  if (p.keptAt === null) return 'open';
  if (p.broken === true) return 'keptLate';
  let [held] = p.deadlines;
  if (!isPast(held, p.keptAt)) return 'keptOnTime';
  let breached = false;
  for (const d of p.deadlines.slice(1)) {
    if (d.toldAt === null || d.toldAt > p.keptAt) continue;
    breached ||= isPast(held, d.toldAt);
    held = d;
  }
  if (isPast(held, p.keptAt)) return 'keptLate';
  return breached ? 'postponedAfter' : 'postponedBefore';
}

/**
 * How much too late a promise was kept, counted from its first deadline, in milliseconds of the wall clock.
 *
 * 0 too where it is not known: of what another system calls broken without saying when it was due, the deadline on record is
 * the moment at which that was first seen, when it was made.
 */
export function lateness(p: CasePromise): number {
  const [first] = p.deadlines;
  if (p.keptAt === null || !isPast(first, p.keptAt)) return 0;
  return p.broken === true && first.due === p.madeAt ? 0 : p.keptAt - first.due;
}
