/** What is said when a journal was set up, and of its settings. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

const open = (hours: string, closed: string): string =>
  `Åpent ${hours}${closed === '' ? '' : `; stengt ${closed}`}`;

export const initWords: Words['init'] = {
  made: (shop, at) => `Journalen for ${shop} ligger i ${at}`,
  times: (hours, closed, zone) => `${open(hours, closed)} (${zone}).`,
  assumed:
    'Disse åpningstidene er antatt, og frister regnes etter dem. Deres egne: lofte settings set hours "man-fre 10-18, lør 10-14"',
  noHolidays: (country, example) =>
    `Det finnes ingen tabell over helligdager for ${country}. Legg til de stengte dagene: ${example}`,
  next: 'Opprett nå en sak: lofte intake',
  changed: (path, value) => `${path} er nå ${value}.`,
  openNow: (hours, closed) => `${open(hours, closed)}.`,
  dayNow: (day, hours) => (hours === '' ? `Stengt ${day}.` : `Åpent ${hours} ${day}.`),
  dayAsUsual: (day) => `Ingen egne tider ${day}: de for uka og helligdagene gjelder.`,
  onDay: (day) => day,
  fromTo: (first, last) => `fra ${first} til ${last}`,
  closed: 'stengt',
  none: 'ingen',
  yes: 'ja',
  no: 'nei',
  unchanged: 'Ingenting som er registrert, er endret av det.',
  nowClosed: (n, promises) =>
    `${count(n, 'løfte faller', 'løfter faller')} nå utenfor åpningstiden: ${promises}.`,
  seeDue: 'Se hvilke løfter som nå ville blitt regnet annerledes: lofte due -v',
};
