/** Folding all entries of a case, without those that were taken back. */
import type { Case } from './case.ts';
import type { Customer } from './customer.ts';
import type { Entry } from './entries.ts';
import { evolve } from './evolve.ts';
import type { CustomerNumber, Seq } from './ids.ts';

/** Entries `from` to `to` were taken back by entry `seq`. */
export interface Retraction {
  readonly seq: Seq;
  readonly from: Seq;
  readonly to: Seq;
}

const covers = (r: Retraction, seq: Seq): boolean => r.from <= seq && seq <= r.to;

/** Retractions that stand: one that a later one took back does not. */
export function standing(retractions: readonly Retraction[]): readonly Retraction[] {
  return retractions.reduceRight<readonly Retraction[]>(
    (kept, r) => (kept.some((k) => covers(k, r.seq)) ? kept : [r, ...kept]),
    [],
  );
}

/** The entries that still count. */
export function withoutRetracted(
  entries: readonly Entry[],
  retractions: readonly Retraction[],
): readonly Entry[] {
  const stand = standing(retractions);
  return stand.length === 0 ? entries : entries.filter((e) => !stand.some((r) => covers(r, e.seq)));
}

/** A case from all its entries in order; `undefined` where its opening was taken back. */
export const foldCase = (entries: readonly Entry[], retractions: readonly Retraction[]): Case | undefined =>
  withoutRetracted(entries, retractions).reduce<Case | undefined>(evolve, undefined);

/**
 * What one entry says of a customer, on top of what was known: the newest word counts, an empty one takes away.
 *
 * @returns `before` itself where the entry says nothing of this customer
 */
export function evolveCustomer(before: Customer | undefined, entry: Entry): Customer | undefined {
  if (entry.type !== 'case-opened' && entry.type !== 'case-imported' && entry.type !== 'case-amended')
    return before;
  const number = entry.data.customer;
  if (number === null || number === undefined || (before !== undefined && before.number !== number))
    return before;
  const said = { ...before, ...pick(entry.private), ...preferences(entry.data) };
  return { ...dropEmpty(said), number };
}

/** A customer from the entries of all their cases, in order. */
export const foldCustomer = (number: CustomerNumber, entries: readonly Entry[]): Customer | undefined =>
  entries.reduce<Customer | undefined>(
    (c, e) => ('customer' in e.data && e.data.customer === number ? evolveCustomer(c, e) : c),
    undefined,
  );

type Details = Omit<Customer, 'number'>;

const pick = (words: { name?: string; phone?: string; email?: string } | undefined): Details => ({
  ...(words?.name === undefined ? {} : { name: words.name }),
  ...(words?.phone === undefined ? {} : { phone: words.phone }),
  ...(words?.email === undefined ? {} : { email: words.email }),
});

const preferences = (data: Pick<Customer, 'prefers' | 'lang'>): Details => ({
  ...(data.prefers === undefined ? {} : { prefers: data.prefers }),
  ...(data.lang === undefined ? {} : { lang: data.lang }),
});

const dropEmpty = ({ name, phone, email, ...rest }: Details): Details => ({
  ...rest,
  ...(name ? { name } : {}),
  ...(phone ? { phone } : {}),
  ...(email ? { email } : {}),
});
