/** All languages' words for time in one table: each is understood, whichever language the program speaks. */
import type { Language } from '../../vocabulary.ts';
import { folded } from './folded.ts';
import { da } from './da.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { sv } from './sv.ts';
import { eachMeaning, type Meaning } from './words.ts';

export const TABLES = { en, sv, da, nb } as const;

/**
 * Norwegian's short names, from Monday on. All but a few are other words as well (`on`, `to`, `ti`), so that they are names
 * of days only where a date follows: `ti. 24. nov.`
 */
const BESIDE_DATES = ['ma', 'ti', 'on', 'to', 'fr', 'lo', 'so'];

interface Lexicon {
  /** By what is compared. */
  readonly byPhrase: ReadonlyMap<string, Meaning>;
  readonly mostWords: number;
}

let made: Lexicon | undefined;

/** Made when the first phrase is read: most commands read none. */
function lexicon(): Lexicon {
  if (made !== undefined) return made;
  const byPhrase = new Map<string, Meaning>();
  let mostWords = 1;
  for (const table of Object.values(TABLES)) {
    eachMeaning(table, (phrase, meaning) => {
      byPhrase.set(folded(phrase), meaning);
      if (phrase.includes(' ')) mostWords = Math.max(mostWords, phrase.split(' ').length);
    });
  }
  made = { byPhrase, mostWords };
  return made;
}

/** The meaning of the longest phrase that `words` begins with, and how many of them it takes. */
export function longestPhrase(
  words: readonly string[],
): { readonly meaning: Meaning; readonly length: number } | undefined {
  const { byPhrase, mostWords } = lexicon();
  for (let length = Math.min(mostWords, words.length); length > 0; length -= 1) {
    const meaning = byPhrase.get(words.slice(0, length).join(' '));
    if (meaning !== undefined) return { meaning, length };
  }
  return undefined;
}

/** 0 is Monday; `undefined` for a word that names no day, not even beside a date. */
export function weekdayBesideDate(word: string): number | undefined {
  const weekday = BESIDE_DATES.indexOf(word);
  return weekday < 0 ? undefined : weekday;
}

/** What people mostly misspell, and what of other languages is offered. */
const LARGE: readonly Meaning['is'][] = [
  'closing',
  'day-part',
  'feast',
  'midnight',
  'month',
  'noon',
  'offset',
  'opening',
  'unit',
  'weekday',
  'weekend',
  'word-number',
];
/** Words of which nobody who misspelt another one thinks. */
const SMALL: readonly Meaning['is'][] = [
  'and',
  'at24',
  'den',
  'filler',
  'from',
  'on',
  'or',
  'this',
  'to',
  'vague',
];

/**
 * The single words that mean something in these languages, as people write them, by what is compared: for finding the one
 * that was perhaps meant. Where languages differ, as the first one does: `måndag`, `mandag`.
 *
 * @param largeOnly days, times, numbers and units; no prepositions
 */
export function meaningfulWords(
  languages: readonly Language[],
  largeOnly: boolean,
): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const language of languages) {
    eachMeaning(TABLES[language], (phrase, { is }) => {
      const key = folded(phrase);
      const isOffered = largeOnly ? LARGE.includes(is) : !SMALL.includes(is);
      if (isOffered && !phrase.includes(' ') && !words.has(key)) words.set(key, phrase);
    });
  }
  return words;
}
