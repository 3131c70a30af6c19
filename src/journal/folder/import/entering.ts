/** The book after an import, as if each entry had been entered in turn: in a second pass over what was written. */
import { enter, type Book } from '../../../domain/book.ts';
import type { Customer } from '../../../domain/customer.ts';
import type { Entry } from '../../../domain/entries.ts';
import { evolveCustomer, foldCase } from '../../../domain/fold.ts';
import { customerNumber, type CustomerNumber } from '../../../domain/ids.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { Recorder, Snapshot } from '../../journal.ts';
import { entryOf, type KeptRow } from './spooled.ts';

/** An import that is written. */
export interface Entered {
  /** Its lines, in order. */
  readonly rows: Iterable<KeptRow>;
  readonly firstSeq: number;
  /** Line by line; 0: none. */
  readonly customers: Uint32Array;
  /** The customers of cases that are open again: what is known of them is asked for. */
  readonly again: ReadonlySet<number>;
  readonly batch: string;
}

/**
 * Enters the cases that are open, whatever became of them. Of one that is closed in the end, its customer's details count
 * where they have an open one: while it was open, they were the newest. Its promises are tallied elsewhere.
 *
 * @param before the journal as it stood before the import
 */
export function enterImport(
  book: Book,
  before: Snapshot,
  { rows, firstSeq, customers, again, batch }: Entered,
  recorder: Recorder,
  dayOf: (at: Instant) => number,
): void {
  const heard = new Map<CustomerNumber, Customer | undefined>();
  let entries: Entry[] = [];
  let line = 0;
  const sources = {
    caseAt: (_: unknown, upTo: number) =>
      foldCase(
        entries.filter(({ seq }) => seq <= upTo),
        [],
      ),
    customerAt: (no: CustomerNumber) => heard.get(no),
    casesIn: () => [],
    dayOf,
  };
  for (const { row, no, isOpening } of rows) {
    const customer = customers[line] ?? 0;
    const numbers = { seq: firstSeq + line, case: no, customer, batch };
    line++;
    if (isOpening) entries = [];
    const known = customer === 0 ? undefined : customerNumber(customer);
    const isHeard = known !== undefined && again.has(known);
    const hasOpen = known !== undefined && book.openCasesOf.has(known);
    if (!row.isOpen && !isHeard && !hasOpen) continue;
    const entry = entryOf(row, numbers, recorder);
    if (isHeard) {
      const details = heard.has(known) ? heard.get(known) : before.customerOf(known);
      heard.set(known, evolveCustomer(details, entry));
    }
    if (row.isOpen) {
      entries.push(entry);
      enter(book, entry, sources);
    } else if (hasOpen && entry.type === 'case-imported' && entry.data.closedAt === undefined) {
      const details = evolveCustomer(book.customers.get(known), entry);
      if (details !== undefined) book.customers.set(known, details);
    }
  }
}
