/** The file of rejected rows: written beside its name while rows come, and put in place before anything is imported. */
import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type { RowProblem } from '../bulk-import/problem.ts';
import type { RejectsWriter } from '../bulk-import/rejects.ts';
import { writeWhole } from '../journal/folder/write-whole.ts';
import type { SayRow } from '../words/rows.ts';

export interface RejectsFile {
  readonly row: (raw: string, problem: RowProblem) => void;
  /** Puts the file in place; the system's word for what went wrong, where something did. */
  readonly keep: () => string | undefined;
  readonly discard: () => undefined;
}

/** Nothing is created before the first row is rejected. */
export function rejectsFile(path: string, writer: RejectsWriter, sayRow: SayRow): RejectsFile {
  const draft = `${path}.lofte-new`;
  let fd: number | undefined;
  let failed: string | undefined;
  let written = 0;
  const append = (to: number, bytes: Buffer): void => {
    writeWhole(to, bytes, 0, bytes.length, written);
    written += bytes.length;
  };
  const write = (bytes: () => Buffer): void => {
    if (failed !== undefined) return;
    try {
      if (fd === undefined) {
        // what a run that was cut off left there, or what somebody put there: nothing is written through a link
        rmSync(draft, { force: true });
        fd = openSync(draft, 'wx', 0o600);
        fchmodSync(fd, 0o600);
        append(fd, writer.header());
      }
      append(fd, bytes());
    } catch (error) {
      failed = reasonOf(error);
    }
  };
  const finish = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      failed ??= reasonOf(error);
    }
  };
  return {
    row: (raw, problem) => {
      write(() => writer.row(raw, sayRow(problem)));
    },
    keep: () => {
      finish(() => {
        if (fd === undefined) return;
        fsyncSync(fd);
        closeSync(fd);
        fd = undefined;
        if (failed === undefined) renameSync(draft, path);
      });
      if (failed !== undefined) rmSync(draft, { force: true });
      return failed;
    },
    discard: () => {
      finish(() => {
        if (fd !== undefined) closeSync(fd);
        rmSync(draft, { force: true });
      });
      return undefined;
    },
  };
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
