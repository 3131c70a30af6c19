/**
 * The book as it stood at a moment, from what is known today of what had happened by then.
 *
 * What was taken back since counts as never recorded, whenever that was; of an imported case, the part of its history
 * that had happened.
 */
import { bookOf, type Book } from './book.ts';
import type { Case } from './case.ts';
import type { Customer } from './customer.ts';
import type { Entry } from './entries.ts';
import { evolve } from './evolve.ts';
import { evolveCustomer, standing, type Retraction } from './fold.ts';
import type { CaseNumber, CustomerNumber } from './ids.ts';
import { fromIso, type Instant } from './instant.ts';

/** The entries that count and had happened by `at`, imported cases cut to what had. */
export function* entriesAsOf(
  entries: Iterable<Entry>,
  retractions: readonly Retraction[],
  at: Instant,
): Generator<Entry, void, undefined> {
  const stand = standing(retractions);
  for (const entry of entries) {
    if (entry.type === 'entries-retracted' || fromIso(entry.happenedAt) > at) continue;
    if (stand.some((r) => r.from <= entry.seq && entry.seq <= r.to)) continue;
    if (entry.type === 'case-imported') yield cutImported(entry, at);
    else yield entry.type === 'promise-made' ? cutMade(entry, at) : entry;
  }
}

function cutMade(entry: Entry<'promise-made'>, at: Instant): Entry<'promise-made'> {
  const { toldAt, ...data } = entry.data;
  return toldAt === undefined || fromIso(toldAt) <= at ? entry : { ...entry, data };
}

function cutImported(entry: Entry<'case-imported'>, at: Instant): Entry<'case-imported'> {
  const { closedAt, promises, calls, ...data } = entry.data;
  const happened = (iso: string | undefined): boolean => iso !== undefined && fromIso(iso) <= at;
  return {
    ...entry,
    data: {
      ...data,
      ...(closedAt !== undefined && happened(closedAt) ? { closedAt } : {}),
      promises: promises.map(({ keptAt, toldAt, ...p }) => ({
        ...p,
        ...(keptAt !== undefined && happened(keptAt) ? { keptAt } : {}),
        ...(toldAt !== undefined && happened(toldAt) ? { toldAt } : {}),
      })),
      calls: calls.filter((c) => happened(c.at)),
    },
  };
}

/** Folds entries as `entriesAsOf` gives them. Holds every case in memory: for the report of a morning that is past. */
export function bookAsOf(entries: Iterable<Entry>, dayOf: (at: Instant) => number): Book {
  const cases = new Map<CaseNumber, Case>();
  const customers = new Map<CustomerNumber, Customer>();
  for (const entry of entries) {
    if (entry.case === null) continue;
    const after = evolve(cases.get(entry.case), entry);
    if (after === undefined) continue;
    cases.set(entry.case, after);
    if (after.customer === null) continue;
    const customer = evolveCustomer(customers.get(after.customer), entry);
    if (customer !== undefined) customers.set(after.customer, customer);
  }
  return bookOf(cases.values(), customers, dayOf);
}
