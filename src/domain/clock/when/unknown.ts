/** What is refused because nobody could tell what was meant. */
import { nearest } from '../../nearest.ts';
import { refuse, type Result } from '../../result.ts';
import type { WhenProblem } from '../problem.ts';
import { folded } from './folded.ts';
import { asWritten, knownPhrases } from './lexicon.ts';

export const refused = (problem: WhenProblem): Result<never, WhenProblem> => refuse(problem);

/** What is offered where nothing can be guessed. */
const EXAMPLES = ['24h', '3 working days', 'tomorrow 12:00', 'fri 15:00', '2026-11-27'] as const;

/** @param part the words that name no time, as they were said */
export const namesNoTime = (said: string, part: string): WhenProblem => ({
  kind: 'when-vague',
  said,
  part,
  examples: EXAMPLES,
});

/** @param part the word to blame, where there is one; a word that it is nearly is offered */
export function unknown(said: string, part: string | undefined): Result<never, WhenProblem> {
  // few slip on the first letter, and short words are like everything
  const key = part === undefined ? undefined : folded(part);
  const close = key === undefined ? undefined : nearest(key, knownPhrases());
  const isClose = key !== undefined && key.length > 2 && close !== undefined && close[0] === key[0];
  return refused({
    kind: 'when-unknown',
    said,
    part,
    nearest: isClose ? asWritten(close) : undefined,
    examples: EXAMPLES,
  });
}
