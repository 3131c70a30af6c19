// Phone numbers that a spreadsheet has made numbers of.
import { expect, test } from 'vitest';
import { isCutShort } from '../../src/bulk-import/cut-short.ts';
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
