import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressesIn, isEmail, withoutEmails } from '../../src/domain/email.ts';

test.each([
  ['astrid@example.org', true],
  ['a.b+c@d.e.f', true],
  ['astrid@example', false],
  ['astrid@.org', false],
  ['astrid@example.', false],
  ['@example.org', false],
  ['a@b@example.org', false],
  ['astrid lund@example.org', false],
  ['<astrid@example.org>', false],
])('%s: %s', (text, is) => {
  expect(isEmail(text)).toBe(is);
});

test('addresses in a text, and a text without them', () => {
  expect(addressesIn('ask (bo@x.se), or cilla@local; @nobody')).toEqual(['bo@x.se', 'cilla@local']);
  expect(withoutEmails('ask (bo@x.se), or cilla@local; @nobody', '…')).toBe(
    'ask (…), or cilla@local; @nobody',
  );
  expect(withoutEmails('a@b@c.de@f.gh', '…')).toBe('a@…@f.gh');
});

// what an address is, as patterns, which take too long on long texts
const DOTTED = /[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:]+/gu;
const ANY = /[^\s@<>()",;:]+@[^\s@<>()",;:]+/gu;

test('they are what the patterns say', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '@', '.', ' ', ';', '\n', '👍', '<'), maxLength: 14 });
  fc.assert(
    fc.property(text, (said) => {
      expect(withoutEmails(said, '…')).toBe(said.replace(DOTTED, '…'));
      expect(addressesIn(said)).toEqual(said.match(ANY) ?? []);
      expect(isEmail(said)).toBe(new RegExp(`^${DOTTED.source}$`, 'u').test(said));
    }),
    { numRuns: 5000 },
  );
});
