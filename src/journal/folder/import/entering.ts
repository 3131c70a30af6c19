/** The book after an import, as if each entry had been entered in turn: in a second pass over what was written. */
import { enter, type Book } from '../../../domain/book.ts';
import type { Entry } from '../../../domain/entries.ts';
import { evolveCustomer, foldCase } from '../../../domain/fold.ts';
import { customerNumber } from '../../../domain/ids.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { Recorder } from '../../journal.ts';
import { entryOf, type KeptRow } from './spooled.ts';

/** An import that is written. */
export interface Entered {
  /** Its lines, in order, as they came. */
  readonly rows: Iterable<KeptRow>;
  readonly firstSeq: number;
  /** Line by line; 0: none. */
  readonly customers: Uint32Array;
  readonly batch: string;
}

/**
 * Enters the cases that are open, whatever became of them. Of one that is closed in the end, its customer's details count
 * where they have an open one. Its promises are tallied elsewhere; and so is what a row did not say of a customer, or what
 * was known of one whose case is opened again.
 */
export function enterImport(
  book: Book,
  { rows, firstSeq, customers, batch }: Entered,
  recorder: Recorder,
  dayOf: (at: Instant) => number,
): void {
  let entries: Entry[] = [];
  let line = 0;
  const sources = {
    caseAt: (_: unknown, upTo: number) =>
      foldCase(
        entries.filter(({ seq }) => seq <= upTo),
        [],
      ),
    customerAt: () => undefined,
    casesIn: () => [],
    dayOf,
  };
  for (const { row, no, isOpening } of rows) {
    const customer = customers[line] ?? 0;
    const numbers = { seq: firstSeq + line, case: no, customer, batch };
    line++;
    if (isOpening) entries = [];
    const hasOpen = customer !== 0 && book.openCasesOf.has(customerNumber(customer));
    if (!row.isOpen && !hasOpen) continue;
    const entry = entryOf(row, numbers, recorder);
    if (row.isOpen) {
      entries.push(entry);
      enter(book, entry, sources);
    } else {
      const details = evolveCustomer(book.customers.get(customerNumber(customer)), entry);
      if (details !== undefined) book.customers.set(details.number, details);
    }
  }
}
