/** What is wrong with the journal, the command line, or the files around them, and what to do. */
import type { JournalProblem } from '../../journal/problem.ts';
import type { Complaint, UsageProblem } from '../problem.ts';
import type { SentencesOf } from './problems.ts';

export const journalProblems = {
  'no-journal': ({ at }) => ({
    message: `there is no journal at ${at}`,
    hint: 'Make one: lofte init --shop "Your shop" --country SE; or name the one you have: --journal FOLDER',
  }),
  'not-a-journal': ({ at, why }) => ({
    message:
      why === 'file'
        ? `${at} is a file, not a journal`
        : why === 'link'
          ? `${at} is a link inside a journal, where none may be`
          : `${at} is a folder of something else`,
    hint: 'Name the folder that has lofte.json in it: --journal FOLDER',
  }),
  'journal-exists': ({ at }) => ({
    message: `there is a journal at ${at} already`,
    hint: 'It was left as it is. Another one: --journal FOLDER',
  }),
  locked: ({ seconds }) => ({
    message: `somebody else is writing and did not finish in ${seconds} seconds; nothing was recorded`,
    hint: 'Try again.',
  }),
  damaged: ({ segment, line, what }) => ({
    message: `the journal is damaged: ${segment}, line ${line} (${what})`,
    hint: 'Nothing was recorded. See all of it: lofte journal verify; keep a copy of the folder before anything else.',
  }),
  'newer-format': ({ segment, line, version }) => ({
    message: `the journal was written by a newer lofte: ${segment}, line ${line} has format ${version}`,
    hint: 'It was left as it is. Install the newer lofte.',
  }),
  'set-back': ({ checkpoint, journal }) => ({
    message: `the journal was set back: it had ${checkpoint} entries, and has ${journal}`,
    hint: 'Entries are missing, or it is not the same journal. Put the right folder back; nothing was recorded.',
  }),
  'entry-too-large': ({ bytes, most }) => ({
    message: `that is too much for one entry: ${bytes} bytes, more than ${most}`,
    hint: 'Nothing was recorded. Say it in several entries.',
  }),
  'not-recorded': ({ reason, at }) => ({
    message: `not recorded: writing to ${at} failed (${reason})`,
    hint: 'The journal is as it was. See that there is room and permission, then try again.',
  }),
  uncertain: ({ reason, at }) => ({
    message: `perhaps recorded: writing to ${at} failed (${reason}), and so did taking it back`,
    hint: 'Nothing more is written until the journal has been looked at: lofte journal verify',
  }),
  unreadable: ({ at, reason }) => ({
    message: `${at} can't be read (${reason})`,
    hint: 'See that the folder is there and that you may read it.',
  }),
} satisfies SentencesOf<JournalProblem>;

/** What is wrong with a command line. */
function complaintText(complaint: Complaint): string {
  switch (complaint.is) {
    case 'unknown-command':
      return `unknown command '${complaint.word}'`;
    case 'no-verb':
      return `${complaint.noun} what? There are ${complaint.verbs.join(', ')}`;
    case 'unknown-flag':
      return `unknown option '${complaint.flag}'`;
    case 'missing-argument':
      return `missing required argument '${complaint.argument}'`;
    case 'missing-value':
      return `option '${complaint.flag}' argument missing`;
    case 'too-many-arguments':
      return `too many arguments for '${complaint.command}'. Expected ${complaint.expected} argument${complaint.expected === 1 ? '' : 's'} but got ${complaint.got}`;
    case 'words-too-many':
      return `too many arguments: ${complaint.words.join(' ')}`;
    case 'no-folder':
      return `a journal lies in a folder, and "${complaint.place}" is none`;
    case 'other':
      return complaint.message;
  }
}

export const usageProblems = {
  usage: ({ complaint, nearest }) => ({
    message: complaintText(complaint),
    hint: nearest === undefined ? 'See what there is: lofte --help' : `Did you mean ${nearest}?`,
  }),
  'bad-clock': ({ value }) => ({
    message: `LOFTE_NOW is "${value}", which is no instant`,
    hint: 'Write it like 2026-11-23T06:30:00Z, or unset it.',
  }),
  'file-unreadable': ({ file, reason }) => ({
    message: `${file} can't be read (${reason})`,
    hint: 'See that the file is there and that you may read it.',
  }),
  'file-unwritable': ({ file, reason }) => ({
    message: `${file} can't be written (${reason})`,
    hint: 'Name another place.',
  }),
  'no-editor': () => ({
    message: 'there is no editor to write in, or nothing was written',
    hint: 'Set EDITOR, or type the text behind the command.',
  }),
  'unknown-customer': ({ who }) => ({
    message: `no customer is known by "${who}"`,
    hint: 'Try a part of the name, a phone number or an e-mail address.',
  }),
  'several-customers': ({ who, customers }) => ({
    message: `"${who}" could be several customers`,
    hint: `Say which by number: ${customers.join('; ')}`,
  }),
  'bad-anchor': ({ value }) => ({
    message: `"${value}" is no head of a journal`,
    hint: 'Write it as it was printed: the number of the entry, a colon, and at least 32 digits: 812:a1b2…',
  }),
  'not-a-plain-file': ({ file }) => ({
    message: `${file} is there and is no plain file`,
    hint: 'Nothing was written. Name another file.',
  }),
  'inside-journal': ({ file }) => ({
    message: `${file} lies in the journal's own folder`,
    hint: 'Nothing was written. Name a file elsewhere.',
  }),
  'rejects-over-input': ({ file }) => ({
    message: `${file} is a file that this import reads`,
    hint: 'Nothing was written. Name another file for the rows that are rejected.',
  }),
  'rejected-rows': ({ rejected, read }) => ({
    message: `${rejected} of ${read} rows can't be imported, so nothing was`,
    hint: 'Mend them; or import the others and keep these in a file: --rejects bad.csv',
  }),
} satisfies SentencesOf<UsageProblem>;
