/**
 * How Danish names times and durations: a full stop behind the day of the month and between hours and minutes, `kl.`
 * before them, `den` between a weekday and its date, small letters (Retskrivningsordbogen).
 *
 * dayjs's names are right but for March, which is shortened to `marts`: that is, not at all.
 */
import da from 'dayjs/locale/da.js';
import type { DateWords } from '../date-words.ts';
import { count } from '../phrases.ts';

export const dateWords: DateWords = {
  locale: {
    ...da,
    monthsShort: [
      'jan.',
      'feb.',
      'marts',
      'apr.',
      'maj',
      'juni',
      'juli',
      'aug.',
      'sept.',
      'okt.',
      'nov.',
      'dec.',
    ],
  },
  date: 'ddd D. MMM',
  dateOfYear: 'ddd D. MMM YYYY',
  longDate: 'dddd [den] D. MMMM',
  longDateOfYear: 'dddd [den] D. MMMM YYYY',
  time: 'HH.mm',
  endOfDay: '24.00',
  today: 'i dag',
  yesterday: 'i går',
  tomorrow: 'i morgen',
  dateAndTime: (date, time) => `${date} kl. ${time}`,
  longDateAndTime: (date, time) => `${date} kl. ${time}`,
  minutes: (n) => `${n} min`,
  hours: (n) => `${n} t`,
  days: (n) => count(n, 'dag', 'dage'),
  lessThanAMinute: 'under 1 min',
  workingTime: (duration) => `${duration} arbejdstid`,
  late: (duration) => `${duration} forsinket`,
  lateOnTheWorkingClock: (duration) => `${duration} arbejdstid forsinket`,
  left: (duration) => `${duration} tilbage`,
  leftOnTheWorkingClock: (duration) => `${duration} arbejdstid tilbage`,
  closedSince: 'lukket siden da',
  closedUntil: 'lukket indtil da',
  overdue: (since, duration) => `forsinket siden ${since}, ${duration}`,
  span: {
    minutes: (n) => count(n, 'minut', 'minutter'),
    hours: (n) => count(n, 'time', 'timer'),
    days: (n) => count(n, 'dag', 'dage'),
    workingMinutes: (n) => count(n, 'arbejdsminut', 'arbejdsminutter'),
    workingHours: (n) => count(n, 'arbejdstime', 'arbejdstimer'),
    workingDays: (n) => count(n, 'arbejdsdag', 'arbejdsdage'),
  },
  roundTheClock: (span) => `${span}, døgnet rundt`,
};
