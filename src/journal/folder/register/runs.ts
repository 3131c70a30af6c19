/**
 * The sorted runs that hold the keys: few, so that a search is short, and each at least some times as large as the next,
 * so that a key is written again only as often as its neighbours multiply.
 */
import { fdatasyncSync, unlinkSync } from 'node:fs';
import { closeFile } from '../files.ts';
import { mergeRuns } from './merge-runs.ts';
import { openForReading, openForWriting, type Run } from './meta.ts';
import { runWriter, type RunWriter } from './run-writer.ts';

/** A search looks into at most so many runs. */
export const MOST_RUNS = 6;
/** Where runs are merged, what comes out is less than the next larger one by this factor, or takes it in too. */
const FACTOR = 4;

/** Keys that were collected, and the case that a number among them stands for; 0: left out. */
export interface RunSource {
  readonly keys: {
    readonly isEmpty: boolean;
    writeTo(writer: RunWriter, caseOf: (n: number) => number): void;
  };
  readonly caseOf: (n: number) => number;
}

/**
 * Writes new keys as a run for each source, and merges runs where there are too many.
 *
 * @param unique part of the names of new files
 * @returns the runs that count from now on, largest first; their files are on disk. Files of runs that it leaves out are
 *   still there. Throws what the system says; then no new file is left.
 */
export function writeRuns(
  dir: string,
  unique: string,
  old: readonly Run[],
  sources: readonly RunSource[],
): readonly Run[] {
  const filled = sources.filter((source) => !source.keys.isEmpty);
  if (filled.length === 0) return old;
  const made: string[] = [];
  const write = (name: string, fill: (writer: RunWriter) => void): Run => {
    made.push(name);
    return { name, bytes: writeFile(dir, name, fill) };
  };
  try {
    const added = filled.map(({ keys, caseOf }, i) =>
      write(`keys-${unique}-${i}.txt`, (writer) => {
        keys.writeTo(writer, caseOf);
      }),
    );
    const runs = [...old, ...added].sort((a, b) => b.bytes - a.bytes);
    if (runs.length <= MOST_RUNS) return runs;
    let first = runs.length - 2;
    let total = sizeOf(runs, first);
    for (
      let next = runs[first - 1];
      next !== undefined && next.bytes < total * FACTOR;
      next = runs[first - 1]
    ) {
      first--;
      total += next.bytes;
    }
    const merged = write(`keys-${unique}-m.txt`, (writer) => {
      mergeFiles(dir, runs.slice(first), writer);
    });
    return [...runs.slice(0, first), merged];
  } catch (error) {
    for (const name of made) removeIfThere(`${dir}/${name}`);
    throw error;
  }
}

const sizeOf = (runs: readonly Run[], first: number): number =>
  runs.slice(first).reduce((sum, run) => sum + run.bytes, 0);

function writeFile(dir: string, name: string, fill: (writer: RunWriter) => void): number {
  const fd = openForWriting(dir, name);
  try {
    const writer = runWriter(fd, 0);
    fill(writer);
    const bytes = writer.finish();
    fdatasyncSync(fd);
    return bytes;
  } finally {
    closeFile(fd);
  }
}

function mergeFiles(dir: string, runs: readonly Run[], writer: RunWriter): void {
  const open: number[] = [];
  try {
    const parts = runs.map((run) => {
      const fd = openForReading(dir, run.name);
      open.push(fd);
      return { fd, from: 0, to: run.bytes };
    });
    mergeRuns(parts, writer, (no) => no);
  } finally {
    open.forEach((fd) => {
      closeFile(fd);
    });
  }
}

function removeIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // the next writer sweeps it up
  }
}
