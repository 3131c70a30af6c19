import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortedIds } from '../../../../src/journal/folder/register/sort-ids.ts';
import { StringTable } from '../../../../src/journal/folder/register/string-table.ts';

const texts = fc.array(
  fc.oneof(
    fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b', 'å') }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.integer({ min: 0, max: 2000 }).map((n) => `https://example.org/cases/${n}`),
    fc.constantFrom('x'.repeat(240), 'x'.repeat(241), 'x'.repeat(242), '\ud800', '\ufffd'),
  ),
  { maxLength: 3000, size: 'max' },
);

test('numbers texts as a Map would, and sorts them as their bytes', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const table = new StringTable();
      const map = new Map<string, number>();
      for (const text of all) {
        expect(table.idOf(0x72, text)).toBe(map.get(text) ?? -1);
        const id = map.get(text) ?? map.size;
        map.set(text, id);
        expect(table.intern(0x72, text)).toBe(id);
      }
      expect(table.size).toBe(map.size);
      expect(table.idOf(0x70, all[0] ?? '')).toBe(-1);
      const bytes = (id: number) => table.pool.subarray(table.starts[id], table.starts[id + 1]);
      const sorted = [...sortedIds(table)].map(bytes);
      expect(sorted).toEqual([...map.values()].map(bytes).sort((a, b) => Buffer.compare(a, b)));
    }),
    { numRuns: 50 },
  );
});

test('a million references take less than 50 MiB', () => {
  const table = new StringTable();
  for (let i = 0; i < 1_000_000; i++) table.intern(0x72, `K${i}`);
  expect(table.size).toBe(1_000_000);
  expect(table.bytes).toBeLessThan(50 << 20);
});
