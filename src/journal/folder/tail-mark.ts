/**
 * Where the last writer left the journal, so that readers need not verify again what it has just verified and written.
 *
 * It holds for a segment that is the same file, of the same size, and was not touched since: nobody can set a file's time
 * of change (`ctime`), so an edit shows. It is derived, and believed by readers only: writers and `verify` look themselves.
 */
import { lstatSync, renameSync, rmSync, writeSync } from 'node:fs';
import { carriesHash, openingOf } from './chain.ts';
import { systemCode } from './failure.ts';
import { closeFile, cacheFolder, createFile, makeFolder, readAt, readWhole, segmentPath } from './files.ts';
import { folderId, isOfThisFolder, type Witness } from './home.ts';
import type { Mark } from './mark.ts';
import { withSegment } from './segments.ts';
import { isAsWritten, withSum } from './sum.ts';

/** In the cache. */
export const TAIL_MARK = 'tail.json';

const VERSION = 2;

interface TailMark extends Mark {
  readonly v: number;
  /** All segments that there were. */
  readonly segments: readonly string[];
  /** How many of its lines do not count. */
  readonly skips: number;
  /** The file that it is, and when it was last changed, in nanoseconds since 1970. */
  readonly inode: string;
  readonly changed: string;
  /** The folder of the segments. */
  readonly home: string;
}

/** Stores where the journal ends, with the lock held, after a writing. That the disk refuses it harms nothing. */
export function keepTailMark(at: string, segments: readonly string[], end: Mark, skips: number): void {
  try {
    makeFolder(cacheFolder(at));
    const file = fileOf(at, end);
    if (file === undefined) return;
    const mark = { v: VERSION, segments, skips, ...end, ...file, home: folderId(at) };
    replace(`${cacheFolder(at)}/${TAIL_MARK}`, withSum(JSON.stringify(mark)));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/**
 * Where the last writer left the journal, whatever became of it since. Asked before the journal is read, so that it is never
 * the newer of the two.
 */
export function lastLeft(at: string): Witness | undefined {
  const mark = storedTail(at);
  return mark === undefined ? undefined : { ...markIn(mark), isAtHome: isOfThisFolder(at, mark, mark.home) };
}

/**
 * The end of the journal as its last writer left it; `undefined` where anything has changed since.
 *
 * @param skips how many lines are known already that do not count: where there are others, they have to be looked for
 */
export function readTailMark(at: string, segments: readonly string[], skips: number): Mark | undefined {
  try {
    const mark = storedTail(at);
    if (mark === undefined || mark.segment !== segments.at(-1)) return undefined;
    if (mark.segments.join() !== segments.join()) return undefined;
    if (mark.skips !== skips) return undefined;
    const file = fileOf(at, mark);
    if (file?.inode !== mark.inode || file.changed !== mark.changed) return undefined;
    return isOfItsLine(at, mark, mark.segment) ? markIn(mark) : undefined;
  } catch {
    return undefined; // its segment is missing: the tail is verified
  }
}

const markIn = ({ journal, seq, hash, segment, lineStart, offset }: TailMark): Mark => ({
  journal,
  seq,
  hash,
  segment,
  lineStart,
  offset,
});

/** Whether the line that it ends with says what it says. */
function isOfItsLine(at: string, { journal, seq, hash, lineStart, offset }: Mark, segment: string): boolean {
  const line = withSegment(at, segment, (fd) => readAt(fd, lineStart, offset - lineStart));
  const opening = openingOf(journal ?? '', seq);
  return line.toString('latin1', 0, opening.length) === opening && carriesHash(line, hash);
}

/** `undefined` where it is missing or broken. */
function storedTail(at: string): TailMark | undefined {
  try {
    const bytes = readWhole(`${cacheFolder(at)}/${TAIL_MARK}`);
    if (!isAsWritten(bytes)) return undefined;
    const mark = JSON.parse(bytes.toString()) as TailMark;
    return mark.v === VERSION && Number.isSafeInteger(mark.seq) && typeof mark.hash === 'string'
      ? mark
      : undefined;
  } catch {
    return undefined;
  }
}

/** Put in place whole, and not synced: after a crash the tail is verified. */
function replace(path: string, bytes: Buffer): void {
  const draft = `${path}.new`;
  rmSync(draft, { force: true });
  const fd = createFile(draft);
  try {
    try {
      writeSync(fd, bytes);
    } finally {
      closeFile(fd);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** The segment's file, where it ends at the mark. */
function fileOf(at: string, { segment, offset }: Mark): { inode: string; changed: string } | undefined {
  if (segment === null) return undefined;
  const { size, ino, ctimeNs } = lstatSync(segmentPath(at, segment), { bigint: true });
  return size === BigInt(offset) ? { inode: String(ino), changed: String(ctimeNs) } : undefined;
}
