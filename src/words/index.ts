/**
 * What is said to people, part by part. English has every part and is in the main file of the program, since it stands in
 * for what a language lacks; the others are loaded when they are asked for.
 *
 * Some parts are by themselves, since most runs need none of them: the help (`help.ts`), problems (`sentences.ts`) and
 * the sums of deadlines (`explain.ts`).
 */
import type { Language } from '../domain/vocabulary.ts';
import { askWords } from './en/ask.ts';
import { backupWords } from './en/backup.ts';
import { caseWords } from './en/case.ts';
import { dateWords } from './en/dates.ts';
import { importWords } from './en/import.ts';
import { initWords } from './en/init.ts';
import { journalWords } from './en/journal.ts';
import { listWords } from './en/lists.ts';
import { recordedWords } from './en/recorded.ts';
import { reportWords } from './en/report.ts';
import type { Phrases } from './phrases.ts';

const en = {
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

type Parts = Omit<typeof en, 'dates'>;

/** Every part, in one language. */
export type Words = { readonly [Part in keyof Parts]: Phrases<Parts[Part]> } & Pick<typeof en, 'dates'>;

/** The parts that a language has so far, each complete: a phrase that is missing in one does not compile. */
export type Translation = Partial<Words>;

const translations: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Translation>>> = {
  sv: async () => (await import('./sv/index.ts')).sv,
  da: async () => (await import('./da/index.ts')).da,
  nb: async () => (await import('./nb/index.ts')).nb,
};

/** The words of a language. */
export const wordsIn = async (language: Language): Promise<Words> =>
  language === 'en' ? en : { ...en, ...(await translations[language]()) };
