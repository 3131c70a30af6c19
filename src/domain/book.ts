/**
 * The book: what the shop has on its hands, as everyday commands need it. The journal keeps it in its checkpoint.
 *
 * It holds open cases and their customers whole, and of closed cases only the tally of their promises, so that it costs
 * what is open, not what has ever been. Unlike the rest of the domain it is changed in place: it is folded over every
 * entry of a journal.
 */
import type { Case } from './case.ts';
import type { Customer } from './customer.ts';
import type { Entry, HeldBack } from './entries.ts';
import { dayTallies, type DayTallies } from './day-tallies.ts';
import { evolve } from './evolve.ts';
import { evolveCustomer, type Retraction } from './fold.ts';
import { believable, numbersIn, type GivenNumbers } from './given-numbers.ts';
import { caseNumber, customerNumber, type CaseNumber, type CustomerNumber, type Seq } from './ids.ts';
import type { Instant } from './instant.ts';
import { isFromOthers, outcome } from './promise.ts';

/** What somebody's last command recorded. */
export interface LastCommand {
  readonly case: CaseNumber | null;
  readonly from: Seq;
  readonly to: Seq;
  readonly batch?: string;
  /** It took back the command before: there is nothing more to undo. */
  readonly undoes?: true;
}

export interface Book {
  nextCase: CaseNumber;
  nextCustomer: CustomerNumber;
  readonly open: Map<CaseNumber, Case>;
  /** Of the customers of open cases. */
  readonly customers: Map<CustomerNumber, Customer>;
  /** How many open cases each of them has. */
  readonly openCasesOf: Map<CustomerNumber, number>;
  /** Of the promises of closed cases, by the local day of their first deadline. */
  readonly settled: DayTallies;
  /** By the name of who recorded. */
  readonly last: Map<string, LastCommand>;
  readonly retractions: Retraction[];
  /** What the last erasing of a customer's words held back; its day may be over. */
  readonly held: Map<CustomerNumber, HeldBack>;
}

/** What folding the book asks of the journal, for the rare entry that touches a case which is not open. */
export interface BookSources {
  /** A case from its entries up to and including `upTo`, without what was retracted by then. */
  caseAt(no: CaseNumber, upTo: Seq): Case | undefined;
  /** A customer from the entries of all their cases up to and including `upTo`. */
  customerAt(no: CustomerNumber, upTo: Seq): Customer | undefined;
  /** The cases that entries `from` to `to` are about. */
  casesIn(from: Seq, to: Seq): readonly CaseNumber[];
  /** The local day, counted from 1970-01-01, that a deadline is of in the shop's zone; midnight is the end of one. */
  dayOf(due: Instant): number;
}

export const emptyBook = (): Book => ({
  nextCase: caseNumber(1),
  nextCustomer: customerNumber(1),
  open: new Map(),
  customers: new Map(),
  openCasesOf: new Map(),
  settled: dayTallies(),
  last: new Map(),
  retractions: [],
  held: new Map(),
});

/** Adds one entry to the book, in place. Entries come in the order of their numbers, each once. */
export function enter(book: Book, entry: Entry, sources: BookSources): void {
  remember(book, entry);
  if (entry.type === 'entries-retracted') {
    takeBack(book, entry, sources);
  } else if (entry.case !== null) {
    const before = book.open.get(entry.case);
    if (before !== undefined || entry.type === 'case-opened' || entry.type === 'case-imported') {
      replace(book, before, evolve(before, entry), entry, sources);
      if (entry.type === 'case-imported' && entry.data.closedAt !== undefined) hearOf(book, entry);
    } else {
      const earlier = (entry.seq - 1) as Seq;
      replace(
        book,
        sources.caseAt(entry.case, earlier),
        sources.caseAt(entry.case, entry.seq),
        entry,
        sources,
      );
      hearOf(book, entry);
    }
  }
}

/** What a closed case says of its customer, corrected or brought in, is true of their open ones too. */
function hearOf(book: Book, entry: Entry): void {
  if (entry.type !== 'case-amended' && entry.type !== 'case-imported') return;
  if (entry.data.customer === undefined || entry.data.customer === null) return;
  const known = book.customers.get(entry.data.customer);
  const details = known === undefined ? undefined : evolveCustomer(known, entry);
  if (details !== undefined) book.customers.set(details.number, details);
}

/** Numbers that were given, in lines that do not count: they are not given again. @param entries how many there may be */
export function heedGiven(book: Book, given: GivenNumbers, entries: number): void {
  const { cases, customers } = believable(given, entries);
  if (cases >= book.nextCase) book.nextCase = caseNumber(cases + 1);
  if (customers >= book.nextCustomer) book.nextCustomer = customerNumber(customers + 1);
}

function remember(book: Book, entry: Entry): void {
  if (entry.case !== null && entry.case >= book.nextCase) book.nextCase = caseNumber(entry.case + 1);
  if ('customer' in entry.data && entry.data.customer != null && entry.data.customer >= book.nextCustomer) {
    book.nextCustomer = customerNumber(entry.data.customer + 1);
  }
  if (entry.type === 'erased' && entry.data.customer !== undefined) {
    const { customer, kept } = entry.data;
    if (kept === undefined) book.held.delete(customer);
    else book.held.set(customer, kept);
  }
  if (entry.type === 'repaired') heedGiven(book, numbersIn(entry.data.numbers), entry.seq);
  const last = book.last.get(entry.by);
  if (entry.type === 'entries-retracted') {
    const { from, to } = entry.data;
    const undoes = last !== undefined && last.undoes !== true && last.from === from && last.to === to;
    book.last.set(entry.by, {
      case: entry.case,
      from: entry.seq,
      to: entry.seq,
      ...(undoes ? { undoes } : {}),
    });
    return;
  }
  const goesOn = last !== undefined && entry.batch !== undefined && last.batch === entry.batch;
  book.last.set(entry.by, {
    case: entry.case,
    from: goesOn ? last.from : entry.seq,
    to: entry.seq,
    ...(entry.batch === undefined ? {} : { batch: entry.batch }),
  });
}

function takeBack(book: Book, entry: Entry<'entries-retracted'>, sources: BookSources): void {
  const { from, to } = entry.data;
  const earlier = (entry.seq - 1) as Seq;
  const before = new Map<CaseNumber, Case | undefined>();
  for (const r of reaches(book.retractions, { seq: entry.seq, from, to })) {
    for (const no of sources.casesIn(r.from, r.to))
      before.set(no, book.open.get(no) ?? sources.caseAt(no, earlier));
  }
  book.retractions.push({ seq: entry.seq, from, to });
  for (const [no, was] of before) {
    const is = sources.caseAt(no, entry.seq);
    replace(book, was, is, entry, sources);
    hearAnew(book, was?.customer, entry.seq, sources);
    if (is?.customer !== was?.customer) hearAnew(book, is?.customer, entry.seq, sources);
  }
}

/** A taking back, and those that it takes back: what these took back counts again, or no more. */
function reaches(retractions: readonly Retraction[], of: Retraction): readonly Retraction[] {
  const within = retractions.filter((r) => of.from <= r.seq && r.seq <= of.to);
  return [of, ...within.flatMap((r) => reaches(retractions, r))];
}

/** What is known of a customer may have changed, and whether they have an open case. */
function hearAnew(
  book: Book,
  customer: CustomerNumber | null | undefined,
  upTo: Seq,
  sources: BookSources,
): void {
  if (customer === null || customer === undefined) return;
  forgetCustomer(book, customer);
  const details = book.customers.has(customer) ? sources.customerAt(customer, upTo) : undefined;
  if (details !== undefined) book.customers.set(customer, details);
}

function replace(
  book: Book,
  before: Case | undefined,
  after: Case | undefined,
  entry: Entry,
  sources: BookSources,
): void {
  if (before !== undefined) remove(book, before, sources);
  if (after !== undefined) add(book, after, entry, sources);
  if (before !== undefined && after?.customer !== before.customer) forgetCustomer(book, before.customer);
}

function remove(book: Book, c: Case, sources: BookSources): void {
  if (c.closedAt !== null) {
    tally(book, c, -1, sources);
    return;
  }
  book.open.delete(c.number);
  if (c.customer === null) return;
  const left = (book.openCasesOf.get(c.customer) ?? 1) - 1;
  if (left > 0) book.openCasesOf.set(c.customer, left);
  else book.openCasesOf.delete(c.customer);
}

function add(book: Book, c: Case, entry: Entry, sources: BookSources): void {
  if (c.closedAt !== null) {
    tally(book, c, 1, sources);
    forgetCustomer(book, c.customer);
    return;
  }
  book.open.set(c.number, c);
  if (c.customer === null) return;
  book.openCasesOf.set(c.customer, (book.openCasesOf.get(c.customer) ?? 0) + 1);
  const known = entry.type === 'entries-retracted' ? undefined : book.customers.get(c.customer);
  const details =
    known !== undefined || entry.type === 'case-opened' || entry.type === 'case-imported'
      ? evolveCustomer(known, entry)
      : sources.customerAt(c.customer, entry.seq);
  if (details !== undefined) book.customers.set(c.customer, details);
}

function forgetCustomer(book: Book, no: CustomerNumber | null): void {
  if (no !== null && !book.openCasesOf.has(no)) book.customers.delete(no);
}

/** The book of these cases, for a report; nothing can be recorded on top of it. */
export function bookOf(
  cases: Iterable<Case>,
  customers: ReadonlyMap<CustomerNumber, Customer>,
  dayOf: (at: Instant) => number,
): Book {
  const book = emptyBook();
  for (const c of cases) {
    if (c.closedAt !== null) {
      tally(book, c, 1, { dayOf });
      continue;
    }
    book.open.set(c.number, c);
    const customer = c.customer === null ? undefined : customers.get(c.customer);
    if (customer !== undefined) book.customers.set(customer.number, customer);
  }
  return book;
}

function tally(book: Book, c: Case, sign: 1 | -1, sources: Pick<BookSources, 'dayOf'>): void {
  for (const p of c.promises) {
    if (isFromOthers(p)) continue;
    const how = outcome(p);
    if (how === 'waived' || how === 'open') continue;
    const day = sources.dayOf(p.deadlines[0].due);
    book.settled.add(day, sign, how === 'keptOnTime' ? sign : 0);
  }
}
