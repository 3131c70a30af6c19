/** Writing an import, with the lock held: numbers, lines, book, checkpoint, register. */
import { enter } from '../../../domain/book.ts';
import type { Entry, Fact } from '../../../domain/entries.ts';
import { caseNumber, customerNumber, seqNumber } from '../../../domain/ids.ts';
import { toIso } from '../../../domain/instant.ts';
import type { ImportOutcome, PlannedCase, Recorder } from '../../journal.ts';
import type { Chunk } from '../append.ts';
import { LETTERS } from '../register/key-line.ts';
import type { StringTable } from '../register/string-table.ts';
import type { BatchKeys } from './batch-keys.ts';
import { addTally, closedTally, sourcesForNew, type ClosedTally } from './closed-tally.ts';
import { CustomerMatcher } from './customers.ts';
import type { ImportDesk, ImportGround } from './ground.ts';
import { refsAfter, tellKnownCustomers } from './known.ts';
import { batchLines } from './lines.ts';
import { registerImport, registerStart, type Written } from './registering.ts';
import type { SpooledRow } from './row.ts';
import type { Spool } from './spool.ts';
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
    if (count === 0) return { imported: 0, known, cases: null, head };

    const first = { seq: head.seq + 1, case: Number(book.nextCase) };
    const { contacts, names } = prepared.keys;
    const matcher = new CustomerMatcher(contacts.table.size, book.nextCustomer);
    tellKnownCustomers(desk, ground.options.country, contacts.table, names, matcher);
    const nextId = ulidSequence(recorder.now);
    const batch = nextId();
    const written: Written = {
      first,
      count,
      lengths: new Uint32Array(count),
      customers: new Uint32Array(count),
      keys: prepared.keys,
      dropped,
    };
    const open: Entry[] = [];
    const tally = dropped.size === 0 ? prepared.tally : closedTally(ground.options.dayOf);

    function* chunks(): Generator<Chunk, void, undefined> {
      const lines = batchLines(desk.journal, batch, head.hash, recorder);
      let place = 0;
      let done = 0;
      const row = prepared.rows.rows();
      while (row.next()) {
        place++;
        if (dropped.size > 0 && dropped.has(place)) continue;
        const customer = row.hasCustomer ? matcher.match(row) : 0;
        const seq = first.seq + done;
        const no = first.case + done;
        const isLast = done + 1 === count;
        const chunk = lines.add(row, { seq, case: no, customer, id: nextId(), isLast });
        written.lengths[done] = lines.lastLength;
        written.customers[done] = customer;
        done++;
        if (row.isOpen) open.push(entryOf(row, { seq, case: no, customer, batch }, recorder));
        else if (dropped.size > 0) tally.add(plannedOf(row).data.promises);
        if (chunk !== undefined) yield chunk;
      }
      const rest = lines.rest();
      if (rest !== undefined) yield rest;
    }

    const register = registerStart(desk, count);
    const after = desk.append(chunks());
    const sources = sourcesForNew(ground.options.dayOf);
    for (const entry of open) enter(book, entry, sources);
    addTally(book, tally.days);
    const last = { seq: after.seq, case: first.case + count - 1 };
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
    return {
      imported: count,
      known,
      cases: { first: caseNumber(first.case), last: caseNumber(last.case) },
      head: { seq: after.seq, hash: after.hash },
    };
  });
}

/** References of the batch that others have recorded since it was begun. */
function lateRefs(ground: ImportGround, desk: ImportDesk, refs: StringTable): ReadonlySet<string> {
  const late = new Set<string>();
  const before = ground.state.snapshot.head;
  if (desk.snapshot.head.hash === before.hash) return late;
  for (const ref of refsAfter(desk, before.seq)) if (refs.idOf(LETTERS.ref, ref) >= 0) late.add(ref);
  return late;
}

/** The places, counted from 1, of the rows with one of these references. */
function rowsWithRef(rows: Spool, refs: ReadonlySet<string>): Set<number> {
  const found = new Set<number>();
  let place = 0;
  const row = rows.rows();
  while (row.next()) {
    place++;
    const { ref } = plannedOf(row).words;
    if (ref !== undefined && refs.has(ref)) found.add(place);
  }
  return found;
}

/** A row as it came. */
function plannedOf(row: SpooledRow): PlannedCase {
  const { bytes, happened, data, dataEnd, words, end } = row;
  const said =
    end > words
      ? (JSON.parse(bytes.toString('utf8', words, end)) as PlannedCase['words'] & { readonly salt: string })
      : { salt: '' };
  const { salt: _, ...rest } = said;
  return {
    happenedAt: bytes.toString('latin1', happened, data),
    data: JSON.parse(`{${bytes.toString('utf8', data, dataEnd)}`) as PlannedCase['data'],
    words: rest,
  };
}

interface GivenNumbers {
  readonly seq: number;
  readonly case: number;
  readonly customer: number;
  readonly batch: string;
}

/** A row as the entry that it became. */
function entryOf(row: SpooledRow, numbers: GivenNumbers, recorder: Recorder): Entry<'case-imported'> {
  const { happenedAt, data, words } = plannedOf(row);
  const customer = numbers.customer === 0 ? null : customerNumber(numbers.customer);
  const fact: Fact<'case-imported'> = {
    type: 'case-imported',
    case: caseNumber(numbers.case),
    happenedAt,
    data: { customer, ...data },
    private: words,
  };
  return {
    ...fact,
    seq: seqNumber(numbers.seq),
    by: recorder.by,
    recordedAt: toIso(recorder.now),
    ...(recorder.clockSet ? { clock: 'set' } : {}),
    batch: numbers.batch,
  };
}
