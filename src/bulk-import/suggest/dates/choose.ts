/** The forms of each column of dates, and what is not sure about them: what one column settles, it settles for all. */
import { isoDate } from '../../../domain/clock/civil.ts';
import { DAY, type Instant } from '../../../domain/instant.ts';
import { columnName } from '../column.ts';
import type { SuggestNote } from '../notes.ts';
import type { DayOrder, Form } from './forms.ts';
import type { DateColumn, Reading } from './readings.ts';

export interface Chosen {
  readonly forms: ReadonlyMap<DateColumn, readonly Form[]>;
  /** What to say of a column, if it is used. */
  readonly notes: ReadonlyMap<DateColumn, SuggestNote>;
}

/** Nobody promises anything for later, in days. */
const FAR_AHEAD = 3 * 366;

/** Nothing that is imported is older: 1980, counted from 1970-01-01. */
const LONG_AGO = 3652;

/** @param past those that say when something happened: no date in them is still to come */
export function chooseForms(
  columns: readonly DateColumn[],
  past: ReadonlySet<DateColumn>,
  now: Instant,
): Chosen {
  const today = Math.ceil(now / DAY);
  const all = columns.flatMap((column) =>
    column.readings.map((reading) => ({
      column,
      reading,
      forms: likely(reading, past.has(column) ? today : today + FAR_AHEAD),
    })),
  );
  const likelier = byShortYears(all);
  const known = new Set(all.flatMap(({ forms }) => (forms.length === 1 ? forms.map(orderOf) : [])));
  const chosen = new Map<DateColumn, Form[]>(columns.map((column) => [column, []]));
  const notes = new Map<DateColumn, SuggestNote>();
  for (const { column, reading, forms } of all) {
    const settled = forms.filter((form) => known.has(orderOf(form)));
    const open = settled.length > 0 ? settled : forms;
    const form =
      open.find(({ twelveHours, order }) => twelveHours && order === 'month-first') ??
      open.find((each) => likelier?.(each)) ??
      open[0];
    if (form === undefined) continue;
    chosen.get(column)?.push(form);
    const other = open.find((each) => each !== form);
    const note = other === undefined ? undefined : unsure(column, reading, form, other);
    if (note !== undefined) notes.set(column, note);
  }
  return { forms: chosen, notes };
}

/**
 * Where the year may be the first number or the last: in which of both the dates of the file lie closer together. `02-11-26` and
 * `13-11-26` are eleven days apart, or as many years.
 */
function byShortYears(
  all: readonly { readonly reading: Reading; readonly forms: readonly Form[] }[],
): ((form: Form) => boolean) | undefined {
  const open = all.filter(({ forms }) => forms.some(isYearFirst) && !forms.every(isYearFirst));
  const apart = (isMeant: (form: Form) => boolean): number => {
    const days = open.flatMap(({ reading, forms }) => {
      const form = forms.find(isMeant);
      return reading.values.flatMap((value) => {
        const date = form?.read(value);
        return date === undefined || typeof date === 'string' ? [] : [date.day];
      });
    });
    return days.reduce((a, b) => Math.max(a, b), -Infinity) - days.reduce((a, b) => Math.min(a, b), Infinity);
  };
  const isYearLast = (form: Form): boolean => !isYearFirst(form);
  const [first, last] = [apart(isYearFirst), apart(isYearLast)];
  if (first === last) return undefined;
  return first < last ? isYearFirst : isYearLast;
}

const isYearFirst = ({ order }: Form): boolean => order === 'year-first';

/** What settles one column settles another only if both are written in numbers of the same kind: `26-04-03` is none of the rest. */
const orderOf = ({ text, order }: Form): `${DayOrder} ${boolean}` => `${order} ${text.includes('YYYY')}`;

/** Those in which no date lies beyond `last`, or long ago; all of them where that leaves none. */
function likely({ values, forms }: Reading, last: number): readonly Form[] {
  if (forms.length < 2) return forms;
  const left = forms.filter((form) =>
    values.every((value) => {
      const date = form.read(value);
      return typeof date === 'string' || (date.day <= last && date.day >= LONG_AGO);
    }),
  );
  return left.length > 0 ? left : forms;
}

function unsure(column: DateColumn, reading: Reading, form: Form, other: Form): SuggestNote | undefined {
  for (const value of reading.values) {
    const [taken, instead] = [form.read(value), other.read(value)];
    if (typeof taken === 'string' || typeof instead === 'string' || taken.day === instead.day) continue;
    return {
      kind: 'two-readings',
      column: columnName(column.of),
      value,
      form: form.text,
      taken: isoDate(taken.day),
      other: isoDate(instead.day),
    };
  }
  return undefined;
}
