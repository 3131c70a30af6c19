/**
 * How Norwegian (bokmål) names times and durations: a full stop behind the day of the month and between hours and
 * minutes, `kl.` before them, small letters (Språkrådet).
 *
 * dayjs's short months are Språkrådet's. Its short weekdays are so too (`ti.`, `to.`), and not used: alone they are ten and
 * two. Språkrådet's longer ones (`tirs.`, `tors.`) are no other words.
 */
import nb from 'dayjs/locale/nb.js';
import type { DateWords } from '../date-words.ts';
import { count } from '../phrases.ts';

export const dateWords: DateWords = {
  locale: { ...nb, weekdaysShort: ['søn.', 'man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.'] },
  date: 'ddd D. MMM',
  dateOfYear: 'ddd D. MMM YYYY',
  longDate: 'dddd D. MMMM',
  longDateOfYear: 'dddd D. MMMM YYYY',
  time: 'HH.mm',
  endOfDay: '24.00',
  today: 'i dag',
  yesterday: 'i går',
  tomorrow: 'i morgen',
  dateAndTime: (date, time) => `${date} kl. ${time}`,
  longDateAndTime: (date, time) => `${date} kl. ${time}`,
  minutes: (n) => `${n} min`,
  hours: (n) => `${n} t`,
  days: (n) => count(n, 'dag', 'dager'),
  lessThanAMinute: 'under 1 min',
  workingTime: (duration) => `${duration} arbeidstid`,
  late: (duration) => `${duration} forsinket`,
  lateOnTheWorkingClock: (duration) => `${duration} arbeidstid forsinket`,
  left: (duration) => `${duration} igjen`,
  leftOnTheWorkingClock: (duration) => `${duration} arbeidstid igjen`,
  closedSince: 'stengt siden da',
  closedUntil: 'stengt til da',
  overdue: (since, duration) => `forsinket siden ${since}, ${duration}`,
  span: {
    minutes: (n) => count(n, 'minutt', 'minutter'),
    hours: (n) => count(n, 'time', 'timer'),
    days: (n) => count(n, 'dag', 'dager'),
    workingMinutes: (n) => count(n, 'arbeidsminutt', 'arbeidsminutter'),
    workingHours: (n) => count(n, 'arbeidstime', 'arbeidstimer'),
    workingDays: (n) => count(n, 'arbeidsdag', 'arbeidsdager'),
  },
  roundTheClock: (span) => `${span}, døgnet rundt`,
};
