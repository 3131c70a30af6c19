/** Which local day was meant by a week, a month, a year or a weekend: mostly its last working day. */
import { dateOf, dayOf, daysInMonth, mondayOfWeek, weekdayOf, weeksIn } from '../civil.ts';
import { isOpenOn } from '../hours.ts';
import {
  day,
  daysOf,
  inMonth,
  NOTHING,
  unclear,
  type DateParts,
  type DayMeant,
  type DayView,
} from './dates.ts';

/** Local days, both included. */
interface Period {
  readonly of: 'week' | 'month' | 'year';
  readonly first: number;
  readonly last: number;
}

const FRIDAY = 4;
const SATURDAY = 5;
/** A shop that is closed for longer than this before a day has no last working day before it that anybody would mean. */
const SHORT_CLOSURE = 14;

export const isPeriod = ({ week, weeksOn, monthsOn, yearsOn, month, dayOfMonth }: DateParts): boolean =>
  (week ?? weeksOn ?? monthsOn ?? yearsOn) !== undefined || (month !== undefined && dayOfMonth === undefined);

/** The day that is meant by a week, a month or a year. */
export function meantInPeriod(parts: DateParts, view: DayView): DayMeant {
  const { offset, dayOfMonth, weekday, which, laterWorking } = parts;
  if ((offset ?? dayOfMonth ?? which ?? laterWorking) !== undefined) return NOTHING;
  const named = [parts.week, parts.weeksOn, parts.monthsOn, parts.yearsOn, parts.month];
  if (named.filter((part) => part !== undefined).length > 1) return NOTHING;
  if (parts.week !== undefined) return inWeek(parts.week, parts, view);
  const period = periodOf(parts, view);
  if (weekday === undefined) {
    const meant = within(period, parts, view);
    if (daysOf(meant).some((d) => isMeant(d, view))) return meant;
    const other = otherPeriod(period, parts, view);
    return other === undefined ? meant : unclear(...daysOf(within(other, parts, view)));
  }
  return period.of === 'week' && parts.stretch === undefined ? day(period.first + weekday) : NOTHING;
}

/** Whether a day is on the side of today that is meant. */
const isMeant = (d: number, { today, past }: DayView): boolean => (past ? d <= today : d >= today);

function periodOf(parts: DateParts, { today }: DayView): Period {
  const now = dateOf(today);
  const { weeksOn, monthsOn, yearsOn, month = now.month, year = now.year } = parts;
  if (weeksOn !== undefined) return weekFrom(today - weekdayOf(today) + 7 * weeksOn);
  if (yearsOn !== undefined) return yearOf(now.year + yearsOn);
  if (monthsOn !== undefined) return monthOf(now.year, now.month + monthsOn);
  return monthOf(year, month);
}

/** What is offered where nothing of a period lies on that side of today; none where it was said which one it is. */
function otherPeriod(
  { of, first, last }: Period,
  { loosely, month, year }: DateParts,
  { past }: DayView,
): Period | undefined {
  // a month by its name is that of another year; so is, in November, the last November
  if (month !== undefined && year === undefined) return monthOf(dateOf(first).year + (past ? -1 : 1), month);
  if (!loosely || past) return undefined;
  // said on a Thursday, the start of the week is the next one's
  const next = dateOf(last + 1);
  if (of === 'week') return weekFrom(last + 1);
  return of === 'month' ? monthOf(next.year, next.month) : yearOf(next.year);
}

const weekFrom = (monday: number): Period => ({ of: 'week', first: monday, last: monday + 6 });
const yearOf = (year: number): Period => ({
  of: 'year',
  first: dayOf(year, 1, 1),
  last: dayOf(year, 12, 31),
});
function monthOf(year: number, month: number): Period {
  const first = dayOf(year, month, 1);
  const date = dateOf(first);
  return { of: 'month', first, last: first + daysInMonth(date.year, date.month) - 1 };
}

/** The last working day of a week by its number, or one of its days. Without a year it must not be over. */
function inWeek(week: number, parts: DateParts, view: DayView): DayMeant {
  const { today, past } = view;
  const inYear = (y: number): Period | undefined =>
    week >= 1 && week <= weeksIn(y) ? weekFrom(mondayOfWeek(y, week)) : undefined;
  const meant = (period: Period | undefined): DayMeant => {
    if (period === undefined) return { is: 'nonexistent', what: 'week' };
    return parts.weekday === undefined ? within(period, parts, view) : day(period.first + parts.weekday);
  };
  if (parts.year !== undefined) return meant(inYear(parts.year));
  const thisYear = dateOf(today - weekdayOf(today) + 3).year;
  const said = meant(inYear(thisYear));
  if (daysOf(said).some((d) => isMeant(d, view))) return said;
  const other = meant(inYear(thisYear + (past ? -1 : 1)));
  const days = [said, other].flatMap(daysOf);
  return days.length === 0 ? said : unclear(...days);
}

function within({ of, first, last }: Period, parts: DateParts, view: DayView): DayMeant {
  const { calendar, today } = view;
  if (view.before) return unclear(lastOpenBefore(first, view));
  const end = lastOpen(first, last, view);
  switch (parts.stretch) {
    case 'start': {
      const open = range(first, Math.min(last, first + SHORT_CLOSURE)).filter((d) => isOpenOn(calendar, d));
      return open.length === 0 ? unclear(first) : unclear(...open.slice(0, 2));
    }
    case 'middle':
      return of === 'year' ? NOTHING : unclear(first + (of === 'week' ? 2 : 14));
    case 'end': {
      // to some, a week ends on a Friday even where the shop is open on Saturday
      const friday = of === 'week' ? lastOpen(first, first + FRIDAY, view) : end;
      return friday === end ? day(end) : unclear(friday, end);
    }
    case undefined: {
      if (parts.loosely || parts.month !== undefined) return unclear(end);
      const { year, month, dayOfMonth } = dateOf(today);
      const { monthsOn = 0, yearsOn = 0 } = parts;
      // who says `next month` may mean a month from now
      if (monthsOn > 0) return unclear(sameDay(year, month + monthsOn, dayOfMonth), end);
      if (yearsOn > 0) return unclear(sameDay(year + yearsOn, month, dayOfMonth), end);
      return day(end);
    }
    default:
      return parts.stretch satisfies never;
  }
}

/** The same day of another month, or its last one; the month may lie outside 1 to 12. */
export function sameDay(year: number, month: number, dayOfMonth: number): number {
  const first = dayOf(year, month, 1);
  const date = dateOf(first);
  return first + Math.min(dayOfMonth, daysInMonth(date.year, date.month)) - 1;
}

/** Before the weekend is its Friday, or the last working day before that; all else about weekends is unclear. */
export function meantWeekend(parts: DateParts, view: DayView): DayMeant {
  const { today, past, calendar } = view;
  const { weekend, ...others } = parts;
  if (weekend === undefined || Object.keys(others).some((key) => key !== 'after')) return NOTHING;
  const thisSaturday = today - weekdayOf(today) + SATURDAY;
  // the last weekend, said on a Saturday, is not the one that has begun
  const isGone = weekend < 0 || (past && thisSaturday > today);
  const saturday = isGone ? thisSaturday - 7 : thisSaturday;
  if (parts.after) {
    const monday = saturday + 2;
    return unclear(range(monday, monday + SHORT_CLOSURE).find((d) => isOpenOn(calendar, d)) ?? monday);
  }
  if (view.before) {
    if (past) return NOTHING;
    const open = range(today, saturday - 1).findLast((d) => isOpenOn(calendar, d));
    if (open !== undefined && weekend === 0) return day(open);
    return unclear(lastOpenBefore(saturday, view), lastOpenBefore(saturday + 7, view));
  }
  if (weekend > 0) return unclear(saturday, saturday + 7);
  return unclear(...(view.by ? [saturday - 1] : []), saturday, saturday + 1);
}

/** Christmas and New Year begin on the eve, and for many on the day before. */
export function meantFeast({ feast, ...others }: DateParts, view: DayView): DayMeant {
  if (feast === undefined || Object.keys(others).length > 0) return NOTHING;
  const eve = inMonth(12, feast === 'christmas' ? 24 : 31, undefined, view);
  const last = daysOf(eve).at(-1);
  if (last === undefined) return NOTHING;
  return feast === 'christmas' ? unclear(last - 1, last) : unclear(last, last + 1);
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The last working day from one day to another; the last of all where there is none. */
function lastOpen(first: number, last: number, { calendar }: DayView): number {
  for (let d = last; d >= first; d -= 1) if (isOpenOn(calendar, d)) return d;
  return last;
}

/** The last working day before a day; the day before it where the shop has long been closed by then. */
export const lastOpenBefore = (before: number, view: DayView): number =>
  lastOpen(before - SHORT_CLOSURE, before - 1, view);
