/** The sum of a deadline: `explain`. */
import type { ClosedBy } from '../../domain/clock/sum.ts';
import type { WhenNote } from '../../domain/clock/when/parse.ts';

export const explainWords = {
  /** The first line: by when, and after it whether that is round the clock. */
  answer: (by: string, how: string): string => `${by}: ${how}.`,
  how: {
    hours: (span: string): string => `${span}, round the clock, nights and closed days too`,
    days: (span: string): string => `${span} by the calendar, closed days too, at the same time of day`,
    workingTime: (span: string): string => `${span}, not round the clock: only while the shop is open`,
    workingDays: (span: string): string => `${span}, not round the clock: closing time on the last of them`,
    moment: 'a set time, nothing to count',
    closing: 'closing time that day',
    endOfDay: 'the shop is closed that day, so its end counts',
    given: 'the deadline was given as it stands',
    /** Of what a wait has moved, or is about to. */
    daysInWait: (span: string): string => `${span} by the calendar, closed days too`,
    leftRoundTheClock:
      'a time was set, and what was left of it runs round the clock, nights and closed days too',
    leftWhileOpen:
      'a time was set, and what was left of it runs not round the clock, only while the shop is open',
  },
  /** `whose` is a promise and its kind. */
  paused: (whose: string, since: string, left: string): string =>
    `${whose} stands still since ${since}: ${left}, from when it goes on.`,
  waited: 'It stood still while the case waited, and went on with what was left.',
  waitedUnmoved: 'The case waited in between, which moved nothing.',
  /** The deadline as it was told, before a wait moved it. */
  told: (due: string): string => `Told: by ${due}.`,
  by: (whose: string, due: string): string => (whose === '' ? `By ${due}` : `${whose}, by ${due}`),
  whose: (name: string, kind: string): string => `${name} ${kind}`,
  /** `said` as it was typed, in quotes. */
  countedFrom: (said: string, from: string): string => `"${said}", counted from ${from}`,
  saidAt: (said: string, from: string): string => `"${said}", said ${from}`,
  fromTime: (time: string): string => `from ${time}`,
  untilTime: (time: string): string => `until ${time}`,
  fromUntil: (from: string, until: string): string => `${from} to ${until}`,
  days: (first: string, last: string): string => `${first} to ${last}`,
  closed: {
    week: 'closed',
    holiday: 'closed, public holiday',
    'own-day': 'closed by the settings',
  } satisfies Record<ClosedBy, string>,
  closedFor: (holiday: string): string => `closed, ${holiday}`,
  clocksChange: 'clocks change',
  nth: (n: number): string => `working day ${n}`,
  notCounted: 'does not count',
  more: (days: number, length: string): string => `… ${days} more days, ${length}`,
  moreDays: (days: number): string => `… ${days} more days`,
  pausedAt: (moment: string, status: string, left: string): string =>
    `${moment}: stands still, ${status}; ${left}.`,
  resumedAt: (moment: string, left: string): string => `${moment}: goes on with what was left, ${left}.`,
  /** What was left when a wait began, by the hours of that day, and by those that the deadline was counted with. */
  hoursChanged: (left: string, before: string): string =>
    `The opening hours have changed since. Left by those of that day: ${left}; by the former ones: ${before}.`,
  nothingLeft: 'nothing',
  uncounted: (moment: string): string =>
    `${moment}: goes on, but could not be counted: the shop had no open hour in the year to come. The deadline stays where it stood.`,
  /** The days and hours below are of another zone than the shop's. */
  zone: (name: string): string => `By the clock of ${name}:`,
  /** Where today's are others. `since` where there were several in turn, `zone` where the shop's is another one now. */
  hoursThen: (hours: string, since: string | null, zone: string | null): string =>
    [
      'Hours as they were',
      since === null ? '' : ` from ${since} on`,
      zone === null ? '' : `, by the clock of ${zone}`,
      `: ${hours}.`,
    ].join(''),
  /** `told`: it stands as it was told; else a wait has moved it since. */
  today: (due: string, told: boolean): string =>
    `By the present hours it would be ${due}. The promise stays as it ${told ? 'was told' : 'is on record'}.`,
  /** `due -v`: of a promise on record, which stays. */
  otherToday: (promise: string, said: string, today: string, due: string, told: boolean): string =>
    `${promise}: by the present hours "${said}" would be ${today}; it stays ${due}, as it ${told ? 'was told' : 'is on record'}.`,
  postponed: (times: number): string =>
    times === 1 ? 'It was postponed once.' : `It was postponed ${times} times.`,
  untold: (due: string): string => `A new deadline is on record that they do not know of: ${due}.`,
  notes: {
    'round-the-clock': 'It is counted round the clock, nights and closed days too.',
    'shop-closed': 'The shop is closed at that time.',
    'closed-that-day': 'The shop is closed that day.',
    'skipped-time':
      'Clocks are changed then and skip that time: it is counted with the time before the change.',
    'repeated-time': 'Clocks are changed then and that time comes twice: the first one counts.',
    past: 'That is past: as a promise it would be refused.',
  } satisfies Record<WhenNote | 'past', string>,
};
