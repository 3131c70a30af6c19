/**
 * What a line that does not verify looks like, for people who want to know what happened to it: editors and copying
 * between systems leave marks of their own. Asked after `verify`; nothing is decided by it.
 */
import { journalOf } from './chain.ts';
import { systemCode } from './failure.ts';
import { MOST_LINE_BYTES } from './line.ts';
import { linesOf, listSegments } from './segments.ts';

export type LineLook = 'byte-order-mark' | 'blank' | 'other-journal' | 'too-long' | 'windows-line-end';

/** A line that does not verify; `line` is counted from 1. */
interface Place {
  readonly segment: string;
  readonly line: number;
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const CARRIAGE_RETURN = 13;
const LONGEST_BLANK = 100;

/** What those of these lines look like whose looks tell anything. Each segment is read once at most. */
export function looksOf<P extends Place>(at: string, places: readonly P[]): ReadonlyMap<P, LineLook> {
  const looks = new Map<P, LineLook>();
  try {
    const journal = places.length === 0 ? undefined : firstJournal(at);
    for (const segment of new Set(places.map((place) => place.segment))) {
      const wanted = new Map(places.flatMap((p) => (p.segment === segment ? [[p.line, p] as const] : [])));
      let number = 0;
      for (const line of linesOf(at, segment)) {
        const place = wanted.get(++number);
        const look = place === undefined ? undefined : lookOf(line, journal);
        if (place !== undefined && look !== undefined) looks.set(place, look);
      }
    }
  } catch (error) {
    // what was read a moment ago can't be read now: then less is said
    if (systemCode(error) === undefined) throw error;
  }
  return looks;
}

/** @param line without its line feed. @param journal the one that the lines should be of */
export function lookOf(line: Buffer, journal: string | undefined): LineLook | undefined {
  if (line.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)) return 'byte-order-mark';
  if (line.length < LONGEST_BLANK && /^\s*$/.test(line.toString('latin1'))) return 'blank';
  if (line.length > MOST_LINE_BYTES) return 'too-long';
  if (line.at(-1) === CARRIAGE_RETURN) return 'windows-line-end';
  const its = journalOf(line, 0, line.length);
  return its === undefined || journal === undefined || its === journal ? undefined : 'other-journal';
}

/** The journal that the first line says it is of. */
function firstJournal(at: string): string | undefined {
  for (const segment of listSegments(at)) {
    for (const line of linesOf(at, segment)) {
      const journal = journalOf(line, 0, line.length);
      if (journal !== undefined) return journal;
    }
  }
  return undefined;
}
