/**
 * What is a customer's in a backup, where the journal was damaged and a repair put that on record: told by the backup's own
 * lines, held against what the journal still knows of that number.
 */
import { customerNamed } from '../../../domain/decide/erase-view.ts';
import type { Snapshot } from '../../journal.ts';
import type { HashesBySeq } from '../hashes-by-seq.ts';
import { casesOf, type LookedThrough, type Naming, type TheirCases } from './look-through.ts';

/** What the journal knows of whose its entries are. */
export interface JournalKnows {
  /** The hashes of its entries, also of those that are lost and named by the one behind them. */
  readonly hashes: ReadonlySet<string>;
  /** By the numbers of its sound entries that name a customer. */
  readonly named: ReadonlyMap<number, number>;
  /** By customer, the first of these. */
  readonly first: ReadonlyMap<number, number>;
  /** The numbers of its `repaired` entries. */
  readonly repaired: readonly number[];
  readonly caseOf: Snapshot['caseOf'];
}

/** @param hashes of all its entries */
export function journalKnows(desk: Snapshot, hashes: HashesBySeq): JournalKnows {
  const named = new Map<number, number>();
  const first = new Map<number, number>();
  const repaired: number[] = [];
  for (const entry of desk.entries()) {
    if (entry.type === 'repaired') repaired.push(entry.seq);
    const customer = entry.case === null ? undefined : customerNamed(entry);
    if (customer === undefined) continue;
    named.set(entry.seq, customer);
    if (!first.has(customer)) first.set(customer, entry.seq);
  }
  const all = new Set([...hashes.values()].flatMap((some) => [...some]));
  return { hashes: all, named, first, repaired, caseOf: desk.caseOf };
}

/**
 * Which cases of a backup are those of a customer of the journal.
 *
 * @param below the number of the erasing
 * @returns `undefined` where it can't be known whether both mean the same person by that number
 */
export function theirCases(
  found: LookedThrough,
  customer: number,
  below: number,
  knows: JournalKnows,
): TheirCases | undefined {
  const isElses = (each: Naming): boolean => {
    if (!knows.hashes.has(each.hash) || knows.named.get(each.seq) !== each.customer) return false;
    const now = knows.caseOf(each.case)?.customer;
    return now !== undefined && now !== customer;
  };
  const cases = casesOf(found, customer, below, isElses);
  const met = found.naming.find(
    (each) => each.customer === customer && each.seq <= found.commonUpTo && each.seq < below,
  );
  return met === undefined || isSamePerson(met, knows) ? cases : undefined;
}

/**
 * A number that the journal lost may have been given again, behind the repair. Where it still had an entry that names the
 * customer, or none ever came again, it was not.
 */
function isSamePerson(
  { customer, seq, hash }: Naming,
  { hashes, named, first, repaired }: JournalKnows,
): boolean {
  if (hashes.has(hash) && named.get(seq) === customer) return true;
  const known = first.get(customer);
  return known === undefined || known < (repaired.find((each) => each > seq) ?? Infinity);
}
