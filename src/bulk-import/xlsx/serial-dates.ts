/** Dates as a workbook keeps them: days since 1900 or 1904, with the time as a fraction of the day. */
import { dateOf, dayOf } from '../../domain/clock/civil.ts';

const DAY_SECONDS = 86_400;

/** What Excel's day 0 would be if February 1900 had ended with its 28th. */
const EPOCH_1900 = dayOf(1899, 12, 30);
const EPOCH_1904 = dayOf(1904, 1, 1);
/** In the counting from 1900: the 29th of February 1900, which Excel has and nobody else. */
const NO_DAY = 60;
const LAST_DAY = dayOf(9999, 12, 31);

/**
 * A date as `YYYY-MM-DD` or `YYYY-MM-DD HH:mm:ss`, to the nearest second; a time without a day as `HH:mm:ss`.
 *
 * Midnight is a date alone, whatever the format shows: in a workbook it is the same number. Days that Excel shows and
 * that never were, the 29th of February 1900 and the 0th of January, are named as Excel does: whoever reads dates says
 * that there is no such date.
 *
 * @param timeOnly the number's format shows the time of day only
 * @returns `undefined` where it is no date: before the first day that can be told, or after the year 9999
 */
export function serialDate(serial: number, timeOnly: boolean, from1904: boolean): string | undefined {
  const seconds = Math.round(serial * DAY_SECONDS);
  const count = Math.floor(seconds / DAY_SECONDS);
  const second = seconds - count * DAY_SECONDS;
  if (!Number.isFinite(serial) || count < 0) return undefined;
  if (timeOnly && count === 0) return timeText(second);
  const date = from1904 ? dateText(EPOCH_1904 + count) : dateFrom1900(count);
  if (date === undefined) return undefined;
  return second > 0 ? `${date} ${timeText(second)}` : date;
}

function dateFrom1900(count: number): string | undefined {
  if (count === 0) return '1900-01-00';
  if (count === NO_DAY) return '1900-02-29';
  return dateText(EPOCH_1900 + count + (count < NO_DAY ? 1 : 0));
}

function dateText(day: number): string | undefined {
  if (day > LAST_DAY) return undefined;
  const { year, month, dayOfMonth } = dateOf(day);
  return `${year}-${two(month)}-${two(dayOfMonth)}`;
}

const timeText = (second: number): string =>
  `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
