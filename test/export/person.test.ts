/** What one person may be given: all of theirs, and nothing of anybody else's. */
import { describe, expect, test } from 'vitest';
import { customerNumber } from '../../src/domain/ids.ts';
import { asGivenTo } from '../../src/export/person.ts';
import type { Exported } from '../../src/export/exported.ts';
import { called, intake, noted, retracted } from '../support/shop.ts';
import { casesOf } from './cases.ts';

const [astrid, bo] = [customerNumber(1), customerNumber(2)];

const cases = casesOf(
  intake('2026-11-09 10:00', { name: 'Astrid', item: 'lamp' }),
  called('it is late'),
  noted('Bo came by'),
  retracted(3, 3),
  intake('2026-11-10 10:00', { name: 'Bo', item: 'radio' }),
  noted('a radio'),
);

const wordsOf = (of: Exported | undefined): readonly unknown[] =>
  (of?.entries ?? []).map(({ entry, isWithheld }) => entry.private ?? (isWithheld ? 'withheld' : null));

describe('a case of theirs', () => {
  const [one] = cases.map((of) => asGivenTo(astrid, of));

  test('is given with its words, but for what was taken back', () => {
    expect(one?.case?.number).toBe(1);
    expect(one?.customer?.name).toBe('Astrid');
    expect(wordsOf(one)).toEqual([
      { name: 'Astrid', item: 'lamp' },
      { text: 'it is late' },
      'withheld',
      null,
    ]);
  });
});

test("a case of somebody else's is not given", () => {
  const [, two] = cases.map((of) => asGivenTo(astrid, of));
  expect(two).toMatchObject({ case: undefined, customer: undefined, entries: [] });
});

test("of a case that is somebody else's by now, what names them is given", () => {
  const [, of] = cases;
  if (of?.case === undefined) throw new Error('there is no case');
  const moved: Exported = { ...of, case: { ...of.case, customer: astrid } };
  expect(wordsOf(asGivenTo(bo, moved))).toEqual([{ name: 'Bo', item: 'radio' }]);
  // and whose it is now is not given the words of the one before
  expect(wordsOf(asGivenTo(astrid, moved))).toEqual(['withheld', { text: 'a radio' }]);
});
