import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromIso, instant, toIso } from '../../src/domain/instant.ts';

const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));

test('an instant is read as Date.parse reads it, in and out of the calendar', () => {
  const text = fc
    .tuple(
      fc.integer({ min: 0, max: 9999 }),
      two(14),
      two(33),
      two(26),
      two(62),
      two(62),
      fc.constantFrom('Z', 'z', 'x'),
    )
    .map(([y, mo, d, h, mi, s, z]) => `${String(y).padStart(4, '0')}-${mo}-${d}T${h}:${mi}:${s}${z}`);
  fc.assert(
    fc.property(text, (iso) => {
      expect([iso, fromIso(iso)]).toEqual([iso, Date.parse(iso)]);
    }),
    { numRuns: 20_000 },
  );
});

test.each([
  '',
  '2026-11-23',
  '2026-11-23T09:00:00.500Z',
  '2026-11-23T09:00:00+01:00',
  '2026-11-23T0-:00:00Z',
  '2026x11-23T09:00:00Z',
])('and so is %j', (iso) => {
  expect(fromIso(iso)).toBe(Date.parse(iso));
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_000_000_000, max: 253_402_300_799 }), (seconds) => {
      const at = instant(seconds * 1000);
      expect(fromIso(toIso(at))).toBe(at);
    }),
  );
});
