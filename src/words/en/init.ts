/** What is said when a journal was set up, and of its settings. */
import { count } from '../phrases.ts';

const open = (hours: string, closed: string): string =>
  `Open ${hours}${closed === '' ? '' : `; closed ${closed}`}`;

export const initWords = {
  made: (shop: string, at: string): string => `The journal of ${shop} is at ${at}`,
  /** `closed` are days of the week; empty where there is none. */
  times: (hours: string, closed: string, zone: string): string => `${open(hours, closed)} (${zone}).`,
  /** Of hours that nobody gave. */
  assumed:
    'These opening hours are assumed; deadlines are counted by them. Yours: lofte settings set hours "mon-fri 10-18, sat 10-14"',
  noHolidays: (country: string, example: string): string =>
    `There is no table of public holidays for ${country}. Add the shop's closed days: ${example}`,
  next: 'Now take something in: lofte intake',
  changed: (path: string, value: string): string => `${path} is now ${value}.`,
  openNow: (hours: string, closed: string): string => `${open(hours, closed)}.`,
  /** `day` is `onDay` or `fromTo`, of hours of its own; `hours` is empty where the shop is closed. */
  dayNow: (day: string, hours: string): string => (hours === '' ? `Closed ${day}.` : `Open ${hours} ${day}.`),
  dayAsUsual: (day: string): string =>
    `No hours of its own ${day}: those of the week and the holidays count.`,
  onDay: (day: string): string => `on ${day}`,
  fromTo: (first: string, last: string): string => `from ${first} to ${last}`,
  closed: 'closed',
  none: 'none',
  yes: 'yes',
  no: 'no',
  unchanged: 'Nothing on record was changed by it.',
  nowClosed: (n: number, promises: string): string =>
    `${count(n, 'promise falls', 'promises fall')} while the shop is closed now: ${promises}.`,
  seeDue: 'See which promises would be counted differently now: lofte due -v',
} as const;
