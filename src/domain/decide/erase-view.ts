/** What there is about a customer, looked for in every entry of the journal: nothing that is derived is believed. */
import type { Case } from '../case.ts';
import type { Customer } from '../customer.ts';
import type { ContactDetails, CutLine, Entry, HeldBack } from '../entries.ts';
import { foldCase, type Retraction } from '../fold.ts';
import type { CaseNumber, Seq } from '../ids.ts';
import { mentioning, type Mention } from './mentions.ts';

/** A line that does not verify, where a repair has put that on record. */
export interface DamagedLine extends CutLine {
  readonly text: string;
  /** The number of the last entry that counts before it; 0 for none. */
  readonly behind: number;
  /** Whether it is what was once written, but for this number: then that is the one that was wrong in it. */
  readonly isRightWith?: (what: 'case' | 'customer', no: number) => boolean;
}

/** A case with an entry that names the customer. In old journals a number may have been given again: that is another case. */
export interface NamingCase {
  readonly number: CaseNumber;
  /** The number is this case's from entry `from` on, before entry `until`. */
  readonly from: number;
  readonly until: number;
  /** `undefined` where it was taken back, or its opening is lost. */
  readonly case: Case | undefined;
  /** It is the customer's: by what counts, or where nothing does, by what was said last. */
  readonly isTheirs: boolean;
  /** All of its entries, those that were taken back too. */
  readonly entries: readonly Entry[];
}

/** A taking back that is about no single case, and the cases of those above that it reaches: why it was done can name anybody. */
export interface TakingBack {
  readonly entry: Entry<'entries-retracted'>;
  readonly cases: ReadonlySet<CaseNumber>;
}

export interface EraseView {
  readonly customer: Customer['number'];
  readonly cases: readonly NamingCase[];
  readonly takingsBack: readonly TakingBack[];
  readonly damaged: readonly DamagedLine[];
  /** What the last erasing of their words held back, if it did; its day may be over. */
  readonly held: HeldBack | undefined;
  /** Since the last erasing of their words, lines were put on record as damaged or lost: backups may have more of theirs. */
  readonly isUnsure: boolean;
  /** The entries in whose words they are named, their own among them. */
  readonly mentions: readonly Mention[];
  /** The numbers of damaged lines that are entries of some case all the same, read from elsewhere or without their words. */
  readonly caseOfDamaged: ReadonlyMap<Seq, CaseNumber | null>;
  /** Damaged lines that name somebody else by this customer's number: it was given again when they were lost. */
  readonly ofAnother: ReadonlySet<DamagedLine>;
}

/** What a view is made of. */
export interface EraseGround {
  /** From the first on; asked for twice. */
  readonly entries: () => Iterable<Entry>;
  readonly retractions: readonly Retraction[];
  readonly damaged: readonly DamagedLine[];
  /** ISO 3166 code of the shop's country, by which phone numbers are read. */
  readonly country: string;
}

export function eraseView(
  customer: Customer['number'],
  { entries, retractions, damaged, country }: EraseGround,
): EraseView {
  const naming = new Set<number>();
  let firstNamed = Infinity;
  let held: HeldBack | undefined;
  let isUnsure = false;
  const known: ContactDetails[] = [];
  const knownFrom = new Map<string, number>();
  for (const entry of entries()) {
    if (entry.type === 'repaired') {
      isUnsure = true;
      for (const { sha256 } of entry.data.damage)
        if (!knownFrom.has(sha256)) knownFrom.set(sha256, entry.seq);
    }
    if (customerNamed(entry) !== customer) continue;
    if (entry.case !== null) {
      naming.add(entry.case);
      firstNamed = Math.min(firstNamed, entry.seq);
    }
    if (entry.type === 'erased') {
      held = entry.data.kept;
      isUnsure = false;
    } else if (entry.private !== undefined) known.push(contactIn(entry));
  }
  const lost = damaged.filter(
    ({ text, isRightWith }) => namesCustomer(text, customer) || isRightWith?.('customer', customer) === true,
  );
  // whoever is first named behind the repair got a number that was thought to be free
  const isOfAnother = ({ was }: DamagedLine): boolean =>
    firstNamed !== Infinity && firstNamed > (knownFrom.get(was) ?? Infinity);
  const ofAnother = new Set(lost.filter(isOfAnother));
  const lostOfTheirs = lost.filter((line) => !ofAnother.has(line));
  for (const { text } of lostOfTheirs) naming.add(caseIn(text) ?? 0);
  naming.delete(0);
  const found = new Map<CaseNumber, Entry[]>([...naming].map((no) => [no as CaseNumber, []]));
  const damagedSeqs = new Set(damaged.flatMap(({ text }) => seqIn(text) ?? []));
  const isNaming = mentioning(known, country);
  const mentions: Mention[] = [];
  const caseOfDamaged = new Map<Seq, CaseNumber | null>();
  const takingsBack: TakingBack[] = [];
  for (const entry of entries()) {
    if (entry.case !== null) found.get(entry.case)?.push(entry);
    else if (entry.type === 'entries-retracted') {
      const reached = reachedBy(entry, found, takingsBack);
      if (reached.size > 0) takingsBack.push({ entry, cases: reached });
    }
    if (isNaming(entry)) mentions.push({ seq: entry.seq, case: entry.case });
    if (damagedSeqs.has(entry.seq)) caseOfDamaged.set(entry.seq, entry.case);
  }
  const cases = [...found]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, all]) => {
      const about = damaged.filter(({ text }) => caseIn(text) === number);
      const lostFrom = Math.min(...about.map(({ was }) => knownFrom.get(was) ?? Infinity));
      return bearersOf(number, all, lostFrom);
    })
    .filter(
      (each) =>
        each.entries.some((entry) => customerNamed(entry) === customer) ||
        lostOfTheirs.some((line) => isAbout(line, each)),
    )
    .map((each) => namingCase(each, customer, retractions));
  return { customer, cases, takingsBack, damaged, held, isUnsure, mentions, caseOfDamaged, ofAnother };
}

/** What a taking back took back itself, or by taking back another one. */
function reachedBy(
  { data: { from, to } }: Entry<'entries-retracted'>,
  cases: ReadonlyMap<CaseNumber, readonly Entry[]>,
  before: readonly TakingBack[],
): ReadonlySet<CaseNumber> {
  const isIn = ({ seq }: Entry): boolean => from <= seq && seq <= to;
  return new Set([
    ...[...cases].flatMap(([no, its]) => (its.some(isIn) ? [no] : [])),
    ...before.filter(({ entry }) => isIn(entry)).flatMap((each) => [...each.cases]),
  ]);
}

type Bearer = Pick<NamingCase, 'number' | 'from' | 'until' | 'entries'>;

/**
 * The cases that had a number, one after the other: mostly one. What stands before the first opening is of another, where a
 * line about it had been lost by then.
 *
 * @param lostFrom the first entry that says so
 */
function bearersOf(number: CaseNumber, entries: readonly Entry[], lostFrom: number): readonly Bearer[] {
  const openings = entries.filter(({ type }) => type === 'case-opened' || type === 'case-imported');
  const anew = openings.filter(({ seq }, i) => i > 0 || lostFrom < seq);
  const borders: readonly number[] = [0, ...anew.map(({ seq }) => seq), Infinity];
  return borders.slice(1).map((until, i) => {
    const from = borders[i] ?? 0;
    return { number, from, until, entries: entries.filter(({ seq }) => from <= seq && seq < until) };
  });
}

/** Whether a damaged line says that it is about a case, or did when it was whole, and stands where that had its number. */
export const isAbout = (
  { text, behind, isRightWith }: DamagedLine,
  { number, from, until }: Pick<NamingCase, 'number' | 'from' | 'until'>,
): boolean =>
  from <= behind && behind < until && (caseIn(text) === number || isRightWith?.('case', number) === true);

function namingCase(
  { entries, ...bearer }: Bearer,
  customer: Customer['number'],
  retractions: readonly Retraction[],
): NamingCase {
  const folded = foldCase(entries, retractions);
  const saidLast = entries.map(customerNamed).findLast((no) => no !== undefined);
  const its = folded === undefined ? (saidLast ?? customer) : folded.customer;
  return { ...bearer, case: folded, isTheirs: its === customer, entries };
}

/** What an entry that names a customer calls them. */
export function contactIn({ private: said = {} }: Entry): ContactDetails {
  const { name, phone, email }: { readonly [key: string]: unknown } = { ...said };
  return {
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof phone === 'string' ? { phone } : {}),
    ...(typeof email === 'string' ? { email } : {}),
  };
}

/** The customer that an entry says its case, or the details in it, are of. */
export const customerNamed = ({ data }: Entry): Customer['number'] | undefined =>
  'customer' in data ? (data.customer ?? undefined) : undefined;

// what a damaged line says may be as wrong as the rest of it: good enough to say whose words they may be

export const namesCustomer = (text: string, customer: number): boolean =>
  new RegExp(`"customer":${customer}[,}]`).test(text);

/** `undefined` where no case can be made out; 0 for a line that is about none. */
export function caseIn(text: string): CaseNumber | undefined {
  const said = /,"case":(null|[1-9]\d{0,8}),/.exec(text)?.[1];
  return said === undefined ? undefined : ((said === 'null' ? 0 : Number(said)) as CaseNumber);
}

export function seqIn(text: string): Seq | undefined {
  const said = /^\{"v":1,"journal":"[^"]*","seq":([1-9]\d{0,14}),/.exec(text)?.[1];
  return said === undefined ? undefined : (Number(said) as Seq);
}
