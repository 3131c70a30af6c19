/** Taking back. */
import type { LastCommand } from '../book.ts';
import { toIso } from '../instant.ts';
import { refuse, type Result } from '../result.ts';
import { decided, type Decided, type DecideProblem, type Deciding } from './deciding.ts';

/** What has come after somebody's last command on the cases that it touched. */
export interface UndoView {
  readonly by: string;
  readonly last: LastCommand | undefined;
  /** The last entry about the command's case; for a command about several cases, the last entry of all. */
  readonly newest: number;
}

/** Takes back all that one's own last command recorded, as long as nothing builds on it. */
export function decideUndo({ by, last, newest }: UndoView, on: Deciding): Result<Decided, DecideProblem> {
  if (last === undefined) return refuse({ kind: 'nothing-to-undo', by });
  if (newest > last.to) return refuse({ kind: 'undo-built-on', case: last.case, by });
  return decided([
    {
      type: 'entries-retracted',
      case: last.case,
      happenedAt: toIso(on.at),
      data: { from: last.from, to: last.to },
    },
  ]);
}
