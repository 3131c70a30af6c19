/**
 * Writing at the end of the journal, with the lock held: all of a command or nothing of it.
 */
import { fdatasyncSync, ftruncateSync, writeSync } from 'node:fs';
import type { JournalProblem } from '../problem.ts';
import { JournalFailure, systemCode } from './failure.ts';
import { closeFile, openOrCreate, segmentPath, segmentsFolder, sizeOf, syncFolder } from './files.ts';
import type { Mark } from './mark.ts';
import { setDamageMark } from './damage-mark.ts';

/** Whole lines, ready to be written in one go. */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly entries: number;
  /** Of the last of these lines: its hash, and its length with the line feed. */
  readonly hash: string;
  readonly lastLength: number;
}

/**
 * Writes chunks behind `end`, one write each, and makes them durable together.
 *
 * Whatever goes wrong, also in making the chunks, is taken back: what was written is cut off again.
 *
 * @param segment the last one, or one of a later year, which may not be there yet
 * @returns where the journal ends now
 * @throws JournalFailure `not-recorded`, or `uncertain` where taking it back failed as well; what making a chunk threw
 */
export function append(
  at: string,
  journal: string,
  end: Mark,
  segment: string,
  chunks: Iterable<Chunk>,
): Mark {
  const path = segmentPath(at, segment);
  const { fd, isNew } = attempt(path, () => openOrCreate(path));
  try {
    const before = attempt(path, () => sizeOf(fd));
    try {
      const after = writeAll(fd, before, { ...end, journal, segment }, chunks);
      fdatasyncSync(fd);
      // also where a crash left an empty one: perhaps nobody has made its name durable yet
      if (isNew || before === 0) syncFolder(segmentsFolder(at));
      return after;
    } catch (error) {
      const reason = reasonOf(error);
      takeBack(at, fd, before, segment, end, reason);
      if (error instanceof JournalFailure || reason === undefined) throw error;
      throw new JournalFailure({ kind: 'not-recorded', reason, at: path });
    }
  } finally {
    closeFile(fd);
  }
}

function writeAll(fd: number, before: number, start: Mark, chunks: Iterable<Chunk>): Mark {
  let mark = start;
  let offset = before;
  for (const { bytes, entries, hash, lastLength } of chunks) {
    // never the rest of a short write: that one was cut short is the sign of a disk that is full or failing
    if (writeSync(fd, bytes, 0, bytes.length, offset) !== bytes.length) throw new ShortWrite();
    offset += bytes.length;
    mark = { ...mark, seq: mark.seq + entries, hash, lineStart: offset - lastLength, offset };
  }
  return mark;
}

class ShortWrite extends Error {}

const reasonOf = (error: unknown): string | undefined =>
  error instanceof ShortWrite ? 'ENOSPC' : systemCode(error);

/** Cuts off what was written. Where even that fails, the journal is marked: nobody writes before it was looked at. */
export function takeBack(
  at: string,
  fd: number,
  size: number,
  segment: string,
  end: Mark,
  reason: string | undefined,
): void {
  try {
    ftruncateSync(fd, size);
    fdatasyncSync(fd);
  } catch (error) {
    setDamageMark(at, { kind: 'unfinished', segment, offset: size, seq: end.seq });
    const why = reason ?? systemCode(error) ?? 'EIO';
    throw new JournalFailure({ kind: 'uncertain', reason: why, at: segmentPath(at, segment) });
  }
}

/** Nothing was written yet: what fails here leaves nothing behind. */
function attempt<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw notRecorded(error, path);
  }
}

/** What stopped a writing before it began, as a failure; a bug as it is. */
export function notRecorded(error: unknown, path: string): unknown {
  const reason = systemCode(error);
  if (reason === undefined) return error;
  const problem: JournalProblem =
    reason === 'ELOOP'
      ? { kind: 'not-a-journal', at: path, why: 'link' }
      : { kind: 'not-recorded', reason, at: path };
  return new JournalFailure(problem);
}
