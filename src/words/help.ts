/** The help, which is printed before any journal is opened. */
import type { Language } from '../domain/vocabulary.ts';
import { helpWords as en, type HelpWords } from './en/help.ts';

const translations: Readonly<Record<Exclude<Language, 'en'>, () => Promise<HelpWords>>> = {
  sv: async () => (await import('./sv/help.ts')).helpWords,
  da: async () => (await import('./da/help.ts')).helpWords,
  nb: async () => (await import('./nb/help.ts')).helpWords,
};

/** The help in a language. */
export const helpIn = async (language: Language): Promise<HelpWords> =>
  language === 'en' ? en : translations[language]();
