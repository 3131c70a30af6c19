import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BEGINNING } from '../../../src/journal/folder/mark.ts';
import { meter, type Doing } from '../../../src/journal/folder/progress.ts';
import type { FolderOptions } from '../../../src/journal/folder/options.ts';

const MIB = 1 << 20;
const SEGMENTS = ['2025.jsonl', '2026.jsonl'];

/** A journal of files without content, and what is said of reading it. */
function folderOf(...mib: readonly number[]) {
  const at = mkdtempSync(join(tmpdir(), 'lofte-progress-'));
  onTestFinished(() => rmSync(at, { recursive: true, force: true }));
  mkdirSync(join(at, 'journal'));
  for (const [i, size] of mib.entries()) {
    const file = join(at, 'journal', SEGMENTS[i] ?? '');
    writeFileSync(file, '');
    truncateSync(file, size * MIB);
  }
  const said: (readonly [Doing, number])[] = [];
  const options = { at, onProgress: (doing: Doing, share: number) => said.push([doing, share]) };
  return { options: options as unknown as FolderOptions, said };
}

test('a long journal is read before somebody’s eyes, from year to year', () => {
  const { options, said } = folderOf(30, 90);
  const told = meter(options, 'checking', SEGMENTS, BEGINNING);
  told.reached('2025.jsonl', 15 * MIB);
  told.reached('2026.jsonl', 0);
  told.reached('2026.jsonl', 60 * MIB);
  told.end();
  expect(said).toEqual([
    ['checking', 0.125],
    ['checking', 0.25],
    ['checking', 0.75],
    ['checking', 1],
  ]);
});

test('behind a checkpoint only what follows counts', () => {
  const { options, said } = folderOf(30, 90);
  const told = meter(options, 'reading', SEGMENTS, { segment: '2026.jsonl', offset: 10 * MIB });
  told.reached('2026.jsonl', 50 * MIB);
  expect(said).toEqual([['reading', 0.5]]);
});

test('of a short one nothing is said, not even that it is done', () => {
  const { options, said } = folderOf(10, 10);
  const told = meter(options, 'checking', SEGMENTS, BEGINNING);
  told.reached('2026.jsonl', 0);
  told.end();
  expect(said).toEqual([]);
});
