/**
 * Working time: what passes while the shop is open. Durations in milliseconds.
 *
 * What ends exactly at closing stays at closing, and counted backwards, what ends exactly at opening stays at opening.
 * Every sum ends: where 366 days go by without an open minute, it is a problem.
 */
import { DAY, type Instant } from '../instant.ts';
import { ok, type Result } from '../result.ts';
import { LAST_DAY, type Calendar } from './calendar.ts';
import { closingOn, isOpenOn, nextOpening, noOpenMinute, outsideCalendar } from './hours.ts';
import { countUpTo, DRY_DAYS, openInAll, openUntil, stretch, stretchAt, type Stretch } from './opening.ts';
import type { ClockProblem } from './problem.ts';
import { localDay } from './zone.ts';

const DRY = DRY_DAYS * DAY;

/**
 * The moment at which `ms` of working time have passed since `from`; negative counts backwards. Zero is when working time
 * begins: `from` itself while the shop is open, else the next opening.
 */
export function addWorking(calendar: Calendar, from: Instant, ms: number): Result<Instant, ClockProblem> {
  if (ms < 0) return subtractWorking(calendar, from, -ms);
  if (ms === 0) return nextOpening(calendar, from);
  let of = stretchAt(calendar, from);
  let left = ms + openUntil(of, from);
  let lastOpen: number = from;
  for (;;) {
    const opens = of.opens[countUpTo(of.closes, lastOpen)] ?? of.until;
    if (opens - lastOpen > DRY) return noOpenMinute(calendar, lastOpen as Instant);
    if (left <= openInAll(of)) return ok(momentAfter(of, left));
    lastOpen = Math.max(lastOpen, of.closes.at(-1) ?? lastOpen);
    left -= openInAll(of);
    const next = stretch(calendar, of.index + 1);
    if (next === undefined) return outsideCalendar();
    of = next;
  }
}

/** The moment from which `ms` of working time pass until `until`. */
export function subtractWorking(
  calendar: Calendar,
  until: Instant,
  ms: number,
): Result<Instant, ClockProblem> {
  if (ms < 0) return addWorking(calendar, until, -ms);
  if (ms === 0) return ok(until);
  let of = stretchAt(calendar, until);
  let left = openUntil(of, until) - ms;
  let firstOpen: number = until;
  for (;;) {
    const closes = of.closes[countUpTo(of.opens, firstOpen) - 1] ?? of.from;
    if (firstOpen - closes > DRY) return noOpenMinute(calendar, firstOpen as Instant);
    if (left >= 0) return ok(momentAt(of, left));
    firstOpen = Math.min(firstOpen, of.opens[0] ?? firstOpen);
    const before = stretch(calendar, of.index - 1);
    if (before === undefined) return outsideCalendar();
    of = before;
    left += openInAll(of);
  }
}

/** Working time from `a` to `b`; negative where `b` is the earlier one. */
export function workingBetween(calendar: Calendar, a: Instant, b: Instant): number {
  if (b < a) return -workingBetween(calendar, b, a);
  const first = stretchAt(calendar, a);
  const last = stretchAt(calendar, b);
  let sum = openUntil(last, b) - openUntil(first, a);
  for (let i = first.index; i < last.index; i += 1) {
    const of = stretch(calendar, i);
    if (of !== undefined) sum += openInAll(of);
  }
  return sum;
}

/** Closing time of the `n`th working day after the local day that `from` falls on; `n` is 1 or more. */
export function nthWorkingDayClosing(
  calendar: Calendar,
  from: Instant,
  n: number,
): Result<Instant, ClockProblem> {
  let day = localDay(calendar.zone, from);
  let lastOpen = day;
  for (let left = n; day < LAST_DAY;) {
    day += 1;
    if (isOpenOn(calendar, day)) {
      left -= 1;
      lastOpen = day;
      const closing = left > 0 ? undefined : closingOn(calendar, day);
      if (closing !== undefined) return ok(closing);
    } else if (day - lastOpen > DRY_DAYS) {
      return noOpenMinute(calendar, closingOn(calendar, lastOpen) ?? from);
    }
  }
  return outsideCalendar();
}

/** The moment in a stretch by which it has been open for `open` and not a moment longer. */
function momentAfter(of: Stretch, open: number): Instant {
  const i = countBelow(of.openBefore, open) - 1;
  return ((of.opens[i] ?? of.from) + open - (of.openBefore[i] ?? 0)) as Instant;
}

/** The last moment in a stretch up to which it has been open for `open`. */
function momentAt(of: Stretch, open: number): Instant {
  const i = countUpTo(of.openBefore, open) - 1;
  return ((of.opens[i] ?? of.from) + open - (of.openBefore[i] ?? 0)) as Instant;
}

/** How many of the ascending `values` are less than `limit`; at least the first one is. */
const countBelow = (values: readonly number[], limit: number): number => {
  const upTo = countUpTo(values, limit);
  return upTo > 0 && values[upTo - 1] === limit ? upTo - 1 : upTo;
};
