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
  typeof column === 'number' ? `nummer ${column}` : `»${column}«`;

/** Not more than these of many names. */
const MOST_NAMES = 8;

const few = (names: readonly (string | number)[]): readonly string[] =>
  names.length <= MOST_NAMES + 1
    ? names.map(named)
    : [...names.slice(0, MOST_NAMES).map(named), `${names.length - MOST_NAMES} mere`];

const belowHint = ({ line, names }: HeaderBelow): string =>
  `Linje ${line} ligner kolonnernes navne (${and(few(names))}): --skip-lines ${line - 1}`;

const looks: Readonly<Record<LooksLike, { readonly what: string; readonly hint: string }>> = {
  'web-page': {
    what: 'en webside',
    hint: 'Hent selve dataene: led efter »Eksporter« eller »Hent som CSV« på den side',
  },
  xml: { what: 'XML', hint: 'Eksporter det som CSV dér, hvor det kommer fra' },
  json: { what: 'JSON', hint: 'Udelad --format: filen viser selv, at den er JSON' },
  pdf: { what: 'en PDF', hint: 'Eksporter en tabel dér, hvor den kommer fra, som CSV' },
  zip: {
    what: 'en Excelprojektmappe eller et ziparkiv',
    hint: 'En projektmappe: udelad --format. Et arkiv: pak det ud, og importer filen i det',
  },
  'old-excel': {
    what: 'en gammel eller låst Excelprojektmappe',
    hint: 'Åbn den i Excel, og gem den som »CSV UTF-8«',
  },
  'locked-workbook': {
    what: 'en Excelprojektmappe, der er låst med adgangskode',
    hint: 'Åbn den i Excel, og gem den som »CSV UTF-8«',
  },
  picture: { what: 'et billede', hint: 'Angiv den CSV-fil, som sagerne står i' },
  gzip: { what: 'en gzip inde i en gzip', hint: 'Pak den ud én gang: gunzip FIL' },
  'utf-16': { what: 'tekst i UTF-16', hint: 'Angiv det: --encoding utf-16, eller gem den som »CSV UTF-8«' },
  binary: { what: 'slet ikke tekst', hint: 'Angiv den CSV-fil, som sagerne står i' },
};

const separator = (delimiter: string): string => (delimiter === '\t' ? 'en tabulator' : `»${delimiter}«`);

const parts = {
  year: 'intet år',
  month: 'ingen måned',
  day: 'ingen dag',
  hour: 'ingen time',
  minute: 'intet minut',
  second: 'intet sekund',
};

const patternFault = (why: PatternFault): string => {
  switch (why.what) {
    case 'unknown-letters':
      return `»${why.letters}« står ikke for noget; egne ord sættes i kantet parentes: [${why.letters}]`;
    case 'open-bracket':
      return 'en kantet parentes »[« er ikke lukket';
    case 'twice':
      return `»${why.token}« siger det, som noget andet i det allerede siger`;
    case 'missing':
      return `der er ${parts[why.part]} i det`;
    case 'half-day':
      return why.token.startsWith('h')
        ? `»${why.token}« tæller til 12 og skal have A, for AM eller PM; timer til 24 er H eller HH`
        : `»${why.token}« tæller til 24; med A, for AM eller PM, er det h eller hh`;
    case 'runs-together':
      return `intet viser, hvor »${why.token}« slutter; skriv det med to bogstaver, eller sæt noget efter`;
    default:
      return why satisfies never;
  }
};

export const oneOf = (nearest: string | undefined, allowed: readonly string[]): string =>
  nearest === undefined ? or(allowed) : `${or(allowed)} (mente du ${nearest}?)`;

function mappingFault(fault: MappingFault): string {
  const { path } = fault;
  const where = path === '' ? 'skabelonen' : path;
  switch (fault.fault) {
    case 'unknown-key':
      return `${path}: den nøgle findes ikke: ${oneOf(fault.nearest, fault.allowed)}`;
    case 'missing-key':
      return `${where}: »${fault.key}« mangler`;
    case 'wrong-value':
      return `${path}: skal være ${oneOf(fault.nearest, fault.allowed)}`;
    case 'wrong-type':
      return `${where}: skal være ${fault.expected}`;
    case 'no-source':
      return `${path}: siger ikke, hvor værdien kommer fra: et af column, value og join`;
    case 'two-sources':
      return `${path}: har ${and(fault.sources)}; kun et af dem må stå dér`;
    case 'bad-pattern':
      return `${path}: »${fault.pattern}«: ${patternFault(fault.why)}`;
    case 'unknown-zone':
      return `${path}: der findes ingen tidszone »${fault.zone}«`;
    case 'key-twice':
      return `linje ${fault.line}: nøglen »${path}« er der for anden gang`;
    default:
      return fault satisfies never;
  }
}

/** Refused only where --format says something else. */
const READABLE: ReadonlySet<LooksLike> = new Set(['json', 'zip', 'old-excel', 'locked-workbook']);

/** So many faults are told at once. */
const MOST_FAULTS = 5;

const EXAMPLE = 'Et færdigt eksempel i data/presets viser, hvordan en skrives';

export const importProblems: SentencesOf<ImportProblem> = {
  ...jsonProblems,
  ...workbookProblems,
  ...ownProblems,
  'not-csv': ({ looksLike }) => ({
    message: `dette er ${looks[looksLike].what}, ikke ${READABLE.has(looksLike) ? 'det, som --format siger' : 'CSV, JSON eller en Excelprojektmappe'}`,
    hint: looks[looksLike].hint,
  }),
  'other-than-export': ({ looksLike }) => ({
    message: `dette er ${looks[looksLike].what}, og --preset lofte tager kun det, som lofte export skrev, som jsonl eller json`,
    hint: 'Lav en: lofte export --out sager.jsonl. En tabel med sager hentes ind med et andet --preset eller med --map FIL',
  }),
  'empty-file': () => ({
    message: 'filen er tom',
    hint: 'Eksporter den igen, eller angiv den fil, som sagerne står i. En CSV-fil har kolonnernes navne i første linje',
  }),
  'not-utf8': ({ line, encodings, reads }) => ({
    message: `linje ${line} har bogstaver, der ikke er skrevet i UTF-8`,
    hint:
      reads === undefined
        ? `Gem filen som »CSV UTF-8«, eller sig, hvordan den er skrevet: ${or(encodings.map((e) => `--encoding ${e}`))}`
        : `Med --encoding ${reads.encoding} står der »${reads.text}«. Angiv det, hvis det er rigtigt; gem ellers filen som »CSV UTF-8«`,
  }),
  'not-in-encoding': ({ line, encoding, reads }) => ({
    message: `linje ${line} har bytes, der ikke er bogstaver i ${encoding}`,
    hint:
      reads === undefined
        ? 'Måske er den skrevet i en anden kodning, eller beskadiget undervejs: gem den som »CSV UTF-8«'
        : `Med --encoding ${reads.encoding} står der »${reads.text}«. Angiv det, hvis det er rigtigt`,
  }),
  'is-utf8': ({ encoding, seen, reads }) => ({
    message: `skabelonen siger, at filen er i ${encoding}, men det hele er UTF-8: »${seen}« læses dér »${reads}«`,
    hint: `Er det rigtigt: --encoding utf-8, eller i skabelonen "encoding": "utf-8". Ellers: --encoding ${encoding}`,
  }),
  'unsure-delimiter': ({ seen, below }) => ({
    message:
      seen.length === 0
        ? 'intet skiller kolonnerne ad: intet komma, intet semikolon, ingen tabulator og ingen |'
        : `det er uklart, hvad der skiller kolonnerne ad: ${and(seen.map(({ delimiter, columns }) => `${separator(delimiter)} ville give ${columns}`))}`,
    hint: below === undefined ? 'Angiv hvad: --delimiter ";" eller --delimiter tab' : belowHint(below),
  }),
  'broken-gzip': ({ how }) => ({
    message: how === 'cut-off' ? 'gzip-filen er afbrudt før slutningen' : 'gzip-filen er beskadiget',
    hint: 'Kopier eller hent den igen',
  }),
  'broken-header': ({ line }) => ({
    message: `kolonnernes navne (linje ${line}) har et anførselstegn på det forkerte sted`,
    hint: 'Et anførselstegn inde i et navn i anførselstegn skrives to gange: "5"" skærm"',
  }),
  'row-too-long': ({ line, most }) => ({
    message: `rækken, der begynder i linje ${line}, er længere end ${Math.round(most / (1024 * 1024))} MiB`,
    hint: 'Måske åbnes der et anførselstegn (") dér, som aldrig lukkes',
  }),
  'no-such-column': ({ columns, nearest, has, names, below, delimiter }) => ({
    message:
      columns.length === 1
        ? `filen har ingen kolonne ${columns.map(named).join('')}`
        : `filen har ingen af kolonnerne ${or(few(columns))}`,
    hint:
      below !== undefined
        ? belowHint(below)
        : delimiter === undefined
          ? `${didYouMean(nearest === undefined ? undefined : `»${nearest}«`)}Filen har ${count(has, 'kolonne', 'kolonner')}${names.length === 0 ? '' : ` (${and(few(names))})`}; ret skabelonen, eller mærk den "optional": true`
          : `Dens kolonner ser ud til at være adskilt af ${delimiter === '\t' ? 'tabulatorer: --delimiter tab' : `»${delimiter}«: --delimiter "${delimiter}"`}`,
  }),
  'column-twice': ({ column, numbers }) => ({
    message: `filen har ${numbers.length} kolonner med navnet »${column}«`,
    hint: `Sig i skabelonen, hvilken der menes, med dens nummer: {"column": ${or(numbers.map(String))}}`,
  }),
  'mapping-empty': () => ({
    message: 'skabelonen er tom',
    hint: 'lofte import --suggest FIL skriver en; hvis den kommer derfra, siger det, der stod på skærmen, hvorfor',
  }),
  'mapping-too-large': ({ most }) => ({
    message: `skabelonen er større end ${Math.round(most / (1024 * 1024))} MiB`,
    hint: `Er det den rigtige fil? ${EXAMPLE}`,
  }),
  'mapping-not-utf8': () => ({
    message: 'skabelonen er skrevet i en anden tegnkodning end UTF-8',
    hint: 'Åbn den i en teksteditor, og gem den som UTF-8',
  }),
  'mapping-not-json': ({ line, column, fault, stands }) => ({
    message: `skabelonen, linje ${line}, kolonne ${column}${stands === '' ? '' : `, ved »${stands}«`}: ${jsonFaults[fault]}`,
    hint: EXAMPLE,
  }),
  'mapping-wrong': ({ faults }) => ({
    message: `skabelonen kan ikke bruges: ${faults.slice(0, MOST_FAULTS).map(mappingFault).join('; ')}${
      faults.length > MOST_FAULTS ? `; og ${faults.length - MOST_FAULTS} til` : ''
    }`,
    hint: EXAMPLE,
  }),
  'no-such-preset': ({ name, nearest, known }) => ({
    message: `der findes ingen færdig skabelon »${name}«`,
    hint: `${didYouMean(nearest)}Der er ${and(known)}`,
  }),
  'nothing-to-suggest': ({ columns, names, dates, others }) => ({
    message:
      dates === undefined
        ? others.length === 0
          ? `ingen af de ${columns} kolonner${names.length === 0 ? '' : ` (${and(few(names))})`} har datoer, så intet siger, hvornår en sag blev åbnet`
          : `intet siger, hvornår en sag blev åbnet: datoerne i ${and(others.map(named))} gælder noget andet eller ligger i fremtiden`
        : `intet siger, hvornår en sag blev åbnet: kolonnen »${dates.column}« ligner datoer, men ingen form, som en skabelon kender, læser »${dates.value}«`,
    hint:
      dates === undefined
        ? others.length === 0
          ? 'Uden det kan ingen række blive en sag: eksportér filen igen med en indleveringsdato i'
          : 'Skriv selv skabelonen, og angiv i openedAt, hvilken kolonne det er: se et eksempel i data/presets; eller eksportér filen med en indleveringsdato i'
        : 'Eksportér med datoer som 2026-11-27 eller 27/11/2026',
  }),
  'bad-delimiter': ({ delimiter }) => ({
    message: `»${delimiter}« kan ikke adskille kolonner`,
    hint: 'Det er et enkelt tegn: --delimiter ";" eller --delimiter tab',
  }),
  'unknown-encoding': ({ name, nearest, known }) => ({
    message: `her findes ingen kodning »${name}«`,
    hint: `${didYouMean(nearest)}Der er ${and(known)}`,
  }),
};
