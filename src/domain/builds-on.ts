/**
 * What builds on what: an entry is taken back only while nothing that still counts would be left hanging without it.
 *
 * Notes and corrections build on nothing but their case. A new deadline does not build on the one before, so that a
 * mistyped one can go though the right one came after it. A contact builds on what it told the customer of.
 */
import type { Case } from './case.ts';
import type { Entry, Told } from './entries.ts';

/**
 * Whether an entry would be left hanging if one before it were taken back.
 *
 * @param before the case as it stood before `entry`
 * @param later an entry after it about the same case, which still counts
 */
export function buildsOn(entry: Entry, before: Case | undefined, later: Entry): boolean {
  if (later.type === 'entries-retracted') return mends(later, entry);
  switch (entry.type) {
    case 'case-opened':
    case 'case-imported':
      return true;
    case 'promise-made':
      return isAboutPromise(later, entry.data.promise);
    case 'promise-postponed':
      return movesDeadline(later, entry.data.promise, deadlinesOf(before, entry.data.promise).length + 1);
    case 'promise-kept':
    case 'promise-waived':
      // live again, it would stand still for ever: what ended the wait did not know of it
      return later.type === 'case-closed' || (later.type === 'status-changed' && stoodStill(before, entry));
    case 'call-noted':
    case 'customer-told':
      return settlesAnything(entry.data.told) && later.type === 'case-closed';
    case 'status-changed':
      return followsStatus(entry, later);
    case 'case-closed':
      return later.type === 'case-reopened';
    case 'case-reopened':
      return later.type !== 'note-added' && later.type !== 'case-amended';
    case 'case-amended':
      return (
        entry.data.customer !== undefined &&
        before?.customer === null &&
        later.type === 'status-changed' &&
        later.data.owes !== undefined
      );
    case 'note-added':
      return false;
    case 'entries-retracted':
      // what it took back would count again, in front of what was decided without it
      return true;
    case 'erased':
    case 'repaired':
      return true; // never taken back at all
    default:
      return entry satisfies never;
  }
}

/**
 * What goes with an entry when it is taken back: the promises that it kept. A call was the call back that was promised,
 * `ready` was what was promised; without it they would count as kept, and nobody would think of the customer again.
 *
 * @param all the entries about the case, in order
 * @returns the last entry that goes; `entry` itself where it goes alone
 */
export function lastThatGoes(entry: Entry, all: readonly Entry[]): Entry {
  if (entry.type !== 'call-noted' && entry.type !== 'status-changed') return entry;
  return all.reduce((last, e) => (e.seq === last.seq + 1 && isKeptWith(e, entry) ? e : last), entry);
}

/** All of an import is one batch: what was done in one go has one time, too. */
const isKeptWith = (e: Entry, entry: Entry): boolean =>
  e.type === 'promise-kept' &&
  e.batch !== undefined &&
  e.batch === entry.batch &&
  e.happenedAt === entry.happenedAt;

/**
 * The change of status that a kept promise can't be taken back without: it ended the wait in which the promise stood
 * still, and kept it, so that alone the promise would stand still for ever.
 */
export function endedTheWait(
  entry: Entry,
  before: Case | undefined,
  all: readonly Entry[],
): Entry<'status-changed'> | undefined {
  if (entry.type !== 'promise-kept' || !stoodStill(before, entry)) return undefined;
  return all.find(
    (e): e is Entry<'status-changed'> =>
      e.type === 'status-changed' && e.seq < entry.seq && isKeptWith(entry, e),
  );
}

/** A taking back in the way of another: of two, the later one goes first. One of what came in between is in no way. */
const mends = (later: Entry<'entries-retracted'>, entry: Entry): boolean =>
  entry.type === 'entries-retracted' && later.data.from < entry.seq;

const deadlinesOf = (c: Case | undefined, promise: number): readonly { readonly paused?: unknown }[] =>
  c?.promises.find((p) => p.number === promise)?.deadlines ?? [];

const stoodStill = (before: Case | undefined, { data }: Entry<'promise-kept' | 'promise-waived'>): boolean =>
  deadlinesOf(before, data.promise).some((d) => d.paused !== undefined);

const settlesAnything = (told: Told | undefined): boolean =>
  told !== undefined && told.notices.length + told.promises.length > 0;

const toldIn = (entry: Entry): Told | undefined => ('told' in entry.data ? told(entry.data.told) : undefined);

/** Of a postponement and a waiver, only the channel is on record. */
const told = (how: Told | string | undefined): Told | undefined =>
  typeof how === 'object' ? how : undefined;

function isAboutPromise(later: Entry, promise: number): boolean {
  if ('promise' in later.data && later.data.promise === promise) return true;
  return toldIn(later)?.promises.includes(promise) === true || movesDeadline(later, promise, 1);
}

/** Deadlines are named by their places: taking one back would give its place, and each place behind it, to another. */
const movesDeadline = (later: Entry, promise: number, from: number): boolean =>
  later.type === 'status-changed' &&
  [...(later.data.paused ?? []), ...(later.data.resumed ?? [])].some(
    (d) => d.promise === promise && d.deadline >= from,
  );

function followsStatus(entry: Entry<'status-changed'>, later: Entry): boolean {
  switch (later.type) {
    case 'status-changed':
    case 'case-closed':
    case 'case-reopened':
      return true;
    case 'promise-made':
    case 'promise-postponed':
      // it stands still because of the wait that this status is
      return later.data.left !== undefined;
    default:
      return entry.data.owes !== undefined && toldIn(later)?.notices.includes(entry.data.owes) === true;
  }
}
