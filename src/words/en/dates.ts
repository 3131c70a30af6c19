/** How English names times and durations. Formats are dayjs's; what they give can be typed back as a WHEN. */

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** A duration in two parts at most, the larger first; `null` for the smaller where it is nothing or left out. */
const parts = (larger: string, smaller: string | null): string =>
  smaller === null ? larger : `${larger} ${smaller}`;

export const dateWords = {
  /** dayjs's name for the language. */
  locale: 'en',
  date: 'ddd D MMM',
  dateOfYear: 'ddd D MMM YYYY',
  longDate: 'dddd D MMMM',
  longDateOfYear: 'dddd D MMMM YYYY',
  time: 'HH:mm',
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
  dateAndTime: (date: string, time: string): string => `${date} ${time}`,
  longDateAndTime: (date: string, time: string): string => `${date} at ${time}`,
  minutes: (n: number): string => `${n} min`,
  hours: (n: number): string => `${n} h`,
  days: (n: number): string => plural(n, 'day', 'days'),
  parts,
  lessThanAMinute: 'under 1 min',
  workingTime: (duration: string): string => `${duration} working time`,
  late: (duration: string): string => `${duration} late`,
  lateOnTheWorkingClock: (duration: string): string => `${duration} working time`,
  left: (duration: string): string => `${duration} left`,
  leftOnTheWorkingClock: (duration: string): string => `${duration} working time left`,
  /** Late by the wall clock, and the shop has been closed ever since. */
  closedSince: 'closed since',
  /** The shop does not open before the deadline. */
  closedUntil: 'closed until then',
};

export type DateWords = typeof dateWords;
