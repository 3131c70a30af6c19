/** Words that nothing was made of. */
import { refuse } from '../domain/result.ts';
import type { UsageProblem } from '../words/problem.ts';

/** A refusal where something stands behind what a command takes. */
export const tooMany = (rest: readonly string[]): { ok: false; problem: UsageProblem } | undefined =>
  rest.length === 0
    ? undefined
    : refuse({ kind: 'usage', complaint: { is: 'words-too-many', words: rest } } as const);
