// What a cell says, whatever it is stored as.
import { describe, expect, test } from 'vitest';
import { builtInFormat, formatOf, masked } from '../../../src/bulk-import/xlsx/number-formats.ts';
import { numberText } from '../../../src/bulk-import/xlsx/numbers.ts';
import { serialDate } from '../../../src/bulk-import/xlsx/serial-dates.ts';
import { readAll, workbook, type TestWorkbook } from './workbook-file.ts';

const header = '<row><c t="inlineStr"><is><t>a</t></is></c></row>';

/** A workbook whose only value is this cell. */
const cell = (xml: string, more: TestWorkbook = {}) =>
  readAll(workbook({ sheets: [{ rows: `${header}<row>${xml}</row>` }], ...more }));

const text = async (xml: string, more?: TestWorkbook): Promise<string | undefined> =>
  (await cell(xml, more)).rows[0]?.[0];

describe('numbers', () => {
  test.each([
    ['42', '42'],
    ['1234567890123456', '1234567890123456'],
    ['12345678901234567890', '12345678901234567890'],
    ['701740612', '701740612'],
    ['4.6701740612E10', '46701740612'],
    ['4.6701740612E+21', '4670174061200000000000'],
    ['1.5E-7', '0.00000015'],
    ['-1.5e-7', '-0.00000015'],
    ['1.25E1', '12.5'],
    ['41800000.009999998', '41800000.01'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['2.5', '2.5'],
    ['2.50', '2.5'],
    ['-7', '-7'],
    ['1e999', '1e999'],
    ['abc', 'abc'],
  ])('%s is %s', (raw, shown) => {
    expect(numberText(raw)).toBe(shown);
  });
});

describe('formats', () => {
  test.each([
    ['yyyy\\-mm\\-dd', true],
    ['yyyy\\-mm\\-dd\\ hh:mm', true],
    ['[$-41D]d\\ mmmm\\ yyyy;@', true],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', true],
    ['mmm', true],
    ['m', true],
    ['mm:ss.0', false],
    ['h:mm AM/PM', false],
    ['[h]:mm:ss', false],
    ['[mm]', false],
    ['hh"h"mm', false],
    ['[Red]d/m;@', true],
    ['dd.mm.yyyy "kl." hh:mm', true],
    ['mmm h', true],
  ])('%s is a date, with a day: %s', (code, day) => {
    expect(formatOf(code)).toEqual({ is: 'date', day });
  });

  test.each([
    'General',
    '[Red]General',
    'GENERAL',
    '0.00',
    '#,##0.00\\ "kr"',
    '#,##0\\ [$kr-41D]',
    '_-* #,##0.00\\ "days"_-;\\-* #,##0.00\\ _d_y_-',
    '0%',
    '0.00E+00',
    '# ?/?',
    '@',
    '',
    '[>=100]"high";"dry"',
    '0\\h',
    '0',
    '0" st"',
  ])('%s is a number', (code) => {
    expect(formatOf(code)).toEqual({ is: 'number' });
  });

  test.each([
    [0, 'number'],
    [1, 'number'],
    [14, 'date'],
    [22, 'date'],
    [37, 'number'],
    [47, 'date'],
    [49, 'number'],
    [58, 'date'],
    [163, 'number'],
  ])('%i is a %s without being explained', (id, is) => {
    expect(builtInFormat(id).is).toBe(is);
  });

  test.each([
    ['0000000000', '701740612', '0701740612'],
    ['0000', '150', '0150'],
    ['000\\-000\\ 00\\ 00', '701740612', '070-174 06 12'],
    ['000"-"0000000', '701740612', '070-1740612'],
    ['\\+00', '46701740612', '+46701740612'],
    ['+0', '46701740612', '+46701740612'],
    ['00', '12345', '12345'],
    ['000 00', '1234567', '12345 67'],
  ])('%s shows %s as %s', (code, digits, shown) => {
    const format = formatOf(code);
    expect(format.is === 'digits' ? masked(digits, format.mask) : undefined).toBe(shown);
  });
});

describe('dates', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [0, '1900-01-00'],
    [25569, '1970-01-01'],
    [45306, '2024-01-15'],
    [45306.5, '2024-01-15 12:00:00'],
    [24472.1763888889 + 1462, '1971-01-01 04:14:00'],
    [45306.999999, '2024-01-16'],
    [2958465, '9999-12-31'],
    [2958466, undefined],
    [-1, undefined],
    [Infinity, undefined],
  ])('from 1900, %d is %s', (serial, shown) => {
    expect(serialDate(serial, false, false)).toBe(shown);
  });

  test.each([
    [0, '1904-01-01'],
    [43844, '2024-01-15'],
    [60, '1904-03-01'],
    [-1, undefined],
  ])('from 1904, %d is %s', (serial, shown) => {
    expect(serialDate(serial, false, true)).toBe(shown);
  });

  test.each([
    [0.5, '12:00:00'],
    [0, '00:00:00'],
    [45306.25, '2024-01-15 06:00:00'],
  ])('a time of day, %d, is %s', (serial, shown) => {
    expect(serialDate(serial, true, false)).toBe(shown);
  });
});

describe('cells', () => {
  test('of a shared text, rich, pronounced, with escapes', async () => {
    const strings = [
      '<t>plain &amp; simple</t>',
      '<r><t xml:space="preserve">ri </t></r><r><rPr><b/></rPr><t>ch</t></r>',
      '<t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/>',
      '<t>_x005F_x000D_ one_x000D_\ntwo</t>',
      '<t><![CDATA[<b>]]></t>',
      '',
    ];
    const shared = (i: number) => text(`<c t="s"><v>${i}</v></c><c t="str"><v>x</v></c>`, { strings });
    expect(await shared(0)).toBe('plain & simple');
    expect(await shared(1)).toBe('ri ch');
    expect(await shared(2)).toBe('漢字');
    expect(await shared(3)).toBe('_x000D_ one\r\ntwo');
    expect(await shared(4)).toBe('<b>');
  });

  test('of a shared text that is empty, though it is the first one', async () => {
    for (const strings of [
      ['<t></t>', '<t>a</t>'],
      ['', '<t>a</t>'],
      ['<t/>', '<t></t>', '<t>a</t>'],
    ]) {
      const last = strings.length - 1;
      const { refused, rows } = await cell('<c t="s"><v>0</v></c>', { strings });
      expect([refused, rows]).toEqual([undefined, []]);
      expect(await text(`<c t="s"><v>${last}</v></c>`, { strings })).toBe('a');
    }
  });

  test('of a shared text that is not there: the workbook is damaged', async () => {
    const part = 'xl/worksheets/sheet1.xml';
    for (const index of ['7', '-1', 'x', '1e1', '99999999999']) {
      const { refused } = await cell(`<c t="s"><v>${index}</v></c>`, { strings: ['<t>a</t>'] });
      expect(refused).toEqual({ kind: 'broken-workbook', part });
    }
    expect((await cell('<c t="new"><v>1</v></c>')).refused).toEqual({ kind: 'broken-workbook', part });
  });

  test.each([
    ['<c t="b"><v>1</v></c>', 'TRUE'],
    ['<c t="b"><v>0</v></c>', 'FALSE'],
    ['<c t="n"><v> 5 </v></c>', '5'],
    ['<c t="str"><f>A1&amp;"x"</f><v>ax</v></c>', 'ax'],
    ['<c><f>1+1</f><v>2</v></c>', '2'],
    ['<c t="d"><v>2024-01-15T08:30:00</v></c>', '2024-01-15T08:30:00'],
    ['<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', 'ab'],
    ['<c t="inlineStr"><v>a</v></c>', 'a'],
    ['<c><v>1</v><extLst><ext><v>9</v></ext></extLst></c>', '1'],
    ['<x:c xmlns:x="y"><x:v>7</x:v></x:c>', '7'],
  ])('%s is %s', async (xml, shown) => {
    expect(await text(xml)).toBe(shown);
  });

  test('a number is a date by its format alone', async () => {
    const formats = ['yyyy\\-mm\\-dd', 14, '0000000000', 'hh:mm', 2];
    const shown = (style: number, value = '45306.5') =>
      text(`<c s="${style}"><v>${value}</v></c>`, { formats });
    expect(await shown(0)).toBe('45306.5');
    expect(await shown(1)).toBe('2024-01-15 12:00:00');
    expect(await shown(2)).toBe('2024-01-15 12:00:00');
    expect(await shown(2, '45306')).toBe('2024-01-15');
    expect(await shown(3, '701740612')).toBe('0701740612');
    expect(await shown(3, '-5')).toBe('-5');
    expect(await shown(4, '0.5')).toBe('12:00:00');
    expect(await shown(5)).toBe('45306.5');
    expect(await shown(99)).toBe('45306.5');
    expect(await shown(1, '-3')).toBe('-3');
    expect(await shown(1, 'x')).toBe('x');
  });
});
