/** Times of day as they are said, which may leave open which half of the day is meant. */
import type { Instant } from '../../instant.ts';
import type { Calendar } from '../calendar.ts';
import { closingOn, openingOn } from '../hours.ts';
import { toInstant, toLocal } from '../zone.ts';
import type { DayView } from './dates.ts';
import type { DayPart } from './words.ts';

/** Seconds since midnight. */
export type Seconds = number;

export interface TimeSaid {
  /** What it can be, the likelier one first; none where there is no such time. */
  readonly options: readonly Seconds[];
  /**
   * How the options are told apart. `sure`: it is the only one. `written`: on a clock of 24 hours it is the first, unless the shop
   * is open at the other one only. `spoken`: it is the one at which the shop is open. `to-come`: the one that is not over.
   * `unsure`: each of them may be meant.
   */
  readonly by: 'sure' | 'written' | 'spoken' | 'to-come' | 'unsure';
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const HALF_DAY = 12 * HOUR;
export const NOON: TimeSaid = { options: [HALF_DAY], by: 'sure' };
export const MIDNIGHT: TimeSaid = { options: [2 * HALF_DAY, 0], by: 'to-come' };
/** Noon or so. */
export const LUNCH: TimeSaid = { options: [HALF_DAY], by: 'unsure' };
const NO_SUCH_TIME: TimeSaid = { options: [], by: 'sure' };

/** `24:00` is the end of the day. */
export function exactly(hour: number, minute: number, second = 0): TimeSaid {
  const all = hour * HOUR + minute * MINUTE + second;
  return minute < 60 && second < 60 && all <= 2 * HALF_DAY ? { options: [all], by: 'sure' } : NO_SUCH_TIME;
}

/** An hour up to 11 that may be of either half of the day; all others are what they are. */
export function eitherHalf(hour: number, minute: number, by: TimeSaid['by']): TimeSaid {
  const early = exactly(hour, minute);
  return hour >= 1 && hour <= 11 ? { options: early.options.flatMap((s) => [s, s + HALF_DAY]), by } : early;
}

/** So many minutes from an hour, 1 to 24, as people say it: `kvart i tre`, `halv fire`. */
export function onClockFace(hour: number, minutes: number): TimeSaid {
  if (hour > 12) return exactly(hour, minutes);
  const early = (hour * HOUR + minutes * MINUTE) % HALF_DAY;
  return { options: [early, early + HALF_DAY], by: 'spoken' };
}

/** `3 pm`, `12 pm` at noon; `12 am` could be either midnight, and is said of noon too. */
export function halfDay(hour: number, minute: number, half: 'am' | 'pm'): TimeSaid {
  if (hour < 1 || hour > 12) return NO_SUCH_TIME;
  if (hour === 12 && half === 'am' && minute === 0)
    return { options: [...MIDNIGHT.options, HALF_DAY], by: 'unsure' };
  return exactly((hour % 12) + (half === 'pm' ? 12 : 0), minute);
}

/** Of a time in either half of the day, the one that was named. */
export function inHalf({ options }: TimeSaid, half: 'am' | 'pm'): TimeSaid {
  return { options: options.filter((s) => s < HALF_DAY === (half === 'am')), by: 'sure' };
}

/** From when on, and until when, a part of a day may be meant. */
const PARTS: Readonly<Record<DayPart, readonly [from: Seconds, until: Seconds]>> = {
  morning: [0, HALF_DAY],
  forenoon: [0, HALF_DAY],
  afternoon: [HALF_DAY, HALF_DAY + 7 * HOUR],
  evening: [HALF_DAY + 4 * HOUR, 2 * HALF_DAY],
};

/** What is left of a time where the part of the day is said too: `klockan 3 på eftermiddagen`. */
export function inPart({ options }: TimeSaid, part: DayPart): TimeSaid {
  const [from, until] = PARTS[part];
  return { options: options.filter((s) => s >= from && s <= until), by: 'sure' };
}

/** Times of a local day: one that is settled on, or those that it could be. `undefined` is closing time. */
export interface OnDay {
  readonly settled: boolean;
  readonly seconds: readonly (Seconds | undefined)[];
}

/**
 * Which of its options a time means on a local day.
 *
 * @param isToCome whether a time of that day is on the side of now that is meant
 */
export function settleTime(
  { options, by }: TimeSaid,
  day: number,
  { calendar }: DayView,
  isToCome: (seconds: Seconds) => boolean,
): OnDay {
  const [first, ...others] = options;
  if (by === 'sure' || by === 'unsure' || first === undefined)
    return { settled: by === 'sure' && others.length === 0, seconds: options };
  const left = options.filter(isToCome);
  if (by === 'to-come') return { settled: left.length === 1, seconds: left.length === 0 ? options : left };
  const opens = openingOn(calendar, day) ?? Infinity;
  const closes = closingOn(calendar, day) ?? opens;
  const open = options.filter((seconds) => {
    const { at } = toInstant(calendar.zone, day, seconds);
    return at >= opens && at <= closes;
  });
  const isFirst = open.length === 0 || open.includes(first);
  const likely = by === 'written' ? (isFirst ? [first] : options) : open;
  return likely.length === 1 && likely.every(isToCome)
    ? { settled: true, seconds: likely }
    : { settled: false, seconds: options };
}

/** What a part of a day may mean where no time is said: until when on that day. */
export function settlePart(part: DayPart, day: number, { calendar }: DayView): OnDay {
  if (part === 'forenoon') return { settled: true, seconds: [HALF_DAY] };
  const opens = openingSeconds(day, calendar);
  const closing = closingSeconds(day, calendar);
  const closes = closing === undefined ? [] : [closing];
  if (part === 'morning') return { settled: false, seconds: [opens ?? 9 * HOUR, HALF_DAY] };
  return {
    settled: false,
    seconds: part === 'afternoon' ? [15 * HOUR, ...closes] : [...closes, 20 * HOUR],
  };
}

/** When the shop opens on a local day; `undefined` where it is closed. */
export const openingSeconds = (day: number, calendar: Calendar): Seconds | undefined =>
  secondsOf(openingOn(calendar, day), day, calendar);

/** When the shop closes on a local day; `undefined` where it is closed. */
export const closingSeconds = (day: number, calendar: Calendar): Seconds | undefined =>
  secondsOf(closingOn(calendar, day), day, calendar);

/** A moment by the clock on the wall, a whole minute, since a local day's midnight. */
function secondsOf(at: Instant | undefined, day: number, { zone }: Calendar): Seconds | undefined {
  if (at === undefined) return undefined;
  const local = toLocal(zone, at);
  return (local.day - day) * 2 * HALF_DAY + local.hour * HOUR + local.minute * MINUTE;
}
