// Phone numbers and references that a spreadsheet has made numbers of.
import { expect, test } from 'vitest';
import { isCutShort, isRefCutShort } from '../../src/bulk-import/cut-short.ts';
import { rows, simple } from './planned.ts';

test.each([
  ['4.67017E+10', true],
  ['4,67017E+10', true],
  ['4.67017e10', true],
  ['7E+08', true],
  ['4.6701740612E+10', false],
  ['4.670174061E+10', true],
  ['46701740612', false],
  ['070-174 06 12', false],
  ['+46701740612', false],
  ['E+10', false],
  ['12E3', false],
])('%s has lost digits: %s', (text, lost) => {
  expect(isCutShort(text)).toBe(lost);
});

test('such a row is bad, and says why', async () => {
  const mapping = simple({}, { customer: { phone: { column: 'tel' } } });
  const { cases, problems } = await rows(
    'no,opened,tel',
    '1,2026-11-20,4.67017E+10\n2,2026-11-20,701740612\n',
    mapping,
  );
  expect(problems).toEqual([{ kind: 'phone-cut-short', column: 'tel', value: '4.67017E+10', line: 2 }]);
  expect(cases.map(({ words }) => words.phone)).toEqual(['701740612']);
});

test.each([
  ['1,23457E+11', true],
  ['1.23457e11', true],
  ['2E+10', true],
  ['2E10', false],
  ['2024-00017', false],
])('of the reference %s digits are lost: %s', (text, lost) => {
  expect(isRefCutShort(text)).toBe(lost);
});

test.each(['cases', 'events'] as const)(
  'rows (%s) whose references are rounded to the same one are bad, and are not taken for one case',
  async (kind) => {
    const mapping = simple({ ref: { column: 'no' } }, { rows: kind });
    const { cases, problems } = await rows(
      'no,opened',
      '1.23457E+11,2026-11-18\n1.23457E+11,2026-11-19\n123457000001,2026-11-20\n',
      mapping,
    );
    const lost = { kind: 'ref-cut-short', column: 'no', value: '1.23457E+11' };
    expect(problems).toEqual([
      { ...lost, line: 2 },
      { ...lost, line: 3 },
    ]);
    expect(cases.map(({ words }) => words.ref)).toEqual(['123457000001']);
  },
);
