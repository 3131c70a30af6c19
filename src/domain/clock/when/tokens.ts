/** Cuts what was said into numbers, dates, times and words with a meaning. */
import { plainFractions, readFigures, type Figures } from './figures.ts';
import { folded } from './folded.ts';
import { longestPhrase, weekdayBesideDate } from './lexicon.ts';
import type { Meaning } from './words.ts';

export type Token = Figures | Meaning;

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
  const text = folded(plainFractions(said)).replace(/[−–]/g, '-').replace(/’/g, "'");
  const words = text.length === said.length ? said : text;
  const tokens: Token[] = [];
  let vague: string | undefined;
  let at = 0;
  while (at < text.length) {
    const figures = readFigures(text, at);
    if (figures !== undefined) {
      if (figures.token !== undefined) tokens.push(figures.token);
      at = figures.end;
      continue;
    }
    const word = readWeekday(text, at) ?? readPhrase(text, at);
    if (word === undefined) return { ok: false, part: partAt(words, at) };
    tokens.push(word.meaning);
    if (word.meaning.is === 'vague') vague ??= words.slice(at, word.end);
    at = word.end;
  }
  return { ok: true, tokens, vague };
}

const BESIDE_DATE = /([a-z]{2})(\.?)\s*(?=\d{1,2}(?:(\/)|\.\s*\d\d?(?:\.|\b)|\.?\s*([a-z]+)))/y;

/** `ti. 24. nov.`, `to 26. nov`, `on. 25.11.`: a short name of a day, with its dot or before a date that is plainly one. */
function readWeekday(text: string, at: number): Word | undefined {
  BESIDE_DATE.lastIndex = at;
  const found = BESIDE_DATE.exec(text);
  if (found === null) return undefined;
  const [, name = '', dot, slash, next = ''] = found;
  const weekday = weekdayBesideDate(name);
  if (weekday === undefined) return undefined;
  const isPlain = name !== 'on' && (slash !== undefined || longestPhrase([next])?.meaning.is === 'month');
  return dot !== '' || isPlain
    ? { meaning: { is: 'weekday', weekday, gone: false }, end: BESIDE_DATE.lastIndex }
    : undefined;
}

interface Word {
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
const partAt = (text: string, at: number): string => /^(?:[\p{L}\p{N}]+|.)/u.exec(text.slice(at))?.[0] ?? '';
