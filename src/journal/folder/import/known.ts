/** What the journal knows already of what an import brings: references, and customers by their contacts. */
import type { Customer } from '../../../domain/customer.ts';
import type { Entry, IntakeWords } from '../../../domain/entries.ts';
import { standing } from '../../../domain/fold.ts';
import { caseNumber, customerNumber, type CaseNumber } from '../../../domain/ids.ts';
import { eachKey, plain, refKey, type KeyKind } from '../../../domain/keys.ts';
import { LETTERS } from '../register/key-line.ts';
import { StringTable } from '../register/string-table.ts';
import type { CustomerMatcher } from './customers.ts';
import type { JournalState } from './ground.ts';

/** A search costs about as much as going through so many bytes of the register. */
const BYTES_A_SEARCH = 20_000;

/** Whether some case of the journal, which was not taken back, has a reference (`refKey`). */
export type KnownRefs = (ref: string) => boolean;

/** Asks the journal for the first few, and reads all its references into memory once that costs less. */
export function knownRefs(state: JournalState): KnownRefs {
  const { snapshot } = state;
  if (snapshot.head.seq === 0) return () => false;
  let asked = 0;
  let all: StringTable | undefined;
  return (ref) => {
    if (all === undefined && asked++ * BYTES_A_SEARCH <= costOfAll(state)) return snapshot.hasRef(ref);
    all ??= allRefs(state);
    return all.idOf(LETTERS.ref, ref) >= 0;
  };
}

/** In bytes to be read. Where there is no register, each search reads everything anyway. */
function costOfAll(state: JournalState): number {
  const register = state.register();
  if (register === undefined) return 0;
  return register.keyBytes + (state.snapshot.head.seq - register.upTo) * 500;
}

function allRefs(state: JournalState): StringTable {
  const refs = new StringTable();
  const counts = caseCounts(state);
  const register = state.register();
  register?.scan('ref', (bytes, from, to, cases) => {
    if (cases.some(counts)) refs.internBytes(bytes, from, to);
  });
  for (const { entry } of state.additionsAfter(register?.upTo ?? 0)) {
    const ref = refOf(entry);
    if (ref !== '' && entry?.case != null && counts(entry.case)) refs.intern(LETTERS.ref, ref);
  }
  return refs;
}

/** The reference that an entry gives its case, as it is compared; empty: none. */
const refOf = (entry: Entry | undefined): string =>
  entry === undefined ? '' : refKey(intakeWords(entry)?.ref ?? '');

/** The references that cases were given behind entry `seq`, as they are compared. */
export function* refsAfter(state: JournalState, seq: number): Iterable<string> {
  for (const { entry } of state.additionsAfter(seq)) {
    const ref = refOf(entry);
    if (ref !== '') yield ref;
  }
}

/** The words of an entry that say who a customer is and what a case is found by. */
const intakeWords = (entry: Entry): Omit<IntakeWords, 'agreed'> | undefined =>
  entry.type === 'case-opened' || entry.type === 'case-imported' || entry.type === 'case-amended'
    ? entry.private
    : undefined;

/** Whether a case's opening was not taken back. */
function caseCounts(state: JournalState): (no: number) => boolean {
  const stand = standing(state.snapshot.book.retractions);
  if (stand.length === 0) return () => true;
  const register = state.register();
  return (no) => {
    const opened = register?.seqsOf(no)[0] ?? state.snapshot.entriesOf(caseNumber(no))[0]?.seq ?? 0;
    return !stand.some((r) => r.from <= opened && opened <= r.to);
  };
}

/**
 * Tells the matcher of the customers that the journal has with the batch's contacts.
 *
 * @param contacts phone and e-mail keys; their ids are the matcher's contacts
 * @param names plain names; their ids are the matcher's names
 * @returns them, by their numbers
 */
export function tellKnownCustomers(
  state: JournalState,
  country: string,
  contacts: StringTable,
  names: StringTable,
  matcher: CustomerMatcher,
): ReadonlyMap<number, Customer> {
  const { snapshot } = state;
  const found = new Map<number, Customer>();
  if (snapshot.head.seq === 0 || contacts.size === 0) return found;
  const customers = new Map<number, number>();
  const known = (no: number): number => {
    const there = customers.get(no);
    if (there !== undefined) return there;
    const customer = snapshot.customerOf(customerNumber(no)) ?? { number: customerNumber(no) };
    found.set(no, customer);
    const name = plain(customer.name ?? '');
    const added = matcher.addKnown(no, name === '' ? -1 : names.intern(LETTERS.name, name));
    customers.set(no, added);
    return added;
  };
  const customerOfCase = new Map<number, number>();
  const customerOf = (no: CaseNumber): number => {
    const there = customerOfCase.get(no);
    if (there !== undefined) return there;
    const customer = snapshot.caseOf(no)?.customer ?? 0;
    customerOfCase.set(no, customer);
    return customer;
  };
  for (const [contact, cases] of casesByContact(state, country, contacts)) {
    for (const no of cases) {
      const customer = customerOf(caseNumber(no));
      if (customer !== 0) matcher.link(contact, known(customer));
    }
  }
  return found;
}

/** The cases that have a contact of the batch, by the contact's id; ascending. */
function casesByContact(
  state: JournalState,
  country: string,
  contacts: StringTable,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  if (contacts.isVerbatim && contacts.size * BYTES_A_SEARCH <= costOfAll(state)) {
    for (let id = 0; id < contacts.size; id++) {
      const kind = contacts.letterOf(id) === LETTERS.phone ? 'phone' : 'email';
      const cases = state.snapshot.find({ kind, text: contacts.textOf(id) });
      if (cases.length > 0) found.set(id, [...cases]);
    }
    return found;
  }
  const add = (id: number, cases: readonly number[]): void => {
    if (id < 0) return;
    const there = found.get(id);
    if (there === undefined) found.set(id, [...cases]);
    else there.push(...cases);
  };
  const register = state.register();
  for (const kind of ['phone', 'email'] satisfies KeyKind[]) {
    register?.scan(kind, (bytes, from, to, cases) => {
      add(contacts.idOfBytes(bytes, from, to), cases);
    });
  }
  for (const { entry } of state.additionsAfter(register?.upTo ?? 0)) {
    const no = entry?.case;
    if (entry === undefined || no == null) continue;
    const words = intakeWords(entry);
    if (words === undefined) continue;
    eachKey(words, country, (kind, text) => {
      if (kind === 'phone' || kind === 'email') add(contacts.idOf(LETTERS[kind], text), [no]);
    });
  }
  for (const cases of found.values()) cases.sort((a, b) => a - b);
  return found;
}
