/** The lines of a batch, in chunks ready to be written. The form of a line is in line.ts; here it is made of bytes. */
import { MOST_LINE_BYTES, sha256 } from '../line.ts';
import type { Recorder } from '../../journal.ts';
import type { Chunk } from '../append.ts';
import { JournalFailure } from '../failure.ts';
import { toIso } from '../../../domain/instant.ts';
import type { SpooledRow } from './row.ts';

/** A chunk is written when it has more than this, in bytes. */
const CHUNK = 1 << 20;

/** What a line has that its row does not know. */
export interface Numbers {
  readonly seq: number;
  readonly case: number;
  /** 0: nobody. */
  readonly customer: number;
  /** A ULID. */
  readonly id: string;
  /** The batch ends with it. */
  readonly isLast: boolean;
}

export interface BatchLines {
  /** Adds a line; the chunk that it completes, if it does. Throws JournalFailure where the line is too long. */
  add(row: SpooledRow, numbers: Numbers): Chunk | undefined;
  /** What was not given yet; `undefined` where there is nothing. */
  rest(): Chunk | undefined;
  /** The length of the last line in bytes, without its line feed. */
  readonly lastLength: number;
}

/** Keys, hashes, numbers and ids that a line has beside what is counted. */
const NUMBERS_ROOM = 512;

/** The UTF-8 of a text as a text of one byte a character, so that it can be written with others of that kind. */
const asLatin1 = (text: string): string => Buffer.from(text).toString('latin1');

/** @param prev the hash of the entry before the first */
export function batchLines(journal: string, batch: string, prev: string, recorder: Recorder): BatchLines {
  let out: Buffer = Buffer.allocUnsafeSlow(CHUNK + (CHUNK >> 2));
  let filled = 0;
  let entries = 0;
  let hash = prev;
  let lastLength = 0;
  let used = false;
  const beforeSeq = `{"v":1,"journal":"${journal}","seq":`;
  const by = `,"by":${asLatin1(JSON.stringify(recorder.by))},"happenedAt":"`;
  const clock = recorder.clockSet ? ',"clock":"set"' : '';
  const recorded = `","recordedAt":"${toIso(recorder.now)}"${clock},"batch":"${batch}"`;

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
      begin(end - happened + beforeSeq.length + by.length + recorded.length + NUMBERS_ROOM);
      const start = filled;
      const happenedAt = bytes.toString('latin1', happened, data);
      const whose = numbers.customer === 0 ? 'null' : numbers.customer;
      let pos = start;
      pos += out.write(
        `${beforeSeq}${numbers.seq},"prev":"${hash}","id":"${numbers.id}","type":"case-imported","case":${numbers.case}` +
          `${by}${happenedAt}${recorded}${numbers.isLast ? ',"batchEnd":true' : ''},"data":{"customer":${whose},`,
        pos,
        'latin1',
      );
      pos += bytes.copy(out, pos, data, hasWords ? words : dataEnd);
      hash = sha256(out.subarray(start, pos));
      if (hasWords) {
        pos += out.write(`,"hash":"${hash}","private":`, pos, 'latin1');
        pos += bytes.copy(out, pos, words, end);
        out[pos++] = 0x7d;
      } else {
        pos += out.write(`,"hash":"${hash}"}`, pos, 'latin1');
      }
      out[pos++] = 0x0a;
      lastLength = pos - start - 1;
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
