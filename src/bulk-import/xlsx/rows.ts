/** The rows of an Excel workbook (.xlsx): its sheet is unpacked and read as it goes by. */
import { ok, refuse } from '../../domain/result.ts';
import type { Source } from '../mapping.ts';
import type { Imported } from '../problem.ts';
import type { Block, RowsHeader } from '../row-reader.ts';
import { headerBelow, MOST_ROWS, type LinedRow } from '../header-below.ts';
import { looseColumns, type Spelling } from '../spelling.ts';
import { BadWorkbook, broken } from './bad-workbook.ts';
import { blockOf, headerOf, type SheetHeader } from './blocks.ts';
import type { XlsxOptions } from './index.ts';
import { cellReader, type CellReader } from './cells.ts';
import { MOST_SHEET_BYTES } from './limits.ts';
import { mergedRows } from './merged-rows.ts';
import { notZip } from './not-workbook.ts';
import { MOST_COLUMNS } from './references.ts';
import { sheetRows, type SheetRow } from './sheet-rows.ts';
import { readStrings } from './strings.ts';
import { readStyles } from './styles.ts';
import { whichSheet } from './which-sheet.ts';
import { readWorkbook, type Sheet } from './workbook.ts';
import { xmlReader } from './xml.ts';
import { openZip } from './zip.ts';

/** The rows of a workbook, on their way. */
export interface WorkbookRows {
  /** The last thing is a refusal where the workbook can't be read to its end. */
  readonly blocks: () => AsyncGenerator<Imported<Block>>;
  readonly header: () => RowsHeader | undefined;
  readonly phonesAsNumbers: () => number;
}

/** So many cells make a block. */
const BLOCK_CELLS = 20_000;

/** @param bytes the whole file */
export function workbookRows(
  bytes: Buffer,
  { sheet: named, skipLines, phone, spelling }: XlsxOptions,
): WorkbookRows {
  let header: SheetHeader | undefined;
  let phoneColumns: readonly number[] = [];
  let phonesAsNumbers = 0;

  async function* read(): AsyncGenerator<Block> {
    const { sheet, others, readCell } = await openSheet(bytes, named);
    const part = sheet.part.name;
    let rows: SheetRow[] = [];
    let lastLine = 0;
    let cells = 0;
    let merged: string | undefined;
    /** The first rows in all their width: perhaps the names stand in one of these. */
    const first: LinedRow[] = [];
    const take = (whole: SheetRow): void => {
      if (whole.line <= skipLines) return;
      if (first.length < MOST_ROWS) first.push({ line: whole.line, fields: whole.texts });
      if (header === undefined) {
        if (whole.faults?.some(({ fault }) => fault === 'cell-twice') === true) throw broken(part);
        lastLine = whole.line;
        header = { ...headerOf(whole, skipLines), below: () => headerBelow(first) };
        phoneColumns = columnsOf(phone, header, spelling);
      } else {
        const row = header.reasonAt < 0 ? within(whole, header.columns.names.length) : whole;
        if (row === undefined) return;
        lastLine = row.line;
        rows.push(row);
        cells += row.texts.length;
        if (row.numbers.some((column) => phoneColumns.includes(column))) phonesAsNumbers += 1;
      }
    };
    const reader = xmlReader(
      part,
      sheetRows(part, {
        readCell,
        columns: () =>
          first.length < MOST_ROWS || header === undefined || header.reasonAt >= 0
            ? MOST_COLUMNS
            : header.columns.names.length,
        onRow: take,
        // it stands behind the rows
        onMerged(range) {
          if (header !== undefined) merged ??= mergedRows(range, header, lastLine);
        },
      }),
    );
    for await (const piece of sheet.part.content(MOST_SHEET_BYTES)) {
      reader.write(piece);
      if (header === undefined || cells < BLOCK_CELLS) continue;
      yield blockOf(rows, header);
      rows = [];
      cells = 0;
    }
    reader.end();
    if (header === undefined) throw new BadWorkbook({ kind: 'empty-sheet', sheet: sheet.name, others });
    if (merged !== undefined)
      throw new BadWorkbook({ kind: 'merged-rows', sheet: sheet.name, range: merged });
    yield blockOf(rows, header);
  }

  return {
    async *blocks() {
      try {
        for await (const block of read()) yield ok(block);
      } catch (error) {
        if (!(error instanceof BadWorkbook)) throw error;
        yield refuse(error.problem);
      }
    },
    header: () => header,
    phonesAsNumbers: () => phonesAsNumbers,
  };
}

/** What stands in the named columns; `undefined` where nothing does. */
function within(row: SheetRow, width: number): SheetRow | undefined {
  if (row.texts.length <= width) return row;
  const texts = row.texts.slice(0, width);
  const faults = row.faults?.filter(({ column }) => column < width);
  if (texts.every((text) => text.trim() === '') && (faults ?? []).length === 0) return undefined;
  return { ...row, texts, faults: faults?.length === 0 ? undefined : faults };
}

interface OpenSheet {
  readonly sheet: Sheet;
  /** The names of all the others, hidden ones too. */
  readonly others: readonly string[];
  readonly readCell: CellReader;
}

async function openSheet(bytes: Buffer, named: string | undefined): Promise<OpenSheet> {
  if (bytes.length === 0) throw new BadWorkbook({ kind: 'empty-file' });
  if (bytes.toString('latin1', 0, 2) !== 'PK') {
    throw new BadWorkbook({ kind: 'not-workbook', found: notZip(bytes) });
  }
  const workbook = await readWorkbook(await openZip(bytes));
  const styles = await readStyles(workbook.styles);
  const strings = await readStrings(workbook.strings);
  const readerOf = ({ part }: Sheet): CellReader => cellReader(strings, styles, workbook.from1904, part.name);
  const sheet = await whichSheet(workbook.sheets, named, readerOf);
  const others = workbook.sheets.filter((each) => each !== sheet).map(({ name }) => name);
  return { sheet, others, readCell: readerOf(sheet) };
}

/** The columns that a source reads; what the file lacks is told to whoever binds the mapping. */
function columnsOf(
  source: Source | undefined,
  header: SheetHeader,
  spelling: Spelling | undefined,
): readonly number[] {
  const columns = spelling === 'loose' ? looseColumns(header.columns) : header.columns;
  if (source === undefined || 'value' in source) return [];
  const wanted = 'join' in source ? source.join : [source.column];
  return wanted.flatMap((column) => {
    const found = columns.find(column, true);
    return found.ok && found.value !== undefined ? [found.value] : [];
  });
}
