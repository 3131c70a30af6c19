/** The file of rejected rows: written beside its name while rows come, and put in place before anything is imported. */
import type { RowProblem } from '../bulk-import/problem.ts';
import type { RejectsWriter } from '../bulk-import/rejects.ts';
import { FILE_MODE } from '../journal/folder/files.ts';
import type { SayRow } from '../words/rows.ts';
import { draftFile, type DraftFile } from './draft-file.ts';
import { reasonOf } from './reason-of.ts';

export interface RejectsFile {
  readonly row: (raw: string, problem: RowProblem) => void;
  /** Puts the file in place; the system's word for what went wrong, where something did. */
  readonly keep: () => string | undefined;
  readonly discard: () => void;
}

/** Nothing is created before the first row is rejected. */
export function rejectsFile(path: string, writer: RejectsWriter, sayRow: SayRow): RejectsFile {
  let draft: DraftFile | undefined;
  let failed: string | undefined;
  const attempt = (step: () => void): void => {
    if (failed !== undefined) return;
    try {
      step();
    } catch (error) {
      failed = reasonOf(error);
    }
  };
  const discard = (): void => draft?.discard();
  return {
    row(raw, problem) {
      attempt(() => {
        if (draft === undefined) {
          draft = draftFile(path, FILE_MODE);
          draft.write(writer.header());
        }
        draft.write(writer.row(raw, sayRow(problem)));
      });
    },
    keep() {
      attempt(() => draft?.keep());
      if (failed !== undefined) discard();
      return failed;
    },
    discard,
  };
}
