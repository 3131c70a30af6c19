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

const and = (items: readonly string[]): string => listed(items, 'og');
const or = (items: readonly string[]): string => listed(items, 'eller');

const named = (column: string | number): string =>
  typeof column === 'number' ? `nummer ${column}` : `«${column}»`;

/** Not more than these of many names. */
const MOST_NAMES = 8;

const few = (names: readonly (string | number)[]): readonly string[] =>
  names.length <= MOST_NAMES + 1
    ? names.map(named)
    : [...names.slice(0, MOST_NAMES).map(named), `${names.length - MOST_NAMES} til`];

const belowHint = ({ line, names }: HeaderBelow): string =>
  `Linje ${line} ligner navnene på kolonnene (${and(few(names))}): --skip-lines ${line - 1}`;

const looks: Readonly<Record<LooksLike, { readonly what: string; readonly hint: string }>> = {
  'web-page': {
    what: 'en nettside',
    hint: 'Last ned selve dataene: se etter «Eksporter» eller «Last ned som CSV» på den siden',
  },
  xml: { what: 'XML', hint: 'Eksporter det som CSV der det kommer fra' },
  json: { what: 'JSON', hint: 'Utelat --format: filen viser selv at den er JSON' },
  pdf: { what: 'en PDF', hint: 'Eksporter en tabell der den kommer fra, som CSV' },
  zip: {
    what: 'en Excel-arbeidsbok eller et zip-arkiv',
    hint: 'En arbeidsbok: utelat --format. Et arkiv: pakk det ut, og importer filen i det',
  },
  'old-excel': {
    what: 'en gammel eller låst Excel-arbeidsbok',
    hint: 'Åpne den i Excel, og lagre den som «CSV UTF-8»',
  },
  'locked-workbook': {
    what: 'en Excel-arbeidsbok som er låst med passord',
    hint: 'Åpne den i Excel, og lagre den som «CSV UTF-8»',
  },
  picture: { what: 'et bilde', hint: 'Oppgi CSV-filen som sakene står i' },
  gzip: { what: 'en gzip inne i en gzip', hint: 'Pakk den ut én gang: gunzip FIL' },
  'utf-16': { what: 'tekst i UTF-16', hint: 'Oppgi det: --encoding utf-16, eller lagre den som «CSV UTF-8»' },
  binary: { what: 'ikke tekst i det hele tatt', hint: 'Oppgi CSV-filen som sakene står i' },
};

const separator = (delimiter: string): string => (delimiter === '\t' ? 'en tabulator' : `«${delimiter}»`);

const parts = {
  year: 'ikke noe år',
  month: 'ingen måned',
  day: 'ingen dag',
  hour: 'ingen time',
  minute: 'ikke noe minutt',
  second: 'ikke noe sekund',
};

const patternFault = (why: PatternFault): string => {
  switch (why.what) {
    case 'unknown-letters':
      return `«${why.letters}» står ikke for noe; egne ord settes i hakeparentes: [${why.letters}]`;
    case 'open-bracket':
      return 'en hakeparentes «[» er ikke lukket';
    case 'twice':
      return `«${why.token}» sier det noe annet i det allerede sier`;
    case 'missing':
      return `det er ${parts[why.part]} i det`;
    case 'half-day':
      return why.token.startsWith('h')
        ? `«${why.token}» teller til 12 og trenger A, for AM eller PM; timer til 24 er H eller HH`
        : `«${why.token}» teller til 24; med A, for AM eller PM, er det h eller hh`;
    case 'runs-together':
      return `ingenting viser hvor «${why.token}» slutter; skriv det med to bokstaver, eller sett noe etter`;
    default:
      return why satisfies never;
  }
};

export const oneOf = (nearest: string | undefined, allowed: readonly string[]): string =>
  nearest === undefined ? or(allowed) : `${or(allowed)} (mente du ${nearest}?)`;

function mappingFault(fault: MappingFault): string {
  const { path } = fault;
  const where = path === '' ? 'malen' : path;
  switch (fault.fault) {
    case 'unknown-key':
      return `${path}: den nøkkelen finnes ikke: ${oneOf(fault.nearest, fault.allowed)}`;
    case 'missing-key':
      return `${where}: «${fault.key}» mangler`;
    case 'wrong-value':
      return `${path}: må være ${oneOf(fault.nearest, fault.allowed)}`;
    case 'wrong-type':
      return `${where}: må være ${fault.expected}`;
    case 'no-source':
      return `${path}: sier ikke hvor verdien kommer fra: ett av column, value og join`;
    case 'two-sources':
      return `${path}: har ${and(fault.sources)}; bare ett av dem kan stå der`;
    case 'bad-pattern':
      return `${path}: «${fault.pattern}»: ${patternFault(fault.why)}`;
    case 'unknown-zone':
      return `${path}: det finnes ingen tidssone «${fault.zone}»`;
    case 'key-twice':
      return `linje ${fault.line}: nøkkelen «${path}» er der for andre gang`;
    default:
      return fault satisfies never;
  }
}

/** Refused only where --format says something else. */
const READABLE: ReadonlySet<LooksLike> = new Set(['json', 'zip', 'old-excel', 'locked-workbook']);

/** So many faults are told at once. */
const MOST_FAULTS = 5;

const EXAMPLE = 'Et ferdig eksempel i data/presets viser hvordan en skrives';

export const importProblems: SentencesOf<ImportProblem> = {
  ...jsonProblems,
  ...workbookProblems,
  ...ownProblems,
  'not-csv': ({ looksLike }) => ({
    message: `dette er ${looks[looksLike].what}, ikke ${READABLE.has(looksLike) ? 'det som --format sier' : 'CSV, JSON eller en Excel-arbeidsbok'}`,
    hint: looks[looksLike].hint,
  }),
  'other-than-export': ({ looksLike }) => ({
    message: `dette er ${looks[looksLike].what}, og --preset lofte tar bare det som lofte export skrev, som jsonl eller json`,
    hint: 'Lag en: lofte export --out saker.jsonl. En tabell med saker hentes inn med et annet --preset, eller med --map FIL',
  }),
  'empty-file': () => ({
    message: 'filen er tom',
    hint: 'Eksporter den på nytt, eller oppgi filen som sakene står i. En CSV-fil har navnene på kolonnene i første linje',
  }),
  'not-utf8': ({ line, encodings, reads }) => ({
    message: `linje ${line} har bokstaver som ikke er skrevet i UTF-8`,
    hint:
      reads === undefined
        ? `Lagre filen som «CSV UTF-8», eller si hvordan den er skrevet: ${or(encodings.map((e) => `--encoding ${e}`))}`
        : `Med --encoding ${reads.encoding} står det «${reads.text}». Oppgi det hvis det er riktig; lagre ellers filen som «CSV UTF-8»`,
  }),
  'not-in-encoding': ({ line, encoding, reads }) => ({
    message: `linje ${line} har byte som ikke er bokstaver i ${encoding}`,
    hint:
      reads === undefined
        ? 'Kanskje er den skrevet i en annen koding, eller skadet underveis: lagre den som «CSV UTF-8»'
        : `Med --encoding ${reads.encoding} står det «${reads.text}». Oppgi det hvis det er riktig`,
  }),
  'is-utf8': ({ encoding, seen, reads }) => ({
    message: `malen sier at filen er i ${encoding}, men alt i den er UTF-8: «${seen}» leses der «${reads}»`,
    hint: `Er det riktig: --encoding utf-8, eller i malen "encoding": "utf-8". Ellers: --encoding ${encoding}`,
  }),
  'unsure-delimiter': ({ seen, below }) => ({
    message:
      seen.length === 0
        ? 'ingenting skiller kolonnene: ikke komma, semikolon, tabulator eller |'
        : `det er uklart hva som skiller kolonnene: ${and(seen.map(({ delimiter, columns }) => `${separator(delimiter)} ville gi ${columns}`))}`,
    hint: below === undefined ? 'Oppgi hva: --delimiter ";" eller --delimiter tab' : belowHint(below),
  }),
  'broken-gzip': ({ how }) => ({
    message: how === 'cut-off' ? 'gzip-filen er avbrutt før slutten' : 'gzip-filen er skadet',
    hint: 'Kopier eller last den ned igjen',
  }),
  'broken-header': ({ line }) => ({
    message: `navnene på kolonnene (linje ${line}) har et anførselstegn på feil sted`,
    hint: 'Et anførselstegn inne i et navn i anførselstegn skrives to ganger: "5"" skjerm"',
  }),
  'row-too-long': ({ line, most }) => ({
    message: `raden som begynner på linje ${line}, er lengre enn ${Math.round(most / (1024 * 1024))} MiB`,
    hint: 'Kanskje åpnes det et anførselstegn (") der som aldri lukkes',
  }),
  'no-such-column': ({ columns, nearest, has, names, below, delimiter }) => ({
    message:
      columns.length === 1
        ? `filen har ingen kolonne ${columns.map(named).join('')}`
        : `filen har ingen av kolonnene ${or(few(columns))}`,
    hint:
      below !== undefined
        ? belowHint(below)
        : delimiter === undefined
          ? `${didYouMean(nearest === undefined ? undefined : `«${nearest}»`)}Filen har ${count(has, 'kolonne', 'kolonner')}${names.length === 0 ? '' : ` (${and(few(names))})`}; endre malen, eller merk den "optional": true`
          : `Kolonnene ser ut til å være skilt av ${delimiter === '\t' ? 'tabulatorer: --delimiter tab' : `«${delimiter}»: --delimiter "${delimiter}"`}`,
  }),
  'column-twice': ({ column, numbers }) => ({
    message: `filen har ${numbers.length} kolonner med navnet «${column}»`,
    hint: `Si i malen hvilken som menes, med nummeret: {"column": ${or(numbers.map(String))}}`,
  }),
  'mapping-empty': () => ({
    message: 'malen er tom',
    hint: 'lofte import --suggest FIL skriver en; hvis den kommer derfra, sier det som sto på skjermen, hvorfor',
  }),
  'mapping-too-large': ({ most }) => ({
    message: `malen er større enn ${Math.round(most / (1024 * 1024))} MiB`,
    hint: `Er det riktig fil? ${EXAMPLE}`,
  }),
  'mapping-not-utf8': () => ({
    message: 'malen er skrevet i en annen tegnkoding enn UTF-8',
    hint: 'Åpne den i en teksteditor, og lagre den som UTF-8',
  }),
  'mapping-not-json': ({ line, column, fault, stands }) => ({
    message: `malen, linje ${line}, kolonne ${column}${stands === '' ? '' : `, ved «${stands}»`}: ${jsonFaults[fault]}`,
    hint: EXAMPLE,
  }),
  'mapping-wrong': ({ faults }) => ({
    message: `malen kan ikke brukes: ${faults.slice(0, MOST_FAULTS).map(mappingFault).join('; ')}${
      faults.length > MOST_FAULTS ? `; og ${faults.length - MOST_FAULTS} til` : ''
    }`,
    hint: EXAMPLE,
  }),
  'no-such-preset': ({ name, nearest, known }) => ({
    message: `det finnes ingen ferdig mal «${name}»`,
    hint: `${didYouMean(nearest)}Det finnes ${and(known)}`,
  }),
  'nothing-to-suggest': ({ columns, names, dates, others }) => ({
    message:
      dates === undefined
        ? others.length === 0
          ? `ingen av de ${columns} kolonnene${names.length === 0 ? '' : ` (${and(few(names))})`} har datoer, så ingenting sier når en sak ble åpnet`
          : `ingenting sier når en sak ble åpnet: datoene i ${and(others.map(named))} gjelder noe annet eller ligger i framtiden`
        : `ingenting sier når en sak ble åpnet: kolonnen «${dates.column}» ligner datoer, men ingen form som en mal kjenner, leser «${dates.value}»`,
    hint:
      dates === undefined
        ? others.length === 0
          ? 'Uten det kan ingen rad bli en sak: eksporter filen igjen med en innleveringsdato i'
          : 'Skriv malen selv, og oppgi i openedAt hvilken kolonne det er: se et eksempel i data/presets; eller eksporter filen med en innleveringsdato i'
        : 'Eksporter med datoer som 2026-11-27 eller 27/11/2026',
  }),
  'bad-delimiter': ({ delimiter }) => ({
    message: `«${delimiter}» kan ikke skille kolonner`,
    hint: 'Det er ett enkelt tegn: --delimiter ";" eller --delimiter tab',
  }),
  'unknown-encoding': ({ name, nearest, known }) => ({
    message: `her finnes ingen koding «${name}»`,
    hint: `${didYouMean(nearest)}Det finnes ${and(known)}`,
  }),
};
