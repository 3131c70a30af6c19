/** What an export is of: the cases that were asked for, one by one in order of number, and what is about no single case. */
import type { Customer } from '../domain/customer.ts';
import type { Entry, SeqRange } from '../domain/entries.ts';
import { firstInstantFrom } from '../domain/clock/zone.ts';
import { foldCustomer, takenBackBy, withoutRetracted } from '../domain/fold.ts';
import { caseNumber, seqNumber, type CaseNumber, type CustomerNumber, type Seq } from '../domain/ids.ts';
import { fromIso } from '../domain/instant.ts';
import { exported, exportedEntry, within, type Exported, type Standing } from '../export/exported.ts';
import type { Ending, Form, Piece } from '../export/form.ts';
import { asGivenTo } from '../export/person.ts';
import type { Snapshot } from '../journal/journal.ts';
import type { Opened } from './context.ts';

export interface Chosen {
  /** Cases about which something was recorded on this local day or later. */
  readonly since: number | undefined;
  readonly open: boolean;
  readonly customer: Customer | undefined;
}

/** The pieces of an export, in order; `onCase` is told of each case that is done, of so many. */
export function* piecesOf(
  desk: Snapshot,
  opened: Opened,
  chosen: Chosen,
  form: Form,
  begin: Parameters<Form['begin']>[0],
  onCase: (done: number, of: number) => void,
): Generator<Piece, Ending, undefined> {
  const { customer } = chosen;
  const loose = entriesOfNoCase(desk);
  const standing: Standing = {
    takenBackBy: takenBackBy(desk.book.retractions),
    isErased: within(loose.flatMap((e) => (e.type === 'erased' ? e.data.entries : []))),
  };
  const since = sinceOf(chosen, opened);
  const numbers = casesChosen(desk, chosen, since);
  const customerOf = customersOf(desk);
  const seen = counted(desk.head.seq);
  let [cases, entries, withheld, done] = [0, 0, 0, 0];
  yield form.begin(begin);
  for (const no of numbers.each()) {
    onCase(done++, numbers.most);
    const recorded = desk.entriesOf(no);
    if (recorded.length === 0) continue;
    const all = { ...exported(no, recorded, standing), customer: undefined };
    const whole: Exported = { ...all, customer: customerOf(all) };
    const of = customer === undefined ? whole : asGivenTo(customer.number, whole);
    for (const each of of.entries) {
      seen.add(each.entry.seq);
      if (each.isWithheld) withheld += 1;
    }
    if (of.case !== undefined) cases += 1;
    entries += of.entries.length;
    yield form.each(of);
  }
  for (const entry of loose) {
    if (!isLooseWanted(entry, chosen, since)) continue;
    seen.add(entry.seq);
    entries += 1;
    yield form.loose(exportedEntry(entry, standing));
  }
  const isWhole = customer === undefined && !chosen.open && chosen.since === undefined;
  const ending = { cases, entries, withheld, lost: isWhole ? seen.missing() : [] };
  yield form.end(ending);
  return ending;
}

/** The entries that are about no single case; found by bytes, for they are few. */
function entriesOfNoCase(desk: Snapshot): readonly Entry[] {
  const found: Entry[] = [];
  for (const entry of desk.containing('erased repaired entries-retracted'))
    if (entry.case === null) found.push(entry);
  return found;
}

const sinceOf = ({ since }: Chosen, { calendar }: Opened): number =>
  since === undefined ? -Infinity : firstInstantFrom(calendar.zone, since, 0);

const isRecordedSince = (entry: Entry, since: number): boolean => fromIso(entry.recordedAt) >= since;

/** What is about no single case belongs to a person where it names them; to open cases, nothing of it does. */
function isLooseWanted(entry: Entry, { customer, open }: Chosen, since: number): boolean {
  if (customer !== undefined) return entry.type === 'erased' && entry.data.customer === customer.number;
  return !open && isRecordedSince(entry, since);
}

interface Numbers {
  readonly most: number;
  readonly each: () => Iterable<CaseNumber>;
}

/** The numbers of the cases that were asked for, ascending. */
function casesChosen(desk: Snapshot, { customer, open, since }: Chosen, from: number): Numbers {
  const touched = since === undefined ? undefined : casesTouched(desk, from);
  const isWanted = (no: CaseNumber): boolean =>
    (touched === undefined || touched[no] === 1) && (!open || desk.book.open.has(no));
  if (customer === undefined && !open) {
    const most = desk.book.nextCase - 1;
    return {
      most,
      *each() {
        for (let no = 1; no <= most; no += 1) if (isWanted(caseNumber(no))) yield caseNumber(no);
      },
    };
  }
  const of = customer === undefined ? [...desk.book.open.keys()] : desk.casesNaming(customer.number);
  const numbers = [...of].sort((a, b) => a - b).filter(isWanted);
  return { most: numbers.length, each: () => numbers };
}

/**
 * By case, 1 where something was recorded about it since: an entry of its own, or one about several cases that took some of
 * its entries back or erased their words.
 */
function casesTouched(desk: Snapshot, since: number): Uint8Array {
  const touched = new Uint8Array(desk.book.nextCase);
  const reached: SeqRange[] = [];
  for (const entry of desk.entries()) {
    if (!isRecordedSince(entry, since)) continue;
    if (entry.case !== null) touched[entry.case] = 1;
    else if (entry.type === 'erased') reached.push(...entry.data.entries);
    else if (entry.type === 'entries-retracted') reached.push([entry.data.from, entry.data.to]);
  }
  if (reached.length === 0) return touched;
  const isReached = within(reached);
  const last = reached.reduce((most, [, to]) => Math.max(most, to), 0);
  for (const entry of desk.entries(reached.reduce((least, [from]) => (from < least ? from : least), END))) {
    if (entry.seq > last) break;
    if (entry.case !== null && isReached(entry.seq)) touched[entry.case] = 1;
  }
  return touched;
}

const END = seqNumber(Number.MAX_SAFE_INTEGER);

/** So many customers are remembered: those of cases that lie near each other are often the same. */
const MOST_REMEMBERED = 2000;

/** The customer of a case. One who has no other is told from its entries, which are at hand. */
function customersOf(desk: Snapshot): (of: Exported) => Customer | undefined {
  const remembered = new Map<CustomerNumber, Customer | undefined>();
  return ({ number, case: c, entries, retractions }) => {
    const no = c?.customer ?? null;
    if (no === null) return undefined;
    if (remembered.has(no)) return remembered.get(no);
    const cases = desk.casesNaming(no);
    if (cases.length === 1 && cases[0] === number) {
      const standing = withoutRetracted(
        entries.map(({ entry }) => entry),
        retractions,
      );
      return foldCustomer(no, standing);
    }
    const customer = desk.customerOf(no);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(no, customer);
    return customer;
  };
}

/** Which of the entries 1 to `last` have come by: a bit each. */
function counted(last: number): {
  readonly add: (seq: Seq) => void;
  readonly missing: () => readonly SeqRange[];
} {
  const bits = new Uint8Array((last >> 3) + 1);
  const has = (seq: number): boolean => ((bits[seq >> 3] ?? 0) & (1 << (seq & 7))) !== 0;
  return {
    add: (seq) => {
      bits[seq >> 3] = (bits[seq >> 3] ?? 0) | (1 << (seq & 7));
    },
    missing: () => {
      const found: [Seq, Seq][] = [];
      for (let seq = 1; seq <= last; seq += 1) {
        if (has(seq)) continue;
        const open = found.at(-1);
        if (open?.[1] === seq - 1) open[1] = seqNumber(seq);
        else found.push([seqNumber(seq), seqNumber(seq)]);
      }
      return found;
    },
  };
}
