/** Rows of a sheet as every reader gives them: a field a column of the header, and what is wrong with a row if anything is. */
import { behindReason, reasonPlace } from '../behind-reason.ts';
import { namedColumns, type Columns } from '../columns.ts';
import type { RowFault } from '../problem.ts';
import { rejectsWriter } from '../rejects.ts';
import type { Block, Fields, RowsHeader } from '../row-reader.ts';
import type { SheetRow } from './sheet-rows.ts';

export interface SheetHeader extends RowsHeader {
  readonly line: number;
  /** Whether somebody reads the column: a fault in one that nobody reads makes no bad row. */
  readonly isRead: (column: number) => boolean;
  /** As of `reasonPlace`: what stands behind the reason of a rejected row has no name, and is looked at. */
  readonly reasonAt: number;
}

/** Rejected rows become CSV as Excel opens it by a double click: with a byte order mark. */
const DELIMITER = ',';
const LINE_END = '\r\n';

/**
 * The header is the first row with something in it; columns behind its last name have none, and are not read.
 *
 * @param skipLines as many lines stand above it in a file of rejected rows, which comes in by the same mapping
 */
export function headerOf({ line, texts }: SheetRow, skipLines: number): SheetHeader {
  const names = texts.map((text) => text.trim());
  while (names.length > 0 && names.at(-1) === '') names.pop();
  const rejects = rejectsWriter({
    names,
    text: `\uFEFF${LINE_END.repeat(skipLines)}${csvRow(names)}${LINE_END}`,
    lineEnd: LINE_END,
    delimiter: DELIMITER,
    encoding: 'utf-8',
  });
  const read = new Set<number>();
  return {
    line,
    reasonAt: reasonPlace(names),
    columns: remembering(namedColumns(names), read),
    rejects,
    numbered: false,
    isRead: (column) => read.has(column),
  };
}

const remembering = (columns: Columns, read: Set<number>): Columns => ({
  ...columns,
  find(column, optional) {
    const found = columns.find(column, optional);
    if (found.ok && found.value !== undefined) read.add(found.value);
    return found;
  },
});

export const blockOf = (rows: readonly SheetRow[], { columns, isRead, reasonAt }: SheetHeader): Block => ({
  start: 0,
  end: rows.length,
  row(index) {
    const row = rows[index];
    if (row === undefined) return undefined;
    const left = reasonAt < 0 ? undefined : behindReason(row.texts, reasonAt);
    if (left !== undefined) return left;
    const fields = fitted(row.texts, columns.names.length);
    const fault = row.faults?.find(({ column }) => isRead(column));
    if (fault !== undefined) {
      return {
        kind: fault.fault,
        column: columns.nameAt(fault.column),
        value: fault.text,
      } satisfies RowFault;
    }
    return fields.every((field) => field.trim() === '') && row.faults === undefined ? undefined : fields;
  },
  readable(index) {
    const row = rows[index];
    if (row === undefined) return undefined;
    const isBad = (column: number): boolean => row.faults?.some((fault) => fault.column === column) === true;
    return fitted(row.texts, columns.names.length).map((text, column) => (isBad(column) ? '' : text));
  },
  place(index) {
    const { line, texts } = rows[index] ?? { line: 0, texts: [] };
    const width = reasonAt < 0 ? columns.names.length : Math.max(columns.names.length, texts.length);
    return { line, raw: csvRow(fitted(texts, width)) };
  },
});

/** Cells that are empty at the end of a row are left out in a workbook. */
function fitted(texts: readonly string[], width: number): Fields {
  if (texts.length === width) return texts;
  if (texts.length > width) return texts.slice(0, width);
  const padded = [...texts];
  while (padded.length < width) padded.push('');
  return padded;
}

const csvRow = (fields: Fields): string => fields.map(csvField).join(DELIMITER);

const csvField = (field: string): string =>
  /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
