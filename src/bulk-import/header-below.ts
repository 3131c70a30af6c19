/**
 * Where the names of the columns stand, in a file that has something above them: a title, who printed it, names of groups
 * of columns. It is only said, and asked for: what stands in the first line counts as long as nobody says otherwise.
 */
import { parseRows, type Newline } from './parse-rows.ts';
import type { HeaderBelow } from './problem.ts';
import { countOf } from './row-places.ts';

/** A row of a file and the line in which it begins, counted from 1. */
export interface LinedRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/** So many rows are looked at. */
export const MOST_ROWS = 60;
/** A header further down is none. */
const LAST_LINE = 20;
/** A row above a header has fewer fields than this part of the widest row; the header and one row below it have as many. */
const WIDE = 0.6;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * @param rows the first ones, from the one that counts as the header on
 * @returns `undefined` where that is the header, as far as one can see, or nothing below it looks like one
 */
export function headerBelow(rows: readonly LinedRow[]): HeaderBelow | undefined {
  const filled = rows
    .map(({ line, fields }) => ({
      line,
      names: fields.map((field) => field.trim()).filter((field) => field !== ''),
    }))
    .filter(({ names }) => names.length > 0);
  const widest = Math.max(0, ...filled.map(({ names }) => names.length));
  const isWide = ({ names }: HeaderBelow): boolean => names.length >= Math.max(2, widest * WIDE);
  const at = filled.findIndex(isWide);
  const header = filled[at];
  if (at <= 0 || header === undefined || header.line > LAST_LINE || !isNames(header.names)) return undefined;
  return filled.slice(at + 1).some(isWide) ? header : undefined;
}

/**
 * The same of a text.
 *
 * @param line in which it begins
 * @param delimiter of its fields; where none is known, that under which the header has the most names
 */
export function headerBelowIn(
  text: string,
  newline: Newline,
  line: number,
  delimiter?: string,
): HeaderBelow | undefined {
  const found = (delimiter === undefined ? DELIMITERS : [delimiter]).flatMap(
    (each) => headerBelow(linedRows(text, newline, line, each)) ?? [],
  );
  return found.toSorted((a, b) => b.names.length - a.names.length)[0];
}

function linedRows(text: string, newline: Newline, first: number, delimiter: string): readonly LinedRow[] {
  const { data } = parseRows(text, delimiter, newline, true, MOST_ROWS);
  let line = first;
  return data.map((fields) => {
    const row = { line, fields };
    line += 1;
    for (const field of fields) line += countOf(field, newline, 0, field.length);
    return row;
  });
}

/** Different ones, none of which is a number, a date or an address. */
const isNames = (names: readonly string[]): boolean =>
  new Set(names).size === names.length &&
  names.every((name) => /\p{L}/u.test(name) && !/@|^\+?\d[\d\s./:,-]*\D?$|\d{4}-\d\d/.test(name));
