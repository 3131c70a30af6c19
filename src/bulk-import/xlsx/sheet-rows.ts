/**
 * The rows of a sheet, as its XML goes by. Rows and cells may leave out where they are: then they stand behind the last.
 *
 * Only what stands where the format has it counts (`worksheet > sheetData > row > c > v`): there are elements of other
 * makers with the same names.
 */
import { broken } from './bad-workbook.ts';
import type { CellFault, CellReader } from './cells.ts';
import { columnOf, MOST_COLUMNS, MOST_ROWS, rangeOf, rowOf, type Range } from './references.ts';
import { textReader } from './texts.ts';
import type { Attributes, XmlHandler } from './xml.ts';

export interface FaultyCell {
  readonly column: number;
  readonly fault: CellFault;
  readonly text: string;
}

export interface SheetRow {
  /** As Excel counts it. */
  readonly line: number;
  /** Its texts, from column A on; what was left out is empty. */
  readonly texts: readonly string[];
  readonly faults: readonly FaultyCell[] | undefined;
  /** Columns that hold a number. */
  readonly numbers: readonly number[];
}

/** The most that one row may hold, in characters. */
export const MOST_ROW_LENGTH = 4 * 1024 * 1024;

export interface SheetSinks {
  readonly readCell: CellReader;
  /** How many columns are wanted; what stands behind them is left out. */
  readonly columns: () => number;
  /** Every row that has something in it, in order. */
  readonly onRow: (row: SheetRow) => void;
  /** Cells that are one. */
  readonly onMerged?: (range: Range) => void;
}

/** @param part for problems */
export function sheetRows(part: string, { readCell, columns, onRow, onMerged }: SheetSinks): XmlHandler {
  const inline = textReader(part, 5);
  let area: 'data' | 'merged' | 'other' = 'other';
  let line = 0;
  let texts: string[] = [];
  let faults: FaultyCell[] | undefined;
  let numbers: number[] = [];
  /** The last row in which each column had a cell. */
  const cellIn = new Int32Array(MOST_COLUMNS);
  let isTwice = false;
  let length = 0;
  let filled = false;
  /** Of the cell that is being read; −1: none is. */
  let column = -1;
  let type = '';
  let style = 0;
  let value: string | undefined;
  let formula = false;
  let hasInline = false;
  let taking: 'value' | 'inline' | undefined;

  function beginRow(row: number | undefined): void {
    if (row === undefined || row <= line) throw broken(part);
    line = row;
    faults = undefined;
    texts = [];
    numbers = [];
    length = 0;
    filled = false;
    column = -1;
  }

  function beginCell(attributes: Attributes): void {
    const reference = attributes['r'];
    const next = reference === undefined ? column + 1 : columnOf(reference);
    if (next === undefined || next >= MOST_COLUMNS) throw broken(part);
    column = next;
    isTwice = cellIn[column] === line;
    cellIn[column] = line;
    type = attributes['t'] ?? '';
    style = Number(attributes['s'] ?? 0);
    value = undefined;
    formula = false;
    hasInline = false;
  }

  function endCell(): void {
    if (column >= columns()) return;
    const cell = readCell({ type, style, value, formula, inline: hasInline ? inline.end() : undefined });
    // nobody can tell which of them Excel would show
    const fault = isTwice ? 'cell-twice' : cell.fault;
    if (cell.text === '' && fault === undefined) return;
    while (texts.length < column) texts.push('');
    texts[column] = isTwice ? (texts[column] ?? '') : cell.text;
    length += cell.text.length;
    if (length > MOST_ROW_LENGTH) throw broken(part);
    if (cell.number) numbers.push(column);
    if (fault !== undefined) (faults ??= []).push({ column, fault, text: cell.text });
    filled ||= fault !== undefined || cell.text.trim() !== '';
  }

  return {
    open(name, attributes, depth) {
      if (depth === 2) area = name === 'sheetData' ? 'data' : name === 'mergeCells' ? 'merged' : 'other';
      else if (area === 'merged') {
        const range = depth === 3 && name === 'mergeCell' ? rangeOf(attributes['ref'] ?? '') : undefined;
        if (range !== undefined) onMerged?.(range);
      } else if (area === 'data') {
        if (depth === 3 && name === 'row') {
          const number = attributes['r'];
          beginRow(number === undefined ? line + 1 : rowOf(number));
          if (line > MOST_ROWS) throw broken(part);
        } else if (depth === 4 && name === 'c') beginCell(attributes);
        else if (depth === 5) {
          taking = undefined;
          if (name === 'v') {
            taking = 'value';
            value = '';
          } else if (name === 'f') formula = true;
          else if (name === 'is') {
            taking = 'inline';
            hasInline = true;
            inline.begin();
          }
        } else if (depth > 5 && taking === 'inline') inline.open(name, depth);
      }
    },
    text(text) {
      if (taking === 'inline') inline.text(text);
      else if (taking === 'value') value += text;
    },
    close(name, depth) {
      if (area !== 'data') return;
      if (depth > 5) inline.close(name, depth);
      else if (depth === 5) taking = undefined;
      else if (depth === 4 && name === 'c') endCell();
      else if (depth === 3 && name === 'row' && filled) onRow({ line, texts, faults, numbers });
    },
  };
}
