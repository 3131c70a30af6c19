/**
 * Taking away the private words of lines that an `erased` entry names.
 *
 * The entry is on disk first. While lines are being taken, the file `erasing` is there; whoever holds the lock next
 * finishes what was begun, so that an erasure that was cut off is only late.
 */
import { fsyncSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { notRecorded } from './append.ts';
import { clearLeftovers } from './backup/work-folder.ts';
import { dropDerived } from './derived.ts';
import { eraserOf, type Eraser } from './erased-lines.ts';
import { beginErasingBackups, isErasingBackups, takeBackErasingBackups } from './erasing-backups.ts';
import type { Erased } from './faults.ts';
import { systemCode } from './failure.ts';
import { closeFile, cacheFolder, createFile, segmentsFolder, sizeOf, statOf, syncFolder } from './files.ts';
import { BEGINNING } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { placeDraft, removeDrafts, writeDraft } from './segment-drafts.ts';
import { linesIn, listSegments, withSegment } from './segments.ts';
import { survey } from './tail.ts';
import { TORN_COPY } from './repair-tail.ts';

const noticePath = (at: string): string => `${at}/erasing`;

/** Whether an erasure was begun and not finished. */
export const isErasing = (at: string): boolean => statOf(noticePath(at)) !== undefined;

/**
 * Says that an erasure begins; with the lock held, before its entry is written.
 *
 * @returns whether the backups were all done before
 * @throws JournalFailure `not-recorded`
 */
export function beginErasure(at: string): boolean {
  const wasErasing = isErasingBackups(at);
  try {
    const isFirst = beginErasingBackups(at);
    sayErasing(at);
    return isFirst;
  } catch (error) {
    takeBackNotices(at, wasErasing);
    throw notRecorded(error, noticePath(at));
  }
}

/** Nothing was begun: nobody is to say that it was cut off. As well as a disk lets us that refused more. */
function takeBackNotices(at: string, wasErasing: boolean): void {
  try {
    endErasure(at);
    if (!wasErasing) takeBackErasingBackups(at);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

function sayErasing(at: string): void {
  const path = noticePath(at);
  rmSync(path, { force: true });
  const fd = createFile(path);
  try {
    writeSync(fd, '{"v":1}\n');
    fsyncSync(fd);
  } finally {
    closeFile(fd);
  }
  syncFolder(at);
}

/** Erased words were met again: the next writer is to take them, as well as the disk lets us say so. */
export function leaveToNextWriter(at: string): void {
  try {
    if (!isErasing(at)) sayErasing(at);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/** Says that there is nothing to be finished. @throws the system's error */
export function endErasure(at: string): void {
  rmSync(noticePath(at), { force: true });
  syncFolder(at);
}

/**
 * Takes the words of every line that an `erased` entry of the journal names, out of the segments and of all that was
 * derived from them or torn off them. With the lock held; can be done again at any time.
 *
 * @throws JournalFailure `not-recorded`: then it goes on with the next writer
 */
export function finishErasure(options: FolderOptions): void {
  const { at } = options;
  const segments = listSegments(at);
  const { erased } = survey(at, segments, BEGINNING);
  try {
    eraseLines(at, segments, erased);
    endErasure(at);
  } catch (error) {
    throw notRecorded(error, segmentsFolder(at));
  }
}

function eraseLines(at: string, segments: readonly string[], erased: readonly Erased[]): void {
  const eraser = eraserOf(erased);
  removeDrafts(at);
  const changed = segments.filter((segment) => writeErased(at, segment, eraser));
  // they hold the words too; gone before the lines move, so that none of them is ever older than the journal
  dropDerived(at);
  dropCopies(at);
  for (const segment of changed) placeDraft(at, segment);
  syncFolder(segmentsFolder(at));
}

/** A copy of a torn write, or what a writer that was killed left of a file that it was making. */
const COPY = new RegExp(`^${TORN_COPY}|^(?!shop\\.).*\\.[0-9a-f]{12,16}$`);

/** They may hold any words; nobody has asked for them. */
function dropCopies(at: string): void {
  const folder = cacheFolder(at);
  if (statOf(folder) === undefined) return;
  clearLeftovers(folder);
  for (const name of readdirSync(folder)) if (COPY.test(name)) rmSync(`${folder}/${name}`);
  syncFolder(folder);
}

/** Writes a segment anew without the words, beside it, and on disk. @returns whether anything was to be taken */
const writeErased = (at: string, segment: string, eraser: Eraser): boolean =>
  withSegment(at, segment, (fd) => {
    if (!hasLineToErase(fd, eraser)) return false;
    writeDraft(at, segment, withoutWords(fd, eraser));
    return true;
  });

function* withoutWords(fd: number, eraser: Eraser): Iterable<Buffer> {
  for (const { bytes, start, end, next } of linesIn(fd, 0, sizeOf(fd))) {
    yield eraser(bytes, start, end) ?? bytes.subarray(start, end);
    yield bytes.subarray(end, next);
  }
}

function hasLineToErase(fd: number, eraser: Eraser): boolean {
  for (const { bytes, start, end } of linesIn(fd, 0, sizeOf(fd)))
    if (eraser(bytes, start, end) !== undefined) return true;
  return false;
}
