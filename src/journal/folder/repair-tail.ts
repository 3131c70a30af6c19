/** Putting a torn tail right, before the next write: the residue is kept in the cache, then cut off. */
import { fdatasyncSync, fsyncSync, ftruncateSync, writeSync } from 'node:fs';
import { notRecorded } from './append.ts';
import {
  closeFile,
  cacheFolder,
  createFile,
  fill,
  makeFolder,
  openToWrite,
  segmentPath,
  sizeOf,
  statOf,
  syncFolder,
} from './files.ts';
import type { Mark, Torn } from './mark.ts';
import { dropTailMark } from './tail-mark.ts';
import type { Survey } from './tail.ts';

/** What copies of torn writes in the cache begin with. */
export const TORN_COPY = 'torn-';

const BLOCK_BYTES = 1 << 20;
const LINE_FEED = '\n';

/**
 * Cuts off what a torn write left, or adds the line feed that the last line lacks. With the lock held.
 *
 * @returns where the journal ends now
 * @throws JournalFailure `not-recorded`: then nothing was changed, or only what the next writer will do again
 */
export function repairTail(at: string, found: Survey): Mark {
  if (found.torn !== undefined) cutOff(at, found.torn);
  return found.lacksLineFeed ? complete(at, found.end) : found.end;
}

function cutOff(at: string, torn: Torn): void {
  const path = segmentPath(at, torn.segment);
  try {
    const fd = openToWrite(path);
    try {
      dropTailMark(at);
      keepResidue(at, fd, torn);
      ftruncateSync(fd, torn.offset);
      fdatasyncSync(fd);
    } finally {
      closeFile(fd);
    }
  } catch (error) {
    throw notRecorded(error, path);
  }
}

function keepResidue(at: string, from: number, torn: Torn): void {
  const end = sizeOf(from);
  makeFolder(cacheFolder(at));
  const copy = createFile(freeName(at, torn));
  try {
    const bytes = Buffer.allocUnsafe(Math.min(BLOCK_BYTES, end - torn.offset));
    for (let offset = torn.offset; offset < end;) {
      const read = fill(from, bytes, 0, Math.min(bytes.length, end - offset), offset);
      if (read === 0) break;
      writeSync(copy, bytes, 0, read);
      offset += read;
    }
    fsyncSync(copy);
  } finally {
    closeFile(copy);
  }
  syncFolder(cacheFolder(at));
  // whoever made the cache's folder has not
  syncFolder(at);
}

/** The same place may be torn again and again. */
function freeName(at: string, torn: Torn): string {
  const name = `${cacheFolder(at)}/${TORN_COPY}${torn.segment.slice(0, 4)}-${torn.offset}`;
  for (let n = 1; ; n++) {
    const numbered = n === 1 ? name : `${name}-${n}`;
    if (statOf(numbered) === undefined) return numbered;
  }
}

function complete(at: string, end: Mark): Mark {
  if (end.segment === null) return end;
  const path = segmentPath(at, end.segment);
  try {
    const fd = openToWrite(path);
    try {
      writeSync(fd, LINE_FEED, end.offset);
      fdatasyncSync(fd);
    } finally {
      closeFile(fd);
    }
  } catch (error) {
    throw notRecorded(error, path);
  }
  return { ...end, offset: end.offset + 1 };
}
