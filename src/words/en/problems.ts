/** What is wrong, in one sentence, and what to do, in another. */
import type { Entry } from '../../domain/entries.ts';
import type { Instant } from '../../domain/instant.ts';
import type { CustomerDetail, DomainProblem, FieldName, Instead } from '../../domain/problem.ts';
import { detailFlags } from '../detail-flags.ts';
import { reportWords } from './report.ts';

/** How instants are named in problems: as the shop says them, once its zone is known. */
export interface Naming {
  readonly moment: (at: Instant) => string;
  /** Local midnight is the end of a day. */
  readonly deadline: (at: Instant) => string;
  /** As the log words it, on one line. */
  readonly entry: (entry: Entry) => string;
  /** A day in full, from its ISO date: `Tuesday 1 December 2026`. */
  readonly day: (date: string) => string;
  /** A day a little ahead, for examples: `2026-11-27`. */
  readonly exampleDate: string;
}

export interface Sentences {
  /** What is wrong: no full stop, it stands behind `lofte: `. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}

/** A phrase for each kind of a union of problems. */
export type SentencesOf<P extends { readonly kind: string }> = {
  readonly [K in P['kind']]: (problem: Extract<P, { kind: K }>, naming: Naming) => Sentences;
};

const fields: Readonly<Record<FieldName, string>> = {
  accessory: 'the accessory',
  agreement: 'what was agreed',
  amount: 'the amount',
  because: 'the reason',
  channel: 'the channel',
  currency: 'the currency',
  customer: 'the name of the customer',
  email: 'the e-mail address',
  if: 'what it depends on',
  item: 'the item',
  name: 'the name',
  phone: 'the telephone number',
  problem: 'the problem',
  promise: 'the kind of promise',
  ref: 'the reference',
  serial: 'the serial number',
  status: 'the status',
  supplier: 'the name of the supplier',
  text: 'the text',
  by: 'the name of who does this',
  when: 'the deadline',
  told: 'how the customer was told',
  kind: 'the kind of case',
  prefers: 'how the customer wants to be reached',
  language: 'a language',
  sort: 'the order',
  group: 'the grouping',
  type: 'the type of entry',
  format: 'the format',
  limit: 'a number of lines',
  skipLines: 'a number of lines to skip',
  country: 'the country',
  mapping: 'how the columns are to be read',
};

const list = (items: readonly string[], and = 'or'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;

const entries = (from: number, to: number): string =>
  from === to ? `entry ${from}` : `entries ${from} to ${to}`;

const detailNames: Readonly<Record<CustomerDetail, string>> = {
  name: 'name',
  phone: 'telephone number',
  email: 'e-mail address',
  prefers: 'preferred way to be reached',
};

function takeThatFirst(seq: number, instead: Instead | null): string {
  const first = `lofte retract ${seq} --because "…"`;
  switch (instead?.is) {
    case 'amend':
      return `Take that one back first (${first}), or correct what is wrong: lofte amend ${instead.case}`;
    case 'status':
      return `Take that one back first (${first}), or say how it stands now: lofte status ${instead.case} STATUS`;
    case 'postpone':
      return `Take that one back first (${first}), or give the promise another time: lofte postpone ${instead.promise} WHEN --told phone`;
    case undefined:
      return `Take that one back first: ${first}`;
  }
}

const didYouMean = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Did you mean ${nearest}? ${otherwise}`;

const { statuses } = reportWords;

export const domainProblems = {
  'no-such-case': ({ case: no, last }) => ({
    message: `there is no case ${no}`,
    hint:
      last === 0
        ? 'No case has been taken in yet: lofte intake'
        : `The last one is ${last}. Look it up: lofte find NAME`,
  }),
  'case-taken-back': ({ case: no }) => ({
    message: `case ${no} was taken back and counts as never opened`,
    hint: `See what was recorded: lofte log --case ${no}`,
  }),
  'case-lost': ({ case: no }) => ({
    message: `case ${no} was lost: the journal was damaged where it was opened`,
    hint: `What is left of it: lofte log --case ${no}. A backup may still have it.`,
  }),
  'no-last-case': ({ by }) => ({
    message: `${by} has not touched a case yet, so @ means none`,
    hint: 'Name the case by its number, or look it up: lofte find NAME',
  }),
  'no-case-by': ({ text }) => ({
    message: `no open case has the phone number or serial "${text}"`,
    hint: `Look it up, closed cases too: lofte find "${text}"`,
  }),
  'several-cases': ({ text, cases }) => ({
    message: `"${text}" has several open cases: ${list(cases.map(String), 'and')}`,
    hint: 'Name the case by its number.',
  }),
  'not-a-promise': ({ said }) => ({
    message: `"${said}" names no promise`,
    hint: 'Name it by case and number, 42.3, or by case and kind: 42 callback',
  }),
  'case-not-promise': ({ case: no, promises }) => ({
    message: `${no} is a case, and it has ${promises.length === 1 ? 'a promise' : 'promises'}: ${list(promises, 'and')}`,
    hint: `Name the one that you mean: lofte explain ${promises[0] ?? ''}; or a time, with its unit: 24h, 3 working days`,
  }),
  'no-such-promise': ({ promise, known }) => ({
    message: `there is no promise ${promise}`,
    hint: known.length === 0 ? 'The case has no promises.' : `The case has ${list(known, 'and')}.`,
  }),
  'no-live-promise': ({ case: no, of, live }) => ({
    message: `case ${no} has no live promise of a ${of}`,
    hint: live.length === 0 ? 'Nothing is promised on it at the moment.' : `Live are ${list(live, 'and')}.`,
  }),
  'several-live-promises': ({ of, promises }) => ({
    message: `"${of}" could be any of ${list(promises)}`,
    hint: 'Name the promise by its number.',
  }),
  'promise-settled': ({ promise, how, at }, { moment }) => ({
    message: `promise ${promise} was ${how} already, ${moment(at)}`,
    hint: 'Nothing was recorded. If that was a mistake of your last command: lofte undo',
  }),
  'deadline-past': ({ said, due }, { deadline }) => ({
    message: `"${said}" is ${deadline(due)}, which is past`,
    hint: 'Promise a time to come; or say when the promise was made: --at "yesterday 15:00"',
  }),
  'happened-in-future': ({ at }, { moment }) => ({
    message: `${moment(at)} has not come yet`,
    hint: '--at says when something happened: give a time that is past.',
  }),
  'happened-too-early': ({ case: no, after, at }, { moment }) => ({
    message:
      after === 'opened'
        ? `case ${no} was opened ${moment(at)}, after that`
        : after === 'closed'
          ? `case ${no} was closed ${moment(at)}, after that`
          : `case ${no} has been ${statuses[after]} since ${moment(at)}, and that is later`,
    hint: 'Say a time after it: --at "yesterday 15:00"',
  }),
  'before-promise': ({ promise, madeAt, wasPostponed }, { moment }) => ({
    message: wasPostponed
      ? `promise ${promise} was postponed ${moment(madeAt)}, after that`
      : `promise ${promise} was made ${moment(madeAt)}, after that`,
    hint: 'Say a time after that: --at "yesterday 15:00"',
  }),
  'empty-text': ({ field }) => ({
    message: `${fields[field]} is empty`,
    hint:
      field === 'text'
        ? 'Write it behind the command; - reads it from standard input, -e opens the editor.'
        : 'Write something there, or leave it out.',
  }),
  missing: ({ field, flag }) => ({
    message: `${fields[field]} is missing`,
    hint:
      field === 'when'
        ? 'Say by when, behind the command: fri 15:00, 24h, 3 working days.'
        : `Give it with ${flag}.`,
  }),
  'control-character': ({ field, code, at }) => ({
    message: `${fields[field]} has a character that may not stand there: U+${code.toString(16).toUpperCase().padStart(4, '0')}, at place ${at}`,
    hint: 'Type it without control characters (line ends may stand in notes only).',
  }),
  'text-too-long': ({ field, bytes, most }) => ({
    message: `${fields[field]} is ${bytes} bytes long, more than ${most}`,
    hint: 'Shorten it.',
  }),
  'not-one-of': ({ field, value, nearest, allowed }) => ({
    message: `"${value}" is not ${fields[field]} that lofte knows`,
    hint: didYouMean(nearest, `Allowed are ${list(allowed)}.`),
  }),
  'bad-phone': ({ value }) => ({
    message: `"${value}" is no telephone number`,
    hint: 'Write it in digits, with + in front of another country: +47 22 22 55 55',
  }),
  'bad-email': ({ value }) => ({
    message: `"${value}" is no e-mail address`,
    hint: 'Write it like name@example.com.',
  }),
  'bad-amount': ({ value, currency }) => ({
    message: `"${value}" is no amount in ${currency}, or could be two`,
    hint: 'Write it like 1250 or 1250,50.',
  }),
  'unknown-staff': ({ name, nearest, staff }) => ({
    message: `"${name}" does not work here`,
    hint: didYouMean(nearest, `Say who you are with --by, or once for all with LOFTE_BY: ${list(staff)}.`),
  }),
  'case-is-closed': ({ case: no, closedAt }, { moment }) => ({
    message: `case ${no} was closed ${moment(closedAt)}`,
    hint: `Open it again first: lofte reopen ${no} --because "…"`,
  }),
  'case-is-open': ({ case: no }) => ({
    message: `case ${no} is open`,
    hint: 'There is nothing to open again.',
  }),
  'close-refused': ({ case: no, promises, owed }) => ({
    message: `case ${no} can't be closed: ${[
      ...(promises.length > 0
        ? [
            `${promises.length === 1 ? 'promise' : 'promises'} ${list(promises, 'and')} ${promises.length === 1 ? 'is' : 'are'} still live`,
          ]
        : []),
      ...(owed.length > 0
        ? [
            `word owed about ${list(
              owed.map((about) => `"${statuses[about]}"`),
              'and',
            )}`,
          ]
        : []),
    ].join('; ')}`,
    hint: [
      ...(promises.length > 0
        ? [
            `For what is promised: lofte done ${promises[0] ?? ''}, or lofte waive ${promises[0] ?? ''} --because "…" --told phone`,
          ]
        : []),
      ...(owed.length > 0 ? [`tell the customer (lofte told ${no})`] : []),
    ]
      .join(', ')
      .replace(/^t/, 'T')
      .concat('.'),
  }),
  'erase-open-cases': ({ customer, cases }) => ({
    message: `customer ${customer} has open cases: ${cases.join(', ')}`,
    hint: 'Nothing was erased. Close them first; the shop still has to reach this customer.',
  }),
  'keep-not-theirs': ({ customer, case: no }) => ({
    message: `case ${no} is no case of customer ${customer}`,
    hint: `Nothing was erased. Their cases: lofte customer ${customer}`,
  }),
  'nothing-to-keep': ({ customer }) => ({
    message: `no case of customer ${customer} has a price on record, so nothing would be kept`,
    hint: 'Name the cases that are to be kept: --keep CASE; or leave --keep-until out.',
  }),
  'erase-held': ({ cases, until }) => ({
    message: `${cases.length === 1 ? 'case' : 'cases'} ${list(cases.map(String), 'and')} ${cases.length === 1 ? 'is' : 'are'} held back until ${until}`,
    hint: 'Nothing was erased. Wait until that day is over; or, if it need not be kept after all: --keep-nothing',
  }),
  'no-words-in-entry': ({ seq }) => ({
    message: `entry ${seq} has no words that could be erased`,
    hint: 'Nothing was erased. What stands in each: lofte log',
  }),
  'erase-open-contact': ({ seq, case: no }) => ({
    message: `entry ${seq} says whose case ${no} is, and that is open`,
    hint: `Nothing was erased. Put it right first (lofte amend ${no}, or lofte retract ${seq}), or close the case.`,
  }),
  'keep-past': ({ until }) => ({
    message: `--keep-until ${until} is no day to come`,
    hint: 'Write it in full: --keep-until 2033-12-31',
  }),
  'keep-without-until': ({ cases }) => ({
    message: `--keep says to keep ${cases.join(', ')}, and not until when`,
    hint: 'Nothing was erased. Add the last day: --keep-until 2033-12-31',
  }),
  'no-case-to-keep': ({ said }) => ({
    message: `"${said}" after --keep is no number of a case`,
    hint: 'Nothing was erased. One number for each: --keep 42 --keep 43',
  }),
  'same-status': ({ case: no, status }) => ({
    message: `case ${no} is ${statuses[status]} already`,
    hint: `Nothing was recorded. If the customer has been told: lofte told ${no}`,
  }),
  'not-answered': ({ flag }) => ({
    message: `nobody answered, so ${flag} can't be`,
    hint: 'Leave out --no-answer, or the other flag.',
  }),
  contradiction: ({ flags: [one, other] }) => ({
    message: `${one} and ${other} contradict each other`,
    hint: 'Leave one of them out.',
  }),
  'nothing-to-amend': ({ case: no }) => ({
    message: `nothing was said that could be corrected on case ${no}`,
    hint: 'Say what is right: lofte amend CASE --phone "070-174 06 05"',
  }),
  'name-is-number': ({ case: no, customer, name }) => ({
    message: `"${customer}" is the number of a customer${name === undefined ? '' : ` (${name})`}, and no name`,
    hint: `Nothing was recorded. If case ${no} is theirs: lofte amend ${no} --customer-number ${customer}`,
  }),
  'nothing-to-undo': ({ by }) => ({
    message: `there is no last command of ${by} that could be taken back`,
    hint: 'Only your own last command can be, and only once (who you are: --by). Anything else: lofte log, then lofte retract SEQ, or FROM-TO for all of an import',
  }),
  'no-such-entry': ({ said, last }) => ({
    message: `there is no entry ${said}`,
    hint:
      last === 0
        ? 'Nothing has been recorded yet.'
        : `They are numbered 1 to ${last}, as lofte log lists them; several in a row: 1-${last}`,
  }),
  'already-taken-back': ({ seq, by, who, at }, { moment }) => ({
    message: `entry ${seq} was taken back already, by entry ${by} (${who}, ${moment(at)})`,
    hint: `To have it count again, take that one back: lofte retract ${by} --because "…"`,
  }),
  'built-on': ({ from, to, builder, instead }, { entry }) => ({
    message: `${entries(from, to)} can't be taken back: entry ${builder.seq} on case ${builder.case ?? '-'} builds on ${from === to ? 'it' : 'them'}, "${entry(builder)}"`,
    hint: takeThatFirst(builder.seq, instead),
  }),
  'goes-with': ({ seq, with: status }, { entry }) => ({
    message: `entry ${seq} goes with entry ${status.seq}, which ended the wait and kept the promise: "${entry(status)}"`,
    hint: `Take both back: lofte retract ${status.seq} --because "…"`,
  }),
  'customer-leans-on': ({ from, to, case: no, details }) => ({
    message: `${entries(from, to)} can't be taken back: case ${no} is the same customer's, and their ${list(
      details.map((d) => detailNames[d]),
      'and',
    )} ${details.length === 1 ? 'stands' : 'stand'} only there`,
    hint: `Write it down on case ${no} first: lofte amend ${no} ${detailFlags(details)}`,
  }),
  'never-taken-back': ({ seq, type }) =>
    type === 'erased'
      ? {
          message: `entry ${seq} can't be taken back: the words that it took away stand nowhere any more`,
          hint: 'Write down anew what may be kept: lofte amend CASE',
        }
      : {
          message: `entry ${seq} can't be taken back: it says what was found damaged, and that stays known`,
          hint: 'See what is known: lofte journal verify',
        },
} satisfies SentencesOf<DomainProblem>;
