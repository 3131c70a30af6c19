/** How a customer can be reached: as they prefer where that is known, else by what is on record. */
import type { Customer } from '../domain/customer.ts';

export type Reach =
  | { readonly by: 'phone' | 'sms' | 'email'; readonly to: string }
  | { readonly by: 'none'; readonly why: 'no-customer' | 'no-number' };

/**
 * @param aloud the customer was promised a call: the phone first, whatever they prefer for notices
 */
export function reachOf(customer: Customer | undefined, aloud = false): Reach {
  if (customer === undefined) return { by: 'none', why: 'no-customer' };
  const { phone, email, prefers } = customer;
  if (email !== undefined && prefers === 'email' && !(aloud && phone !== undefined))
    return { by: 'email', to: email };
  if (phone !== undefined) return { by: prefers === 'sms' && !aloud ? 'sms' : 'phone', to: phone };
  return email === undefined ? { by: 'none', why: 'no-number' } : { by: 'email', to: email };
}
