/** Whose words would be lost: a later case of the same customer may have nothing but what an earlier one wrote down. */
import type { Entry } from '../entries.ts';
import { foldCustomer, withoutRetracted, type Retraction } from '../fold.ts';
import type { CaseNumber, CustomerNumber } from '../ids.ts';
import { CUSTOMER_DETAILS, type DomainProblem } from '../problem.ts';
import type { Records } from './take-back.ts';

/**
 * Why a case can't lose its customer by a taking back: another case leans on what was written down with it.
 *
 * @param leaning a later case of the customer
 */
export function leansOn(
  records: Records,
  customer: CustomerNumber,
  leaning: CaseNumber,
  by: Retraction,
): DomainProblem | undefined {
  const { retractions } = records.book;
  const entries = records
    .casesOf(customer)
    .flatMap((no) => records.entriesOf(no))
    .toSorted((a: Entry, b: Entry) => a.seq - b.seq);
  const now = foldCustomer(customer, withoutRetracted(entries, retractions));
  const then = foldCustomer(customer, withoutRetracted(entries, [...retractions, by]));
  const details = CUSTOMER_DETAILS.filter((d) => now?.[d] !== undefined && then?.[d] === undefined);
  return details.length === 0
    ? undefined
    : { kind: 'customer-leans-on', from: by.from, to: by.to, case: leaning, details };
}
