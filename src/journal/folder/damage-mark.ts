/**
 * The mark that makes writers refuse: the file `damaged`, beside the lock. It stands until somebody has repaired the
 * journal; reading goes on, and says so.
 */
import { fsyncSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { JournalProblem } from '../problem.ts';
import { systemCode } from './failure.ts';
import { closeFile, createFile, readWhole, statOf, syncFolder } from './files.ts';

const markPath = (at: string): string => `${at}/damaged`;

/** Marks the journal, as well as a failing disk lets us; one that is marked keeps its first mark. */
export function setDamageMark(at: string, problem: JournalProblem): void {
  try {
    const fd = createFile(markPath(at));
    try {
      writeSync(fd, `${JSON.stringify({ v: 1, problem })}\n`);
      fsyncSync(fd);
    } finally {
      closeFile(fd);
    }
    syncFolder(at);
  } catch (error) {
    // the caller has worse to say already
    if (systemCode(error) === undefined) throw error;
  }
}

/** Takes the mark away, with the lock held, as well as the disk lets us: where it stays, a repair takes it. */
export function dropDamageMark(at: string): void {
  try {
    removeDamageMark(at);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/** Takes the mark away. A folder of that name, which is none of ours, is put aside: it may have something in it. */
export function removeDamageMark(at: string): void {
  const mark = markPath(at);
  if (statOf(mark)?.isDirectory() === true) renameSync(mark, asideOf(mark));
  else rmSync(mark, { force: true });
  syncFolder(at);
}

function asideOf(mark: string): string {
  for (let n = 1; ; n++) if (statOf(`${mark}-${n}`) === undefined) return `${mark}-${n}`;
}

/** It was marked by a lofte that was older than the journal; this one is not. */
const isKnownByNow = (problem: JournalProblem): boolean =>
  problem.kind === 'newer-format' && Number(problem.version) <= 1;

/** What the journal is marked for; `undefined` where it is not. */
export function readDamageMark(at: string): JournalProblem | undefined {
  if (statOf(markPath(at)) === undefined) return undefined;
  try {
    const mark = JSON.parse(readWhole(markPath(at)).toString()) as { problem?: JournalProblem } | null;
    if (mark?.problem !== undefined) return isKnownByNow(mark.problem) ? undefined : mark.problem;
  } catch {
    // an empty or broken mark is a mark all the same
  }
  return { kind: 'damaged', segment: '', line: 0, what: 'bad-line' };
}
