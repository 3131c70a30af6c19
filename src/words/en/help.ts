/** The words of the help: what each command is for, its arguments and its flags. */
import type { Phrases } from '../phrases.ts';

const at = 'when it happened, if not now (yesterday 15:00, 2026-11-20 10:15)';
const promise = 'make a promise: KIND WHEN, e.g. "ready fri 15:00"; may be repeated';
const told = 'the customer has been told, by phone, counter, sms, email or chat';

export const helpWords = {
  program: {
    summary:
      'A case journal for a shop that repairs and sells things: what came in, what was promised, what was said.',
    footer: `A case is its number: 42, or @ for the last one you touched, or a phone number or serial.
A promise is 42.3, the third of case 42, or "42 callback". lofte 42 shows case 42.
WHEN is said as people say it: 24h, 3 working days, fri 15:00, tomorrow 12:00, 27 nov.
Kinds of promises and statuses are typed by their codes, or in words of any of the four languages: being repaired.

Exit codes: 0 done, 1 findings (with --exit-code), 2 wrong command line or settings, 3 wrong data or refused,
4 somebody else is writing, 5 journal damaged, 6 storage failed, 70 a fault of lofte, 130 interrupted.

Environment: LOFTE_JOURNAL, LOFTE_BY, LOFTE_LANG as the flags; LOFTE_NOW stands in for the clock (2026-11-23T06:30:00Z, to
try things); EDITOR writes long texts; NO_COLOR.`,
    journal: 'where the journal is (also LOFTE_JOURNAL)',
    by: 'who does this (also LOFTE_BY)',
    lang: 'language of this output: en, sv, da, nb (also LOFTE_LANG)',
    json: 'one JSON document on standard output',
    plain: 'no lines, no symbols, no colours',
    quiet: 'say less on standard error',
    verbose: 'say more on standard error',
    color: 'colours even where there is no terminal',
    noColor: 'no colours',
    noInput: 'never ask; what is missing is refused',
    dryRun: 'say what would be recorded, and record nothing',
    version: 'print the version',
    help: 'show this help',
    helpOf: 'show the help of a command',
    /** The headings of the parser's own: `Usage:`, `Arguments:`, `Options:`, `Global Options:`, `Commands:`. */
    title: (name: string): string => name,
    groups: { recording: 'Write down:', answering: 'Look up:', upkeep: 'Upkeep:' },
  },
  explain: {
    summary: 'show how a deadline is counted, day by day, and whether it is round the clock',
    words: {
      what: 'a promise (42.3, or 42 callback), or a time as it would be promised: 24wh, 3 working days',
    },
    flags: { from: 'count a time from then, not from now: "2026-12-23 16:00"' },
  },
  init: {
    summary: 'set a journal up',
    flags: {
      shop: "the shop's name",
      country: 'country, two letters: SE, DK, NO, FI, …',
      zone: 'time zone: Europe/Stockholm',
      hours: 'opening hours: "mon-fri 09:00-17:30, sat 10:00-14:00"',
      language: 'language of receipts and reports: en, sv, da, nb',
      currency: 'currency, three letters: SEK',
      staff: 'somebody who works here; may be repeated',
    },
  },
  intake: {
    summary: 'open a case: what came in, whose it is, what is promised',
    flags: {
      customer: "the customer's name",
      phone: 'telephone number',
      email: 'e-mail address',
      prefers: 'how they want to be reached: sms, email, phone, none',
      item: 'what came in',
      serial: 'its serial number',
      problem: 'what is wrong, one fault each; may be repeated',
      kind: 'repair, complaint, return, order or enquiry',
      agreed: 'what was agreed; may be repeated',
      promise,
      ref: 'your own reference for the case',
      at,
    },
  },
  promise: {
    summary: 'promise something on a case by a time',
    words: {
      case: 'which case',
      kind: 'diagnosis, ready, callback, update, quote, delivery or other',
      when: "by when; left out, the settings' usual time",
    },
    flags: { if: 'what it depends on', from: 'made to the shop, by this workshop or supplier', at },
  },
  postpone: {
    summary: 'give a promise a new deadline; the old one stays on record',
    words: { promise: 'which promise: 42.3, or 42 callback; then the new deadline' },
    flags: {
      told,
      notTold: 'the customer does not know yet: the old deadline goes on counting',
      because: 'why',
      at,
    },
  },
  done: {
    summary: 'a promise was kept',
    words: { promise: 'which promise: 42.3, or 42 callback' },
    flags: { at },
  },
  waive: {
    summary: 'the customer lets us off a promise',
    words: { promise: 'which promise: 42.3, or 42 callback' },
    flags: { because: 'why', told: 'how they said so: phone, counter, sms, email or chat', at },
  },
  call: {
    summary: 'note a contact with the customer and what was said',
    words: { case: 'which case', text: 'what was said; - reads standard input' },
    flags: {
      in: 'they came to us',
      out: 'we went to them (the usual)',
      channel: 'phone (the usual), counter, sms, email or chat',
      with: 'who it was, if not the customer',
      agreed: 'what was agreed; may be repeated',
      atCollection: 'what was agreed for the collection; may be repeated',
      promise,
      done: 'a promise that this keeps; may be repeated',
      status: 'the new status of the case',
      quote: 'a price that was named',
      told: 'they know how things stand',
      noAnswer: 'nobody answered',
      edit: 'write the text in the editor',
      at,
    },
  },
  note: {
    summary: 'an inside note',
    words: { case: 'which case', text: 'the note; - reads standard input' },
    flags: {
      fades: 'about a mood, not a fact: it fades with time',
      edit: 'write the text in the editor',
      at,
    },
  },
  told: {
    summary: 'the customer knows how things stand',
    words: { case: 'which case', text: 'what they were told' },
    flags: { channel: 'phone (the usual), counter, sms, email or chat', at },
  },
  status: {
    summary: 'change the status of a case',
    words: {
      case: 'which case',
      status:
        'received, diagnosing, waiting-customer, waiting-parts, at-workshop, repairing, ready or collect-unrepaired',
    },
    flags: { told, at },
  },
  close: { summary: 'close a case', words: { case: 'which case' }, flags: { at } },
  reopen: {
    summary: 'open a closed case again',
    words: { case: 'which case' },
    flags: { because: 'why', at },
  },
  amend: {
    summary: 'correct a fact of a case or of its customer',
    words: { case: 'which case' },
    flags: {
      customerNumber: 'give the case to another customer, by their number (lofte customer NAME says it)',
      kind: 'repair, complaint, return, order or enquiry',
      at,
    },
  },
  retract: {
    summary: 'take back an entry, or several in a row, whoever recorded them',
    words: { seq: 'its number, as lofte log lists it; of several in a row: 12-3001' },
    flags: { because: 'why' },
  },
  undo: { summary: 'take back what your own last command recorded' },
  import: {
    summary: 'bring in many cases at once from a file',
    words: {
      file: 'a file of CSV, JSON, JSON Lines or Excel (.xlsx), plain or gzipped; - reads standard input',
    },
    flags: {
      preset: 'a mapping that comes with lofte',
      map: 'a mapping of your own',
      suggest: 'write a mapping to start from, made by a look at the file; nothing is imported',
      format: 'csv, tsv, json, jsonl or xlsx, where the file does not show it',
      encoding: 'the encoding of the file, if not UTF-8: utf-16, windows-1252, iso-8859-1 or cp850',
      delimiter: 'what stands between fields, if the file leaves it open: ";" or tab',
      sheet: 'the sheet of a workbook',
      skipLines: 'so many lines above the names of the columns are left out',
      rejects: 'import the good rows and write the bad ones here',
      toldUntil: 'promises that were due before this date count as told',
    },
  },
  due: {
    summary: 'what is overdue, and what is due before the shop next opens',
    flags: {
      within: 'what is due within this time: 2h, "3 working days", friday',
      staff: 'only what this person promised or has in hand',
      exitCode: 'exit with 1 where something is silent or overdue',
    },
    footer:
      'With -v it also says which promises would be counted differently by the present opening hours. None of them moves.',
  },
  next: { summary: 'the one thing to do now, and why' },
  list: {
    summary: 'list cases',
    flags: {
      status: 'only those with this status',
      kind: 'only those of this kind',
      staff: 'only those of this person',
      customer: "only this customer's: name, phone, e-mail or number",
      openedSince: 'only those opened on or after this date',
      open: 'open cases (the usual)',
      closed: 'closed cases',
      all: 'open and closed cases',
      sort: 'number, opened, due, status, customer or contact',
      limit: 'so many at most',
    },
  },
  show: {
    summary: 'a case with its whole story',
    words: { case: 'which case' },
    flags: { brief: 'on one screen, for whoever takes over' },
  },
  find: {
    summary: 'find cases, open and closed',
    words: { text: 'a name, phone, e-mail, serial, item, reference, or words that were written' },
  },
  customer: { summary: 'a customer with every case', words: { who: 'a name, phone, e-mail or number' } },
  log: {
    summary: "the journal's entries",
    flags: {
      case: 'only those about this case',
      since: 'only those recorded on or after this date',
      type: 'only those of this type',
    },
  },
  report: {
    summary: 'reports',
    flags: {
      format: 'table, plain, json',
      out: 'write to this file',
      exitCode: 'exit with 1 where something is silent or overdue',
      staff: 'only what this person promised or has in hand',
      asOf: 'the report of that morning, from what is known today',
    },
  },
  reportMorning: { summary: 'what is broken, overdue, due today, owed and quiet' },
  reportPromises: {
    summary: 'how promises were kept',
    flags: {
      since: 'first due on or after this date',
      until: 'first due on or before this date',
      group: 'kind, clock, staff, item or party',
    },
  },
  calendar: {
    summary: 'live promises as a calendar that a telephone can subscribe to',
    flags: {
      out: 'write to this file, all of it at once',
      todo: 'tasks instead of events',
      private: 'numbers, kinds and times alone: no names, telephones, items or other words',
    },
  },
  export: {
    summary: 'take everything out, for another program or for somebody who asks for their data',
    flags: {
      format:
        'jsonl (the usual) and json with all that is on record; csv and xlsx, a row a case; ords for the repair community',
      out: 'write to this file, whose ending says the format',
      since: 'only cases about which something was recorded on or after this date',
      open: 'only open cases',
      customer: "one customer's data, for them to be given: name, phone, e-mail or number",
      delimiter: 'what stands between fields of csv: ";" or tab',
      bom: 'csv begins with a byte order mark, by which Excel knows UTF-8',
    },
  },
  settings: { summary: "the shop's settings" },
  settingsGet: { summary: 'print a setting, or all', words: { path: 'which: hours.mon, follow.quietAfter' } },
  settingsSet: {
    summary: 'change a setting',
    words: {
      path: 'which: hours, hours.mon, days.2026-12-24, holidays.country, follow.quietAfter, …; all: lofte settings get',
      value: 'words, figures, or JSON',
    },
    footer: `Opening hours of a week   hours "mon-fri 09:00-17:30, sat 10:00-14:00"
of a day of the week      hours.mon "09:00-12:00 13:00-18:00", hours.sun closed
of a date                 days.2026-12-24 10:00-13:00, days.2026-12-24 closed
of several                days.2026-07-13/2026-07-31 closed
taken out again           days.2026-12-24 none
Public holidays           holidays.country SE, or none; holidays.eves yes or no
Lists                     promises.pauseWhile waiting-customer waiting-parts,
                          staff "Anna, Bo"
Durations                 follow.quietAfter 3wd: m, h, d, w round the clock;
                          wm, wh, wd by the opening hours
24:00 is the midnight at the end of a day.`,
  },
  journal: { summary: 'the journal itself' },
  journalInfo: { summary: 'where it is, how large, and its head' },
  journalVerify: {
    summary: 'check that nothing was changed, line by line',
    flags: { anchor: 'hold it against a head noted earlier: 812:a1b2…' },
  },
  journalRepair: {
    summary: 'put a damaged journal right, and say what that is before it is done',
    flags: { dryRun: 'say what would be done' },
  },
  journalErase: {
    summary: "take a person's data off the record, and out of the backups",
    flags: {
      customer: 'whose: their number, name, phone or e-mail',
      entry: 'single entries instead, by number (repeat): what names them elsewhere',
      confirm: "their name, or the numbers of the entries: it can't be undone",
      keepUntil: 'hold back what the law wants kept, up to this day',
      keepNothing: 'what was held back before goes too, though its day is not over',
      keep: 'a case that is held back (repeat); else those with a price',
      because: 'why, for the record',
      dryRun: 'say what would be done',
    },
  },
  journalBackup: {
    summary: 'copy the journal into one file, which is read back and checked',
    words: { dir: "into which folder; left out, backups/ in the journal's own" },
    flags: {
      keep: 'how many backups of this journal to leave there, this one among them',
      anew: 'begin anew in a folder that had backups and was emptied on purpose',
    },
  },
  journalRestore: {
    summary: 'put what a backup holds into an empty place, named with --journal',
    words: { file: 'a file that journal backup made' },
    flags: {
      confirm: 'the name of the shop in the backup: without it nothing is restored',
      dryRun: 'check the backup and the place, and write nothing',
    },
  },
} as const;

export type HelpWords = Phrases<typeof helpWords>;
