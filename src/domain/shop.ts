/** The shop's settings, as `lofte.json` holds them and as everything else may rely on them: checked, defaults filled in. */
import type { Language, PromiseKind, Status } from './vocabulary.ts';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Opening and closing on one local day, `HH:MM`; `24:00` is midnight at its end. Never empty, never backwards. */
export type Interval = readonly [open: string, close: string];

/** In order, none overlapping; a day without any is closed. */
export type DayHours = readonly Interval[];

export interface Shop {
  readonly shop: { readonly name: string; readonly phone?: string; readonly address?: string };
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly language: Language;
  /** ISO 4217. */
  readonly currency: string;
  readonly hours: Readonly<Record<Weekday, DayHours>>;
  readonly holidays: { readonly country: string | null; readonly eves: boolean };
  /** Days and ranges of days (`2026-07-13/2026-07-31`) with hours of their own. */
  readonly days: Readonly<Record<string, DayHours>>;
  readonly promises: {
    /** How long before a deadline it counts as due soon. */
    readonly warnBefore: string;
    readonly defaults: Readonly<Partial<Record<PromiseKind, string>>>;
    readonly pauseWhile: readonly Status[];
  };
  readonly follow: {
    readonly quietAfter: string;
    readonly waitingAfter: string;
    readonly awayAfter: string;
    readonly uncollectedAfter: string;
  };
  readonly notices: { readonly on: readonly Status[] };
  readonly staff: readonly { readonly name: string }[];
}
