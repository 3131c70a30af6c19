/** What is said of erasing a person's data, a part by itself: what is asked every day needs none of it. */
import type { Language } from '../domain/vocabulary.ts';
import type { EraseWords } from './en/erase.ts';

const languages: Readonly<Record<Language, () => Promise<EraseWords>>> = {
  en: async () => (await import('./en/erase.ts')).eraseWords,
  sv: async () => (await import('./sv/erase.ts')).eraseWords,
  da: async () => (await import('./da/erase.ts')).eraseWords,
  nb: async () => (await import('./nb/erase.ts')).eraseWords,
};

export const eraseIn = (language: Language): Promise<EraseWords> => languages[language]();
