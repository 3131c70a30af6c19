/** What a repair of the journal does, in words. */
import type { RepairStep } from '../journal/journal.ts';
import type { JournalWords } from '../words/en/journal.ts';
import type { RepairWords } from '../words/en/repair.ts';

export const renderRepair = (
  steps: readonly RepairStep[],
  words: RepairWords,
  journal: JournalWords,
): string =>
  [
    words.will,
    ...steps.map((step) => `  ${stepText(step, words, journal)}`),
    ...(steps.some(({ is }) => is === 'know' || is === 'accept-set-back') ? [words.restoreInstead] : []),
  ].join('\n');

function stepText(step: RepairStep, { step: w }: RepairWords, journal: JournalWords): string {
  switch (step.is) {
    case 'cut-tail':
    case 'end-line':
      return w[step.is](journal.line(step.segment, step.line, '').trimEnd());
    case 'know': {
      const what = journal.line(step.segment, step.line, journal.problem[step.what]);
      if (step.counts === 'all') return w.knowWhole(what);
      const known = step.counts === 'data' ? w.knowData(what) : w.know(what);
      return step.case === undefined ? known : `${known} ${w.about(step.case)}`;
    }
    case 'put-back-line-ends':
      return w[step.is](step.segment, step.whole);
    case 'finish-erasure':
      return w[step.is](step.lines);
    case 'accept-set-back':
      return w[step.is](step.had, step.has);
    case 'keep-unfinished':
      return w[step.is](step.from, step.to);
    case 'unmark':
      return w.unmark;
  }
}
