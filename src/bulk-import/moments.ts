/**
 * Dates in rows, and what they mean: when something happened or is due.
 *
 * A date alone is compared as a date. Where it must become a moment, it is closing time that day for a deadline and for
 * what ended (closed, kept), the beginning of the day for what began (opened, a call); never before the case was opened,
 * and never in the future. On a day on which the shop is closed a deadline is at 24:00, which is the next day's already;
 * what ended did so on its own day, at the last minute of it.
 */
import type { ZoneTable } from '../domain/clock/calendar.ts';
import { localDay, toInstant } from '../domain/clock/zone.ts';
import { SECOND, type Instant } from '../domain/instant.ts';
import type { Getter } from './columns.ts';
import { exampleOf } from './date-example.ts';
import type { Pattern } from './date-patterns.ts';
import { dateReader } from './dates.ts';
import type { RowFault } from './problem.ts';

/** What a plan depends on, besides the file and its mapping. */
export interface PlanContext {
  readonly now: Instant;
  /** Of the mapping's `timeZone`; the shop's, where the mapping names none. */
  readonly zone: ZoneTable;
  /** When the shop closes on a local day (counted from 1970-01-01); 24:00 where it is closed. */
  readonly closingOn: (day: number) => Instant;
  /** The last minute of a local day in the shop: 23:59. */
  readonly lastMinuteOf: (day: number) => Instant;
  /** `--told-until`: of promises that were due before, customers count as told. */
  readonly toldUntil?: Instant;
}

/** A date in a row. */
export interface Moment {
  /** Of a date alone, the beginning of the day. */
  readonly at: Instant;
  /** The local day, where it is a date alone. */
  readonly day: number | null;
  readonly text: string;
}

/** What has happened, and so can't be in the future. */
export type Happening = Extract<RowFault, { kind: 'in-future' }>['what'];

/**
 * The first and the last moment that are written with four digits of a year, from the year 1. Local dates run from the same
 * years, and those at the ends are moments outside of them: east of Greenwich the year 1 begins in the year 0.
 */
const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00Z');
const LAST_INSTANT = Date.parse('9999-12-31T23:59:59Z');

export interface Moments {
  /** The date in a text, past or to come. */
  readonly read: (getter: Getter, text: string) => Moment | RowFault;
  /** The date of what has happened; a fault where it is in the future. */
  readonly readPast: (getter: Getter, text: string, what: Happening) => Moment | RowFault;
  /** Whether it lies before the opening; by dates, where one of both is a date alone. */
  readonly isBefore: (moment: Moment, opened: Moment) => boolean;
  /** When a deadline is. */
  readonly due: (due: Moment, opened: Moment) => Instant;
  /** When something ended; on the day of a deadline that is given, by that deadline. */
  readonly ended: (
    ended: Moment,
    opened: Moment,
    deadline?: { readonly due: Moment; readonly at: Instant },
  ) => Instant;
  /** When something happened during a case; on the day of its opening, not before it. */
  readonly during: (moment: Moment, opened: Moment) => Instant;
}

export function momentsBy(patterns: readonly Pattern[], context: PlanContext): Moments {
  const { now, zone } = context;
  const readDate = dateReader(patterns);
  const examples = patterns.map(exampleOf);
  const today = localDay(zone, now);
  const closingOn = remembered(context.closingOn);
  const lastMinuteOf = remembered(context.lastMinuteOf);
  const dayOf = (m: Moment): number => m.day ?? localDay(zone, m.at);

  // closed and kept are often the same column: the moment before is at hand
  let last: Moment | undefined;

  function read(getter: Getter, text: string): Moment | RowFault {
    if (last?.text === text) return last;
    const date = readDate(text);
    if (date === 'bad-date') return { kind: date, column: getter.column, value: text, dates: examples };
    if (date === 'no-such-date') return { kind: date, column: getter.column, value: text };
    const { day, second, offset } = date;
    const at =
      offset === null
        ? toInstant(zone, day, second).at
        : (((day * 86_400 + second - offset) * SECOND) as Instant);
    if (at < FIRST_INSTANT) return { kind: 'no-such-date', column: getter.column, value: text };
    last = { at: Math.min(at, LAST_INSTANT) as Instant, day: date.dateOnly ? day : null, text };
    return last;
  }

  return {
    read,
    readPast(getter, text, what) {
      const moment = read(getter, text);
      if (isFault(moment)) return moment;
      const future = moment.day === null ? moment.at > now : moment.day > today;
      return future ? { kind: 'in-future', what, column: getter.column, value: text } : moment;
    },
    isBefore: (moment, opened) =>
      moment.day === null && opened.day === null ? moment.at < opened.at : dayOf(moment) < dayOf(opened),
    due: (due, opened) => within(opened.at, due.day === null ? due.at : closingOn(due.day), LAST_INSTANT),
    ended(ended, opened, deadline) {
      if (ended.day === null) return within(opened.at, ended.at, now);
      // of what was done on the day that it was due, nobody can say that it was late
      const onTheDay = deadline !== undefined && ended.day === dayOf(deadline.due);
      const at = Math.min(onTheDay ? deadline.at : closingOn(ended.day), lastMinuteOf(ended.day));
      return within(opened.at, at, now);
    },
    during: (moment, opened) => (moment.day !== null && moment.day === dayOf(opened) ? opened.at : moment.at),
  };
}

export const isFault = (value: object): value is RowFault => 'column' in value;

const within = (least: number, at: number, most: number): Instant =>
  Math.max(least, Math.min(at, most)) as Instant;

/** A function of a day that is asked for the same days over and over. */
function remembered(momentOn: (day: number) => Instant): (day: number) => Instant {
  const known = new Map<number, Instant>();
  return (day) => {
    let at = known.get(day);
    if (at === undefined) {
      if (known.size >= 40_000) known.clear();
      at = momentOn(day);
      known.set(day, at);
    }
    return at;
  };
}
