/**
 * Rows of delimited text, as papaparse reads them, in a time that grows with the text and no faster. Papaparse looks from
 * each quote through the blanks before the next delimiter and the next line end: with many quotes and many blanks it never
 * comes to an end.
 */
import { endBehindQuote } from './blanks.ts';
import type { Newline, ParsedRows, QuoteError } from './parse-rows.ts';

/** See `parseRows`. */
export function patientRows(
  text: string,
  delimiter: string,
  newline: Newline,
  last: boolean,
  preview: number,
): ParsedRows {
  const data: string[][] = [];
  const errors: QuoteError[] = [];
  let row: string[] = [];
  let at = 0;
  let cursor = 0;
  let nextDelimiter = text.indexOf(delimiter);
  let nextNewline = text.indexOf(newline);

  function endRow(behind: number): void {
    data.push(row);
    row = [];
    cursor = behind;
  }

  /** The field that begins with a quote: where it ends, with what it says; no end where the text ends first. */
  function quoted(): { readonly end: number | undefined; readonly field: string } {
    let wasBroken = false;
    for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
      if (quote === text.length - 1) return { end: undefined, field: unescaped(quote) };
      if (text[quote + 1] === '"') {
        quote += 1;
        continue;
      }
      const end = endBehindQuote(text, quote + 1, delimiter, newline);
      if (end >= 0 && end < text.length) return { end, field: unescaped(quote) };
      if (!wasBroken) errors.push({ code: 'InvalidQuotes', row: data.length, index: at + 1 });
      wasBroken = true;
    }
    if (last) errors.push({ code: 'MissingQuotes', row: data.length, index: at + 1 });
    return { end: undefined, field: text.slice(at + 1) };
  }

  const unescaped = (quote: number): string => text.slice(at + 1, quote).replaceAll('""', '"');

  for (;;) {
    let end: number | undefined;
    let field: string;
    if (text[at] === '"') {
      ({ end, field } = quoted());
    } else {
      if (nextDelimiter >= 0 && nextDelimiter < at) nextDelimiter = text.indexOf(delimiter, at);
      if (nextNewline >= 0 && nextNewline < at) nextNewline = text.indexOf(newline, at);
      const isEnd = nextDelimiter < 0 || (nextNewline >= 0 && nextNewline < nextDelimiter);
      end = isEnd ? (nextNewline < 0 ? undefined : nextNewline) : nextDelimiter;
      field = text.slice(at, end);
    }
    if (end === undefined) {
      if (!last) return { data, errors, cursor };
      row.push(field);
      endRow(text.length);
      return { data, errors, cursor };
    }
    row.push(field);
    at = end + 1;
    if (text[end] === delimiter) continue;
    endRow(at);
    if (preview > 0 && data.length >= preview) return { data, errors, cursor };
  }
}
