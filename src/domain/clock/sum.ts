/** The sum of a deadline, day by day: what counted on each local day between two moments. For `explain`. */
import type { Instant } from '../instant.ts';
import type { Clock } from '../vocabulary.ts';
import type { Calendar, OpenMinutes } from './calendar.ts';
import { weekdayOf } from './civil.ts';
import { isOpenOn } from './hours.ts';
import { countUpTo } from './opening.ts';
import { spanOn } from './span.ts';
import { addWorking, subtractWorking } from './working.ts';
import { firstInstantFrom, localDay } from './zone.ts';

/** Why the shop is closed all day. */
export type ClosedBy = 'week' | 'holiday' | 'own-day';

/** One local day of a sum. */
export interface SumDay {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** What counts on this clock: opening hours, or all of the day round the clock. */
  readonly open: OpenMinutes;
  /** How much of it counted, in milliseconds. */
  readonly counted: number;
  /** From when to when it counted, where anything did: no sooner than the shop opened, no longer than until it closed. */
  readonly within?: readonly [from: Instant, until: Instant];
  /** Where working days are counted: which one this is, from 1 on; 0 where it is none that counts. */
  readonly nth?: number;
  /** On the working clock, where nothing counts that day. */
  readonly closedBy?: ClosedBy;
  /** Clocks are changed that day, so that it has more or less than 24 hours. */
  readonly clocksChange: boolean;
}

const ALL_DAY: OpenMinutes = [0, 1440];
const DAY_LENGTH = 86_400_000;

/**
 * What counts from `from` to `until` on a clock; the days of both, and all between, in order. Nothing where it runs
 * backwards, and no day at either end on which the shop was open at another time only.
 */
export function sumOf(calendar: Calendar, clock: Clock, from: Instant, until: Instant): readonly SumDay[] {
  if (until <= from) return [];
  const days = daysBetween(calendar, from, until).map((day): SumDay => {
    const { begins, ends } = limits(calendar, day);
    const [a, b] = [Math.max(from, begins) as Instant, Math.min(until, ends) as Instant];
    const counted = a < b ? spanOn(calendar, clock, a, b) : 0;
    const within = counted > 0 ? { within: withinOf(calendar, clock, a, b, counted) } : {};
    const clocksChange = ends - begins !== DAY_LENGTH;
    if (clock === 'calendar') return { day, open: ALL_DAY, counted, ...within, clocksChange };
    return { day, ...hoursOn(calendar, day), counted, ...within, clocksChange };
  });
  const saysSomething = ({ counted, closedBy }: SumDay): boolean => counted > 0 || closedBy !== undefined;
  const first = days.findIndex(saysSomething);
  return first < 0 ? [] : days.slice(first, days.findLastIndex(saysSomething) + 1);
}

/** The first and the last moment of what counted between two moments. */
function withinOf(
  calendar: Calendar,
  clock: Clock,
  a: Instant,
  b: Instant,
  counted: number,
): readonly [Instant, Instant] {
  if (clock === 'calendar') return [a, b];
  const [from, until] = [subtractWorking(calendar, b, counted), addWorking(calendar, a, counted)];
  return [from.ok ? from.value : a, until.ok ? until.value : b];
}

/** The working days after the one on which `from` falls, up to that of `until`, counted. */
export function workingDaysOf(calendar: Calendar, from: Instant, until: Instant): readonly SumDay[] {
  let nth = 0;
  return daysBetween(calendar, from, until).map((day, i): SumDay => {
    const { begins, ends } = limits(calendar, day);
    const counts = i > 0 && isOpenOn(calendar, day);
    if (counts) nth += 1;
    return {
      day,
      ...hoursOn(calendar, day),
      counted: 0,
      nth: counts ? nth : 0,
      clocksChange: ends - begins !== DAY_LENGTH,
    };
  });
}

/** A local day of which nothing counts but its closing time. */
export const dayAlone = (calendar: Calendar, day: number): SumDay => ({
  day,
  ...hoursOn(calendar, day),
  counted: 0,
  clocksChange: false,
});

/** The hours of one local day by the week, holidays and the shop's own days; and if there are none, why. */
export function hoursOn(
  { week, holidays, days }: Calendar,
  day: number,
): { readonly open: OpenMinutes; readonly closedBy?: ClosedBy } {
  const own = days.findLast(({ from, to }) => from <= day && day <= to);
  if (own !== undefined) return own.open.length > 0 ? { open: own.open } : { open: [], closedBy: 'own-day' };
  if (holidays[countUpTo(holidays, day) - 1] === day) return { open: [], closedBy: 'holiday' };
  const open = week[weekdayOf(day)] ?? [];
  return open.length > 0 ? { open } : { open, closedBy: 'week' };
}

function daysBetween({ zone }: Calendar, from: Instant, until: Instant): readonly number[] {
  const first = localDay(zone, from);
  // midnight at the end of a day is that day's, 24:00
  const last = Math.max(first, localDay(zone, (until - 1) as Instant));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const limits = ({ zone }: Calendar, day: number): { readonly begins: number; readonly ends: number } => ({
  begins: firstInstantFrom(zone, day, 0),
  ends: firstInstantFrom(zone, day + 1, 0),
});
