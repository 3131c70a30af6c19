/** One catalogue a language, each with every phrase: a missing one does not compile. */
import { askWords } from './en/ask.ts';
import { dateWords } from './en/dates.ts';
import { clockProblems, whenProblems } from './en/clock-problems.ts';
import { helpWords } from './en/help.ts';
import { importProblems, rowProblems } from './en/import-problems.ts';
import { domainProblems, journalProblems, usageProblems } from './en/problems.ts';
import type { Naming, Sentences } from './en/problems.ts';
import { importWords } from './en/import.ts';
import { initWords } from './en/init.ts';
import { journalWords } from './en/journal.ts';
import { listWords } from './en/lists.ts';
import { reportWords } from './en/report.ts';
import { caseWords } from './en/case.ts';
import { recordedWords } from './en/recorded.ts';
import { settingsProblems } from './en/settings-problems.ts';
import type { Problem } from './problem.ts';

const en = {
  ask: askWords,
  help: helpWords,
  recorded: recordedWords,
  report: reportWords,
  case: caseWords,
  lists: listWords,
  dates: dateWords,
  rows: rowProblems,
  journal: journalWords,
  init: initWords,
  import: importWords,
  problems: {
    ...clockProblems,
    ...whenProblems,
    ...domainProblems,
    ...importProblems,
    ...journalProblems,
    ...settingsProblems,
    ...usageProblems,
  },
};

export type Words = typeof en;

/** The phrases of a language. English stands in for those that are not there. */
export const wordsIn = (): Words => en;

/** A problem in two sentences: what is wrong, and what to do. */
export function sentences(words: Words, problem: Problem, naming: Naming): Sentences {
  // each kind's phrase takes that kind of problem, which the catalogue's type holds; the compiler can't follow it here
  const phrase = words.problems[problem.kind] as (problem: Problem, naming: Naming) => Sentences;
  return phrase(problem, naming);
}
