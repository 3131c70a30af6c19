/** The lines of a spool as what they are: whose they are, and the case, change or entry that each holds. */
import type { Entry, Fact, ImportedChange } from '../../../domain/entries.ts';
import { caseNumber, customerNumber, seqNumber } from '../../../domain/ids.ts';
import { toIso } from '../../../domain/instant.ts';
import type { PlannedCase, Recorder } from '../../journal.ts';
import type { SpooledRow } from './row.ts';
import type { Spool } from './spool.ts';

export interface KeptRow {
  readonly row: SpooledRow;
  /** Which of the cases that were spooled it is about, counted from 1. */
  readonly place: number;
  /** The case that it is about. */
  readonly no: number;
  readonly isOpening: boolean;
}

/** The lines to be written, with the numbers of their cases. What it gives is of the line that it stands at. */
export function* keptRows(rows: Spool, dropped: ReadonlySet<number>, firstCase: number): Iterable<KeptRow> {
  const row = rows.rows();
  let place = 0;
  let no = firstCase - 1;
  let isDropped = false;
  while (row.next()) {
    const isOpening = row.type === 'case-imported';
    if (isOpening) {
      place++;
      isDropped = dropped.size > 0 && dropped.has(place);
      if (!isDropped) no++;
    }
    if (!isDropped) yield { row, place, no, isOpening };
  }
}

/** A case as it came, without its changes. */
export function plannedOf(row: SpooledRow): PlannedCase {
  return {
    happenedAt: happenedOf(row),
    data: dataOf(row) as PlannedCase['data'],
    words: wordsOf(row),
  };
}

/** A change as it came. */
export const changeOf = (row: SpooledRow): ImportedChange =>
  ({
    type: row.type,
    happenedAt: happenedOf(row),
    data: dataOf(row),
    ...(row.end > row.words ? { private: wordsOf(row) } : {}),
  }) as ImportedChange; // as it was spooled

const happenedOf = ({ bytes, happened, data }: SpooledRow): string =>
  bytes.toString('latin1', happened, data);

const dataOf = ({ bytes, data, dataEnd }: SpooledRow): unknown =>
  JSON.parse(`{${bytes.toString('utf8', data, dataEnd)}`);

/** The private words of a row, without their salt. */
export function wordsOf({ bytes, words, end }: SpooledRow): PlannedCase['words'] {
  if (end <= words) return {};
  const { salt: _, ...said } = JSON.parse(bytes.toString('utf8', words, end)) as { readonly salt: string };
  return said;
}

interface GivenNumbers {
  readonly seq: number;
  readonly case: number;
  readonly customer: number;
  readonly batch: string;
}

/** A row as the entry that it became. */
export function entryOf(row: SpooledRow, numbers: GivenNumbers, recorder: Recorder): Entry {
  const no = caseNumber(numbers.case);
  return {
    ...(row.type === 'case-imported' ? openingOf(row, numbers) : changeOf(row)),
    case: no,
    seq: seqNumber(numbers.seq),
    by: recorder.by,
    recordedAt: toIso(recorder.now),
    ...(recorder.clockSet ? { clock: 'set' } : {}),
    batch: numbers.batch,
  };
}

function openingOf(row: SpooledRow, numbers: GivenNumbers): Omit<Fact<'case-imported'>, 'case'> {
  const { happenedAt, data, words } = plannedOf(row);
  const customer = numbers.customer === 0 ? null : customerNumber(numbers.customer);
  return { type: 'case-imported', happenedAt, data: { customer, ...data }, private: words };
}
