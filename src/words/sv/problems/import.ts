/** What is wrong with a file, a mapping or a row of an import, for somebody who has a shop to run. */
import type {
  HeaderBelow,
  ImportProblem,
  LooksLike,
  MappingFault,
  PatternFault,
} from '../../../bulk-import/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { count, listed } from '../../phrases.ts';
import { didYouMean } from './did-you-mean.ts';
import { jsonProblems } from './json.ts';
import { ownProblems } from './refill.ts';
import { jsonFaults } from './settings.ts';
import { workbookProblems } from './workbook.ts';

const and = (items: readonly string[]): string => listed(items, 'och');
const or = (items: readonly string[]): string => listed(items, 'eller');

const named = (column: string | number): string =>
  typeof column === 'number' ? `nummer ${column}` : `”${column}”`;

/** Not more than these of many names. */
const MOST_NAMES = 8;

const few = (names: readonly (string | number)[]): readonly string[] =>
  names.length <= MOST_NAMES + 1
    ? names.map(named)
    : [...names.slice(0, MOST_NAMES).map(named), `${names.length - MOST_NAMES} till`];

const belowHint = ({ line, names }: HeaderBelow): string =>
  `Rad ${line} ser ut som kolumnernas namn (${and(few(names))}): --skip-lines ${line - 1}`;

const looks: Readonly<Record<LooksLike, { readonly what: string; readonly hint: string }>> = {
  'web-page': {
    what: 'en webbsida',
    hint: 'Ladda ner själva uppgifterna: leta efter ”Exportera” eller ”Ladda ner som CSV” på den sidan',
  },
  xml: { what: 'XML', hint: 'Exportera det som CSV där det kommer från' },
  json: { what: 'JSON', hint: 'Utelämna --format: filen visar själv att den är JSON' },
  pdf: { what: 'en PDF', hint: 'Exportera en tabell där den kommer från, som CSV' },
  zip: {
    what: 'en Excelarbetsbok eller ett zip-arkiv',
    hint: 'En arbetsbok: utelämna --format. Ett arkiv: packa upp det och importera filen i det',
  },
  'old-excel': {
    what: 'en gammal eller låst Excelarbetsbok',
    hint: 'Öppna den i Excel och spara den som ”CSV UTF-8”',
  },
  'locked-workbook': {
    what: 'en Excelarbetsbok som är låst med lösenord',
    hint: 'Öppna den i Excel och spara den som ”CSV UTF-8”',
  },
  picture: { what: 'en bild', hint: 'Ange CSV-filen som ärendena står i' },
  gzip: { what: 'en gzip inuti en gzip', hint: 'Packa upp den en gång: gunzip FIL' },
  'utf-16': { what: 'text i UTF-16', hint: 'Ange det: --encoding utf-16, eller spara den som ”CSV UTF-8”' },
  binary: { what: 'ingen text alls', hint: 'Ange CSV-filen som ärendena står i' },
};

const separator = (delimiter: string): string => (delimiter === '\t' ? 'en tabb' : `”${delimiter}”`);

const parts = {
  year: 'inget år',
  month: 'ingen månad',
  day: 'ingen dag',
  hour: 'ingen timme',
  minute: 'ingen minut',
  second: 'ingen sekund',
};

const patternFault = (why: PatternFault): string => {
  switch (why.what) {
    case 'unknown-letters':
      return `”${why.letters}” står inte för något; egna ord sätts inom hakparentes: [${why.letters}]`;
    case 'open-bracket':
      return 'en hakparentes ”[” är inte stängd';
    case 'twice':
      return `”${why.token}” säger vad något annat i det redan säger`;
    case 'missing':
      return `det finns ${parts[why.part]} i det`;
    case 'half-day':
      return why.token.startsWith('h')
        ? `”${why.token}” räknar till 12 och behöver A, för AM eller PM; timmar till 24 är H eller HH`
        : `”${why.token}” räknar till 24; med A, för AM eller PM, är det h eller hh`;
    case 'runs-together':
      return `inget visar var ”${why.token}” slutar; skriv det med två bokstäver, eller sätt något efter`;
    default:
      return why satisfies never;
  }
};

export const oneOf = (nearest: string | undefined, allowed: readonly string[]): string =>
  nearest === undefined ? or(allowed) : `${or(allowed)} (menade du ${nearest}?)`;

function mappingFault(fault: MappingFault): string {
  const { path } = fault;
  const where = path === '' ? 'mallen' : path;
  switch (fault.fault) {
    case 'unknown-key':
      return `${path}: den nyckeln finns inte: ${oneOf(fault.nearest, fault.allowed)}`;
    case 'missing-key':
      return `${where}: ”${fault.key}” saknas`;
    case 'wrong-value':
      return `${path}: måste vara ${oneOf(fault.nearest, fault.allowed)}`;
    case 'wrong-type':
      return `${where}: måste vara ${fault.expected}`;
    case 'no-source':
      return `${path}: säger inte var värdet kommer från: något av column, value och join`;
    case 'two-sources':
      return `${path}: har ${and(fault.sources)}; bara ett av dem får stå där`;
    case 'bad-pattern':
      return `${path}: ”${fault.pattern}”: ${patternFault(fault.why)}`;
    case 'unknown-zone':
      return `${path}: det finns ingen tidszon ”${fault.zone}”`;
    case 'key-twice':
      return `rad ${fault.line}: nyckeln ”${path}” finns för andra gången`;
    default:
      return fault satisfies never;
  }
}

/** Refused only where --format says something else. */
const READABLE: ReadonlySet<LooksLike> = new Set(['json', 'zip', 'old-excel', 'locked-workbook']);

/** So many faults are told at once. */
const MOST_FAULTS = 5;

const EXAMPLE = 'Ett färdigt exempel i data/presets visar hur en skrivs';

export const importProblems: SentencesOf<ImportProblem> = {
  ...jsonProblems,
  ...workbookProblems,
  ...ownProblems,
  'not-csv': ({ looksLike }) => ({
    message: `det här är ${looks[looksLike].what}, inte ${READABLE.has(looksLike) ? 'det som --format säger' : 'CSV, JSON eller en Excelarbetsbok'}`,
    hint: looks[looksLike].hint,
  }),
  'other-than-export': ({ looksLike }) => ({
    message: `det här är ${looks[looksLike].what}, och --preset lofte tar bara det som lofte export skrev, som jsonl eller json`,
    hint: 'Gör en: lofte export --out arenden.jsonl. En tabell med ärenden tas in med ett annat --preset, eller med --map FIL',
  }),
  'empty-file': () => ({
    message: 'filen är tom',
    hint: 'Exportera den igen, eller ange filen som ärendena står i. En CSV-fil har kolumnernas namn på första raden',
  }),
  'not-utf8': ({ line, encodings, reads }) => ({
    message: `rad ${line} har bokstäver som inte är skrivna i UTF-8`,
    hint:
      reads === undefined
        ? `Spara filen som ”CSV UTF-8”, eller säg hur den är skriven: ${or(encodings.map((e) => `--encoding ${e}`))}`
        : `Med --encoding ${reads.encoding} står det ”${reads.text}”. Ange det om det är rätt; spara annars filen som ”CSV UTF-8”`,
  }),
  'not-in-encoding': ({ line, encoding, reads }) => ({
    message: `rad ${line} har bytes som inte är några bokstäver i ${encoding}`,
    hint:
      reads === undefined
        ? 'Kanske är den skriven i en annan kodning, eller skadad på vägen: spara den som ”CSV UTF-8”'
        : `Med --encoding ${reads.encoding} står det ”${reads.text}”. Ange det om det är rätt`,
  }),
  'is-utf8': ({ encoding, seen, reads }) => ({
    message: `mallen säger att filen är i ${encoding}, men allt i den är UTF-8: ”${seen}” läses där ”${reads}”`,
    hint: `Är det rätt: --encoding utf-8, eller i mallen "encoding": "utf-8". Annars: --encoding ${encoding}`,
  }),
  'unsure-delimiter': ({ seen, below }) => ({
    message:
      seen.length === 0
        ? 'ingenting skiljer kolumnerna åt: inget komma, inget semikolon, ingen tabb och inget |'
        : `det är oklart vad som skiljer kolumnerna åt: ${and(seen.map(({ delimiter, columns }) => `${separator(delimiter)} skulle ge ${columns} stycken`))}`,
    hint: below === undefined ? 'Ange vad: --delimiter ";" eller --delimiter tab' : belowHint(below),
  }),
  'broken-gzip': ({ how }) => ({
    message: how === 'cut-off' ? 'gzip-filen är avbruten före slutet' : 'gzip-filen är skadad',
    hint: 'Kopiera eller ladda ner den igen',
  }),
  'broken-header': ({ line }) => ({
    message: `kolumnernas namn (rad ${line}) har ett citattecken på fel ställe`,
    hint: 'Ett citattecken inuti ett namn inom citattecken skrivs två gånger: "5"" skärm"',
  }),
  'row-too-long': ({ line, most }) => ({
    message: `raden som börjar på rad ${line} är längre än ${Math.round(most / (1024 * 1024))} MiB`,
    hint: 'Kanske öppnas ett citattecken (") där som aldrig stängs',
  }),
  'no-such-column': ({ columns, nearest, has, names, below, delimiter }) => ({
    message:
      columns.length === 1
        ? `filen har ingen kolumn ${columns.map(named).join('')}`
        : `filen har ingen av kolumnerna ${or(few(columns))}`,
    hint:
      below !== undefined
        ? belowHint(below)
        : delimiter === undefined
          ? `${didYouMean(nearest === undefined ? undefined : `”${nearest}”`)}Filen har ${count(has, 'kolumn', 'kolumner')}${names.length === 0 ? '' : ` (${and(few(names))})`}; ändra mallen, eller märk den "optional": true`
          : `Dess kolumner tycks vara skilda av ${delimiter === '\t' ? 'tabbar: --delimiter tab' : `”${delimiter}”: --delimiter "${delimiter}"`}`,
  }),
  'column-twice': ({ column, numbers }) => ({
    message: `filen har ${numbers.length} kolumner med namnet ”${column}”`,
    hint: `Säg i mallen vilken som menas, med dess nummer: {"column": ${or(numbers.map(String))}}`,
  }),
  'mapping-empty': () => ({
    message: 'mallen är tom',
    hint: 'lofte import --suggest FIL skriver en; om den kommer därifrån säger det som stod på skärmen varför',
  }),
  'mapping-too-large': ({ most }) => ({
    message: `mallen är större än ${Math.round(most / (1024 * 1024))} MiB`,
    hint: `Är det rätt fil? ${EXAMPLE}`,
  }),
  'mapping-not-utf8': () => ({
    message: 'mallen är skriven i en annan teckenkodning än UTF-8',
    hint: 'Öppna den i en textredigerare och spara den som UTF-8',
  }),
  'mapping-not-json': ({ line, column, fault, stands }) => ({
    message: `mallen, rad ${line}, kolumn ${column}${stands === '' ? '' : `, vid ”${stands}”`}: ${jsonFaults[fault]}`,
    hint: EXAMPLE,
  }),
  'mapping-wrong': ({ faults }) => ({
    message: `mallen går inte att använda: ${faults.slice(0, MOST_FAULTS).map(mappingFault).join('; ')}${
      faults.length > MOST_FAULTS ? `; och ${faults.length - MOST_FAULTS} till` : ''
    }`,
    hint: EXAMPLE,
  }),
  'no-such-preset': ({ name, nearest, known }) => ({
    message: `det finns ingen färdig mall ”${name}”`,
    hint: `${didYouMean(nearest)}Det finns ${and(known)}`,
  }),
  'nothing-to-suggest': ({ columns, names, dates, others }) => ({
    message:
      dates === undefined
        ? others.length === 0
          ? `ingen av de ${columns} kolumnerna${names.length === 0 ? '' : ` (${and(few(names))})`} har datum, så inget säger när ett ärende öppnades`
          : `inget säger när ett ärende öppnades: datumen i ${and(others.map(named))} gäller något annat, eller ligger i framtiden`
        : `inget säger när ett ärende öppnades: kolumnen ”${dates.column}” ser ut som datum, men ingen form som en mall känner läser ”${dates.value}”`,
    hint:
      dates === undefined
        ? others.length === 0
          ? 'Utan det kan ingen rad bli ett ärende: exportera filen igen med ett inlämningsdatum i'
          : 'Skriv mallen själv och ange i openedAt vilken kolumn det är: se en förinställning i data/presets; eller exportera filen med ett inlämningsdatum i'
        : 'Exportera med datum som 2026-11-27 eller 27/11/2026',
  }),
  'bad-delimiter': ({ delimiter }) => ({
    message: `”${delimiter}” kan inte skilja kolumner`,
    hint: 'Det är ett enda tecken: --delimiter ";" eller --delimiter tab',
  }),
  'unknown-encoding': ({ name, nearest, known }) => ({
    message: `här finns ingen kodning ”${name}”`,
    hint: `${didYouMean(nearest)}Det finns ${and(known)}`,
  }),
};
