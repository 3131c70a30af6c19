/** At slette en persons oplysninger. */
import type { EraseWords } from '../en/erase.ts';

const entriesOf = (n: number): string => (n === 1 ? 'én post' : `${n} poster`);

export const eraseWords: EraseWords = {
  erased: (customer, entries) =>
    `Kunde ${customer}: navn, kontaktoplysninger og alle ord er slettet fra ${entriesOf(entries)} i journalen.`,
  would: (customer, entries) =>
    `Kunde ${customer}: navn, kontaktoplysninger og alle ord ville blive slettet fra ${entriesOf(entries)} i journalen.`,
  erasedEntries: (entries) => `Alle ord er slettet fra journalen i post ${entries}.`,
  wouldEntries: (entries) => `Alle ord ville blive slettet fra journalen i post ${entries}.`,
  nothingNow: (customer) => `Kunde ${customer}: intet slettes nu.`,
  priced: (cases) => `Med en pris: sag ${cases}. Hvis bogføringsloven kræver det gemt: --keep-until DATO`,
  already: (customer) => `Kunde ${customer}: der er ingen ord om kunden tilbage i journalen.`,
  kept: (cases, until) => `Gemmes til og med ${until}: sag ${cases}. Derefter: lofte journal erase igen.`,
  mentionsIn: (no, entries) =>
    `${no ?? 'ingen sag'} (${entries.length === 1 ? 'post' : 'posterne'} ${entries.join(', ')})`,
  mentions: (cases, more, first) =>
    `Kundens navn, telefon eller e-mail står også i andre sager: ${cases}${more === 0 ? '' : ` og ${more} til`}. Se på hver af dem. Slet også ordene i en post: lofte journal erase --entry ${first}`,
  statistics: 'Datoer, løfter og statistik bevares.',
  backups: (n) => `Også slettet fra ${n === 1 ? 'én sikkerhedskopi' : `${n} sikkerhedskopier`}.`,
  backupFailed: (file, why) => `Advarsel: ikke slettet fra sikkerhedskopien ${file}: ${why}`,
  unreachable: (folder) =>
    `Advarsel: der skal være sikkerhedskopier i ${folder}, men der findes ingen nu. Det, der blev slettet, kan stadig stå i dem. Tilslut disken, og derefter: lofte journal backup`,
  unreadable: (file) => `Advarsel: ${file} ligner en sikkerhedskopi og kan ikke læses; se på den i hånden.`,
  copies: (file) =>
    `Advarsel: ${file} er en kopi af en sikkerhedskopi eller fører til en, og er ikke rørt. Slet den, hvis kunden kan være i den.`,
  otherLine: (file) =>
    `Advarsel: ${file} er en sikkerhedskopi af denne journal, som gik videre fra en ældre kopi. Det, der kun står dér, er ikke rørt: slet filen, hvis kunden kan være i den.`,
  uncertain: (file) =>
    `Advarsel: i sikkerhedskopien ${file} kan kundens nummer være en andens, fordi journalen har været beskadiget. Det, der kun står dér, er ikke rørt: slet filen, hvis kunden kan være i den.`,
  restored: (day) =>
    `Advarsel: journalen blev gendannet fra en sikkerhedskopi fra ${day}. Sikkerhedskopier, der derefter blev lagt i andre mapper, kendes ikke her og er ikke rørt.`,
  leftover: (folder) =>
    `Advarsel: ${folder} er rester af en afbrudt sikkerhedskopiering og indeholder journalen. Slet mappen, når der ikke tages sikkerhedskopi.`,
  damaged: (n) =>
    `Af ${n === 1 ? 'én beskadiget linje' : `${n} beskadigede linjer`}, hvor kundens ord stod eller kunne stå, er kun nummeret tilbage.`,
  unfinished:
    'Advarsel: det, der blev slettet, kan stadig stå i sikkerhedskopier. En sletning er i gang med dem lige nu eller blev afbrudt. Gør en, der blev afbrudt, færdig: lofte journal backup',
  beyond:
    'Det kan programmet ikke nå: papir, e-mail og sms, eksporter, kopier af mappen, der er lavet på anden vis.',
};
