/**
 * The file of rejected rows: each as it came, with the reason in an added column, so that it can be mended and imported.
 *
 * The reason stands in its column whatever is wrong with a row. One that has too few fields gets empty ones before it;
 * what is too much stands behind it. Behind the reason of a row that had too few fields, or an open quote, stands a field
 * that has no column: such a row must not become a good one by being written here (`behind-reason.ts`).
 */
import { NOT_MENDED, REASON_COLUMN, reasonPlace } from './behind-reason.ts';
import { endBehindQuote } from './blanks.ts';
import type { Header } from './csv.ts';
import { encode, type TextEncoding } from './encoding.ts';

/** What stands above the rows of a file, and how it is written. */
export interface FileHeader extends Omit<Header, 'below'> {
  readonly encoding: TextEncoding;
}

export interface RejectsWriter {
  /** What the file begins with: all that stood above the rows, the header with the added column. */
  readonly header: () => Buffer;
  /** A row as it came, with the reason. */
  readonly row: (raw: string, reason: string) => Buffer;
}

/** Writes in the delimiter, line ends and encoding that the file came in. */
export function rejectsWriter({ names, text, lineEnd, delimiter, encoding }: FileHeader): RejectsWriter {
  const above = text.slice(0, text.length - lineEnd.length);
  // a file of rejected rows, with what is still wrong in it: the new reasons take the place of the old ones
  const reasonAt = reasonPlace(names);
  const again = reasonAt >= 0;
  const columns = again ? reasonAt : names.length;
  return {
    header: () => encode(again ? text : `${above}${delimiter}${REASON_COLUMN}${lineEnd}`, encoding),
    row(raw, reason) {
      const { fields, end, open } = fieldsOf(raw, delimiter, columns);
      const quoted = `"${fitted(reason, encoding).replaceAll('"', '""')}"`;
      const closed = open && end === raw.length ? `${raw}"` : raw.slice(0, end);
      const padding = delimiter.repeat(columns - fields);
      const rest = again && end < raw.length ? raw.slice(end + 1) : raw.slice(end);
      const behind = again && end < raw.length ? rest.slice(fieldsOf(rest, delimiter, 1).end) : rest;
      // empty fields behind a reason are filled up by a spreadsheet, or were emptied by who mended the row: nothing too much
      const isRagged = fields < columns || open || (behind !== '' && !again);
      const isBlank = behind.replaceAll(delimiter, '').trim() === '';
      const mark = isRagged && isBlank ? `${behind === '' ? delimiter : ''}${NOT_MENDED}` : '';
      return encode(`${closed}${padding}${delimiter}${quoted}${behind}${mark}${lineEnd}`, encoding);
    },
  };
}

interface FirstFields {
  /** How many there are: `most`, or fewer. */
  readonly fields: number;
  /** Where the last of them ends. */
  readonly end: number;
  /** The last of them has a quote that is never closed. */
  readonly open: boolean;
}

/** Goes through the first fields of a row, as papaparse reads them. */
function fieldsOf(raw: string, delimiter: string, most: number): FirstFields {
  let fields = 0;
  let from = 0;
  for (;;) {
    const end = endOfField(raw, delimiter, from);
    fields += 1;
    if (end < 0) return { fields, end: raw.length, open: true };
    if (fields === most || end === raw.length) return { fields, end, open: false };
    from = end + 1;
  }
}

/** Where the field ends that begins at `from`; -1 where its quote is never closed. */
function endOfField(raw: string, delimiter: string, from: number): number {
  const next = (at: number): number => {
    const found = raw.indexOf(delimiter, at);
    return found < 0 ? raw.length : found;
  };
  if (raw[from] !== '"') return next(from);
  for (let quote = raw.indexOf('"', from + 1); quote >= 0; quote = raw.indexOf('"', quote + 1)) {
    if (raw[quote + 1] === '"') quote += 1;
    else {
      // a quote in the middle of a field closes nothing; blanks may stand behind one that does
      const end = endBehindQuote(raw, quote + 1, delimiter, undefined);
      if (end >= 0) return end;
    }
  }
  return -1;
}

// the catalogues write as print does; what an older encoding lacks is written as on a typewriter
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»]/g, '"'],
  [/[‘’]/g, "'"],
  [/[–—]/g, '-'],
  [/…/g, '...'],
];

const fitted = (text: string, encoding: TextEncoding): string =>
  encoding === 'cp850' || encoding === 'iso-8859-1'
    ? PLAIN.reduce((plain, [found, instead]) => plain.replace(found, instead), text)
    : text;
