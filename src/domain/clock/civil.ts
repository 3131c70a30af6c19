/**
 * Local dates as day numbers: whole days since 1970-01-01, in the Gregorian calendar, without a time zone.
 *
 * A day number can be added to, compared and used as a key; what day an instant falls on is `zone.ts`'s business.
 */

/** A date as people say it. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly dayOfMonth: number;
}

const DAYS_IN_ERA = 146_097;
/** From 0000-03-01, where an era of 400 years begins, to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/**
 * The day number of a date. The month may lie outside 1 to 12 and the day outside its month: they carry over.
 *
 * After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years that begin in March have their leap day last.
 */
export function dayOf(year: number, month: number, dayOfMonth: number): number {
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * m + 2) / 5) + dayOfMonth - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_IN_ERA + yearOfEra * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

/** The date of a day number; `dayOf` the other way round. */
export function dateOf(day: number): CivilDate {
  const z = day + DAYS_TO_1970;
  const era = Math.floor(z / DAYS_IN_ERA);
  const dayOfEra = z - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** 0 is Monday, 6 is Sunday, as in ISO 8601. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

export const daysInMonth = (year: number, month: number): number =>
  dayOf(year, month + 1, 1) - dayOf(year, month, 1);

/** The day number of a date that exists; `undefined` for 31 February, for month 13, for anything not whole. */
export function checkedDay(year: number, month: number, dayOfMonth: number): number | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth)) return undefined;
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, dayOfMonth);
}

/** The Monday of an ISO 8601 week: week 1 is the one with 4 January in it. */
export function mondayOfWeek(year: number, week: number): number {
  const fourth = dayOf(year, 1, 4);
  return fourth - weekdayOf(fourth) + (week - 1) * 7;
}

/** 52 or 53. */
export const weeksIn = (year: number): number => (mondayOfWeek(year + 1, 1) - mondayOfWeek(year, 1)) / 7;

/** The ISO 8601 week that a day is in; at the turn of the year its year may be another than the date's. */
export function weekOf(day: number): { readonly year: number; readonly week: number } {
  const { year } = dateOf(day - weekdayOf(day) + 3); // the year of a week is that of its Thursday
  return { year, week: Math.floor((day - mondayOfWeek(year, 1)) / 7) + 1 };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `2026-11-26`. */
export function isoDate(day: number): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

/** The day number of `2026-11-26`; `undefined` for all else, and for dates that do not exist. */
export function parseIsoDate(text: string): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return found === null ? undefined : checkedDay(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** Both ends of `2026-07-13/2026-07-31`, or of the one day `2026-12-23`; `undefined` where one of them does not exist. */
export function parseIsoDays(text: string): { readonly from: number; readonly to: number } | undefined {
  const [first = '', last = first] = text.split('/');
  const [from, to] = [parseIsoDate(first), parseIsoDate(last)];
  return from === undefined || to === undefined ? undefined : { from, to };
}
