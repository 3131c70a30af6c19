/**
 * The compiled calendar: a zone's changes of clock, a shop's week and its days that differ, as plain numbers.
 *
 * Made once when settings change (see `compile.ts`) and kept as JSON, so that no everyday command loads Temporal, a time
 * zone or a holiday table. Opening periods follow from it by sums alone (see `opening.ts`), whenever and for whatever
 * year somebody asks, so it never runs out.
 */
import { dayOf } from './civil.ts';

/** The offsets of a zone over time. `offsets[0]` holds before `changes[0]`, `offsets[i + 1]` from `changes[i]` on. */
export interface ZoneTable {
  readonly timeZone: string;
  /** Milliseconds since 1970, ascending; from 1900 on and before 2101. */
  readonly changes: readonly number[];
  /** Milliseconds east of UTC; one more than there are changes. */
  readonly offsets: readonly number[];
}

/** When a shop is open on a local day: opening and closing in turn, ascending, in minutes since its midnight, 0 to 1440. */
export type OpenMinutes = readonly number[];

/** Hours that hold from one local day to another, both included, instead of those of the week. */
export interface DaysApart {
  readonly from: number;
  readonly to: number;
  readonly open: OpenMinutes;
}

export interface Calendar {
  readonly zone: ZoneTable;
  /** Seven, from Monday on. */
  readonly week: readonly OpenMinutes[];
  /** Local days on which the shop is closed whatever the week says, ascending. */
  readonly holidays: readonly number[];
  /** The shop's own days, stronger than holidays; where they overlap, the last one counts. */
  readonly days: readonly DaysApart[];
}

/** The years that calendars cover: changes of clock are known for these, and no search goes outside. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;
export const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1);
export const LAST_DAY = dayOf(LAST_YEAR, 12, 31);
