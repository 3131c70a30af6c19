/** The segments of the journal, one a year, and reading them as a stream of whole lines. */
import { readdirSync } from 'node:fs';
import { conflictOf, isConflictCopy } from './conflict-copy.ts';
import { JournalFailure } from './failure.ts';
import { closeFile, fill, openToRead, readAt, segmentPath, segmentsFolder, sizeOf, statOf } from './files.ts';
import { segmentsFrom, type Mark } from './mark.ts';

const SEGMENT = /^\d{4}\.jsonl$/;
const BLOCK_BYTES = 1 << 20;
const LINE_FEED = 10;

/** The segment of a year: `2026.jsonl`. Four digits, for it is found by them. */
export const segmentOf = (year: number): string =>
  `${String(Math.min(Math.max(year, 0), 9999)).padStart(4, '0')}.jsonl`;

/**
 * The names of the segments, oldest first.
 *
 * @throws JournalFailure `conflict-copy`, where one of them is there twice: neither a report nor an entry can be right
 *   while it is not known which one counts; the system's error, where the folder can't be read
 */
export function listSegments(at: string): readonly string[] {
  const names = readdirSync(segmentsFolder(at));
  const segments = names.filter((name) => SEGMENT.test(name)).sort();
  if (segments.length < names.length) refuseConflictCopy(at, names);
  return segments;
}

function refuseConflictCopy(at: string, names: readonly string[]): void {
  const copy = names.find((name) => !SEGMENT.test(name) && isConflictCopy(name));
  if (copy === undefined) return;
  throw new JournalFailure(conflictOf(copy, names, (name) => linesOf(at, name)));
}

/** The lines of a file, without their line feeds; the bytes are used again for the next. */
export function* linesOf(at: string, name: string): Iterable<Buffer> {
  const fd = openToRead(segmentPath(at, name));
  try {
    for (const { bytes, start, end } of linesIn(fd, 0, sizeOf(fd))) yield bytes.subarray(start, end);
  } finally {
    closeFile(fd);
  }
}

/** Opens a segment for as long as `use` runs. */
export function withSegment<T>(at: string, segment: string, use: (fd: number) => T): T {
  const fd = openToRead(segmentPath(at, segment));
  try {
    return use(fd);
  } finally {
    closeFile(fd);
  }
}

/** Some whole lines: `bytes[from…to]`, the last with its line feed unless the file ends without one. */
export interface Block {
  /** Reused for the next block. */
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  /** Where `bytes[0]` lies in the file. */
  readonly offset: number;
}

/**
 * Reads from `start` up to `end` in blocks of whole lines, in constant memory (but for a line longer than a block).
 * What follows the last line feed comes at the end, in a block of its own or with the last.
 */
export function* blocks(fd: number, start: number, end: number): Generator<Block, void, undefined> {
  let bytes = Buffer.allocUnsafe(Math.min(end - start, BLOCK_BYTES));
  let offset = start;
  let filled = 0;
  while (offset + filled < end) {
    const wanted = Math.min(bytes.length - filled, end - offset - filled);
    const read = fill(fd, bytes, filled, wanted, offset + filled);
    filled += read;
    const isEnd = read < wanted || offset + filled === end;
    const to = isEnd ? filled : bytes.subarray(0, filled).lastIndexOf(LINE_FEED) + 1;
    if (to > 0) yield { bytes, from: 0, to, offset };
    if (read < wanted) return;
    if (to === 0) {
      bytes = Buffer.concat([bytes], bytes.length * 2);
    } else {
      bytes.copyWithin(0, to, filled);
      offset += to;
      filled -= to;
    }
  }
}

/** One line of a file: `bytes[start…end]`, without its line feed; the next one begins at `bytes[next]`. */
export interface LineFound {
  /** Reused for the lines of the next block. */
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** Where `bytes[0]` lies in the file. */
  readonly base: number;
  /** The file ends without a line feed. */
  readonly isUnfinished: boolean;
}

/** The lines from `begin` up to `size`, in constant memory. */
export function* linesIn(fd: number, begin: number, size: number): Iterable<LineFound> {
  for (const { bytes, from, to, offset: base } of blocks(fd, begin, size)) {
    for (let start = from; start < to;) {
      const feed = bytes.indexOf(LINE_FEED, start);
      const isUnfinished = feed === -1 || feed >= to;
      const end = isUnfinished ? to : feed;
      const next = isUnfinished ? to : feed + 1;
      yield { bytes, start, end, next, base, isUnfinished };
      start = next;
    }
  }
}

/** The last whole line of a segment and where it begins; `undefined` where it has none. */
export function lastLine(
  at: string,
  segment: string,
): { readonly bytes: Buffer; readonly offset: number } | undefined {
  return withSegment(at, segment, (fd) => {
    const size = sizeOf(fd);
    for (let length = Math.min(size, 1 << 14); length > 0; length = Math.min(size, length * 4)) {
      const bytes = readAt(fd, size - length, length);
      const end = bytes.lastIndexOf(LINE_FEED);
      const before = end <= 0 ? -1 : bytes.lastIndexOf(LINE_FEED, end - 1);
      if (end >= 0 && (before >= 0 || length === size)) {
        return { bytes: bytes.subarray(before + 1, end), offset: size - length + before + 1 };
      }
      if (length === size) return undefined;
    }
    return undefined;
  });
}

/** On which line of a segment, counted from 1, the byte at `offset` is: for saying where a fault is. */
export function lineNumberAt(at: string, segment: string, offset: number): number {
  return withSegment(at, segment, (fd) => {
    let line = 1;
    for (const block of blocks(fd, 0, offset)) {
      for (let i = block.from; i < block.to; i++) if (block.bytes[i] === LINE_FEED) line++;
    }
    return line;
  });
}

/** How much lies beyond a place, in bytes. */
export const bytesBeyond = (
  at: string,
  segments: readonly string[],
  base: Pick<Mark, 'segment' | 'offset'>,
): number =>
  segmentsFrom(segments, base).reduce(
    (sum, name) =>
      sum + (statOf(segmentPath(at, name))?.size ?? 0) - (name === base.segment ? base.offset : 0),
    0,
  );
