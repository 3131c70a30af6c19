/** The first cases of an import that is only tried, as they would stand in the journal. */
import type { Entry } from '../domain/entries.ts';
import { evolve } from '../domain/evolve.ts';
import { evolveCustomer } from '../domain/fold.ts';
import { caseNumber, seqNumber } from '../domain/ids.ts';
import { toIso } from '../domain/instant.ts';
import type { PlannedCase, Snapshot } from '../journal/journal.ts';
import { caseView, type CaseView } from '../reports/case-view.ts';
import type { Context } from './context.ts';

/** So many are shown: enough to see whether the columns are read rightly. */
export const MOST_SHOWN = 3;

/**
 * Each with the number that it would have, if nobody records anything before. Whether a customer is there already is
 * known only when they are written, so the customer's number says nothing.
 */
export function firstCases(
  planned: readonly PlannedCase[],
  { book, head }: Pick<Snapshot, 'book' | 'head'>,
  { by, now }: Pick<Context, 'by' | 'now'>,
): readonly CaseView[] {
  return planned.flatMap(({ happenedAt, data, words }, i) => {
    const { name, phone, email } = words;
    const isNamed = [name, phone, email].some((detail) => detail !== undefined);
    const entry: Entry<'case-imported'> = {
      type: 'case-imported',
      case: caseNumber(Number(book.nextCase) + i),
      happenedAt,
      data: { customer: isNamed ? book.nextCustomer : null, ...data },
      private: words,
      seq: seqNumber(head.seq + 1 + i),
      by,
      recordedAt: toIso(now),
    };
    const made = evolve(undefined, entry);
    return made === undefined ? [] : [caseView(made, evolveCustomer(undefined, entry), [entry], [], now)];
  });
}
