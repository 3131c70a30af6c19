/** Entries in waiting, in a file without a name, to be read in the order of their numbers: 20 bytes of memory for each. */
import type { Entry } from '../../../domain/entries.ts';
import { closeFile, readAt } from '../files.ts';
import { openUnlinked } from '../unlinked-file.ts';
import { writeWhole } from '../write-whole.ts';

/** What is kept in memory before it is written. */
const BLOCK = 1 << 20;

export interface Spooled {
  readonly size: number;
  /** @throws the system's error */
  add(entry: Entry): void;
  /** In the order of their numbers, from this number on; those of one number in the order in which they came. */
  inOrder(from: number): Generator<SpooledEntry, void, undefined>;
  readonly close: () => void;
}

export interface SpooledEntry {
  readonly seq: number;
  /** As `textOf` has it; read when it is asked for, before the next one is. */
  readonly text: () => string;
}

/** An entry as JSON, its members always in the same order: two that are the same have the same text. */
export function textOf(entry: Entry): string {
  const { seq, type, case: no, by, happenedAt, recordedAt, clock, batch, data, private: words } = entry;
  const said = words !== undefined && Object.keys(words).length > 0 ? { private: words } : {};
  return JSON.stringify({ seq, type, case: no, by, happenedAt, recordedAt, clock, batch, data, ...said });
}

/** @param folder where the file may be made */
export function spooledEntries(folder: string): Spooled {
  const fd = openUnlinked(folder);
  const seqs = growing();
  const places = growing();
  let block: Buffer = Buffer.allocUnsafe(BLOCK);
  let filled = 0;
  let written = 0;

  const flush = (): void => {
    writeWhole(fd, block, 0, filled, written);
    written += filled;
    filled = 0;
  };

  /** The places of all, by their numbers. */
  const sorted = (): Uint32Array => {
    const order = Uint32Array.from({ length: seqs.length() }, (_, i) => i);
    return order.sort((a, b) => seqs.at(a) - seqs.at(b) || a - b);
  };

  return {
    get size() {
      return seqs.length();
    },
    add(entry) {
      const text = textOf(entry);
      const most = text.length * 3;
      if (filled + most > block.length) flush();
      if (most > block.length) block = Buffer.allocUnsafe(most);
      seqs.push(entry.seq);
      places.push(written + filled);
      filled += block.write(text, filled, 'utf8');
    },
    *inOrder(from) {
      flush();
      const reader = readerOf(fd, written);
      for (const i of sorted()) {
        const seq = seqs.at(i);
        if (seq < from) continue;
        const end = i + 1 < places.length() ? places.at(i + 1) : written;
        yield { seq, text: () => reader(places.at(i), end) };
      }
    },
    close() {
      closeFile(fd);
    },
  };
}

/** Reads pieces of a file; ahead, where they lie behind each other. */
function readerOf(fd: number, size: number): (from: number, to: number) => string {
  let bytes: Buffer = Buffer.alloc(0);
  let start = 0;
  let before = 0;
  return (from, to) => {
    if (from < start || to > start + bytes.length) {
      const ahead = from === before ? READ_AHEAD : 0;
      bytes = readAt(fd, from, Math.min(Math.max(to - from, ahead), size - from));
      start = from;
    }
    before = to;
    return bytes.toString('utf8', from - start, to - start);
  };
}

const READ_AHEAD = 1 << 18;

/** Numbers in memory of their own, which is doubled where it is too small. */
function growing(): {
  readonly push: (value: number) => void;
  readonly at: (i: number) => number;
  readonly length: () => number;
} {
  let values = new Float64Array(1024);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const more = new Float64Array(length * 2);
        more.set(values);
        values = more;
      }
      values[length++] = value;
    },
    at: (i) => values[i] ?? 0,
    length: () => length,
  };
}
