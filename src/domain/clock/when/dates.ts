/** Which local day was meant: weekdays, dates with and without a year. */
import type { Instant } from '../../instant.ts';
import type { Calendar } from '../calendar.ts';
import { checkedDay, dateOf, dayOf, weekdayOf } from '../civil.ts';
import { nthWorkingDay } from '../working-days.ts';
import { feastDays, type FeastRule } from './feasts.ts';

/** What was said of a day, as far as it was said. */
export interface DateParts {
  /** Days from today. */
  readonly offset?: number;
  /** Days after the day that is said. */
  readonly later?: number;
  /** Working days after today. */
  readonly laterWorking?: number;
  /** 0 is Monday. */
  readonly weekday?: number;
  /** Of several such weekdays: `next friday`, `last friday`; `gone` is the latest one. */
  readonly which?: 'next' | 'last' | 'gone';
  readonly dayOfMonth?: number;
  readonly month?: number;
  readonly year?: number;
  /** ISO 8601. */
  readonly week?: number;
  /** The week, month or year that is now is 0, the next one 1, the last one -1. */
  readonly weeksOn?: number;
  readonly monthsOn?: number;
  readonly yearsOn?: number;
  /** Only named, without `this` or `next`. */
  readonly loosely?: true;
  readonly stretch?: 'start' | 'middle' | 'end';
  /** The one to come is 0, the next one 1. */
  readonly weekend?: number;
  readonly after?: true;
  readonly feast?: 'christmas' | 'newYear';
  /** A day with a name of its own. */
  readonly named?: FeastRule;
}

/** Where days are counted from, and whether those that are over are meant. */
export interface DayView {
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly today: number;
  readonly past: boolean;
  /** Said with `before`, or with `by`. */
  readonly before: boolean;
  readonly by: boolean;
}

export type DayMeant =
  | { readonly is: 'day'; readonly day: number }
  /** Needs to be said more fully: the days that it could be. */
  | {
      readonly is: 'unclear';
      readonly days: readonly number[];
      /** A date and a weekday on which it does not fall: a guess that counts only where there is no better one. */
      readonly isContradiction?: true;
    }
  | { readonly is: 'nonexistent'; readonly what: 'date' | 'week' }
  /** These parts do not make a day. */
  | { readonly is: 'nothing' };

export const day = (is: number): DayMeant => ({ is: 'day', day: is });
export const unclear = (...days: readonly number[]): DayMeant => ({ is: 'unclear', days });
/** The days that it is or could be. */
export const daysOf = (meant: DayMeant): readonly number[] =>
  meant.is === 'day' ? [meant.day] : meant.is === 'unclear' ? meant.days : [];

export const NOTHING: DayMeant = { is: 'nothing' };
const NO_SUCH_DATE: DayMeant = { is: 'nonexistent', what: 'date' };

/** A bare day of the month beside a weekday is taken at its word only where it comes as soon as this. */
const NEAR_DAYS = 31;

/** A date of another year that its weekday settles is taken at its word where it comes as soon as this. */
const NEXT_YEAR_DAYS = 92;

/** The day that is meant by parts without a week, month or year as a whole; today where there are none. */
export function meantDate(parts: DateParts, view: DayView): DayMeant {
  const { offset, weekday, dayOfMonth, month, year, laterWorking } = parts;
  if (laterWorking !== undefined) {
    const isAlone = (offset ?? weekday ?? dayOfMonth ?? month ?? year) === undefined;
    return isAlone ? onWorkingDay(laterWorking, view) : NOTHING;
  }
  if (month !== undefined) {
    return dayOfMonth === undefined || offset !== undefined
      ? NOTHING
      : onWeekday(inMonth(month, dayOfMonth, year, view), parts, view);
  }
  if (year !== undefined) return NOTHING;
  if (dayOfMonth !== undefined)
    return offset === undefined ? onDayOfMonth(dayOfMonth, weekday, view) : NOTHING;
  if (offset !== undefined) return onWeekday(day(view.today + offset), parts, view);
  if (weekday !== undefined) return onNearWeekday(weekday, parts.which, view);
  return parts.which === undefined ? day(view.today) : NOTHING;
}

function onWorkingDay(n: number, { calendar, now }: DayView): DayMeant {
  const found = nthWorkingDay(calendar, now, n);
  return found.ok ? day(found.value) : NOTHING;
}

/** The next one to come; today's own weekday, or `next`, could be this week's or the one after. */
function onNearWeekday(weekday: number, which: DateParts['which'], { today, past }: DayView): DayMeant {
  const away = (weekday - weekdayOf(today) + 7) % 7;
  const latest = today - 7 + away;
  if (which === 'gone') return day(latest);
  if (which === 'last') {
    // who says `last wednesday` on a Thursday may mean yesterday, or the Wednesday of last week
    return latest >= today - weekdayOf(today) ? unclear(latest, latest - 7) : day(latest);
  }
  if (past) {
    if (which === 'next') return NOTHING;
    return away === 0 ? unclear(today, latest) : day(latest);
  }
  if (away === 0) return unclear(today, today + 7);
  return which === 'next' ? unclear(today + away, today + away + 7) : day(today + away);
}

/** A date that is said with its weekday must fall on it. */
function onWeekday(meant: DayMeant, { weekday, which }: DateParts, view: DayView): DayMeant {
  if (weekday === undefined || (meant.is !== 'day' && meant.is !== 'unclear')) return meant;
  const days = daysOf(meant);
  const fitting = days.filter((d) => weekdayOf(d) === weekday);
  if (meant.is === 'day' && fitting.length > 0) return meant;
  const possible = fitting.filter((d) => (view.past ? d <= view.today : d >= view.today));
  const [only, ...others] = possible;
  // `Thu 7 Jan`, said in December: it falls on a Thursday next year, and did not in this one
  if (only !== undefined && others.length === 0 && Math.abs(only - view.today) <= NEXT_YEAR_DAYS)
    return day(only);
  if (possible.length > 0) return unclear(...possible);
  const near = daysOf(onNearWeekday(weekday, which, view));
  return { is: 'unclear', days: [...days, ...near], isContradiction: true };
}

/** A date without a year is this year's; where that is over, it must be said more fully. */
export function inMonth(
  month: number,
  dayOfMonth: number,
  year: number | undefined,
  view: Pick<DayView, 'today' | 'past'>,
): DayMeant {
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

/** A day with a name that is over is offered, and not taken at its word, where it has been as lately as this. */
const JUST_OVER_DAYS = 31;

/** `julafton`, `påskdagen`: the next one to come, unless one has just been. */
export function onNamedDay({ named, ...others }: DateParts, view: DayView): DayMeant {
  const { today, past } = view;
  const { weekday, year } = others;
  const isMore = Object.keys(others).some((key) => key !== 'weekday' && key !== 'year' && key !== 'which');
  if (named === undefined || isMore) return NOTHING;
  if (year !== undefined) {
    const [only, ...more] = feastDays(named, year);
    const meant = only !== undefined && more.length === 0 ? day(only) : unclear(...feastDays(named, year));
    return onWeekday(meant, others, view);
  }
  const thisYear = dateOf(today).year;
  const around = [thisYear - 1, thisYear, thisYear + 1].map((y) => feastDays(named, y));
  const [first = []] = around;
  const ahead = first.map((_, i) => {
    const days = around.map((each) => each[i] ?? NaN);
    return (past ? days.findLast((d) => d <= today) : days.find((d) => d >= today)) ?? NaN;
  });
  const behind = around
    .flat()
    .some((d) => Math.abs(d - today) <= JUST_OVER_DAYS && (past ? d > today : d < today));
  const [only = NaN, ...more] = ahead;
  const meant = more.length === 0 && !behind ? day(only) : unclear(...ahead);
  return weekday === undefined ? meant : onWeekday(meant, others, view);
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
