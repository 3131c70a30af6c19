/** What a time that somebody said is understood as, and what it is seen from. */
import type { Instant } from '../../instant.ts';
import type { Result } from '../../result.ts';
import type { Clock, Language } from '../../vocabulary.ts';
import type { Calendar } from '../calendar.ts';
import type { ClockProblem, WhenProblem } from '../problem.ts';
import type { Duration } from './duration.ts';

/** What is worth saying aloud of a deadline that was understood. */
export type WhenNote =
  /** Hours that run on while the shop is closed. */
  | 'round-the-clock'
  /** The deadline falls while the shop is closed. */
  | 'shop-closed'
  /** A date alone, on a day when the shop is closed: the deadline is its midnight, 24:00. */
  | 'closed-that-day'
  /** A change of clocks skips the local time that was said; it was counted with the offset before. */
  | 'skipped-time'
  /** A change of clocks repeats the local time that was said; the first one is meant. */
  | 'repeated-time';

/** How a moment was counted from what was said, so that the sum can be shown. */
export type CountedAs =
  /** From `from` on; `ago` counts back from it, with the same (positive) amounts. */
  | (Duration & { readonly ago?: true })
  /** Nothing was counted: it was said as a moment. */
  | { readonly of: 'moment' }
  /** Closing time of a local day (days since 1970-01-01), or its midnight, 24:00, where the shop is closed that day. */
  | { readonly of: 'closing'; readonly day: number };

export interface When {
  readonly due: Instant;
  readonly clock: Clock;
  readonly counted: CountedAs;
  /** The words, as they were said. */
  readonly said: string;
  readonly notes: readonly WhenNote[];
}

export interface WhenContext {
  /** What durations count from. */
  readonly from: Instant;
  /** What days count from: `today` is the shop's local day at this moment. */
  readonly now: Instant;
  readonly calendar: Calendar;
  /** The time of something that has happened: weekdays and dates are the last ones gone, not the next to come. */
  readonly past?: boolean;
  /** Which is spoken, for the words that are offered where one is misspelt: those of any where it is not said. All are understood. */
  readonly language?: Language;
}

export type WhenResult = Result<When, WhenProblem | ClockProblem>;
