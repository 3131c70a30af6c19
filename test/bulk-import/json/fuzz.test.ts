// Whatever JSON a file has, or nearly has, it is planned or refused: nothing is thrown, and every record is counted once.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mapping } from '../../../src/bulk-import/mapping.ts';
import { count, seed } from '../../support/full.ts';
import { bytesOf, full, monday, planned } from '../planned.ts';

const name = fc.oneof(
  fc.constantFrom('no', 'opened', 'due', 'item', 'status', 'closed', '__proto__', 'constructor', 'a.b', ''),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const scalar = fc.oneof(
  fc.constantFrom(
    '2026-11-20',
    '2026-02-30',
    'ready',
    '',
    '\0',
    '\ud800',
    'lamp',
    1,
    -0,
    1e21,
    0.1,
    true,
    null,
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 6 }).map((pairs) => new Map(pairs)),
  ),
}));
const record = fc.array(fc.tuple(name, value), { maxLength: 8 }).map((pairs) => pairs);

/** JSON in which keys may be there twice. */
const textOf = (each: unknown): string =>
  each instanceof Map
    ? objectOf([...each] as (readonly [string, unknown])[])
    : Array.isArray(each)
      ? `[${each.map(textOf).join()}]`
      : JSON.stringify(each);
const objectOf = (pairs: readonly (readonly [string, unknown])[]): string =>
  `{${pairs.map(([key, each]) => `${JSON.stringify(key)}: ${textOf(each)}`).join()}}`;

const lines = fc.array(record).map((records) => records.map(objectOf).join('\n'));
const list = fc
  .array(fc.oneof(record.map(objectOf), value.map(textOf)))
  .map((records) => `[${records.join(',\n')}]`);
const inside = fc
  .tuple(list, value)
  .map(([text, other]) => `{"x": ${textOf(other)}, "data": {"list": ${text}}}`);
const damage = fc.tuple(
  fc.nat(),
  fc.constantFrom('', '"', '{', '}', ']', ',', '\\', '\n', '\0', '1e999', '\xff'),
);
const damaged = fc
  .tuple(fc.oneof(lines, list, inside), fc.array(damage, { maxLength: 2 }))
  .map(([text, all]) =>
    all.reduce(
      (t, [at, by]) => t.slice(0, at % (t.length + 1)) + by + t.slice((at % (t.length + 1)) + 1),
      text,
    ),
  );

const optional: Mapping = {
  ...full,
  case: {
    ref: { column: 'no', optional: true },
    openedAt: { column: ['opened', 'a.b', '__proto__'], optional: true },
    item: { join: ['item', 'constructor'], optional: true },
  },
};

test('nothing is thrown, and every record is counted once', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      damaged,
      fc.constantFrom('utf8', 'latin1', 'utf16le'),
      fc.boolean(),
      fc.constantFrom('json', 'jsonl', undefined),
      fc.constantFrom(undefined, '$.data.list'),
      fc.integer({ min: 1, max: 500 }),
      async (text, encoding, zip, typed, path, size) => {
        const bytes = Buffer.from(text, encoding);
        const mapping: Mapping = path === undefined ? optional : { ...optional, format: { path } };
        const { refused, counts, cases, problems, raw, header } = await planned(
          bytesOf(zip ? gzipSync(bytes) : bytes, size),
          mapping,
          monday,
          typed,
        );
        // what is not named may be a table
        const records = typed === undefined ? [] : raw;
        for (const row of records)
          expect(header?.rejects.row(row, 'why').toString()).toMatch(/^\{"lofte_reason":"why"[^\n]*\n$/);
        if (refused === undefined)
          expect(counts).toMatchObject({ read: cases.length + problems.length, bad: problems.length });
      },
    ),
    { numRuns: count(500, 10_000), seed },
  );
});
