/** Why an export is not brought back into a journal: what is wrong with the file, or with its entries. */
import type { OwnProblem } from '../../bulk-import/problem.ts';
import type { Misfit } from '../../domain/fits.ts';
import type { RefillProblem } from '../../journal/problem.ts';
import { count } from '../phrases.ts';
import type { SentencesOf } from './problems.ts';

const changed = 'The file is not as it was made: export again, or copy it again';

const parts = {
  since: 'the cases since a day (--since)',
  open: 'open cases (--open)',
  customer: 'what is known of one customer (--customer)',
} as const;

export const ownProblems = {
  'not-export': () => ({
    message: 'the file is not an export of lofte',
    hint: 'Make one: lofte export --out cases.jsonl. A table of cases comes in with --map FILE',
  }),
  'is-export': () => ({
    message: 'this is an export of lofte itself: it needs no mapping',
    hint: 'Bring all of it back, into an empty journal: lofte import FILE --preset lofte',
  }),
  'newer-export': ({ version }) => ({
    message: `the export was made by a newer lofte, in version ${version} of its format`,
    hint: 'Install the newer lofte',
  }),
  'export-not-utf8': ({ line }) => ({
    message: `line ${line} holds letters that are not written in UTF-8`,
    hint: changed,
  }),
  'export-cut-off': () => ({
    message: 'the export breaks off: its end is missing',
    hint: 'Nothing was imported. Copy the file again, or export again',
  }),
  'partial-export': ({ by }) => ({
    message: `the export is not of a whole journal, but of ${parts[by]}`,
    hint: 'A journal is made again of all that was in it: lofte export --out FILE',
  }),
  'bad-document': ({ line }) => ({
    message: `line ${line} is no part of an export, or not in its place`,
    hint: changed,
  }),
  'bad-entry': ({ line, seq, at }) => ({
    message: `line ${line}: ${seq === null ? 'an entry' : `entry ${seq}`} is not as lofte writes it${at === '' ? '' : ` (${at})`}`,
    hint: changed,
  }),
  'export-counts': ({ of, said, found }) => ({
    message: `the export says that it has ${
      of === 'cases' ? count(said, 'case', 'cases') : count(said, 'entry', 'entries')
    }, and ${found === 1 ? 'there is' : 'there are'} ${found}`,
    hint: changed,
  }),
} satisfies SentencesOf<OwnProblem>;

function misfits(misfit: Misfit): string {
  if (misfit.of === 'time') return `it happened on ${misfit.on}, and had been recorded before that`;
  const { number } = misfit;
  switch (misfit.of) {
    case 'case':
      return `nobody has opened case ${number}`;
    case 'case-number':
      return `it opens case ${number}, and the next one is ${misfit.next}`;
    case 'customer-number':
      return `it names customer ${number}, and the next new one is ${misfit.next}`;
    case 'promise-number':
      return `it makes promise ${misfit.case}.${number}, and the next one is ${misfit.case}.${misfit.next}`;
    case 'notice-number':
      return `it owes notice ${number} of case ${misfit.case}, and the next one is ${misfit.next}`;
    case 'promise':
      return `promise ${misfit.case}.${number}, or the deadline of it that is named, is not there`;
    case 'notice':
      return `notice ${number} of case ${misfit.case} is not there`;
    case 'entry':
      return `it speaks of entry ${number}, which does not come before it`;
    default:
      return misfit satisfies never;
  }
}

export const refillProblems = {
  'entry-twice': ({ seq }) => ({ message: `entry ${seq} is in the export twice`, hint: changed }),
  'entry-missing': ({ seq }) => ({ message: `entry ${seq} is not in the export`, hint: changed }),
  'entry-misfit': ({ seq, misfit }) => ({
    message: `entry ${seq} can't follow those before it: ${misfits(misfit)}`,
    hint: changed,
  }),
  'words-erased': ({ seq, by }) => ({
    message: `entry ${seq} has words, and entry ${by} says that they were erased`,
    hint: changed,
  }),
  'other-entries': ({ seq }) => ({
    message: `the journal has something else as entry ${seq} than the export`,
    hint: 'Nothing was imported. An export goes into an empty journal, or one that has the beginning of the same: lofte init --journal FOLDER',
  }),
} satisfies SentencesOf<RefillProblem>;
