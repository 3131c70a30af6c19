import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glyphsOf } from '../../src/terminal/glyphs.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What joins and what does not, often enough that characters lie across where a text is looked at anew. */
const parts = fc.oneof(
  fc.constantFrom(
    '👨\u200d',
    '👍🏽',
    '🇸🇪',
    '🇸',
    'A\u030a',
    '\u0301',
    '\u200d',
    '\r\n',
    '\r',
    '한',
    '\u1100',
    'क्',
    'e',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom('\ud83d', '\udc4d'),
);

test('a long text comes apart as it would at once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(parts, fc.integer({ min: 1, max: 300 })), { maxLength: 6 }), (runs) => {
      const text = runs.map(([part, times]) => part.repeat(times)).join('');
      expect([...glyphsOf(text)]).toEqual([...segmenter.segment(text)].map(({ segment }) => segment));
    }),
    { numRuns: 300 },
  );
});
