/** The sheet that is imported: the one that is named, else the only visible one with something in it. */
import { nearest } from '../../domain/nearest.ts';
import { BadWorkbook } from './bad-workbook.ts';
import type { CellReader } from './cells.ts';
import { MOST_SHEET_BYTES } from './limits.ts';
import { MOST_COLUMNS } from './references.ts';
import { sheetRows, type SheetRow } from './sheet-rows.ts';
import type { Sheet } from './workbook.ts';
import { xmlReader } from './xml.ts';

/** Looking for rows is given up after so much that has none, unpacked: then a sheet is to be named. */
const MOST_LOOKED_AT = 256 * 1024 * 1024;

/**
 * @param named what the command line or the mapping says; it may be hidden
 * @param readerOf what reads the cells of a sheet
 * @throws BadWorkbook where none is meant, or more than one may be
 */
export async function whichSheet(
  sheets: readonly Sheet[],
  named: string | undefined,
  readerOf: (sheet: Sheet) => CellReader,
): Promise<Sheet> {
  const names = sheets.map(({ name }) => name);
  if (named !== undefined) {
    const found = sheets.find(({ name }) => same(name, named));
    if (found !== undefined) return found;
    throw new BadWorkbook({
      kind: 'no-such-sheet',
      sheet: named,
      nearest: nearest(named, names),
      sheets: names,
    });
  }
  const visible = sheets.filter(({ hidden }) => !hidden);
  const [only] = visible;
  if (only === undefined) {
    throw new BadWorkbook(
      names.length === 0 ? { kind: 'empty-file' } : { kind: 'which-sheet', sheets: names },
    );
  }
  if (visible.length === 1) return only;
  const full: Sheet[] = [];
  const budget = { bytes: MOST_LOOKED_AT };
  for (const sheet of visible) {
    if (await hasRows(sheet, readerOf(sheet), budget)) full.push(sheet);
    if (budget.bytes < 0)
      throw new BadWorkbook({ kind: 'which-sheet', sheets: visible.map(({ name }) => name) });
  }
  const [first, second] = full;
  if (first === undefined) throw new BadWorkbook({ kind: 'empty-file' });
  if (second === undefined) return first;
  throw new BadWorkbook({ kind: 'which-sheet', sheets: full.map(({ name }) => name) });
}

/** Names of sheets differ by more than case, in Excel too. */
const same = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (name: string): string => name.trim().normalize('NFC').toLowerCase();

async function hasRows({ part }: Sheet, readCell: CellReader, budget: { bytes: number }): Promise<boolean> {
  const found: SheetRow[] = [];
  const rows = sheetRows(part.name, {
    readCell,
    columns: () => MOST_COLUMNS,
    onRow: (row) => found.push(row),
  });
  const reader = xmlReader(part.name, rows);
  for await (const piece of part.content(MOST_SHEET_BYTES)) {
    reader.write(piece);
    budget.bytes -= piece.length;
    if (found.length > 0 || budget.bytes < 0) return found.length > 0;
  }
  reader.end();
  return found.length > 0;
}
