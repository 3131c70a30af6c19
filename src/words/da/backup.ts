/** Backups: what was made, and what was restored. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

const entries = (n: number): string => count(n, 'post', 'poster');

export const backupWords: Words['backup'] = {
  made: (seq, size) => `${entries(seq)} sikkerhedskopieret, ${size}, læst tilbage og kontrolleret:`,
  removed: (backups) => `${count(backups, 'ældre sikkerhedskopi', 'ældre sikkerhedskopier')} fjernet.`,
  notRemoved: (file) => `Advarsel: den ældre sikkerhedskopi ${file} kunne ikke fjernes.`,
  keptOlder: (file) =>
    `Den ældre sikkerhedskopi ${file} bliver: den har poster, der ikke længere er i journalen. Giv den et andet navn for at beholde den for altid.`,
  notNoted:
    'Advarsel: sikkerhedskopien kunne ikke noteres i journalens mappe, så journal info kender den ikke, og ingen sletning når den.',
  ofDamaged:
    'Journalen er beskadiget og blev kopieret, som den er; ingen ældre sikkerhedskopi blev fjernet. Sådan kommer man videre: lofte journal repair',
  restored: (shop, at, seq, madeAt) =>
    `${shop} er gendannet i ${at}: ${entries(seq)}, som det var ${madeAt}.`,
  wouldRestore: (shop, at, seq, madeAt) =>
    `${shop} ville blive gendannet i ${at}: ${entries(seq)}, som det var ${madeAt}.`,
  laterNotIn: 'Det, der blev noteret derefter, er ikke med.',
  nothingWritten: 'Hver byte i sikkerhedskopien er kontrolleret. Intet er skrevet.',
  wasDamaged: 'Journalen var beskadiget, da sikkerhedskopien blev taget, og er, som den var da:',
  last: 'Sikkerhedskopi',
  daysAgo: (moment, days) => `${moment} (for ${days} dage siden)`,
  lastOf: (moment, seq, file) => `${moment}, ${entries(seq)}, ${file}`,
  lastOfDamaged: (last) => `${last} (journalen var beskadiget)`,
  gone: (last) => `${last} (er der ikke nu)`,
  noneYet: 'ingen endnu: lofte journal backup',
};
