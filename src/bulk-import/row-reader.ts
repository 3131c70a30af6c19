/** What reads the rows of a file, whatever its format: bytes go in piece by piece, blocks of rows come out. */
import type { Columns } from './columns.ts';
import type { HeaderBelow, Imported, RowFault, Utf8Doubt } from './problem.ts';
import type { RejectsWriter } from './rejects.ts';

/** The most that one row of a text may take, in characters. */
export const MOST_ROW_LENGTH = 4 * 1024 * 1024;

/** The texts of a row, a field a column. */
export type Fields = readonly string[];

export interface RowReader {
  /**
   * Takes the next bytes, whose memory may be used again afterwards.
   *
   * @returns rows whenever there are enough for a block; or why the file is refused
   */
  readonly push: (bytes: Buffer) => Imported<Block | undefined>;
  /** The rest. */
  readonly end: () => Imported<Block | undefined>;
  /** There once the first block is. */
  readonly header: () => RowsHeader | undefined;
  /** At the end: that a file which was read in an old encoding is UTF-8. */
  readonly doubt: () => Utf8Doubt | undefined;
}

/** Rows that were read together; asked for in ascending order. */
export interface Block {
  /** Indexes of the rows: from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
  /**
   * A row's fields, or why it is a bad one before anybody looks at what they say; `undefined` where nothing is there.
   * Asked for when the columns are bound.
   */
  readonly row: (index: number) => Fields | RowFault | undefined;
  /** Of a bad row, the fields as far as each can be read, empty where it can't; `undefined` where nobody can tell which is which. */
  readonly readable: (index: number) => Fields | undefined;
  readonly place: (index: number) => RowAt;
}

/** Where a row stands, and how it was written. */
export interface RowAt {
  /** The line that it begins in, counted from 1. */
  readonly line: number;
  /** The row as it came, without its line end. */
  readonly raw: string;
}

/** What is known of a file before its rows. */
export interface RowsHeader {
  readonly columns: Columns;
  /** How rows of it are written that were rejected. */
  readonly rejects: RejectsWriter;
  /** Its rows are told by their number, since all of them may stand on one line. */
  readonly numbered: boolean;
  /** Of a table: where the names of the columns seem to stand, if not in its first row. */
  readonly below?: () => HeaderBelow | undefined;
}
