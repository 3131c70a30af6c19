/** Problems in words. Loaded only when something is refused. */
import type { ImportProblem } from '../bulk-import/problem.ts';
import type { ClockProblem, WhenProblem } from '../domain/clock/problem.ts';
import type { DomainProblem } from '../domain/problem.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { JournalProblem } from '../journal/problem.ts';
import type { SettingsProblem } from '../settings/problem.ts';
import { clockProblems, whenProblems } from './en/clock-problems.ts';
import { importProblems } from './en/import-problems.ts';
import { journalProblems, usageProblems } from './en/machine-problems.ts';
import { domainProblems, type Naming, type Sentences, type SentencesOf } from './en/problems.ts';
import { settingsProblems } from './en/settings-problems.ts';
import type { Problem, UsageProblem } from './problem.ts';

/** The problems of each kind, so that a language may have some of them, each complete. */
interface Catalogue {
  readonly clock: SentencesOf<ClockProblem>;
  readonly when: SentencesOf<WhenProblem>;
  readonly domain: SentencesOf<DomainProblem>;
  readonly import: SentencesOf<ImportProblem>;
  readonly journal: SentencesOf<JournalProblem>;
  readonly settings: SentencesOf<SettingsProblem>;
  readonly usage: SentencesOf<UsageProblem>;
}

export type TranslatedProblems = Partial<Catalogue>;

const en: Catalogue = {
  clock: clockProblems,
  when: whenProblems,
  domain: domainProblems,
  import: importProblems,
  journal: journalProblems,
  settings: settingsProblems,
  usage: usageProblems,
};

const translations: Readonly<Record<Exclude<Language, 'en'>, () => Promise<TranslatedProblems>>> = {
  sv: async () => (await import('./sv/problems/index.ts')).sv,
  da: async () => (await import('./da/problems/index.ts')).da,
  nb: async () => (await import('./nb/problems/index.ts')).nb,
};

/** A problem in two sentences: what is wrong, and what to do. */
export type Say = (problem: Problem, naming: Naming) => Sentences;

/** The sentences of a language; English ones where it has none yet. */
export const sentencesIn = async (language: Language): Promise<Say> =>
  sayIn(language === 'en' ? en : { ...en, ...(await translations[language]()) });

function sayIn(catalogue: Catalogue): Say {
  const phrases: Readonly<Record<string, unknown>> = {
    ...catalogue.clock,
    ...catalogue.when,
    ...catalogue.domain,
    ...catalogue.import,
    ...catalogue.journal,
    ...catalogue.settings,
    ...catalogue.usage,
  };
  // each kind's phrase takes that kind of problem, which the catalogue's type holds; the compiler can't follow it here
  return (problem, naming) =>
    (phrases[problem.kind] as (problem: Problem, naming: Naming) => Sentences)(problem, naming);
}
