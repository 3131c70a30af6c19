/** Amounts of a unit, as they are said: `24 hours`, `two and a half`, `2-3 days`, `a couple of weeks`. */
import { SECOND, HOUR, MINUTE } from '../../instant.ts';
import type { Duration } from './duration.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './words.ts';

export interface Amount {
  /** Several where it could be each of them. */
  readonly counts: readonly number[];
  readonly unit: Unit;
  /** How many tokens it takes. */
  readonly length: number;
}

interface Counts {
  readonly counts: readonly number[];
  readonly length: number;
}

const isHalf = (t: Token | undefined): boolean => t?.is === 'half' || t?.is === 'halfTo';
const isOne = (t: Token | undefined): boolean => t?.is === 'word-number' && t.value === 1;
const isRange = (t: Token | undefined): boolean =>
  t?.is === 'or' || t?.is === 'to' || t?.is === 'by' || t?.is === 'dash';
const unitOf = (t: Token | undefined): Unit | undefined => (t?.is === 'unit' ? t.unit : undefined);

/** What a token counts; `undefined` where it counts nothing. */
export function valueOf(t: Token | undefined): number | undefined {
  if (t?.is === 'number') return t.ordinal ? undefined : t.value;
  if (t?.is === 'word-number' || t?.is === 'decimal') return t.value;
  if (t?.is === 'to') return 2;
  return t?.is === 'dotted' && !t.closed
    ? Number(`${t.a}.${String(t.b).padStart(t.widths[1], '0')}`)
    : undefined;
}

/** `1/2`, `1/4`, `3/4`. */
function fractionOf(t: Token | undefined): number | undefined {
  if (t?.is !== 'slashed' || t.dash || t.year !== undefined) return undefined;
  return (t.a === 1 && (t.b === 2 || t.b === 4)) || (t.a === 3 && t.b === 4) ? t.a / t.b : undefined;
}

/** The amount that begins at a place, with its unit. */
export function readAmount(tokens: readonly Token[], at: number): Amount | undefined {
  const here = tokens[at];
  if (here?.is === 'eightDays') return { counts: [7, 8], unit: 'day', length: 1 };
  const lone = unitOf(here);
  if (lone === 'quarter' || lone === 'halfHour') return withUnit({ counts: [1], length: 0 }, tokens, at);
  const counted = readCounts(tokens, at);
  return counted && withUnit(counted, tokens, at);
}

function withUnit({ counts, length }: Counts, tokens: readonly Token[], at: number): Amount | undefined {
  const end = at + length + (tokens[at + length]?.is === 'dash' ? 1 : 0);
  const unit = unitOf(tokens[end]);
  if (unit === undefined) return undefined;
  const amount = (more: readonly number[], behind: number): Amount => ({
    counts: more,
    unit,
    length: end + 1 + behind - at,
  });
  const next = tokens[end + 1];
  const second = tokens[end + 2];
  if (unit === 'quarter') {
    // a quarter of an hour
    if (unitOf(next) === 'hour') return amount(counts, 1);
    return amount(counts, isOne(next) && unitOf(second) === 'hour' ? 2 : 0);
  }
  if (next?.is === 'and' || isOne(next)) {
    // an hour and a half
    const half = tokens.slice(end + 1, end + 4).findIndex(isHalf);
    const isBehind = half === 1 || (half === 2 && isOne(second));
    const isLast = tokens[end + 2 + half] === undefined;
    if (isBehind && isLast)
      return amount(
        counts.map((c) => c + 0.5),
        half + 1,
      );
  }
  const other = valueOf(second);
  // a day or two
  if (next?.is === 'or' && other !== undefined && tokens[end + 3] === undefined)
    return amount([...counts, other], 2);
  return amount(counts, 0);
}

function readCounts(tokens: readonly Token[], at: number): Counts | undefined {
  const here = tokens[at];
  const next = tokens[at + 1];
  if (here?.is === 'couple') return { counts: [2, 3], length: 1 };
  if (here?.is === 'few') return { counts: [3, 4, 5], length: 1 };
  if (isHalf(here)) return { counts: [0.5], length: isOne(next) ? 2 : 1 };
  if (here?.is === 'slashed') {
    const fraction = fractionOf(here);
    if (fraction !== undefined) return { counts: [fraction], length: 1 };
    return here.year === undefined && here.a < here.b ? { counts: [here.a, here.b], length: 1 } : undefined;
  }
  if (unitOf(next) === 'hour') {
    const hours = hoursAndMinutes(here);
    if (hours !== undefined) return { counts: hours, length: 1 };
  }
  const value = valueOf(here);
  return value === undefined ? undefined : moreThan(value, tokens, at);
}

/** `1:30 h`, and `1.30 h`, which is half an hour and one, or 18 minutes and one. */
function hoursAndMinutes(t: Token | undefined): readonly number[] | undefined {
  if (t?.is === 'time') return [t.hour + t.minute / 60 + t.second / 3600];
  const minutes =
    t?.is === 'decimal' ? t.minutes : t?.is === 'dotted' && t.widths[1] === 2 && !t.closed ? t.b : undefined;
  const decimal = valueOf(t);
  if (minutes === undefined || decimal === undefined) return undefined;
  const clock = Math.floor(decimal) + minutes / 60;
  return minutes === 0 || minutes >= 60 ? [decimal] : [decimal, clock];
}

/** What may follow a number: a half, a fraction, or another number. */
function moreThan(value: number, tokens: readonly Token[], at: number): Counts {
  const next = tokens[at + 1];
  if (value === 1 && isHalf(next)) return { counts: [0.5], length: 2 };
  const fraction = fractionOf(next);
  if (fraction !== undefined) return { counts: [value + fraction], length: 2 };
  if (next?.is === 'and' || isOne(next)) {
    // two and a half
    const half = tokens.slice(at + 1, at + 4).findIndex(isHalf);
    const second = tokens[at + 2];
    if (half === 1 || (half === 2 && next?.is === 'and' && isOne(second)))
      return { counts: [value + 0.5], length: half + 2 };
  }
  const other = isRange(next) ? valueOf(tokens[at + 2]) : undefined;
  return other !== undefined && other > value
    ? { counts: [value, other], length: 3 }
    : { counts: [value], length: 1 };
}

const CALENDAR_MS: Readonly<Partial<Record<Unit, number>>> = {
  second: SECOND,
  minute: MINUTE,
  quarter: 15 * MINUTE,
  halfHour: 30 * MINUTE,
  hour: HOUR,
};
const WORKING_MS: Readonly<Partial<Record<Unit, number>>> = { workingMinute: MINUTE, workingHour: HOUR };
const CALENDAR_DAYS: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7, fortnight: 14 };

/** Runs on while the shop is closed, and is said in hours: worth saying aloud. */
export const isRoundTheClock = ({ unit, counts }: Amount): boolean =>
  (unit === 'hour' || unit === 'minute' || unit === 'second') && counts.some((c) => c >= 1);

/**
 * What an amount of one unit can be: days and weeks are whole, so that half of one is less, or more, or that many hours.
 * Months and years, which have no fixed length, are none.
 */
export function durationsOf(count: number, unit: Unit): readonly Duration[] {
  const ms = CALENDAR_MS[unit] ?? WORKING_MS[unit];
  if (ms !== undefined) {
    const whole = Math.round((count * ms) / SECOND) * SECOND;
    return [unit in WORKING_MS ? { of: 'working-time', ms: whole } : { of: 'calendar', days: 0, ms: whole }];
  }
  if (unit === 'month' || unit === 'year') return [];
  const days = count * (CALENDAR_DAYS[unit] ?? 1);
  const ofDays = (n: number): Duration =>
    unit === 'workingDay' ? { of: 'working-days', days: n } : { of: 'calendar', days: n, ms: 0 };
  if (Number.isInteger(days)) return [ofDays(days)];
  const around = [Math.floor(days), Math.ceil(days)].filter((n) => n > 0).map(ofDays);
  const inHours = Math.round(days * 24);
  if (unit === 'day') return [{ of: 'calendar', days: 0, ms: inHours * HOUR }, ...around];
  return around.length > 1 ? around : [];
}
