// Whatever bytes a file has, it is planned or refused: nothing is thrown, and every row is counted once.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { test, expect } from 'vitest';
import { ENCODINGS } from '../../src/bulk-import/encoding.ts';
import { count, seed } from '../support/full.ts';
import { bytesOf, full, planned } from './planned.ts';

const header = 'no,opened,due,kept,closed,called,said,channel,status,item';
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    '2026-11-20',
    '2026-11-20 10:00',
    '2026-02-30',
    '9999-12-31',
    'ready',
    '"',
    '""',
    '\0',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', '1', '-', ':'), maxLength: 20 }),
);
const text = fc
  .array(fc.array(cell, { maxLength: 11 }), { maxLength: 20 })
  .map((rows) => Buffer.from(`${header}\n${rows.map((row) => row.join(',')).join('\n')}`));
const bytes = fc.uint8Array({ maxLength: 300 }).map((raw) => Buffer.from(raw));

test('nothing is thrown, and every row is counted once', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(text, bytes),
      fc.boolean(),
      fc.integer({ min: 1, max: 500 }),
      fc.record({
        encoding: fc.constantFrom(...ENCODINGS),
        delimiter: fc.constantFrom(',', ';', '\t', ' '),
        skipLines: fc.nat(2),
      }),
      fc.boolean(),
      async (raw, zip, size, format, say) => {
        const { refused, counts, cases, problems } = await planned(
          bytesOf(zip ? gzipSync(raw) : raw, size),
          say ? { ...full, format } : full,
        );
        if (refused !== undefined) return;
        expect(counts).toMatchObject({ read: cases.length + problems.length, bad: problems.length });
      },
    ),
    { numRuns: count(500, 10_000), seed },
  );
});

test('a gzip with any byte changed is planned or refused', { timeout: 600_000 }, async () => {
  const whole = gzipSync(`${header}\n${'1,2026-11-20,,,,,,,,lamp\n'.repeat(20)}`);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(at) ^ change, at);
      const { refused, counts } = await planned(bytesOf(damaged), full);
      expect(refused !== undefined || counts !== undefined).toBe(true);
    }),
    { numRuns: count(100, 10_000), seed },
  );
});
