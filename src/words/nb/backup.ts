/** Backups: what was made, and what was restored. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

const entries = (n: number): string => count(n, 'post', 'poster');

export const backupWords: Words['backup'] = {
  made: (seq, size) => `${entries(seq)} sikkerhetskopiert, ${size}, lest tilbake og kontrollert:`,
  removed: (backups) => `${count(backups, 'eldre sikkerhetskopi', 'eldre sikkerhetskopier')} fjernet.`,
  notRemoved: (file) => `Advarsel: den eldre sikkerhetskopien ${file} kunne ikke fjernes.`,
  keptOlder: (file) =>
    `Den eldre sikkerhetskopien ${file} blir: den har poster som ikke lenger er i journalen. Gi den et annet navn for å beholde den for godt.`,
  notNoted:
    'Advarsel: sikkerhetskopien kunne ikke noteres i mappen til journalen, så journal info kjenner den ikke, og ingen sletting når den.',
  ofDamaged:
    'Journalen er skadet og ble kopiert som den er; ingen eldre sikkerhetskopi ble fjernet. Slik kommer man videre: lofte journal repair',
  restored: (shop, at, seq, madeAt) =>
    `${shop} er gjenopprettet i ${at}: ${entries(seq)}, slik det var ${madeAt}.`,
  wouldRestore: (shop, at, seq, madeAt) =>
    `${shop} ville bli gjenopprettet i ${at}: ${entries(seq)}, slik det var ${madeAt}.`,
  laterNotIn: 'Det som ble notert deretter, er ikke med.',
  nothingWritten: 'Hver byte i sikkerhetskopien er kontrollert. Ingenting er skrevet.',
  wasDamaged: 'Journalen var skadet da sikkerhetskopien ble tatt, og er som den var da:',
  last: 'Sikkerhetskopi',
  daysAgo: (moment, days) => `${moment} (for ${days} dager siden)`,
  lastOf: (moment, seq, file) => `${moment}, ${entries(seq)}, ${file}`,
  lastOfDamaged: (last) => `${last} (journalen var skadet)`,
  gone: (last) => `${last} (er ikke der nå)`,
  noneYet: 'ingen ennå: lofte journal backup',
};
