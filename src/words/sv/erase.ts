/** Att radera en persons uppgifter. */
import type { EraseWords } from '../en/erase.ts';

const entriesOf = (n: number): string => (n === 1 ? 'en post' : `${n} poster`);

export const eraseWords: EraseWords = {
  erased: (customer, entries) =>
    `Kund ${customer}: namn, kontaktuppgifter och alla ord är raderade ur ${entriesOf(entries)} i journalen.`,
  would: (customer, entries) =>
    `Kund ${customer}: namn, kontaktuppgifter och alla ord skulle raderas ur ${entriesOf(entries)} i journalen.`,
  erasedEntries: (entries) => `Alla ord är raderade ur journalen i post ${entries}.`,
  wouldEntries: (entries) => `Alla ord skulle raderas ur journalen i post ${entries}.`,
  nothingNow: (customer) => `Kund ${customer}: inget raderas nu.`,
  priced: (cases) =>
    `Med pris: ärende ${cases}. Om bokföringslagen kräver att det behålls: --keep-until DATUM`,
  already: (customer) => `Kund ${customer}: inga ord om kunden finns kvar i journalen.`,
  kept: (cases, until) =>
    `Behålls till och med ${until}: ärende ${cases}. Därefter: lofte journal erase igen.`,
  mentionsIn: (no, entries) =>
    `${no ?? 'inget ärende'} (${entries.length === 1 ? 'post' : 'posterna'} ${entries.join(', ')})`,
  mentions: (cases, more, first) =>
    `Kundens namn, telefon eller e-post står även i andra ärenden: ${cases}${more === 0 ? '' : ` och ${more} till`}. Se på vart och ett. Radera även orden i en post: lofte journal erase --entry ${first}`,
  statistics: 'Datum, löften och statistik finns kvar.',
  backups: (n) => `Även raderat ur ${n === 1 ? 'en säkerhetskopia' : `${n} säkerhetskopior`}.`,
  backupFailed: (file, why) => `Varning: inte raderat ur säkerhetskopian ${file}: ${why}`,
  unreachable: (folder) =>
    `Varning: det ska finnas säkerhetskopior i ${folder}, men inga hittas där nu. Det som raderades kan finnas kvar i dem. Anslut disken, och sedan: lofte journal backup`,
  unreadable: (file) =>
    `Varning: ${file} ser ut som en säkerhetskopia och går inte att läsa; se över den för hand.`,
  copies: (file) =>
    `Varning: ${file} är en kopia av en säkerhetskopia, eller leder till en, och lämnades som den är. Ta bort den om kunden kan finnas i den.`,
  otherLine: (file) =>
    `Varning: ${file} är en säkerhetskopia av den här journalen som fortsatte från en äldre kopia. Det som bara finns där lämnades: ta bort filen om kunden kan finnas i den.`,
  uncertain: (file) =>
    `Varning: i säkerhetskopian ${file} kan kundens nummer vara någon annans, eftersom journalen har varit skadad. Det som bara står där lämnades: ta bort filen om kunden kan finnas i den.`,
  restored: (day) =>
    `Varning: journalen återställdes från en säkerhetskopia från ${day}. Säkerhetskopior som därefter lades i andra mappar är inte kända här och lämnades som de är.`,
  leftover: (folder) =>
    `Varning: ${folder} är rester av en avbruten säkerhetskopiering och innehåller journalen. Ta bort mappen när ingen säkerhetskopia görs.`,
  damaged: (n) =>
    `Av ${n === 1 ? 'en skadad rad' : `${n} skadade rader`}, där kundens ord stod eller kunde stå, finns bara numret kvar.`,
  unfinished:
    'Varning: det som raderades kan finnas kvar i säkerhetskopior. En radering håller på med dem just nu, eller avbröts. Slutför en som avbröts: lofte journal backup',
  beyond:
    'Det här når programmet inte: papper, e-post och sms, exporter, kopior av mappen som gjorts på annat sätt.',
};
