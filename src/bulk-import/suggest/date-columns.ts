/** The columns of dates among those that were found: which one is the opening, and what can be read of the others. */
import { DAY, type Instant } from '../../domain/instant.ts';
import { readPattern } from '../date-patterns.ts';
import { dateReader, type DateReader } from '../dates.ts';
import { columnName, share, type LookedColumn } from './column.ts';
import { chooseForms, type Chosen } from './dates/choose.ts';
import type { DateColumn } from './dates/readings.ts';
import type { SuggestNote } from './notes.ts';

/** What says when something was, or is to be. */
export const DATE_SLOTS = ['opened', 'closed', 'due', 'kept', 'called', 'changed'] as const;
export type DateSlot = (typeof DATE_SLOTS)[number];

export interface FoundDates {
  /** The opening is not among them where no column can be it. */
  readonly found: ReadonlyMap<DateSlot, LookedColumn>;
  /** As a mapping names them. */
  readonly forms: readonly string[];
  readonly notes: readonly SuggestNote[];
}

/** How many dates must be read as their column alone would read them. */
const ALIKE = 0.9;

/** @param named the columns whose names say it; those with nothing in them, too */
export function findDates(
  named: ReadonlyMap<DateSlot, LookedColumn>,
  dates: ReadonlyMap<LookedColumn, DateColumn>,
  now: Instant,
): FoundDates {
  const datesOf = (column: LookedColumn | undefined): DateColumn | undefined =>
    column === undefined ? undefined : dates.get(column);
  const past = DATE_SLOTS.flatMap((slot) => (slot === 'due' ? [] : (datesOf(named.get(slot)) ?? [])));
  const chosen = chooseForms([...dates.values()], new Set(past), now);
  const found = new Map(named);
  const notes: SuggestNote[] = [];
  if (!found.has('opened')) {
    const guessed = earliest(new Set(named.values()), [...dates.values()], chosen, now);
    if (guessed !== undefined) {
      found.set('opened', guessed.of);
      const column = columnName(guessed.of);
      notes.push(
        dates.size > 1 ? { kind: 'earliest', column } : { kind: 'by-values', column, concept: 'opened' },
      );
    }
  }
  const toCome = found.has('due') ? undefined : notYet(found, datesOf, chosen, now);
  if (toCome !== undefined) {
    const [slot, looked] = toCome;
    found.delete(slot);
    found.set('due', looked);
    notes.push({ kind: 'by-values', column: columnName(looked), concept: 'due' });
  }
  const opened = datesOf(found.get('opened'));
  let forms: readonly string[] = [];
  for (const slot of DATE_SLOTS) {
    const looked = found.get(slot);
    const column = datesOf(looked);
    if (looked === undefined || column === undefined) continue;
    const own = textsOf(column, chosen);
    const together = [...new Set([...forms, ...own])];
    const why = whyNot(slot, column, readerOf(own), readerOf(together), opened, chosen);
    if (why === undefined) {
      forms = together;
      notes.push(...notesOn(column, chosen));
    } else {
      found.delete(slot);
      notes.push(why);
    }
  }
  return { found, forms, notes };
}

/** A column that is called as if it said when something was done, and has dates that are still to come: it was promised. */
function notYet(
  found: ReadonlyMap<DateSlot, LookedColumn>,
  datesOf: (column: LookedColumn | undefined) => DateColumn | undefined,
  chosen: Chosen,
  now: Instant,
): readonly [DateSlot, LookedColumn] | undefined {
  const today = Math.ceil(now / DAY);
  for (const slot of ['kept', 'closed'] as const) {
    const column = datesOf(found.get(slot));
    if (column === undefined) continue;
    const read = readerOf(textsOf(column, chosen));
    if (column.of.values.some((text) => (dayIn(read, text) ?? 0) > today)) return [slot, column.of];
  }
  return undefined;
}

const textsOf = (column: DateColumn, { forms }: Chosen): readonly string[] =>
  (forms.get(column) ?? []).map(({ text }) => text);

const readerOf = (forms: readonly string[]): DateReader =>
  dateReader(
    forms.flatMap((form) => {
      const pattern = readPattern(form);
      return pattern.ok ? [pattern.value] : [];
    }),
  );

/** Why a column can't be used after all. */
function whyNot(
  slot: DateSlot,
  column: DateColumn,
  own: DateReader,
  together: DateReader,
  opened: DateColumn | undefined,
  chosen: Chosen,
): SuggestNote | undefined {
  const named = columnName(column.of);
  const isAlike = (text: string): boolean => dayIn(own, text) === dayIn(together, text);
  if (opened !== undefined && share(column.of, isAlike) < ALIKE) {
    const value = column.of.values.find((text) => !isAlike(text)) ?? '';
    return { kind: 'dates-otherwise', column: named, value, opened: columnName(opened.of) };
  }
  if (slot === 'opened' || opened === undefined) return undefined;
  const openedIn = readerOf(textsOf(opened, chosen));
  let [before, both] = [0, 0];
  for (const [i, text] of column.of.texts.entries()) {
    const [day, from] = [dayIn(own, text), dayIn(openedIn, opened.of.texts[i] ?? '')];
    if (day === undefined || from === undefined) continue;
    both += 1;
    if (day < from) before += 1;
  }
  return before * 2 > both ? { kind: 'before-opened', column: named, concept: slot } : undefined;
}

/** Counted from 1970-01-01; `undefined` where it can't be read. */
function dayIn(read: DateReader, text: string): number | undefined {
  const date = text === '' ? 'bad-date' : read(text);
  return typeof date === 'string' ? undefined : date.day;
}

function notesOn(column: DateColumn, { notes }: Chosen): readonly SuggestNote[] {
  const unsure = notes.get(column);
  const [value] = column.unread;
  const count = column.unread.length;
  const line = value === undefined ? undefined : column.of.lines[column.of.texts.indexOf(value)];
  return [
    ...(unsure === undefined ? [] : [unsure]),
    ...(value === undefined || line === undefined
      ? []
      : [{ kind: 'some-dates-unread', column: columnName(column.of), value, line, count } as const]),
  ];
}

/**
 * Of the columns that nobody has named, the one that is never later than another, and never in the future: what a case
 * begins with. The first one where several are.
 */
function earliest(
  named: ReadonlySet<LookedColumn>,
  columns: readonly DateColumn[],
  chosen: Chosen,
  now: Instant,
): DateColumn | undefined {
  const today = Math.ceil(now / DAY);
  const days = columns.map((column) => {
    const read = readerOf(textsOf(column, chosen));
    return column.of.texts.map((text) => dayIn(read, text));
  });
  const least = (row: number): number => Math.min(...days.map((each) => each[row] ?? Infinity));
  const leasts = (days[0] ?? []).map((_, row) => least(row));
  const counted = columns.flatMap((column, i) => {
    const own = days[i] ?? [];
    if (named.has(column.of) || own.some((day) => day !== undefined && day > today)) return [];
    const times = own.filter((day, row) => day !== undefined && day === leasts[row]).length;
    return times * 2 > own.length ? [{ column, times }] : [];
  });
  return counted.toSorted((a, b) => b.times - a.times)[0]?.column;
}
