/** What counting time refuses, and what is said of a time that can't be understood. The words for people are in `words/`. */
import type { Instant } from '../instant.ts';

export type ClockProblem =
  /**
   * From this moment on (or `back` from it) the shop is not open for a single minute in 366 days. `on` is the first local
   * day without one, as `2026-12-01`; counted back, the last.
   */
  | { readonly kind: 'no-open-minute'; readonly at: Instant; readonly on: string; readonly back: boolean }
  /** The sum goes beyond the years for which changes of clock are known. */
  | { readonly kind: 'outside-calendar'; readonly firstYear: number; readonly lastYear: number }
  | { readonly kind: 'unknown-time-zone'; readonly timeZone: string; readonly nearest: string | undefined };

export type WhenProblem =
  | { readonly kind: 'when-empty' }
  | { readonly kind: 'when-too-long'; readonly length: number; readonly most: number }
  /** It could mean several things, or needs to be said more fully: each reading can be typed instead. */
  | { readonly kind: 'when-ambiguous'; readonly said: string; readonly readings: readonly string[] }
  /** A date, week or time of day that does not exist: `31/2`, `week 54`, `25:00`. */
  | { readonly kind: 'when-nonexistent'; readonly said: string; readonly what: 'date' | 'time' | 'week' }
  /** Zero, or less. */
  | { readonly kind: 'when-not-positive'; readonly said: string }
  | {
      readonly kind: 'when-unknown';
      readonly said: string;
      /** The part that is not understood, where one part is to blame. */
      readonly part: string | undefined;
      /** What was perhaps meant by that part. */
      readonly nearest: string | undefined;
    }
  /** Amounts that are counted in different ways: round the clock, in working time, in working days. */
  | { readonly kind: 'when-mixed'; readonly said: string }
  | { readonly kind: 'when-half-working-day'; readonly said: string }
  /** Digits of another script, or in a frame: `part` has them. */
  | { readonly kind: 'when-other-figures'; readonly said: string; readonly part: string }
  /** The earliest time, which is no deadline: `after friday`, `after 15:00`. */
  | { readonly kind: 'when-earliest'; readonly said: string }
  /** It can be understood and names no time: `asap`, `soon`. `part` is the word to blame. */
  | { readonly kind: 'when-vague'; readonly said: string; readonly part: string }
  /** Further ahead, or further back, than `years`. */
  | { readonly kind: 'when-too-far'; readonly said: string; readonly years: number };
