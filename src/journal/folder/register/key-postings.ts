/** Keys and the cases that have them, in memory. */
import { CaseList } from './case-list.ts';
import type { RunWriter } from './run-writer.ts';
import { sortedIds } from './sort-ids.ts';
import { enlarged, StringTable } from './string-table.ts';

export class KeyPostings {
  readonly table: StringTable;
  /** By key: its last posting; 0: none. */
  #last: Uint32Array;
  /** By posting, counted from 1: its case, and the posting before of the same key (0: none). */
  #cases: Uint32Array;
  #before: Uint32Array;
  /** How many postings there are. */
  size = 0;

  /** @param expected how many keys to make room for at first (see `StringTable`) */
  constructor(expected = 1 << 8) {
    this.table = new StringTable(expected);
    this.#last = new Uint32Array(expected);
    this.#cases = new Uint32Array(expected);
    this.#before = new Uint32Array(expected);
  }

  /** Memory held, in bytes. */
  get bytes(): number {
    return this.table.bytes + this.#last.byteLength + this.#cases.byteLength + this.#before.byteLength;
  }

  /** A case has the key with this id in `table`. */
  post(id: number, caseNo: number): void {
    while (id >= this.#last.length) this.#last = enlarged(this.#last);
    const before = this.#last[id] ?? 0;
    if (before !== 0 && this.#cases[before] === caseNo) return;
    const posting = ++this.size;
    if (posting === this.#cases.length) {
      this.#cases = enlarged(this.#cases);
      this.#before = enlarged(this.#before);
    }
    this.#cases[posting] = caseNo;
    this.#before[posting] = before;
    this.#last[id] = posting;
  }

  /** Adds the cases of a key to `into`, the last first. */
  casesOf(id: number, caseOf: (n: number) => number, into: CaseList): void {
    if (id >= this.#last.length) return;
    for (let at = this.#last[id] ?? 0; at !== 0; at = this.#before[at] ?? 0) {
      const no = caseOf(this.#cases[at] ?? 0);
      if (no !== 0) into.push(no);
    }
  }
}

/**
 * Writes the keys of several tables as one sorted run. No two of them have keys of the same letter.
 *
 * @param caseOf the case that a posted number stands for; 0: left out
 */
export function writePostings(
  parts: readonly KeyPostings[],
  writer: RunWriter,
  caseOf: (n: number) => number,
): void {
  const sorted = parts.map(({ table }) => ({ ids: sortedIds(table), at: 0 }));
  const letterOf = (part: number): number => {
    const { ids, at } = sorted[part] ?? { ids: NO_IDS, at: 0 };
    return at < ids.length ? (parts[part]?.table.letterOf(ids[at] ?? 0) ?? 0) : Infinity;
  };
  const cases = new CaseList();
  for (;;) {
    const letters = parts.map((_, part) => letterOf(part));
    const letter = Math.min(...letters);
    if (letter === Infinity) return;
    const part = letters.indexOf(letter);
    const [postings, order] = [parts[part], sorted[part]];
    if (postings === undefined || order === undefined) return;
    const { table } = postings;
    for (; order.at < order.ids.length; order.at++) {
      const id = order.ids[order.at] ?? 0;
      if (table.letterOf(id) !== letter) break;
      cases.length = 0;
      postings.casesOf(id, caseOf, cases);
      cases.makeAscending();
      writer.put(table.pool, table.starts[id] ?? 0, table.starts[id + 1] ?? 0, cases);
    }
  }
}

const NO_IDS = new Uint32Array(0);
