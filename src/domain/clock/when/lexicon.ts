/** All languages' words for time in one table: each is understood, whichever language the program speaks. */
import type { Language } from '../../vocabulary.ts';
import { folded } from './folded.ts';
import { da } from './da.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { ORDINALS } from './ordinals.ts';
import { sv } from './sv.ts';
import { eachMeaning, type Meaning } from './words.ts';

export const TABLES = { en, sv, da, nb } as const;

/**
 * Scandinavian short names of two letters, from Monday on. All but a few are other words as well (`on`, `to`, `ti`), so that
 * they are names of days only where a date or a time follows: `ti. 24. nov.`, `on. kl. 15`
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
  const put = (phrase: string, meaning: Meaning): void => {
    byPhrase.set(folded(phrase), meaning);
    if (phrase.includes(' ')) mostWords = Math.max(mostWords, phrase.split(' ').length);
  };
  for (const table of Object.values(TABLES)) eachMeaning(table, put);
  for (const [n, names] of Object.entries(ORDINALS))
    for (const name of names) put(name, { is: 'ordinal', value: Number(n) });
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

/** 0 is Monday; `undefined` for a word that names no day, not even beside a date or a time. */
export function weekdayBesideDate(word: string): number | undefined {
  const weekday = BESIDE_DATES.indexOf(word);
  return weekday < 0 ? undefined : weekday;
}

/** What people mostly misspell, and what of English is offered in other languages. */
const LARGE: readonly Meaning['is'][] = [
  'closing',
  'day-part',
  'feast',
  'midnight',
  'month',
  'morgen',
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
 * The single words that mean something in a language, as people write them, by what is compared: for finding the one that was
 * perhaps meant.
 *
 * @param largeOnly days, times, numbers and units; no prepositions
 */
export function meaningfulWords(language: Language, largeOnly: boolean): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  eachMeaning(TABLES[language], (phrase, { is }) => {
    const key = folded(phrase);
    const isOffered = largeOnly ? LARGE.includes(is) : !SMALL.includes(is);
    if (isOffered && !phrase.includes(' ') && !words.has(key)) words.set(key, phrase);
  });
  return words;
}
