/**
 * Takes an export apart into its documents: one a line (`jsonl`), or all of them in one (`json`), told apart by how the
 * file begins. A case is a document, however long its story is, so there may be much more in one than in a row.
 */
import { ok, refuse } from '../../domain/result.ts';
import { scanFrom, scanOn } from '../json/scan.ts';
import type { ImportProblem, Imported } from '../problem.ts';
import { countOf } from '../row-places.ts';

export interface RawDocument {
  readonly text: string;
  /** The line that it begins in, counted from 1. */
  readonly line: number;
}

export interface DocumentSplitter {
  /** Takes the next text, and gives the documents that have come to their end. */
  push(text: string, isLast: boolean): Imported<readonly RawDocument[]>;
  /** The line that the text given so far ends in. */
  line(): number;
}

/** The longest document, in characters: a case with a thousand long calls is a twentieth of it. */
export const MOST_DOCUMENT_LENGTH = 128 * 1024 * 1024;

/** The first document is shorter than this, where each has a line of its own; no more blanks stand before it. */
const MOST_HEAD_LENGTH = 64 * 1024;

const CUT_OFF: ImportProblem = { kind: 'export-cut-off' };

export function documentSplitter(): DocumentSplitter {
  let held = '';
  let line = 1;
  let blanks = 0;
  let chosen: DocumentSplitter | undefined;
  return {
    line: () => chosen?.line() ?? line,
    push(more, isLast) {
      if (chosen !== undefined) return chosen.push(more, isLast);
      // blanks before the first document, a byte order mark among them, are counted and not kept
      const all = held + more;
      held = all.trimStart();
      const begin = all.length - held.length;
      blanks += begin;
      line += countOf(all, '\n', 0, begin);
      if (blanks > MOST_HEAD_LENGTH) return refuse({ kind: 'not-export' });
      if (held === '') return isLast ? refuse({ kind: 'empty-file' }) : ok([]);
      const text = held;
      const first = firstIn(text);
      if (first === undefined && text.length < MOST_HEAD_LENGTH && !isLast) return ok([]);
      if (!/^\{\s*"/.test(text)) return refuse({ kind: 'not-export' });
      chosen = first !== undefined && !IN_ONE.test(first) ? linesSplitter(line) : oneSplitter(line);
      held = '';
      return chosen.push(text, isLast);
    },
  };
}

/** The object that a text begins with, as far as it has come to its end. */
function firstIn(text: string): string | undefined {
  const from = text.indexOf('{');
  const scan = scanFrom(Math.max(from, 0));
  return from >= 0 && scanOn(scan, text, from) === 'ended' ? text.slice(from, scan.at) : undefined;
}

function linesSplitter(firstLine: number): DocumentSplitter {
  let held = '';
  let line = firstLine;
  return {
    line: () => line,
    push(more, isLast) {
      const found: RawDocument[] = [];
      const take = (text: string): void => {
        if (text !== '' && !/^\s*$/.test(text)) found.push({ text, line });
        line += 1;
      };
      let from = 0;
      for (let end = more.indexOf('\n'); end >= 0; end = more.indexOf('\n', from)) {
        take(held + more.slice(from, end));
        held = '';
        from = end + 1;
      }
      held += more.slice(from);
      if (held.length > MOST_DOCUMENT_LENGTH) return refuse(tooLong(line));
      if (!isLast || held === '') return ok(found);
      if (parsed(held) === undefined) return refuse(CUT_OFF);
      take(held);
      return ok(found);
    },
  };
}

const tooLong = (line: number): ImportProblem => ({ kind: 'row-too-long', line, most: MOST_DOCUMENT_LENGTH });

/** A text as JSON; `undefined` where it is none. */
export function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined; // says where in some versions of Node, and in others not
  }
}

const IN_ONE = /^\{\s*"schema"\s*:\s*"lofte\.export\.v\d+"\s*,\s*"is"\s*:\s*"export"/;

/** What stands between the documents where they are all in one, in this order; `list`: any number of documents. */
const GRAMMAR: readonly { readonly before: RegExp; readonly list: boolean }[] = [
  { before: new RegExp(`\\s*${IN_ONE.source.slice(1)}\\s*,\\s*"head"\\s*:\\s*`, 'y'), list: false },
  { before: /\s*,\s*"cases"\s*:\s*\[/y, list: true },
  { before: /\s*,\s*"others"\s*:\s*\[/y, list: true },
  { before: /\s*,\s*"end"\s*:\s*/y, list: false },
  { before: /\s*\}\s*$/y, list: false },
];
const CLOSED = /\s*\]/y;
const COMMA = /\s*,\s*/y;
const BLANK = /\s*/y;
/** More than ever stands between two documents. */
const MOST_BETWEEN = 4096;

function oneSplitter(firstLine: number): DocumentSplitter {
  let held = '';
  let at = 0;
  let line = firstLine;
  let part = 0;
  let expected: 'before' | 'document' | 'document-or-end' | 'comma-or-end' = 'before';
  let scan: ReturnType<typeof scanFrom> | undefined;

  const passOn = (to: number): void => {
    line += countOf(held, '\n', at, to);
    at = to;
  };
  /** Passes over what stands there. */
  const passes = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(held);
    if (found !== null) passOn(at + found[0].length);
    return found !== null;
  };
  /** @returns `undefined` where its end has not come */
  const document = (): RawDocument | 'none' | undefined => {
    if (held[at] !== '{') return 'none';
    scan ??= scanFrom(at);
    const scanned = scanOn(scan, held, at);
    if (scanned === 'more') return undefined;
    if (scanned === 'too-deep') return 'none';
    const found = { text: held.slice(at, scan.at), line };
    passOn(scan.at);
    scan = undefined;
    return found;
  };

  return {
    line: () => line,
    push(more, isLast) {
      held = held.slice(at) + more;
      if (scan !== undefined) scan.at -= at;
      at = 0;
      const found: RawDocument[] = [];
      while (part < GRAMMAR.length) {
        const { before, list } = GRAMMAR[part] ?? { before: BLANK, list: false };
        if (scan === undefined && held.length - at < MOST_BETWEEN && !isLast) return ok(found);
        if (expected === 'before') {
          if (!passes(before))
            return refuse(isLast && isRest(held.slice(at)) ? CUT_OFF : { kind: 'bad-document', line });
          if (part === GRAMMAR.length - 1) {
            part += 1;
            break;
          }
          expected = list ? 'document-or-end' : 'document';
        }
        if (expected === 'comma-or-end' && passes(COMMA)) expected = 'document';
        if (expected !== 'document' && passes(CLOSED)) {
          part += 1;
          expected = 'before';
          continue;
        }
        passes(BLANK);
        const next = expected === 'comma-or-end' ? 'none' : document();
        if (next === undefined) {
          if (held.length - at > MOST_DOCUMENT_LENGTH) return refuse(tooLong(line));
          return isLast ? refuse(CUT_OFF) : ok(found);
        }
        if (next === 'none')
          return refuse(isLast && held.length === at ? CUT_OFF : { kind: 'bad-document', line });
        found.push(next);
        if (list) expected = 'comma-or-end';
        else {
          part += 1;
          expected = 'before';
        }
      }
      passes(BLANK);
      return at === held.length ? ok(found) : refuse({ kind: 'bad-document', line });
    },
  };
}

/** Whether a text may be the beginning of what stands between two documents: it is short, and breaks off. */
const isRest = (text: string): boolean => /^\s*(?:,\s*(?:"\w*)?)?$/.test(text);
