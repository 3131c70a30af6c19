/** CSV that spreadsheets and programs read alike, and that no text in it can turn into a formula. */
import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { caseTable } from '../../src/export/case-table.ts';
import { csvForm } from '../../src/export/csv.ts';
import { withoutFormula } from '../../src/export/formulas.ts';
import type { Table } from '../../src/export/table.ts';
import { calendar, called, closed, intake, kept, postponed, promised, time } from '../support/shop.ts';
import { casesOf, written } from './cases.ts';
import { hasCollected, HOSTILE } from './hostile.ts';

const FORMULA = /^[=+\-@＝＋－＠\t\r]/;

/** What a reader does who wants the text as it was: docs/export.md. */
const asItWas = (field: string): string => {
  const inside = field.replace(/([;,\t\r\n])'('*[=+\-@＝＋－＠])/g, '$1$2');
  return /^'(?:[\s']*[=+\-@＝＋－＠]|'*[\t\r])/.test(inside) ? inside.slice(1) : inside;
};

describe('a text', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+46 70 174 06 12', "'+46 70 174 06 12"],
    ['-', "'-"],
    ['@home', "'@home"],
    ['\t1', "'\t1"],
    ['\r1', "'\r1"],
    [' =1', "' =1"],
    ["'=1", "''=1"],
    ['late;=1', "late;'=1"],
    ['a\n- b', "a\n'- b"],
    ["'tis", "'tis"],
    ['070-174 06 12', '070-174 06 12'],
    ['a = b', 'a = b'],
    ['1+1', '1+1'],
  ])('%j is written %j', (text, field) => {
    expect(withoutFormula(text)).toBe(field);
  });

  test('never begins a formula, here or where another program ends a field, and can be had back', () => {
    const pieces = fc.constantFrom('=', '+', '-', '@', '＝', "'", ' ', '\t', '\r', '\n', ';', ',', 'a', '1');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const field = withoutFormula(text);
        expect(field).not.toMatch(FORMULA);
        for (const part of field.split(/[;,\t\r\n]/).slice(1)) expect(part).not.toMatch(FORMULA);
        expect(asItWas(field)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

const columns = [{ name: 'a', width: 1 }, ...['b', 'c'].map((name) => ({ name, width: 1 }))];
const tableOf = (rows: readonly (readonly string[])[]): Table => ({ title: 't', columns, rows: () => rows });
const [some] = casesOf(intake('2026-11-09 10:00', { name: 'Astrid', item: 'lamp' }));

test.runIf(some !== undefined)('hostile texts come through', () => {
  const rows = HOSTILE.map((text) => ['x', text, 'y']);
  for (const delimiter of [',', ';', '\t']) {
    const csv = written(csvForm(tableOf(rows), { delimiter, bom: false }), some === undefined ? [] : [some]);
    const parsed = papaparse.parse<readonly string[]>(csv.toString(), { delimiter, newline: '\r\n' });
    expect(parsed.errors).toEqual([]);
    const [header, ...fields] = parsed.data.slice(0, -1);
    expect(header).toEqual(['a', 'b', 'c']);
    expect(fields.map((row) => asItWas(row[1] ?? ''))).toEqual(HOSTILE);
    for (const row of fields) expect(row[1]).not.toMatch(FORMULA);
  }
});

test.skipIf(hasCollected)('the collected hostile texts are not at hand', () => undefined);

test('many rows are all there, in order', () => {
  const rows = Array.from({ length: 1000 }, (_, i) => [String(i), '', '']);
  const form = csvForm(tableOf(rows), { bom: true });
  const lines = written(form, some === undefined ? [] : [some])
    .toString()
    .split('\r\n');
  expect(lines[0]).toBe('\ufeffa,b,c');
  expect(lines.slice(1, -1)).toEqual(rows.map((row) => row.join(',')));
});

test('a row has the live promise that is due first, else the last one', () => {
  const cases = casesOf(
    intake('2026-11-09 10:00', {
      name: 'Astrid',
      phone: '070-174 06 12',
      item: 'lamp',
      problems: ['dark', 'hot'],
    }),
    promised('ready', '2026-11-20 12:00'),
    promised('callback', '2026-11-10 12:00'),
    promised('delivery', '2026-11-09 12:00', { from: 'Verkstad Nord' }),
    postponed(2, '2026-11-12 12:00', { told: 'phone' }),
    called('it takes longer', { at: '2026-11-10 09:00' }),
    intake('2026-11-09 11:00', { item: 'radio' }),
    promised('diagnosis', '2026-11-10 12:00'),
    kept(1, { at: '2026-11-10 11:00' }),
    promised('ready', '2026-11-11 12:00'),
    kept(2, { at: '2026-11-11 13:00' }),
    closed({ at: '2026-11-11 14:00' }),
  );
  const csv = written(csvForm(caseTable(calendar.zone, time('2026-11-11 08:00')), { bom: false }), cases);
  const [one, two] = papaparse.parse<Record<string, string>>(csv.toString(), { header: true }).data;
  expect(one).toMatchObject({
    case: '1',
    problem: 'dark | hot',
    promises: '2',
    promise: '2',
    promiseKind: 'callback',
    promiseState: 'live',
    due: '2026-11-12 12:00:00',
    keptAt: '',
    lastCall: 'it takes longer',
    lastCallAt: '2026-11-10 09:00:00',
    lastCallBy: 'phone',
  });
  expect(two).toMatchObject({
    customer: '',
    customerNumber: '',
    closedAt: '2026-11-11 14:00:00',
    promise: '2',
    promiseKind: 'ready',
    promiseState: 'late',
    keptAt: '2026-11-11 13:00:00',
  });
});
