/** What dates in figures can be: `27/11`, `27.11`, `261127`. */
import { dateOf } from '../civil.ts';
import type { DayView } from './dates.ts';
import type { Choice, Parts } from './place.ts';
import { eitherHalf } from './time-of-day.ts';
import { timeOf } from './time-place.ts';
import type { Token } from './tokens.ts';

/** `27 nov 26`: only where that year is near, on the side that is meant. */
export function yearOfTwoDigits(value: number, { today, past }: DayView): number | undefined {
  const year = 2000 + value;
  const away = year - dateOf(today).year;
  return value < 100 && (past ? away <= 0 : away >= 0 && away <= 10) ? year : undefined;
}

/** Day before month, or month before day, as in America; with dashes and a short year, Swedes write that first. */
export function slashedDate(
  { a, b, year, yearFirst }: Extract<Token, { is: 'slashed' }>,
  view: DayView,
): Choice {
  const of = year === undefined ? {} : { year };
  const dates: Parts[] = [{ ...of, dayOfMonth: a, month: b }];
  if (a !== b) dates.push({ ...of, dayOfMonth: b, month: a });
  const first = yearFirst ? yearOfTwoDigits(a, view) : undefined;
  if (first !== undefined && year !== undefined)
    dates.push({ year: first, month: b, dayOfMonth: year - 2000 });
  return dates;
}

/** With a dot the day comes first; or it is a time, as in much of Europe. */
export function dottedFigures(t: Extract<Token, { is: 'dotted' }>): Choice {
  const date = { dayOfMonth: t.a, month: t.b, ...(t.year === undefined ? {} : { year: t.year }) };
  const time = t.closed || t.widths[1] !== 2 ? undefined : timeOf(t, 'at');
  return time === undefined ? [date] : [date, { time }];
}

/** `261127` is a date to Swedes, and another one to Danes and Norwegians, who write the day first. */
export function sixDigits(value: number, view: DayView): Choice {
  const [first, second, third] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
  const dated = (year: number, dayOfMonth: number): Choice => {
    const near = yearOfTwoDigits(year, view);
    return near === undefined ? [] : [{ year: near, month: second, dayOfMonth }];
  };
  return [...dated(first, third), ...dated(third, first)];
}

/** `27 11`: a day and a month, or a day and an hour. */
export const twoNumbers = (a: number, b: number): Choice => [
  { dayOfMonth: a, month: b },
  { dayOfMonth: a, time: eitherHalf(b, 0, 'spoken') },
];
