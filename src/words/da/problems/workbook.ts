/** Why a workbook is refused, for somebody who has a shop to run. */
import type { NotWorkbook, WorkbookProblem } from '../../../bulk-import/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { didYouMean } from './did-you-mean.ts';

const SAVE_AS = 'Åbn den i Excel, og gem den som »Excel-projektmappe (.xlsx)«';
const COPY_TABLE = 'Kopier tabellen til Excel, og gem den dér';

const found: Readonly<Record<NotWorkbook, { readonly message: string; readonly hint: string }>> = {
  locked: {
    message: 'projektmappen er låst med en adgangskode',
    hint: 'Åbn den i Excel, tøm adgangskoden under Filer > Oplysninger > Beskyt projektmappe > Krypter med adgangskode, og gem den',
  },
  'old-excel': { message: 'dette er en projektmappe fra et gammelt Excel (.xls)', hint: SAVE_AS },
  word: { message: 'dette er et Word-dokument, ikke en projektmappe', hint: COPY_TABLE },
  presentation: { message: 'dette er en præsentation, ikke en projektmappe', hint: COPY_TABLE },
  'open-document': {
    message: 'dette er en OpenDocument-fil, ikke en Excelprojektmappe',
    hint: 'Åbn den i LibreOffice, og gem den som »Excel 2007-365 (.xlsx)«',
  },
  'binary-workbook': { message: 'dette er en binær projektmappe (.xlsb)', hint: SAVE_AS },
  numbers: {
    message: 'dette er et dokument fra Apple Numbers, ikke en Excelprojektmappe',
    hint: 'Åbn det i Numbers, og vælg Arkiv > Eksporter til > Excel',
  },
  archive: {
    message: 'dette er et ziparkiv, ikke en projektmappe',
    hint: 'Pak det ud, og importer den fil, der ligger i det',
  },
  other: { message: 'dette er ikke en projektmappe', hint: 'Angiv den .xlsx-fil, som sagerne står i' },
};

const inPart = (part: string | null): string => (part === null ? '' : ` (${part})`);
const list = (sheets: readonly string[]): string => sheets.map((sheet) => `»${sheet}«`).join(', ');
const mebibytes = (bytes: number): string => `${Math.round(bytes / (1024 * 1024))} MiB`;

export const workbookProblems: SentencesOf<WorkbookProblem> = {
  'not-workbook': (problem) => found[problem.found],
  'broken-workbook': ({ part }) => ({
    message: `projektmappen er beskadiget${inPart(part)}`,
    hint: 'Kopier eller hent den igen; eller åbn den i Excel, lad den blive repareret, og gem den under et andet navn',
  }),
  'hostile-workbook': ({ part }) => ({
    message: `projektmappen har noget i sig (en DTD, i ${part}), som intet Excel skriver: nogen kan ville det ondt`,
    hint: 'Ved du, hvor den kommer fra, så åbn den i Excel, og gem den under et andet navn',
  }),
  'workbook-too-large': ({ part, most }) => ({
    message:
      part === null
        ? `projektmappen er større end ${mebibytes(most)}`
        : `${part} i projektmappen er større end ${mebibytes(most)}`,
    hint: 'Gem arket som »CSV UTF-8« i Excel, eller del det op i flere',
  }),
  'zip-bomb': ({ part, times }) => ({
    message: `${part} i projektmappen pakkes ud til mere end ${times} gange sin størrelse: nogen kan ville det ondt`,
    hint: 'Ved du, hvor den kommer fra, så gem arket som »CSV UTF-8« i Excel',
  }),
  'no-such-sheet': ({ sheet, nearest, sheets }) => ({
    message: `projektmappen har intet ark »${sheet}«`,
    hint: `${didYouMean(nearest === undefined ? undefined : `»${nearest}«`)}Den har ${list(sheets)}`,
  }),
  'which-sheet': ({ sheets }) => ({
    message:
      sheets.length === 1
        ? `projektmappens eneste ark er skjult: ${list(sheets)}`
        : `projektmappen har ${sheets.length} ark, der kan menes: ${list(sheets)}`,
    hint: `${sheets.length === 1 ? 'For at tage det alligevel' : 'Sig hvilket'}: --sheet "${sheets[0] ?? ''}"`,
  }),
  'empty-sheet': ({ sheet, others }) => ({
    message: `arket »${sheet}« er tomt`,
    hint: `Det skal have en række med kolonnernes navne og derefter en række for hver sag${others.length === 0 ? '' : `. For at tage et andet ark: --sheet NAVN; der er ${list(others)}`}`,
  }),
  'merged-rows': ({ sheet, range }) => ({
    message: `celler i flere rækker er flettet til én (${range} i »${sheet}«), så alle undtagen den første ville være tomme`,
    hint: 'Ophæv fletningen i Excel (Hjem > Flet og centrer), udfyld de tomme celler, og gem',
  }),
};
