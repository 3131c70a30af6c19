/** Reading entries: a stretch of the journal as a stream, or one by its place. */
import type { Entry } from '../../domain/entries.ts';
import type { Seq } from '../../domain/ids.ts';
import { checkAlone } from './chain.ts';
import { JournalFailure } from './failure.ts';
import type { Skips } from './faults.ts';
import { closeFile, openToRead, readAt, segmentPath, sizeOf } from './files.ts';
import type { DamageKind } from '../problem.ts';
import { decodeLine, isFault, type LineFault } from './line.ts';
import { segmentsFrom, type Mark } from './mark.ts';
import type { Addition, Location } from './register/register.ts';
import { blocks, lineNumberAt, withSegment } from './segments.ts';

const LINE_FEED = 10;

/** Why a line that was read by its place gives no entry. */
export type MetFault = LineFault | { readonly fault: DamageKind };

/** A place between two lines, behind entry `seq`. */
export type Place = Pick<Mark, 'seq' | 'segment' | 'offset'>;

/** The journal's lines as they are to be read. */
export interface Lines {
  readonly at: string;
  readonly segments: readonly string[];
  /** The lines that do not count. */
  readonly skips: Skips;
  /** Told of a line that gives no entry, which is left out then; without it, that is thrown. */
  readonly met?: (fault: MetFault, place: Location) => void;
}

/**
 * The entries between two places, each number once and in order, each with where it lies. They are taken as they are:
 * what is between is known to verify, but for the lines that are skipped.
 *
 * An entry that is lost (its line does not count, or is gone) comes as a number without an entry, at the place of the
 * line after it and of no length.
 *
 * @param isChecked each line is held against its hash and its seal; otherwise only one whose number is not the next
 * @throws JournalFailure where a line gives no entry, and nobody is to be told
 */
export function* entriesBetween(
  { at, segments, skips, met = throwing(at) }: Lines,
  from: Place,
  to: Mark,
  isChecked = false,
): Generator<Addition, void, undefined> {
  if (to.segment === null) return;
  const journal = to.journal ?? '';
  let { seq } = from;
  for (const segment of segmentsFrom(segments, from)) {
    if (segment > to.segment) break;
    const fd = openToRead(segmentPath(at, segment));
    try {
      const start = segment === from.segment ? from.offset : 0;
      const end = segment === to.segment ? to.offset : sizeOf(fd);
      for (const { bytes, from: first, to: last, offset } of blocks(fd, start, end)) {
        for (let i = first; i < last;) {
          const feed = bytes.indexOf(LINE_FEED, i);
          const lineEnd = feed === -1 || feed > last ? last : feed;
          const place = { segment, offset: offset + i, length: lineEnd - i };
          const skipped = skips.size === 0 ? undefined : skips.at(segment, place.offset);
          if (skipped !== 'line') {
            const read = decodeLine(bytes.toString('utf8', i, lineEnd));
            const isOdd = !isFault(read) && (isChecked || read.seq !== seq + 1) && skipped !== 'words';
            const fault = isOdd ? faultAlone(bytes.subarray(i, lineEnd), journal, read.seq) : undefined;
            if (isFault(read)) met(read, place);
            else if (fault !== undefined) met(fault, place);
            else {
              const entry = skipped === 'words' ? withoutWords(read) : read;
              while (seq + 1 < entry.seq) yield lost(++seq, segment, place.offset);
              if (entry.seq === seq + 1) {
                yield { seq: entry.seq, entry, at: place };
                ({ seq } = entry);
              }
            }
          }
          i = lineEnd + 1;
        }
      }
    } finally {
      closeFile(fd);
    }
  }
  while (seq < to.seq) yield lost(++seq, to.segment, to.offset);
}

const lost = (seq: number, segment: string, offset: number): Addition => ({
  seq: seq as Seq,
  entry: undefined,
  at: { segment, offset, length: 0 },
});

/** An entry as it is where its private words can't be believed. */
export const withoutWords = ({ private: _, ...entry }: Entry): Entry => entry;

/** Where the line behind an entry begins. */
export const placeBehind = (seq: number, { segment, offset, length }: Location): Place => ({
  seq,
  segment,
  offset: length === 0 ? offset : offset + length + 1,
});

/**
 * The entry at a place, held against its own hash and seal.
 *
 * @throws JournalFailure where it does not verify
 */
export function entryAt(at: string, journal: string, seq: number, place: Location): Entry {
  const bytes = withSegment(at, place.segment, (fd) => readAt(fd, place.offset, place.length));
  const fault = faultAlone(bytes, journal, seq);
  if (fault !== undefined) throw failureOf(at, fault, place);
  return understood(at, bytes.toString(), place);
}

/** What is wrong with a line by itself. */
function faultAlone(bytes: Buffer, journal: string, seq: number): { readonly fault: DamageKind } | undefined {
  const fault = checkAlone(bytes, journal, seq);
  return fault === undefined || fault === 'newer-format' ? undefined : { fault };
}

/** The entry of a line, held against its own hash and seal; none where it is damaged. */
export function entryIn(
  { at, met = throwing(at) }: Lines,
  bytes: Buffer,
  journal: string,
  place: Location,
): readonly Entry[] {
  const read = decodeLine(bytes.toString());
  if (isFault(read)) {
    met(read, place);
    return [];
  }
  const fault = faultAlone(bytes, journal, read.seq);
  if (fault === undefined) return [read];
  met(fault, place);
  return [];
}

/** The entry at a place whose private words are known not to be what was written. */
export function wordlessAt(at: string, place: Location): Entry {
  const bytes = withSegment(at, place.segment, (fd) => readAt(fd, place.offset, place.length));
  return withoutWords(understood(at, bytes.toString(), place));
}

/** @throws JournalFailure where a line gives no entry */
export function understood(at: string, text: string, place: Location): Entry {
  const decoded = decodeLine(text);
  if (isFault(decoded)) throw failureOf(at, decoded, place);
  return decoded;
}

/** What is wrong with the line at a place, as it is thrown and said. */
export function failureOf(at: string, fault: MetFault, { segment, offset }: Location): JournalFailure {
  const where = { segment, line: lineNumberAt(at, segment, offset) };
  return new JournalFailure(
    fault.fault === 'newer-format'
      ? { kind: 'newer-format', ...where, version: fault.version }
      : { kind: 'damaged', ...where, what: fault.fault },
  );
}

const throwing =
  (at: string): NonNullable<Lines['met']> =>
  (fault, place) => {
    throw failureOf(at, fault, place);
  };
