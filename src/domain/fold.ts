/** Folding all entries of a case, without those that were taken back. */
import type { Case } from './case.ts';
import type { Customer } from './customer.ts';
import type { Entry } from './entries.ts';
import { evolve } from './evolve.ts';
import type { CustomerNumber, Seq } from './ids.ts';
import { leaveOut } from './numbers.ts';

/** Entries `from` to `to` were taken back by entry `seq`. */
export interface Retraction {
  readonly seq: Seq;
  readonly from: Seq;
  readonly to: Seq;
}

/** Retractions that stand, in order: one that a later one took back does not. */
export function standing(retractions: readonly Retraction[]): readonly Retraction[] {
  const gone = new Set<Seq>();
  for (let i = retractions.length - 1; i >= 0; i--) {
    const r = retractions[i];
    if (r === undefined || gone.has(r.seq)) continue;
    // those between it and what it takes back: few, for mostly it is of the same day
    for (let k = i - 1; (retractions[k]?.seq ?? 0) >= r.from; k--) {
      const earlier = retractions[k];
      if (earlier !== undefined && earlier.seq <= r.to) gone.add(earlier.seq);
    }
  }
  return gone.size === 0 ? retractions : retractions.filter((r) => !gone.has(r.seq));
}

/**
 * By which retraction an entry is taken back (by one of them, where there are several); `undefined` where it counts.
 * Asked of every entry of a journal, so it searches instead of looking through.
 */
export function takenBackBy(retractions: readonly Retraction[]): (seq: Seq) => Retraction | undefined {
  const byFrom = [...standing(retractions)].sort((a, b) => a.from - b.from);
  /** How far the retractions up to each place reach. */
  const reach: number[] = [];
  for (const [i, { to }] of byFrom.entries()) reach.push(Math.max(to, reach[i - 1] ?? 0));
  return (seq) => {
    let [low, high] = [0, byFrom.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((byFrom[middle]?.from ?? Infinity) <= seq) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; (reach[i] ?? 0) >= seq; i--) {
      const r = byFrom[i];
      if (r !== undefined && seq <= r.to) return r;
    }
    return undefined;
  };
}

/** The entries that still count. */
export function withoutRetracted(
  entries: readonly Entry[],
  retractions: readonly Retraction[],
): readonly Entry[] {
  if (retractions.length === 0) return entries;
  const by = takenBackBy(retractions);
  return entries.filter((e) => by(e.seq) === undefined);
}

/** A case from all its entries in order; `undefined` where its opening was taken back. */
export function foldCase(entries: readonly Entry[], retractions: readonly Retraction[]): Case | undefined {
  const by = takenBackBy(retractions);
  return entries.reduce<Case | undefined>(
    (c, entry) => (by(entry.seq) === undefined ? evolve(c, entry) : leaveOut(c, entry)),
    undefined,
  );
}

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
