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
 * @param language which is spoken: its words and English ones are offered before others
 */
export function unknown(
  said: string,
  part: string | undefined,
  language: Language = 'en',
): Result<never, WhenProblem> {
  const meant = part === undefined ? undefined : wordMeant(folded(part), language);
  return refused({ kind: 'when-unknown', said, part, nearest: meant });
}

/** Words as short as this are like words of any language. */
const SHORT = 3;

function wordMeant(key: string, language: Language): string | undefined {
  if (key.length < SHORT) return undefined;
  const spoken: readonly Language[] = [language, 'en'];
  const others = LANGUAGES.filter((other) => !spoken.includes(other));
  return nearestIn(key, spoken, false) ?? (key.length > SHORT ? nearestIn(key, others, true) : undefined);
}

function nearestIn(key: string, languages: readonly Language[], largeOnly: boolean): string | undefined {
  const words = meaningfulWords(languages, largeOnly);
  // few slip on the first letter
  const close = nearest(
    key,
    [...words.keys()].filter((word) => word[0] === key[0]),
  );
  return close === undefined ? undefined : words.get(close);
}
