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
import { FIRST_DAY, LAST_DAY, type Calendar, type OpenMinutes, type ZoneTable } from './calendar.ts';
import { weekdayOf } from './civil.ts';
import { firstInstantFrom, localDay, steadyOffset, type SteadyOffset } from './zone.ts';

/** Where the next open minute is more than so many local days away, a search gives up: an open day a year is enough. */
export const DRY_DAYS = 366;

/** Few enough that making them costs a start nothing, and fewer than a dry spell has. */
const DAYS = 64;

const CLOSED: OpenMinutes = [];

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

/** What has been asked for of a calendar so far, by the places of its stretches. */
interface Remembered {
  readonly stretches: Map<number, Stretch>;
  readonly sums: Map<number, number>;
}

const remembered = new WeakMap<Calendar, Remembered>();

function memoryOf(calendar: Calendar): Remembered {
  const known = remembered.get(calendar);
  if (known !== undefined) return known;
  const fresh = { stretches: new Map<number, Stretch>(), sums: new Map<number, number>() };
  remembered.set(calendar, fresh);
  return fresh;
}

const indexOf = (day: number): number => Math.floor(day / DAYS);
const FIRST_INDEX = indexOf(FIRST_DAY);
const LAST_INDEX = indexOf(LAST_DAY);

/** A stretch by its place; `undefined` outside the years that calendars cover. */
export function stretch(calendar: Calendar, index: number): Stretch | undefined {
  if (!(index >= FIRST_INDEX && index <= LAST_INDEX)) return undefined;
  const { stretches } = memoryOf(calendar);
  let found = stretches.get(index);
  if (found === undefined) stretches.set(index, (found = make(calendar, index)));
  return found;
}

/** The stretch that a moment is in; the first or the last one for moments outside the years that calendars cover. */
export function stretchAt(calendar: Calendar, at: Instant): Stretch {
  const found = within(calendar, indexOf(localDay(calendar.zone, at)));
  // where midnight itself comes twice, its first time begins a stretch, and the local day goes back to the one before
  return at < found.until ? found : within(calendar, found.index + 1);
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

/** Whether a search gives up that finds no open minute from one moment to a later one. */
export const isDry = ({ zone }: Calendar, from: number, until: number): boolean =>
  until - from > (DRY_DAYS - 1) * DAY &&
  localDay(zone, until as Instant) - localDay(zone, from as Instant) > DRY_DAYS;

function make(calendar: Calendar, index: number): Stretch {
  const { zone } = calendar;
  const firstDay = index * DAYS;
  const opens: number[] = [];
  const closes: number[] = [];
  const openBefore: number[] = [];
  const firstPeriodOn: number[] = [];
  let open = 0;
  let steady = steadyOffset(zone, firstDay);
  let day = firstDay;
  for (const hours of hoursFrom(calendar, firstDay)) {
    if (day >= steady.until) steady = steadyOffset(zone, day);
    firstPeriodOn.push(opens.length);
    for (let j = 0; j + 1 < hours.length; j += 2) {
      const from = instantOf(zone, steady, day, hours[j] ?? 0);
      const until = instantOf(zone, steady, day, hours[j + 1] ?? 0);
      if (from >= until) continue; // all of it is skipped by a change of clocks
      opens.push(from);
      closes.push(until);
      openBefore.push(open);
      open += until - from;
    }
    day += 1;
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

/** When a minute of a local day begins; by a sum where the offset is steady. */
const instantOf = (zone: ZoneTable, steady: SteadyOffset, day: number, minute: number): number =>
  day < steady.until ? day * DAY - steady.offset + minute * MINUTE : firstInstantFrom(zone, day, minute * 60);

/**
 * The hours of each of a stretch's days: those of the week, none on holidays, and those of the shop's own days; none outside
 * the years that calendars cover.
 */
function hoursFrom({ week, holidays, days }: Calendar, firstDay: number): readonly OpenMinutes[] {
  const first = Math.max(firstDay, FIRST_DAY);
  const last = Math.min(firstDay + DAYS - 1, LAST_DAY);
  const hours: OpenMinutes[] = [];
  for (let i = 0, weekday = weekdayOf(firstDay); i < DAYS; i += 1, weekday = (weekday + 1) % 7) {
    const isCovered = firstDay + i >= first && firstDay + i <= last;
    hours.push((isCovered ? week[weekday] : undefined) ?? CLOSED);
  }
  for (let i = countUpTo(holidays, first - 1); (holidays[i] ?? Infinity) <= last; i += 1) {
    hours[(holidays[i] ?? first) - firstDay] = CLOSED;
  }
  for (const { from, to, open } of days) {
    // those that begin later fill nothing; for those that are over, `fill` would count from the end
    if (to >= first) hours.fill(open, Math.max(first, from) - firstDay, Math.min(to, last) - firstDay + 1);
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

/** The same by a stretch's place: where nobody has asked for its periods, they need not be made to be summed. */
export function openInStretch(calendar: Calendar, index: number): number {
  const { stretches, sums } = memoryOf(calendar);
  const made = stretches.get(index);
  if (made !== undefined) return openInAll(made);
  let sum = sums.get(index);
  if (sum === undefined) sums.set(index, (sum = sumOf(calendar, index)));
  return sum;
}

function sumOf(calendar: Calendar, index: number): number {
  const { zone } = calendar;
  let open = 0;
  let day = index * DAYS;
  let steady = steadyOffset(zone, day);
  for (const hours of hoursFrom(calendar, day)) {
    if (day >= steady.until) steady = steadyOffset(zone, day);
    for (let j = 0; j + 1 < hours.length; j += 2) {
      const from = instantOf(zone, steady, day, hours[j] ?? 0);
      open += Math.max(0, instantOf(zone, steady, day, hours[j + 1] ?? 0) - from);
    }
    day += 1;
  }
  return open;
}
