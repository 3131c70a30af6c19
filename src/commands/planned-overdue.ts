/** How much of what an import would bring is overdue at a moment. */
import type { Entry } from '../domain/entries.ts';
import { foldCase } from '../domain/fold.ts';
import { caseNumber, seqNumber } from '../domain/ids.ts';
import { fromIso, type Instant } from '../domain/instant.ts';
import { isOverdue } from '../domain/promise.ts';
import type { PlannedCase } from '../journal/journal.ts';

/** How many live promises of a planned case are past at a moment. */
export function overdueAt(planned: PlannedCase, at: Instant): number {
  const { data, changes } = planned;
  if (changes === undefined) {
    return data.closedAt === undefined
      ? data.promises.filter((p) => p.keptAt === undefined && fromIso(p.due) < at).length
      : 0;
  }
  const folded = foldCase(entriesOf(planned, changes), []);
  return folded?.promises.filter((p) => isOverdue(p, at)).length ?? 0;
}

/** As they would be recorded, but for their numbers. */
function entriesOf(
  { happenedAt, data, words }: PlannedCase,
  changes: NonNullable<PlannedCase['changes']>,
): readonly Entry[] {
  const recorded = { case: caseNumber(1), seq: seqNumber(1), by: '', recordedAt: happenedAt };
  return [
    { type: 'case-imported', happenedAt, data: { customer: null, ...data }, private: words, ...recorded },
    ...changes.map((change): Entry => ({ ...change, ...recorded })),
  ];
}
