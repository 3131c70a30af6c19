/**
 * The file of rejected rows. It is written beside its name while rows come, and on disk before anything is recorded: whoever
 * is killed in between finds it there. It takes its place when the good rows are recorded, and no sooner: where they are not,
 * the rows of an earlier import are still the ones to be mended.
 */
import type { RowProblem } from '../bulk-import/problem.ts';
import type { RejectsWriter } from '../bulk-import/rejects.ts';
import { FILE_MODE } from '../journal/folder/files.ts';
import type { SayRow } from '../words/rows.ts';
import { draftFile, type DraftFile } from './draft-file.ts';
import { reasonOf } from './reason-of.ts';

export interface RejectsFile {
  readonly row: (raw: string, problem: RowProblem) => void;
  /** Sees that all rows are on disk; the system's word for what went wrong, where something did. */
  readonly seal: () => string | undefined;
  /** Puts a sealed file in place. Where that can't be done it stays where it is: the good rows are recorded, and go nowhere twice. */
  readonly keep: () => LeftAside | undefined;
  /** Lets go of it, and removes it unless it was kept, in its place or aside. */
  readonly discard: () => void;
}

/** Where the rows are, and the system's word for why they are not where they should be. */
export interface LeftAside {
  readonly at: string;
  readonly reason: string;
}

/** Rows are written together, so many bytes at once. */
const AT_ONCE = 1 << 16;

/** Nothing is created before rows are rejected. */
export function rejectsFile(path: string, writer: RejectsWriter, sayRow: SayRow): RejectsFile {
  let draft: DraftFile | undefined;
  let failed: string | undefined;
  let waiting: Uint8Array[] = [];
  let size = 0;
  let isOver = false;
  const attempt = (step: () => void): void => {
    if (failed !== undefined) return;
    try {
      step();
    } catch (error) {
      failed = reasonOf(error);
    }
  };
  const flush = (): void => {
    if (size === 0) return;
    const bytes = Buffer.concat(waiting);
    waiting = [];
    size = 0;
    attempt(() => {
      draft ??= draftFile(path, FILE_MODE);
      draft.write(bytes);
    });
  };
  let isBegun = false;
  return {
    row(raw, problem) {
      if (isOver || failed !== undefined) return;
      const row = writer.row(raw, reasonFor(problem, sayRow));
      waiting.push(...(isBegun ? [] : [writer.header()]), row);
      isBegun = true;
      size += row.length;
      if (size >= AT_ONCE) flush();
    },
    seal() {
      flush();
      attempt(() => draft?.seal());
      return failed;
    },
    keep() {
      isOver = true;
      try {
        draft?.keep();
        return undefined;
      } catch (error) {
        return { at: draft?.at ?? path, reason: reasonOf(error) };
      }
    },
    discard() {
      if (isOver) return;
      isOver = true;
      draft?.discard();
    },
  };
}

/** Whoever mends the row looks for the column first. */
const reasonFor = (problem: RowProblem, sayRow: SayRow): string =>
  problem.column === null ? sayRow(problem) : `${problem.column}: ${sayRow(problem)}`;
