/** Putting a torn tail right, before the next write: the residue is kept in the cache, then cut off. */
import { fdatasyncSync, fsyncSync, ftruncateSync, writeSync } from 'node:fs';
import type { CutOff } from '../journal.ts';
import { notRecorded } from './append.ts';
import {
  closeFile,
  cacheFolder,
  createFile,
  makeFolder,
  openToWrite,
  readAt,
  segmentPath,
  statOf,
  syncFolder,
} from './files.ts';
import type { Mark, Torn } from './mark.ts';
import type { Survey } from './tail.ts';
import { copyFrom } from './write-whole.ts';

/** What copies of torn writes in the cache begin with. */
export const TORN_COPY = 'torn-';

const LINE_FEED = '\n';

/**
 * Cuts off what a torn write left, or adds the line feed that the last line lacks. With the lock held.
 *
 * @param onCutOff hears what was cut off
 * @returns where the journal ends now
 * @throws JournalFailure `not-recorded`: then nothing was changed, or only what the next writer will do again
 */
export function repairTail(at: string, found: Survey, onCutOff?: (cut: CutOff) => void): Mark {
  if (found.torn !== undefined) {
    const cut = cutOff(at, found.torn);
    onCutOff?.(cut);
  }
  return found.lacksLineFeed ? complete(at, found.end) : found.end;
}

function cutOff(at: string, torn: Torn): CutOff {
  const path = segmentPath(at, torn.segment);
  try {
    const fd = openToWrite(path);
    try {
      const said = saidIn(readAt(fd, torn.offset, MOST_HEAD).toString());
      const copy = keepResidue(at, fd, torn);
      ftruncateSync(fd, torn.offset);
      fdatasyncSync(fd);
      return { copy: copy.slice(at.length + 1), ...said };
    } finally {
      closeFile(fd);
    }
  } catch (error) {
    throw notRecorded(error, path);
  }
}

/** What stands before `data` is not longer, unless the name of who recorded is. */
const MOST_HEAD = 2048;
const CASE = /^\{"v":1,[^\n]{0,300}?,"case":([1-9]\d{0,8}),"by":/;
const BY = /,"by":("(?:[^"\\\n]|\\[^\n]){1,500}"),"happenedAt":"/;
const RECORDED = /,"recordedAt":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)"/;

/** What the first line of a residue says of itself, as far as it goes. */
function saidIn(residue: string): Omit<CutOff, 'copy'> {
  const [line = ''] = residue.split('\n', 1);
  const [no, by, recordedAt] = [CASE, BY, RECORDED].map((what) => what.exec(line)?.[1]);
  return {
    ...(no === undefined ? {} : { case: Number(no) }),
    ...(by === undefined ? {} : { by: nameIn(by) }),
    ...(recordedAt === undefined || Number.isNaN(Date.parse(recordedAt)) ? {} : { recordedAt }),
  };
}

/** @param text as it stands in a line; as it is where a power cut left something else */
function nameIn(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/** @returns where the copy is */
function keepResidue(at: string, from: number, torn: Torn): string {
  makeFolder(cacheFolder(at));
  const name = freeName(at, torn);
  const copy = createFile(name);
  try {
    copyFrom(from, torn.offset, copy);
    fsyncSync(copy);
  } finally {
    closeFile(copy);
  }
  syncFolder(cacheFolder(at));
  // whoever made the cache's folder has not
  syncFolder(at);
  return name;
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
