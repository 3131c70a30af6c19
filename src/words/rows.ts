/** Why a row of an import is bad, in words. */
import type { RowProblem } from '../bulk-import/problem.ts';
import type { Language } from '../domain/vocabulary.ts';
import { rowProblems as en } from './en/import-problems.ts';

/** A phrase for each kind: one sentence without a full stop; the line and the column stand before it. */
export type RowPhrases = {
  readonly [K in RowProblem['kind']]: (fault: Extract<RowProblem, { kind: K }>) => string;
};

export type SayRow = (fault: RowProblem) => string;

const translations: Readonly<Record<Exclude<Language, 'en'>, () => Promise<RowPhrases>>> = {
  sv: async () => (await import('./sv/problems/index.ts')).rowProblems,
  da: async () => (await import('./da/problems/index.ts')).rowProblems,
  nb: async () => (await import('./nb/problems/index.ts')).rowProblems,
};

export async function rowsIn(language: Language): Promise<SayRow> {
  const phrases: RowPhrases = language === 'en' ? en : await translations[language]();
  // each kind's phrase takes that kind of problem, which the catalogue's type holds; the compiler can't follow it here
  return (fault) => (phrases[fault.kind] as SayRow)(fault);
}
