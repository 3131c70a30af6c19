/** Where the entries of a stretch of the journal lie, and which cases and customers they are about. */
import { customerIn } from './customer-in.ts';
import type { Addition, Location } from './register/register.ts';

/** An index of the entries behind `base`, each the next of the one before. About 50 bytes an entry. */
export interface EntryIndex {
  /** The entry before the first. */
  readonly base: number;
  /** The last entry; `base` where there is none. */
  readonly last: number;
  add(addition: Addition): void;
  locationOf(seq: number): Location | undefined;
  /** The entries about a case, ascending. */
  seqsOf(caseNo: number): readonly number[];
  /** The cases that these entries are about, each once. */
  casesIn(from: number, to: number): readonly number[];
  /** The cases with an entry that names the customer, each once. */
  casesOf(customerNo: number): readonly number[];
}

/** The places of a chain, ascending. */
function chain(last: number | undefined, before: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (let i = last ?? -1; i >= 0; i = before[i] ?? -1) places.push(i);
  return places.toReversed();
}

export function entryIndex(base: number): EntryIndex {
  const segments: string[] = [];
  const segmentAt: number[] = [];
  const offsets: number[] = [];
  const lengths: number[] = [];
  const cases: number[] = [];
  /** The place here of the entry before about the same case, or naming the same customer; -1: none. */
  const beforeOfCase: number[] = [];
  const beforeOfCustomer: number[] = [];
  const lastOfCase = new Map<number, number>();
  const lastOfCustomer = new Map<number, number>();

  return {
    base,
    get last() {
      return base + cases.length;
    },
    add({ entry, at }) {
      const i = cases.length;
      if (segments.at(-1) !== at.segment) segments.push(at.segment);
      segmentAt.push(segments.length - 1);
      offsets.push(at.offset);
      lengths.push(at.length);
      const no = entry?.case ?? 0;
      cases.push(no);
      beforeOfCase.push(no === 0 ? -1 : (lastOfCase.get(no) ?? -1));
      if (no !== 0) lastOfCase.set(no, i);
      const customer = entry === undefined ? 0 : customerIn(entry);
      beforeOfCustomer.push(customer === 0 ? -1 : (lastOfCustomer.get(customer) ?? -1));
      if (customer !== 0) lastOfCustomer.set(customer, i);
    },
    locationOf(seq) {
      const i = seq - base - 1;
      const segment = segments[segmentAt[i] ?? -1];
      if (segment === undefined) return undefined;
      return { segment, offset: offsets[i] ?? 0, length: lengths[i] ?? 0 };
    },
    seqsOf: (no) => chain(lastOfCase.get(no), beforeOfCase).map((i) => base + i + 1),
    casesIn(from, to) {
      const first = Math.max(0, from - base - 1);
      return [...new Set(cases.slice(first, Math.max(first, to - base)).filter((no) => no !== 0))];
    },
    casesOf: (no) => [...new Set(chain(lastOfCustomer.get(no), beforeOfCustomer).map((i) => cases[i] ?? 0))],
  };
}
