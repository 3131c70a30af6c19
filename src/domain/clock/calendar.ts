/**
 * The compiled calendar: a zone's changes of clock and a shop's opening periods, as plain numbers.
 *
 * Made once when settings change (see `compile.ts`), read by everyday commands, so that none of them loads a time zone
 * or a holiday table.
 */
import type { Instant } from '../instant.ts';

/** The offsets of a zone over time. `offsets[0]` holds before `changes[0]`, `offsets[i + 1]` from `changes[i]` on. */
export interface ZoneTable {
  readonly timeZone: string;
  /** Milliseconds since 1970, ascending. */
  readonly changes: readonly number[];
  /** Milliseconds east of UTC; one more than there are changes. */
  readonly offsets: readonly number[];
}

/** A shop's opening periods, in UTC. */
export interface Calendar {
  readonly zone: ZoneTable;
  /** Opening and closing in turn, ascending: `[open, close, open, close, …]`. Periods that touch are one. */
  readonly periods: readonly number[];
  /** From when to when the periods are known; outside, the calendar does not answer. */
  readonly from: Instant;
  readonly until: Instant;
}
