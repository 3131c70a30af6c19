/** All languages' words for time in one table: each is understood, whichever language the program speaks. */
import { folded } from './folded.ts';
import { da } from './da.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { sv } from './sv.ts';
import { meanings, type Meaning } from './words.ts';

export const TABLES = { en, sv, da, nb } as const;

interface Lexicon {
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
    for (const [phrase, meaning] of meanings(table)) {
      const key = folded(phrase);
      byPhrase.set(key, meaning);
      mostWords = Math.max(mostWords, key.split(' ').length);
    }
  }
  made = { byPhrase, mostWords };
  return made;
}

/** The meaning of the longest phrase that `words` begins with, and how many of them it takes. */
export function longestPhrase(words: readonly string[]): { meaning: Meaning; length: number } | undefined {
  const { byPhrase, mostWords } = lexicon();
  for (let length = Math.min(mostWords, words.length); length > 0; length -= 1) {
    const meaning = byPhrase.get(words.slice(0, length).join(' '));
    if (meaning !== undefined) return { meaning, length };
  }
  return undefined;
}

/** Every phrase that means something, folded; for offering the one that was perhaps meant. */
export const knownPhrases = (): readonly string[] => [...lexicon().byPhrase.keys()];
