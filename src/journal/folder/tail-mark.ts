/**
 * Where the last writer left the journal, so that readers need not verify again what it has just verified and written.
 *
 * It holds for a segment that is the same file, of the same size, and was not touched since: nobody can set a file's time
 * of change (`ctime`), so an edit shows. It is derived, and believed by readers only: writers and `verify` look themselves.
 */
import { lstatSync, renameSync, rmSync, writeSync } from 'node:fs';
import { systemCode } from './failure.ts';
import { closeFile, cacheFolder, createFile, makeFolder, readWhole, segmentPath } from './files.ts';
import type { Mark } from './mark.ts';

/** In the cache. */
export const TAIL_MARK = 'tail.json';

interface TailMark extends Mark {
  readonly v: number;
  /** All segments that there were. */
  readonly segments: readonly string[];
  /** The file that it is, and when it was last changed, in nanoseconds since 1970. */
  readonly inode: string;
  readonly changed: string;
}

/** Stores where the journal ends, with the lock held, after a writing. That the disk refuses it harms nothing. */
export function keepTailMark(at: string, segments: readonly string[], end: Mark): void {
  try {
    makeFolder(cacheFolder(at));
    const file = fileOf(at, end);
    if (file !== undefined)
      replace(`${cacheFolder(at)}/${TAIL_MARK}`, JSON.stringify({ v: 1, segments, ...end, ...file }));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/** The end of the journal as its last writer left it; `undefined` where anything has changed since. */
export function readTailMark(at: string, segments: readonly string[]): Mark | undefined {
  try {
    const mark = JSON.parse(readWhole(`${cacheFolder(at)}/${TAIL_MARK}`).toString()) as TailMark;
    if (mark.v !== 1 || mark.segment !== segments.at(-1)) return undefined;
    if (mark.segments.join() !== segments.join()) return undefined;
    const file = fileOf(at, mark);
    if (file?.inode !== mark.inode || file.changed !== mark.changed) return undefined;
    const { journal, seq, hash, segment, lineStart, offset } = mark;
    return { journal, seq, hash, segment, lineStart, offset };
  } catch {
    return undefined; // missing or broken: the tail is verified
  }
}

/** Put in place whole, and not synced: after a crash the tail is verified. */
function replace(path: string, text: string): void {
  const draft = `${path}.new`;
  rmSync(draft, { force: true });
  const fd = createFile(draft);
  try {
    try {
      writeSync(fd, text);
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
