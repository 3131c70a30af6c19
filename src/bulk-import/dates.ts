/**
 * Dates by patterns, strictly: what is not written in one of the forms is no date, and neither is 31 February.
 *
 * Read letter by letter in one pass, since an import reads hundreds of thousands of them.
 */
import { checkedDay } from '../domain/clock/civil.ts';
import { NUMBERS, type Pattern, type Step } from './date-patterns.ts';

/** A date as it was written: on which local day, at which second of it, and how far from UTC if that was said. */
export interface WrittenDate {
  /** Counted from 1970-01-01. */
  readonly day: number;
  /** Of the day, 0 to 86,399; 0 for a date alone. */
  readonly second: number;
  readonly dateOnly: boolean;
  /** Seconds east of UTC; `null`: local time. */
  readonly offset: number | null;
}

/** `bad-date`: in none of the forms. `no-such-date`: in one of them, but there is no such day or time. */
export type DateFault = 'bad-date' | 'no-such-date';

export type DateReader = (text: string) => WrittenDate | DateFault;

/** Reads dates in the first of the patterns that fits. */
export function dateReader(patterns: readonly Pattern[]): DateReader {
  const numbers = new Int32Array(NUMBERS.length);
  return (text) => {
    let fault: DateFault = 'bad-date';
    for (const pattern of patterns) {
      if (text.length < pattern.least || text.length > pattern.most) continue;
      const date = readDate(text, pattern, numbers);
      if (typeof date !== 'string') return date;
      if (date === 'no-such-date') fault = date;
    }
    return fault;
  };
}

const ZERO = 48;

/** @param numbers what `NUMBERS` names, to be filled; the caller's, so that there is one for all dates */
function readDate(text: string, pattern: Pattern, numbers: Int32Array): WrittenDate | DateFault {
  if (pattern.unix) return readUnix(text);
  const { steps } = pattern;
  numbers.fill(0);
  let at = 0;
  let afternoon = false;
  let offset: number | null = pattern.utc ? 0 : null;
  for (let i = 0; i < steps.length; i += 1) {
    const step = steps[i] as Step; // i is one of its own
    if (step.number >= 0) {
      const start = at;
      let value = 0;
      for (; at - start < step.most; at += 1) {
        const digit = text.charCodeAt(at) - ZERO; // NaN behind the end
        if (!(digit >= 0 && digit <= 9)) break;
        value = value * 10 + digit;
      }
      if (at - start < step.least) return 'bad-date';
      numbers[step.number] = value;
    } else if (step.part === 'literal') {
      if (!standsAt(text, at, step.text)) return 'bad-date';
      at += step.most;
    } else if (step.part === 'half') {
      const half = text.slice(at, at + 2).toUpperCase();
      if (half !== 'AM' && half !== 'PM') return 'bad-date';
      afternoon = half === 'PM';
      at += 2;
    } else {
      const zone = readOffset(text, at);
      if (zone === undefined) return 'bad-date';
      offset = zone.offset;
      at = zone.end;
    }
  }
  return at === text.length ? dateOf(numbers, pattern, afternoon, offset) : 'bad-date';
}

/** A text as long as the pattern `X` allows. */
function readUnix(text: string): WrittenDate | DateFault {
  if (!/^\d+$/.test(text)) return 'bad-date';
  const seconds = Number(text);
  const day = Math.floor(seconds / 86_400);
  return { day, second: seconds - day * 86_400, dateOnly: false, offset: 0 };
}

function standsAt(text: string, at: number, literal: string): boolean {
  for (let i = 0; i < literal.length; i += 1) {
    if (text.charCodeAt(at + i) !== literal.charCodeAt(i)) return false;
  }
  return true;
}

function dateOf(
  numbers: Int32Array,
  pattern: Pattern,
  afternoon: boolean,
  offset: number | null,
): WrittenDate | DateFault {
  // instants are whole seconds: the fraction, the seventh, is left
  const [written = 0, month = 0, dayOfMonth = 0, clock = 0, minute = 0, second = 0] = numbers;
  const year = pattern.shortYear ? written + 2000 : written;
  if (pattern.twelveHours && (clock < 1 || clock > 12)) return 'no-such-date';
  const hour = pattern.twelveHours ? (clock % 12) + (afternoon ? 12 : 0) : clock;
  const day = year < 1 ? undefined : checkedDay(year, month, dayOfMonth);
  if (day === undefined || hour > 23 || minute > 59 || second > 59 || !isOffset(offset))
    return 'no-such-date';
  return { day, second: hour * 3600 + minute * 60 + second, dateOnly: pattern.dateOnly, offset };
}

/** `Z`, `+02`, `+02:00`, `+0200`. */
function readOffset(text: string, at: number): { readonly offset: number; readonly end: number } | undefined {
  const sign = text.charAt(at);
  if (sign === 'Z') return { offset: 0, end: at + 1 };
  if (sign !== '+' && sign !== '-') return undefined;
  const match = /^(\d\d)(?::?(\d\d))?/.exec(text.slice(at + 1, at + 6));
  if (match === null) return undefined;
  const minutes = Number(match[2] ?? 0);
  // past any offset there is, so that the date does not exist
  const seconds = minutes > 59 ? Infinity : Number(match[1]) * 3600 + minutes * 60;
  return { offset: sign === '-' ? -seconds : seconds, end: at + 1 + match[0].length };
}

/** Offsets run from −12 to +14 hours. */
const isOffset = (offset: number | null): boolean =>
  offset === null || (offset >= -12 * 3600 && offset <= 14 * 3600);
