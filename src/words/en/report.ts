/** The morning report, `due` and `next`. */
import type { Counts } from '../../reports/morning.ts';
import type { Reach } from '../../reports/reach.ts';
import type { Kept, Score } from '../../reports/score.ts';
import type { SectionName } from '../../reports/sections.ts';
import type { Todo } from '../../reports/todo.ts';
import type { PromiseKind, Status } from '../../domain/vocabulary.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const fallDue = (n: number): string => count(n, 'promise falls due', 'promises fall due');
const percent = ({ due, keptOnTime }: Kept): string => `${Math.round((100 * keptOnTime) / due)} %`;

/** What the first line is about: how many stand in each section. */
type Found = Pick<Counts, 'silent' | 'overdue' | 'dueToday' | 'owed'>;

const broken = (n: number): string => (n === 1 ? '1 promise is broken' : `${n} promises are broken`);

function headline({ silent, overdue, owed }: Found, ifNothing: string): string {
  if (silent > 0) {
    const more = overdue > 0 ? ` ${overdue} more ${overdue === 1 ? 'is' : 'are'} overdue.` : '';
    return `${broken(silent)} and the customer does not know.${more}`;
  }
  if (overdue > 0) {
    return overdue === 1
      ? '1 promise is overdue; the customer knows.'
      : `${overdue} promises are overdue; the customers know.`;
  }
  if (owed > 0)
    return `Nothing is overdue, but ${count(owed, 'notice is', 'notices are')} owed to customers.`;
  return ifNothing;
}

export const reportWords = {
  /** The first line of the morning report; `next` is when the shop opens next, on a later day. */
  morning: (c: Found, next: string): string =>
    headline(
      c,
      c.dueToday > 0
        ? `Nothing is overdue and nobody waits for word. ${fallDue(c.dueToday)} before we open ${next}.`
        : `Nothing is overdue and nobody waits for word. Nothing falls due before we open ${next}.`,
    ),
  /** The first line of `due`; `until` is the limit that was asked for, or when the shop opens next. */
  due: (c: Omit<Found, 'owed'>, until: string): string =>
    headline(
      { ...c, owed: 0 },
      c.dueToday > 0
        ? `Nothing is overdue. ${fallDue(c.dueToday)} before ${until}.`
        : `Nothing is overdue, and nothing falls due before ${until}.`,
    ),
  /** Where, when, and how much is on hand. */
  shop: (name: string, moment: string): string => `${name}, ${moment}`,
  onHand: ({ openCases, livePromises }: Counts): string =>
    `${count(openCases, 'open case', 'open cases')}, ${count(livePromises, 'live promise', 'live promises')}.`,
  sections: {
    silent: 'Broken, and the customer does not know',
    overdue: 'Overdue, and the customer knows',
    dueToday: 'Due today, or before we open again',
    fromOthers: 'Promised to us by others',
    owed: 'Word that is owed',
    waitingForCustomer: 'Waiting for the customer',
    uncollected: 'Not collected',
    quiet: 'Quiet: nothing promised, nobody spoken to',
  } satisfies Record<SectionName, string>,
  /** The heading of what is due soon where a limit was asked for. */
  dueWithin: (moment: string): string => `Due by ${moment}`,
  heading: (title: string, n: number): string => `${title} (${n})`,
  more: (n: number, command: string): string => `and ${n} more: ${command}`,
  kinds: {
    diagnosis: 'diagnosis',
    ready: 'ready',
    callback: 'callback',
    update: 'update',
    quote: 'quote',
    delivery: 'delivery',
    other: 'other',
  } satisfies Record<PromiseKind, string>,
  statuses: {
    received: 'received',
    diagnosing: 'being diagnosed',
    'waiting-customer': 'waiting for customer',
    'waiting-parts': 'waiting for parts',
    'at-workshop': 'at the workshop',
    repairing: 'being repaired',
    ready: 'ready to collect',
    'collect-unrepaired': 'to collect, unrepaired',
  } satisfies Record<Status, string>,
  noCustomer: 'no customer',
  noName: 'no name',
  noItem: 'no item',
  noCustomerOnRecord: 'No customer on record',
  /** Of a case that waits for a customer who has not been told so. */
  silentWait: 'they do not know',
  /** Of a deadline that a wait has moved, where nobody has told the customer. */
  movedByWait: 'moved by the wait',
  itemOf: (item: string, customer: string): string => `${customer}, ${item}`,
  since: (moment: string): string => `since ${moment}`,
  /** Whom to reach and how, as an order. */
  reach: (reach: Reach): string => {
    switch (reach.by) {
      case 'phone':
        return `ring ${reach.to}`;
      case 'sms':
        return `text ${reach.to}`;
      case 'email':
        return `write to ${reach.to}`;
      case 'none':
        return reach.why === 'no-customer' ? 'find out whose it is' : 'find out how to reach them';
    }
  },
  /** What to do; `reach` is the order above, `newTime` a deadline that the customer does not know of, `promise` `1.1`. */
  todo: {
    'tell-customer': (reach) => `${reach}, say that it is late and give a new time`,
    'tell-new-deadline': (reach, newTime) => `${reach} and tell them the new time, ${newTime}`,
    'call-back': (reach) => `${reach}, a call was promised`,
    'give-new-deadline': (reach) => `finish it, or ${reach} and give a new time`,
    'finish-in-time': (reach) => `finish it in time, then ${reach}`,
    'settle-ready': (reach, _, promise) =>
      `${reach} and ask them to collect it; say when it was ready: lofte done ${promise} --at WHEN`,
    'send-quote': (reach) => `${reach} with the price`,
    'send-update': (reach) => `${reach} with news`,
    'warn-in-time': (reach) => `see that it is kept, else ${reach} before it is late`,
    'chase-supplier': () => 'ask when it comes',
    'tell-status': (reach) => `${reach} and say so`,
    'tell-waiting': (reach) => `${reach} and say that we wait for their answer`,
    'remind-customer': (reach) => `${reach} and ask for an answer`,
    'remind-to-collect': (reach) => `${reach} and ask them to collect it`,
    'decide-next': (reach) => `decide what happens next, then ${reach}`,
  } satisfies Record<Todo, (reach: string, newTime: string, promise: string) => string>,
  /** `Astrid Lund: ring 070-174 06 12 …` */
  whomToDo: (whom: string, todo: string): string => `${whom}: ${todo}`,
  columns: {
    promise: 'promise',
    case: 'case',
    customer: 'customer',
    supplier: 'from',
    due: 'due',
    since: 'since',
    next: 'what to do',
  },
  score: ({ days, before, ...lately }: Score): string => {
    if (lately.due === 0 && before.due === 0) return `No promise fell due in these ${2 * days} days.`;
    const now =
      lately.due === 0
        ? `No promise fell due these ${days} days`
        : `Kept on time: ${lately.keptOnTime} of ${lately.due} these ${days} days (${percent(lately)})`;
    return before.due === 0
      ? `${now}; none fell due the ${days} before.`
      : `${now}; ${before.keptOnTime} of ${before.due} the ${days} before (${percent(before)}).`;
  },
  /** Older than a week: always several days. */
  lastBackup: (days: number, isThere: boolean): string =>
    `Last backup: ${days} days ago${isThere ? '' : ', and it is not there now'}. A new one: lofte journal backup`,
  /** What an erasing held back for the law. */
  heldBack: 'Held back',
  heldOf: (cases: string, customer: number, until: string): string =>
    `case ${cases} of customer ${customer} until ${until}`,
  heldOver: (held: string, customer: number): string =>
    `${held}, which is over: lofte journal erase --customer ${customer}`,
  journal: (head: string): string => `Journal ${head}`,
  /** What stands in a calendar; `promise` is `1.2 delivery`. */
  calendar: {
    fromOthers: (promise: string, supplier: string): string => `${promise} from ${supplier}`,
    toUs: (promise: string): string => `${promise}, promised to us`,
  },
  /** `next` */
  next: {
    nothing: 'Nothing waits to be done.',
    why: {
      silent: (late: string) => `They have not been told that it is late (${late}).`,
      overdue: (late: string) => `They know that it is late (${late}), and wait.`,
      owed: (since: string) => `They are owed word since ${since}.`,
      dueToday: (left: string) => `It can still be kept: ${left}.`,
      fromOthers: (time: string) => `It was promised to us: ${time}.`,
      waitingForCustomer: (since: string) => `We have waited for their answer since ${since}.`,
      uncollected: (since: string) => `It has lain here to be collected since ${since}.`,
      quiet: (since: string) => `Nothing is promised, and they last heard from us ${since}.`,
    } satisfies Record<SectionName, (time: string) => string>,
    silentWait: (since: string): string =>
      `We wait for their answer since ${since}, and they do not know it.`,
    promise: (name: string, kind: string, item: string, due: string): string =>
      `${name} ${kind}, ${item}, due ${due}.`,
    case: (no: number, item: string, status: string): string => `Case ${no}, ${item}, ${status}.`,
  },
};

export type ReportWords = typeof reportWords;
