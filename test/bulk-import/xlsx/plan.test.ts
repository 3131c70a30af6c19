// A workbook becomes cases as any other file does.
import { expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import type { Mapping } from '../../../src/bulk-import/mapping.ts';
import { bytesOf, planned, simple } from '../planned.ts';
import { sheetXml, textRows, workbook } from './workbook-file.ts';

const cells = (...xml: readonly string[]): string => `<row>${xml.join('')}</row>`;
const text = (value: string): string => `<c t="str"><v>${value}</v></c>`;
const number = (value: number, style = 0): string => `<c s="${style}"><v>${value}</v></c>`;

const header = cells(...['no', 'opened', 'tel', 'item'].map((name) => text(name)));
const bytes = workbook({
  formats: [14, 'd.m.yyyy hh:mm'],
  sheets: [
    {
      rows: [
        header,
        cells(number(1), number(46346, 1), number(701740612), text('lamp')),
        cells(number(2), number(46346.5, 2), text('070-174 06 12'), text('radio')),
        cells(number(3), text('20.11.2026'), text('x'), text('a, b')),
        cells(number(4), number(46346), text(''), text('lamp')),
        cells(number(5), number(60, 1), text(''), text('lamp')),
        cells(number(6), number(46346, 1), text('4.67017E+10'), text('lamp')),
        cells(number(7), number(46346, 1), text(''), '<c t="e"><v>#N/A</v></c>'),
        cells(number(8), number(46346, 1), '<c/>', '<c><f>A1</f></c>', text('beside')),
      ].join(''),
    },
  ],
});

const mapping = simple(
  { item: { column: 'item' } },
  { dates: ['D.M.YYYY'], customer: { phone: { column: 'tel' } } },
);

test('cells that are dates, and dates that are typed, in the mapping’s time zone', async () => {
  const { cases, counts } = await planned(bytesOf(bytes), mapping);
  expect(cases.map(({ happenedAt, words }) => [words.ref, happenedAt, words.phone])).toEqual([
    ['1', '2026-11-19T23:00:00Z', '701740612'],
    ['2', '2026-11-20T11:00:00Z', '070-174 06 12'],
    ['3', '2026-11-19T23:00:00Z', 'x'],
  ]);
  expect(counts).toMatchObject({ read: 8, bad: 5, phonesAsNumbers: 1 });
});

test('bad rows are named as Excel counts them, and written as CSV', async () => {
  const { problems, raw } = await planned(bytesOf(bytes, 100), mapping);
  expect(problems.map(({ line, kind, column, value }) => [line, kind, column, value])).toEqual([
    [5, 'bad-date', 'opened', '46346'],
    [6, 'no-such-date', 'opened', '1900-02-29'],
    [7, 'phone-cut-short', 'tel', '4.67017E+10'],
    [8, 'cell-error', 'item', '#N/A'],
    [9, 'formula-without-value', 'item', ''],
  ]);
  expect(raw).toEqual([
    '4,46346,,lamp',
    '5,1900-02-29,,lamp',
    '6,2026-11-20,4.67017E+10,lamp',
    '7,2026-11-20,,#N/A',
    '8,2026-11-20,,',
  ]);
});

test('rejected rows that were mended come in with the same mapping', async () => {
  const same = { ...mapping, format: { type: 'xlsx', sheet: 'Sheet1' } } as const;
  const { header, raw } = await planned(bytesOf(bytes), same);
  const written = raw.map(
    (row) => header?.rejects.row(row.replace('#N/A', 'lamp'), 'why') ?? Buffer.alloc(0),
  );
  const csv = Buffer.concat([header?.rejects.header() ?? Buffer.alloc(0), ...written]);
  const again = await planned(bytesOf(csv), same);
  expect(again.cases.map(({ words }) => words.ref)).toEqual(['7', '8']);
  expect(again.problems.map(({ kind }) => kind)).toEqual(['bad-date', 'no-such-date', 'phone-cut-short']);
});

test('a title above the names: named, skipped, and the rejected rows come in by the same mapping', async () => {
  const titled = workbook({
    sheets: [
      {
        rows: textRows([
          ['Workshop list 2026'],
          ['no', 'opened', 'item'],
          ['1', '2026-11-20', 'lamp'],
          ['2', '2026-11-31', 'radio', 'beside'],
        ]),
      },
    ],
  });
  const plain = simple({ item: { column: 'item' } }, { dates: ['YYYY-MM-DD'] });
  expect((await planned(bytesOf(titled), plain)).refused).toMatchObject({
    kind: 'no-such-column',
    names: ['Workshop list 2026'],
    below: { line: 2, names: ['no', 'opened', 'item'] },
  });
  const skipping: Mapping = { ...plain, format: { type: 'xlsx', skipLines: 1 } };
  const { header, cases, problems, raw } = await planned(bytesOf(titled), skipping);
  expect([cases.length, problems.map(({ line }) => line)]).toEqual([1, [4]]);
  const rejects = header?.rejects;
  const csv = [rejects?.header(), rejects?.row(raw[0] ?? '', 'why')].map(String).join('');
  const mended = await planned(bytesOf(csv.replace('11-31', '11-21')), skipping);
  expect(mended.cases.map(({ words }) => [words.ref, words.item])).toEqual([['2', 'radio']]);
});

test('in a gzip too', async () => {
  expect((await planned(bytesOf(gzipSync(bytes)), mapping)).cases).toHaveLength(3);
});

test('a column that is not there, or there twice, refuses the file', async () => {
  const plan = (names: readonly string[]) =>
    planned(bytesOf(workbook({ sheets: [{ rows: textRows([names]) }] })), mapping);
  expect((await plan(['no', 'opened', 'item'])).refused).toMatchObject({
    kind: 'no-such-column',
    columns: ['tel'],
  });
  expect((await plan(['no', 'opened', 'tel', 'item', 'tel'])).refused).toEqual({
    kind: 'column-twice',
    column: 'tel',
    numbers: [3, 5],
  });
  expect((await plan(['no', 'opened', 'tel', 'item'])).counts).toMatchObject({ read: 0 });
});

test('what breaks in the middle refuses the file, whatever was read before', async () => {
  const many = cells(number(1), number(46346, 1)).repeat(20_000);
  const xml = sheetXml({ rows: header + many }).replace('</sheetData>', '');
  const { refused } = await planned(
    bytesOf(workbook({ sheets: [{ rows: '' }], parts: { 'xl/worksheets/sheet1.xml': xml } })),
    mapping,
  );
  expect(refused).toEqual({ kind: 'broken-workbook', part: 'xl/worksheets/sheet1.xml' });
});
