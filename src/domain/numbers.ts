/**
 * The numbers of promises and notices within a case. They count up and are never given twice, not even where one was
 * taken back: `42.3` is one promise for ever, in the log and on a slip of paper.
 */
import type { Case } from './case.ts';
import type { Entry } from './entries.ts';

type Numbered = Pick<Case, 'promises' | 'takenBack'>;

/** The number that the next promise of the case takes. */
export const nextPromise = ({ promises, takenBack }: Numbered): number =>
  1 + promises.reduce((most, p) => Math.max(most, p.number), takenBack?.promise ?? 0);

/** The number that the next notice of the case takes. */
export const nextNotice = ({ notices, takenBack }: Pick<Case, 'notices' | 'takenBack'>): number =>
  1 + notices.reduce((most, n) => Math.max(most, n.number), takenBack?.notice ?? 0);

/** The case past an entry that was taken back: nothing of it counts, but the numbers that it gave stay given. */
export function leaveOut(c: Case | undefined, entry: Entry): Case | undefined {
  if (c === undefined) return undefined;
  const { promise = 0, notice = 0 } = c.takenBack ?? {};
  const given = {
    promise: entry.type === 'promise-made' ? Math.max(promise, entry.data.promise) : promise,
    notice: entry.type === 'status-changed' ? Math.max(notice, entry.data.owes ?? 0) : notice,
  };
  return given.promise === promise && given.notice === notice ? c : { ...c, takenBack: given };
}
