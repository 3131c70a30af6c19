/** The words of `explain`, a part by itself: what is asked every day needs none of them. */
import type { Language } from '../domain/vocabulary.ts';
import { explainWords as en } from './en/explain.ts';
import type { Phrases } from './phrases.ts';

export type ExplainWords = Phrases<typeof en>;

const translations: Readonly<Record<Exclude<Language, 'en'>, () => Promise<ExplainWords>>> = {
  sv: async () => (await import('./sv/explain.ts')).explainWords,
  da: async () => (await import('./da/explain.ts')).explainWords,
  nb: async () => (await import('./nb/explain.ts')).explainWords,
};

export const explainIn = async (language: Language): Promise<ExplainWords> =>
  language === 'en' ? en : translations[language]();
