import type { Entry } from '../../domain/entries.ts';

/** The customer that an entry about a case names; 0: none. */
export const customerIn = (entry: Entry): number =>
  entry.case !== null && 'customer' in entry.data ? (entry.data.customer ?? 0) : 0;
