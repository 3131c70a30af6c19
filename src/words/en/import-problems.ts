/** What is wrong with a file, a mapping or a row of an import, for somebody who has a shop to run. */
import type {
  HeaderBelow,
  ImportProblem,
  LooksLike,
  MappingFault,
  PatternFault,
  RowProblem,
} from '../../bulk-import/problem.ts';
import { isHalf } from '../phrases.ts';
import { jsonProblems, jsonRows } from './json-problems.ts';
import type { Sentences } from './problems.ts';
import { jsonFaults } from './settings-problems.ts';
import { ownProblems } from './refill-problems.ts';
import { workbookProblems } from './workbook-problems.ts';

const list = (items: readonly string[], and = 'or'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;

const didYouMean = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Did you mean ${nearest}? ${otherwise}`;

const named = (column: string | number): string =>
  typeof column === 'number' ? `number ${column}` : `“${column}”`;

/** Not more than these of many names. */
const MOST_NAMES = 8;

const few = (names: readonly (string | number)[]): readonly string[] =>
  names.length <= MOST_NAMES + 1
    ? names.map(named)
    : [...names.slice(0, MOST_NAMES).map(named), `${names.length - MOST_NAMES} more`];

const belowHint = ({ line, names }: HeaderBelow): string =>
  `Line ${line} looks like the names of the columns (${list(few(names), 'and')}): --skip-lines ${line - 1}`;

const looks: Readonly<Record<LooksLike, { readonly what: string; readonly hint: string }>> = {
  'web-page': {
    what: 'a web page',
    hint: 'Download the data itself: look for “Export” or “Download as CSV” on that page',
  },
  xml: { what: 'XML', hint: 'Export it as CSV from where it comes from' },
  json: { what: 'JSON', hint: 'Leave out --format: the file itself shows that it is JSON' },
  pdf: { what: 'a PDF', hint: 'Export a table from where it comes from, as CSV' },
  zip: {
    what: 'an Excel workbook or a zip archive',
    hint: 'A workbook: leave out --format. An archive: unpack it and import the file inside',
  },
  'old-excel': {
    what: 'an old or a locked Excel workbook',
    hint: 'Open it in Excel and save it as “CSV UTF-8”',
  },
  'locked-workbook': {
    what: 'an Excel workbook that is locked with a password',
    hint: 'Open it in Excel and save it as “CSV UTF-8”',
  },
  picture: { what: 'a picture', hint: 'Name the CSV file that the cases are in' },
  gzip: { what: 'a gzip inside a gzip', hint: 'Unpack it once: gunzip FILE' },
  'utf-16': { what: 'text in UTF-16', hint: 'Say so: --encoding utf-16, or save it as “CSV UTF-8”' },
  binary: { what: 'no text at all', hint: 'Name the CSV file that the cases are in' },
};

const separator = (delimiter: string): string => (delimiter === '\t' ? 'a tab' : `“${delimiter}”`);

const patternFault = (why: PatternFault): string => {
  switch (why.what) {
    case 'unknown-letters':
      return `“${why.letters}” stands for nothing; words of your own go in brackets: [${why.letters}]`;
    case 'open-bracket':
      return 'a bracket “[” is not closed';
    case 'twice':
      return `“${why.token}” says what something else in it says too`;
    case 'missing':
      return `there is no ${why.part} in it`;
    case 'half-day':
      return why.token.startsWith('h')
        ? `“${why.token}” counts to 12 and needs A, for AM or PM; hours to 24 are H or HH`
        : `“${why.token}” counts to 24; with A, for AM or PM, it is h or hh`;
    case 'runs-together':
      return `nothing tells where “${why.token}” ends; write it with two letters, or put something behind it`;
    default:
      return why satisfies never;
  }
};

function mappingFault(fault: MappingFault): string {
  const { path } = fault;
  switch (fault.fault) {
    case 'unknown-key':
      return `${path}: there is no such key: ${didYouMeanOf(fault.nearest, fault.allowed)}`;
    case 'missing-key':
      return `${path === '' ? 'the mapping' : path}: “${fault.key}” is missing`;
    case 'wrong-value':
      return `${path}: must be ${didYouMeanOf(fault.nearest, fault.allowed)}`;
    case 'wrong-type':
      return `${path === '' ? 'the mapping' : path}: must be ${fault.expected}`;
    case 'no-source':
      return `${path}: says not where the value comes from: one of column, value and join`;
    case 'two-sources':
      return `${path}: has ${list(fault.sources, 'and')}; only one of them may be there`;
    case 'bad-pattern':
      return `${path}: “${fault.pattern}”: ${patternFault(fault.why)}`;
    case 'unknown-zone':
      return `${path}: there is no time zone “${fault.zone}”`;
    case 'key-twice':
      return `line ${fault.line}: the key “${path}” is there for the second time`;
    default:
      return fault satisfies never;
  }
}

const didYouMeanOf = (nearest: string | undefined, allowed: readonly string[]): string =>
  nearest === undefined ? list(allowed) : `${list(allowed)} (did you mean ${nearest}?)`;

/** Refused only where --format says something else. */
const READABLE: ReadonlySet<LooksLike> = new Set(['json', 'zip', 'old-excel', 'locked-workbook']);

/** So many faults are told at once. */
const MOST_FAULTS = 5;

const mebibytes = (characters: number): string => `${Math.round(characters / (1024 * 1024))} MiB`;

export const importProblems = {
  ...jsonProblems,
  ...workbookProblems,
  ...ownProblems,
  'not-csv': ({ looksLike }) => ({
    message: `this is ${looks[looksLike].what}, not ${READABLE.has(looksLike) ? 'what --format says' : 'CSV, JSON or an Excel workbook'}`,
    hint: looks[looksLike].hint,
  }),
  'other-than-export': ({ looksLike }) => ({
    message: `this is ${looks[looksLike].what}, and --preset lofte takes only what lofte export wrote, as jsonl or json`,
    hint: 'Make one: lofte export --out cases.jsonl. A table of cases comes in with another preset, or with --map FILE',
  }),
  'empty-file': () => ({
    message: 'the file is empty',
    hint: 'Export it again, or name the file that the cases are in. A CSV file has the names of the columns in its first line',
  }),
  'not-utf8': ({ line, encodings, reads }) => ({
    message: `line ${line} holds letters that are not written in UTF-8`,
    hint:
      reads === undefined
        ? `Save the file as “CSV UTF-8”, or say how it is written: ${list(encodings.map((e) => `--encoding ${e}`))}`
        : `With --encoding ${reads.encoding} it reads “${reads.text}”. If that is right, say so; if not, save the file as “CSV UTF-8”`,
  }),
  'not-in-encoding': ({ line, encoding, reads }) => ({
    message: `line ${line} holds bytes that are no letters in ${encoding}`,
    hint:
      reads === undefined
        ? 'Perhaps it is written in another encoding, or was damaged on its way: save it as “CSV UTF-8”'
        : `With --encoding ${reads.encoding} it reads “${reads.text}”. If that is right, say so`,
  }),
  'is-utf8': ({ encoding, seen, reads }) => ({
    message: `the mapping says that the file is in ${encoding}, and all of it is UTF-8: “${seen}” reads “${reads}” there`,
    hint: `If that is right: --encoding utf-8, or in the mapping "encoding": "utf-8". If not: --encoding ${encoding}`,
  }),
  'unsure-delimiter': ({ seen, below }) => ({
    message:
      seen.length === 0
        ? 'nothing separates the columns: no comma, no semicolon, no tab and no |'
        : `what separates the columns is not clear: ${list(
            seen.map(({ delimiter, columns }) => `${separator(delimiter)} would give ${columns} of them`),
            'and',
          )}`,
    hint: below === undefined ? 'Say what does: --delimiter ";" or --delimiter tab' : belowHint(below),
  }),
  'broken-gzip': ({ how }) => ({
    message: how === 'cut-off' ? 'the gzip breaks off before its end' : 'the gzip is damaged',
    hint: 'Copy or download it again',
  }),
  'broken-header': ({ line }) => ({
    message: `the names of the columns (line ${line}) have a quote in the wrong place`,
    hint: 'A quote inside a quoted name is written twice: "5"" screen"',
  }),
  'row-too-long': ({ line, most }) => ({
    message: `the row in line ${line} is longer than ${mebibytes(most)}`,
    hint: 'Perhaps a quote (") is opened there and never closed',
  }),
  'no-such-column': ({ columns, nearest, has, names, below, delimiter }) => ({
    message:
      columns.length === 1
        ? `the file has no column ${columns.map(named).join('')}`
        : `the file has none of the columns ${list(few(columns))}`,
    hint:
      below !== undefined
        ? belowHint(below)
        : delimiter === undefined
          ? didYouMean(
              nearest === undefined ? undefined : `“${nearest}”`,
              `The file has ${has} ${has === 1 ? 'column' : 'columns'}${names.length === 0 ? '' : ` (${list(few(names), 'and')})`}; change the mapping, or mark it "optional": true`,
            )
          : `Its columns seem to be separated by ${delimiter === '\t' ? 'tabs: --delimiter tab' : `“${delimiter}”: --delimiter "${delimiter}"`}`,
  }),
  'column-twice': ({ column, numbers }) => ({
    message: `the file has ${numbers.length} columns named “${column}”`,
    hint: `Say in the mapping which one is meant, by its number: {"column": ${list(numbers.map(String))}}`,
  }),
  'mapping-empty': () => ({
    message: 'the mapping is empty',
    hint: 'lofte import --suggest FILE writes one; if that is where it comes from, what it said tells why',
  }),
  'mapping-too-large': ({ most }) => ({
    message: `the mapping is larger than ${mebibytes(most)}`,
    hint: 'Is it the right file? A preset in data/presets shows how one is written',
  }),
  'mapping-not-utf8': () => ({
    message: 'the mapping is written in an encoding that is not UTF-8',
    hint: 'Open it in a text editor and save it as UTF-8',
  }),
  'mapping-not-json': ({ line, column, fault, stands }) => ({
    message: `the mapping, line ${line}, column ${column}${stands === '' ? '' : `, at “${stands}”`}: ${jsonFaults[fault]}`,
    hint: 'A preset in data/presets shows how one is written',
  }),
  'mapping-wrong': ({ faults }) => ({
    message: `the mapping can't be used: ${faults.slice(0, MOST_FAULTS).map(mappingFault).join('; ')}${
      faults.length > MOST_FAULTS ? `; and ${faults.length - MOST_FAULTS} more` : ''
    }`,
    hint: 'A preset in data/presets shows how one is written',
  }),
  'no-such-preset': ({ name, nearest, known }) => ({
    message: `there is no preset “${name}”`,
    hint: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}There ${known.length === 1 ? 'is' : 'are'} ${list(known, 'and')}`,
  }),
  'nothing-to-suggest': ({ columns, names, dates, others }) => ({
    message:
      dates === undefined
        ? others.length === 0
          ? `none of the ${columns} columns${names.length === 0 ? '' : ` (${list(few(names), 'and')})`} holds dates, so nothing says when a case was opened`
          : `nothing says when a case was opened: the dates in ${list(others.map(named), 'and')} are of something else, or still to come`
        : `nothing says when a case was opened: column “${dates.column}” looks like dates, but no form that a mapping knows reads “${dates.value}”`,
    hint:
      dates === undefined
        ? others.length === 0
          ? 'Without that, no row can become a case: export the file again with a date of receipt in it'
          : 'Write the mapping yourself and say in openedAt which column it is: see a preset in data/presets; or export the file with a date of receipt in it'
        : 'Export it with dates such as 2026-11-27 or 27/11/2026',
  }),
  'bad-delimiter': ({ delimiter }) => ({
    message: `“${delimiter}” can't separate columns`,
    hint: 'It is one character: --delimiter ";" or --delimiter tab',
  }),
  'unknown-encoding': ({ name, nearest, known }) => ({
    message: `there is no encoding “${name}” here`,
    hint: didYouMean(nearest, `There are ${list(known, 'and')}`),
  }),
} as const satisfies {
  readonly [K in ImportProblem['kind']]: (problem: Extract<ImportProblem, { kind: K }>) => Sentences;
};

const happened = {
  opened: 'opened',
  changed: 'changed',
  closed: 'closed',
  kept: 'done',
  call: 'called',
} as const;

/** Why a row is bad, in one sentence without a full stop; its line and column stand before it. */
export const rowProblems = {
  ...jsonRows,
  'bad-date': ({ value, dates }) =>
    `“${value}” is not a date as the mapping has them, such as ${list(dates.slice(0, 4))}${dates.length > 4 ? ' …' : ''}`,
  'no-such-date': ({ value }) => `there is no such date or time as “${value}”`,
  'in-future': ({ value, what }) =>
    `“${value}” is still to come, so it can't be when it was ${happened[what]}`,
  'closed-before-opened': ({ value, opened }) => `closed on ${value}, before it was opened on ${opened}`,
  'due-before-opened': ({ value, opened }) => `promised for ${value}, before it was opened on ${opened}`,
  'kept-before-opened': ({ value, opened }) => `done on ${value}, before it was opened on ${opened}`,
  'missing-opened-at': () => 'nothing says when it was opened',
  'missing-closed-at': () => 'its status says that it is closed, and nothing says when',
  'missing-ref': () => 'nothing says which case it is about',
  'bad-case': ({ badLine, badRow, record }) =>
    `${record === undefined ? `line ${badLine}` : `record ${badRow}`} of the same case is bad, and a case comes in whole or not at all`,
  'wrong-kind': ({ value, allowed, nearest }) =>
    `“${value}” is no kind of case: ${didYouMeanOf(nearest, allowed)}`,
  'wrong-status': ({ value, allowed, nearest }) =>
    `“${value}” is no status: ${didYouMeanOf(nearest, allowed)}`,
  'wrong-channel': ({ value, allowed, nearest }) =>
    `“${value}” is no way to reach a customer: ${didYouMeanOf(nearest, allowed)}`,
  'too-few-fields': ({ fields, columns }) => `has ${fields} of ${columns} fields`,
  'too-many-fields': ({ fields, columns }) =>
    `has ${fields} fields, but there are ${columns} columns; perhaps a text with a comma or semicolon in it is not in quotes`,
  'text-too-long': ({ bytes, most }) =>
    `the text is ${Math.ceil(bytes / 1024)} KiB long, and ${most / 1024} KiB is the most`,
  'control-character': ({ code, at }) => {
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    return isHalf(code)
      ? `the ${ordinal(at)} character is half a character (U+${hex})`
      : `the ${ordinal(at)} character is a control character (U+${hex})`;
  },
  'cell-error': ({ value }) => `the cell holds an error, ${value}, where a value should be`,
  'cell-twice': () => 'the row has this cell twice, and nobody can tell which of them counts',
  'formula-without-value': () =>
    'the cell holds a formula that nobody has computed; open the workbook in Excel and save it',
  'phone-cut-short': ({ value }) =>
    `a spreadsheet made the number ${value} of a phone number, so its last digits are lost; fill it in anew, as text`,
  'ref-cut-short': ({ value }) =>
    `a spreadsheet made the number ${value} of a reference, so its last digits are lost, and different cases would have the same one; fill it in anew, as text`,
  'still-marked': () =>
    'the ? behind it says that the row is not mended; mend the row, and empty the field with the ?',
  'broken-quote': ({ line, quoteLine }) =>
    `has a quote in the wrong place${quoteLine === line ? '' : `, in the text that begins in line ${quoteLine}`}; inside a quoted text it is written twice: "5"" screen"`,
  'broken-off': ({ line, quoteLine }) =>
    `begins a quoted text${quoteLine === line ? '' : ` in line ${quoteLine}`} that never ends: the file breaks off, or a quote (") is missing`,
} as const satisfies {
  readonly [K in RowProblem['kind']]: (problem: Extract<RowProblem, { kind: K }>) => string;
};

function ordinal(n: number): string {
  const tens = n % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}
