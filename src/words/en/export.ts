/** Exporting the journal. */
import { count, type Phrases } from '../phrases.ts';

export const exportWords = {
  progress: (done: number, of: number): string => `${done} of ${count(of, 'case', 'cases')} written`,
  done: (file: string, cases: number): string => `${file}: ${count(cases, 'case', 'cases')} written.`,
  standardOutput: 'standard output',
  withheld: (n: number): string =>
    n === 1
      ? 'One entry is without its words: it was taken back, and is perhaps about somebody else. Read it (lofte show CASE), and add what is theirs.'
      : `${n} entries are without their words: they were taken back, and are perhaps about somebody else. Read them (lofte show CASE), and add what is theirs.`,
  lookThrough:
    'Names, addresses and numbers of customers are left out, as far as they are known. Look the problem texts through before you give the file away.',
} as const;

export type ExportWords = Phrases<typeof exportWords>;
