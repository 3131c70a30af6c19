/** What is said when a journal was set up, and of its settings. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

const open = (hours: string, closed: string): string =>
  `Öppet ${hours}${closed === '' ? '' : `; stängt ${closed}`}`;

export const initWords: Words['init'] = {
  made: (shop, at) => `Journalen för ${shop} ligger i ${at}`,
  times: (hours, closed, zone) => `${open(hours, closed)} (${zone}).`,
  assumed:
    'De öppettiderna är antagna, och tider räknas efter dem. Era egna: lofte settings set hours "mån-fre 10-18, lör 10-14"',
  noHolidays: (country, example) =>
    `Det finns ingen tabell över helgdagar för ${country}. Lägg till butikens stängda dagar: ${example}`,
  next: 'Öppna nu ett ärende: lofte intake',
  changed: (path, value) => `${path} är nu ${value}.`,
  openNow: (hours, closed) => `${open(hours, closed)}.`,
  dayNow: (day, hours) => (hours === '' ? `Stängt ${day}.` : `Öppet ${hours} ${day}.`),
  dayAsUsual: (day) => `Inga egna tider ${day}: veckans och helgdagarnas gäller.`,
  onDay: (day) => day,
  fromTo: (first, last) => `från ${first} till ${last}`,
  closed: 'stängt',
  none: 'inget',
  yes: 'ja',
  no: 'nej',
  unchanged: 'Inget som är registrerat har ändrats av det.',
  nowClosed: (n, promises) =>
    `${count(n, 'löfte infaller', 'löften infaller')} nu utanför öppettiderna: ${promises}.`,
  seeDue: 'Se vilka löften som skulle räknas annorlunda nu: lofte due -v',
};
