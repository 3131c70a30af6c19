/** What is refused because nobody could tell what was meant. */
import { nearest } from '../../nearest.ts';
import { refuse, type Result } from '../../result.ts';
import { LANGUAGES, type Language } from '../../vocabulary.ts';
import type { WhenProblem } from '../problem.ts';
import { folded } from './folded.ts';
import { meaningfulWords } from './lexicon.ts';

export const refused = (problem: WhenProblem): Result<never, WhenProblem> => refuse(problem);

/** @param part the words that name no time, as they were said */
export const namesNoTime = (said: string, part: string): WhenProblem => ({ kind: 'when-vague', said, part });

/**
 * @param part the word to blame, where there is one; a word that it is nearly is offered
 * @param language which is spoken: its words and English ones are offered
 */
export function unknown(
  said: string,
  part: string | undefined,
  language: Language | undefined,
): Result<never, WhenProblem> {
  const meant = part === undefined ? undefined : wordMeant(folded(part), language);
  return refused({ kind: 'when-unknown', said, part, nearest: meant });
}

/** Words as short as this are like words of any language. */
const SHORT = 4;

/** So few that a word of its own, which means something else, is hardly taken for a slip: no suggestion is better. */
const mostSlips = (length: number): number => (length < 7 ? 1 : length < 10 ? 2 : 3);

/** Of the language that is spoken, or an English one; of all of them where nobody knows which it is. */
function wordMeant(key: string, spoken: Language | undefined): string | undefined {
  if (key.length <= SHORT) return undefined;
  const languages = spoken === undefined ? LANGUAGES : ([spoken, 'en'] as const);
  for (const [i, language] of languages.entries()) {
    const found = nearestIn(key, language, i > 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nearestIn(key: string, language: Language, largeOnly: boolean): string | undefined {
  const words = meaningfulWords(language, largeOnly);
  // few slip on the first letter; of two that are as near, the one that is written out
  const candidates = [...words.keys()].filter((word) => word[0] === key[0]);
  const close = nearest(
    key,
    candidates.toSorted((a, b) => b.length - a.length),
    mostSlips(key.length),
  );
  return close === undefined ? undefined : words.get(close);
}
