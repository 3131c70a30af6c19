/** What is answered when something was recorded. Kinds and statuses come in the words of the reports. */
import type { Channel } from '../../domain/vocabulary.ts';

const channels: Readonly<Record<Channel, string>> = {
  phone: 'by phone',
  counter: 'at the counter',
  sms: 'by SMS',
  email: 'by e-mail',
  chat: 'by chat',
};

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

export const recordedWords = {
  /** How every recording answer begins. */
  subject: (no: number | string, customer: string | undefined, item: string | undefined): string =>
    `${no} ${customer ?? 'no customer'}${item === undefined ? '' : `, ${item}`}`,
  dryRun: 'Nothing was recorded: this is what would be.',
  nothing: 'Nothing was recorded.',
  clockBehind: (now: string, before: string): string =>
    `Warning: this computer's clock says ${now}, but the last entry was recorded ${before}: is it right? New deadlines are counted from it; entries keep the order of their numbers.`,
  opened: (kind: string): string => `taken in (${kind}).`,
  knownCustomer: (number: number, cases: number): string =>
    `Customer ${number}, known here: ${cases === 1 ? 'one case' : `${cases} cases`} before this.`,
  newCustomer: (number: number): string => `New customer, number ${number}.`,
  sameContactOtherName: (names: readonly string[]): string =>
    `The same phone or e-mail is on record for ${list(names)}: written down as a new customer.`,
  promised: (promise: string, kind: string, by: string, from: string | undefined): string =>
    from === undefined
      ? `${promise} ${kind} promised by ${by}.`
      : `${promise} ${kind} promised to us by ${from} by ${by}.`,
  postponedTold: (promise: string, kind: string, by: string, channel: Channel): string =>
    `${promise} ${kind} postponed to ${by}; the customer was told ${channels[channel]}.`,
  postponedNotTold: (promise: string, kind: string, by: string): string =>
    `${promise} ${kind} postponed to ${by}. The customer does not know: the old deadline goes on counting until they are told.`,
  kept: (promise: string, kind: string): string => `${promise} ${kind} kept.`,
  keptLate: (promise: string, kind: string, late: string): string => `${promise} ${kind} kept, ${late}.`,
  /** Late by the clock on the wall, and none of it working time. */
  keptLateWhileClosed: (promise: string, kind: string): string =>
    `${promise} ${kind} kept late, though the shop has been closed since it was due.`,
  waived: (promise: string, kind: string): string => `${promise} ${kind} waived by the customer.`,
  called: (direction: 'in' | 'out', channel: Channel, answered: boolean): string =>
    answered
      ? direction === 'out'
        ? `contact with the customer ${channels[channel]} noted.`
        : `contact from the customer ${channels[channel]} noted.`
      : `tried to reach the customer ${channels[channel]}, no answer; noted.`,
  noted: 'note added.',
  /** Stands for the words of a call that nobody answered, where none were written. */
  noAnswer: 'no answer',
  told: (channel: Channel): string => `the customer was told ${channels[channel]}.`,
  settles: (notices: readonly string[], promises: readonly string[]): string => {
    const parts = [
      ...(notices.length > 0 ? [`the notice owed about ${list(notices.map((about) => `"${about}"`))}`] : []),
      ...(promises.length > 0 ? [`what they did not know of ${list(promises)}`] : []),
    ];
    return parts.length === 0 ? 'Nothing was owed.' : `Settled: ${list(parts)}.`;
  },
  noNewDeadline: (promise: string): string =>
    `${promise} is late and has no new deadline. Give one: lofte postpone ${promise} WHEN --told phone`,
  /** Of a promise of a thing that is ready by its status. */
  readyUnsaid: (promise: string): string =>
    `${promise} is still promised, though it is ready. Say when it was: lofte done ${promise} --at WHEN`,
  /** Of a promise of a price, where one was named and the promise goes on. */
  quoteStands: (promise: string, kind: string): string =>
    `${promise} ${kind} is still promised. If this was it: lofte done ${promise}`,
  status: (status: string): string => `now ${status}.`,
  owes: 'The customer is owed word of it: lofte told, once they know.',
  /** A promise stands still; `left` is what is left on its own clock. */
  paused: (promise: string, kind: string, left: string): string =>
    `${promise} ${kind} stands still as long as we wait: ${left}.`,
  pausedFromTheStart: (left: string): string =>
    `It stands still as long as the case waits; when it goes on, there is ${left}.`,
  resumed: (promise: string, kind: string, by: string): string =>
    `${promise} ${kind} goes on: now by ${by}. Tell the customer.`,
  /** It goes on where it stood: the wait took nothing of its clock. */
  resumedUnmoved: (promise: string, kind: string, by: string): string =>
    `${promise} ${kind} goes on, by ${by} as before.`,
  resumedUncounted: (promise: string, kind: string, by: string, overdue: boolean): string =>
    `${promise} ${kind} goes on, but could not be counted: the shop has no open hour in the year to come. It stays at ${by}${overdue ? ' and is overdue' : ''}. Give a new time: lofte postpone ${promise} WHEN --told phone`,
  /** Of what was promised for a time that has passed by the time that it is written down. */
  overdueAlready: 'That time has passed already: the promise is overdue.',
  closed: 'closed.',
  reopened: 'open again. No promise is live: what do we promise now?',
  amended: 'corrected.',
  /** Of a customer, in all their cases; `was` as it stood before. */
  renamed: (customer: number, name: string, was: string, cases: readonly string[]): string =>
    `Customer ${customer} is now called ${name}, in ${cases.length === 1 ? 'case' : 'cases'} ${list(cases)} (was ${was}).`,
  reachedNow: (customer: number, to: string, was: string, cases: readonly string[]): string =>
    `Customer ${customer} is now reached at ${to}, in ${cases.length === 1 ? 'case' : 'cases'} ${list(cases)} (was ${was}).`,
  ratherMove: (no: number): string =>
    `If only case ${no} was wrong: lofte undo, then lofte amend ${no} --customer-number N gives it to customer N.`,
  moved: (customer: number, was: number | null): string =>
    `The case is customer ${customer}'s now${was === null ? '' : ` (was customer ${was}'s)`}.`,
  undone: (entries: number): string => `${entries === 1 ? 'one entry' : `${entries} entries`} taken back.`,
  /** Of several cases. */
  importTakenBack: (cases: number): string =>
    `${cases === 1 ? '1 imported case' : `${cases} imported cases`} taken back.`,
  alsoTakenBack: (entries: number, besides: boolean): string =>
    `${entries === 1 ? '1 entry' : `${entries} entries`}${besides ? ' on other cases' : ''} taken back.`,
  /** What was taken back is true again; `entry` is in the words of the log. */
  countsAgain: (seq: number, entry: string): string => `Entry ${seq} counts again: ${entry}`,
  /** Of what the same command recorded, and is not taken back with it. */
  stays: (seq: number, entry: string): string =>
    `Entry ${seq} was recorded with it and still counts (to take it back too: lofte retract ${seq} --because "…"): ${entry}`,
  liveAgain: (promise: string, kind: string, by: string): string =>
    `${promise} ${kind} is live again, by ${by}.`,
  lateAgain: (promise: string, kind: string, by: string): string =>
    `${promise} ${kind} is live again; it was due ${by}.`,
  /** The deadline before the one that was taken back. */
  heldAgain: (promise: string, kind: string, by: string): string =>
    `${promise} ${kind} is held to ${by} again.`,
  silentAgain: (promise: string, kind: string): string =>
    `${promise} ${kind} is late, and the customer does not know.`,
  owedAgain: (status: string): string =>
    `The customer is owed word again: ${status}. Once they know: lofte told`,
  statusAgain: (status: string): string => `Now ${status} again.`,
  openAgain: 'The case is open again.',
  closedAgain: 'The case is closed again.',
  neverOpened: 'The case counts as never opened.',
  /** `Tuesday 24 November at 14:05 (24 hours, round the clock)` */
  counted: (moment: string, counted: string): string => `${moment} (${counted})`,
  whenNotes: {
    'round-the-clock': 'That is counted round the clock, nights and closed days too.',
    'shop-closed': 'The shop is closed at that time.',
    'closed-that-day': 'The shop is closed that day, so it counts until midnight.',
    'skipped-time':
      'The clocks go forward there: that time does not exist, and the one an hour later is meant.',
    'repeated-time': 'The clocks go back there: that time comes twice, and the first one is meant.',
  },
} as const;
