/** How English names times and durations. */
import type { DateWords } from '../date-words.ts';
import { count } from '../phrases.ts';

export const dateWords: DateWords = {
  locale: 'en',
  date: 'ddd D MMM',
  dateOfYear: 'ddd D MMM YYYY',
  longDate: 'dddd D MMMM',
  longDateOfYear: 'dddd D MMMM YYYY',
  time: 'HH:mm',
  endOfDay: '24:00',
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
  dateAndTime: (date, time) => `${date} ${time}`,
  longDateAndTime: (date, time) => `${date} at ${time}`,
  minutes: (n) => `${n} min`,
  hours: (n) => `${n} h`,
  days: (n) => count(n, 'day', 'days'),
  lessThanAMinute: 'under 1 min',
  workingTime: (duration) => `${duration} working time`,
  late: (duration) => `${duration} late`,
  lateOnTheWorkingClock: (duration) => `${duration} working time late`,
  left: (duration) => `${duration} left`,
  leftOnTheWorkingClock: (duration) => `${duration} working time left`,
  closedSince: 'closed since',
  closedUntil: 'closed until then',
  overdue: (since, duration) => `overdue since ${since}, ${duration}`,
  span: {
    minutes: (n) => count(n, 'minute', 'minutes'),
    hours: (n) => count(n, 'hour', 'hours'),
    days: (n) => count(n, 'day', 'days'),
    workingMinutes: (n) => count(n, 'working minute', 'working minutes'),
    workingHours: (n) => count(n, 'working hour', 'working hours'),
    workingDays: (n) => count(n, 'working day', 'working days'),
  },
  roundTheClock: (span) => `${span}, round the clock`,
};
