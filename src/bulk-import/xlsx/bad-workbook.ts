/** Why a workbook can't be read, from deep inside its reading; `reader.ts` makes a refusal of it. */
import type { ImportProblem } from '../problem.ts';

export class BadWorkbook extends Error {
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem, cause?: unknown) {
    super(problem.kind, { cause });
    this.problem = problem;
  }
}

/** @param part the file in the workbook; `null`: the workbook itself */
export const broken = (part: string | null, cause?: unknown): BadWorkbook =>
  new BadWorkbook({ kind: 'broken-workbook', part }, cause);
