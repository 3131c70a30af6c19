/**
 * How Swedish names times and durations. A full stop between hours and minutes, `kl.` before them, days and months in
 * small letters (Svenska skrivregler).
 *
 * dayjs has two names that are not used so: Thursday is shortened to `tors`, and `mars`, `juni` and `juli` are not
 * shortened.
 */
import sv from 'dayjs/locale/sv.js';
import type { DateWords } from '../date-words.ts';
import { count } from '../phrases.ts';

export const dateWords: DateWords = {
  locale: {
    ...sv,
    weekdaysShort: ['sön', 'mån', 'tis', 'ons', 'tors', 'fre', 'lör'],
    monthsShort: ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sept', 'okt', 'nov', 'dec'],
  },
  date: 'ddd D MMM',
  dateOfYear: 'ddd D MMM YYYY',
  longDate: 'dddd D MMMM',
  longDateOfYear: 'dddd D MMMM YYYY',
  time: 'HH.mm',
  endOfDay: '24.00',
  today: 'i dag',
  yesterday: 'i går',
  tomorrow: 'i morgon',
  dateAndTime: (date, time) => `${date} kl. ${time}`,
  longDateAndTime: (date, time) => `${date} kl. ${time}`,
  minutes: (n) => `${n} min`,
  hours: (n) => `${n} tim`,
  days: (n) => count(n, 'dag', 'dagar'),
  lessThanAMinute: 'under 1 min',
  workingTime: (duration) => `${duration} arbetstid`,
  late: (duration) => `${duration} försenat`,
  lateOnTheWorkingClock: (duration) => `${duration} arbetstid försenat`,
  left: (duration) => `${duration} kvar`,
  leftOnTheWorkingClock: (duration) => `${duration} arbetstid kvar`,
  closedSince: 'stängt sedan dess',
  closedUntil: 'stängt till dess',
  overdue: (since, duration) => `försenat sedan ${since}, ${duration}`,
  span: {
    minutes: (n) => count(n, 'minut', 'minuter'),
    hours: (n) => count(n, 'timme', 'timmar'),
    days: (n) => count(n, 'dag', 'dagar'),
    workingMinutes: (n) => count(n, 'arbetsminut', 'arbetsminuter'),
    workingHours: (n) => count(n, 'arbetstimme', 'arbetstimmar'),
    workingDays: (n) => count(n, 'arbetsdag', 'arbetsdagar'),
  },
  roundTheClock: (span) => `${span}, dygnet runt`,
};
