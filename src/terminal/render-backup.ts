/** What is said of a backup that was made, and of a journal that was restored. */
import type { BackupMade, Head, VerifyProblem } from '../journal/journal.ts';
import type { JournalWords } from '../words/en/journal.ts';
import type { Words } from '../words/index.ts';
import { escapeLine } from './escape.ts';
import { headText, sizeText } from './render-journal.ts';

type BackupTexts = Pick<Words, 'backup' | 'journal' | 'case'>;

export function renderBackup(made: BackupMade, { backup: w, journal, case: caseWords }: BackupTexts): string {
  const { file, bytes, head, problems, removed } = made;
  return [
    w.made(head.seq, sizeText(bytes, caseWords)),
    escapeLine(file),
    ...headLine(head, journal),
    ...(removed.length === 0 ? [] : [w.removed(removed.length)]),
    ...(problems.length === 0 ? [] : [w.ofDamaged, ...faultLines(problems, journal)]),
  ].join('\n');
}

/** A journal that was restored, or in a dry run would be. */
export interface RestoredView {
  readonly shop: string;
  readonly at: string;
  /** As people say it. */
  readonly madeAt: string;
  readonly head: Head;
  readonly problems: readonly VerifyProblem[];
  readonly dryRun: boolean;
}

export function renderRestored(view: RestoredView, { backup: w, journal }: BackupTexts): string {
  const { shop, at, madeAt, head, problems, dryRun } = view;
  const said = dryRun ? w.wouldRestore : w.restored;
  return [
    escapeLine(said(shop, at, head.seq, madeAt)),
    ...headLine(head, journal),
    w.laterNotIn,
    ...(problems.length === 0 ? [] : [w.wasDamaged, ...faultLines(problems, journal)]),
    ...(dryRun ? [w.nothingWritten] : []),
  ].join('\n');
}

const headLine = (head: Head, journal: JournalWords): readonly string[] =>
  head.seq === 0 ? [] : [`${journal.info.head} ${headText(head)}`];

const faultLines = (problems: readonly VerifyProblem[], words: JournalWords): readonly string[] =>
  problems.map((problem) => `  ${faultText(problem, words)}`);

const faultText = ({ segment, line, kind }: VerifyProblem, words: JournalWords): string =>
  words.line(segment, line, words.problem[kind]);

/** Faults for scripts. */
export const faultsDocument = (problems: readonly VerifyProblem[], words: JournalWords): readonly object[] =>
  problems.map((problem) => ({ ...problem, message: faultText(problem, words) }));
