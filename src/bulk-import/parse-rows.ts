/** Delimited text to rows of fields: papaparse, but for texts that would keep it for minutes. */
import Papa from 'papaparse';
import { hasManyBlanks } from './blanks.ts';
import { patientRows } from './patient-rows.ts';

/** What ends a row. With `\n`, the CR of a CRLF is left at the end of the last field. */
export type Newline = '\n' | '\r';

export interface ParsedRows {
  readonly data: readonly (readonly string[])[];
  /** In the order of the text. */
  readonly errors: readonly QuoteError[];
  /** Behind the last of these rows. */
  readonly cursor: number;
}

/** A quote that closes nothing, or is never closed: in which row, and where its field begins, behind its own first quote. */
export interface QuoteError {
  readonly code: string;
  readonly row: number;
  readonly index: number;
}

/**
 * Parses a text.
 *
 * @param last there is no more of it: what stands behind the last line end is a row, too
 * @param preview so many rows at most; 0: all of them
 */
export function parseRows(
  text: string,
  delimiter: string,
  newline: Newline,
  last: boolean,
  preview = 0,
): ParsedRows {
  if (text.includes('"') && hasManyBlanks(text)) return patientRows(text, delimiter, newline, last, preview);
  const { data, errors, meta } = new Papa.Parser({ delimiter, newline, preview }).parse(
    text,
    0,
    !last,
  ) as Parsed;
  return { data, errors, cursor: meta.cursor };
}

/** What papaparse answers; its own types leave it open. */
interface Parsed extends Omit<ParsedRows, 'cursor'> {
  readonly meta: { readonly cursor: number };
}
