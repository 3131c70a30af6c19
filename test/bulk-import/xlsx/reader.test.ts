// Which rows a workbook gives: of which sheet, from which row on, and what makes one a bad one.
import { describe, expect, test } from 'vitest';
import { encode } from '../../../src/bulk-import/encoding.ts';
import { withWorkbookDates } from '../../../src/bulk-import/xlsx/workbook-dates.ts';
import { simple } from '../planned.ts';
import { readAll, textRows, workbook, type TestSheet } from './workbook-file.ts';

const table = [
  ['no', 'opened', 'item'],
  ['1', '2026-11-20', 'lamp'],
];
const rows = textRows(table);
const sheets = (...all: readonly TestSheet[]) => workbook({ sheets: all });

describe('the sheet', () => {
  test('is the one with something in it', async () => {
    const { names, rows: read } = await readAll(
      sheets({ name: 'Notes', rows: '<row r="1"><c r="A1" s="1"/></row>' }, { name: 'Data', rows }),
    );
    expect(names).toEqual(['no', 'opened', 'item']);
    expect(read).toEqual([['1', '2026-11-20', 'lamp']]);
  });

  test('is not guessed', async () => {
    const bytes = sheets({ name: 'Ärenden', rows }, { name: 'Gamla', rows });
    expect((await readAll(bytes)).refused).toEqual({ kind: 'which-sheet', sheets: ['Ärenden', 'Gamla'] });
    expect((await readAll(bytes, { sheet: 'gamla' })).rows).toHaveLength(1);
    expect((await readAll(bytes, { sheet: ' A\u0308RENDEN' })).rows).toHaveLength(1);
    expect((await readAll(bytes, { sheet: 'Arenden' })).refused).toEqual({
      kind: 'no-such-sheet',
      sheet: 'Arenden',
      nearest: 'Ärenden',
      sheets: ['Ärenden', 'Gamla'],
    });
  });

  test('may be hidden if it is named, and is not looked for there', async () => {
    const bytes = sheets({ name: 'Front', rows: '' }, { name: 'Data', state: 'veryHidden', rows });
    expect((await readAll(bytes, { sheet: 'Data' })).rows).toHaveLength(1);
    expect((await readAll(bytes)).refused).toEqual({ kind: 'empty-sheet', sheet: 'Front', others: ['Data'] });
    const hidden = sheets({ name: 'Data', state: 'hidden', rows });
    expect((await readAll(hidden)).refused).toEqual({ kind: 'which-sheet', sheets: ['Data'] });
  });

  test('is none where there is nothing', async () => {
    expect((await readAll(sheets({ rows: '' }, { rows: '' }))).refused).toEqual({ kind: 'empty-file' });
    expect((await readAll(workbook({}))).refused).toEqual({ kind: 'empty-file' });
    expect((await readAll(Buffer.alloc(0))).refused).toEqual({ kind: 'empty-file' });
  });

  test('that has a header only has no rows', async () => {
    const { refused, names, rows: read } = await readAll(sheets({ rows: textRows([['no', 'opened']]) }));
    expect({ refused, names, read }).toEqual({ refused: undefined, names: ['no', 'opened'], read: [] });
  });
});

describe('the rows', () => {
  test('begin behind the header: the first row with something in it, after those that are skipped', async () => {
    const bytes = sheets({ rows: textRows([['Our cases'], ['', ' '], ...table]) });
    expect((await readAll(bytes)).names).toEqual(['Our cases']);
    const { names, rows: read, places } = await readAll(bytes, { skipLines: 1 });
    expect(names).toEqual(['no', 'opened', 'item']);
    expect(read).toEqual([['1', '2026-11-20', 'lamp']]);
    expect(places).toEqual([{ line: 4, raw: '1,2026-11-20,lamp' }]);
  });

  test('are as long as the header: what is left out is empty, what has no name is not read', async () => {
    const bytes = sheets({
      rows: textRows([
        [' no ', '', 'item', '', ' '],
        ['1'],
        ['2', 'x', 'lamp', 'a note beside'],
        ['', '', '', 'another'],
        ['', ' '],
        ['3', '', 'a, "b"\nc'],
      ]),
    });
    const { names, rows: read, places, header } = await readAll(bytes);
    expect(names).toEqual(['no', '', 'item']);
    expect(read).toEqual([
      ['1', '', ''],
      ['2', 'x', 'lamp'],
      ['3', '', 'a, "b"\nc'],
    ]);
    expect(places.map(({ line }) => line)).toEqual([2, 3, 6]);
    expect(places.at(-1)?.raw).toBe('3,,"a, ""b""\nc"');
    expect(header?.rejects.header()).toEqual(encode('\uFEFFno,,item,lofte_reason\r\n', 'utf-8'));
    expect(header?.rejects.row('1,,', 'why').toString()).toBe('1,,,"why"\r\n');
  });

  test('stand where they say, or behind the last', async () => {
    const at = (r: string, value: string) => `<c${r} t="str"><v>${value}</v></c>`;
    const bytes = sheets({
      rows: `<row>${at('', 'a')}${at('', 'b')}${at(' r="AB1"', 'z')}</row><row r="9">${at(' r="B9"', 'x')}${at('', 'y')}</row><row>${at('', 'w')}</row>`,
    });
    const { names, rows: read, places } = await readAll(bytes);
    expect(names).toHaveLength(28);
    expect(read.map((row) => row.slice(0, 3))).toEqual([
      ['', 'x', 'y'],
      ['w', '', ''],
    ]);
    expect(places.map(({ line }) => line)).toEqual([9, 10]);
  });

  test('of many blocks keep their order', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => [String(i), '2026-11-20', 'lamp']);
    const { rows: read, places } = await readAll(sheets({ rows: textRows([...table.slice(0, 1), ...many]) }));
    expect(read).toEqual(many);
    expect(places.map(({ line }) => line)).toEqual(many.map((_, i) => i + 2));
  });

  test('that go back, or past the end of the format, make a damaged workbook', async () => {
    const row = (r: string, c = 'A1') => `<row r="${r}"><c r="${c}"><v>1</v></c></row>`;
    const damaged = { kind: 'broken-workbook', part: 'xl/worksheets/sheet1.xml' };
    for (const wrong of [
      row('2') + row('2'),
      row('3') + row('2'),
      row('0'),
      row('x'),
      row('1048577'),
      `${row('1048576')}<row/>`,
      row('1', '1'),
      row('1', 'a1'),
      row('1', 'XFE1'),
      row('1', 'AAAA1'),
      row('1', ''),
      `<row><c r="XFD1"/><c/></row>`,
    ]) {
      expect((await readAll(sheets({ rows: wrong }))).refused).toEqual(damaged);
    }
    expect((await readAll(sheets({ rows: row('1', 'XFD1') }))).names).toHaveLength(16_384);
  });

  test('that are merged into one are refused where some would be lost', async () => {
    const three = textRows([...table, ['2', '', ''], ['3', '', '']]);
    const merged = (ref: string, rowsXml = three) =>
      readAll(sheets({ rows: rowsXml, behind: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` }));
    expect((await merged('B2:B3')).refused).toEqual({ kind: 'merged-rows', sheet: 'Sheet1', range: 'B2:B3' });
    expect((await merged('A1:C2')).refused).toMatchObject({ range: 'A1:C2' });
    expect((await merged('B2:C2')).refused).toBeUndefined();
    expect((await merged('D2:D4')).refused).toBeUndefined();
    expect((await merged('B4:B9')).refused).toBeUndefined();
    expect((await merged('nonsense')).refused).toBeUndefined();
    const titled = textRows([['Cases'], ['2026'], ...table]);
    const above = sheets({ rows: titled, behind: '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>' });
    expect((await readAll(above, { skipLines: 2 })).rows).toHaveLength(1);
  });
});

describe('a cell that says nothing', () => {
  const wrong = `<row r="1"><c t="str"><v>no</v></c><c t="str"><v>item</v></c></row>
    <row r="2"><c><v>1</v></c><c t="e"><f>VLOOKUP(1,X,2)</f><v>#N/A</v></c></row>
    <row r="3"><c><v>2</v></c><c><f>B2</f></c></row>
    <row r="4"><c><v>3</v></c><c><f>B2</f><v></v></c></row>
    <row r="5"><c><v>4</v></c><c t="str"><f>""</f><v></v></c></row>
    <row r="6"><c/><c t="e"><v>#REF!</v></c></row>`;

  test('makes a bad row where it is read', async () => {
    const { rows: read, faults, places } = await readAll(sheets({ rows: wrong }));
    expect(read).toEqual([['4', '']]);
    expect(faults).toEqual([
      { kind: 'cell-error', column: 'item', value: '#N/A' },
      { kind: 'formula-without-value', column: 'item', value: '' },
      { kind: 'formula-without-value', column: 'item', value: '' },
      { kind: 'cell-error', column: 'item', value: '#REF!' },
    ]);
    expect(places.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  });

  test('and nowhere else', async () => {
    const { faults, rows: read } = await readAll(sheets({ rows: wrong }), {}, ['no']);
    expect(faults).toEqual([]);
    expect(read).toEqual([
      ['1', '#N/A'],
      ['2', ''],
      ['3', ''],
      ['4', ''],
      ['', '#REF!'],
    ]);
  });
});

describe('a cell that is there twice', () => {
  const head = '<row r="1"><c r="A1" t="str"><v>no</v></c><c r="B1" t="str"><v>item</v></c></row>';
  const cell = (at: string, text: string): string => `<c r="${at}" t="str"><v>${text}</v></c>`;
  const read = (rows: string, wanted?: readonly string[]) =>
    readAll(sheets({ rows: head + rows }), {}, ...(wanted === undefined ? [] : [wanted]));

  test('makes a bad row, whatever stands between the two and in them', async () => {
    const { rows: good, faults } = await read(`
      <row r="2">${cell('A2', '1')}${cell('B2', 'lamp')}${cell('B2', 'kettle')}</row>
      <row r="3">${cell('B3', 'lamp')}${cell('A3', '2')}${cell('B3', 'lamp')}</row>
      <row r="4">${cell('A4', '3')}<c r="B4"/>${cell('B4', 'radio')}</row>
      <row r="5">${cell('A5', '4')}${cell('B5', 'radio')}<c r="B5"/></row>
      <row r="6">${cell('B6', 'radio')}${cell('A6', '5')}</row>`);
    expect(faults).toEqual(
      ['kettle', 'lamp', 'radio', ''].map((value) => ({ kind: 'cell-twice', column: 'item', value })),
    );
    // in another order they are no two
    expect(good).toEqual([['5', 'radio']]);
  });

  test('where nobody reads it, it is none', async () => {
    const twice = `<row r="2">${cell('A2', '1')}${cell('B2', 'lamp')}${cell('B2', 'kettle')}</row>`;
    expect(await read(twice, ['no'])).toMatchObject({ faults: [], rows: [['1', 'lamp']] });
  });

  test('in the header, nothing of the sheet can be read', async () => {
    const rows = `<row r="1">${cell('A1', 'no')}${cell('A1', 'item')}</row><row r="2">${cell('A2', '1')}</row>`;
    expect((await readAll(sheets({ rows }))).refused).toMatchObject({ kind: 'broken-workbook' });
  });
});

test('rejected rows that were saved as a workbook stay bad until nothing stands behind their reason', async () => {
  const cells = (line: number, ...texts: readonly string[]): string =>
    `<row r="${line}">${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
  const rows =
    cells(1, 'no', 'item', 'lofte_reason') +
    cells(2, '1', 'lamp', 'has 4 fields', 'Lund') +
    cells(3, '2', '', 'has 1 of 2 fields', '?') +
    cells(4, '3', 'radio', 'has 1 of 2 fields');
  expect(await readAll(sheets({ rows }))).toMatchObject({
    faults: [
      { kind: 'too-many-fields', fields: 4, columns: 3 },
      { kind: 'still-marked', column: 'lofte_reason' },
    ],
    rows: [['3', 'radio', 'has 1 of 2 fields']],
  });
});

test('phone numbers that are numbers are counted; those that show their zeros are not', async () => {
  const bytes = workbook({
    formats: ['0000000000'],
    sheets: [
      {
        rows: `<row><c t="str"><v>no</v></c><c t="str"><v>tel</v></c></row>
          <row><c><v>1</v></c><c><v>701740612</v></c></row>
          <row><c><v>2</v></c><c s="1"><v>701740612</v></c></row>
          <row><c><v>3</v></c><c t="str"><v>0701740612</v></c></row>
          <row><c><v>4</v></c><c><v>4.6701740612E10</v></c></row>`,
      },
    ],
  });
  const { rows: read, phonesAsNumbers } = await readAll(bytes, { phone: { column: ['mobile', 'tel'] } });
  expect(read.map(([, phone]) => phone)).toEqual(['701740612', '0701740612', '0701740612', '46701740612']);
  expect(phonesAsNumbers).toBe(2);
  expect((await readAll(bytes, { phone: { join: ['tel', 'no'] } })).phonesAsNumbers).toBe(4);
  expect((await readAll(bytes, { phone: { value: '1' } })).phonesAsNumbers).toBe(0);
});

test('a mapping’s dates are for texts; cells that are dates are read as well', () => {
  expect(withWorkbookDates(simple()).dates).toBeUndefined();
  const { dates = [] } = withWorkbookDates(simple({}, { dates: ['D.M.YYYY', 'YYYY-MM-DD'] }));
  expect(dates.slice(0, 3)).toEqual(['YYYY-MM-DD', 'YYYY-MM-DD HH:mm:ss', 'D.M.YYYY']);
  expect(new Set(dates).size).toBe(dates.length);
});
