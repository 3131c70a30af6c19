/** What a place in a phrase can be, on the way to a day and a time of day. */
import type { Face } from './clock-face.ts';
import type { DateParts } from './dates.ts';
import type { Seconds, TimeSaid } from './time-of-day.ts';
import type { Token } from './tokens.ts';
import type { DayPart } from './words.ts';

/** A token, or several that are one time. */
export type Piece = Token | Face;

export interface Parts extends DateParts {
  readonly time?: TimeSaid;
  readonly part?: DayPart;
  readonly closing?: true;
  /** So long before closing time. */
  readonly earlier?: Seconds;
  readonly opening?: true;
  /** The time is that of now: `same time`. */
  readonly isTimeOfNow?: true;
}

/** What one place in the phrase can be. */
export type Choice = readonly Parts[];

export interface Place {
  readonly choice: Choice;
  /** How many pieces it takes. */
  readonly length: number;
}

export const place = (length: number, ...choice: Choice): Place => ({ choice, length });
