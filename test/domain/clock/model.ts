/**
 * Time counted the slow way, minute by minute, to hold the fast way against: what the clock on the wall has shown at
 * latest that day lies between opening and closing, or it does not; and a sum is a walk that counts minutes. Knows nothing
 * of the code under test, and takes every offset from Temporal.
 */
import { Temporal } from 'temporal-polyfill';
import type { DayHours, Shop } from '../../../src/domain/shop.ts';

/** A shop as its settings say it, with its holidays as local dates (`2026-12-25`). */
export interface ModelShop {
  readonly timeZone: string;
  readonly hours: Shop['hours'];
  readonly days: Readonly<Record<string, DayHours>>;
  readonly holidays: readonly string[];
}

/** Some days, minute by minute. */
export interface ModelTime {
  /** The first minute, in milliseconds since 1970. */
  readonly from: number;
  /** For each minute, 1 where the shop is open from its beginning to its end. */
  readonly open: Uint8Array;
  /** For each minute, the local day whose hours hold, in days since 1970. */
  readonly day: Int32Array;
}

const MINUTE = 60_000;
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The model's time from a whole minute on, so many minutes of it. */
export function modelTime(shop: ModelShop, from: number, count: number): ModelTime {
  const open = new Uint8Array(count);
  const day = new Int32Array(count);
  const hoursOf = new Map<number, Uint8Array>();
  let today = -Infinity;
  let latest = -1;
  let hoursToday: Uint8Array = new Uint8Array(0);
  // two days before, so that the latest reading of the first day is known
  for (let i = -2 * 1440; i < count; i += 1) {
    const minute = from / MINUTE + i;
    const wall = minute + offsetAt(shop.timeZone, minute);
    const here = Math.floor(wall / 1440);
    if (here > today) {
      today = here;
      latest = -1;
      hoursToday = hoursOf.get(here) ?? minutesOf(hoursSaid(shop, here));
      hoursOf.set(here, hoursToday);
    }
    if (here === today) latest = Math.max(latest, wall - here * 1440);
    if (i < 0) continue;
    open[i] = hoursToday[latest] ?? 0;
    day[i] = today;
  }
  return { from, open, day };
}

/** Of a day of UTC, minutes east of it: one number, or one for each minute where clocks are changed. */
type Offsets = number | Int16Array;

const known = new Map<string, Map<number, Offsets>>();

/** Minutes east of UTC in one minute. */
function offsetAt(timeZone: string, minute: number): number {
  const day = Math.floor(minute / 1440);
  let ofZone = known.get(timeZone);
  if (ofZone === undefined) known.set(timeZone, (ofZone = new Map<number, Offsets>()));
  let offsets = ofZone.get(day);
  if (offsets === undefined) ofZone.set(day, (offsets = offsetsOf(timeZone, day)));
  return typeof offsets === 'number' ? offsets : (offsets[minute - day * 1440] ?? 0);
}

/** Temporal is asked at both ends of a day of UTC, and for each minute where they differ. */
function offsetsOf(timeZone: string, day: number): Offsets {
  const asked = (minute: number): number => {
    const at = Temporal.Instant.fromEpochMilliseconds((day * 1440 + minute) * MINUTE);
    return at.toZonedDateTimeISO(timeZone).offsetNanoseconds / 6e10;
  };
  const first = asked(0);
  return first === asked(1440) ? first : Int16Array.from({ length: 1440 }, (_, minute) => asked(minute));
}

/** The shop's own day, else the shortest of its ranges around it, else none on a holiday, else those of the week. */
function hoursSaid({ hours, days, holidays }: ModelShop, day: number): DayHours {
  const date = new Date(day * 1440 * MINUTE);
  const iso = date.toISOString().slice(0, 10);
  const own = days[iso];
  if (own !== undefined) return own;
  const ranges = Object.keys(days)
    .filter((key) => key.length > 10 && key.slice(0, 10) <= iso && iso <= key.slice(11))
    .map((key) => ({ key, length: Date.parse(key.slice(11)) - Date.parse(key.slice(0, 10)) }));
  const shortest = Math.min(...ranges.map((r) => r.length));
  const range = ranges.findLast((r) => r.length === shortest);
  if (range !== undefined) return days[range.key] ?? [];
  if (holidays.includes(iso)) return [];
  return hours[WEEK[(date.getUTCDay() + 6) % 7] ?? 'mon'];
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function minutesOf(hours: DayHours): Uint8Array {
  const open = new Uint8Array(1440);
  for (const [opens, closes] of hours) open.fill(1, minuteOf(opens), minuteOf(closes));
  return open;
}

/** How many of the minutes from `a` until before `b` count. */
export function countMinutes(counts: Uint8Array, a: number, b: number): number {
  let count = 0;
  for (let i = a; i < b; i += 1) count += counts[i] ?? 0;
  return count;
}

/** The end of the minute with which `minutes` have been counted from `a` on; `undefined` where that is not in the model. */
export function walk(counts: Uint8Array, a: number, minutes: number): number | undefined {
  let left = minutes;
  for (let i = a; i < counts.length; i += 1) {
    left -= counts[i] ?? 0;
    if (left === 0) return i + 1;
  }
  return undefined;
}

/** The beginning of the minute with which `minutes` have been counted back from `b`. */
export function walkBack(counts: Uint8Array, b: number, minutes: number): number | undefined {
  let left = minutes;
  for (let i = b - 1; i >= 0; i -= 1) {
    left -= counts[i] ?? 0;
    if (left === 0) return i;
  }
  return undefined;
}

/** The same minutes without those from `from` until before `until`: the time in which something stands still. */
export function without(
  counts: Uint8Array,
  pauses: readonly (readonly [from: number, until: number])[],
): Uint8Array {
  const left = counts.slice();
  for (const [from, until] of pauses) left.fill(0, from, until);
  return left;
}
