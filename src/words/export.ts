/** What is said of exporting, a part by itself: what is asked every day needs none of it. */
import type { Language } from '../domain/vocabulary.ts';
import type { ExportWords } from './en/export.ts';

const languages: Readonly<Record<Language, () => Promise<ExportWords>>> = {
  en: async () => (await import('./en/export.ts')).exportWords,
  sv: async () => (await import('./sv/export.ts')).exportWords,
  da: async () => (await import('./da/export.ts')).exportWords,
  nb: async () => (await import('./nb/export.ts')).exportWords,
};

export const exportIn = (language: Language): Promise<ExportWords> => languages[language]();
