/**
 * Working time: what passes while the shop is open. Durations in milliseconds.
 *
 * What ends exactly at closing stays at closing, and counted backwards, what ends exactly at opening stays at opening.
 * Every sum ends: where the next open minute is more than 366 days away, it is a problem.
 */
import { instant, type Instant } from '../instant.ts';
import { ok, type Result } from '../result.ts';
import type { Calendar } from './calendar.ts';
import { closingOn, isCovered, nextOpening, noOpenMinute, outsideCalendar } from './hours.ts';
import {
  countUpTo,
  isDry,
  openInAll,
  openInStretch,
  openUntil,
  stretch,
  stretchAt,
  type Stretch,
} from './opening.ts';
import type { ClockProblem } from './problem.ts';
import { nthWorkingDay } from './working-days.ts';

/**
 * The moment at which `ms` of working time have passed since `from`; negative counts backwards. Zero is when working time
 * begins: `from` itself while the shop is open, else the next opening.
 */
export function addWorking(calendar: Calendar, from: Instant, ms: number): Result<Instant, ClockProblem> {
  if (ms < 0) return subtractWorking(calendar, from, -ms);
  if (ms === 0) return nextOpening(calendar, from);
  if (!isCovered(calendar, from)) return outsideCalendar();
  let of = stretchAt(calendar, from);
  let left = ms + openUntil(of, from);
  let lastOpen: number = from;
  for (;;) {
    const opens = of.opens[countUpTo(of.closes, lastOpen)] ?? of.until;
    if (isDry(calendar, lastOpen, opens)) return noOpenMinute(calendar, lastOpen as Instant);
    if (left <= openInAll(of)) return ok(momentAfter(of, left));
    lastOpen = Math.max(lastOpen, of.closes.at(-1) ?? lastOpen);
    left -= openInAll(of);
    const next = stretch(calendar, of.index + 1);
    if (next === undefined) return outsideCalendar();
    of = next;
  }
}

/** The last moment from which `ms` of working time pass until `until`; negative counts forwards, zero is `until` itself. */
export function subtractWorking(
  calendar: Calendar,
  until: Instant,
  ms: number,
): Result<Instant, ClockProblem> {
  if (ms < 0) return addWorking(calendar, until, -ms);
  if (ms === 0) return ok(until);
  if (!isCovered(calendar, until)) return outsideCalendar();
  let of = stretchAt(calendar, until);
  let left = openUntil(of, until) - ms;
  let firstOpen: number = until;
  for (;;) {
    const closes = of.closes[countUpTo(of.opens, firstOpen) - 1] ?? of.from;
    if (isDry(calendar, closes, firstOpen)) return noOpenMinute(calendar, firstOpen as Instant, true);
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
  if (b < a) return 0 - workingBetween(calendar, b, a);
  const first = stretchAt(calendar, a);
  const last = stretchAt(calendar, b);
  let sum = openUntil(last, b) - openUntil(first, a);
  for (let i = first.index; i < last.index; i += 1) sum += openInStretch(calendar, i);
  return sum;
}

/** Closing time of the `n`th working day after the local day that `from` falls on; `n` is 1 or more. */
export function nthWorkingDayClosing(
  calendar: Calendar,
  from: Instant,
  n: number,
): Result<Instant, ClockProblem> {
  const day = nthWorkingDay(calendar, from, n);
  if (!day.ok) return day;
  const closing = closingOn(calendar, day.value);
  return closing === undefined ? noOpenMinute(calendar, from) : ok(closing);
}

/** The moment in a stretch by which it has been open for `open` and not a moment longer. */
function momentAfter(of: Stretch, open: number): Instant {
  const i = countBelow(of.openBefore, open) - 1;
  return instant((of.opens[i] ?? of.from) + open - (of.openBefore[i] ?? 0));
}

/** The last moment in a stretch up to which it has been open for `open`. */
function momentAt(of: Stretch, open: number): Instant {
  const i = countUpTo(of.openBefore, open) - 1;
  return instant((of.opens[i] ?? of.from) + open - (of.openBefore[i] ?? 0));
}

/** How many of the ascending `values`, all of them different, are less than `limit`. */
const countBelow = (values: readonly number[], limit: number): number => {
  const upTo = countUpTo(values, limit);
  return values[upTo - 1] === limit ? upTo - 1 : upTo;
};
