/** What is said when a journal was set up, and of its settings. */
import type { Words } from '../index.ts';

export const initWords: Words['init'] = {
  made: (shop, at) => `Journalen för ${shop} ligger i ${at}`,
  times: (hours, zone) => `Öppet ${hours} (${zone}).`,
  noHolidays: (country) =>
    `Det finns ingen tabell över helgdagar för ${country}: lägg till butikens stängda dagar med lofte settings set days.`,
  next: 'Öppna nu ett ärende: lofte intake',
  changed: (path, value) => `${path} är nu ${value}. Inget som är registrerat har ändrats av det.`,
};
