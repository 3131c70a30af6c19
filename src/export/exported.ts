/** A case on its way out of the journal: as it stands, and with all that was recorded of it. */
import type { Case } from '../domain/case.ts';
import type { Customer } from '../domain/customer.ts';
import type { Entry, SeqRange } from '../domain/entries.ts';
import { foldCase, type Retraction } from '../domain/fold.ts';
import type { CaseNumber, Seq } from '../domain/ids.ts';

export interface ExportedEntry {
  readonly entry: Entry;
  /** The entry that took it back. */
  readonly retractedBy?: Seq;
  /** Its words were erased. */
  readonly isErased?: true;
  /** Its words are left out: they are, or may be, somebody else's. */
  readonly isWithheld?: true;
}

export interface Exported {
  readonly number: CaseNumber;
  /** As it stands; `undefined` where it was taken back, or is not theirs for whom this is. */
  readonly case: Case | undefined;
  readonly customer: Customer | undefined;
  /** In order, those that were taken back too. */
  readonly entries: readonly ExportedEntry[];
  /** What took some of them back. */
  readonly retractions: readonly Retraction[];
}

/** What has to be known of the whole journal to say how one entry stands. */
export interface Standing {
  readonly takenBackBy: (seq: Seq) => Retraction | undefined;
  readonly isErased: (seq: Seq) => boolean;
}

/** An entry with how it stands. */
export function exportedEntry(entry: Entry, { takenBackBy, isErased }: Standing): ExportedEntry {
  const retraction = takenBackBy(entry.seq);
  return {
    entry,
    ...(retraction === undefined ? {} : { retractedBy: retraction.seq }),
    ...(entry.private === undefined && isErased(entry.seq) ? { isErased: true } : {}),
  };
}

/** @param entries all of the case's, in order */
export function exported(
  number: CaseNumber,
  entries: readonly Entry[],
  standing: Standing,
): Omit<Exported, 'customer'> {
  const retractions = [...new Set(entries.flatMap(({ seq }) => standing.takenBackBy(seq) ?? []))].sort(
    (a, b) => a.seq - b.seq,
  );
  return {
    number,
    case: foldCase(entries, retractions),
    entries: entries.map((entry) => exportedEntry(entry, standing)),
    retractions,
  };
}

/** Whether an entry lies in one of some ranges. Asked of every entry, so it searches. */
export function within(ranges: readonly SeqRange[]): (seq: Seq) => boolean {
  const sorted = joined(ranges);
  return (seq) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.[0] ?? Infinity) <= seq) low = middle + 1;
      else high = middle;
    }
    return (sorted[low - 1]?.[1] ?? -1) >= seq;
  };
}

/** In order, none touching another. */
function joined(ranges: readonly SeqRange[]): readonly SeqRange[] {
  const found: [Seq, Seq][] = [];
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to > last[1] ? to : last[1];
    else found.push([from, to]);
  }
  return found;
}
