/** Cuts what was said into numbers, dates, times and words with a meaning. */
import { folded } from './folded.ts';
import { longestPhrase } from './lexicon.ts';
import type { Meaning } from './words.ts';

/** Digits as they stand, with what they can be; what they are is the grammar's business. */
export type Figures =
  /** `ordinal`: a day of a month, never an hour. */
  | { readonly is: 'number'; readonly value: number; readonly ordinal: boolean }
  /** `1,5`. */
  | { readonly is: 'decimal'; readonly value: number }
  /** `15.30`, `27.11`, `27.11.2026`, `1.5`; `closed`: with a dot at its end, so it can only be a date. */
  | {
      readonly is: 'dotted';
      readonly a: number;
      readonly b: number;
      /** How many digits `b` has. */
      readonly width: number;
      readonly year: number | undefined;
      readonly closed: boolean;
    }
  /** `27/11`, `27-11-2026`. */
  | { readonly is: 'slashed'; readonly a: number; readonly b: number; readonly year: number | undefined }
  | { readonly is: 'ymd'; readonly year: number; readonly month: number; readonly dayOfMonth: number }
  /** `2026-W48`, `2026-W48-5`. */
  | {
      readonly is: 'iso-week';
      readonly year: number;
      readonly week: number;
      readonly weekday: number | undefined;
    }
  | { readonly is: 'time'; readonly hour: number; readonly minute: number; readonly second: number }
  /** A minus sign before a number. */
  | { readonly is: 'minus' };

export type Token = Figures | Meaning;

/** `part`: what could not be read. */
export type Tokens =
  { readonly ok: true; readonly tokens: readonly Token[] } | { readonly ok: false; readonly part: string };

type Reader = readonly [pattern: RegExp, make: (found: RegExpExecArray) => Figures | undefined];

const n = (text: string | undefined): number => Number(text);
const year = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : n(text) + (text.length === 2 ? 2000 : 0);

/** In this order, at each place; `undefined` is nothing but a separator. */
const READERS: readonly Reader[] = [
  [/[\s,;]+|\.(?!\d)|-(?!\s*\d)|(?<=[a-z\d])-/y, () => undefined],
  [
    /(\d{4})-?w(\d{1,2})(?:-(\d))?(?!\d)/y,
    (f) => ({ is: 'iso-week', year: n(f[1]), week: n(f[2]), weekday: f[3] ? n(f[3]) - 1 : undefined }),
  ],
  [
    /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:t(?=\d))?/y,
    (f) => ({ is: 'ymd', year: n(f[1]), month: n(f[3]), dayOfMonth: n(f[4]) }),
  ],
  [
    /(\d{1,2}):(\d\d)(?::(\d\d))?(?![\d:])/y,
    (f) => ({ is: 'time', hour: n(f[1]), minute: n(f[2]), second: f[3] ? n(f[3]) : 0 }),
  ],
  [
    /(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d\d))?(?!\d)/y,
    (f) => ({ is: 'slashed', a: n(f[1]), b: n(f[3]), year: year(f[4]) }),
  ],
  [
    /(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d\d)(?!\d)|(\.)(?!\d)|(?![\d.]))/y,
    (f) => ({
      is: 'dotted',
      a: n(f[1]),
      b: n(f[2]),
      width: (f[2] ?? '').length,
      year: year(f[3]),
      closed: f[3] !== undefined || f[4] !== undefined,
    }),
  ],
  [/(\d+),(\d)(?!\d)/y, (f) => ({ is: 'decimal', value: Number(`${f[1]}.${f[2]}`) })],
  [
    /(\d+)(?:(?:st|nd|rd|th)(?![a-z])|:[ae](?![a-z]))/y,
    (f) => ({ is: 'number', value: n(f[1]), ordinal: true }),
  ],
  [/(\d+)\.(?=\s*[a-z])/y, (f) => ({ is: 'number', value: n(f[1]), ordinal: true })],
  [
    /(\d+)(?![\d:.,/])|(\d+)(?=[.,](?!\d))/y,
    (f) => ({ is: 'number', value: n(f[1] ?? f[2]), ordinal: false }),
  ],
  [/-(?=\s*\d)/y, () => ({ is: 'minus' })],
];

const WORD = /[a-z]+(?:['’][a-z]+)?|@/y;
const WORDS_AHEAD = /[a-z]+(?:['’][a-z]+)?|@|[^\sa-z.@-]+|\s+|[.-]/gy;

/** @param said in lower case or upper, accents or not; at most a few hundred characters */
export function tokenize(said: string): Tokens {
  const text = folded(said).replace(/[−–]/g, '-').replace(/’/g, "'");
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const figures = readFigures(text, at);
    if (figures !== undefined) {
      if (figures.token !== undefined) tokens.push(figures.token);
      at = figures.end;
      continue;
    }
    const phrase = readPhrase(text, at);
    if (phrase === undefined) return { ok: false, part: partAt(text, at) };
    tokens.push(phrase.meaning);
    at = phrase.end;
  }
  return { ok: true, tokens };
}

function readFigures(text: string, at: number): { token: Figures | undefined; end: number } | undefined {
  for (const [pattern, make] of READERS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return { token: make(found), end: pattern.lastIndex };
  }
  return undefined;
}

function readPhrase(text: string, at: number): { meaning: Meaning; end: number } | undefined {
  const words: string[] = [];
  const ends: number[] = [];
  WORDS_AHEAD.lastIndex = at;
  for (let found = WORDS_AHEAD.exec(text); found !== null; found = WORDS_AHEAD.exec(text)) {
    const [word] = found;
    if (/^[\s.-]+$/.test(word)) continue;
    WORD.lastIndex = 0;
    if (!WORD.test(word)) break;
    words.push(word);
    ends.push(WORDS_AHEAD.lastIndex);
  }
  const phrase = longestPhrase(words);
  return phrase && { meaning: phrase.meaning, end: ends[phrase.length - 1] ?? text.length };
}

/** The word or sign that can't be read, whole. */
const partAt = (text: string, at: number): string => /^(?:[\p{L}\p{N}]+|.)/u.exec(text.slice(at))?.[0] ?? '';
