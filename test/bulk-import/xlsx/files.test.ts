// Workbooks that other programs wrote: what their cells say.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, shared } from '../planned.ts';
import { readAll } from './workbook-file.ts';

const fixture = (name: string): Buffer => readFileSync(join(root, 'test/fixtures/xlsx', name));

const newspapers = [
  ['Chicago Reader', '1971-01-01', '40', 'TRUE', '1', '1971-01-01 04:14:00', ''],
  ['Chicago Sun-Times', '1948-01-01', '63', 'TRUE', '1.27', '1948-01-01 14:57:13', ''],
  ['Chicago Tribune', '1920-01-01', '164', 'FALSE', '41800000.01', '1920-01-01', ''],
  ['This row has blanks', '', '', '', '', '', ''],
  ['Unicode! Σ', '', '', '', '', '', ''],
];
const newspaperColumns = ['text', 'date', 'integer', 'boolean', 'float', 'datetime', 'empty_column'];

interface Expected {
  readonly file: string;
  readonly what: string;
  readonly sheet?: string;
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const EXPECTED: readonly Expected[] = [
  {
    file: 'csvkit-test.xlsx',
    what: 'days from 1904, computed truths, a number with all its digits, a remark beside the table',
    names: newspaperColumns,
    rows: newspapers,
  },
  {
    file: 'csvkit-sheets.xlsx',
    what: 'a sheet by its name',
    sheet: 'data',
    names: newspaperColumns,
    rows: newspapers,
  },
  {
    file: 'csvkit-sheets.xlsx',
    what: 'a sheet whose name is no ASCII',
    sheet: 'ʤ',
    names: ['a', 'b', 'c'],
    rows: [['1', '2', '3']],
  },
  { file: 'exceljs-1904.xlsx', what: 'day 0 of 1904', names: ['', '1904-01-01'], rows: [] },
  {
    file: 'exceljs-formulas.xlsx',
    what: 'what formulas gave',
    names: ['someone@example.com', '(formula with hyperlink)'],
    rows: [['someone@example.com', '(formula without link)']],
  },
  {
    file: 'exceljs-google-sheets.xlsx',
    what: 'rows and columns that are hidden',
    names: ['BEGIN', 'HIDDEN', 'VISIBLE'],
    rows: [
      ['HIDDEN', '', ''],
      ['VISIBLE', '', ''],
    ],
  },
  {
    file: 'exceljs-shared_string_with_escape.xlsx',
    what: 'an escape that is escaped',
    names: ['_x000D_'],
    rows: [],
  },
  {
    file: 'qsv-any_sheets.xlsx',
    what: 'the only visible sheet beside hidden ones and a chart; an empty row',
    names: ['1', '2'],
    rows: [
      ['3', '4'],
      ['5', '6'],
      ['This workbook contains 4 sheets: Visible, Hidden, VeryHidden and Chart', ''],
    ],
  },
  {
    file: 'qsv-excel-1904-epoch.xlsx',
    what: 'dates from 1904, texts in their cells',
    names: ['item', 'date'],
    rows: [
      ['alpha', '2024-01-15'],
      ['beta', '2020-07-04'],
    ],
  },
];

test.each(EXPECTED)('$file: $what', async ({ file, sheet, names, rows }) => {
  const read = await readAll(fixture(file), { sheet });
  expect(read).toMatchObject({ refused: undefined, names, rows, faults: [] });
});

test('sheets that may both be meant are named', async () => {
  expect((await readAll(fixture('csvkit-sheets.xlsx'))).refused).toEqual({
    kind: 'which-sheet',
    sheets: ['data', 'ʤ'],
  });
  expect((await readAll(fixture('qsv-any_sheets.xlsx'), { sheet: 'Chart' })).refused).toMatchObject({
    kind: 'no-such-sheet',
    sheets: ['Visible', 'Hidden', 'VeryHidden'],
  });
});

describe.skipIf(!existsSync(join(shared, 'xlsx')))('with the collected data beside the project', () => {
  test('a large workbook of forms: its one visible sheet is empty, merged cells are told', async () => {
    const bytes = readFileSync(join(shared, 'xlsx/exceljs-test-issue-877.xlsx'));
    const others = ['Ersatzteilliste', 'Leiterprüfung', 'Feststellanlagen', 'Schweißgerät'];
    expect((await readAll(bytes)).refused).toEqual({
      kind: 'empty-sheet',
      sheet: 'Handlungsanweisung',
      others,
    });
    expect((await readAll(bytes, { sheet: 'Ersatzteilliste' })).refused).toEqual({
      kind: 'merged-rows',
      sheet: 'Ersatzteilliste',
      range: 'F1:I2',
    });
  });

  test('the post codes of Norway are those of the text file', async () => {
    const { names, rows } = await readAll(
      readFileSync(join(shared, 'nordic/no-postnummerregister-2020.xlsx')),
    );
    const text = readFileSync(join(shared, 'nordic/no-postnummerregister-2020.cp1252.tsv'), 'latin1');
    const lines = text.split('\r\n').filter((line) => line !== '');
    expect(names).toEqual(['Postnummer', 'Poststed', 'Kommunenummer', 'Kommunenavn', 'Kategori']);
    expect(rows.map((row) => row.map((field) => field.trim()).join('\t'))).toEqual(lines);
    expect(rows).toHaveLength(5093);
  });
});
