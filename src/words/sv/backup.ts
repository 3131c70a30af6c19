/** Backups: what was made, and what was restored. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

const entries = (n: number): string => count(n, 'post', 'poster');

export const backupWords: Words['backup'] = {
  made: (seq, size) => `${entries(seq)} säkerhetskopierade, ${size}, lästa tillbaka och kontrollerade:`,
  removed: (backups) => `${count(backups, 'äldre säkerhetskopia', 'äldre säkerhetskopior')} togs bort.`,
  notRemoved: (file) => `Varning: den äldre säkerhetskopian ${file} gick inte att ta bort.`,
  keptOlder: (file) =>
    `Den äldre säkerhetskopian ${file} är kvar: den har poster som inte finns i journalen längre. Ge den ett annat namn för att behålla den för gott.`,
  notNoted:
    'Varning: säkerhetskopian kunde inte noteras i journalens mapp, så journal info känner inte till den, och ingen radering når den.',
  ofDamaged:
    'Journalen är skadad och kopierades som den är; ingen äldre säkerhetskopia togs bort. Så går man vidare: lofte journal repair',
  restored: (shop, at, seq, madeAt) =>
    `${shop} är återställd i ${at}: ${entries(seq)}, så som det var ${madeAt}.`,
  wouldRestore: (shop, at, seq, madeAt) =>
    `${shop} skulle återställas i ${at}: ${entries(seq)}, så som det var ${madeAt}.`,
  laterNotIn: 'Det som antecknades därefter finns inte med.',
  nothingWritten: 'Varje byte i säkerhetskopian har kontrollerats. Inget har skrivits.',
  wasDamaged: 'Journalen var skadad när säkerhetskopian gjordes, och är som den var då:',
  last: 'Säkerhetskopia',
  daysAgo: (moment, days) => `${moment} (för ${days} dagar sedan)`,
  lastOf: (moment, seq, file) => `${moment}, ${entries(seq)}, ${file}`,
  lastOfDamaged: (last) => `${last} (journalen var skadad)`,
  gone: (last) => `${last} (finns inte där nu)`,
  noneYet: 'ingen än: lofte journal backup',
};
