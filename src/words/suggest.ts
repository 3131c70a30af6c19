/** What is said of a suggested mapping, a part by itself: only `import --suggest` needs it. */
import type { Language } from '../domain/vocabulary.ts';
import { suggestWords as en } from './en/suggest.ts';
import type { Phrases } from './phrases.ts';

export type SuggestWords = Phrases<typeof en>;

const translations: Readonly<Record<Exclude<Language, 'en'>, () => Promise<SuggestWords>>> = {
  sv: async () => (await import('./sv/suggest.ts')).suggestWords,
  da: async () => (await import('./da/suggest.ts')).suggestWords,
  nb: async () => (await import('./nb/suggest.ts')).suggestWords,
};

export const suggestIn = async (language: Language): Promise<SuggestWords> =>
  language === 'en' ? en : translations[language]();
