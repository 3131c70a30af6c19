/** What separates the fields of a file, where nobody said it: found only where it is sure. */
import { ok, refuse } from '../domain/result.ts';
import type { Imported, SeenDelimiter } from './problem.ts';
import { parseRows, type Newline } from './parse-rows.ts';

const CANDIDATES = [',', ';', '\t', '|'] as const;

/** So much of a file is looked at, in characters. */
export const SNIFF_LENGTH = 32 * 1024;

/** Of these, so many rows. */
const SNIFF_ROWS = 50;

/** The header and two more. */
const FEW_ROWS = 3;

/**
 * The delimiter of a text, by its header and first rows, read under each candidate.
 *
 * It is sure where under exactly one of them the header has several fields and each row as many. Where rows differ under
 * all of them, it is sure if the header has the delimiter of one only, and half of the rows have it too, where
 * there are several: the others are then the bad rows that they seem. A file that could be read in two ways, or has
 * columns in none, is refused: a wrong guess would be believed.
 *
 * @param text from the header on
 * @param last whether that is all of the file
 * @returns `undefined` where the header does not end in this text
 */
export function sniffDelimiter(text: string, newline: Newline, last: boolean): Imported<string | undefined> {
  const short = text.slice(0, SNIFF_LENGTH);
  let looks = lookAt(short, newline, last && short.length === text.length, SNIFF_ROWS);
  if (looks.every(hasNoRows)) looks = lookAt(text, newline, last, 1);
  if (looks.every(hasNoRows)) return ok(last ? CANDIDATES[0] : undefined);
  const possible = looks.filter((look) => look.columns > 1);
  if (possible.length === 0) {
    // a quote that is not closed, as far as the text goes; the reader says so when it is not closed at all
    const open = looks.find(({ columns }) => columns === 0);
    if (open !== undefined) return ok(open.rows === 0 ? undefined : open.delimiter);
  }
  const even = possible.filter((look) => look.even);
  const tidy = even.length > 1 ? even.filter((look) => !look.strayQuotes) : even;
  const [only, another] = tidy.length > 0 ? tidy : possible;
  if (only !== undefined && another === undefined && (only.even || only.usual)) return ok(only.delimiter);
  const seen = (even.length > 0 ? even : possible).map(({ delimiter, columns }) => ({ delimiter, columns }));
  return refuse({ kind: 'unsure-delimiter', seen });
}

/** What a text is under a delimiter. */
interface Look extends SeenDelimiter {
  /** Rows that have something in them, the header among them. */
  readonly rows: number;
  /** All rows have as many fields as the header. */
  readonly even: boolean;
  /** At least half of the rows are separated by it; too few rows say nothing. */
  readonly usual: boolean;
  /** A quote stands in a field that does not begin with one. */
  readonly strayQuotes: boolean;
}

const hasNoRows = ({ rows }: Look): boolean => rows === 0;

const lookAt = (text: string, newline: Newline, whole: boolean, preview: number): readonly Look[] =>
  CANDIDATES.map((delimiter) => {
    const { data, errors } = parseRows(text, delimiter, newline, whole, preview);
    const header = data.findIndex(isSome);
    const rows = data.filter(isSome);
    const broken = new Set(errors.map(({ row }) => row).filter((row) => row < data.length));
    const columns = broken.has(header) ? 0 : (data[header]?.length ?? 0);
    return {
      delimiter,
      columns,
      rows: rows.length,
      even: broken.size === 0 && rows.every((row) => row.length === columns),
      usual: rows.length <= FEW_ROWS || 2 * rows.filter((row) => row.length > 1).length > rows.length,
      strayQuotes: strayQuote(delimiter).test(text),
    };
  });

const isSome = (row: readonly string[]): boolean => row.length > 1 || (row[0] ?? '').trim() !== '';

const strayQuote = (delimiter: string): RegExp =>
  new RegExp(`(?:^|[${delimiter}\r\n])[^"${delimiter}\r\n]+"`);
