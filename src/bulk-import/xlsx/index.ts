/**
 * Reads Excel workbooks (.xlsx).
 *
 * A zip has its directory at its end, and Excel puts the texts of the cells behind the sheets: nothing can be read before
 * all of the file is there. So it is collected here, packed as it came, and what reads it is loaded when it is there.
 */
import { ok, refuse } from '../../domain/result.ts';
import type { Source } from '../mapping.ts';
import type { Spelling } from '../spelling.ts';
import type { Imported } from '../problem.ts';
import type { Block, RowsHeader } from '../row-reader.ts';
import { MOST_FILE_BYTES } from './limits.ts';
import type { WorkbookRows } from './rows.ts';

export interface XlsxOptions {
  /** The name of the sheet; without one, the only visible sheet that has something in it. */
  readonly sheet?: string | undefined;
  /** Rows of the sheet before the header, as Excel counts them. */
  readonly skipLines: number;
  /** Where the mapping has the phone number from: to tell how many of them are numbers. */
  readonly phone?: Source | undefined;
  readonly spelling?: Spelling | undefined;
}

/** Like a `RowReader`; but all rows come at the end, block by block. */
export interface XlsxReader {
  /** Takes the next bytes, whose memory may be used again afterwards. */
  readonly push: (bytes: Buffer) => Imported<undefined>;
  /** The rows, once all bytes are there; the last thing is a refusal where the workbook can't be read to its end. */
  readonly blocks: () => AsyncGenerator<Imported<Block>>;
  /** There once the first block is. */
  readonly header: () => RowsHeader | undefined;
  /** In how many rows so far the phone number was a number: a 0 or a + that it began with is lost in these. */
  readonly phonesAsNumbers: () => number;
}

const PUSHED = ok(undefined);

export function xlsxReader(options: XlsxOptions): XlsxReader {
  let chunks: Buffer[] = [];
  let length = 0;
  let rows: WorkbookRows | undefined;
  return {
    push(bytes) {
      length += bytes.length;
      if (length > MOST_FILE_BYTES) {
        return refuse({ kind: 'workbook-too-large', part: null, most: MOST_FILE_BYTES });
      }
      chunks.push(Buffer.from(bytes));
      return PUSHED;
    },
    async *blocks() {
      const { workbookRows } = await import('./rows.ts');
      const bytes = Buffer.concat(chunks);
      chunks = [];
      rows = workbookRows(bytes, options);
      yield* rows.blocks();
    },
    header: () => rows?.header(),
    phonesAsNumbers: () => rows?.phonesAsNumbers() ?? 0,
  };
}
