/** Taking back one's own last command. */
import type { LastCommand } from '../book.ts';
import { refuse, type Result } from '../result.ts';
import type { DecideProblem, Deciding } from './deciding.ts';
import { takeBack, type Records, type TakingBack } from './take-back.ts';

/**
 * Takes back all that one's own last command recorded, or none of it: by the same rule as any entry. What others have
 * written since is in no way, unless it builds on it. An undo can't be undone; what it took back is had again by
 * retracting it.
 */
export function decideUndo(
  records: Records,
  by: string,
  last: LastCommand | undefined,
  on: Deciding,
): Result<TakingBack, DecideProblem> {
  if (last === undefined || last.undoes === true) return refuse({ kind: 'nothing-to-undo', by });
  return takeBack(records, { from: last.from, to: last.to }, undefined, on);
}
