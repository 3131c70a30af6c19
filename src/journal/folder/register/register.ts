/**
 * The register: by what closed cases are found without reading the journal. Derived from it, kept in `cache/register/`.
 *
 * It covers the entries up to `upTo`; whoever asks looks through what came after on their own. It knows nothing of what
 * was taken back: it answers with every case and entry that was ever recorded.
 *
 * What it is made of: `entries-*.idx` and `heads-*.idx` (see indexes.ts) for finding by number, sorted `keys-*.txt` (see
 * key-line.ts) for finding by phone, e-mail, serial, reference and words, and `meta.json` (see meta.ts), which says which
 * of these files count and how far they go.
 */
import type { Entry } from '../../../domain/entries.ts';
import type { Seq } from '../../../domain/ids.ts';
import type { Key, KeyKind } from '../../../domain/keys.ts';

export { openRegister } from './open-register.ts';
export { extendRegister } from './extend.ts';

/** Where an entry's line lies: bytes in `journal/<segment>`, without its line feed. Of no length: the entry is lost. */
export interface Location {
  readonly segment: string;
  readonly offset: number;
  readonly length: number;
}

/** An entry and where it lies, as the register takes it in; without the entry where that is lost. */
export interface Addition {
  readonly seq: Seq;
  readonly entry: Entry | undefined;
  readonly at: Location;
}

export interface Search {
  /** Keys that begin with the text, instead of those that are the text. */
  readonly prefix?: boolean;
  /** At most so many cases, the oldest. */
  readonly limit?: number;
}

/** A key as it is stored: `bytes[from]` to `bytes[to - 1]`, its letter first. Only to be read during the call. */
export type StoredKeyVisitor = (bytes: Buffer, from: number, to: number, cases: readonly number[]) => void;

export interface Register {
  /** The last entry that is covered; 0: none. */
  readonly upTo: number;
  /** The country that its phone numbers were read for. Where the shop's is another by now, it must be rebuilt. */
  readonly country: string;
  locationOf(seq: number): Location | undefined;
  /** The entries about a case, ascending. */
  seqsOf(caseNo: number): readonly number[];
  /** The cases that entries `from` to `to` (both included) are about, ascending, each once. */
  casesIn(from: number, to: number): readonly number[];
  /** The cases that have an entry naming this customer, ascending, each once. */
  casesOf(customerNo: number): readonly number[];
  /** The cases that have this key, oldest first, each once. */
  find(key: Key, how?: Search): readonly number[];
  hasRef(ref: string): boolean;
  /** How many bytes of keys a `scan` reads. */
  readonly keyBytes: number;
  /** Every key of one kind; a key comes once for each run that has it, and more often where it has many cases. */
  scan(kind: KeyKind, visit: StoredKeyVisitor): void;
  /** Lets its files go; nothing may be asked of it afterwards. */
  close(): void;
}
