// Tables as they come in the North: postcodes, banks, what Danish Excel saves; read from the folder beside the project.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../src/bulk-import/mapping.ts';
import { hasShared, shared } from './planned.ts';
import { readTable } from './table.ts';

const file = (name: string): Buffer => readFileSync(join(shared, name));
describe.skipIf(!hasShared)('what Danish Excel saves', () => {
  test('in Windows’ letters, unsaid, is refused with how it would read', () => {
    expect(readTable(file('nordic/ords-dk-even.excel-da.cp1252.csv')).refused).toEqual({
      kind: 'not-utf8',
      line: 2,
      encodings: ['windows-1252', 'cp850'],
      reads: { encoding: 'windows-1252', text: 'Repair Café Denmark' },
    });
  });
});

describe.skipIf(!hasShared)('tables of the North and of banks', () => {
  test.each<readonly [string, Partial<Dialect>, string, number, number]>([
    ['dk-postnumre.utf8.semicolon.csv', {}, ';', 3, 1109],
    ['dk-stormodtagere.utf8.semicolon.csv', {}, ';', 7, 26],
    ['no-postnummerlogg-endringer.cp1252.tsv', { encoding: 'windows-1252' }, '\t', 10, 1985],
    ['no-postnummerregister-2020.cp1252.tsv', { encoding: 'windows-1252' }, '\t', 5, 5092],
    ['bank-exports/20180226-1000594757-umsatz.CSV', {}, ';', 11, 1],
    ['bank-exports/CSV_A_20180414_112204.csv', { encoding: 'windows-1252' }, ',', 26, 3],
    ['bank-exports/MS_JANE_SMITH_01-12-2019_14-12-2019.csv', {}, ',', 4, 13],
    ['bank-exports/Movements_1234512345_201805271848.csv', { encoding: 'iso-8859-1' }, ';', 19, 1],
    ['bank-exports/export_BE11123456789012_20180304_1422.csv', {}, ';', 18, 1],
  ])('%s', (name, said, delimiter, columns, count) => {
    const { refused, header, rows, faults } = readTable(file(join('nordic', name)), said);
    expect([refused, faults]).toEqual([undefined, []]);
    expect([header?.delimiter, header?.names.length, rows.length]).toEqual([delimiter, columns, count]);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns]));
  });

  test('amounts, dates and blanks stay as they are written', () => {
    const { rows } = readTable(file('nordic/bank-exports/20180226-1000594757-umsatz.CSV'));
    expect([rows[0]?.[1], rows[0]?.[8]]).toEqual(['22.02.18', '-36,99']);
    const companies = readTable(file('nordic/dk-stormodtagere.utf8.semicolon.csv')).rows;
    expect(companies[0]?.slice(0, 4)).toEqual(['Danske Bank A/S ', 'Girostrøget 1', '2630', '0800']);
  });
});
