/**
 * Opening periods, made from a calendar by sums alone, a stretch of days at a time and only when somebody asks.
 *
 * A stretch keeps how long the shop has been open before each of its periods, so that working time is two look-ups and
 * a subtraction, however long it is. Stretches are remembered with their calendar, which never changes.
 *
 * Where a change of clocks skips or repeats an hour, the shop opens and closes when the clock on the wall first shows
 * the time, or in a gap as soon as it is over: a day that is open throughout has 23 or 25 hours.
 */
import { DAY, MINUTE, type Instant } from '../instant.ts';
import { FIRST_DAY, LAST_DAY, type Calendar, type OpenMinutes } from './calendar.ts';
import { weekdayOf } from './civil.ts';
import { firstInstantFrom, localDay, steadyOffset } from './zone.ts';

/** Without an open minute in so many days, a search gives up. */
export const DRY_DAYS = 366;

/** Few enough that making them costs a start nothing, and fewer than a dry spell has. */
const DAYS = 64;

/** The opening periods of `DAYS` local days. Instants in milliseconds since 1970, durations in milliseconds. */
export interface Stretch {
  readonly index: number;
  /** When its first day begins, and when its last one ends. */
  readonly from: number;
  readonly until: number;
  readonly opens: readonly number[];
  readonly closes: readonly number[];
  /** How long the shop was open in this stretch before each period; one more at the end: in all of it. */
  readonly openBefore: readonly number[];
  /** For each day, which period is the first on it or after it; one more at the end. */
  readonly firstPeriodOn: readonly number[];
}

const remembered = new WeakMap<Calendar, Map<number, Stretch>>();

const indexOf = (day: number): number => Math.floor(day / DAYS);
const FIRST_INDEX = indexOf(FIRST_DAY);
const LAST_INDEX = indexOf(LAST_DAY);

/** A stretch by its place; `undefined` outside the years that calendars cover. */
export function stretch(calendar: Calendar, index: number): Stretch | undefined {
  if (index < FIRST_INDEX || index > LAST_INDEX) return undefined;
  let known = remembered.get(calendar);
  if (known === undefined) remembered.set(calendar, (known = new Map<number, Stretch>()));
  let found = known.get(index);
  if (found === undefined) known.set(index, (found = make(calendar, index)));
  return found;
}

/** The stretch that a moment is in; the first or the last one for moments outside the years that calendars cover. */
export function stretchAt(calendar: Calendar, at: Instant): Stretch {
  const guess = indexOf(localDay(calendar.zone, at));
  let found = within(calendar, guess);
  // where midnight itself is repeated, a moment can be in the stretch beside the one of its local day
  if (at < found.from) found = within(calendar, found.index - 1);
  else if (at >= found.until) found = within(calendar, found.index + 1);
  return found;
}

const within = (calendar: Calendar, index: number): Stretch => {
  const nearest = Math.min(Math.max(index, FIRST_INDEX), LAST_INDEX);
  return stretch(calendar, nearest) ?? make(calendar, nearest);
};

/** The stretch with a local day in it, and which of its days that is. */
export function stretchOfDay(
  calendar: Calendar,
  day: number,
): { readonly of: Stretch; readonly nth: number } | undefined {
  const of = stretch(calendar, indexOf(day));
  return of === undefined ? undefined : { of, nth: day - of.index * DAYS };
}

function make(calendar: Calendar, index: number): Stretch {
  const { zone } = calendar;
  const firstDay = index * DAYS;
  const opens: number[] = [];
  const closes: number[] = [];
  const openBefore: number[] = [];
  const firstPeriodOn: number[] = [];
  let open = 0;
  let steady = steadyOffset(zone, firstDay);
  for (const [i, hours] of hoursFrom(calendar, firstDay).entries()) {
    const day = firstDay + i;
    if (day >= steady.until) steady = steadyOffset(zone, day);
    const midnight = day < steady.until ? day * DAY - steady.offset : undefined;
    const instantOf = (minute: number): number =>
      midnight === undefined ? firstInstantFrom(zone, day, minute * 60) : midnight + minute * MINUTE;
    firstPeriodOn.push(opens.length);
    for (let j = 0; j + 1 < hours.length; j += 2) {
      const from = instantOf(hours[j] ?? 0);
      const until = instantOf(hours[j + 1] ?? 0);
      if (from >= until) continue; // all of it is skipped by a change of clocks
      opens.push(from);
      closes.push(until);
      openBefore.push(open);
      open += until - from;
    }
  }
  firstPeriodOn.push(opens.length);
  openBefore.push(open);
  return {
    index,
    from: firstInstantFrom(zone, firstDay, 0),
    until: firstInstantFrom(zone, firstDay + DAYS, 0),
    opens,
    closes,
    openBefore,
    firstPeriodOn,
  };
}

/** The hours of each of a stretch's days: those of the week, none on holidays, and those of the shop's own days. */
function hoursFrom({ week, holidays, days }: Calendar, firstDay: number): readonly OpenMinutes[] {
  const monday = weekdayOf(firstDay);
  const hours = Array.from({ length: DAYS }, (_, i) => week[(monday + i) % 7] ?? []);
  const lastDay = firstDay + DAYS - 1;
  for (let i = countUpTo(holidays, firstDay - 1); (holidays[i] ?? Infinity) <= lastDay; i += 1) {
    hours[(holidays[i] ?? firstDay) - firstDay] = [];
  }
  for (const { from, to, open } of days) {
    if (to >= firstDay && from <= lastDay)
      hours.fill(open, Math.max(0, from - firstDay), Math.min(to, lastDay) - firstDay + 1);
  }
  return hours;
}

/** How many of the ascending `values` are not greater than `limit`. */
export function countUpTo(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How long the shop was open in a stretch before a moment, in milliseconds. */
export function openUntil(of: Stretch, at: number): number {
  const begun = countUpTo(of.opens, at);
  if (begun === 0) return 0;
  const i = begun - 1;
  return (of.openBefore[i] ?? 0) + Math.min(at, of.closes[i] ?? at) - (of.opens[i] ?? at);
}

/** How long the shop is open in all of a stretch, in milliseconds. */
export const openInAll = (of: Stretch): number => of.openBefore[of.opens.length] ?? 0;
