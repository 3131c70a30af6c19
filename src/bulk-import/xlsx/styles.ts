/** The styles of a workbook, as far as they say what a number is. */
import { broken } from './bad-workbook.ts';
import { builtInFormat, formatOf, NUMBER, type CellFormat } from './number-formats.ts';
import { readXml } from './xml.ts';
import type { Part } from './zip.ts';

/** By the number that a cell names its style with; what is not in it is a number. */
export type Styles = readonly CellFormat[];

const MOST_BYTES = 64 * 1024 * 1024;
/** Excel has 65,490. */
const MOST_STYLES = 500_000;

/** @throws BadWorkbook */
export async function readStyles(part: Part | undefined): Promise<Styles> {
  if (part === undefined) return [];
  const codes = new Map<number, CellFormat>();
  const ids: number[] = [];
  let inCells = false;
  await readXml(part, MOST_BYTES, {
    open(name, attributes, depth) {
      if (depth === 2) inCells = name === 'cellXfs';
      if (depth !== 3) return;
      if (name === 'numFmt')
        codes.set(Number(attributes['numFmtId']), formatOf(attributes['formatCode'] ?? ''));
      if (inCells && name === 'xf') ids.push(Number(attributes['numFmtId'] ?? 0));
      if (codes.size > MOST_STYLES || ids.length > MOST_STYLES) throw broken(part.name);
    },
  });
  return ids.map((id) => codes.get(id) ?? (id === 0 ? NUMBER : builtInFormat(id)));
}
