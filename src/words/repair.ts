/** What is said of repairing the journal, a part by itself: what is asked every day needs none of it. */
import type { Language } from '../domain/vocabulary.ts';
import type { RepairWords } from './en/repair.ts';

const languages: Readonly<Record<Language, () => Promise<RepairWords>>> = {
  en: async () => (await import('./en/repair.ts')).repairWords,
  sv: async () => (await import('./sv/repair.ts')).repairWords,
  da: async () => (await import('./da/repair.ts')).repairWords,
  nb: async () => (await import('./nb/repair.ts')).repairWords,
};

export const repairIn = (language: Language): Promise<RepairWords> => languages[language]();
