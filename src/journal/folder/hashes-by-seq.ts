/** By which hashes entries of the journal are known, so that a copy of one is told from another entry of that number. */
import type { Head } from '../journal.ts';
import { hashesIn } from './cut-line.ts';
import { seqOf } from './erased-lines.ts';
import { sizeOf } from './files.ts';
import { linesIn, listSegments, withSegment } from './segments.ts';

/** Mostly one a number: what its line says it hashes to, and what the line after it says of it. */
export type HashesBySeq = ReadonlyMap<number, ReadonlySet<string>>;

const PREV_KEY = ',"prev":"';
const PREV = /^[0-9a-f]{64}$/;
const HEAD_BYTES = 256;

/** @param isWanted by the number of an entry. @throws the system's error */
export function hashesOf(at: string, head: Head, isWanted: (seq: number) => boolean): HashesBySeq {
  const found = new Map<number, Set<string>>();
  const add = (seq: number, hash: string | undefined): void => {
    if (hash === undefined || !isWanted(seq)) return;
    const known = found.get(seq);
    if (known === undefined) found.set(seq, new Set([hash]));
    else known.add(hash);
  };
  for (const segment of listSegments(at)) {
    withSegment(at, segment, (fd) => {
      for (const { bytes, start, end } of linesIn(fd, 0, sizeOf(fd))) {
        const seq = seqOf(bytes, start, end);
        if (seq === undefined || seq > head.seq || !(isWanted(seq) || isWanted(seq - 1))) continue;
        add(seq, hashesIn(bytes.subarray(start, end))?.said);
        const text = bytes.toString('latin1', start, Math.min(end, start + HEAD_BYTES));
        const at_ = text.indexOf(PREV_KEY) + PREV_KEY.length;
        const prev = text.slice(at_, at_ + 64);
        // a line that is lost is known by the one after it
        if (PREV.test(prev)) add(seq - 1, prev);
      }
    });
  }
  return found;
}
