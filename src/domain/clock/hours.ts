/** Is the shop open, when does it open next, when does it close that day. */
import type { Instant } from '../instant.ts';
import { ok, refuse, type Result } from '../result.ts';
import { FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR, type Calendar } from './calendar.ts';
import { isoDate } from './civil.ts';
import { countUpTo, isDry, openUntil, stretch, stretchAt, stretchOfDay, type Stretch } from './opening.ts';
import type { ClockProblem } from './problem.ts';
import { firstInstantFrom, localDay } from './zone.ts';

/** Whether the shop is open: from the moment of opening, and no longer at the moment of closing. */
export function isOpen(calendar: Calendar, at: Instant): boolean {
  const of = stretchAt(calendar, at);
  // before its first opening a stretch has no closing
  return at < (of.closes[countUpTo(of.opens, at) - 1] ?? at);
}

/** Whether it is exactly closing time, and the shop does not open again at once. */
export function isClosing(calendar: Calendar, at: Instant): boolean {
  const before = stretchAt(calendar, (at - 1) as Instant);
  return !isOpen(calendar, at) && openUntil(before, at) > openUntil(before, at - 1);
}

/** The moment itself where the shop is open, else when it opens next; a problem where that is more than 366 days away. */
export function nextOpening(calendar: Calendar, at: Instant): Result<Instant, ClockProblem> {
  if (!isCovered(calendar, at)) return outsideCalendar();
  for (let of = stretchAt(calendar, at); ;) {
    const ended = countUpTo(of.closes, at);
    const opens = of.opens[ended];
    if (opens !== undefined) {
      return isDry(calendar, at, opens) ? noOpenMinute(calendar, at) : ok(Math.max(at, opens) as Instant);
    }
    if (isDry(calendar, at, of.until)) return noOpenMinute(calendar, at);
    const next = stretch(calendar, of.index + 1);
    if (next === undefined) return outsideCalendar();
    of = next;
  }
}

/** The first opening on a local day later than `day`: "before the shop next opens" ends there. */
export const firstOpeningAfterDay = (calendar: Calendar, day: number): Result<Instant, ClockProblem> =>
  nextOpening(calendar, endOfDay(calendar, day));

/** When the shop opens first on a local day; `undefined` where it is closed. */
export function openingOn(calendar: Calendar, day: number): Instant | undefined {
  const on = periodsOn(calendar, day);
  return on?.of.opens[on.first] as Instant | undefined;
}

/** When the shop closes for the last time on a local day; `undefined` where it is closed all day. */
export function closingOn(calendar: Calendar, day: number): Instant | undefined {
  const on = periodsOn(calendar, day);
  return on?.of.closes[on.last] as Instant | undefined;
}

/** Whether the shop is open for a minute at least on a local day: a working day. */
export const isOpenOn = (calendar: Calendar, day: number): boolean => periodsOn(calendar, day) !== undefined;

/** The first and the last opening period of a local day, by their places in its stretch; `undefined` where it is closed. */
function periodsOn(
  calendar: Calendar,
  day: number,
): { readonly of: Stretch; readonly first: number; readonly last: number } | undefined {
  const place = stretchOfDay(calendar, day);
  if (place === undefined) return undefined;
  const { of, nth } = place;
  const [first, next] = [of.firstPeriodOn[nth] ?? 0, of.firstPeriodOn[nth + 1] ?? 0];
  return first < next ? { of, first, last: next - 1 } : undefined;
}

/** `24:00`: the midnight at the end of a local day, the first one where it comes twice. */
export const endOfDay = (calendar: Calendar, day: number): Instant =>
  firstInstantFrom(calendar.zone, day, 86_400);

/** Whether a moment lies in the years that calendars cover. */
export function isCovered(calendar: Calendar, at: Instant): boolean {
  const day = localDay(calendar.zone, at);
  return day >= FIRST_DAY && day <= LAST_DAY;
}

/**
 * No open minute comes for 366 days from a moment on.
 *
 * @param back counted back: none went before it
 */
export function noOpenMinute(calendar: Calendar, at: Instant, back = false): Result<never, ClockProblem> {
  const day = localDay(calendar.zone, at);
  const on = isOpenOn(calendar, day) ? day + (back ? -1 : 1) : day;
  return refuse({ kind: 'no-open-minute', at, on: isoDate(on), back });
}

export const outsideCalendar = (): Result<never, ClockProblem> =>
  refuse({ kind: 'outside-calendar', firstYear: FIRST_YEAR, lastYear: LAST_YEAR });
