/** Working days: local days on which the shop is open for a minute at least, however short or long they are. */
import type { Instant } from '../instant.ts';
import { ok, type Result } from '../result.ts';
import { FIRST_DAY, LAST_DAY, type Calendar } from './calendar.ts';
import { closingOn, isOpenOn, noOpenMinute, openingOn, outsideCalendar } from './hours.ts';
import { DRY_DAYS } from './opening.ts';
import type { ClockProblem } from './problem.ts';
import { localDay } from './zone.ts';

/**
 * The `n`th working day after the local day that `from` falls on, whether that is one itself or not; negative counts
 * back, zero is that day. A problem where the next one is more than 366 days away.
 */
export function nthWorkingDay(calendar: Calendar, from: Instant, n: number): Result<number, ClockProblem> {
  const step = n < 0 ? -1 : 1;
  let day = localDay(calendar.zone, from);
  let lastOpen = day;
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    if (!(day >= FIRST_DAY && day <= LAST_DAY)) return outsideCalendar();
    if (isOpenOn(calendar, day)) {
      left -= 1;
      lastOpen = day;
    } else if (Math.abs(day - lastOpen) >= DRY_DAYS) {
      const end = step < 0 ? openingOn(calendar, lastOpen) : closingOn(calendar, lastOpen);
      return noOpenMinute(calendar, end ?? from, step < 0);
    }
  }
  return ok(day);
}

/**
 * How many working days there are after the local day of `a`, up to and with that of `b`; negative where `b` is the
 * earlier day. So `n` working days lie between a moment and its `n`th working day.
 */
export function workingDaysBetween(calendar: Calendar, a: Instant, b: Instant): number {
  const [first, last] = [localDay(calendar.zone, a), localDay(calendar.zone, b)];
  const sign = first <= last ? 1 : -1;
  let count = 0;
  for (let day = Math.min(first, last) + 1; day <= Math.max(first, last); day += 1) {
    if (isOpenOn(calendar, day)) count += sign;
  }
  return count;
}
