/** What a taking back changed: which entries count no more or again, and what that means for the customer. */
import type { Case, CasePromise } from '../domain/case.ts';
import type { Entry } from '../domain/entries.ts';
import { foldCase, withoutRetracted, type Retraction } from '../domain/fold.ts';
import { promiseName } from '../domain/ids.ts';
import type { Instant } from '../domain/instant.ts';
import { isFromOthers, isLive, isPast, isSilent, knownDeadline } from '../domain/promise.ts';
import type { Clock, PromiseKind, Status } from '../domain/vocabulary.ts';

interface OfPromise {
  readonly promise: string;
  readonly kind: PromiseKind;
}

export type Change =
  | { readonly is: 'never-opened' | 'open' | 'closed' }
  | { readonly is: 'status' | 'owed'; readonly status: Status }
  /** Live again: by `due`, or broken since. */
  | ({ readonly is: 'live' | 'late'; readonly due: Instant } & OfPromise)
  /** Live again, and standing still with so much left. */
  | ({ readonly is: 'paused'; readonly left: number; readonly clock: Clock } & OfPromise)
  /** Live as before, and held to another deadline than before. */
  | ({ readonly is: 'held'; readonly due: Instant } & OfPromise)
  /** Broken, and the customer does not know, or no longer does. */
  | ({ readonly is: 'silent' } & OfPromise);

export interface TakenBack {
  /** Count no more. */
  readonly gone: readonly Entry[];
  /** Count again: a taking back was taken back. */
  readonly back: readonly Entry[];
  readonly changes: readonly Change[];
}

/**
 * @param entries all of the case's before the taking back, in order
 * @param retractions before it
 */
export function takenBack(
  entries: readonly Entry[],
  retractions: readonly Retraction[],
  by: Retraction,
  now: Instant,
): TakenBack {
  const after = [...retractions, by];
  const [stood, stand] = [withoutRetracted(entries, retractions), withoutRetracted(entries, after)];
  return {
    gone: stood.filter((e) => !stand.includes(e)),
    back: stand.filter((e) => !stood.includes(e)),
    changes: changesOf(foldCase(entries, retractions), foldCase(entries, after), now),
  };
}

function changesOf(before: Case | undefined, after: Case | undefined, now: Instant): readonly Change[] {
  if (after === undefined) return [{ is: 'never-opened' }];
  const owed = after.notices.filter(
    (n) =>
      n.settledAt === null && before?.notices.find((each) => each.number === n.number)?.settledAt !== null,
  );
  return [
    ...openOrClosed(before, after),
    ...(before === undefined || before.status === after.status
      ? []
      : [{ is: 'status', status: after.status } as const]),
    ...after.promises.flatMap((p) =>
      ofPromise(
        before?.promises.find((each) => each.number === p.number),
        p,
        after,
        now,
      ),
    ),
    ...owed.map((n) => ({ is: 'owed', status: n.about }) as const),
  ];
}

function openOrClosed(before: Case | undefined, after: Case): readonly Change[] {
  const was = before === undefined ? undefined : before.closedAt === null;
  const is = after.closedAt === null;
  return was === is ? [] : [{ is: is ? 'open' : 'closed' }];
}

function ofPromise(
  was: CasePromise | undefined,
  p: CasePromise,
  { number }: Case,
  now: Instant,
): readonly Change[] {
  if (!isLive(p)) return [];
  const held = knownDeadline(p);
  const of = { promise: promiseName(number, p.number), kind: p.kind };
  const silent: readonly Change[] =
    isSilent(p, now) && (was === undefined || !isSilent(was, now)) ? [{ is: 'silent', ...of }] : [];
  if (was !== undefined && isLive(was)) {
    const moved = knownDeadline(was).due !== held.due || knownDeadline(was).paused !== held.paused;
    return [
      ...(moved && held.paused === undefined ? [{ is: 'held', due: held.due, ...of } as const] : []),
      ...silent,
    ];
  }
  if (held.paused !== undefined) {
    return [{ is: 'paused', left: held.paused.left, clock: held.clock, ...of }];
  }
  const live = isPast(held, now) ? 'late' : 'live';
  return [{ is: live, due: held.due, ...of }, ...(isFromOthers(p) ? [] : silent)];
}
