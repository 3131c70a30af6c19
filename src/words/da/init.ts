/** What is said when a journal was set up, and of its settings. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

const open = (hours: string, closed: string): string =>
  `Åbent ${hours}${closed === '' ? '' : `; lukket ${closed}`}`;

export const initWords: Words['init'] = {
  made: (shop, at) => `Journalen for ${shop} ligger i ${at}`,
  times: (hours, closed, zone) => `${open(hours, closed)} (${zone}).`,
  assumed:
    'De åbningstider er antaget, og frister regnes efter dem. Jeres egne: lofte settings set hours "man-fre 10-18, lør 10-14"',
  noHolidays: (country, example) =>
    `Der er ingen tabel over helligdage for ${country}. Tilføj butikkens lukkedage: ${example}`,
  next: 'Opret nu en sag: lofte intake',
  changed: (path, value) => `${path} er nu ${value}.`,
  openNow: (hours, closed) => `${open(hours, closed)}.`,
  dayNow: (day, hours) => (hours === '' ? `Lukket ${day}.` : `Åbent ${hours} ${day}.`),
  dayAsUsual: (day) => `Ingen egne tider ${day}: ugens og helligdagenes gælder.`,
  onDay: (day) => day,
  fromTo: (first, last) => `fra ${first} til ${last}`,
  closed: 'lukket',
  none: 'intet',
  yes: 'ja',
  no: 'nej',
  unchanged: 'Intet, der er registreret, er ændret af det.',
  nowClosed: (n, promises) =>
    `${count(n, 'løfte falder', 'løfter falder')} nu uden for åbningstiden: ${promises}.`,
  seeDue: 'Se, hvilke løfter der nu ville blive regnet anderledes: lofte due -v',
};
