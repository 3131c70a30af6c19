/** All languages' words for time in one table: each is understood, whichever language the program speaks. */
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

/** Every phrase that means something, as it is compared; for finding the one that was perhaps meant. */
export const knownPhrases = (): readonly string[] => [...lexicon().byPhrase.keys()];

/** A known phrase as people write it; where languages differ, as the first one does: `måndag`. */
export function asWritten(known: string): string {
  let written: string | undefined;
  for (const table of Object.values(TABLES)) {
    eachMeaning(table, (phrase) => {
      if (written === undefined && folded(phrase) === known) written = phrase;
    });
  }
  return written ?? known;
}
