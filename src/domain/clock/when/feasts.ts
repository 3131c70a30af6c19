/**
 * Days that have a name and are found by a rule: fixed dates, Easter and what is counted from it, and weekdays from a date
 * on, as the holidays of the Nordic countries, Germany, Britain, the Netherlands and the USA are (data/holidays).
 */
import { dayOf, weekdayOf } from '../civil.ts';

/**
 * How a day with a name is found, as the tables of words have it: `12-24`, by month and day; `easter-2`, so many days from
 * Easter Sunday; `06-19 fri`, the first such weekday from that date on. Where a name is of different days in different
 * countries, all of them: `05-17|06-06`.
 */
export type FeastRule = string;

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const RULE = /^(?:easter([+-]\d+)|(\d\d)-(\d\d)(?: (\w{3}))?)$/;

/** The local days that a rule finds in a year; more than one where the name is of several. */
export const feastDays = (rule: FeastRule, year: number): readonly number[] =>
  rule.split('|').map((one) => {
    const [, fromEaster, month, dayOfMonth, weekday] = RULE.exec(one) ?? [];
    if (fromEaster !== undefined) return easterSunday(year) + Number(fromEaster);
    const date = dayOf(year, Number(month), Number(dayOfMonth));
    if (weekday === undefined) return date;
    return date + ((WEEKDAYS.indexOf(weekday) - weekdayOf(date) + 7) % 7);
  });

/** The second day of feasts that have two: `2. juledag`. */
const SECOND_DAYS: Readonly<Record<FeastRule, FeastRule>> = {
  '12-25': '12-26',
  'easter+0': 'easter+1',
  'easter+49': 'easter+50',
  '01-01': '01-02',
};

/** The first or the second day of a feast; `undefined` where its days are not numbered. */
export function numberedFeast(rule: FeastRule, n: number): FeastRule | undefined {
  const second = SECOND_DAYS[rule];
  return second === undefined || n > 2 ? undefined : n === 1 ? rule : second;
}

/** Easter Sunday of the Gregorian calendar, as a local day (the algorithm of Meeus, Jones and Butcher). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}
