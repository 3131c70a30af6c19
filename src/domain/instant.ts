/**
 * Instants and durations.
 *
 * An instant is milliseconds since 1970-01-01T00:00:00Z, always whole seconds; in entries and JSON it is ISO 8601 in
 * UTC with `Z`. Durations are milliseconds here and ISO 8601 in hours, minutes and seconds outside: `PT26H`.
 */

declare const instantBrand: unique symbol;
export type Instant = number & { readonly [instantBrand]: true };

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An instant from milliseconds since 1970, cut to the whole second. */
export const instant = (ms: number): Instant => (Math.floor(ms / SECOND) * SECOND) as Instant;

/** The minute that a moment is in, from its beginning: what people are told of it. */
export const minuteOf = (at: Instant): Instant => (Math.floor(at / MINUTE) * MINUTE) as Instant;

/** `2026-11-23T06:30:00Z`. */
export const toIso = (at: Instant): string => new Date(at).toISOString().slice(0, 19) + 'Z';

/** Reads what `toIso` writes (an entry's instant). What an entry holds was checked when it was written. */
export function fromIso(iso: string): Instant {
  // Date.parse is most of the time of folding a long journal
  if (iso.length !== 20 || !hasIsoMarks(iso)) return Date.parse(iso) as Instant;
  const year = digits(iso, 0) * 100 + digits(iso, 2);
  const month = digits(iso, 5);
  const day = digits(iso, 8);
  const hour = digits(iso, 11);
  const minute = digits(iso, 14);
  const second = digits(iso, 17);
  const isPlain =
    year > 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59;
  if (!isPlain || hour < 0 || minute < 0 || second < 0) return Date.parse(iso) as Instant;
  return (daysTo(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second * SECOND) as Instant;
}

const hasIsoMarks = (iso: string): boolean =>
  iso.charCodeAt(4) === 0x2d &&
  iso.charCodeAt(7) === 0x2d &&
  iso.charCodeAt(10) === 0x54 &&
  iso.charCodeAt(13) === 0x3a &&
  iso.charCodeAt(16) === 0x3a &&
  iso.charCodeAt(19) === 0x5a;

/** Two digits of a text as a number; far below zero where they are none. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1e6;
}

/** Days from 1970-01-01 to a day of the Gregorian calendar, counted in years that begin in March. */
function daysTo(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + inYear - 719_468;
}

const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;

/** An ISO 8601 instant with `Z` or an offset, as typed by people and scripts; `undefined` for all else. */
export function parseIsoInstant(text: string): Instant | undefined {
  if (!ISO_INSTANT.test(text)) return undefined;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return undefined;
  // Date.parse lets 31 February roll into March; a day that does not exist is no instant
  const day = Number(text.slice(8, 10));
  const dayThere = new Date(
    Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, day),
  ).getUTCDate();
  return day === dayThere ? instant(ms) : undefined;
}

/** Reads what `isoDuration` writes, in milliseconds. */
export function fromIsoDuration(iso: string): number {
  const [, h, m, s] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(iso) ?? [];
  return Number(h ?? 0) * HOUR + Number(m ?? 0) * MINUTE + Number(s ?? 0) * SECOND;
}

/** A duration in ISO 8601, in hours, minutes and seconds: `PT26H`, `PT3H20M`, `PT0S`. Never negative. */
export function isoDuration(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / SECOND);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = `${h ? `${h}H` : ''}${m ? `${m}M` : ''}${s ? `${s}S` : ''}`;
  return `PT${text || '0S'}`;
}
