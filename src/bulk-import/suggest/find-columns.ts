/** Which columns of a file say what of a case, and in which forms their dates are. */
import type { Instant } from '../../domain/instant.ts';
import { assign, isCalledDate } from './assign.ts';
import { BY_VALUES } from './by-values.ts';
import { columnName, share, type LookedColumn } from './column.ts';
import { DATE_SLOTS, findDates, type DateSlot } from './date-columns.ts';
import { forms } from './dates/forms.ts';
import { readDates, type DateColumn } from './dates/readings.ts';
import { looksLikeDate } from './dates/shape.ts';
import { isLog, varies } from './log.ts';
import type { SuggestNote } from './notes.ts';
import type { Slot } from './slots.ts';

export type Found = ReadonlyMap<Slot, LookedColumn>;

export interface FoundColumns {
  readonly found: Found;
  /** The forms of the dates. */
  readonly forms: readonly string[];
  readonly notes: readonly SuggestNote[];
  /** Columns that look like dates, with a value that is written in no form that a mapping can name. */
  readonly unread: readonly UnreadDates[];
  /** Columns of dates. */
  readonly dated: readonly LookedColumn[];
}

export interface UnreadDates {
  readonly column: LookedColumn;
  readonly value: string;
}

const isDateSlot = (slot: Slot): boolean => DATE_SLOTS.some((each) => each === slot);

/** The one column of dates that differ in rows of one reference, where the opening does not. */
function changeTimes(
  unnamed: readonly LookedColumn[],
  ref: LookedColumn,
  opened: LookedColumn | undefined,
): LookedColumn | undefined {
  if (opened === undefined || varies(ref, opened)) return undefined;
  const [only, another] = unnamed.filter((column) => varies(ref, column));
  return another === undefined ? only : undefined;
}

/** What part of the values must look like dates; of a column whose name says that they are, any. */
const MOSTLY = 0.8;

const isUnread = (value: string): boolean =>
  forms().every((form) => form.bare || typeof form.read(value) === 'string');

export function findColumns(columns: readonly LookedColumn[], now: Instant): FoundColumns {
  const dates = new Map<LookedColumn, DateColumn>();
  for (const column of columns) {
    const read = readDates(column, isCalledDate(column));
    if (read !== undefined) dates.set(column, read);
  }
  const assigned = new Map(assign(columns, dates));
  const taken = new Set(assigned.values());
  const guesses: SuggestNote[] = [];
  for (const [concept, isOne] of BY_VALUES) {
    if (assigned.has(concept)) continue;
    const column = columns.find((each) => !taken.has(each) && !dates.has(each) && isOne(each));
    if (column === undefined) continue;
    assigned.set(concept, column);
    taken.add(column);
    guesses.push({ kind: 'by-values', column: columnName(column), concept });
  }
  const ref = assigned.get('ref');
  const isOfChanges = isLog(ref, assigned.get('status'));
  if (!isOfChanges) assigned.delete('changed');
  const named = new Map<DateSlot, LookedColumn>();
  for (const slot of DATE_SLOTS) {
    const column = assigned.get(slot);
    if (column !== undefined) named.set(slot, column);
  }
  if (isOfChanges && ref !== undefined && !named.has('changed')) {
    const column = changeTimes(
      columns.filter((each) => !taken.has(each) && dates.has(each)),
      ref,
      named.get('opened'),
    );
    if (column !== undefined) {
      named.set('changed', column);
      guesses.push({ kind: 'by-values', column: columnName(column), concept: 'changed' });
    }
  }
  const { found: dated, forms: read, notes } = findDates(named, dates, now);
  const found = new Map<Slot, LookedColumn>([
    ...[...assigned].filter(([slot]) => !isDateSlot(slot)),
    ...dated,
  ]);
  const used = new Set(found.values());
  const unread = columns.flatMap((column) => {
    if (used.has(column) || dates.has(column)) return [];
    const part = share(column, looksLikeDate);
    const value = column.values.find(isUnread);
    const isOne = part > MOSTLY || (part > 0 && isCalledDate(column));
    return isOne && value !== undefined ? [{ column, value }] : [];
  });
  return { found, forms: read, notes: [...notes, ...guesses], unread, dated: [...dates.keys()] };
}
