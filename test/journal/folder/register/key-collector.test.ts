/** Keys that did not fit in memory come out as those that did. */
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyCollector } from '../../../../src/journal/folder/register/key-collector.ts';
import { runWriter } from '../../../../src/journal/folder/register/run-writer.ts';
import { someFolder } from '../shop-folder.ts';

const posting: fc.Arbitrary<Posting> = fc.tuple(
  fc.constantFrom('name', 'phone', 'ref', 'word'),
  fc.oneof(
    fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b', 'å', '\t') }),
    fc.constantFrom('x'.repeat(300)),
  ),
  fc.integer({ min: 1, max: 300 }),
);

type Posting = readonly ['name' | 'phone' | 'ref' | 'word', string, number];

function written(folder: string, postings: readonly Posting[], most: number): string {
  const keys = new KeyCollector(folder, most);
  for (const [kind, text, no] of postings) keys.add(kind, text, no);
  const file = path.join(folder, `run-${most}`);
  const fd = openSync(file, 'w+');
  const writer = runWriter(fd, 0);
  keys.writeTo(writer, (no) => (no % 7 === 0 ? 0 : no + 1));
  writer.finish();
  keys.close();
  closeSync(fd);
  return readFileSync(file, 'utf8');
}

test('sorted by their bytes, cases ascending, whether or not they were spilled', () => {
  fc.assert(
    fc.property(fc.array(posting, { minLength: 1, maxLength: 5000, size: 'max' }), (postings) => {
      const folder = someFolder();
      const inMemory = written(folder, postings, Infinity);
      expect(written(folder, postings, 0)).toBe(inMemory);
      const lines = inMemory
        .split('\n')
        .slice(0, -1)
        .map((line) => Buffer.from(line));
      expect(lines.toSorted((a, b) => Buffer.compare(a, b))).toEqual(lines);
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
