/** Taking entries back by an opposite entry, whoever asks for it: what stands in the way, and whose words would be lost. */
import type { Book } from '../book.ts';
import { buildsOn, endedTheWait } from '../builds-on.ts';
import type { Case } from '../case.ts';
import type { Entry } from '../entries.ts';
import { evolve } from '../evolve.ts';
import { foldCase, takenBackBy, withoutRetracted, type Retraction } from '../fold.ts';
import { promiseName, seqNumber, type CaseNumber, type CustomerNumber, type Seq } from '../ids.ts';
import { fromIso, toIso } from '../instant.ts';
import type { Instead } from '../problem.ts';
import { standsStill } from '../pause.ts';
import { isLive, knownDeadline } from '../promise.ts';
import { ok, refuse, type Result } from '../result.ts';
import { decided, type Decided, type DecideProblem, type Deciding } from './deciding.ts';
import { leansOn } from './leans-on.ts';
import { isPausing } from './pause.ts';

/** What taking back asks of the journal, as it stands before it. */
export interface Records {
  readonly book: Pick<Book, 'retractions'>;
  /** The last entry. */
  readonly head: { readonly seq: number };
  /** The entries from this number on, in order. */
  readonly entries: (from: Seq) => Iterable<Entry>;
  /** All entries about a case, in order. */
  readonly entriesOf: (no: CaseNumber) => readonly Entry[];
  /** The cases of a customer, as they stand. */
  readonly casesOf: (no: CustomerNumber) => readonly CaseNumber[];
}

/** Entries in a row, both included: one, or what one command recorded. */
export type Range = Pick<Retraction, 'from' | 'to'>;

const isIn = ({ from, to }: Range, seq: Seq): boolean => from <= seq && seq <= to;

/** What a taking back takes, and the entry that does it. */
export interface TakingBack extends Decided {
  /** How many cases that were imported go. */
  readonly imported: number;
  /** How many entries that counted go, beside those of these cases. */
  readonly others: number;
}

/** Takes back what still counts of these entries; none of them while something builds on one. */
export function takeBack(
  records: Records,
  range: Range,
  because: string | undefined,
  on: Deciding,
): Result<TakingBack, DecideProblem> {
  const taken = readTaken(records, range);
  if (!taken.ok) return taken;
  const { whole, onCases, takingsBack, imported, others } = taken.value;
  const cases = [...whole, ...onCases.keys()];
  const by: Retraction = { ...range, seq: AFTER_ALL };
  const again =
    inTheWayOfWhole(records, by, taken.value) ??
    inTheWayOfSome(records, by, onCases, on) ??
    importedAgain(records, by, takingsBack);
  if (again !== undefined) return refuse(again);
  const fact = decided([
    {
      type: 'entries-retracted',
      case: cases.length === 1 ? (cases[0] ?? null) : null,
      happenedAt: toIso(on.at),
      data: range,
      ...(because === undefined ? {} : { private: { because } }),
    },
  ]);
  return ok({ ...fact.value, imported, others });
}

/** Stands for the number that the taking back will have. */
const AFTER_ALL = seqNumber(Number.MAX_SAFE_INTEGER);

/** What is to be taken back. */
interface Taken {
  /** The cases that go with their openings, where there are several: an import can be of a million, and is not kept in memory. */
  readonly whole: ReadonlySet<CaseNumber>;
  /** The entries that count about each other case, in order. */
  readonly onCases: ReadonlyMap<CaseNumber, readonly Entry[]>;
  readonly customers: ReadonlySet<CustomerNumber>;
  readonly takingsBack: readonly Entry<'entries-retracted'>[];
  readonly imported: number;
  readonly others: number;
}

function readTaken(records: Records, range: Range): Result<Taken, DecideProblem> {
  const takenBack = takenBackBy(records.book.retractions);
  const whole = new Set<CaseNumber>();
  const onCases = new Map<CaseNumber, Entry[]>();
  const customers = new Set<CustomerNumber>();
  const takingsBack: Entry<'entries-retracted'>[] = [];
  const imported = new Set<CaseNumber>();
  let others = 0;
  for (const entry of inRange(records, range)) {
    if (takenBack(entry.seq) !== undefined) continue;
    if (entry.type === 'erased' || entry.type === 'repaired') {
      return refuse({ kind: 'never-taken-back', seq: entry.seq, type: entry.type });
    }
    if (entry.type === 'case-imported' && entry.case !== null) imported.add(entry.case);
    else if (entry.case === null || !imported.has(entry.case)) others++;
    for (const each of reached(records, entry)) {
      if ('customer' in each.data && each.data.customer != null) customers.add(each.data.customer);
      if (each.case === null || whole.has(each.case)) continue;
      const before = onCases.get(each.case);
      if (each !== entry || (isOpening(each) && onCases.size + whole.size > 0)) whole.add(each.case);
      else if (before === undefined) onCases.set(each.case, [each]);
      else before.push(each);
    }
    if (entry.type === 'entries-retracted') takingsBack.push(entry);
  }
  if (imported.size + others === 0) return refuse(alreadyTakenBack(records, range.from));
  if (onCases.size + whole.size > 1) {
    for (const [no, [first]] of onCases) if (first !== undefined && isOpening(first)) whole.add(no);
  }
  for (const no of whole) onCases.delete(no);
  return ok({ whole, onCases, customers, takingsBack, imported: imported.size, others });
}

function* inRange(records: Records, range: Range): Iterable<Entry> {
  for (const entry of records.entries(range.from)) {
    if (!isIn(range, entry.seq)) return;
    yield entry;
  }
}

/** An entry; of the taking back of an import, which is about no single case, what it took back. */
function* reached(records: Records, entry: Entry): Iterable<Entry> {
  if (entry.type !== 'entries-retracted' || entry.case !== null) yield entry;
  else for (const each of inRange(records, entry.data)) yield* reached(records, each);
}

function alreadyTakenBack(records: Records, seq: Seq): DecideProblem {
  const by = takenBackBy(records.book.retractions)(seq);
  const [entry] = by === undefined ? [] : records.entries(by.seq);
  if (entry === undefined) return { kind: 'no-such-entry', said: String(seq), last: records.head.seq };
  return { kind: 'already-taken-back', seq, by: entry.seq, who: entry.by, at: fromIso(entry.recordedAt) };
}

/** @param taken in order */
function inTheWayOnCase(
  records: Records,
  by: Retraction,
  no: CaseNumber,
  taken: readonly Entry[],
): DecideProblem | undefined {
  const all = records.entriesOf(no);
  const { retractions } = records.book;
  const standing = withoutRetracted(all, retractions);
  for (const entry of taken) {
    const before = standing.filter((e) => e.seq < entry.seq).reduce<Case | undefined>(evolve, undefined);
    const ended = endedTheWait(entry, before, standing);
    if (ended !== undefined && !isIn(by, ended.seq))
      return { kind: 'goes-with', seq: entry.seq, with: ended };
    const builder = standing.findLast((e) => e.seq > by.to && buildsOn(entry, before, e));
    if (builder !== undefined) return builtOn(by, builder, instead(entry, foldCase(all, retractions)));
  }
  const customer = foldCase(all, retractions)?.customer ?? null;
  if (customer === null || foldCase(all, [...retractions, by])?.customer === customer) return undefined;
  for (const other of records.casesOf(customer)) {
    const [opening] = withoutRetracted(records.entriesOf(other), retractions);
    if (other === no || opening === undefined || opening.seq < by.from || isIn(by, opening.seq)) continue;
    return leansOn(records, customer, other, by);
  }
  return undefined;
}

const endsPromise = ({ type }: Entry): boolean => type === 'promise-kept' || type === 'promise-waived';

/**
 * A promise that would be live again in a wait that began without it would run on through that wait: what is left of it
 * is not on record. The wait goes first.
 */
function aliveInAWait(
  { book, entriesOf }: Records,
  by: Retraction,
  no: CaseNumber,
  on: Deciding,
): DecideProblem | undefined {
  const all = entriesOf(no);
  const is = foldCase(all, book.retractions);
  const then = foldCase(all, [...book.retractions, by]);
  if (is === undefined || then === undefined || !isPausing(then.status, on)) return undefined;
  const runsOn = then.promises.some((p) => {
    const was = is.promises.find(({ number }) => number === p.number);
    const { paused, due } = knownDeadline(p);
    return (
      isLive(p) &&
      (was === undefined || !isLive(was)) &&
      standsStill(p) &&
      paused === undefined &&
      due > then.statusSince
    );
  });
  const wait = withoutRetracted(all, book.retractions).findLast(({ type }) => type === 'status-changed');
  return runsOn && wait !== undefined ? builtOn(by, wait, null) : undefined;
}

/** What is in the way on cases that stay. */
function inTheWayOfSome(
  records: Records,
  by: Retraction,
  onCases: Taken['onCases'],
  on: Deciding,
): DecideProblem | undefined {
  for (const [no, taken] of onCases) {
    const problem =
      inTheWayOnCase(records, by, no, taken) ??
      (taken.some(endsPromise) ? aliveInAWait(records, by, no, on) : undefined);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Of several cases that go as a whole, an import above all: any later word on one of them builds on it. */
function inTheWayOfWhole(records: Records, by: Retraction, taken: Taken): DecideProblem | undefined {
  if (taken.whole.size === 0) return undefined;
  const takenBack = takenBackBy(records.book.retractions);
  const leaning = new Map<CustomerNumber, CaseNumber>();
  let builder: Entry | undefined;
  for (const entry of records.entries(seqNumber(by.to + 1))) {
    if (entry.case === null || takenBack(entry.seq) !== undefined) continue;
    if (taken.whole.has(entry.case)) builder = isInTheWay(entry, taken) ? entry : builder;
    else if (isOpening(entry) && entry.data.customer !== null && taken.customers.has(entry.data.customer))
      leaning.set(entry.data.customer, leaning.get(entry.data.customer) ?? entry.case);
  }
  if (builder !== undefined) return builtOn(by, builder, null);
  for (const [customer, no] of leaning) {
    const problem = leansOn(records, customer, no, by);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** What was taken back since is in no way, as on a single case; but of two takings back the later one goes first. */
const isInTheWay = (later: Entry, { takingsBack }: Taken): boolean =>
  later.type !== 'entries-retracted' || takingsBack.some((each) => buildsOn(each, undefined, later));

const isOpening = (entry: Entry): entry is Entry<'case-opened' | 'case-imported'> =>
  entry.type === 'case-opened' || entry.type === 'case-imported';

/** An import that was taken back may have been made again since: then its cases do not come back beside themselves. */
function importedAgain(
  records: Records,
  by: Retraction,
  takingsBack: readonly Entry<'entries-retracted'>[],
): DecideProblem | undefined {
  const { retractions } = records.book;
  const [was, is] = [takenBackBy(retractions), takenBackBy([...retractions, by])];
  const comesBack = takingsBack.some((entry) => {
    const first = firstOf(records, entry);
    return first?.type === 'case-imported' && was(first.seq) !== undefined && is(first.seq) === undefined;
  });
  if (!comesBack) return undefined;
  let again: Entry | undefined;
  for (const entry of records.entries(seqNumber(by.to + 1))) {
    if (entry.type === 'case-imported' && was(entry.seq) === undefined) again = entry;
  }
  return again === undefined ? undefined : builtOn(by, again, null);
}

/** The first of what was taken back in the end, through takings back of takings back. */
function firstOf(records: Records, { data: { from } }: Entry<'entries-retracted'>): Entry | undefined {
  const [first] = records.entries(from);
  return first?.type === 'entries-retracted' ? firstOf(records, first) : first;
}

const builtOn = ({ from, to }: Range, builder: Entry, then: Instead | null): DecideProblem => ({
  kind: 'built-on',
  from,
  to,
  builder,
  instead: then,
});

/** What can be done without taking anything back, where there is something. */
function instead(entry: Entry, c: Case | undefined): Instead | null {
  if (c === undefined) return null;
  if (isOpening(entry) || entry.type === 'case-amended') return { is: 'amend', case: c.number };
  if (c.closedAt !== null) return null;
  if (entry.type === 'status-changed') return { is: 'status', case: c.number };
  if (entry.type !== 'promise-made' && entry.type !== 'promise-postponed') return null;
  const promise = c.promises.find((p) => p.number === entry.data.promise);
  return promise !== undefined && isLive(promise)
    ? { is: 'postpone', promise: promiseName(c.number, promise.number) }
    : null;
}
