import { expect, test } from 'vitest';
import { sizeText } from '../../src/terminal/render-journal.ts';

test.each([
  [999, '.', '999 B'],
  [22_200, '.', '22.2 kB'],
  [22_200, ',', '22,2 kB'],
  [1_250_000, ',', '1,3 MB'],
])('%i bytes with "%s"', (bytes, decimal, said) => {
  expect(sizeText(bytes, { decimal })).toBe(said);
});
