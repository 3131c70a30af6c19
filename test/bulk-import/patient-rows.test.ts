/** Rows with many quotes and many blanks: read as papaparse reads them, in a time that grows with them and no faster. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { hasManyBlanks, MANY_BLANKS } from '../../src/bulk-import/blanks.ts';
import { parseRows, type ParsedRows } from '../../src/bulk-import/parse-rows.ts';
import { patientRows } from '../../src/bulk-import/patient-rows.ts';
import { rejectsWriter } from '../../src/bulk-import/rejects.ts';
import { fastest } from '../support/times.ts';
import { readTable } from './table.ts';

/** Of the errors of a row, the first that closes nothing and the first that is never closed; the others say no more. */
const told = ({ data, errors, cursor }: ParsedRows): unknown => ({
  data,
  cursor,
  errors: errors.filter(
    ({ row, code }, i) => errors.findIndex((each) => each.row === row && each.code === code) === i,
  ),
});

test('whatever stands there, rows and faults are as papaparse finds them', () => {
  const unit = fc.constantFrom('a', '"', '"', '""', ' ', '\t', '\u00a0', ',', ';', '\n', '\r', '\r\n');
  fc.assert(
    fc.property(
      fc.string({ unit, minLength: 1, maxLength: 30 }),
      fc.constantFrom(',', ';', '\t', ' '),
      fc.constantFrom('\n', '\r'),
      fc.boolean(),
      fc.constantFrom(0, 1, 2),
      (text, delimiter, newline, last, preview) => {
        const parser = new Papa.Parser({ delimiter, newline, preview, fastMode: false });
        const theirs = parser.parse(text, 0, !last) as ParsedRows & { meta: { cursor: number } };
        const errors = theirs.errors.map(({ code, row, index }) => ({ code, row, index }));
        expect(told(patientRows(text, delimiter, newline, last, preview))).toEqual(
          told({ data: theirs.data, errors, cursor: theirs.meta.cursor }),
        );
      },
    ),
    { numRuns: 20_000 },
  );
});

test('many blanks together are found wherever they are', () => {
  for (let before = 0; before < 3 * MANY_BLANKS; before += 1) {
    for (const blank of [' ', '\t', '\r', '\u00a0', '\u2003', '\ufeff']) {
      const text = (count: number): string => `${'x'.repeat(before)}${blank.repeat(count)}x`;
      expect([hasManyBlanks(text(MANY_BLANKS - 1)), hasManyBlanks(text(MANY_BLANKS))]).toEqual([false, true]);
    }
  }
});

describe('a row of quotes that close nothing, and blanks', () => {
  const row = (n: number): string => `"${'a"'.repeat(n)}${' '.repeat(2 * n)}`;
  /** How much longer eight times as much takes; were it quadratic, sixty-four times. */
  const growth = (work: (n: number) => void): number =>
    fastest(5, () => work(16_000)) / fastest(5, () => work(2_000));

  test.each<readonly [string, (n: number) => void]>([
    ['is parsed', (n) => parseRows(`x,${row(n)}\n`, ',', '\n', true)],
    ['is read, its delimiter found, and its place', (n) => readTable(`ref,opened\nx,${row(n)}\ny,z\n`)],
    ['is a header', (n) => readTable(`ref,opened,${row(n)}\ny,z\n`)],
    [
      'is written with its reason',
      (n) => {
        const header = {
          names: ['a', 'b'],
          text: 'a,b\n',
          lineEnd: '\n',
          delimiter: ',',
          encoding: 'utf-8',
        } as const;
        rejectsWriter(header).row(`x,${row(n)},`, 'why');
      },
    ],
  ])('%s in a time that grows with it', (_, work) => {
    expect(growth(work)).toBeLessThan(25);
  });

  test('is a row like any other', () => {
    const { rows, faults } = readTable(
      `ref,text,more\n1,"a"b" ${' '.repeat(100)},x\n2,"c"${' '.repeat(100)}\n`,
    );
    expect([rows, faults]).toEqual([
      [
        ['1', 'a"b', 'x'],
        ['2', 'c'],
      ],
      ['2: broken-quote'],
    ]);
  });
});
