/** Å slette en persons opplysninger. */
import type { EraseWords } from '../en/erase.ts';

const entriesOf = (n: number): string => (n === 1 ? 'én post' : `${n} poster`);

export const eraseWords: EraseWords = {
  erased: (customer, entries) =>
    `Kunde ${customer}: navn, kontaktopplysninger og alle ord er slettet fra ${entriesOf(entries)} i journalen.`,
  would: (customer, entries) =>
    `Kunde ${customer}: navn, kontaktopplysninger og alle ord ville blitt slettet fra ${entriesOf(entries)} i journalen.`,
  erasedEntries: (entries) => `Alle ord er slettet fra journalen i post ${entries}.`,
  wouldEntries: (entries) => `Alle ord ville blitt slettet fra journalen i post ${entries}.`,
  nothingNow: (customer) => `Kunde ${customer}: ingenting slettes nå.`,
  priced: (cases) =>
    `Med en pris: sak ${cases}. Hvis bokføringsloven krever at det tas vare på: --keep-until DATO`,
  already: (customer) => `Kunde ${customer}: det er ingen ord om kunden igjen i journalen.`,
  kept: (cases, until) => `Beholdes til og med ${until}: sak ${cases}. Deretter: lofte journal erase igjen.`,
  mentionsIn: (no, entries) =>
    `${no ?? 'ingen sak'} (${entries.length === 1 ? 'post' : 'postene'} ${entries.join(', ')})`,
  mentions: (cases, more, first) =>
    `Kundens navn, telefon eller e-post står også i andre saker: ${cases}${more === 0 ? '' : ` og ${more} til`}. Se på hver av dem. Slett også ordene i en post: lofte journal erase --entry ${first}`,
  statistics: 'Datoer, løfter og statistikk beholdes.',
  backups: (n) => `Også slettet fra ${n === 1 ? 'én sikkerhetskopi' : `${n} sikkerhetskopier`}.`,
  backupFailed: (file, why) => `Advarsel: ikke slettet fra sikkerhetskopien ${file}: ${why}`,
  unreachable: (folder) =>
    `Advarsel: det skal finnes sikkerhetskopier i ${folder}, men ingen blir funnet der nå. Det som ble slettet, kan fortsatt stå i dem. Koble til disken, og deretter: lofte journal backup`,
  unreadable: (file) => `Advarsel: ${file} ligner en sikkerhetskopi og kan ikke leses; se på den for hånd.`,
  copies: (file) =>
    `Advarsel: ${file} er en kopi av en sikkerhetskopi eller fører til en, og ble latt i fred. Slett den hvis kunden kan være i den.`,
  otherLine: (file) =>
    `Advarsel: ${file} er en sikkerhetskopi av denne journalen som gikk videre fra en eldre kopi. Det som bare står der, ble latt i fred: slett filen hvis kunden kan være i den.`,
  uncertain: (file) =>
    `Advarsel: i sikkerhetskopien ${file} kan kundens nummer være en annens, fordi journalen har vært skadet. Det som bare står der, ble latt i fred: slett filen hvis kunden kan være i den.`,
  restored: (day) =>
    `Advarsel: journalen ble gjenopprettet fra en sikkerhetskopi fra ${day}. Sikkerhetskopier som deretter ble lagt i andre mapper, er ikke kjent her og ble latt i fred.`,
  leftover: (folder) =>
    `Advarsel: ${folder} er rester av en avbrutt sikkerhetskopiering og inneholder journalen. Slett mappen når det ikke tas sikkerhetskopi.`,
  damaged: (n) =>
    `Av ${n === 1 ? 'én skadet linje' : `${n} skadede linjer`}, der kundens ord sto eller kunne stå, er bare nummeret igjen.`,
  unfinished:
    'Advarsel: det som ble slettet, kan fortsatt stå i sikkerhetskopier. En sletting holder på med dem akkurat nå, eller ble avbrutt. Fullfør en som ble avbrutt: lofte journal backup',
  beyond: 'Programmet når ikke: papir, e-post og sms, eksporter, kopier av mappen som er laget på annet vis.',
};
