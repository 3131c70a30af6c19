// Files that other people's parsers are tested with, cell by cell; read from the folder beside the project where it is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../src/bulk-import/mapping.ts';
import { isDelimiter } from '../../src/bulk-import/mapping.ts';
import { hasShared, shared } from './planned.ts';
import { readTable } from './table.ts';

const folder = join(shared, 'csv-torture');
const at = (name: string): Buffer => readFileSync(join(folder, 'csvkit', name));

/** The header and the rows, or why the file is refused. */
function cells(file: string | Buffer, said: Partial<Dialect> = {}): unknown {
  const { refused, header, rows } = readTable(file, said);
  return refused ?? [header?.names ?? [], ...rows];
}

describe.skipIf(!hasShared)('csvkit', () => {
  test.each<readonly [string, unknown]>([
    [
      'blanks.csv',
      [
        ['a', 'b', 'c', 'd', 'e', 'f'],
        ['', 'NA', 'N/A', 'NONE', 'NULL', '.'],
      ],
    ],
    [
      'mac_newlines.csv',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
        ['Once upon\ra time', '5', '6'],
      ],
    ],
    ['no_header_row.csv', [['1', '2', '3']]],
    [
      'optional_quote_characters.csv',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    [
      'null_byte.csv',
      [
        ['a', 'b', 'c'],
        ['\0', '2', '3'],
      ],
    ],
    [
      'test_header_newline.csv',
      [
        ['start \t\n\v\f\r end', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
    [
      'test_locale.csv',
      [
        ['a', 'b', 'c'],
        ['1,7', '200.000.000', ''],
      ],
    ],
    [
      'test_locale_converted.csv',
      [
        ['a', 'b', 'c'],
        ['1.7', '200000000', ''],
      ],
    ],
    [
      'test_utf16_little.csv',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
        ['4', '5', 'ʤ'],
      ],
    ],
    [
      'test_empty_columns.csv',
      [
        ['a', 'b', 'c', '', ''],
        ['a', '', '', '', ''],
        ['', '', 'c', ''],
        ['', '', '', '', ''],
      ],
    ],
  ])('%s', (name, expected) => {
    expect(cells(at(name))).toEqual(expected);
  });

  test('dummy.csv.gz', () => {
    expect(cells(gunzipSync(at('dummy.csv.gz')))).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ]);
  });

  test('bad.csv: two ragged rows, by their lines', () => {
    const { rows, lines } = readTable(at('bad.csv'));
    expect(rows.map((row, i) => [lines[i], row.length])).toEqual([
      [2, 4],
      [3, 2],
      [4, 3],
    ]);
  });

  test('test_latin1.csv, without a name for its encoding and with it', () => {
    expect(cells(at('test_latin1.csv'))).toMatchObject({ kind: 'not-utf8', line: 3 });
    expect(cells(at('test_latin1.csv'), { encoding: 'iso-8859-1' })).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '5', '©'],
    ]);
  });
});

interface PapaCase {
  readonly kind: 'core' | 'parse' | 'unparse';
  readonly n: number;
  readonly config: Readonly<Record<string, unknown>>;
  readonly input: string;
  readonly expected: {
    readonly data: readonly unknown[];
    readonly errors: readonly { readonly row?: number }[];
  };
}

const papaCases = (): readonly PapaCase[] =>
  hasShared
    ? (JSON.parse(readFileSync(join(folder, 'papaparse/cases.json'), 'utf8')) as readonly PapaCase[])
    : [];

/** What an import has no option for: comments, other quotes, the first rows alone, rows of nothing that are left out. */
const isOther = ({ config }: PapaCase): boolean =>
  ['comments', 'quoteChar', 'escapeChar'].some((key) => key in config) ||
  config['preview'] === 2 ||
  config['skipEmptyLines'] === 'greedy';

const parsed = papaCases().filter(({ kind }) => kind !== 'unparse');
const ours = parsed.filter((each) => !isOther(each));

const isBlank = (row: readonly unknown[]): boolean => row.length === 1 && String(row[0]).trim() === '';

/** The rows as texts; objects are rows without the header, which the caller has from elsewhere. */
const rowsOf = ({ expected }: PapaCase): readonly (readonly string[])[] =>
  expected.data
    .map((row) => (Array.isArray(row) ? row : Object.values(row as object).flat()))
    .filter((row) => !isBlank(row))
    .map((row) => row.map(String));

/** Numbers are compared as numbers: Papa Parse can be asked to make some of texts. */
const loose = (rows: readonly (readonly string[])[]): unknown =>
  rows.map((row) =>
    row.map((cell) => (/^-?\d/.test(cell) && Number(cell) ? Number(cell) : cell.toLowerCase())),
  );

describe.skipIf(!hasShared)('Papa Parse', () => {
  test('so many cases are read, and so many refused', () => {
    const outcomes: Record<string, number> = {};
    for (const { input, config } of ours) {
      const typed = config['delimiter'];
      const delimiter = typeof typed === 'string' ? typed : undefined;
      const outcome =
        delimiter !== undefined && !isDelimiter(delimiter)
          ? 'bad-delimiter'
          : (readTable(input, { delimiter, skipLines: Number(config['skipFirstNLines'] ?? 0) }).refused
              ?.kind ?? 'read');
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    expect([parsed.length, ours.length, outcomes]).toEqual([
      76,
      62,
      { read: 55, 'unsure-delimiter': 2, 'broken-header': 2, 'bad-delimiter': 2, 'empty-file': 1 },
    ]);
  });

  test.each(
    ours.map((each) => [`${each.kind} ${each.n}: ${JSON.stringify(each.input).slice(0, 60)}`, each] as const),
  )('%s', (_name, each) => {
    const { input, expected, config } = each;
    const typed = config['delimiter'];
    if (typeof typed === 'string' && !isDelimiter(typed)) return; // --delimiter refuses it
    const skipLines = Number(config['skipFirstNLines'] ?? 0);
    const { refused, header, rows, faults } = readTable(input, {
      delimiter: typeof typed === 'string' ? typed : undefined,
      skipLines,
    });
    const wanted = rowsOf(each);
    if (wanted.length === 0 && input === '') expect(refused).toEqual({ kind: 'empty-file' });
    else if (expected.errors.some(({ row }) => row === 0) && !('header' in config)) {
      expect(refused).toEqual({ kind: 'broken-header', line: 1 });
    } else if (typed === undefined && wanted.length > 0 && wanted.every((row) => row.length === 1)) {
      expect(refused).toEqual({ kind: 'unsure-delimiter', seen: [] });
    } else {
      expect([refused, faults]).toEqual([undefined, []]);
      const names = header?.names ?? [];
      const isObjects = !Array.isArray(expected.data[0]);
      const found = isObjects ? rows : [names, ...rows];
      if (config['header'] === true && !isObjects) expect(loose(rows)).toEqual(loose(wanted.slice(1)));
      else expect(loose(found)).toEqual(loose(wanted));
    }
  });

  test.each(
    parsed
      .filter(isOther)
      .map((each) => [`${each.kind} ${each.n}: ${JSON.stringify(each.config)}`, each] as const),
  )('another dialect is read as it stands or refused: %s', (_name, { input, config }) => {
    const typed = config['delimiter'];
    const { refused, header } = readTable(input, typeof typed === 'string' ? { delimiter: typed } : {});
    if (refused !== undefined) expect(['unsure-delimiter', 'broken-header']).toContain(refused.kind);
    expect(refused === undefined).toBe(header !== undefined);
  });

  test.each(
    papaCases().filter(
      ({ kind, config }) => kind === 'unparse' && ['{}', '{"quotes":true}'].includes(JSON.stringify(config)),
    ),
  )('what it writes is read: unparse $n', ({ input, expected }) => {
    const table: unknown = input;
    if (typeof expected !== 'string' || !Array.isArray(table) || !Array.isArray(table[0])) return;
    const { header, rows } = readTable(expected);
    expect([header?.names, ...rows]).toEqual(table);
  });

  test('its long sample', () => {
    const { header, rows } = readTable(readFileSync(join(folder, 'papaparse/long-sample.csv')));
    expect([header?.names.slice(0, 2), rows.length, new Set(rows.map((row) => row.length))]).toEqual([
      ['Grant', 'Dyer'],
      7,
      new Set([7]),
    ]);
  });

  test('its sample with a byte order mark', () => {
    expect(cells(readFileSync(join(folder, 'papaparse/utf-8-bom-sample.csv')))).toEqual([
      ['A', 'B', 'C'],
      ['X', 'Y', 'Z'],
    ]);
  });
});

// the shapes of csv-spectrum, with words of our own
describe('the spectrum of CSV', () => {
  test.each<readonly [string, string, readonly (readonly string[])[]]>([
    [
      'commas in quotes',
      'first,last,address\nBo,Ek,"Storgatan 1, Lund"\n',
      [['Bo', 'Ek', 'Storgatan 1, Lund']],
    ],
    [
      'empty',
      'a,b,c\n1,"",""\n2,3,4\n',
      [
        ['1', '', ''],
        ['2', '3', '4'],
      ],
    ],
    [
      'empty, with CRLF',
      'a,b,c\r\n1,"",""\r\n2,3,4\r\n',
      [
        ['1', '', ''],
        ['2', '3', '4'],
      ],
    ],
    [
      'escaped quotes',
      'a,b\n1,"ha ""ha"" ha"\n3,4\n',
      [
        ['1', 'ha "ha" ha'],
        ['3', '4'],
      ],
    ],
    [
      'JSON in a field',
      'key,val\n1,"{""type"": ""Point"", ""at"": [102.0, 0.5]}"\n',
      [['1', '{"type": "Point", "at": [102.0, 0.5]}']],
    ],
    [
      'line ends in a field',
      'a,b,c\n1,2,3\n"Once upon \na time",5,6\n',
      [
        ['1', '2', '3'],
        ['Once upon \na time', '5', '6'],
      ],
    ],
    [
      'CRLF in a field',
      'a,b,c\r\n1,2,3\r\n"Once upon \r\na time",5,6\r\n',
      [
        ['1', '2', '3'],
        ['Once upon \r\na time', '5', '6'],
      ],
    ],
    [
      'quotes and line ends',
      'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
      [
        ['1', 'ha \n"ha" \nha'],
        ['3', '4'],
      ],
    ],
    ['one row', 'a,b,c\n1,2,3', [['1', '2', '3']]],
    ['one row, with CRLF', 'a,b,c\r\n1,2,3\r\n', [['1', '2', '3']]],
    [
      'letters of the world',
      'a,b,c\n1,2,3\n4,5,ʤ\n',
      [
        ['1', '2', '3'],
        ['4', '5', 'ʤ'],
      ],
    ],
    [
      'coordinates',
      'Date,LatLong\n12/12/2026,"55.604981, 13.003822"\n',
      [['12/12/2026', '55.604981, 13.003822']],
    ],
  ])('%s', (_name, text, rows) => {
    for (const size of [1, 7, 1000]) expect(readTable(text, {}, size).rows).toEqual(rows);
  });
});
