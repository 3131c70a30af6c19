/** Which local day was meant: weekdays, dates with and without a year, weeks. */
import type { Calendar } from '../calendar.ts';
import { checkedDay, dateOf, dayOf, mondayOfWeek, weekdayOf, weeksIn } from '../civil.ts';
import { isOpenOn } from '../hours.ts';

/** What was said of a day, as far as it was said. */
export interface DateParts {
  /** Days from today. */
  readonly offset?: number;
  /** 0 is Monday. */
  readonly weekday?: number;
  readonly dayOfMonth?: number;
  readonly month?: number;
  readonly year?: number;
  /** ISO 8601. */
  readonly week?: number;
  /** The week after this one. */
  readonly nextWeek?: true;
  /** `next friday`. */
  readonly next?: true;
}

/** Where days are counted from, and whether those that are over are meant. */
export interface DayView {
  readonly calendar: Calendar;
  readonly today: number;
  readonly past: boolean;
}

export type DayMeant =
  | { readonly is: 'day'; readonly day: number }
  /** Needs to be said more fully: the days that it could be. */
  | { readonly is: 'unclear'; readonly days: readonly number[] }
  | { readonly is: 'nonexistent'; readonly what: 'date' | 'week' }
  /** These parts do not make a day. */
  | { readonly is: 'nothing' };

const day = (is: number): DayMeant => ({ is: 'day', day: is });
const unclear = (...days: readonly number[]): DayMeant => ({ is: 'unclear', days });
const NOTHING: DayMeant = { is: 'nothing' };
const NO_SUCH_DATE: DayMeant = { is: 'nonexistent', what: 'date' };

/** A bare day of the month beside a weekday is taken at its word only where it comes as soon as this. */
const NEAR_DAYS = 31;

/** The day that the parts mean; today where there are none. */
export function meantDay(parts: DateParts, view: DayView): DayMeant {
  const { offset, weekday, dayOfMonth, month, week, year } = parts;
  if (week !== undefined || parts.nextWeek !== undefined) {
    const clash = offset ?? dayOfMonth ?? month;
    return clash === undefined ? inWeek(parts, view) : NOTHING;
  }
  if (month !== undefined) {
    return dayOfMonth === undefined || offset !== undefined
      ? NOTHING
      : onWeekday(inMonth(month, dayOfMonth, year, view), weekday, view);
  }
  if (year !== undefined) return NOTHING;
  if (dayOfMonth !== undefined) {
    return offset === undefined ? onDayOfMonth(dayOfMonth, weekday, view) : NOTHING;
  }
  if (offset !== undefined) return onWeekday(day(view.today + offset), weekday, view);
  return weekday === undefined ? day(view.today) : onNextWeekday(weekday, parts.next === true, view);
}

/** The next one to come; today's own weekday, or `next`, could be this week's or the one after. */
function onNextWeekday(weekday: number, next: boolean, { today, past }: DayView): DayMeant {
  const away = (weekday - weekdayOf(today) + 7) % 7;
  if (past) return away === 0 ? unclear(today, today - 7) : day(today - 7 + away);
  if (away === 0) return unclear(today, today + 7);
  return next ? unclear(today + away, today + away + 7) : day(today + away);
}

/** A date that is said with its weekday must fall on it. */
function onWeekday(meant: DayMeant, weekday: number | undefined, view: DayView): DayMeant {
  if (weekday === undefined || meant.is !== 'day' || weekdayOf(meant.day) === weekday) return meant;
  const near = onNextWeekday(weekday, false, view);
  return unclear(meant.day, ...(near.is === 'day' ? [near.day] : []));
}

function inMonth(month: number, dayOfMonth: number, year: number | undefined, view: DayView): DayMeant {
  if (year !== undefined) {
    const said = checkedDay(year, month, dayOfMonth);
    return said === undefined ? NO_SUCH_DATE : day(said);
  }
  const thisYear = dateOf(view.today).year;
  const found = checkedDay(thisYear, month, dayOfMonth);
  if (found !== undefined && (view.past ? found <= view.today : found >= view.today)) return day(found);
  // 29 February is four years away at most, eight around a century
  const step = view.past ? -1 : 1;
  const years = Array.from({ length: 8 }, (_, i) => thisYear + step * (i + 1));
  const other = years.map((y) => checkedDay(y, month, dayOfMonth)).find((d) => d !== undefined);
  if (other === undefined) return NO_SUCH_DATE;
  return unclear(...(found === undefined ? [] : [found]), other);
}

/** `the 27th`: the next one to come; with a weekday, the next that falls on it. */
function onDayOfMonth(dayOfMonth: number, weekday: number | undefined, { today, past }: DayView): DayMeant {
  if (dayOfMonth < 1 || dayOfMonth > 31) return NO_SUCH_DATE;
  const { year, month } = dateOf(today);
  const months = Array.from({ length: 100 }, (_, i) => dayOf(year, month + (past ? -i : i), 1));
  const found = months
    .map((first) => first + dayOfMonth - 1)
    .filter((d) => dateOf(d).dayOfMonth === dayOfMonth && (past ? d <= today : d >= today))
    .find((d) => weekday === undefined || weekdayOf(d) === weekday);
  if (found === undefined) return NOTHING;
  return weekday === undefined || Math.abs(found - today) <= NEAR_DAYS ? day(found) : unclear(found);
}

/** The last working day of a week, or one of its days. */
function inWeek({ week, year, weekday, nextWeek }: DateParts, view: DayView): DayMeant {
  const { today, past } = view;
  if (week === undefined || nextWeek !== undefined) {
    return week === undefined ? day(dayOfWeek(today - weekdayOf(today) + 7, weekday, view)) : NOTHING;
  }
  const thisYear = dateOf(today - weekdayOf(today) + 3).year;
  const inYear = (y: number): number | undefined =>
    week >= 1 && week <= weeksIn(y) ? dayOfWeek(mondayOfWeek(y, week), weekday, view) : undefined;
  const said = inYear(year ?? thisYear);
  if (said !== undefined && (year !== undefined || (past ? said <= today : said >= today))) return day(said);
  const other = year === undefined ? inYear(thisYear + (past ? -1 : 1)) : undefined;
  const days = [said, other].filter((d) => d !== undefined);
  return days.length === 0 ? { is: 'nonexistent', what: 'week' } : unclear(...days);
}

function dayOfWeek(monday: number, weekday: number | undefined, { calendar }: DayView): number {
  if (weekday !== undefined) return monday + weekday;
  for (let d = monday + 6; d >= monday; d -= 1) if (isOpenOn(calendar, d)) return d;
  return monday + 6;
}
