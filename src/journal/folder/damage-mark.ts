/**
 * The mark that makes writers refuse: the file `damaged`, beside the lock. It stands until somebody has looked at the
 * journal; reading goes on.
 */
import { closeSync, fsyncSync, writeSync } from 'node:fs';
import { JournalFailure, systemCode } from './failure.ts';
import { createFile, readWhole, statOf, syncFolder } from './files.ts';
import { lineNumberAt } from './segments.ts';

/** What was seen: behind entry `seq`, from `offset` of the segment on, there may be lines that were to be taken back. */
interface DamageMark {
  readonly segment: string;
  readonly offset: number;
  readonly seq: number;
}

const markPath = (at: string): string => `${at}/damaged`;

/** Marks the journal, as well as a failing disk lets us; one that is marked keeps its first mark. */
export function setDamageMark(at: string, mark: DamageMark): void {
  try {
    const fd = createFile(markPath(at));
    try {
      writeSync(fd, `${JSON.stringify(mark)}\n`);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    syncFolder(at);
  } catch (error) {
    // the caller has worse to say already
    if (systemCode(error) === undefined) throw error;
  }
}

/** @throws JournalFailure `damaged`, where the journal is marked */
export function refuseIfMarked(at: string): void {
  if (statOf(markPath(at)) === undefined) return;
  const { segment, offset } = readMark(at);
  const line = lineNumberAt(at, segment, offset);
  throw new JournalFailure({ kind: 'damaged', segment, line, what: 'bad-line' });
}

function readMark(at: string): DamageMark {
  try {
    return JSON.parse(readWhole(markPath(at)).toString()) as DamageMark;
  } catch {
    // an empty or broken mark is a mark all the same
    return { segment: '', offset: 0, seq: 0 };
  }
}
