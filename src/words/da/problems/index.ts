/** What is refused, in Danish. */
import type { TranslatedProblems } from '../../sentences.ts';
import { clockProblems, whenProblems } from './clock.ts';
import { domainProblems } from './domain.ts';
import { importProblems } from './import.ts';
import { journalProblems, usageProblems } from './machine.ts';
import { settingsProblems } from './settings.ts';

export { rowProblems } from './rows.ts';

export const da: TranslatedProblems = {
  clock: clockProblems,
  when: whenProblems,
  domain: domainProblems,
  import: importProblems,
  journal: journalProblems,
  settings: settingsProblems,
  usage: usageProblems,
};
