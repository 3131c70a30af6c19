/** How delimited text begins: with what its lines end, what separates its fields, and where its header is. */
import { ok, refuse } from '../domain/result.ts';
import { sniffDelimiter, SNIFF_LENGTH } from './delimiter.ts';
import { headerBelowIn } from './header-below.ts';
import { isDelimiter, type Dialect } from './mapping.ts';
import type { Imported } from './problem.ts';
import type { Newline } from './parse-rows.ts';

/** What is known of a text before it is read; its encoding no longer matters. */
export type TextDialect = Omit<Dialect, 'encoding'>;

export interface Beginning {
  readonly newline: Newline;
  readonly delimiter: string;
  /** What stands above the header: byte order mark, `sep=` line, skipped lines. In characters, and in lines. */
  readonly length: number;
  readonly lines: number;
}

/** A first line that says what separates the fields, as Excel reads and writes it; no row, and one of the skipped lines. */
const SEP_LINE = /^\uFEFF?"?sep=(.)"?\r*(?:\n|$)/i;
const SEP_LINE_CR = /^\uFEFF?"?sep=(.)"?(?:\r|$)/i;

/** @returns `undefined` where this text is not enough to tell */
export function beginningOf(
  text: string,
  dialect: TextDialect,
  last: boolean,
): Imported<Beginning | undefined> {
  const newline = newlineOf(text, last);
  if (newline === undefined) return ok(undefined);
  let length = text.startsWith('\uFEFF') ? 1 : 0;
  const sep = (newline === '\r' ? SEP_LINE_CR : SEP_LINE).exec(text)?.[1];
  const said = sep !== undefined && isDelimiter(sep) ? sep : undefined;
  const lines = said === undefined ? dialect.skipLines : Math.max(dialect.skipLines, 1);
  for (let skipped = 0; skipped < lines; skipped += 1) {
    const end = text.indexOf(newline, length);
    if (end < 0 && !last) return ok(undefined);
    length = end < 0 ? text.length : end + 1;
  }
  const named = dialect.delimiterTyped === true ? dialect.delimiter : (said ?? dialect.delimiter);
  if (named !== undefined) return ok({ newline, delimiter: named, length, lines });
  if (text.length - length < SNIFF_LENGTH && !last) return ok(undefined);
  const rest = text.slice(length);
  const sniffed = sniffDelimiter(rest, newline, last);
  if (!sniffed.ok) {
    const below = headerBelowIn(rest.slice(0, SNIFF_LENGTH), newline, lines + 1);
    const { problem } = sniffed;
    return below === undefined || problem.kind !== 'unsure-delimiter'
      ? sniffed
      : refuse({ ...problem, below });
  }
  if (sniffed.value === undefined) return ok(undefined);
  return ok({ newline, delimiter: sniffed.value, length, lines });
}

/** By the first line end outside of quotes. CR alone is one; in front of LF it belongs to it, once or more often. */
export function newlineOf(text: string, last: true): Newline;
export function newlineOf(text: string, last: boolean): Newline | undefined;
export function newlineOf(text: string, last: boolean): Newline | undefined {
  let quoted = false;
  for (const { 0: found, index } of text.matchAll(/"|\r+|\n/g)) {
    if (found === '"') quoted = !quoted;
    else if (!quoted) {
      if (found === '\n') return '\n';
      const after = text[index + found.length];
      if (after !== undefined || last) return after === '\n' ? '\n' : '\r';
    }
  }
  // quotes that are never closed, or stand in the middle of a field
  if (text.length < SNIFF_LENGTH && !last) return undefined;
  return text.includes('\r') && !text.includes('\n') ? '\r' : '\n';
}
