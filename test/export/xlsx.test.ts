/** A spreadsheet that other programs open: its parts, its cells, and texts that stay texts. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Cell, Table } from '../../src/export/table.ts';
import { xlsxForm } from '../../src/export/xlsx.ts';
import { intake } from '../support/shop.ts';
import { casesOf, written } from './cases.ts';
import { HOSTILE } from './hostile.ts';

const some = casesOf(intake('2026-11-09 10:00', { name: 'Astrid', item: 'lamp' }));

/** The parts of a file with these rows, by their names. */
function partsOf(rows: readonly (readonly Cell[])[], mostRows?: number): Readonly<Record<string, string>> {
  const columns = ['first', 'second'].map((name) => ({ name, width: 12 }));
  const table: Table = { title: 'cases', columns, rows: () => rows };
  const files = unzipSync(written(xlsxForm(table, mostRows), some));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** The texts of a sheet, in order. */
const textsIn = (sheet = ''): readonly string[] =>
  [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text = '']) => unescaped(text));

test('has the parts that a spreadsheet has, the first of them first', () => {
  const parts = partsOf([['a', 1]]);
  expect(Object.keys(parts)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
  ]);
  for (const xml of Object.values(parts)) expect(xml.startsWith('<?xml version="1.0"')).toBe(true);
  expect(parts['xl/workbook.xml']).toContain('<sheet name="cases" sheetId="1" r:id="rId1"/>');
});

test('numbers are numbers, moments dates, and nothing leaves its cell out', () => {
  const sheet = partsOf([
    [12.5, { wall: Date.UTC(2026, 10, 23, 12) }],
    [null, 'b'],
  ])['xl/worksheets/sheet1.xml'];
  expect(sheet).toContain('<row r="2"><c r="A2"><v>12.5</v></c><c r="B2" s="2"><v>46349.5</v></c></row>');
  expect(sheet).toMatch(/<row r="3"><c r="B3" [^>]*t="inlineStr">/);
});

describe('texts', () => {
  test('come through, and no cell is a formula', () => {
    const sheet = partsOf(HOSTILE.map((text) => [text, null]))['xl/worksheets/sheet1.xml'];
    expect(textsIn(sheet)).toEqual(['first', 'second', ...HOSTILE]);
    expect(sheet).not.toContain('<f>');
    expect(sheet).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  test('that are too long for a cell are cut, and no half of a character is left', () => {
    const [, , text = ''] = textsIn(partsOf([[`a${'🦊'.repeat(20_000)}`, null]])['xl/worksheets/sheet1.xml']);
    expect(text.length).toBe(32_767);
    expect(text.endsWith('…')).toBe(true);
    expect(text.at(-2)).toBe('\ufffd');
  });
});

test('a new sheet begins where one is full', () => {
  const parts = partsOf(
    [
      ['a', null],
      ['b', null],
      ['c', null],
      ['d', null],
      ['e', null],
    ],
    2,
  );
  const sheets = [1, 2, 3].map((no) => textsIn(parts[`xl/worksheets/sheet${no}.xml`]));
  expect(sheets).toEqual([
    ['first', 'second', 'a', 'b'],
    ['first', 'second', 'c', 'd'],
    ['first', 'second', 'e'],
  ]);
  expect(parts['xl/workbook.xml']).toContain('<sheet name="cases 3" sheetId="3" r:id="rId3"/>');
  expect(parts['xl/_rels/workbook.xml.rels']).toContain('Id="rId4"');
});
