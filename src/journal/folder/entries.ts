/** Reading entries: a stretch of the journal as a stream, or one by its place. */
import { closeSync } from 'node:fs';
import type { Entry } from '../../domain/entries.ts';
import { checkAlone } from './chain.ts';
import { JournalFailure } from './failure.ts';
import { openToRead, readAt, segmentPath, sizeOf } from './files.ts';
import { decodeLine, isFault, type LineFault } from './line.ts';
import { segmentsFrom, type Mark } from './mark.ts';
import type { Addition, Location } from './register/register.ts';
import { blocks, withSegment } from './segments.ts';
import { problemOf } from './tail.ts';

const LINE_FEED = 10;

/** A place between two lines. */
export type Place = Pick<Mark, 'segment' | 'offset'>;

/**
 * The entries between two places, in order, each with where it lies. They are taken as they are: what is between is
 * known to verify.
 *
 * @throws JournalFailure where a line gives no entry
 */
export function* entriesBetween(
  at: string,
  segments: readonly string[],
  from: Place,
  to: Place,
): Generator<Addition, void, undefined> {
  if (to.segment === null) return;
  for (const segment of segmentsFrom(segments, from)) {
    if (segment > to.segment) return;
    const fd = openToRead(segmentPath(at, segment));
    try {
      const start = segment === from.segment ? from.offset : 0;
      const end = segment === to.segment ? to.offset : sizeOf(fd);
      for (const { bytes, from: first, to: last, offset } of blocks(fd, start, end)) {
        for (let i = first; i < last;) {
          const feed = bytes.indexOf(LINE_FEED, i);
          const lineEnd = feed === -1 || feed > last ? last : feed;
          const place = { segment, offset: offset + i, length: lineEnd - i };
          yield { entry: understood(at, decodeLine(bytes.toString('utf8', i, lineEnd)), place), at: place };
          i = lineEnd + 1;
        }
      }
    } finally {
      closeSync(fd);
    }
  }
}

/**
 * The entry at a place, held against its own hash and seal.
 *
 * @throws JournalFailure where it does not verify
 */
export function entryAt(at: string, journal: string, seq: number, place: Location): Entry {
  const bytes = withSegment(at, place.segment, (fd) => readAt(fd, place.offset, place.length));
  const fault = checkAlone(bytes, journal, seq);
  const decoded = decodeLine(bytes.toString('utf8', 0, bytes.length));
  if (fault === undefined || fault === 'newer-format') return understood(at, decoded, place);
  throw new JournalFailure(problemOf(at, { kind: fault, segment: place.segment, offset: place.offset }));
}

export function understood(at: string, decoded: Entry | LineFault, place: Location): Entry {
  if (!isFault(decoded)) return decoded;
  const version = decoded.fault === 'newer-format' ? { version: Number(decoded.version) } : {};
  const { segment, offset } = place;
  throw new JournalFailure(problemOf(at, { kind: decoded.fault, segment, offset, ...version }));
}
