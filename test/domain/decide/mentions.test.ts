/** Who is named in what was written about somebody else: by whole words and whole numbers, as lofte knows customers. */
import { describe, expect, test } from 'vitest';
import { mentioning } from '../../../src/domain/decide/mentions.ts';

const isNamed = mentioning(
  [{ name: 'Åstrid Lund', phone: '070-174 06 12' }, { email: 'astrid@example.org' }, { name: 'Bo' }],
  'SE',
);

const says = (text: string): boolean => isNamed({ private: { text } });

describe('a note names them', () => {
  test.each([
    'Åstrid Lund is his sister',
    'ASTRID  LUND, she said',
    'Astrid Lunds bil',
    'ask Bo.',
    'ring 0701740612',
    'ring +46 (0)70-174 06 12 13.30',
    'ring 4 times 0046701740612',
    'ring (070) 174 06 12 before 15',
    'write to Astrid@Example.org.',
    'her address (astrid@example.org)',
  ])('%s', (text) => {
    expect(says(text)).toBe(true);
  });
});

describe('a note does not', () => {
  test.each([
    'Astrid Lundberg',
    'Lund, Astrid',
    'Astrid',
    'Bob',
    'ring 070-174 06 13',
    'serial 9070174061200',
    '1 070-174 06 124',
    'not.astrid@example.org',
    'astrid@example.organic',
    'skis',
  ])('%s', (text) => {
    expect(says(text)).toBe(false);
  });

  test('where the words of an entry are gone, or nothing is known of them', () => {
    expect(isNamed({})).toBe(false);
    expect(mentioning([{}], 'SE')({ private: { text: 'Astrid, 0701740612' } })).toBe(false);
  });
});

test('every text of an entry is read, at any depth, but its salt', () => {
  expect(isNamed({ private: { agreed: ['Bo pays'] } })).toBe(true);
  expect(isNamed({ private: { salt: 'Bo' } } as Parameters<typeof isNamed>[0])).toBe(false);
});
