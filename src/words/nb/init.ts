/** What is said when a journal was set up, and of its settings. */
import type { Words } from '../index.ts';

export const initWords: Words['init'] = {
  made: (shop, at) => `Journalen for ${shop} ligger i ${at}`,
  times: (hours, zone) => `Åpent ${hours} (${zone}).`,
  noHolidays: (country) =>
    `Det finnes ingen tabell over helligdager for ${country}: legg til de stengte dagene med lofte settings set days.`,
  next: 'Opprett nå en sak: lofte intake',
  changed: (path, value) => `${path} er nå ${value}. Ingenting som er registrert, er endret av det.`,
};
