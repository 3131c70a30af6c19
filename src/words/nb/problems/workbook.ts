/** Why a workbook is refused, for somebody who has a shop to run. */
import type { NotWorkbook, WorkbookProblem } from '../../../bulk-import/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { didYouMean } from './did-you-mean.ts';

const SAVE_AS = 'Åpne den i Excel, og lagre den som «Excel-arbeidsbok (.xlsx)»';
const COPY_TABLE = 'Kopier tabellen til Excel, og lagre den der';

const found: Readonly<Record<NotWorkbook, { readonly message: string; readonly hint: string }>> = {
  locked: {
    message: 'arbeidsboken er låst med et passord',
    hint: 'Åpne den i Excel, tøm passordet under Fil > Info > Beskytt arbeidsbok > Krypter med passord, og lagre den',
  },
  'old-excel': { message: 'dette er en arbeidsbok fra et gammelt Excel (.xls)', hint: SAVE_AS },
  word: { message: 'dette er et Word-dokument, ikke en arbeidsbok', hint: COPY_TABLE },
  presentation: { message: 'dette er en presentasjon, ikke en arbeidsbok', hint: COPY_TABLE },
  'open-document': {
    message: 'dette er en OpenDocument-fil, ikke en Excel-arbeidsbok',
    hint: 'Åpne den i LibreOffice, og lagre den som «Excel 2007-365 (.xlsx)»',
  },
  'binary-workbook': { message: 'dette er en binær arbeidsbok (.xlsb)', hint: SAVE_AS },
  numbers: {
    message: 'dette er et dokument fra Apple Numbers, ikke en Excel-arbeidsbok',
    hint: 'Åpne det i Numbers, og velg Arkiv > Eksporter til > Excel',
  },
  archive: {
    message: 'dette er et zip-arkiv, ikke en arbeidsbok',
    hint: 'Pakk det ut, og importer filen som ligger i det',
  },
  other: { message: 'dette er ikke en arbeidsbok', hint: 'Oppgi .xlsx-filen som sakene står i' },
};

const inPart = (part: string | null): string => (part === null ? '' : ` (${part})`);
const list = (sheets: readonly string[]): string => sheets.map((sheet) => `«${sheet}»`).join(', ');
const mebibytes = (bytes: number): string => `${Math.round(bytes / (1024 * 1024))} MiB`;

export const workbookProblems: SentencesOf<WorkbookProblem> = {
  'not-workbook': (problem) => found[problem.found],
  'broken-workbook': ({ part }) => ({
    message: `arbeidsboken er skadet${inPart(part)}`,
    hint: 'Kopier eller last den ned igjen; eller åpne den i Excel, la den bli reparert, og lagre den under et annet navn',
  }),
  'hostile-workbook': ({ part }) => ({
    message: `arbeidsboken har noe i seg (en DTD, i ${part}) som ingen Excel skriver: noen kan ville det vondt`,
    hint: 'Vet du hvor den kommer fra, så åpne den i Excel, og lagre den under et annet navn',
  }),
  'workbook-too-large': ({ part, most }) => ({
    message:
      part === null
        ? `arbeidsboken er større enn ${mebibytes(most)}`
        : `${part} i arbeidsboken er større enn ${mebibytes(most)}`,
    hint: 'Lagre arket som «CSV UTF-8» i Excel, eller del det opp i flere',
  }),
  'zip-bomb': ({ part, times }) => ({
    message: `${part} i arbeidsboken pakkes ut til mer enn ${times} ganger sin størrelse: noen kan ville det vondt`,
    hint: 'Vet du hvor den kommer fra, så lagre arket som «CSV UTF-8» i Excel',
  }),
  'no-such-sheet': ({ sheet, nearest, sheets }) => ({
    message: `arbeidsboken har ikke noe ark «${sheet}»`,
    hint: `${didYouMean(nearest === undefined ? undefined : `«${nearest}»`)}Den har ${list(sheets)}`,
  }),
  'which-sheet': ({ sheets }) => ({
    message:
      sheets.length === 1
        ? `arbeidsbokens eneste ark er skjult: ${list(sheets)}`
        : `arbeidsboken har ${sheets.length} ark som kan menes: ${list(sheets)}`,
    hint: `${sheets.length === 1 ? 'For å ta det likevel' : 'Si hvilket'}: --sheet "${sheets[0] ?? ''}"`,
  }),
  'empty-sheet': ({ sheet, others }) => ({
    message: `arket «${sheet}» er tomt`,
    hint: `Det trenger en rad med navnene på kolonnene, og så en rad for hver sak${others.length === 0 ? '' : `. For å ta et annet ark: --sheet NAVN; det er ${list(others)}`}`,
  }),
  'merged-rows': ({ sheet, range }) => ({
    message: `celler i flere rader er slått sammen til én (${range} i «${sheet}»), så alle unntatt den første ville være tomme`,
    hint: 'Del dem i Excel (Hjem > Slå sammen og midtstill), fyll de tomme cellene, og lagre',
  }),
};
