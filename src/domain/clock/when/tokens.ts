/** Cuts what was said into numbers, dates, times and words with a meaning. */
import { plainFractions, readFigures, type Figures } from './figures.ts';
import { folded } from './folded.ts';
import { longestPhrase } from './lexicon.ts';
import { readShortWeekday } from './short-weekday.ts';
import type { Meaning } from './words.ts';

export type Token =
  | Figures
  | Meaning
  /** Months behind a number, or what else it means: `2 mån`, which is also Monday, and `3M`, which is also minutes. */
  | { readonly is: 'or-month'; readonly other: Meaning };

export type Tokens =
  | {
      readonly ok: true;
      readonly tokens: readonly Token[];
      /** The first words in it that name no time at all. */
      readonly vague: string | undefined;
    }
  /** `part`: what could not be read. */
  | { readonly ok: false; readonly part: string };

/** @param said in lower case or upper, accents or not; at most a few hundred characters */
export function tokenize(said: string): Tokens {
  const text = compared(said);
  const tokens: Token[] = [];
  let vague: string | undefined;
  let at = 0;
  while (at < text.length) {
    const figures = readFigures(text, at);
    if (figures !== undefined) {
      if (figures.token !== undefined)
        tokens.push(withItsDot(figures.token, tokens.at(-1), text[figures.end]));
      at = figures.end;
      continue;
    }
    const word = readShortWeekday(text, at, tokens.at(-1)) ?? readPhrase(text, at);
    if (word === undefined) return { ok: false, part: partAt(typedFrom(said, text, at)) };
    const typed = typedFrom(said, text, at);
    const hour = clockHour(word.meaning, tokens, text.slice(at - 1, word.end + 1));
    if (hour !== undefined) tokens.splice(-1, 1, hour);
    else if (isPerhapsMonths(typed, tokens.at(-1))) tokens.push({ is: 'or-month', other: word.meaning });
    else tokens.push(word.meaning);
    if (word.meaning.is === 'vague')
      vague ??= typed.slice(0, typed.length - typedFrom(said, text, word.end).length);
    at = word.end;
  }
  return { ok: true, tokens, vague };
}

const compared = (said: string): string =>
  folded(plainFractions(said)).replace(/[−–]/g, '-').replace(/’/g, "'");

/** What was typed from a place in the compared text on, which may be longer: `næ` is compared as `nae`. */
function typedFrom(said: string, text: string, at: number): string {
  const rest = text.slice(at);
  if (text.length === said.length) return said.slice(at);
  for (let i = 0; i < said.length; i += 1) if (compared(said.slice(i)) === rest) return said.slice(i);
  return rest;
}

/** `mandag 7.`: with its dot, a number behind a weekday is a date. */
function withItsDot(figures: Figures, before: Token | undefined, next: string | undefined): Figures {
  const isDate = figures.is === 'number' && figures.width <= 2 && before?.is === 'weekday' && next === '.';
  return isDate ? { ...figures, ordinal: true } : figures;
}

/** `friday 15h`: behind a weekday, an hour of the afternoon that can't be of the morning. */
function clockHour(meaning: Meaning, before: readonly Token[], written: string): Token | undefined {
  const [weekday, number] = before.slice(-2);
  if (meaning.is !== 'unit' || weekday?.is !== 'weekday' || number?.is !== 'number') return undefined;
  const isHour = /^\dh\D?$/.test(written) && number.value > 12 && number.value < 24;
  return isHour ? { is: 'time', hour: number.value, minute: 0, second: 0, padded: true } : undefined;
}

const COUNTS: readonly (Token['is'] | undefined)[] = [
  'number',
  'word-number',
  'decimal',
  'slashed',
  'couple',
  'few',
];

/** `2 mån`, `3M`; not `30 min`, nor `fre mån`. */
const isPerhapsMonths = (typed: string, before: Token | undefined): boolean =>
  COUNTS.includes(before?.is) && (/^m[åa]n(?![\p{L}])/iu.test(typed) || /^M(?![\p{L}\p{N}])/u.test(typed));

export interface Word {
  readonly meaning: Meaning;
  readonly end: number;
}

const WORD = /[a-z]+(?:'[a-z]+)?|@/y;
const BETWEEN_WORDS = /[\s.'-]*/y;

function readPhrase(text: string, at: number): Word | undefined {
  const words: string[] = [];
  const ends: number[] = [];
  for (let from = at; ;) {
    WORD.lastIndex = from;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) break;
    words.push(word);
    ends.push(WORD.lastIndex);
    BETWEEN_WORDS.lastIndex = WORD.lastIndex;
    BETWEEN_WORDS.test(text);
    from = BETWEEN_WORDS.lastIndex;
  }
  const phrase = longestPhrase(words);
  return phrase && { meaning: phrase.meaning, end: ends[phrase.length - 1] ?? text.length };
}

/** The word or sign that can't be read, whole. */
const partAt = (text: string): string => /^(?:[\p{L}\p{N}]+|.)/u.exec(text)?.[0] ?? '';
