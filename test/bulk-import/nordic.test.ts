// Files as they come in the North: what Danish Excel saves, postcodes, banks; read from the folder beside the project.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Dialect, Mapping } from '../../src/bulk-import/mapping.ts';
import type { PlannedCase } from '../../src/bulk-import/plan.ts';
import { bytesOf, contextIn, hasShared, planned, shared } from './planned.ts';
import { readTable } from './table.ts';

const file = (name: string): Buffer => readFileSync(join(shared, name));
const oracle = (): { readonly rows: number; readonly repair_status: Readonly<Record<string, number>> } =>
  (
    JSON.parse(readFileSync(join(shared, 'ORACLE.json'), 'utf8')) as Record<string, ReturnType<typeof oracle>>
  )['nordic/ords-dk-even.*'] as ReturnType<typeof oracle>;

/** The Open Repair Data Standard; nothing is said of how the file is written. */
const ords: Mapping = {
  lofte: 'mapping.v1',
  dates: ['YYYY-MM-DD', 'DD-MM-YYYY'],
  case: {
    ref: { column: 'id' },
    openedAt: { column: 'event_date' },
    closedAt: { column: 'event_date' },
    item: { join: ['brand', 'partner_product_category'] },
    // as the file has it, so that it can be counted
    problem: {
      join: ['repair_status', 'repair_barrier_if_end_of_life', 'group_identifier', 'problem'],
      with: ' / ',
    },
  },
};
const copenhagen = contextIn('Europe/Copenhagen', '2026-11-23T08:00:00Z');

async function casesOf(
  bytes: Buffer,
  encoding?: Dialect['encoding'],
): Promise<ReadonlyMap<string, PlannedCase>> {
  const mapping = encoding === undefined ? ords : { ...ords, format: { encoding } };
  const { refused, cases, problems } = await planned(bytesOf(bytes), mapping, copenhagen);
  expect([refused, problems]).toEqual([undefined, []]);
  return new Map(cases.map((each) => [each.words.ref ?? '', each]));
}

describe.skipIf(!hasShared)('what Danish Excel saves', () => {
  test('is the same cases as the original, in each of its three shapes', async () => {
    const original = await casesOf(gunzipSync(file('ords/ords-dk-repaircafe-denmark-202507.even.csv.gz')));
    expect(original.size).toBe(14_965);
    const excel = await casesOf(file('nordic/ords-dk-even.excel-da.cp1252.csv'), 'windows-1252');
    const sepLine = await casesOf(file('nordic/ords-dk-even.excel-sepline.utf8bom.csv'));
    const unicode = await casesOf(file('nordic/ords-dk-even.excel-unicode-text.utf16le.txt'));
    expect([excel.size, sepLine.size, unicode.size]).toEqual([oracle().rows, 500, 500]);
    for (const shape of [excel, sepLine, unicode]) {
      for (const [id, each] of shape) expect(each).toEqual(original.get(id));
    }
    expect(sepLine).toEqual(unicode);
  });

  test('has as many of each status as Python counts', async () => {
    const excel = await casesOf(file('nordic/ords-dk-even.excel-da.cp1252.csv'), 'windows-1252');
    const counts: Record<string, number> = {};
    for (const each of excel.values()) {
      const status = each.words.problems?.[0]?.split(' / ')[0] ?? '';
      counts[status] = (counts[status] ?? 0) + 1;
    }
    expect(counts).toEqual(oracle().repair_status);
  });

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

const helpDesk: Mapping = {
  lofte: 'mapping.v1',
  dates: ['YYYY/MM/DD HH:mm:ss.SSS'],
  case: {
    ref: { column: 'Case ID' },
    openedAt: { column: 'Complete Timestamp' },
    item: { column: 'Variant' },
  },
};

describe.skipIf(!hasShared)('a help desk that names a column twice', () => {
  const log = (): Buffer => gunzipSync(file('incidents/helpdesk-italian-2010-2014.even.csv.gz'));

  test('is refused where the mapping uses that name', async () => {
    expect((await planned(bytesOf(log()), helpDesk)).refused).toEqual({
      kind: 'column-twice',
      column: 'Variant',
      numbers: [5, 7],
    });
  });

  test('and taken where it says which one by its number, or uses neither', async () => {
    for (const item of [{ column: 7 }, { column: 'Activity' }]) {
      const mapping = { ...helpDesk, case: { ...helpDesk.case, item } };
      const { refused, counts, problems } = await planned(bytesOf(log()), mapping);
      expect([refused, counts?.read, problems]).toEqual([undefined, 10_718, []]);
    }
  });
});
