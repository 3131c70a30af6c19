/**
 * The mark that makes writers refuse: the file `damaged`, beside the lock. It stands until somebody has repaired the
 * journal; reading goes on, and says so.
 */
import { fsyncSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { JournalProblem } from '../problem.ts';
import { systemCode } from './failure.ts';
import { closeFile, createFile, readWhole, statOf, syncFolder } from './files.ts';

const markPath = (at: string): string => `${at}/damaged`;

/** A line that is whole and holds no entry of ours, known by its bytes. */
export interface MisshapenLine {
  readonly segment: string;
  /** Counted from 1. */
  readonly line: number;
  /** Of the line's bytes, without its line end; in hex. */
  readonly sha256: string;
}

/** Marks the journal, as well as a failing disk lets us; one that is marked keeps its first mark. */
export function setDamageMark(at: string, problem: JournalProblem): void {
  writeMark(at, { v: 1, problem });
}

/** Marks the journal for lines of which only whoever reads them can tell; with the lock held. */
export function markMisshapenLines(
  at: string,
  problem: JournalProblem,
  lines: readonly MisshapenLine[],
): void {
  const first = readDamageMark(at);
  removeDamageMark(at);
  writeMark(at, { v: 1, problem: first ?? problem, lines });
}

interface Marked {
  readonly v: 1;
  readonly problem: JournalProblem;
  readonly lines?: readonly MisshapenLine[];
}

function writeMark(at: string, mark: Marked): void {
  try {
    const fd = createFile(markPath(at));
    try {
      writeSync(fd, `${JSON.stringify(mark)}\n`);
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

/** The lines that it is marked for, though they verify; mostly none. */
export function markedLines(at: string): readonly MisshapenLine[] {
  if (statOf(markPath(at)) === undefined) return [];
  try {
    const { lines } = JSON.parse(readWhole(markPath(at)).toString()) as { readonly lines?: unknown };
    return Array.isArray(lines) ? lines.filter(isMisshapenLine) : [];
  } catch {
    return [];
  }
}

const isMisshapenLine = (value: unknown): value is MisshapenLine => {
  const { segment, line, sha256 } = (value ?? {}) as { readonly [K in keyof MisshapenLine]?: unknown };
  return typeof segment === 'string' && typeof sha256 === 'string' && Number.isSafeInteger(line);
};

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
