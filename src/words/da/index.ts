/** What is said in Danish, but for the help, problems and sums, which have files of their own. */
import type { Translation } from '../index.ts';
import { askWords } from './ask.ts';
import { backupWords } from './backup.ts';
import { caseWords } from './case.ts';
import { dateWords } from './dates.ts';
import { importWords } from './import.ts';
import { initWords } from './init.ts';
import { journalWords } from './journal.ts';
import { listWords } from './lists.ts';
import { recordedWords } from './recorded.ts';
import { reportWords } from './report.ts';

export const da: Translation = {
  ask: askWords,
  recorded: recordedWords,
  report: reportWords,
  case: caseWords,
  lists: listWords,
  dates: dateWords,
  journal: journalWords,
  init: initWords,
  import: importWords,
  backup: backupWords,
};
