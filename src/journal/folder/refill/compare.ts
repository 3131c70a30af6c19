/** What of an export is in the journal already. */
import type { Entry, SeqRange } from '../../../domain/entries.ts';
import type { Snapshot } from '../../journal.ts';
import { JournalFailure } from '../failure.ts';
import type { Coming } from './refill.ts';
import { textOf } from './spooled.ts';

/**
 * Holds the journal against the entries of the export.
 *
 * @returns up to which number both have the same: all that the journal has, or all that the export has
 * @throws JournalFailure `other-entries`, `entry-twice`, `entry-missing`
 */
export function compare(desk: Snapshot, { entries, whole: { last, lost } }: Coming): number {
  const there = Math.min(desk.head.seq, last);
  const missing = inRanges(lost);
  const erased = there === 0 ? NONE : erasedIn(desk);
  const coming = reading(entries.inOrder(1));
  const own = reading(there === 0 ? [] : desk.entries());
  let mine = own();
  let next = coming();
  for (let seq = 1; seq <= last || next !== undefined; seq += 1) {
    const entry = mine?.seq === seq ? mine : undefined;
    if (entry !== undefined) mine = own();
    const isLost = missing(seq);
    if (next !== undefined && next.seq <= seq) {
      if (next.seq < seq || isLost) throw new JournalFailure({ kind: 'entry-twice', seq: next.seq });
      if (seq <= there && !isSame(entry, next.text(), erased)) throw others(seq);
      next = coming();
    } else if (!isLost) {
      throw new JournalFailure({ kind: 'entry-missing', seq });
    } else if (seq <= there && entry !== undefined && !isFiller(entry)) {
      throw others(seq);
    }
  }
  return there;
}

/** Gives one after the other; `undefined` where there are no more. */
function reading<T>(all: Iterable<T>): () => T | undefined {
  const iterator: Iterator<T, unknown> = all[Symbol.iterator]();
  return () => {
    const next = iterator.next();
    return next.done === true ? undefined : next.value;
  };
}

const others = (seq: number): JournalFailure => new JournalFailure({ kind: 'other-entries', seq });

/** What stands where an entry was lost. */
const isFiller = (entry: Entry): boolean =>
  entry.type === 'repaired' && entry.data.damage.length === 0 && entry.data.setBack === undefined;

/** Words that were erased since the export was made are no difference. */
function isSame(entry: Entry | undefined, text: string, erased: (seq: number) => boolean): boolean {
  if (entry === undefined) return false;
  if (textOf(entry) === text) return true;
  if (entry.private !== undefined || !erased(entry.seq)) return false;
  const { private: _, ...rest } = JSON.parse(text) as Entry; // it was spooled by us
  return textOf(entry) === textOf(rest);
}

const NONE = (): boolean => false;

function erasedIn(desk: Snapshot): (seq: number) => boolean {
  const ranges: SeqRange[] = [];
  for (const entry of desk.containing('erased'))
    if (entry.type === 'erased') ranges.push(...entry.data.entries);
  return (seq) => ranges.some(([from, to]) => from <= seq && seq <= to);
}

/** Asked in order: of ascending ranges, whether a number lies in one. */
function inRanges(ranges: readonly SeqRange[]): (seq: number) => boolean {
  let i = 0;
  return (seq) => {
    while ((ranges[i]?.[1] ?? Infinity) < seq) i += 1;
    return (ranges[i]?.[0] ?? Infinity) <= seq;
  };
}
