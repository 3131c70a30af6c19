/** One catalogue a language, each with every phrase: a missing one does not compile. */
import { askWords } from './en/ask.ts';
import { dateWords } from './en/dates.ts';
import { helpWords } from './en/help.ts';
import { importWords } from './en/import.ts';
import { initWords } from './en/init.ts';
import { journalWords } from './en/journal.ts';
import { listWords } from './en/lists.ts';
import { reportWords } from './en/report.ts';
import { caseWords } from './en/case.ts';
import { recordedWords } from './en/recorded.ts';

const en = {
  ask: askWords,
  help: helpWords,
  recorded: recordedWords,
  report: reportWords,
  case: caseWords,
  lists: listWords,
  dates: dateWords,
  journal: journalWords,
  init: initWords,
  import: importWords,
};

export type Words = typeof en;

/** The phrases of a language. English stands in for those that are not there. */
export const wordsIn = (): Words => en;
