/** Customers, and how one is known again: by normalised phone, or by e-mail, where the name does not say otherwise. */
import { isEmail } from './email.ts';
import type { ContactDetails } from './entries.ts';
import type { CustomerNumber } from './ids.ts';
import { eachContactKey, plain, type Key } from './keys.ts';
import { looksLikePhone } from './phone.ts';
import type { DomainProblem } from './problem.ts';
import { ok, refuse, type Result } from './result.ts';
import { checkLine } from './text.ts';
import type { Language, Preference } from './vocabulary.ts';

export interface Customer extends ContactDetails {
  readonly number: CustomerNumber;
  readonly prefers?: Preference;
  readonly lang?: Language;
}

/** The keys by which a customer may be there already. */
export function customerKeys(said: ContactDetails, country: string): readonly Key[] {
  const keys: Key[] = [];
  eachContactKey(said, country, (kind, text) => {
    keys.push({ kind, text });
  });
  return keys;
}

/** What the customers with the same phone or e-mail are to the one at the counter. */
export type Match =
  | { readonly is: 'known'; readonly customer: Customer }
  /** Somebody else's name on the same phone or e-mail: a family, or a change of name. */
  | { readonly is: 'another-name'; readonly customers: readonly Customer[] }
  | { readonly is: 'new' };

/** `candidates` share the phone or the e-mail. One with the same name, or where only one side has a name, is the same. */
export function matchCustomer(said: ContactDetails, candidates: readonly Customer[]): Match {
  const name = plain(said.name ?? '');
  const same = candidates.find((c) => name === '' || !c.name || plain(c.name) === name);
  if (same !== undefined) return { is: 'known', customer: same };
  return candidates.length > 0 ? { is: 'another-name', customers: candidates } : { is: 'new' };
}

/** Name, phone and e-mail as typed, checked; what was not given stays away. */
export function checkContact(said: ContactDetails): Result<ContactDetails, DomainProblem> {
  const checked: { name?: string; phone?: string; email?: string } = {};
  for (const field of ['name', 'phone', 'email'] as const) {
    const typed = said[field];
    if (typed === undefined) continue;
    const line = checkLine(field === 'name' ? 'customer' : field, typed);
    if (!line.ok) return line;
    checked[field] = line.value;
  }
  if (checked.phone !== undefined && !looksLikePhone(checked.phone)) {
    return refuse({ kind: 'bad-phone', value: checked.phone });
  }
  if (checked.email !== undefined && !isEmail(checked.email)) {
    return refuse({ kind: 'bad-email', value: checked.email });
  }
  return ok(checked);
}
