/** The first cases of an import that is only tried, as they would stand in the journal. */
import { evolveCustomer, foldCase } from '../domain/fold.ts';
import { caseNumber, seqNumber } from '../domain/ids.ts';
import { toIso } from '../domain/instant.ts';
import type { PlannedCase, Snapshot } from '../journal/journal.ts';
import { caseView, type CaseView } from '../reports/case-view.ts';
import type { Context } from './context.ts';
import { entriesOf } from './planned-entries.ts';

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
  let seq = head.seq + 1;
  return planned.flatMap((each, i) => {
    const { name, phone, email } = each.words;
    const isNamed = [name, phone, email].some((detail) => detail !== undefined);
    const entries = entriesOf(each, {
      case: caseNumber(Number(book.nextCase) + i),
      customer: isNamed ? book.nextCustomer : null,
      seq: seqNumber(seq),
      by,
      recordedAt: toIso(now),
    });
    seq += entries.length;
    const made = foldCase(entries, []);
    return made === undefined
      ? []
      : [caseView(made, evolveCustomer(undefined, entries[0]), entries, [], now)];
  });
}
