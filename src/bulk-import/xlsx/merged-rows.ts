/**
 * Cells that are merged over several rows. What they say stands in the first of these rows only, so the others would
 * be imported without it, and nobody would see.
 */
import type { SheetHeader } from './blocks.ts';
import type { Range } from './references.ts';

/** The cells, as Excel names them (`A3:A5`), if they take in more than one row of the table. */
export function mergedRows(
  { from, to }: Range,
  { line, columns }: SheetHeader,
  lastLine: number,
): string | undefined {
  const rows = Math.min(to.row, lastLine) - Math.max(from.row, line) + 1;
  return rows > 1 && from.column < columns.names.length ? `${nameOf(from)}:${nameOf(to)}` : undefined;
}

const nameOf = ({ column, row }: Range['from']): string => `${letters(column)}${row}`;

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
