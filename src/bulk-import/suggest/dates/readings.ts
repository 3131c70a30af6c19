/** In which forms the dates of a column can be read: usually one, sometimes two that differ. */
import type { LookedColumn } from '../column.ts';
import { forms, type Form } from './forms.ts';
import { shapeOf } from './shape.ts';

/** The values of one shape, and the forms that read them. */
export interface Reading {
  readonly values: readonly string[];
  /** Of forms of one order that read the same dates only one is here; the first is what is preferred where nothing tells. */
  readonly forms: readonly Form[];
  /** Values that none of them can read, such as 31 February. */
  readonly unread: readonly string[];
}

/** A column of dates. */
export interface DateColumn {
  readonly of: LookedColumn;
  readonly readings: readonly Reading[];
  /** In none of the forms that a mapping can name. */
  readonly unread: readonly string[];
}

/** Dates are written in a few ways, even where several people write them. */
const MOST_SHAPES = 12;

/** What part of the values may be no dates. */
const FEW = 0.1;

/**
 * One cell or two that somebody typed otherwise lose no column of a short file; fewer, where its name does not say that
 * dates are in it.
 *
 * @param named whether the name of the column says so
 */
const mayBeUnread = (values: number, named: boolean): number =>
  Math.max(Math.floor(values * FEW), Math.min(2, Math.floor(values / (named ? 2 : 3))));

/** @param bare whether digits alone may be a date: where the name of the column says so */
export function readDates(column: LookedColumn, bare: boolean): DateColumn | undefined {
  const { values } = column;
  const byShape = new Map<string, string[]>();
  for (const value of values) {
    const shape = shapeOf(value);
    const others = byShape.get(shape);
    if (others !== undefined) others.push(value);
    else if (byShape.size === MOST_SHAPES) return undefined;
    else byShape.set(shape, [value]);
  }
  const readings = [...byShape.values()].map((group) => readingOf(group, bare));
  const unread = readings.flatMap((reading) => reading.unread);
  const isRead = values.length > 0 && unread.length <= mayBeUnread(values.length, bare);
  if (!isRead) return undefined;
  return { of: column, readings: readings.filter((reading) => reading.forms.length > 0), unread };
}

function readingOf(values: readonly string[], bare: boolean): Reading {
  const distinct = [...new Set(values)];
  const [example = ''] = distinct;
  // one that does not exist shows its form, too
  const possible = forms().filter((form) => (bare || !form.bare) && form.read(example) !== 'bad-date');
  const faults = possible.map((form) => distinct.filter((value) => typeof form.read(value) === 'string'));
  const least = Math.min(...faults.map(({ length }) => length));
  const best = possible.filter((_, i) => faults[i]?.length === least);
  const first = faults.find(({ length }) => length === least) ?? distinct;
  // forms that each leave out others: a day over 12 in one, a month in the other
  const disagree = faults.some((each) => each.length === least && each.join('\n') !== first.join('\n'));
  const most = disagree ? Math.floor(distinct.length * FEW) : mayBeUnread(distinct.length, bare);
  if (first.length > most) return { values, forms: [], unread: values };
  const bad = new Set(first);
  const unread = values.filter((value) => bad.has(value));
  return { values, forms: different(best, distinct), unread };
}

/** One of those that read every value alike. `05/05/2026` tells nothing of days and months: both orders stay. */
function different(best: readonly Form[], values: readonly string[]): readonly Form[] {
  const readings = new Map<string, Form>();
  for (const form of best) {
    const read = values.map((value) => {
      const date = form.read(value);
      return typeof date === 'string' ? '' : `${date.day}.${date.second}`;
    });
    const key = `${form.order} ${read.join()}`;
    if (!readings.has(key)) readings.set(key, form);
  }
  return [...readings.values()];
}
