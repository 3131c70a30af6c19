/** Customers, and how one is known again: by normalised phone, or by e-mail. */
import type { CustomerNumber } from './ids.ts';
import type { Language, Preference } from './vocabulary.ts';

export interface Customer {
  readonly number: CustomerNumber;
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly prefers?: Preference;
  readonly lang?: Language;
}
