/** Cases as they are shown: each with its customer and its entries. */
import type { Case } from '../domain/case.ts';
import type { CaseNumber } from '../domain/ids.ts';
import { caseView, type CaseView } from '../reports/case-view.ts';
import { nextDeadline, type CaseList } from '../reports/list.ts';
import type { Looking } from './looking.ts';

export function viewOfCase({ desk, view }: Looking, c: Case): CaseView {
  const customer = c.customer === null ? undefined : desk.customerOf(c.customer);
  return caseView(c, customer, desk.entriesOf(c.number), desk.book.retractions, view.now);
}

/** The cases of these numbers, as a list. */
export function listOf({ desk, view }: Looking, numbers: readonly CaseNumber[], limit?: number): CaseList {
  const cases = numbers.slice(0, limit).flatMap((no) => {
    const found = desk.caseOf(no);
    if (found === undefined) return [];
    const customer = found.customer === null ? undefined : desk.customerOf(found.customer);
    return [{ case: found, customer, due: nextDeadline(found) }];
  });
  return { at: view.now, cases, found: numbers.length };
}
