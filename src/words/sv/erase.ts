/** Att radera en persons uppgifter. */
import type { EraseWords } from '../en/erase.ts';

const entriesOf = (n: number): string => (n === 1 ? 'en post' : `${n} poster`);

export const eraseWords: EraseWords = {
  erased: (customer, entries) =>
    `Kund ${customer}: namn, kontaktuppgifter och alla ord är raderade ur ${entriesOf(entries)} i journalen.`,
  would: (customer, entries) =>
    `Kund ${customer}: namn, kontaktuppgifter och alla ord skulle raderas ur ${entriesOf(entries)} i journalen.`,
  already: (customer) => `Kund ${customer}: inga ord om kunden finns kvar i journalen.`,
  kept: (cases, until) =>
    `Behålls till och med ${until}: ärende ${cases}. Därefter: lofte journal erase igen.`,
  statistics: 'Datum, löften och statistik finns kvar.',
  backups: (n) => `Även raderat ur ${n === 1 ? 'en säkerhetskopia' : `${n} säkerhetskopior`}.`,
  backupFailed: (file, why) => `Varning: inte raderat ur säkerhetskopian ${file}: ${why}`,
  unreachable: (folder) =>
    `Varning: säkerhetskopior i ${folder} går inte att nå nu. Anslut disken och kör kommandot igen.`,
  unreadable: (file) =>
    `Varning: ${file} ser ut som en säkerhetskopia och går inte att läsa; se över den för hand.`,
  beyond:
    'Det här når programmet inte: papper, e-post och sms, exporter, kopior av mappen som gjorts på annat sätt.',
};
