/** Which local day was meant: weekdays, dates with and without a year. */
import type { Instant } from '../../instant.ts';
import type { Calendar } from '../calendar.ts';
import { checkedDay, dateOf, dayOf, weekdayOf } from '../civil.ts';
import { nthWorkingDay } from '../working-days.ts';
import { feastDays, type FeastRule } from './feasts.ts';
import type { Stretch } from './words.ts';

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
  readonly which?: 'next' | 'afterNext' | 'last' | 'gone';
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
  readonly stretch?: Stretch;
  /** The one to come is 0, the next one 1, the last one -1. */
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
      /** Days near by that were perhaps meant: they count only where nothing else was said that makes better sense. */
      readonly near?: readonly number[];
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

/** A date of another year that its weekday settles is taken at its word where it comes as soon as this; later, few think of it. */
const NEXT_YEAR_DAYS = 92;

/** The day that is meant by parts without a week, month or year as a whole; today where there are none. */
export function meantDate(parts: DateParts, view: DayView): DayMeant {
  const { offset, weekday, dayOfMonth, month, year, laterWorking } = parts;
  if (laterWorking !== undefined) {
    const isAlone = (offset ?? weekday ?? dayOfMonth ?? month ?? year) === undefined;
    return isAlone ? onWorkingDay(laterWorking, view) : NOTHING;
  }
  if (dayOfMonth !== undefined) {
    if (offset !== undefined) return NOTHING;
    if (month === undefined) return onDayOfMonth(dayOfMonth, weekday, view);
    return onWeekday(inMonth(month, dayOfMonth, year, view), parts, view);
  }
  if (offset !== undefined) return onWeekday(day(view.today + offset), parts, view);
  if (weekday !== undefined) return onNearWeekday(weekday, parts.which, view);
  return day(view.today);
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
  if (which === 'afterNext') {
    if (past) return NOTHING;
    // who calls this week's Friday `this friday` is a week further on
    const isOfThisWeek = away === 0 || weekday > weekdayOf(today);
    const later = today + away + 7;
    return isOfThisWeek ? unclear(later, later + 7) : day(later);
  }
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
  const [only = NaN, ...others] = possible;
  // `Thu 7 Jan`, said in December: it falls on a Thursday next year, and did not in this one
  if (others.length === 0 && Math.abs(only - view.today) <= NEXT_YEAR_DAYS) return day(only);
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
  return unclear(...(found === undefined ? [other] : [found, other]));
}

/** A day with a name that is over is offered, and not taken at its word, where it has been as lately as this. */
const JUST_OVER_DAYS = 31;

/** `julafton`, `påskdagen`: the next one to come, unless one has just been. */
export function onNamedDay({ named, ...others }: DateParts, view: DayView): DayMeant {
  const { today, past } = view;
  const { year } = others;
  const isMore = Object.keys(others).some((key) => key !== 'weekday' && key !== 'year' && key !== 'which');
  if (named === undefined || isMore) return NOTHING;
  if (year !== undefined) {
    const [only = NaN, ...more] = feastDays(named, year);
    return onWeekday(more.length === 0 ? day(only) : unclear(only, ...more), others, view);
  }
  const thisYear = dateOf(today).year;
  const around = [thisYear - 1, thisYear, thisYear + 1].map((y) => feastDays(named, y));
  const ahead = feastDays(named, thisYear).map((_, i) => {
    const days = around.map((each) => each[i] ?? NaN);
    return (past ? days.findLast((d) => d <= today) : days.find((d) => d >= today)) ?? NaN;
  });
  const behind = around
    .flat()
    .some((d) => Math.abs(d - today) <= JUST_OVER_DAYS && (past ? d > today : d < today));
  const [only = NaN, ...more] = ahead;
  return onWeekday(more.length === 0 && !behind ? day(only) : unclear(...ahead), others, view);
}

/**
 * `the 27th`: the next one to come; with a weekday, the next that falls on it. Where that is far away, the date was perhaps
 * mistaken, or its weekday.
 */
function onDayOfMonth(dayOfMonth: number, weekday: number | undefined, { today, past }: DayView): DayMeant {
  if (dayOfMonth < 1 || dayOfMonth > 31) return NO_SUCH_DATE;
  const { year, month } = dateOf(today);
  const months = Array.from({ length: 100 }, (_, i) => dayOf(year, month + (past ? -i : i), 1));
  const isToCome = (d: number): boolean => (past ? d <= today : d >= today);
  const dates = months
    .map((first) => first + dayOfMonth - 1)
    .filter((d) => dateOf(d).dayOfMonth === dayOfMonth && isToCome(d));
  const found = dates.find((d) => weekday === undefined || weekdayOf(d) === weekday);
  const [next] = dates;
  if (found === undefined || next === undefined) return NOTHING;
  if (weekday === undefined || Math.abs(found - today) <= NEAR_DAYS) return day(found);
  const nearest = next - 3 + ((weekday - weekdayOf(next - 3) + 7) % 7);
  const isSoon = Math.abs(found - today) <= NEXT_YEAR_DAYS;
  return { is: 'unclear', days: isSoon ? [found] : [], near: [nearest, next].filter(isToCome) };
}
