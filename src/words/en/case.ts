/** A case and its story: `show`, `show --brief`, `log`. */
import type { CaseKind, Channel, Clock, Preference } from '../../domain/vocabulary.ts';
import type { PromiseState } from '../../reports/case-view.ts';
import { withClock } from '../said.ts';

const channels: Readonly<Record<Channel, string>> = {
  phone: 'by phone',
  counter: 'at the counter',
  sms: 'by SMS',
  email: 'by e-mail',
  chat: 'by chat',
};

const weSpoke: Readonly<Record<Channel, string>> = {
  phone: 'Rang',
  counter: 'Spoke at the counter',
  sms: 'Texted',
  email: 'Wrote',
  chat: 'Wrote in the chat',
};

const theySpoke: Readonly<Record<Channel, string>> = {
  phone: 'They rang',
  counter: 'They came in',
  sms: 'They texted',
  email: 'They wrote',
  chat: 'They wrote in the chat',
};

/** Nobody knows who rang whom. */
const anybodySpoke: Readonly<Record<Channel, string>> = {
  phone: 'Call',
  counter: 'At the counter',
  sms: 'By SMS',
  email: 'By e-mail',
  chat: 'In the chat',
};

const spoke = { in: theySpoke, out: weSpoke, unknown: anybodySpoke } as const;

const because = (reason: string | undefined): string => (reason === undefined ? '.' : `: ${reason}`);

export const caseWords = {
  kinds: {
    repair: 'repair',
    complaint: 'complaint',
    return: 'return',
    order: 'order',
    enquiry: 'enquiry',
  } satisfies Record<CaseKind, string>,
  /** The first line: which case, and how it stands. */
  heading: (no: number, customer: string, item: string, status: string): string =>
    `${no} ${customer}, ${item}: ${status}.`,
  closedStatus: 'closed',
  /** Said in the first line too. */
  broken: {
    silent: (promise: string): string => `${promise} is late and they do not know.`,
    overdue: (promise: string): string => `${promise} is late.`,
  },
  takenIn: (kind: string, moment: string, by: string): string => `${kind}, taken in ${moment} by ${by}`,
  importedBy: (kind: string, moment: string, by: string): string =>
    `${kind}, taken in ${moment}, imported by ${by}`,
  closedAt: (moment: string): string => `closed ${moment}`,
  customer: (number: number): string => `customer ${number}`,
  prefers: {
    sms: 'wants SMS',
    email: 'wants e-mail',
    phone: 'wants to be rung',
    none: 'wants no messages',
  } satisfies Record<Preference, string>,
  serial: (text: string): string => `Serial ${text}`,
  ref: (text: string): string => `Reference ${text}`,
  fault: (text: string): string => `Fault: ${text}`,
  quote: (amount: string): string => `Price ${amount}`,
  sections: {
    promises: 'Promised',
    agreements: 'Agreed',
    owed: 'Owed to the customer',
    story: 'Story',
    next: 'Next',
    lastCall: 'Last spoken to',
  },
  nothingPromised: 'Nothing is promised.',
  nothingAgreed: 'Nothing was agreed.',
  states: {
    live: 'live',
    paused: 'stands still',
    overdue: 'overdue, told',
    silent: 'overdue, NOT TOLD',
    kept: 'kept',
    late: 'kept late',
    waived: 'waived',
  } satisfies Record<PromiseState, string>,
  /** Of what others promised the shop, in place of `overdue, told`. */
  overdueToUs: 'overdue',
  due: (moment: string): string => `due ${moment}`,
  said: (said: string, clock: Clock): string =>
    withClock(said, clock, { working: 'working hours', roundTheClock: 'round the clock' }),
  /** Of a promise that stands still, in place of when it is due. */
  pausedSince: (moment: string, left: string): string => `since ${moment}, ${left}`,
  keptAt: (moment: string): string => `kept ${moment}`,
  waivedAt: (moment: string): string => `waived ${moment}`,
  /** As it was told, where a wait has moved it or is about to. */
  toldDue: (moment: string): string => `told: by ${moment}`,
  postponedTo: (moment: string, at: string, told: string | null): string =>
    told === null
      ? `postponed ${at} to ${moment}: the customer does not know`
      : `postponed ${at} to ${moment}, told ${told}`,
  dependsOn: (text: string): string => `if ${text}`,
  promisedBy: (supplier: string): string => `by ${supplier}, to us`,
  atCollection: (text: string): string => `${text} (at the collection)`,
  spokenTo: (moment: string, how: string): string => `${moment}: ${how}`,
  erased: '(erased)',
  takenBack: (text: string): string => `(taken back) ${text}`,
  /** In the log, where entries have their numbers. */
  takenBackBy: (seq: number, text: string): string => `(taken back by ${seq}) ${text}`,
  decimal: '.',
  /** One entry as a line of the story. What is free text is shown as it stands. */
  story: {
    opened: (kind: string): string => `Taken in: ${kind}.`,
    imported: (kind: string, status: string): string => `Brought in from another system: ${kind}, ${status}.`,
    importedCall: (moment: string, channel: Channel, text: string): string =>
      `${moment}, ${channels[channel]}: ${text}`,
    promised: (name: string, kind: string, due: string, said: string): string =>
      `Promised ${name} ${kind} by ${due}${said === '' ? '' : ` (${said})`}.`,
    promisedBy: (supplier: string, name: string, kind: string, due: string, said: string): string =>
      `${supplier} promised us ${name} ${kind} by ${due}${said === '' ? '' : ` (${said})`}.`,
    postponedTold: (name: string, due: string, channel: Channel): string =>
      `${name} postponed to ${due}, told ${channels[channel]}.`,
    postponedNotTold: (name: string, due: string): string =>
      `${name} postponed to ${due}. The customer was not told.`,
    kept: (name: string): string => `${name} kept.`,
    waived: (name: string, channel: Channel, reason: string | undefined): string =>
      `${name} waived by the customer ${channels[channel]}${because(reason)}`,
    called: (
      direction: 'in' | 'out' | 'unknown',
      channel: Channel,
      answered: boolean,
      whom: string | undefined,
      text: string,
    ): string =>
      [
        spoke[direction][channel],
        whom === undefined ? '' : ` (${whom})`,
        answered ? '' : ', no answer',
        `: ${text}`,
      ].join(''),
    toldToo: 'They know how it stands.',
    quoted: (amount: string): string => `Price: ${amount}.`,
    agreed: (text: string): string => `Agreed: ${text}`,
    agreedAtCollection: (text: string): string => `Agreed for the collection: ${text}`,
    fault: (text: string): string => `Fault: ${text}`,
    reason: (text: string): string => `Because: ${text}`,
    note: (text: string, fades: boolean): string => `${fades ? 'Note that fades' : 'Note'}: ${text}`,
    told: (channel: Channel, text: string | undefined): string =>
      `Told ${channels[channel]} how it stands${because(text)}`,
    status: (status: string): string => `Now ${status}.`,
    statusOwed: (status: string): string => `Now ${status}. The customer is owed word of it.`,
    statusTold: (status: string, channel: Channel): string => `Now ${status}, told ${channels[channel]}.`,
    paused: (name: string, left: string): string => `${name} stands still, ${left}.`,
    resumed: (name: string, due: string): string => `${name} goes on, by ${due}.`,
    closed: 'Closed.',
    reopened: (reason: string | undefined): string => `Opened again${because(reason)}`,
    amended: (facts: readonly string[]): string => `Corrected: ${facts.join('; ')}`,
    fact: (field: AmendedField, value: string): string =>
      value === '' ? `${fields[field]} taken away` : `${fields[field]} ${value}`,
    erased: (customer: number | undefined, entries: number, reason: string | undefined): string =>
      `Words${customer === undefined ? '' : ` of customer ${customer}`} erased from ${entries === 1 ? 'one entry' : `${entries} entries`}${because(reason)}`,
    heldBack: (cases: string, until: string): string => `Held back until ${until}: case ${cases}.`,
    repaired: (lines: number): string =>
      `Journal repaired: ${lines === 1 ? 'one line' : `${lines} lines`} known to be damaged`,
    setBack: (had: number): string => `Journal repaired: it was set back from entry ${had}`,
    retracted: (from: number, to: number, reason: string | undefined): string =>
      `${from === to ? `Entry ${from}` : `Entries ${from} to ${to}`} taken back${because(reason)}`,
  },
};

export type AmendedField =
  | 'name'
  | 'phone'
  | 'email'
  | 'item'
  | 'serial'
  | 'ref'
  | 'problems'
  | 'kind'
  | 'prefers'
  | 'lang'
  | 'customer';

const fields: Readonly<Record<AmendedField, string>> = {
  name: 'name',
  phone: 'phone',
  email: 'e-mail',
  item: 'item',
  serial: 'serial',
  ref: 'reference',
  problems: 'faults',
  kind: 'kind',
  prefers: 'wants',
  lang: 'language',
  customer: 'customer',
};

export type CaseWords = typeof caseWords;
