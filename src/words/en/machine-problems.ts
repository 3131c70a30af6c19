/** What is wrong with the journal, the command line, or the files around them, and what to do. */
import type { JournalProblem } from '../../journal/problem.ts';
import { count } from '../phrases.ts';
import type { Complaint, UsageProblem } from '../problem.ts';
import { reasonsIn } from '../reason.ts';
import { journalWords } from './journal.ts';
import type { SentencesOf } from './problems.ts';
import { backupProblems } from './backup-problems.ts';
import { refillProblems } from './refill-problems.ts';

const because = reasonsIn({
  EACCES: 'no permission',
  EDQUOT: 'your share of the disk is used up',
  EIO: 'the disk failed',
  EISDIR: 'it is a folder',
  'not a file': 'it is no file, but a pipe or a device',
  ENOENT: 'it is not there',
  ENOLCK: 'that drive has no locks',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'it is no folder',
  EPERM: 'not allowed',
  EROFS: 'the disk can only be read',
  ESTALE: 'the network drive has gone away',
});

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
          : why === 'link-to-file'
            ? `${at} is a link to a file, not a journal`
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
    message:
      segment === ''
        ? 'the journal is damaged'
        : `the journal is damaged: ${journalWords.line(segment, line, journalWords.problem[what])}`,
    hint: 'Nothing was recorded. What is wrong: lofte journal verify; to put it right and go on: lofte journal repair',
  }),
  'newer-format': ({ segment, line, version }) => ({
    message: `the journal was written by a newer lofte: ${segment}, line ${line} has format ${version}`,
    hint: 'It was left as it is. Install the newer lofte.',
  }),
  'conflict-copy': ({ copy, segment, onlyThere, fromLine }) => ({
    message: `journal/${copy} is another copy of ${segment}, as it is made where two computers write to a synchronised folder`,
    hint:
      onlyThere === 0
        ? `All that it has is in ${segment} too: move it out of the journal's folder. Nothing was changed.`
        : `It has ${count(onlyThere, 'line', 'lines')} that ${segment} lacks, from line ${fromLine} on. Move it out of the journal's folder, see with lofte journal verify that the rest is whole, and write again what only the copy has. Nothing was changed.`,
  }),
  'set-back': ({ checkpoint, journal }) => ({
    message:
      checkpoint > journal
        ? `the journal was set back: it had ${checkpoint} entries, and has ${journal}`
        : `the journal was changed before entry ${checkpoint}, or another one was put in its place`,
    hint: 'Nothing was recorded. Put the right folder back, or a backup; to go on without those entries: lofte journal repair',
  }),
  'entry-too-large': ({ bytes, most }) => ({
    message: `that is too much for one entry: ${bytes} bytes, more than ${most}`,
    hint: 'Nothing was recorded. Say it in several entries.',
  }),
  'not-recorded': ({ reason, at }) => ({
    message: `not recorded: writing to ${at} failed (${because(reason)})`,
    hint: 'The journal is as it was. See that there is room and permission, then try again.',
  }),
  uncertain: ({ reason, at }) => ({
    message: `perhaps recorded: writing to ${at} failed (${because(reason)}), and so did taking it back`,
    hint: 'Nothing more is written until the journal has been repaired: lofte journal repair',
  }),
  'erasure-unfinished': ({ reason, at }) => ({
    message: `the erasure is on record, but not all words could be taken from ${at} (${reason})`,
    hint: 'The next recording goes on with it. See that there is room and permission.',
  }),
  unfinished: ({ segment, seq }) => ({
    message: `writing failed earlier and could not be taken back: what stands behind entry ${seq} in ${segment} was perhaps recorded`,
    hint: 'Nothing was recorded now. See what stands there and go on: lofte journal repair',
  }),
  unreadable: ({ at, reason }) => ({
    message: `${at} can't be read (${because(reason)})`,
    hint: 'See that the folder is there and that you may read it.',
  }),
  'register-broken': () => ({
    message: 'an index of the journal, which is made of it, turned out to be damaged',
    hint: 'Type the command again: it is made anew.',
  }),
  'answer-unreadable': ({ at, reason }) => ({
    message: `it is recorded, but the answer can't be given: ${at} can't be read (${because(reason)})`,
    hint: "Don't give the command again. What was recorded: lofte log",
  }),
  ...backupProblems(because),
  ...refillProblems,
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
    case 'negative':
      return `"${complaint.said}" is no time to come`;
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

function usageHint({ complaint, nearest, command }: Extract<UsageProblem, { kind: 'usage' }>): string {
  if (command === 'amend' && complaint.is === 'unknown-flag' && complaint.flag.startsWith('--quote'))
    return 'A price is part of a call. What it is now: lofte call CASE "…" --quote 4200; a wrong one: lofte log --case CASE, then lofte retract SEQ';
  if (nearest !== undefined) return `Did you mean ${nearest}?`;
  if (complaint.is === 'negative') return 'A time is said without a minus, so long from now: 3h, 2 days';
  if (complaint.is === 'too-many-arguments' && complaint.inQuotes !== undefined)
    return `What has blanks is put in quotes: ${complaint.inQuotes}`;
  return command === undefined
    ? 'See what there is: lofte --help'
    : `See how it is said: lofte ${command} --help`;
}

export const usageProblems = {
  usage: (problem) => ({ message: complaintText(problem.complaint), hint: usageHint(problem) }),
  'bad-clock': ({ value }) => ({
    message: `LOFTE_NOW is "${value}", which is no instant`,
    hint: 'Write it like 2026-11-23T06:30:00Z, or unset it.',
  }),
  'clock-off': ({ value, set, from, to }) => ({
    message: set
      ? `LOFTE_NOW is ${value}, and lofte counts from ${from} to ${to}`
      : `the computer's clock says ${value}, and lofte counts from ${from} to ${to}`,
    hint: set
      ? 'Write a moment in these years, or unset it.'
      : "Set the computer's clock, and type it again.",
  }),
  'file-unreadable': ({ file, reason }) => ({
    message: `${file} can't be read (${because(reason)})`,
    hint: 'See that the file is there and that you may read it.',
  }),
  'file-unwritable': ({ file, reason }) => ({
    message: `${file} can't be written (${because(reason)})`,
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
    message: `"${value}" is not the last entry of a journal, as reports print it`,
    hint: 'Write it as it was printed: the number of the entry, a colon, and at least 32 digits: 812:a1b2…',
  }),
  'bad-keep': ({ value }) => ({
    message: `"${value}" is no number of backups to keep`,
    hint: 'No backup was made. Say how many are to be left, this one among them: --keep 7',
  }),
  unconfirmed: ({ flag }) => ({
    message: 'this can not be taken back, and was not confirmed',
    hint: `Nothing was written. If it is what you want, add the name: ${flag}`,
  }),
  'erase-unconfirmed': ({ flag, priced }) => ({
    message: `this can not be taken back, and was not confirmed; with a price on record: case ${priced.join(', ')}`,
    hint: `Nothing was erased. If bookkeeping law wants it kept, hold it back: --keep-until DATE. If it is what you want, add the name: ${flag}`,
  }),
  'restore-unconfirmed': ({ flag }) => ({
    message:
      "the restoring was not confirmed: what is recorded from here on can't be joined with the old journal, should it turn up again",
    hint: `Nothing was written. If it is what you want, add the name of the shop: ${flag}`,
  }),
  'wrong-confirmation': ({ said, flag }) => ({
    message: `"${said}" is not the name that is asked for`,
    hint: `Nothing was written. If you are sure: ${flag}`,
  }),
  'not-a-plain-file': ({ file }) => ({
    message: `${file} is there and is no plain file`,
    hint: 'Nothing was written. Name another file.',
  }),
  'inside-journal': ({ file }) => ({
    message: `${file} lies in the journal's own folder`,
    hint: 'Nothing was written. Name a file elsewhere.',
  }),
  'not-for-screen': ({ format }) => ({
    message: 'all that is on record is not for a screen, where others can read it',
    hint: `Write it to a file: lofte export --out cases.${format}`,
  }),
  'unknown-ending': ({ file, endings }) => ({
    message: `${file}: lofte writes no file of that kind`,
    hint: `Nothing was written. It writes ${endings.map((e) => `.${e}`).join(', ')}; or say which of them it is, whatever its name: --format json`,
  }),
  'rejects-over-input': ({ file }) => ({
    message: `${file} is a file that this import reads`,
    hint: 'Nothing was written. Name another file for the rows that are rejected.',
  }),
  'not-rejects': ({ file }) => ({
    message: `${file} is there already, and holds no rejected rows of an earlier import`,
    hint: 'Nothing was imported. Name another file for the rows that are rejected, or move this one away.',
  }),
  'rejects-left-aside': ({ file, draft, reason }) => ({
    message: `the good rows are imported, but ${file} can't be written (${because(reason)}): the rejected ones are in ${draft}`,
    hint: 'Nothing is lost. Give that file another name, mend it, and import it.',
  }),
  'rejected-rows': ({ rejected, read }) => ({
    message: `${rejected} of ${read} rows can't be imported, so nothing was`,
    hint: 'Mend them; or import the others and keep these in a file: --rejects bad.csv',
  }),
} satisfies SentencesOf<UsageProblem>;
