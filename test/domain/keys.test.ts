/** Keys are made by the million: what is fast must still be what it says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compact, plain, refKey, words } from '../../src/domain/keys.ts';
import { phoneKey } from '../../src/domain/phone.ts';

/** `plain` as it is meant. */
const slowly = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .trim()
    .replace(/\s+/gu, ' ');

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0x260 }).map((c) => String.fromCharCode(c)) }),
  fc
    .array(
      fc.constantFrom(
        'Åsa',
        'ÖBERG',
        ' ',
        '\u00a0',
        '\t',
        '´',
        'ß',
        'İ',
        'Σ',
        'ab',
        'x',
        '1',
        '-',
        'e\u0301',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('a reference', () => {
  test('is compared composed, whatever else it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 8 }), (said) => {
        expect(refKey(said)).toBe(said.normalize('NFC'));
        expect(refKey(said.normalize('NFD'))).toBe(refKey(said));
      }),
    );
    expect(['R-1', 'r-1', 'Ｒ-1', 'ﬁ', '½'].map(refKey)).toEqual(['R-1', 'r-1', 'Ｒ-1', 'ﬁ', '½']);
  });

  test('with marks without end stays as it is', () => {
    const odd = `a${'\u0301\u0316'.repeat(16)}`;
    expect(refKey(odd)).toBe(odd);
  });
});

describe('a text is made plain', () => {
  test.each([
    ['Åsa  ÖBERG', 'asa oberg'],
    [' Søren\tKjærgård\n', 'soren kjaergard'],
    ['Straße', 'strasse'],
    ['ﬁn½', 'fin1⁄2'],
    ['Łódź', 'łodz'],
  ])('%j is %j', (said, expected) => {
    expect(plain(said)).toBe(expected);
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(text, (said) => {
        expect(plain(said)).toBe(slowly(said));
        expect(compact(said)).toBe(slowly(said).replace(/[^\p{L}\p{N}]+/gu, ''));
        const all = slowly(said).split(/[^\p{L}\p{N}]+/u);
        expect(words(said)).toEqual([...new Set(all.filter((word) => word.length > 1))]);
      }),
      { numRuns: 5000 },
    );
  });

  test('character by character', () => {
    for (let c = 0; c < 0x10000; c++) {
      const said = `a${String.fromCharCode(c)}b`;
      if (plain(said) !== slowly(said)) throw new Error(`U+${c.toString(16)}`);
    }
  });
});

describe('a phone number is known again', () => {
  test.each([
    ['070-123 45 67', 'SE', '701234567'],
    ['0046 70 1234567', 'SE', '701234567'],
    ['+46 (0)70 123 45 67', 'SE', '701234567'],
    ['(070) 1234567', 'SE', '701234567'],
    ['+45 12 34 56 78', 'SE', '+4512345678'],
    ['12 34 56 78', 'DK', '12345678'],
    ['+45 12 34 56 78', 'DK', '12345678'],
    ['0012', 'XX', '+12'],
    ['000', 'SE', '+0'],
    ['---', 'SE', ''],
  ])('%s in %s is %s', (said, country, expected) => {
    expect(phoneKey(said, country)).toBe(expected);
  });
});
