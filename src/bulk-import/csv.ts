/**
 * Delimited text to rows, piece by piece.
 *
 * The parsing is papaparse's; this keeps memory bounded, finds the header, and knows for every row in which line it
 * began and how it was written, without good rows paying for it (see `row-places.ts`).
 */
import Papa from 'papaparse';
import type { Dialect } from './mapping.ts';
import type { Imported } from './problem.ts';
import { ok, refuse } from '../domain/result.ts';
import { countOf, rowPlaces, type Newline, type RowPlaces } from './row-places.ts';

/** The most that one row may take, in characters. */
export const MOST_ROW_LENGTH = 4 * 1024 * 1024;

/** Text is parsed in pieces of about this length: rows of a larger one live long enough to cost more in collection. */
const PIECE_LENGTH = 128 * 1024;

export type Fields = readonly string[];

/** Rows that were read together. Those from `start` on are data. */
export interface RowBlock {
  readonly rows: readonly Fields[];
  readonly start: number;
  /** Rows in which a quote is not closed, or closed in the middle of a field. */
  readonly faults: ReadonlyMap<number, 'broken-quote' | 'broken-off'>;
  /** Somewhere in this block is a NUL. */
  readonly hasNul: boolean;
  readonly places: RowPlaces;
}

/** What stands in a file above its rows, as it came: a file of rejected rows begins with it. */
export interface Header {
  readonly names: Fields;
  /** Byte order mark, skipped lines and the header line, with its line end. */
  readonly text: string;
  readonly lineEnd: string;
}

export interface CsvReader {
  /** Takes the next text; a block whenever there is enough for one. */
  readonly push: (text: string) => Imported<RowBlock | undefined>;
  /** The rest. */
  readonly end: () => Imported<RowBlock | undefined>;
  /** There once the first block is. */
  readonly header: () => Header | undefined;
  /** The line that the text given so far ends in. */
  readonly line: () => number;
}

/** What papaparse answers; its own types leave it open. */
interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

/** @param pieceLength smaller in tests, where a few lines are to be many pieces */
export function csvReader(dialect: Dialect, pieceLength = PIECE_LENGTH): CsvReader {
  let pieces: string[] = [];
  let pending = 0;
  /** How much is worth parsing: more than before where a row did not end, so that a long one is not read over and over. */
  let enough = pieceLength;
  let started = false;
  let header: Header | undefined;
  let prelude = '';
  let newline: Newline = '\n';
  /** The line that the pending text begins in. */
  let line = 1;

  function step(last: boolean): Imported<RowBlock | undefined> {
    let text = pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('');
    pieces = [];
    pending = 0;
    if (!started) {
      const begun = begin(text, last);
      if (begun === undefined) return wait(text);
      text = begun;
    }
    // a quoted field may stand before the CR of a line end that was cut in two
    if (last && newline === '\n' && text.endsWith('\r')) text += '\n';
    const parser = new Papa.Parser({ delimiter: dialect.delimiter, newline });
    const parsed = parser.parse(text, 0, !last) as Parsed;
    const used = last ? text.length : parsed.meta.cursor;
    const rest = text.length - used;
    if (rest > MOST_ROW_LENGTH) {
      return refuse({
        kind: 'row-too-long',
        line: line + countOf(text, newline, 0, used),
        most: MOST_ROW_LENGTH,
      });
    }
    const taken = rest === 0 ? text : text.slice(0, used);
    const faults = faultsIn(parsed);
    const { data } = parsed;
    const places = rowPlaces({
      text: taken,
      delimiter: dialect.delimiter,
      newline,
      line,
      rows: data,
      faults,
    });
    let start = 0;
    if (header === undefined) {
      start = data.findIndex((row) => !isBlank(row));
      const names = data[start];
      if (names === undefined) start = data.length;
      else if (faults.has(start)) return refuse({ kind: 'broken-header', line: places.at(start).line });
      else {
        header = headerFrom(names, prelude, places.at(start));
        start += 1;
      }
    }
    const quoted = taken.includes('"');
    line += quoted ? countOf(taken, newline, 0, taken.length) : data.length;
    if (rest > 0) hold(text.slice(used));
    enough = Math.min(Math.max(pieceLength, 2 * rest), MOST_ROW_LENGTH + 1);
    if (start >= data.length) return ok(undefined);
    return ok({ rows: data, start, faults, hasNul: taken.includes('\0'), places });
  }

  /** Takes off what stands before the header; `undefined` where that is not all there yet. */
  function begin(text: string, last: boolean): string | undefined {
    const cr = text.indexOf('\r');
    if (cr >= 0 && (last || cr < text.length - 1) && !text.includes('\n')) newline = '\r';
    let at = text.startsWith('\uFEFF') ? 1 : 0;
    for (let skipped = 0; skipped < dialect.skipLines; skipped += 1) {
      const end = text.indexOf(newline, at);
      if (end < 0 && !last) return undefined;
      at = end < 0 ? text.length : end + 1;
      line += 1;
    }
    started = true;
    prelude = text.slice(0, at);
    return text.slice(at);
  }

  function wait(text: string): Imported<undefined> {
    line = 1;
    if (text.length > MOST_ROW_LENGTH)
      return refuse({ kind: 'row-too-long', line: 1, most: MOST_ROW_LENGTH });
    hold(text);
    enough = text.length + pieceLength;
    return ok(undefined);
  }

  function hold(text: string): void {
    pieces.push(text);
    pending += text.length;
  }

  return {
    push(text) {
      hold(text);
      return pending < enough ? ok(undefined) : step(false);
    },
    end() {
      if (pending === 0 && header === undefined) return refuse({ kind: 'empty-file' });
      const block = pending === 0 ? ok(undefined) : step(true);
      return block.ok && header === undefined ? refuse({ kind: 'empty-file' }) : block;
    },
    header: () => header,
    line: () => pieces.reduce((n, piece) => n + countOf(piece, newline, 0, piece.length), line),
  };
}

/** A line with nothing in it. (A row of nothing but delimiters is a row.) */
export const isBlank = (row: Fields): boolean => row.length === 1 && (row[0] ?? '').trim() === '';

function faultsIn(parsed: Parsed): RowBlock['faults'] {
  const faults = new Map<number, 'broken-quote' | 'broken-off'>();
  for (const { code, row } of parsed.errors) {
    // rows beyond the data were cut off by the end of the piece and are parsed again
    if (row < parsed.data.length) faults.set(row, code === 'MissingQuotes' ? 'broken-off' : 'broken-quote');
  }
  return faults;
}

function headerFrom(
  names: Fields,
  prelude: string,
  place: { readonly raw: string; readonly lineEnd: string },
): Header {
  const lineEnd = place.lineEnd === '' ? '\n' : place.lineEnd;
  return { names: names.map((name) => name.trim()), text: prelude + place.raw + lineEnd, lineEnd };
}
