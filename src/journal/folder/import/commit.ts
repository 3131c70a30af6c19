/** Writing an import, with the lock held: numbers, lines, book, checkpoint, register. */
import type { ImportedChange } from '../../../domain/entries.ts';
import { caseNumber, customerNumber, seqNumber } from '../../../domain/ids.ts';
import { refKey } from '../../../domain/keys.ts';
import type { ImportOutcome, PlannedCase, Recorder } from '../../journal.ts';
import type { Chunk } from '../append.ts';
import { JournalFailure, systemCode } from '../failure.ts';
import { LETTERS } from '../register/key-line.ts';
import type { StringTable } from '../register/string-table.ts';
import type { BatchKeys } from './batch-keys.ts';
import { addTally, closedTally, type ClosedTally } from './closed-tally.ts';
import { CustomerWords } from './customer-words.ts';
import { CustomerMatcher } from './customers.ts';
import { enterImport } from './entering.ts';
import type { ImportDesk, ImportGround } from './ground.ts';
import { refsAfter, tellKnownCustomers } from './known.ts';
import { batchLines } from './lines.ts';
import { registerImport, registerStart, type Written } from './registering.ts';
import { complemented } from './row.ts';
import type { Spool } from './spool.ts';
import { changeOf, keptRows, plannedOf } from './spooled.ts';
import { ulidSequence } from './ulid-sequence.ts';

/** What was made of the rows as they came. */
export interface Prepared {
  readonly rows: Spool;
  /** With the rows' places, counted from 1, for case numbers. */
  readonly keys: BatchKeys;
  readonly tally: ClosedTally;
  readonly known: number;
}

/** Writes all rows or none. Throws JournalFailure. */
export function commitImport(ground: ImportGround, recorder: Recorder, prepared: Prepared): ImportOutcome {
  return ground.locked((desk) => {
    const late = lateRefs(ground, desk, prepared.keys.refs.table);
    const dropped = late.size === 0 ? new Set<number>() : rowsWithRef(prepared.rows, late);
    const count = prepared.rows.size - dropped.size;
    const known = prepared.known + dropped.size;
    const { book, head } = desk.snapshot;
    if (count === 0) return { imported: 0, changes: 0, known, cases: null, head };

    const lineCount = dropped.size === 0 ? prepared.rows.lines : linesWithout(prepared.rows, dropped);
    const first = { seq: head.seq + 1, case: Number(book.nextCase) };
    const { contacts, names } = prepared.keys;
    const matcher = new CustomerMatcher(contacts.table.size, book.nextCustomer);
    const knownHere = tellKnownCustomers(desk, ground.options.country, contacts.table, names, matcher);
    const customerWords = new CustomerWords(prepared.rows, book.nextCustomer, knownHere);
    const nextId = ulidSequence(recorder.now);
    const batch = nextId();
    const written: Written = {
      first,
      count,
      lines: lineCount,
      lengths: new Uint32Array(lineCount),
      cases: new Uint32Array(lineCount),
      customers: new Uint32Array(lineCount),
      keys: prepared.keys,
      dropped,
    };
    /** The customers of cases that were closed and are open, and those of whom some row does not say all that is known. */
    const anew = new Set<number>();
    const tally = dropped.size === 0 ? prepared.tally : closedTally(ground.options.dayOf);

    function* chunks(): Generator<Chunk, void, undefined> {
      const lines = batchLines(desk.journal, batch, head.hash, recorder);
      let done = 0;
      let lastCustomer = 0;
      for (const { row, place, no, isOpening } of keptRows(prepared.rows, dropped, first.case)) {
        const customer = row.hasCustomer ? matcher.match(row) : 0;
        const lacking = customer === 0 ? undefined : customerWords.hear(row, customer);
        if (lacking !== undefined) {
          anew.add(customer);
          prepared.keys.addMore(lacking, place);
        }
        const whole = lacking === undefined ? row : complemented(row, lacking);
        const seq = first.seq + done;
        const isLast = done + 1 === lineCount;
        const chunk = lines.add(whole, { seq, case: no, customer, id: nextId(), isLast });
        written.lengths[done] = lines.lastLength;
        written.cases[done] = no;
        written.customers[done] = customer;
        done++;
        if (isOpening) lastCustomer = customer;
        else if (row.isOpen && row.type === 'case-reopened') anew.add(lastCustomer);
        if (chunk !== undefined) yield chunk;
      }
      const rest = lines.rest();
      if (rest !== undefined) yield rest;
    }

    const register = registerStart(desk, lineCount);
    const after = desk.append(chunks());
    const last = { seq: after.seq, case: first.case + count - 1 };
    asFarAsTheDiskLets(() => {
      const rows = keptRows(prepared.rows, dropped, first.case);
      const entered = { rows, firstSeq: first.seq, customers: written.customers, batch };
      enterImport(book, entered, recorder, ground.options.dayOf);
      for (const no of anew) {
        if (!book.openCasesOf.has(customerNumber(no))) continue;
        const customer = customerWords.customer(no);
        book.customers.set(customer.number, customer);
      }
      if (dropped.size > 0) tallyClosed(prepared.rows, dropped, tally);
      addTally(book, tally.days);
      book.nextCase = caseNumber(last.case + 1);
      book.nextCustomer = customerNumber(matcher.next);
      book.last.set(recorder.by, {
        case: caseNumber(last.case),
        from: seqNumber(first.seq),
        to: seqNumber(last.seq),
        batch,
      });
      desk.keep(after);
      registerImport(ground.options, desk, register, after, written);
    });
    return {
      imported: count,
      changes: lineCount - count,
      known,
      cases: { first: caseNumber(first.case), last: caseNumber(last.case) },
      head: { seq: after.seq, hash: after.hash },
    };
  });
}

/** What is derived from what is on record by now: where it can't be read back, whoever needs it makes it anew. */
function asFarAsTheDiskLets(derive: () => void): void {
  try {
    derive();
  } catch (error) {
    if (systemCode(error) === undefined && !(error instanceof JournalFailure)) throw error;
  }
}

function linesWithout(rows: Spool, dropped: ReadonlySet<number>): number {
  let lines = 0;
  for (const _ of keptRows(rows, dropped, 1)) lines++;
  return lines;
}

/** Adds the closed cases that are left. */
function tallyClosed(rows: Spool, dropped: ReadonlySet<number>, tally: ClosedTally): void {
  let closed: { readonly data: PlannedCase['data']; readonly changes: ImportedChange[] } | undefined;
  const flush = (): void => {
    if (closed !== undefined) tally.add(closed);
    closed = undefined;
  };
  for (const { row, isOpening } of keptRows(rows, dropped, 1)) {
    if (isOpening) flush();
    if (row.isOpen) continue;
    if (isOpening) closed = { data: plannedOf(row).data, changes: [] };
    else closed?.changes.push(changeOf(row));
  }
  flush();
}

/** References of the batch that others have recorded since it was begun. */
function lateRefs(ground: ImportGround, desk: ImportDesk, refs: StringTable): ReadonlySet<string> {
  const late = new Set<string>();
  const before = ground.state.snapshot.head;
  if (desk.snapshot.head.hash === before.hash) return late;
  for (const ref of refsAfter(desk, before.seq)) if (refs.idOf(LETTERS.ref, ref) >= 0) late.add(ref);
  return late;
}

/** The places, counted from 1, of the cases with one of these references. */
function rowsWithRef(rows: Spool, refs: ReadonlySet<string>): Set<number> {
  const found = new Set<number>();
  let place = 0;
  const row = rows.rows();
  while (row.next()) {
    if (row.type !== 'case-imported') continue;
    place++;
    const { ref } = plannedOf(row).words;
    if (ref !== undefined && refs.has(refKey(ref))) found.add(place);
  }
  return found;
}
