/** Durations: how long from now, on which clock. */
import { DAY, HOUR, MINUTE, SECOND, type Instant } from '../../instant.ts';
import { ok, type Result } from '../../result.ts';
import type { Calendar } from '../calendar.ts';
import type { ClockProblem } from '../problem.ts';
import { addWorking, nthWorkingDayClosing, subtractWorking } from '../working.ts';
import { toInstant, toLocal, type Resolved } from '../zone.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './words.ts';

export type Duration =
  /** `days` at the same time of day by the clock on the wall, then `ms` round the clock. */
  | { readonly of: 'calendar'; readonly days: number; readonly ms: number }
  | { readonly of: 'working-time'; readonly ms: number }
  /** Till closing time of so many working days later. */
  | { readonly of: 'working-days'; readonly days: number };

/** A duration as it was said. */
export interface SaidDuration {
  readonly duration: Duration;
  /** Counted back: `ago`. */
  readonly ago: boolean;
  /** Counted in hours or minutes, which run on while the shop is closed: worth saying. */
  readonly inHours: boolean;
}

/** No deadline is further away than this: ten years, with their leap days. */
export const MOST_DAYS = 3653;

export const isNothing = (d: Duration): boolean =>
  d.of === 'calendar' ? d.days === 0 && d.ms === 0 : d.of === 'working-time' ? d.ms === 0 : d.days === 0;

export const isTooLong = (d: Duration): boolean =>
  (d.of === 'working-time' ? 0 : d.days) + (d.of === 'working-days' ? 0 : d.ms / DAY) > MOST_DAYS;

const ISO = /^p(?=.)(?:(\d+)w)?(?:(\d+)d)?(?:t(?=\d)(?:(\d+(?:[.,]\d+)?)h)?(?:(\d+)m)?(?:(\d+)s)?)?$/i;

/** `PT24H`, `P3D`, `P1W`; months and years, which have no fixed length, are not understood. */
export function parseIsoDuration(text: string): SaidDuration | undefined {
  const found = ISO.exec(text);
  if (found === null) return undefined;
  const [weeks, days, hours, minutes, seconds] = found
    .slice(1)
    .map((part: string | undefined) => Number((part ?? '0').replace(',', '.')));
  const ms = (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE + (seconds ?? 0) * SECOND;
  return {
    duration: { of: 'calendar', days: (weeks ?? 0) * 7 + (days ?? 0), ms: Math.floor(ms / SECOND) * SECOND },
    ago: false,
    inHours: ms > 0,
  };
}

const CALENDAR_MS: Readonly<Partial<Record<Unit, number>>> = { minute: MINUTE, hour: HOUR };
const CALENDAR_DAYS: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7 };
const WORKING_MS: Readonly<Partial<Record<Unit, number>>> = { workingMinute: MINUTE, workingHour: HOUR };

/**
 * Reads `24 hours`, `in 1 h 30 min`, `3 working days`, `2 days ago`: amounts with their units, and nothing else.
 *
 * @returns `undefined` where it is no duration, or mixes clocks
 */
export function readDuration(all: readonly Token[]): SaidDuration | undefined {
  const tokens = all.filter((t) => t.is !== 'filler');
  const ago = tokens.at(-1)?.is === 'ago';
  const leading = tokens[0]?.is;
  const skip = leading === 'within' || leading === 'by' || leading === 'before' ? 1 : 0;
  const amounts = tokens.slice(skip, ago ? -1 : undefined);
  if (skip === 0 && amounts.length === 2 && isNextWorkingDay(amounts)) {
    return { duration: { of: 'working-days', days: 1 }, ago, inHours: false };
  }
  let sum: Duration | undefined;
  let inHours = false;
  for (let i = 0; i < amounts.length;) {
    const here = amounts[i];
    if (here === undefined) return undefined;
    if (here.is === 'span') {
      sum = add(sum, { of: 'calendar', days: 0, ms: here.minutes * MINUTE });
      i += 1;
    } else {
      const count = amountOf(here);
      const next = amounts[i + 1];
      if (count === undefined || next?.is !== 'unit') return undefined;
      sum = add(sum, inUnit(count, next.unit));
      inHours ||= next.unit in CALENDAR_MS;
      i += 2;
    }
    if (sum === undefined) return undefined;
  }
  return sum && { duration: sum, ago, inHours };
}

const isNextWorkingDay = ([next, unit]: readonly Token[]): boolean =>
  next?.is === 'next' && unit?.is === 'unit' && unit.unit === 'workingDay';

function amountOf(t: Token): number | undefined {
  if (t.is === 'number') return t.ordinal ? undefined : t.value;
  if (t.is === 'decimal' || t.is === 'word-number') return t.value;
  // one digit behind the dot is a half or so; with two it could be a time of day
  if (t.is === 'dotted' && t.width === 1 && !t.closed) return Number(`${t.a}.${t.b}`);
  return undefined;
}

function inUnit(count: number, unit: Unit): Duration | undefined {
  const ms = CALENDAR_MS[unit] ?? WORKING_MS[unit];
  if (ms !== undefined) {
    const whole = Math.round((count * ms) / SECOND) * SECOND;
    return unit in WORKING_MS ? { of: 'working-time', ms: whole } : { of: 'calendar', days: 0, ms: whole };
  }
  if (!Number.isInteger(count)) return undefined;
  const days = CALENDAR_DAYS[unit];
  return days === undefined
    ? { of: 'working-days', days: count }
    : { of: 'calendar', days: count * days, ms: 0 };
}

function add(a: Duration | undefined, b: Duration | undefined): Duration | undefined {
  if (a === undefined || b === undefined) return b;
  if (a.of === 'calendar' && b.of === 'calendar') {
    return { of: 'calendar', days: a.days + b.days, ms: a.ms + b.ms };
  }
  if (a.of === 'working-time' && b.of === 'working-time') return { of: 'working-time', ms: a.ms + b.ms };
  return undefined;
}

/** A moment that was counted to, and how its local time of day fared. */
export interface Counted {
  readonly at: Instant;
  readonly resolved: Resolved;
}

/** The end of a duration that begins at `from`. */
export function addDuration(
  calendar: Calendar,
  from: Instant,
  duration: Duration,
): Result<Counted, ClockProblem> {
  if (duration.of === 'calendar') return ok(addCalendar(calendar, from, duration.days, duration.ms));
  return plainly(
    duration.of === 'working-days'
      ? nthWorkingDayClosing(calendar, from, duration.days)
      : addWorking(calendar, from, duration.ms),
  );
}

/** The beginning of a duration that ends at `until`. Working days are not counted back. */
export function subtractDuration(
  calendar: Calendar,
  until: Instant,
  duration: Exclude<Duration, { of: 'working-days' }>,
): Result<Counted, ClockProblem> {
  if (duration.of === 'calendar') return ok(addCalendar(calendar, until, -duration.days, -duration.ms));
  return plainly(subtractWorking(calendar, until, duration.ms));
}

function plainly(at: Result<Instant, ClockProblem>): Result<Counted, ClockProblem> {
  return at.ok ? ok({ at: at.value, resolved: 'plain' }) : at;
}

function addCalendar({ zone }: Calendar, from: Instant, days: number, ms: number): Counted {
  if (days === 0) return { at: (from + ms) as Instant, resolved: 'plain' };
  const local = toLocal(zone, from);
  const seconds = local.hour * 3600 + local.minute * 60 + local.second;
  const moved = toInstant(zone, local.day + days, seconds);
  return { at: (moved.at + ms) as Instant, resolved: moved.resolved };
}
