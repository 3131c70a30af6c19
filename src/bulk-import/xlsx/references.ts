/** Cells by their letters and numbers: `B7`, `A3:A5`. Columns are counted from 0 here, rows from 1 as in Excel. */

/** Where the format ends. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

export interface Place {
  readonly column: number;
  readonly row: number;
}

export interface Range {
  readonly from: Place;
  readonly to: Place;
}

const A = 65;
const ZERO = 48;

/** The column of a cell's reference; `undefined` where it is none. Read letter by letter: there is one a cell. */
export function columnOf(reference: string): number | undefined {
  let column = 0;
  let at = 0;
  for (; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at) - A;
    if (letter < 0 || letter > 25) break;
    column = column * 26 + letter + 1;
  }
  const digit = reference.charCodeAt(at) - ZERO; // NaN behind the end
  return at > 0 && digit >= 0 && digit <= 9 && column <= MOST_COLUMNS ? column - 1 : undefined;
}

/** A row's number; `undefined` where it is none, or past the end of the format. */
export function rowOf(number: string): number | undefined {
  const row = /^\d{1,7}$/.test(number) ? Number(number) : 0;
  return row >= 1 && row <= MOST_ROWS ? row : undefined;
}

export function rangeOf(reference: string): Range | undefined {
  const [first = '', second = first] = reference.split(':');
  const [from, to] = [placeOf(first), placeOf(second)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function placeOf(reference: string): Place | undefined {
  const column = columnOf(reference);
  const row = rowOf(reference.replace(/^[A-Z]+/, ''));
  return column === undefined || row === undefined ? undefined : { column, row };
}
