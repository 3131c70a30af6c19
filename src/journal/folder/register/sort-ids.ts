/** Sorting the texts of a table by their bytes, without making a string of any. */
import type { StringTable } from './string-table.ts';

const FEW = 12;

/** The ids of all texts, in the order of their bytes; a text comes before those that it is the beginning of. */
export function sortedIds(table: StringTable): Uint32Array {
  const ids = new Uint32Array(table.size);
  for (let i = 0; i < ids.length; i++) ids[i] = i;
  sortFrom(ids, 0, ids.length, 0, table.pool, table.starts);
  return ids;
}

/**
 * Three-way radix quicksort (Bentley and Sedgewick, 1997): splits by one byte at a time, so that what texts have in
 * common is looked at once.
 *
 * @param common how many bytes the ids from `from` to `to - 1` are known to have in common
 */
function sortFrom(
  ids: Uint32Array,
  from: number,
  to: number,
  common: number,
  pool: Uint8Array,
  starts: Uint32Array,
): void {
  let lo = from;
  let hi = to;
  for (let depth = common; ; depth++) {
    if (hi - lo <= FEW) {
      insert(ids, lo, hi, depth, pool, starts);
      return;
    }
    const pivot = middle(
      byteAt(pool, starts, ids[lo] ?? 0, depth),
      byteAt(pool, starts, ids[(lo + hi) >>> 1] ?? 0, depth),
      byteAt(pool, starts, ids[hi - 1] ?? 0, depth),
    );
    let less = lo;
    let more = hi;
    for (let i = lo; i < more;) {
      const id = ids[i] ?? 0;
      const byte = byteAt(pool, starts, id, depth);
      if (byte < pivot) {
        ids[i++] = ids[less] ?? 0;
        ids[less++] = id;
      } else if (byte > pivot) {
        ids[i] = ids[--more] ?? 0;
        ids[more] = id;
      } else {
        i++;
      }
    }
    sortFrom(ids, lo, less, depth, pool, starts);
    sortFrom(ids, more, hi, depth, pool, starts);
    if (pivot < 0) return; // texts that end here are one text: there is no second one
    lo = less;
    hi = more;
  }
}

/** Insertion sort, for few. */
function insert(
  ids: Uint32Array,
  lo: number,
  hi: number,
  depth: number,
  pool: Uint8Array,
  starts: Uint32Array,
): void {
  for (let i = lo + 1; i < hi; i++) {
    const id = ids[i] ?? 0;
    let j = i;
    for (; j > lo && isBefore(id, ids[j - 1] ?? 0, depth, pool, starts); j--) ids[j] = ids[j - 1] ?? 0;
    ids[j] = id;
  }
}

function isBefore(id: number, other: number, depth: number, pool: Uint8Array, starts: Uint32Array): boolean {
  for (let at = depth; ; at++) {
    const a = byteAt(pool, starts, id, at);
    const b = byteAt(pool, starts, other, at);
    if (a !== b) return a < b;
    if (a < 0) return false;
  }
}

/** A byte of a text; -1 behind its end. */
function byteAt(pool: Uint8Array, starts: Uint32Array, id: number, depth: number): number {
  const at = (starts[id] ?? 0) + depth;
  return at < (starts[id + 1] ?? 0) ? (pool[at] ?? 0) : -1;
}

const middle = (a: number, b: number, c: number): number =>
  a < b ? (b < c ? b : Math.max(a, c)) : a < c ? a : Math.max(b, c);
