/** Problems in words. Loaded only when something is refused. */
import { clockProblems, whenProblems } from './en/clock-problems.ts';
import { importProblems } from './en/import-problems.ts';
import { journalProblems, usageProblems } from './en/machine-problems.ts';
import { domainProblems, type Naming, type Sentences } from './en/problems.ts';
import { settingsProblems } from './en/settings-problems.ts';
import type { Problem } from './problem.ts';

const en = {
  ...clockProblems,
  ...whenProblems,
  ...domainProblems,
  ...importProblems,
  ...journalProblems,
  ...settingsProblems,
  ...usageProblems,
};

/** A problem in two sentences: what is wrong, and what to do. */
export function sentences(problem: Problem, naming: Naming): Sentences {
  // each kind's phrase takes that kind of problem, which the catalogue's type holds; the compiler can't follow it here
  const phrase = en[problem.kind] as (problem: Problem, naming: Naming) => Sentences;
  return phrase(problem, naming);
}
