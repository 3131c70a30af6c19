/** What a file of rows may be. `tsv` is `csv` with tabs. */
export const FORMATS = ['csv', 'tsv', 'json', 'jsonl', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** What a command line says of a file that is a workbook, or may be one. */
export interface TypedFormat {
  readonly format?: Format | undefined;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
}
