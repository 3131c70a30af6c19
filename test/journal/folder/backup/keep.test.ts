/** `--keep`: what is removed when a newer backup is made, and all that is not. */
import { copyFileSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Journal } from '../../../../src/journal/journal.ts';
import { anna, at, noted } from '../../facts.ts';
import { must, tell } from '../../journal-contract.ts';
import { open, someFolder } from '../shop-folder.ts';
import { backUp, namesIn, restored, shop } from './backups.ts';

const day = (n: number): { readonly now: ReturnType<typeof at> } => ({ now: at(`2026-11-${n}T09:00:00Z`) });
const named = (days: readonly number[]): readonly string[] =>
  days.map((n) => `lofte-fjordgatan-2026-11-${n}T0900Z-4.tar.gz`);

test('the newest are left', async () => {
  const journal = shop();
  const folder = someFolder();
  for (const n of [10, 11, 12, 13]) await backUp(journal, { folder, ...day(n) });
  const { removed } = await backUp(journal, { folder, keep: 3, ...day(14) });
  expect(removed.map((file) => path.basename(file))).toEqual(named([11, 10]));
  expect(namesIn(folder)).toEqual(named([12, 13, 14]));
  await backUp(journal, { folder, keep: 1, ...day(15) });
  expect(namesIn(folder)).toEqual(named([15]));
  await backUp(journal, { folder, keep: 3, ...day(16) });
  expect(namesIn(folder)).toEqual(named([15, 16]));
});

test('nothing else is touched: other journals’, what people put there or gave another name, links, folders', async () => {
  const [journal, other] = [shop(), shop()];
  const folder = someFolder();
  await backUp(other, { folder, ...day(10) });
  const { file } = await backUp(journal, { folder, ...day(11) });
  copyFileSync(file, path.join(folder, 'before-the-move.tar.gz'));
  symlinkSync(file, path.join(folder, named([9])[0] ?? ''));
  mkdirSync(path.join(folder, named([8])[0] ?? ''));
  writeFileSync(path.join(folder, named([7])[0] ?? ''), 'not a backup');
  writeFileSync(path.join(folder, 'photo.jpg'), 'mine');
  const before = namesIn(folder);
  const { removed } = await backUp(journal, { folder, keep: 1, ...day(12) });
  expect(removed).toEqual([file]);
  expect(namesIn(folder)).toEqual(
    [...before, ...named([12])].filter((name) => name !== path.basename(file)).toSorted(),
  );
});

test('what the journal holds counts, and not what the clock said', async () => {
  const journal = shop();
  const folder = someFolder();
  const early = await backUp(journal, { folder, ...day(28) });
  tell(journal, anna, noted(1, 'one more'));
  const { removed } = await backUp(journal, { folder, keep: 1, ...day(12) });
  expect(removed).toEqual([early.file]);
});

test('a backup with more entries than the newest is never removed', async () => {
  const journal = shop();
  const folder = someFolder();
  const before = readFileSync(path.join(journal.at, 'journal/2026.jsonl'));
  tell(journal, anna, noted(1, 'one more'));
  const more = await backUp(journal, { folder, ...day(10) });
  // somebody put an older copy of the journal in its place, cache and all
  writeFileSync(path.join(journal.at, 'journal/2026.jsonl'), before);
  for (const n of [11, 12, 13]) {
    expect((await backUp(journal, { folder, keep: 1, ...day(n) })).removed).not.toContain(more.file);
  }
  expect(namesIn(folder)).toContain(path.basename(more.file));
});

test('one that is damaged does not count, and is left to look at', async () => {
  const journal = shop();
  const folder = someFolder();
  const files: string[] = [];
  for (const n of [10, 11, 12]) files.push((await backUp(journal, { folder, ...day(n) })).file);
  const bytes = readFileSync(files[2] ?? '');
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
  writeFileSync(files[2] ?? '', bytes);
  await backUp(journal, { folder, keep: 2, ...day(13) });
  expect(namesIn(folder)).toEqual(named([11, 12, 13]));
});

test('a journal that was renamed is the same one', async () => {
  const journal = shop();
  const folder = someFolder();
  const { file } = await backUp(journal, { folder, ...day(10) });
  const { removed } = await backUp(journal, { folder, keep: 1, shop: 'Storgatan', ...day(11) });
  expect(removed).toEqual([file]);
  renameSync(
    path.join(folder, 'lofte-storgatan-2026-11-11T0900Z-4.tar.gz'),
    path.join(folder, 'mine.tar.gz'),
  );
  expect((await backUp(journal, { folder, keep: 1, ...day(12) })).removed).toEqual([]);
});

describe('entries that the journal lost', () => {
  const segmentOf = (journal: Journal): string => path.join(journal.at, 'journal/2026.jsonl');

  /** What was written behind the first backups is taken away by somebody, and a repair goes on. */
  function lose(journal: Journal, line: (lines: readonly string[]) => readonly string[]): Journal {
    const lines = readFileSync(segmentOf(journal), 'utf8').split('\n').slice(0, -1);
    writeFileSync(
      segmentOf(journal),
      line(lines)
        .map((each) => `${each}\n`)
        .join(''),
    );
    must(open(journal).repair(anna));
    return open(journal);
  }

  test('at the end: the backup that has them stays, and is named, however many come after', async () => {
    const journal = shop();
    const folder = someFolder();
    const { file } = await backUp(journal, { folder, ...day(10) });
    const again = lose(journal, (lines) => lines.slice(0, -2));
    for (const n of [11, 12]) {
      expect(await backUp(again, { folder, keep: 1, ...day(n) })).toMatchObject({ kept: [file] });
    }
    expect(namesIn(folder)).toHaveLength(2);
  });

  test('in the middle: the newest that has them stays', async () => {
    const journal = shop();
    const folder = someFolder();
    await backUp(journal, { folder, ...day(10) });
    const { file } = await backUp(journal, { folder, ...day(11) });
    const again = lose(journal, ([first = '', ...rest]) => [
      first.replace('"by":"anna"', '"by":"anne"'),
      ...rest,
    ]);
    const after = await backUp(again, { folder, keep: 1, ...day(12) });
    expect(after).toMatchObject({ kept: [file], removed: [expect.stringContaining('2026-11-10')] });
    const later = await backUp(again, { folder, keep: 1, ...day(13) });
    expect(later).toMatchObject({ kept: [file], removed: [after.file] });
  });

  test('by going on from a backup: what went on without it keeps its own', async () => {
    const journal = shop();
    const folder = someFolder();
    const first = await backUp(journal, { folder, ...day(10) });
    const other = await restored(first.file);
    tell(journal, anna, noted(1, 'only here'));
    const { file } = await backUp(journal, { folder, ...day(11) });
    tell(other, anna, noted(1, 'there'), noted(1, 'and there'));
    expect(await backUp(other, { folder, keep: 1, ...day(12) })).toMatchObject({
      kept: [file],
      removed: [first.file],
    });
  });
});
