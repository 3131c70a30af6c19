/** How much of what an import would bring is overdue at a moment. */
import { foldCase } from '../domain/fold.ts';
import { caseNumber, seqNumber } from '../domain/ids.ts';
import { fromIso, type Instant } from '../domain/instant.ts';
import { isOverdue } from '../domain/promise.ts';
import type { PlannedCase } from '../journal/journal.ts';
import { entriesOf } from './planned-entries.ts';

/** How many live promises of a planned case are past at a moment. */
export function overdueAt(planned: PlannedCase, at: Instant): number {
  const { happenedAt, data, changes } = planned;
  if (changes === undefined) {
    return data.closedAt === undefined
      ? data.promises.filter((p) => p.keptAt === undefined && fromIso(p.due) < at).length
      : 0;
  }
  // as they would be recorded, but for their numbers
  const recorded = { case: caseNumber(1), customer: null, seq: seqNumber(1), by: '', recordedAt: happenedAt };
  const folded = foldCase(entriesOf(planned, recorded), []);
  return folded?.promises.filter((p) => isOverdue(p, at)).length ?? 0;
}
