// What lofte writes as a spreadsheet, it reads: another writer, another zip, every text that others stumble over.
import { expect, test } from 'vitest';
import { xlsxForm } from '../../../src/export/xlsx.ts';
import type { Cell, Table } from '../../../src/export/table.ts';
import { casesOf, written } from '../../export/cases.ts';
import { HOSTILE } from '../../export/hostile.ts';
import { intake } from '../../support/shop.ts';
import { readAll } from './workbook-file.ts';

const some = casesOf(intake('2026-11-09 10:00', { name: 'Astrid', item: 'lamp' }));

const fileOf = (rows: readonly (readonly Cell[])[]): Buffer => {
  const columns = ['no', 'text'].map((name) => ({ name, width: 12 }));
  const table: Table = { title: 'cases', columns, rows: () => rows };
  return written(xlsxForm(table), some);
};

test('texts, unchanged', async () => {
  const { names, rows } = await readAll(fileOf(HOSTILE.map((text, i) => [i, text])));
  expect(names).toEqual(['no', 'text']);
  expect(rows).toEqual(HOSTILE.map((text, i) => [String(i), text]));
});

test('moments, numbers and nothing', async () => {
  const at = (time: string): Cell => ({ wall: Date.parse(`${time}Z`) });
  const { rows } = await readAll(
    fileOf([
      [1, at('2026-11-23T12:00:00')],
      [2.5, at('2026-11-23T00:00:01')],
      [1e15, at('2026-11-23T23:59:59')],
      [null, at('1999-12-31T00:00:00')],
      [5, null],
    ]),
  );
  expect(rows).toEqual([
    ['1', '2026-11-23 12:00:00'],
    ['2.5', '2026-11-23 00:00:01'],
    ['1000000000000000', '2026-11-23 23:59:59'],
    ['', '1999-12-31'],
    ['5', ''],
  ]);
});
