/** What an answer is written with: words, names for times, and how wide a line may be. */
import type { Dates } from '../words/dates.ts';
import type { CaseWords } from '../words/en/case.ts';
import type { ListWords } from '../words/en/lists.ts';
import type { ReportWords } from '../words/en/report.ts';

export interface Page {
  readonly words: { readonly report: ReportWords; readonly case: CaseWords; readonly lists: ListWords };
  readonly dates: Dates;
  /** In cells. */
  readonly width: number;
}

/** How wide a text is that goes into a pipe, a file or a mail. */
export const PIPE_WIDTH = 80;
