/**
 * Where the rows of a block stand in the file, and how they were written.
 *
 * Nothing is computed until somebody asks, and then only from the row that was asked for last: a file without bad rows
 * pays nothing, and one of nothing but bad rows is gone through once.
 */
import { parseRows, type Newline } from './parse-rows.ts';

export interface RowPlace {
  /** The line that the row begins in, counted from 1; a quoted line end begins a new line. */
  readonly line: number;
  /** The row as it came, without its line end. */
  readonly raw: string;
  /** `\n`, `\r\n` (perhaps with more CR), `\r`, or nothing where the file ends without. */
  readonly lineEnd: string;
}

export interface RowPlaces {
  /** The place of a row, by its index in the block. Rows are asked for in ascending order. */
  readonly at: (index: number) => RowPlace;
}

/** A text and what was read from it: whole rows, the last of which ends where the text does. */
export interface ReadText {
  readonly text: string;
  readonly delimiter: string;
  readonly newline: Newline;
  /** The line that the text begins in. */
  readonly line: number;
  readonly rows: readonly (readonly string[])[];
  /** Rows with quotes in the wrong place. */
  readonly faults: { readonly has: (row: number) => boolean };
}

export function rowPlaces(read: ReadText): RowPlaces {
  const { text, delimiter, newline, rows, faults } = read;
  let row = 0;
  let from = 0;
  let end = -1;
  let line = read.line;
  let quote = 0;

  /** Where the row that begins at `from` ends, its line end included. */
  function endOfRow(): number {
    if (row === rows.length - 1) return text.length;
    const lineEnd = lineAfter(from);
    if (quote >= 0 && quote < from) quote = text.indexOf('"', from);
    if (quote < 0 || quote >= lineEnd) return lineEnd;
    return faults.has(row) ? endOfBrokenRow(lineEnd) : endOfQuotedRow(rows[row] ?? []);
  }

  /** What was read says how long it was written: quotes around and between are doubled, blanks may follow the last. */
  function endOfQuotedRow(fields: readonly string[]): number {
    let at = from;
    for (const field of fields) {
      at += field.length;
      if (text[at - field.length] !== '"') at += 1;
      else {
        at += 2 + countOf(field, '"', 0, field.length);
        while (at < text.length && text[at] !== delimiter && text[at] !== newline) at += 1;
        at += 1;
      }
    }
    return Math.min(at, text.length);
  }

  /** The parser itself says where such a row ends; it is shown one line, then more, until it sees a whole row. */
  function endOfBrokenRow(lineEnd: number): number {
    for (let upTo = lineEnd; upTo < text.length; upTo = lineAfter(from + 2 * (upTo - from))) {
      const { data, cursor } = parseRows(text.slice(from, upTo), delimiter, newline, false, 1);
      if (data.length > 0) return from + cursor;
    }
    return from + parseRows(text.slice(from), delimiter, newline, true, 1).cursor;
  }

  function lineAfter(position: number): number {
    const at = text.indexOf(newline, position);
    return at < 0 ? text.length : at + 1;
  }

  return {
    at(index) {
      if (end < 0) end = endOfRow();
      while (row < index) {
        line += countOf(text, newline, from, end);
        from = end;
        row += 1;
        end = endOfRow();
      }
      const lineEnd = lineEndBefore(text, from, end);
      return { line, raw: text.slice(from, end - lineEnd.length), lineEnd };
    },
  };
}

/** With all CR before an LF: files that went from one system to another have two. */
function lineEndBefore(text: string, from: number, end: number): string {
  if (end <= from) return '';
  const last = text[end - 1];
  if (last === '\r') return '\r';
  if (last !== '\n') return '';
  let begin = end - 1;
  while (begin > from && text[begin - 1] === '\r') begin -= 1;
  return text.slice(begin, end);
}

/** How often a character stands in a part of a text. */
export function countOf(text: string, char: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(char, from); at >= 0 && at < to; at = text.indexOf(char, at + 1)) count += 1;
  return count;
}
