/** The book as JSON, and back. */
import { emptyBook, type Book, type LastCommand } from '../../domain/book.ts';
import type { Case } from '../../domain/case.ts';
import { dayTallies } from '../../domain/day-tallies.ts';
import type { Customer } from '../../domain/customer.ts';
import type { HeldBack } from '../../domain/entries.ts';
import type { Retraction } from '../../domain/fold.ts';
import type { CaseNumber, CustomerNumber } from '../../domain/ids.ts';

export interface BookJson {
  readonly nextCase: CaseNumber;
  readonly nextCustomer: CustomerNumber;
  readonly open: readonly Case[];
  readonly customers: readonly Customer[];
  /** As `DayTallies.list` gives them. */
  readonly settled: readonly number[];
  readonly last: readonly (readonly [by: string, command: LastCommand])[];
  readonly retractions: readonly Retraction[];
  readonly held: readonly (readonly [customer: CustomerNumber, held: HeldBack])[];
}

export const bookToJson = (book: Book): BookJson => ({
  nextCase: book.nextCase,
  nextCustomer: book.nextCustomer,
  open: [...book.open.values()],
  customers: [...book.customers.values()],
  settled: book.settled.list(),
  last: [...book.last],
  retractions: book.retractions,
  held: [...book.held],
});

/** How many open cases each customer has is counted again. */
export function bookFromJson(json: BookJson): Book {
  const book: Book = {
    ...emptyBook(),
    nextCase: json.nextCase,
    nextCustomer: json.nextCustomer,
    settled: dayTallies(json.settled),
  };
  for (const c of json.open) {
    book.open.set(c.number, c);
    if (c.customer !== null) book.openCasesOf.set(c.customer, (book.openCasesOf.get(c.customer) ?? 0) + 1);
  }
  for (const c of json.customers) book.customers.set(c.number, c);
  for (const [by, command] of json.last) book.last.set(by, command);
  book.retractions.push(...json.retractions);
  for (const [customer, held] of json.held) book.held.set(customer, held);
  return book;
}

/** Whether parsed JSON has the shape of a book, as far down as its lists. */
export const isBookJson = (value: unknown): value is BookJson =>
  typeof value === 'object' &&
  value !== null &&
  ['open', 'customers', 'settled', 'last', 'retractions', 'held'].every((key) =>
    Array.isArray((value as Record<string, unknown>)[key]),
  ) &&
  ['nextCase', 'nextCustomer'].every((key) => Number.isSafeInteger((value as Record<string, unknown>)[key]));

/** JSON with each case and customer on a line of its own. */
export function bookText(json: BookJson): string {
  const lists = Object.entries(json).map(([key, value]) =>
    Array.isArray(value) && typeof value[0] === 'object'
      ? `${JSON.stringify(key)}:[\n${value.map((each) => JSON.stringify(each)).join(',\n')}]`
      : `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  return `{${lists.join(',\n')}}`;
}
