// Whatever is changed in a workbook, it is read or refused: nothing is thrown, nothing hangs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count, seed } from '../../support/full.ts';
import { root } from '../planned.ts';
import { readAll } from './workbook-file.ts';

const folder = join(root, 'test/fixtures/xlsx');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => readFileSync(join(folder, name)));

const numRuns = count(250, 5000);

/** What is done to bytes: one changed, a piece cut out, or put in twice. */
const change = fc.record({
  at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
  how: fc.constantFrom('flip', 'cut', 'twice', 'blank'),
  size: fc.integer({ min: 1, max: 64 }),
});

function changed(bytes: Uint8Array, changes: readonly { at: number; how: string; size: number }[]): Buffer {
  let all = Buffer.from(bytes);
  for (const { at, how, size } of changes) {
    const from = Math.floor(at * all.length);
    const [before, piece, behind] = [
      all.subarray(0, from),
      Buffer.from(all.subarray(from, from + size)),
      all.subarray(from + size),
    ];
    if (how === 'flip' && piece.length > 0) piece.writeUInt8(piece.readUInt8(0) ^ size, 0);
    if (how === 'blank') piece.fill(0);
    all = Buffer.concat(
      how === 'cut'
        ? [before, behind]
        : how === 'twice'
          ? [before, piece, piece, behind]
          : [before, piece, behind],
    );
  }
  return all;
}

async function isReadOrRefused(bytes: Buffer): Promise<void> {
  const { refused, names, rows } = await readAll(bytes);
  expect(refused !== undefined || names !== undefined).toBe(true);
  for (const row of rows) expect(row).toHaveLength(names?.length ?? 0);
}

const file = fc.constantFrom(...files);
const changes = fc.array(change, { minLength: 1, maxLength: 4 });

test('bytes of the file are changed', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(file, changes, (bytes, all) => isReadOrRefused(changed(bytes, all))),
    { numRuns, seed },
  );
});

test('bytes of its parts are changed, and all is packed anew', { timeout: 600_000 }, async () => {
  const parts = files.map((bytes) => unzipSync(bytes));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...parts),
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      changes,
      async (all, which, how) => {
        const names = Object.keys(all).filter((name) => /workbook|sheet|strings|styles|\.rels/i.test(name));
        const name = names[Math.floor(which * names.length)] ?? '';
        const repacked = zipSync(
          { ...all, [name]: changed(all[name] ?? new Uint8Array(), how) },
          { level: 1 },
        );
        await isReadOrRefused(Buffer.from(repacked));
      },
    ),
    { numRuns, seed },
  );
});
