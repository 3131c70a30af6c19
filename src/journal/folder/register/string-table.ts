/**
 * A set of texts that numbers them as they come: exact, and a fraction of the size of a Map of strings.
 *
 * The bytes of all texts lie in one pool, found by open addressing. A text costs its bytes and 16 to 24 more: a million
 * references about 30 MiB.
 */
import { LONGEST_TEXT, storedText } from './key-line.ts';

export class StringTable {
  /** How many texts there are; their ids are 0 to `size - 1`. */
  size = 0;
  /** All texts, one after the other: a letter and the text as `storedText` makes it. */
  pool: Buffer;
  /** Text `id` is `pool[starts[id]]` to `pool[starts[id + 1] - 1]`. */
  starts: Uint32Array;
  /** Id + 1, or 0 where nobody is; by hash, then the next free one. */
  #slots: Int32Array = new Int32Array(1 << 9);
  #hashes: Uint32Array;
  /** Of the text that was written last. */
  #hash = 0;

  /**
   * @param expected how many texts to make room for at first. Room that is not used costs nothing: the system gives
   *   memory when it is touched, while growing touches all of it again.
   */
  constructor(expected = 1 << 8) {
    this.pool = Buffer.allocUnsafeSlow(expected * 16);
    this.starts = new Uint32Array(expected);
    this.#hashes = new Uint32Array(expected);
  }

  /** Memory held, in bytes. */
  get bytes(): number {
    return this.pool.length + this.starts.byteLength + this.#slots.byteLength + this.#hashes.byteLength;
  }

  /** The id of a text, added where it is new: then the id is the `size` from before. `letter` keeps kinds apart. */
  intern(letter: number, text: string): number {
    const end = this.#write(letter, text);
    return this.#place(end, true);
  }

  /** As `intern`, for bytes that are stored already, their letter first. */
  internBytes(bytes: Uint8Array, from: number, to: number): number {
    return this.#place(this.#copy(bytes, from, to), true);
  }

  /** The id of a text; -1 where it is not there. */
  idOf(letter: number, text: string): number {
    return this.#place(this.#write(letter, text), false);
  }

  /** As `idOf`, for bytes that are stored already, their letter first. */
  idOfBytes(bytes: Uint8Array, from: number, to: number): number {
    return this.#place(this.#copy(bytes, from, to), false);
  }

  /** Whether `textOf` gives back every text as it came: none had to be escaped or cut. */
  isVerbatim = true;

  letterOf(id: number): number {
    return this.pool[this.starts[id] ?? 0] ?? 0;
  }

  /** A text as it is stored, without its letter. */
  textOf(id: number): string {
    return this.pool.toString('utf8', (this.starts[id] ?? 0) + 1, this.starts[id + 1]);
  }

  /** Writes the text behind the last one; returns where it ends. */
  #write(letter: number, text: string): number {
    const start = this.starts[this.size] ?? 0;
    // a UTF-16 unit is at most 3 bytes, and what is stored of a long text is no longer than the longest
    this.#reserve(start + 1 + 3 * (LONGEST_TEXT + 1));
    const { pool } = this;
    const length = text.length;
    let hash = hashOn(HASH_BEGIN, letter);
    pool[start] = letter;
    if (length <= LONGEST_TEXT) {
      let i = 0;
      for (; i < length; i++) {
        const c = text.charCodeAt(i);
        if (c < 0x20 || c > 0x7e || c === 0x5c) break;
        pool[start + 1 + i] = c;
        hash = hashOn(hash, c);
      }
      if (i === length) {
        this.#hash = hash;
        return start + 1 + length;
      }
    }
    const stored = storedText(text);
    this.isVerbatim &&= stored === text;
    const end = start + 1 + pool.write(stored, start + 1);
    this.#hash = hashOf(pool, start, end);
    return end;
  }

  #copy(bytes: Uint8Array, from: number, to: number): number {
    const start = this.starts[this.size] ?? 0;
    this.#reserve(start + to - from);
    const { pool } = this;
    for (let i = from; i < to; i++) pool[start + i - from] = bytes[i] ?? 0;
    this.#hash = hashOf(bytes, from, to);
    return start + to - from;
  }

  #reserve(end: number): void {
    if (end <= this.pool.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(end, this.pool.length * 2));
    this.pool.copy(larger);
    this.pool = larger;
  }

  /** Finds the text that was written behind the last one; keeps it where it is new and `keep` says so. */
  #place(end: number, keep: boolean): number {
    const start = this.starts[this.size] ?? 0;
    const h = (this.#hash ^ (this.#hash >>> 15)) >>> 0;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = h & mask;
    for (let held = slots[at] ?? 0; held !== 0; at = (at + 1) & mask, held = slots[at] ?? 0) {
      if (this.#hashes[held - 1] === h && this.#isAt(held - 1, start, end)) return held - 1;
    }
    if (!keep) return -1;
    slots[at] = ++this.size;
    this.#hashes[this.size - 1] = h;
    this.starts[this.size] = end;
    this.#grow();
    return this.size - 1;
  }

  #isAt(id: number, start: number, end: number): boolean {
    const { pool } = this;
    const other = this.starts[id] ?? 0;
    if ((this.starts[id + 1] ?? 0) - other !== end - start) return false;
    for (let i = start, j = other; i < end; i++, j++) if (pool[i] !== pool[j]) return false;
    return true;
  }

  #grow(): void {
    if (this.size + 2 > this.starts.length) {
      this.starts = enlarged(this.starts);
      this.#hashes = enlarged(this.#hashes);
    }
    if (this.size * 3 < this.#slots.length * 2) return;
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      let at = (this.#hashes[id] ?? 0) & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = id + 1;
    }
    this.#slots = slots;
  }
}

// Fowler, Noll and Vo's hash, FNV-1a, of 32 bits.
const HASH_BEGIN = 0x811c9dc5 | 0;
const hashOn = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = HASH_BEGIN;
  for (let i = from; i < to; i++) hash = hashOn(hash, bytes[i] ?? 0);
  return hash;
}

/** The same numbers with room for as many again. */
export function enlarged(numbers: Uint32Array): Uint32Array {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
