/**
 * Delimited text to rows, piece by piece.
 *
 * The parsing is in `parse-rows.ts`; this keeps memory bounded, finds the header, and knows for every row in which line it
 * began and how it was written, without good rows paying for it (see `row-places.ts`).
 */
import { ok, refuse } from '../domain/result.ts';
import { beginningOf, newlineOf, type TextDialect } from './csv-beginning.ts';
import { SNIFF_LENGTH } from './delimiter.ts';
import { headerBelowIn } from './header-below.ts';
import { parseRows, type Newline, type ParsedRows } from './parse-rows.ts';
import type { HeaderBelow, Imported, QuoteFault } from './problem.ts';
import { countOf, rowPlaces, type RowPlaces } from './row-places.ts';

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
  readonly faults: ReadonlyMap<number, QuoteFault>;
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
  readonly delimiter: string;
  /** Where the names seem to stand that this header lacks; looked for when it is asked. */
  readonly below: () => HeaderBelow | undefined;
}

export interface CsvReader {
  /** Takes the next text; a block whenever there is enough for one. */
  readonly push: (text: string) => Imported<RowBlock | undefined>;
  /** The last text, perhaps none, and all that is left. */
  readonly end: (text?: string) => Imported<RowBlock | undefined>;
  /** There once the first block is. */
  readonly header: () => Header | undefined;
  /** The line that the text given so far ends in; with `more`, that which it would end in behind that. */
  readonly line: (more?: string) => number;
}

/** @param pieceLength smaller in tests, where a few lines are to be many pieces */
export function csvReader(dialect: TextDialect, pieceLength = PIECE_LENGTH): CsvReader {
  let pieces: string[] = [];
  let pending = 0;
  /** How much is worth parsing: more than before where a row did not end, so that a long one is not read over and over. */
  let enough = pieceLength;
  let started = false;
  let header: Header | undefined;
  let prelude = '';
  let newline: Newline = '\n';
  let delimiter = '';
  /** The line that the pending text begins in. */
  let line = 1;

  function step(last: boolean): Imported<RowBlock | undefined> {
    let text = pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('');
    pieces = [];
    pending = 0;
    if (!started) {
      const begun = beginningOf(text, dialect, last);
      if (!begun.ok) return begun;
      if (begun.value === undefined) return wait(text);
      ({ newline, delimiter } = begun.value);
      started = true;
      line += begun.value.lines;
      prelude = text.slice(0, begun.value.length);
      text = text.slice(begun.value.length);
    }
    // a quoted field may stand before the CR of a line end that was cut in two
    if (last && newline === '\n' && text.endsWith('\r')) text += '\n';
    const parsed = parseRows(last ? withoutLastBlanks(text, newline) : text, delimiter, newline, last);
    const used = last ? text.length : parsed.cursor;
    const rest = text.length - used;
    if (rest > MOST_ROW_LENGTH) return refuseLong(text, used);
    const taken = rest === 0 ? text : text.slice(0, used);
    const faults = faultsIn(parsed, text, newline, line);
    const { data } = parsed;
    const places = rowPlaces({ text: taken, delimiter, newline, line, rows: data, faults });
    let start = 0;
    if (header === undefined) {
      start = data.findIndex((row) => !isBlank(row));
      const names = data[start];
      if (names === undefined) start = data.length;
      else if (faults.has(start)) return refuse({ kind: 'broken-header', line: places.at(start).line });
      else {
        const [head, first] = [text.slice(0, SNIFF_LENGTH), line];
        header = {
          ...headerFrom(names, prelude, places.at(start), delimiter),
          below: () => headerBelowIn(head, newline, first, delimiter),
        };
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

  /** Names the line in which the quote is opened that makes the row so long, or in which the row begins. */
  function refuseLong(text: string, used: number): Imported<never> {
    const row = text.slice(used);
    const open =
      parseRows(row, delimiter, newline, true).errors.find(({ code }) => code === 'MissingQuotes')?.index ??
      0;
    const at = line + countOf(text, newline, 0, used + open);
    return refuse({ kind: 'row-too-long', line: at, most: MOST_ROW_LENGTH });
  }

  /** For more of a text that is not enough to begin with. */
  function wait(text: string): Imported<undefined> {
    if (text.length > MOST_ROW_LENGTH) {
      return refuse({ kind: 'row-too-long', line: 1 + dialect.skipLines, most: MOST_ROW_LENGTH });
    }
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
    end(text = '') {
      if (text !== '') hold(text);
      if (pending === 0 && header === undefined) return refuse({ kind: 'empty-file' });
      const block = pending === 0 ? ok(undefined) : step(true);
      return block.ok && header === undefined ? refuse({ kind: 'empty-file' }) : block;
    },
    header: () => header,
    line(more = '') {
      const text = pieces.join('') + more;
      return line + countOf(text, started ? newline : newlineOf(text, true), 0, text.length);
    },
  };
}

/** Without the blanks behind a quote at the very end, which the parser takes only before a delimiter or a line end. */
function withoutLastBlanks(text: string, newline: Newline): string {
  const { length } = text.trimEnd();
  return text[length - 1] === '"' && text.indexOf(newline, length) < 0 ? text.slice(0, length) : text;
}

/** A line with nothing in it. (A row of nothing but delimiters is a row.) */
export const isBlank = (row: Fields): boolean => row.length === 1 && (row[0] ?? '').trim() === '';

/** The errors are in the order of the text, so it is gone through once. */
function faultsIn(parsed: ParsedRows, text: string, newline: Newline, line: number): RowBlock['faults'] {
  const faults = new Map<number, QuoteFault>();
  let at = 0;
  let quoteLine = line;
  for (const { code, row, index } of parsed.errors) {
    // rows beyond the data were cut off by the end of the piece and are parsed again
    if (row >= parsed.data.length) break;
    const never = code === 'MissingQuotes';
    if (faults.has(row) && !never) continue;
    quoteLine += countOf(text, newline, at, index);
    at = index;
    faults.set(row, { kind: never ? 'broken-off' : 'broken-quote', quoteLine });
  }
  return faults;
}

function headerFrom(
  names: Fields,
  prelude: string,
  place: { readonly raw: string; readonly lineEnd: string },
  delimiter: string,
): Omit<Header, 'below'> {
  const lineEnd = place.lineEnd === '' ? '\n' : place.lineEnd;
  return {
    names: names.map((name) => name.trim()),
    text: prelude + place.raw + lineEnd,
    lineEnd,
    delimiter,
  };
}
