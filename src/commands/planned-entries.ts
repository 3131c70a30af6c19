/** The entries that a planned case would be recorded as: its opening, and its changes behind it. */
import type { Entry } from '../domain/entries.ts';
import { seqNumber, type CaseNumber, type CustomerNumber, type Seq } from '../domain/ids.ts';
import type { PlannedCase } from '../journal/journal.ts';

/** What the journal would add. */
export interface AsRecorded {
  readonly case: CaseNumber;
  readonly customer: CustomerNumber | null;
  /** Of the first of them. */
  readonly seq: Seq;
  readonly by: string;
  readonly recordedAt: string;
}

export function entriesOf(
  { happenedAt, data, words, changes = [] }: PlannedCase,
  { case: no, customer, seq, by, recordedAt }: AsRecorded,
): readonly [Entry<'case-imported'>, ...Entry[]] {
  const recorded = { case: no, by, recordedAt };
  return [
    { type: 'case-imported', happenedAt, data: { customer, ...data }, private: words, seq, ...recorded },
    ...changes.map((change, i): Entry => ({ ...change, seq: seqNumber(seq + 1 + i), ...recorded })),
  ];
}
