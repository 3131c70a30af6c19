/** What is answered when something was recorded. */
import type { CaseKind, Channel, PromiseKind, Status } from '../../domain/vocabulary.ts';

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
  opened: (kind: CaseKind): string => `taken in (${kind}).`,
  knownCustomer: (number: number, cases: number): string =>
    `Customer ${number}, known here: ${cases === 1 ? 'one case' : `${cases} cases`} before this.`,
  newCustomer: (number: number): string => `New customer, number ${number}.`,
  sameContactOtherName: (names: readonly string[]): string =>
    `The same phone or e-mail is on record for ${list(names)}: written down as a new customer.`,
  promised: (promise: string, kind: PromiseKind, by: string, from: string | undefined): string =>
    from === undefined
      ? `${promise} ${kind} promised by ${by}.`
      : `${promise} ${kind} promised to us by ${from} by ${by}.`,
  postponedTold: (promise: string, kind: PromiseKind, by: string, channel: Channel): string =>
    `${promise} ${kind} postponed to ${by}; the customer was told ${channels[channel]}.`,
  postponedNotTold: (promise: string, kind: PromiseKind, by: string): string =>
    `${promise} ${kind} postponed to ${by}. The customer does not know: the old deadline goes on counting until they are told.`,
  kept: (promise: string, kind: PromiseKind): string => `${promise} ${kind} kept.`,
  keptLate: (promise: string, kind: PromiseKind, late: string): string => `${promise} ${kind} kept, ${late}.`,
  waived: (promise: string, kind: PromiseKind): string => `${promise} ${kind} waived by the customer.`,
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
  settles: (notices: readonly Status[], promises: readonly string[]): string => {
    const parts = [
      ...(notices.length > 0 ? [`the notice owed about ${list(notices)}`] : []),
      ...(promises.length > 0 ? [`what they did not know of ${list(promises)}`] : []),
    ];
    return parts.length === 0 ? 'Nothing was owed.' : `Settled: ${list(parts)}.`;
  },
  noNewDeadline: (promise: string): string =>
    `${promise} is late and has no new deadline. Give one: lofte postpone ${promise} WHEN --told phone`,
  status: (status: Status): string => `now ${status}.`,
  owes: (status: Status): string =>
    `The customer is owed word of it: lofte told, once they know that it is ${status}.`,
  /** A promise stands still; `left` is what is left on its own clock. */
  paused: (promise: string, kind: PromiseKind, left: string): string =>
    `${promise} ${kind} stands still as long as we wait: ${left}.`,
  pausedFromTheStart: (left: string): string =>
    `It stands still as long as the case waits; when it goes on, there is ${left}.`,
  resumed: (promise: string, kind: PromiseKind, by: string): string =>
    `${promise} ${kind} goes on: now by ${by}. Tell the customer.`,
  closed: 'closed.',
  reopened: 'open again. No promise is live: what do we promise now?',
  amended: 'corrected.',
  undone: (entries: number): string => `${entries === 1 ? 'one entry' : `${entries} entries`} taken back.`,
  undoneMany: (from: number, to: number): string => `Entries ${from} to ${to} taken back.`,
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
