/** Å slette en persons opplysninger. */
import type { EraseWords } from '../en/erase.ts';

const entriesOf = (n: number): string => (n === 1 ? 'én post' : `${n} poster`);

export const eraseWords: EraseWords = {
  erased: (customer, entries) =>
    `Kunde ${customer}: navn, kontaktopplysninger og alle ord er slettet fra ${entriesOf(entries)} i journalen.`,
  would: (customer, entries) =>
    `Kunde ${customer}: navn, kontaktopplysninger og alle ord ville blitt slettet fra ${entriesOf(entries)} i journalen.`,
  already: (customer) => `Kunde ${customer}: det er ingen ord om kunden igjen i journalen.`,
  kept: (cases, until) => `Beholdes til og med ${until}: sak ${cases}. Deretter: lofte journal erase igjen.`,
  statistics: 'Datoer, løfter og statistikk blir.',
  backups: (n) => `Også slettet fra ${n === 1 ? 'én sikkerhetskopi' : `${n} sikkerhetskopier`}.`,
  backupFailed: (file, why) => `Advarsel: ikke slettet fra sikkerhetskopien ${file}: ${why}`,
  unreachable: (folder) =>
    `Advarsel: sikkerhetskopier i ${folder} kan ikke nås nå. Koble til disken, og kjør kommandoen igjen.`,
  unreadable: (file) => `Advarsel: ${file} ligner en sikkerhetskopi og kan ikke leses; se på den for hånd.`,
  beyond:
    'Dette når ikke programmet: papir, e-post og sms, eksporter, kopier av mappen som er laget på annet vis.',
};
