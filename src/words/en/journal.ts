/** The journal itself: where it is, how large, whether it stands. */
import type { Phrases } from '../phrases.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const journalWords = {
  at: (place: string): string => `journal: ${place}`,
  sound: (entries: number, head: string): string =>
    entries === 0
      ? 'The journal is empty.'
      : `All ${plural(entries, 'entry verifies', 'entries verify')}. Head ${head}.`,
  /** Below `sound`. */
  knownDamaged: (lines: number): string =>
    `${plural(lines, 'line is on record as damaged and counts', 'lines are on record as damaged and count')} no more. Which and since when: lofte log --type repaired`,
  goesOn: (seq: number, since: number): string =>
    `It goes on unchanged from entry ${seq}, as noted; ${plural(since, 'entry', 'entries')} since.`,
  /** Behind the place of the last entry. */
  noteIsLater: (noted: number, last: number): string =>
    `has the last entry, ${last}, and the note is of entry ${noted}: entries are missing at its end, or it is another journal`,
  found: (problems: number): string => `${plural(problems, 'fault', 'faults')} found in the journal.`,
  /** Said after an answer from a journal that is damaged: what is wrong, and what to do. */
  readOn: (problem: string): string => `${problem}. What is shown may lack something.`,
  readOnHint: 'What is wrong: lofte journal verify; to put it right: lofte journal repair',
  /** A repair would give up what is missing. */
  readOnSetBack:
    'Put the right folder back, or a backup; to go on without those entries: lofte journal repair',
  /** Stands at the head of an answer that can't be relied on. */
  doubts: {
    damaged: {
      report: 'THE JOURNAL IS DAMAGED: this report may lack things. See: lofte journal verify',
      answer: 'THE JOURNAL IS DAMAGED: this answer may lack things. See: lofte journal verify',
    },
    clockBehind: (now: string, before: string): string =>
      `THE CLOCK IS WRONG: this computer's clock says ${now}, the last entry is of ${before}. What is late can't be told.`,
  },
  /** On one line of a terminal, while it goes on. */
  progress: (doing: 'checking' | 'reading', percent: number): string =>
    `${doing === 'checking' ? 'checking the journal' : 'reading the journal'}: ${percent} %`,
  problem: {
    'bad-line': 'is no entry',
    'bad-hash': 'was changed: its hash does not fit its content',
    'bad-chain': 'does not follow the entry before it: lines were changed, moved, put in or taken out',
    'bad-seal': 'had its private part changed',
    'missing-private': 'lacks its private part',
    'not-erased': 'still has words that were to be erased; the next recording finishes that',
    'unknown-type': 'is of a type that lofte does not know',
    'missing-segment': 'is not the next entry: a segment before it is missing',
    'torn-tail': 'was not written to its end; the next recording puts that right',
    'newer-format': 'was written by a newer lofte',
    'set-back': 'does not have the entry that was noted: the journal was set back, or is another one',
  },
  /** Of damage that a repair put on record, where it is held against a head from before that. */
  knownSince: (what: string): string => `${what} (known by now, and not yet when that head was noted)`,
  /** Of a line that does not verify, what it looks like. */
  look: {
    'byte-order-mark': 'begins with a byte order mark, as some editors put it there when they save a file',
    blank: 'is blank',
    'other-journal': 'is of another journal: two were mixed',
    'too-long': 'is longer than an entry may be (1 MiB)',
    'windows-line-end': 'ends in CR LF: an editor, or copying between systems, changed its line end',
  },
  alike: (more: number): string =>
    more === 1 ? '(and the line after it)' : `(and the ${more} lines after it)`,
  line: (segment: string, line: number, what: string): string =>
    line === 0 ? `${segment || 'the journal'} ${what}` : `${segment}, line ${line} ${what}`,
  /** @param missing the segment that is gone */
  setBack: (missing: string | undefined, had: number, has: number): string => {
    if (missing !== undefined)
      return `${missing} is missing: the journal had ${plural(had, 'entry', 'entries')}, and has ${has}. Put it back, or a backup.`;
    return had > has
      ? `the journal was set back: it had ${plural(had, 'entry', 'entries')}, and has ${has}. Put the right folder back, or a backup.`
      : `entry ${had} is not the one that was recorded here: the journal was changed before it, or another one was put in its place. Put the right folder back, or a backup.`;
  },
  /** Said by the recording that finds it. @param copy a file in the journal's folder */
  cutOff: (
    copy: string,
    by: string | undefined,
    when: string | undefined,
    no: number | undefined,
  ): string => {
    const of = [no === undefined ? '' : `on case ${no}`, when ?? '', by === undefined ? '' : `by ${by}`]
      .filter((each) => each !== '')
      .join(', ');
    return `An earlier recording${of === '' ? '' : ` (${of})`} broke off while it was written, and is not on record: look whether it has to be written again. What is left of it: ${copy}`;
  },
  /** Where it lies badly. */
  danger: {
    'network-drive': (fileSystem: string): string =>
      `Warning: the journal lies on a network drive (${fileSystem}). Its lock may not hold there, and two computers that write at once can spoil it. Keep it on this computer's own disk, and put backups on that drive: lofte journal backup FOLDER`,
    'synchronised-folder': (service: string, folder: string): string =>
      `Warning: the journal lies in a folder that ${service} synchronises (${folder}). Two computers that write there make two journals of it, one of them a conflict copy. Keep it on this computer's own disk, and put backups in that folder: lofte journal backup FOLDER`,
  },
  info: {
    at: 'Journal',
    id: 'Identity',
    entries: 'Entries',
    head: 'Head',
    cases: 'Cases',
    casesOf: (cases: number, open: number): string => `${cases}, ${open} open`,
    customers: 'Customers',
    segments: 'Segments',
    segment: (name: string, entries: number, bytes: string): string =>
      `${name}: ${plural(entries, 'entry', 'entries')}, ${bytes}`,
    checkpoint: 'Checkpoint',
    upTo: (seq: number): string => `up to entry ${seq}`,
    none: 'none',
  },
} as const;

export type JournalWords = Phrases<typeof journalWords>;
