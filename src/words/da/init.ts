/** What is said when a journal was set up, and of its settings. */
import type { Words } from '../index.ts';

export const initWords: Words['init'] = {
  made: (shop, at) => `Journalen for ${shop} ligger i ${at}`,
  times: (hours, zone) => `Åbent ${hours} (${zone}).`,
  noHolidays: (country) =>
    `Der er ingen tabel over helligdage for ${country}: tilføj butikkens lukkedage med lofte settings set days.`,
  next: 'Opret nu en sag: lofte intake',
  changed: (path, value) => `${path} er nu ${value}. Intet, der er registreret, er ændret af det.`,
};
