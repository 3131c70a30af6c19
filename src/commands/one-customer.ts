/** The one customer that somebody means. */
import type { Customer } from '../domain/customer.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Snapshot } from '../journal/journal.ts';
import type { Problem } from '../words/problem.ts';
import { whichCustomers, type Asking } from './which.ts';

/** By name, phone, e-mail or number; where several fit, they are named, and it is to be said by number. */
export function oneCustomer(desk: Snapshot, who: string, asking: Asking): Result<Customer, Problem> {
  const [found, ...others] = whichCustomers(desk, who, asking);
  if (found === undefined) return refuse({ kind: 'unknown-customer', who });
  if (others.length === 0) return ok(found);
  const customers = [found, ...others].map(
    (c) => `${c.number} ${[c.name, c.phone].filter(Boolean).join(', ')}`,
  );
  return refuse({ kind: 'several-customers', who, customers });
}
