/** At slette en persons oplysninger. */
import type { EraseWords } from '../en/erase.ts';

const entriesOf = (n: number): string => (n === 1 ? 'én post' : `${n} poster`);

export const eraseWords: EraseWords = {
  erased: (customer, entries) =>
    `Kunde ${customer}: navn, kontaktoplysninger og alle ord er slettet fra ${entriesOf(entries)} i journalen.`,
  would: (customer, entries) =>
    `Kunde ${customer}: navn, kontaktoplysninger og alle ord ville blive slettet fra ${entriesOf(entries)} i journalen.`,
  already: (customer) => `Kunde ${customer}: der er ingen ord om kunden tilbage i journalen.`,
  kept: (cases, until) => `Gemmes til og med ${until}: sag ${cases}. Derefter: lofte journal erase igen.`,
  statistics: 'Datoer, løfter og statistik bliver.',
  backups: (n) => `Også slettet fra ${n === 1 ? 'én sikkerhedskopi' : `${n} sikkerhedskopier`}.`,
  backupFailed: (file, why) => `Advarsel: ikke slettet fra sikkerhedskopien ${file}: ${why}`,
  unreachable: (folder) =>
    `Advarsel: sikkerhedskopier i ${folder} kan ikke nås nu. Tilslut disken, og kør kommandoen igen.`,
  unreadable: (file) => `Advarsel: ${file} ligner en sikkerhedskopi og kan ikke læses; se på den i hånden.`,
  beyond:
    'Det kan programmet ikke nå: papir, e-mail og sms, eksporter, kopier af mappen, der er lavet på anden vis.',
};
