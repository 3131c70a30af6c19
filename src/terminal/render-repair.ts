/** What a repair of the journal does, in words. */
import type { RepairStep } from '../journal/journal.ts';
import type { JournalWords } from '../words/en/journal.ts';
import type { RepairWords } from '../words/en/repair.ts';

/** What would count no more. */
export interface Losses {
  readonly entries: number;
  /** The highest of their numbers. */
  readonly last: number;
  readonly cases: readonly number[];
}

/** Entries that a repair gives up; `undefined` where it gives up none. Lines that come again or too late were never lost. */
export function lossesIn(steps: readonly RepairStep[]): Losses | undefined {
  const lines = steps.flatMap((step) =>
    step.is === 'know' && step.counts === 'nothing' && step.what !== 'bad-chain' && step.entry !== undefined
      ? [{ entry: step.entry, case: step.case }]
      : [],
  );
  const back = steps.find((step) => step.is === 'accept-set-back');
  const cut = back === undefined ? 0 : Math.max(0, back.had - back.has);
  if (lines.length + cut === 0) return undefined;
  const cases = new Set(lines.flatMap(({ case: no }) => (no === undefined ? [] : [no])));
  return {
    entries: lines.length + cut,
    last: Math.max(back?.had ?? 0, ...lines.map(({ entry }) => entry)),
    cases: [...cases].sort((a, b) => a - b),
  };
}

/** So many cases are named; the rest is counted. */
const NAMED = 5;

/**
 * What a repair does, what it gives up first.
 *
 * @param backup the last backup, where it is there: its moment in words, and whether it has all that is given up
 */
export const renderRepair = (
  steps: readonly RepairStep[],
  words: RepairWords,
  journal: JournalWords,
  losses: Losses | undefined,
  backup: { readonly moment: string; readonly hasAll: boolean } | undefined,
): string =>
  [
    ...(losses === undefined
      ? []
      : [
          words.loses(losses.entries, losses.cases.slice(0, NAMED), losses.cases.slice(NAMED).length),
          ...(backup === undefined ? [] : [words.backup(backup.moment, backup.hasAll)]),
        ]),
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
