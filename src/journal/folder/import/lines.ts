/** The lines of a batch, in chunks ready to be written. The form of a line is in line.ts; here it is made of bytes. */
import type { Recorder } from '../../journal.ts';
import type { Chunk } from '../append.ts';
import { JournalFailure } from '../failure.ts';
import { MOST_LINE_BYTES, sha256 } from '../line.ts';
import { putDecimal } from '../register/key-line.ts';
import { LineHead, type HeadNumbers } from './line-head.ts';
import type { RowType, SpooledRow } from './row.ts';

/** A chunk is written when it has more than this, in bytes. */
const CHUNK = 1 << 20;

/** What a line has that its row does not know. */
export interface Numbers extends HeadNumbers {
  /** 0: nobody. */
  readonly customer: number;
}

export interface BatchLines {
  /** Adds a line; the chunk that it completes, if it does. Throws JournalFailure where the line is too long. */
  add(row: SpooledRow, numbers: Numbers): Chunk | undefined;
  /** What was not given yet; `undefined` where there is nothing. */
  rest(): Chunk | undefined;
  /** The length of the last line in bytes, without its line feed. */
  readonly lastLength: number;
}

const HASH_KEY = ',"hash":"';
/** Customer, keys and hash behind what is counted. */
const MORE_ROOM = 256;

/** @param prev the hash of the entry before the first */
export function batchLines(journal: string, batch: string, prev: string, recorder: Recorder): BatchLines {
  const heads = new Map<RowType, LineHead>();
  const headOf = (type: RowType): LineHead => {
    let head = heads.get(type);
    if (head === undefined) heads.set(type, (head = new LineHead(type, journal, batch, recorder)));
    return head;
  };
  let out: Buffer = Buffer.allocUnsafeSlow(CHUNK + (CHUNK >> 2));
  let filled = 0;
  let entries = 0;
  let hash = prev;
  let lastLength = 0;
  let used = false;

  const chunk = (): Chunk => {
    used = true;
    return { bytes: out.subarray(0, filled), entries, hash, lastLength: lastLength + 1 };
  };
  const begin = (needed: number): void => {
    if (used) {
      filled = 0;
      entries = 0;
      used = false;
    }
    if (filled + needed <= out.length) return;
    const larger = Buffer.allocUnsafeSlow(filled + needed);
    out.copy(larger, 0, 0, filled);
    out = larger;
  };

  return {
    get lastLength() {
      return lastLength;
    },
    add(row, numbers) {
      const { bytes, happened, data, dataEnd, words, end } = row;
      const hasWords = end > words;
      const head = headOf(row.type);
      begin(end - happened + head.room + MORE_ROOM);
      let pos = head.put(out, filled, numbers, hash, bytes, happened, data);
      if (row.type === 'case-imported') {
        pos = numbers.customer === 0 ? pos + out.write('null', pos) : putDecimal(out, pos, numbers.customer);
        out[pos++] = 0x2c;
      }
      pos += bytes.copy(out, pos, data, hasWords ? words : dataEnd);
      hash = sha256(out.subarray(filled, pos));
      pos += out.write(hasWords ? `${HASH_KEY}${hash}","private":` : `${HASH_KEY}${hash}"`, pos, 'latin1');
      if (hasWords) pos += bytes.copy(out, pos, words, end);
      out[pos++] = 0x7d;
      out[pos++] = 0x0a;
      lastLength = pos - filled - 1;
      if (lastLength > MOST_LINE_BYTES) {
        throw new JournalFailure({ kind: 'entry-too-large', bytes: lastLength, most: MOST_LINE_BYTES });
      }
      filled = pos;
      entries++;
      return filled >= CHUNK ? chunk() : undefined;
    },
    rest: () => (used || entries === 0 ? undefined : chunk()),
  };
}
