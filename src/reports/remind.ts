/** When to remind of a deadline: the settings' `promises.warnBefore` ahead of it, as a moment. */
import type { Calendar } from '../domain/clock/calendar.ts';
import { openingOn } from '../domain/clock/hours.ts';
import { nthWorkingDay } from '../domain/clock/working-days.ts';
import { minuteOf, type Instant } from '../domain/instant.ts';
import { longerAgoThan, parseFollow } from './follow.ts';

/**
 * So much time before the deadline; in working days, when the shop opens so many working days before the deadline's own.
 *
 * A deadline that was set later than that is reminded of half-way: a call that is promised within the hour needs a
 * reminder too, and by `2wh` it would have been this morning.
 *
 * @param setAt when the deadline was set
 * @returns `null` where it was set when it had passed, or the calendar can't count back so far
 */
export function remindAt(calendar: Calendar, setAt: Instant, due: Instant, before: string): Instant | null {
  if (setAt >= due) return null;
  const at = earlier(calendar, due, before);
  if (at === null) return null;
  return at > setAt ? at : minuteOf((setAt + (due - setAt) / 2) as Instant);
}

function earlier(calendar: Calendar, due: Instant, before: string): Instant | null {
  const duration = parseFollow(before);
  if (duration?.unit !== 'wd') return longerAgoThan(calendar, due, before);
  // midnight is the end of a day
  const day = nthWorkingDay(calendar, (due - 1) as Instant, -duration.count);
  return day.ok ? (openingOn(calendar, day.value) ?? null) : null;
}
