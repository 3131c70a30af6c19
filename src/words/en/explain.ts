/** The sum of a deadline: `explain`. */
import type { ClosedBy } from '../../domain/clock/sum.ts';
import type { WhenNote } from '../../domain/clock/when/parse.ts';

export const explainWords = {
  /** The first line: by when, and whether that is round the clock. `whose` is a promise and its item, or nothing. */
  answer: {
    hours: (by: string, span: string): string =>
      `${by}: ${span}, round the clock, nights and closed days too.`,
    days: (by: string, span: string): string =>
      `${by}: ${span} by the calendar, closed days too, at the same time of day.`,
    workingTime: (by: string, span: string): string =>
      `${by}: ${span}, not round the clock: only while the shop is open.`,
    workingDays: (by: string, span: string): string =>
      `${by}: ${span}, not round the clock: closing time on the last of them.`,
    moment: (by: string): string => `${by}: a set time, nothing to count.`,
    /** A pause has moved it. */
    moved: (by: string): string => `${by}: the case waited, and it went on with what was left.`,
    closing: (by: string): string => `${by}: closing time that day.`,
    endOfDay: (by: string): string => `${by}: the shop is closed that day, so its end counts.`,
    given: (by: string): string => `${by}: the deadline was given as it stands.`,
    paused: (whose: string, since: string, left: string): string =>
      `${whose === '' ? 'It' : whose} stands still since ${since}: ${left}, from when it goes on.`,
  },
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
  hoursThen: (hours: string): string => `Hours as they were: ${hours}.`,
  today: (due: string): string =>
    `By the present hours it would be ${due}. The promise stays as it was told.`,
  /** `due -v`: of a promise on record, which stays. */
  otherToday: (promise: string, said: string, today: string, due: string): string =>
    `${promise}: by the present hours "${said}" would be ${today}; it stays ${due}, as it was told.`,
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
  } satisfies Record<WhenNote, string>,
};
