/** What a language says of times and durations. What its formats make can be typed back as a WHEN: a test holds that. */
import type dayjs from 'dayjs';

type Locale = Parameters<dayjs.Dayjs['locale']>[0];

/** So many of a unit, in full: `24 hours`, `1 working day`. */
type Counted = (n: number) => string;

export interface DateWords {
  /** The names of days and months, as dayjs wants them. */
  readonly locale: Locale;
  /** dayjs's formats: in short, and with the year where it is another one. */
  readonly date: string;
  readonly dateOfYear: string;
  /** In full. */
  readonly longDate: string;
  readonly longDateOfYear: string;
  readonly time: string;
  /** How `time` would write the midnight at the end of a day. */
  readonly endOfDay: string;
  readonly today: string;
  readonly yesterday: string;
  readonly tomorrow: string;
  readonly dateAndTime: (date: string, time: string) => string;
  readonly longDateAndTime: (date: string, time: string) => string;
  /** In short, for columns: `3 h`. */
  readonly minutes: Counted;
  readonly hours: Counted;
  readonly days: Counted;
  readonly lessThanAMinute: string;
  readonly workingTime: (duration: string) => string;
  readonly late: (duration: string) => string;
  readonly lateOnTheWorkingClock: (duration: string) => string;
  readonly left: (duration: string) => string;
  readonly leftOnTheWorkingClock: (duration: string) => string;
  /** Late by the wall clock, and the shop has been closed ever since. */
  readonly closedSince: string;
  /** The shop does not open before the deadline. */
  readonly closedUntil: string;
  /** `overdue since yesterday 16:00, 26 h` */
  readonly overdue: (since: string, duration: string) => string;
  /** As people say how long something may take, each of them a WHEN. */
  readonly span: {
    readonly minutes: Counted;
    readonly hours: Counted;
    readonly days: Counted;
    readonly workingMinutes: Counted;
    readonly workingHours: Counted;
    readonly workingDays: Counted;
  };
  /** `24 hours, round the clock` */
  readonly roundTheClock: (span: string) => string;
}
