/** Every case there ever was, as a stream: in memory are only those that are begun and not finished. */
import type { Book } from '../../domain/book.ts';
import type { Case } from '../../domain/case.ts';
import { evolve } from '../../domain/evolve.ts';
import { takenBackBy } from '../../domain/fold.ts';
import { caseNumber } from '../../domain/ids.ts';
import { leaveOut } from '../../domain/numbers.ts';
import { entriesBetween, type Lines } from './entries.ts';
import { closeFile, openToRead, segmentPath, sizeOf } from './files.ts';
import { BEGINNING, type Mark } from './mark.ts';
import { blocks } from './segments.ts';

const LINE_FEED = 10;
const CASE_KEY = Buffer.from(',"case":');
/** Where in a line its number is; the journal's name before it is always as long. */
const SEQ_AT = '{"v":1,"journal":"","seq":'.length + 26;
const ZERO = 0x30;

/**
 * Every case that was not taken back, as it stands, given when its last entry has come by.
 *
 * @throws JournalFailure where a line gives no entry
 */
export function* everyCase(lines: Lines, end: Mark, book: Book): Iterable<Case> {
  const lastOf = lastEntries(lines, end, book.nextCase);
  const takenBack = takenBackBy(book.retractions);
  const begun = new Map<number, Case>();
  const openLeft = new Set<number>(book.open.keys());
  for (const { entry } of entriesBetween(lines, BEGINNING, end)) {
    if (entry === undefined) continue;
    const { case: no, seq } = entry;
    if (no === null) continue;
    const open = book.open.get(no);
    let known = open ?? begun.get(no);
    if (open === undefined)
      known = takenBack(seq) === undefined ? evolve(known, entry) : leaveOut(known, entry);
    if (seq === lastOf[no]) {
      begun.delete(no);
      openLeft.delete(no);
      if (known !== undefined) yield known;
    } else if (open === undefined && known !== undefined) {
      begun.set(no, known);
    }
  }
  // their last entries were in lines that turned out to be damaged
  yield* begun.values();
  for (const no of openLeft) {
    const open = book.open.get(caseNumber(no));
    if (open !== undefined) yield open;
  }
}

/** By case, the number of its last entry; found by bytes, which is a fraction of the work of parsing. */
function lastEntries(lines: Lines, end: Mark, nextCase: number): readonly number[] {
  const { at, segments, skips } = lines;
  const last = Array.from({ length: nextCase }, () => 0);
  for (const segment of segments) {
    if (end.segment === null || segment > end.segment) break;
    const fd = openToRead(segmentPath(at, segment));
    try {
      const size = segment === end.segment ? end.offset : sizeOf(fd);
      for (const { bytes, from, to, offset } of blocks(fd, 0, size)) {
        for (let i = from; i < to;) {
          const feed = bytes.indexOf(LINE_FEED, i);
          const next = feed === -1 || feed >= to ? to : feed + 1;
          if (skips.size === 0 || skips.at(segment, offset + i) !== 'line') {
            const seq = numberAt(bytes, i + SEQ_AT);
            const no = numberAt(bytes, bytes.indexOf(CASE_KEY, i + SEQ_AT) + CASE_KEY.length);
            if (no > 0 && no < nextCase) last[no] = seq;
          }
          i = next;
        }
      }
    } finally {
      closeFile(fd);
    }
  }
  return last;
}

/** The digits from a place on; 0 where there are none (`null`). */
function numberAt(bytes: Buffer, place: number): number {
  let value = 0;
  for (let i = place; i < bytes.length; i++) {
    const digit = (bytes[i] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  return value;
}
