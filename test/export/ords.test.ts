/** Repairs for the repair community: the standard's columns and words, and nobody in them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { alpha3 } from '../../src/export/alpha3.ts';
import { csvForm } from '../../src/export/csv.ts';
import { categoryOf } from '../../src/export/ords-categories.ts';
import { impersonal } from '../../src/export/impersonal.ts';
import { ordsTable } from '../../src/export/ords.ts';
import {
  calendar,
  called,
  closed,
  intake,
  kept,
  promised,
  shop,
  status,
  type Step,
} from '../support/shop.ts';
import { casesOf, written } from './cases.ts';

type Row = Readonly<Record<string, string>>;

function rowsOf(...steps: readonly Step[]): readonly Row[] {
  const csv = written(csvForm(ordsTable(shop, calendar.zone), { bom: false }), casesOf(...steps));
  return papaparse.parse<Row>(csv.toString(), { header: true, skipEmptyLines: true }).data;
}

const lamp = (at: string, problem = 'dark'): Step =>
  intake(at, { name: 'Astrid Ek', phone: '070-174 06 12', item: 'bordslampa', problems: [problem] });

test('a row is a repair that is over; what could have been is never guessed', () => {
  const rows = rowsOf(
    lamp('2026-11-09 10:00'),
    lamp('2026-11-09 10:00'),
    promised('ready', '2026-11-10 12:00'),
    kept(1, { at: '2026-11-10 12:00' }),
    closed({ at: '2026-11-11 23:30' }),
    lamp('2026-11-12 10:00'),
    status('collect-unrepaired', { at: '2026-11-13 10:00' }),
    lamp('2026-11-14 10:00'),
    status('ready', { at: '2026-11-15 10:00' }),
    lamp('2026-11-16 10:00'),
    closed({ at: '2026-11-17 10:00' }),
  );
  expect(rows.map((r) => [r['id'], r['repair_status'], r['event_date']])).toEqual([
    ['fjordgatanelektronik-2', 'Fixed', '2026-11-11'],
    ['fjordgatanelektronik-3', 'Unknown', '2026-11-13'],
    ['fjordgatanelektronik-4', 'Fixed', '2026-11-15'],
    ['fjordgatanelektronik-5', 'Unknown', '2026-11-17'],
  ]);
  expect(rows[0]).toEqual({
    id: 'fjordgatanelektronik-2',
    data_provider: 'Fjordgatan Elektronik',
    country: 'SWE',
    partner_product_category: 'bordslampa',
    product_category: 'Lamp',
    product_category_id: '15',
    brand: 'Unknown',
    year_of_manufacture: '',
    product_age: '',
    repair_status: 'Fixed',
    repair_barrier_if_end_of_life: '',
    group_identifier: 'Fjordgatan Elektronik',
    event_date: '2026-11-11',
    problem: 'dark',
  });
});

test.each([
  ["Astrid's lamp is dark", "…'s lamp is dark"],
  ['Astrids lampa', '… lampa'],
  ['ASTRID EK: dark', '… …: dark'],
  ['mail a.ek@example.com or see https://example.com/x?y', 'mail … or see …'],
  ['ring +46 (0)70 174 06 12', 'ring …'],
  ['serial SN-77 001', 'serial …-… …'],
  ['230 V, 3.5 A, 2026', '230 V, 3.5 A, 2026'],
])('%s becomes %s', (problem, left) => {
  const [row] = rowsOf(
    intake('2026-11-09 10:00', {
      name: 'Astrid Ek',
      item: 'lamp',
      serial: 'SN-77 001',
      problems: [problem],
    }),
    closed(),
  );
  expect(row?.['problem']).toBe(left);
});

test('whom was spoken with is left out too', () => {
  const [of] = casesOf(intake('2026-11-09 10:00', { name: 'Astrid Ek', item: 'lamp' }), called('she asked'));
  if (of === undefined) throw new Error('there is no case');
  const entries = of.entries.map((each) =>
    each.entry.type === 'call-noted'
      ? { ...each, entry: { ...each.entry, private: { text: 'she asked', with: 'Cilla Ek' } } }
      : each,
  );
  expect(impersonal('ring Cilla, not Bo', { ...of, entries })).toBe('ring …, not Bo');
});

test.each([
  ['iPhone 13 mini', 'Mobile'],
  ['Philips kaffemaskine', 'Coffee maker'],
  ['Støvsuger', 'Vacuum'],
  ['symaskin Husqvarna', 'Sewing machine'],
  ['brødrister', 'Toaster'],
  ['Bærbar, HP', 'Laptop'],
  ['PS5', 'Games console'],
  ['golvlampa', 'Lamp'],
  ['Bose QuietComfort', 'Headphones'],
  ['thing', 'Misc'],
  ['', 'Misc'],
])('%s is %s', (item, name) => {
  expect(categoryOf(item).name).toBe(name);
});

test.each([
  ['SE', 'SWE'],
  ['AD', 'AND'],
  ['ZW', 'ZWE'],
  ['US', 'USA'],
  ['XX', null],
  ['WE', null],
])('%s is %s', (two, three) => {
  expect(alpha3(two)).toBe(three);
});

const data = join(import.meta.dirname, '../../../shared/data/ords');

describe.skipIf(!existsSync(data))('the data of the repair community', () => {
  const read = (name: string): string => readFileSync(join(data, name), 'utf8');

  test('has these columns, and categories of these names', () => {
    const { resources } = JSON.parse(read('tableschema-202507.json')) as {
      resources: readonly { schema: { fields: readonly { name: string }[] } }[];
    };
    expect(ordsTable(shop, calendar.zone).columns.map(({ name }) => name)).toEqual(
      resources[0]?.schema.fields.map(({ name }) => name),
    );
    const categories = papaparse.parse<Row>(read('product-categories-202507.csv'), {
      header: true,
      skipEmptyLines: true,
    });
    const known = new Map(categories.data.map((r) => [r['product_category_id'], r['product_category']]));
    for (const word of [
      'symaskin',
      'tv',
      'ps5',
      'lamp',
      'ur',
      'radio',
      'x',
      'iron',
      'fan',
      'drill',
      'lego',
      'ipod',
    ]) {
      const { id, name } = categoryOf(word);
      expect(known.get(String(id))).toBe(name);
    }
  });

  test('calls most things in Danish what we call them', () => {
    const bytes = readFileSync(join(data, 'ords-dk-repaircafe-denmark-202507.even.csv.gz'));
    const { data: rows } = papaparse.parse<Row>(gunzipSync(bytes).toString(), { header: true });
    let [right, wrong, unknown] = [0, 0, 0];
    for (const row of rows) {
      const item = (row['partner_product_category'] ?? '').split(' ~ ').at(-1) ?? '';
      const { name } = categoryOf(item);
      if (name === row['product_category']) right += 1;
      else if (name === 'Misc') unknown += 1;
      else wrong += 1;
    }
    expect(right / (right + wrong)).toBeGreaterThan(0.9);
    expect(right / (right + wrong + unknown)).toBeGreaterThan(0.7);
  });
});
