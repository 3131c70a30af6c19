/** Exporting the journal. */
import { count, type Phrases } from '../phrases.ts';

export const exportWords = {
  progress: (done: number, of: number): string => `${done} of ${count(of, 'case', 'cases')} written`,
  done: (file: string, cases: number): string => `${file}: ${count(cases, 'case', 'cases')} written.`,
  repairs: (file: string, repairs: number): string =>
    `${file}: ${count(repairs, 'repair', 'repairs')} written.`,
  leftOut: (cases: number, open: number, others: number): string => {
    const one = open === 1 ? 'is' : 'are';
    const other = others === 1 ? 'is no repair' : 'are no repairs';
    const whys = [
      ...(open > 0 ? [`${open} ${one} not over yet`] : []),
      ...(others > 0 ? [`${others} ${other}`] : []),
    ];
    return `${count(cases, 'case is', 'cases are')} left out: ${whys.join(', ')}.`;
  },
  standardOutput: 'standard output',
  withheld: (n: number): string =>
    n === 1
      ? 'One entry is without its words: it was taken back, and is perhaps about somebody else. Read it (lofte show CASE), and add what is theirs.'
      : `${n} entries are without their words: they were taken back, and are perhaps about somebody else. Read them (lofte show CASE), and add what is theirs.`,
  lookThrough:
    'Names, addresses and numbers of customers are left out, as far as they are known. Look the problem texts through before you give the file away.',
} as const;

export type ExportWords = Phrases<typeof exportWords>;
