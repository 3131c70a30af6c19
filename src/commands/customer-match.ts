/** The customers who are there already under a phone number or an e-mail address. */
import { customerKeys, matchCustomer, type Customer, type Match } from '../domain/customer.ts';
import type { ContactDetails } from '../domain/entries.ts';
import type { CustomerNumber } from '../domain/ids.ts';
import type { Snapshot } from '../journal/journal.ts';

/** What those with the same phone or e-mail are to the one at the counter. */
export const findMatch = (desk: Snapshot, said: ContactDetails, country: string): Match =>
  matchCustomer(said, findSharing(desk, said, country));

/** All customers who have this phone or e-mail now. */
export function findSharing(desk: Snapshot, said: ContactDetails, country: string): readonly Customer[] {
  const candidates = new Map<CustomerNumber, Customer>();
  for (const key of customerKeys(said, country)) {
    for (const no of desk.find(key)) {
      const customer = desk.caseOf(no)?.customer ?? null;
      const known = customer === null ? undefined : desk.customerOf(customer);
      // a number that was corrected since is found under the old one too, and is no longer theirs
      if (known !== undefined && shares(known, said, country)) candidates.set(known.number, known);
    }
  }
  return [...candidates.values()];
}

function shares(known: Customer, said: ContactDetails, country: string): boolean {
  const theirs = customerKeys(known, country);
  return customerKeys(said, country).some((k) => theirs.some((t) => t.kind === k.kind && t.text === k.text));
}
