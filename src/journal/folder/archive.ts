/**
 * Everything that was ever recorded, by number, case, customer and key: the register, and an index in memory of what it
 * does not cover yet. Opened when it is asked, which an everyday command never does.
 *
 * It knows nothing of what was taken back.
 */
import type { Entry } from '../../domain/entries.ts';
import { keysOf, type Key } from '../../domain/keys.ts';
import { entriesBetween, placeBehind, type Lines, type Place } from './entries.ts';
import { entryIndex, type EntryIndex } from './entry-index.ts';
import { BEGINNING, type Mark } from './mark.ts';
import type { Location, Register, Search } from './register/register.ts';

export interface Archive {
  /** The entries about a case up to and including `upTo`, in order. */
  entriesOf(caseNo: number, upTo: number): readonly Entry[];
  /** Their numbers. */
  seqsOf(caseNo: number, upTo: number): readonly number[];
  /** The cases that entries `from` to `to` are about, ascending. */
  casesIn(from: number, to: number): readonly number[];
  /** The cases that have an entry naming this customer, ascending. */
  casesOf(customerNo: number): readonly number[];
  /** The cases that have, or had, this key, ascending. */
  find(key: Key, how?: Search): readonly number[];
  hasRef(ref: string): boolean;
  /** Where the entry after `seq` begins; `seq` 0: the first. */
  placeAfter(seq: number): Place;
}

/** What an archive is made of. */
export interface Holdings {
  readonly lines: () => Lines;
  readonly country: string;
  /** The entry at a place; none where its line turns out to be damaged. */
  readonly entryAt: (seq: number, place: Location) => readonly Entry[];
  /** Opens the register, or makes it where it is missing and much is to be indexed; `undefined` where it can't be had. */
  readonly register: () => Register | undefined;
  /** Where the index in memory begins. */
  readonly base: Mark;
  /** Of everything behind `base`, up to `end`. */
  readonly recent: EntryIndex;
  /** The last of these that are not in the journal yet: they are written when they have been folded. */
  readonly unwritten: ReadonlyMap<number, Entry>;
  readonly end: () => Mark;
}

interface Keyed {
  /** The case. */
  readonly no: number;
  readonly keys: readonly Key[];
}

/** The keys of more entries than this are not kept in memory, but read again for each search. */
const MOST_KEPT_ENTRIES = 20_000;

export function archive(held: Holdings): Archive {
  const { recent } = held;
  let register: Register | undefined | 'unopened' = 'unopened';
  let gap: EntryIndex | undefined;
  const keys: Keyed[] = [];
  let keysUpTo: number | undefined;

  const opened = (): Register | undefined => {
    if (register === 'unopened') register = held.register();
    return register;
  };
  const covered = (): number => opened()?.upTo ?? 0;
  const placeAfter = (seq: number): Place => {
    const place = seq === 0 ? undefined : locationOf(seq);
    return place === undefined ? BEGINNING : placeBehind(seq, place);
  };
  /** The entries between the register and the index in memory. */
  const between = (): EntryIndex => {
    if (gap !== undefined) return gap;
    gap = entryIndex(covered());
    if (gap.base < recent.base) {
      const from = placeAfter(gap.base);
      for (const addition of entriesBetween(held.lines(), from, held.base)) gap.add(addition);
    }
    return gap;
  };
  const locationOf = (seq: number): Location | undefined => {
    if (seq > recent.base) return recent.locationOf(seq);
    return seq <= covered() ? opened()?.locationOf(seq) : between().locationOf(seq);
  };
  /** Asks the register for what it covers and the indexes for the rest. */
  const gather = (ask: (part: Pick<EntryIndex, 'seqsOf' | 'casesIn' | 'casesOf'>) => readonly number[]) => {
    const found = new Set<number>();
    if (recent.base > 0) {
      const old = opened();
      if (old !== undefined) for (const n of ask(old)) found.add(n);
      for (const n of ask(between())) found.add(n);
    }
    for (const n of ask(recent)) found.add(n);
    return [...found].sort((a, b) => a - b);
  };
  const seqsOf = (no: number, upTo: number): readonly number[] =>
    gather((part) => part.seqsOf(no)).filter((seq) => seq <= upTo);

  /** The entries from `from` on that have keys. */
  function* keyed(from: number): Iterable<Keyed> {
    if (from >= held.end().seq) return;
    for (const { entry } of entriesBetween(held.lines(), placeAfter(from), held.end())) {
      if (entry === undefined) continue;
      const of = { no: entry.case ?? 0, keys: keysOf(entry, held.country) };
      if (of.keys.length > 0) yield of;
    }
  }
  /** The entries with keys that the register does not cover. */
  const keyedBeyond = (): Iterable<Keyed> => {
    if (held.end().seq - covered() > MOST_KEPT_ENTRIES) return keyed(covered());
    keys.push(...keyed(keysUpTo ?? covered()));
    keysUpTo = held.end().seq;
    return keys;
  };

  return {
    seqsOf,
    placeAfter,
    entriesOf: (no, upTo) =>
      seqsOf(no, upTo).flatMap((seq) => {
        const unwritten = held.unwritten.get(seq);
        if (unwritten !== undefined) return [unwritten];
        const place = locationOf(seq);
        return place === undefined ? [] : held.entryAt(seq, place);
      }),
    casesIn: (from, to) => gather((part) => part.casesIn(from, to)),
    casesOf: (no) => gather((part) => part.casesOf(no)),
    find(key, how = {}) {
      const found = new Set(opened()?.find(key, how));
      for (const of of keyedBeyond()) if (of.keys.some((k) => matches(k, key, how))) found.add(of.no);
      const cases = [...found].sort((a, b) => a - b);
      return how.limit === undefined ? cases : cases.slice(0, how.limit);
    },
    hasRef(ref) {
      if (opened()?.hasRef(ref) === true) return true;
      for (const of of keyedBeyond())
        if (of.keys.some((k) => k.kind === 'ref' && k.text === ref)) return true;
      return false;
    },
  };
}

/** Whether a key is the one looked for, or begins with it. */
export const matches = (key: Key, wanted: Key, how: Search): boolean =>
  key.kind === wanted.kind &&
  (how.prefix === true ? key.text.startsWith(wanted.text) : key.text === wanted.text);
