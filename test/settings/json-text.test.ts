import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson, valueOf } from '../../src/settings/json-text.ts';

test('the same values as JSON.parse', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 2), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), undefined, indent);
      const node = readJson(text);
      expect(node.ok && JSON.stringify(valueOf(node.value))).toBe(JSON.stringify(JSON.parse(json)));
    }),
    { numRuns: 500 },
  );
});

test('refused where JSON.parse refuses, and only there', () => {
  const bits = fc.array(
    fc.constantFrom(
      ...'{ } [ ] , : " \\ 0 12 3.5 e - + n true'.split(' '),
      ' ',
      '"a"',
      'null',
      '{"a":1}',
      '\\u00e5',
    ),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        bits.map((b) => b.join('')),
        fc.json({ maxDepth: 2 }),
      ),
      (text) => {
        let fine = true;
        try {
          JSON.parse(text);
        } catch {
          fine = false;
        }
        expect(readJson(text).ok).toBe(fine);
      },
    ),
    { numRuns: 5000 },
  );
});
