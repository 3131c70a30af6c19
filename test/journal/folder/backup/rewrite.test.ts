/** Taking a person's words away from backups, wherever they went. */
import fs, { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { customerNumber, seqNumber } from '../../../../src/domain/ids.ts';
import { ok } from '../../../../src/domain/result.ts';
import { knownBackups } from '../../../../src/journal/folder/backup/known-backups.ts';
import { rewriteBackup, type Rewriting, type Taking } from '../../../../src/journal/folder/backup/rewrite.ts';
import type { Erasure } from '../../../../src/journal/folder/backup/manifest.ts';
import { beginErasure } from '../../../../src/journal/folder/erasing.ts';
import { anna, at, noted } from '../../facts.ts';
import { must, tell } from '../../journal-contract.ts';
import { open, someFolder } from '../shop-folder.ts';
import { backUp, examined, filesIn, namesIn, restored, shop } from './backups.ts';

/** Entries 1 and 3: Lena's name, and what she said. */
const erasure: Erasure = {
  customer: customerNumber(1),
  entries: [
    [seqNumber(1), seqNumber(1)],
    [seqNumber(3), seqNumber(3)],
  ],
};

type ChangeLine = Taking['change'];

/** Takes words away by `change`, as one erasure that is noted where lines changed. */
async function rewrite(file: string, erased: Erasure, change: ChangeLine): Promise<Rewriting> {
  return must(
    await rewriteBackup(file, () => {
      let lines = 0;
      return {
        change(segment, line) {
          const left = change(segment, line);
          if (left !== line) lines += 1;
          return left;
        },
        erased: () => (lines === 0 ? [] : [erased]),
      };
    }),
  );
}

const withoutWords: ChangeLine = (_, line) => {
  const seq = Number(/"seq":(\d+)/.exec(line.toString())?.[1]);
  if (seq !== 1 && seq !== 3) return line;
  const left = line.toString().replace(/,"private":\{.*\}\}$/, '}');
  return left.length === line.length ? line : Buffer.from(left);
};

test('the words are gone, the rest is as it was, and it is restored as a whole journal', async () => {
  const journal = shop();
  const { file, head } = await backUp(journal);
  const before = await restored(file);
  expect(await rewrite(file, erasure, withoutWords)).toEqual({ is: 'rewritten', lines: 2 });
  const { manifest } = await examined(file);
  expect(manifest).toMatchObject({ head, erased: [erasure], madeAt: '2026-11-22T09:00:00Z', problems: [] });
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  expect(namesIn(path.dirname(file))).toEqual(['last.json', path.basename(file)]);
  const again = await restored(file);
  const text = Object.values(filesIn(again.at)).join('');
  expect(text).not.toMatch(/Lena|the customer rang/);
  expect(text).toMatch(/the lamp is dark/);
  // what was taken away is written down, as in the journal that went on
  const verified = must(again.verify(head));
  expect(verified).toMatchObject({ entries: 5, problems: [] });
  expect([...must(again.read()).entries()].at(-1)).toMatchObject({
    type: 'erased',
    by: 'anna',
    data: erasure,
  });
  expect(tell(again, anna, noted(1, 'and on it goes')).head.seq).toBe(6);
  const kept = (of: typeof again): string | undefined => filesIn(of.at)['attachments/ab/ab12'];
  expect(kept(again)).toBe(kept(before));
});

test('twice: both are written down; the same again changes nothing', async () => {
  const { file } = await backUp(shop());
  await rewrite(file, erasure, withoutWords);
  const bytes = readFileSync(file);
  expect(await rewrite(file, erasure, withoutWords)).toEqual({ is: 'as-it-was' });
  expect(readFileSync(file).equals(bytes)).toBe(true);
  const more: Erasure = { customer: customerNumber(2), entries: [[seqNumber(2), seqNumber(2)]] };
  const second: ChangeLine = (_, line) =>
    line.includes('"seq":2,') ? Buffer.from(line.toString().replace(/,"private":\{.*\}\}$/, '}')) : line;
  expect(await rewrite(file, more, second)).toEqual({ is: 'rewritten', lines: 1 });
  expect((await examined(file)).manifest.erased).toEqual([erasure, more]);
  const again = await restored(file);
  expect(must(again.verify())).toMatchObject({ entries: 6, problems: [] });
});

test('a line loses its words and nothing else', async () => {
  const { file } = await backUp(shop());
  const bytes = readFileSync(file);
  const changes: readonly ChangeLine[] = [
    (_, line) => Buffer.from(line.toString().replace('anna', 'anne')),
    (_, line) => line.subarray(0, line.length - 1),
    () => Buffer.alloc(0),
    (_, line) => Buffer.concat([line, Buffer.from(' ')]),
  ];
  for (const change of changes) await expect(rewrite(file, erasure, change)).rejects.toThrow('its words');
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(namesIn(path.dirname(file))).toEqual(['last.json', path.basename(file)]);
});

test('each line comes by once, with its segment, however long it is', async () => {
  const journal = shop();
  const long = Array.from({ length: 5 }, (_, i) => noted(1, `${i}`.repeat(60_000)));
  for (let i = 0; i < 5; i++) tell(journal, anna, ...long);
  const { file } = await backUp(journal);
  const seen: Record<string, string[]> = {};
  const look: ChangeLine = (segment, line) => {
    (seen[segment] ??= []).push(line.toString());
    return line;
  };
  expect(await rewrite(file, erasure, look)).toEqual({ is: 'as-it-was' });
  const lines = (name: string): string[] =>
    readFileSync(path.join(journal.at, 'journal', name), 'utf8')
      .split('\n')
      .slice(0, -1);
  expect(seen).toEqual({ '2025.jsonl': lines('2025.jsonl'), '2026.jsonl': lines('2026.jsonl') });
});

test('a backup that is damaged is left as it is', async () => {
  const { file } = await backUp(shop());
  const bytes = readFileSync(file);
  bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  expect(await rewriteBackup(file, () => ({ change: withoutWords, erased: () => [] }))).toEqual({
    ok: false,
    problem: { kind: 'damaged-backup', file, how: 'changed' },
  });
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a damaged journal’s backup can be rewritten too, and stays as damaged as it was', async () => {
  const journal = shop();
  const segment = path.join(journal.at, 'journal/2026.jsonl');
  writeFileSync(segment, readFileSync(segment, 'utf8').replace('the lamp is dark', 'the lamp is dork'));
  const { file, problems } = await backUp(open(journal));
  expect(problems).toMatchObject([{ kind: 'bad-seal', line: 1 }]);
  await rewrite(file, erasure, withoutWords);
  const again = await restored(file);
  expect(must(again.verify()).problems).toMatchObject(problems);
});

test('they are found in every folder that they went to, by whatever name', async () => {
  const [journal, other] = [shop(), shop()];
  const [usb, gone] = [someFolder(), path.join(someFolder(), 'gone')];
  const own = await backUp(journal);
  const away = await backUp(journal, { folder: usb, now: at('2026-11-23T09:00:00Z') });
  mkdirSync(gone);
  await backUp(journal, { folder: gone, now: at('2026-11-24T09:00:00Z') });
  await backUp(other, { folder: usb });
  const renamed = path.join(usb, 'before the move');
  renameSync(away.file, renamed);
  const broken = path.join(usb, 'broken.tar.gz');
  writeFileSync(broken, readFileSync(own.file).subarray(0, 200));
  writeFileSync(path.join(usb, 'photo.jpg'), 'mine');
  rmSync(gone, { recursive: true });
  const known = await knownBackups(journal.at, own.journal ?? '');
  expect(known.backups.map(({ file }) => file)).toEqual([own.file, renamed]);
  expect(known.unreadable).toEqual([broken]);
  expect(known.unreachable).toEqual([gone]);
  // and a journal that was restored knows where it came from
  const again = await restored(renamed);
  expect((await knownBackups(again.at, own.journal ?? '')).backups.map(({ file }) => file).sort()).toEqual(
    [own.file, renamed].sort(),
  );
});

test('none are known where none were made', async () => {
  const journal = shop();
  const none = {
    backups: [],
    unreadable: [],
    copies: [],
    unreachable: [],
    leftovers: [],
    restoredFrom: null,
  };
  expect(await knownBackups(journal.at, 'x')).toEqual(none);
});

test('what is erased while a backup is made is not in it', async () => {
  const journal = shop();
  const real = fs.renameSync;
  let hasErased = false;
  const replace = (by: typeof fs.renameSync): void => {
    Object.assign(fs, { renameSync: by });
    syncBuiltinESMExports();
  };
  replace((from, to) => {
    if (!hasErased && String(to).endsWith('.tar.gz')) {
      hasErased = true;
      must(
        open(journal).erase(anna, () =>
          ok([{ type: 'erased', case: null, happenedAt: '2026-11-23T09:00:00Z', data: erasure }]),
        ),
      );
    }
    real(from, to);
  });
  onTestFinished(() => {
    replace(real);
  });
  const made = await backUp(journal);
  expect(hasErased).toBe(true);
  expect(made).toMatchObject({ head: { seq: 5 }, problems: [] });
  expect(namesIn(path.dirname(made.file))).toEqual(['erasing', 'last.json', path.basename(made.file)]);
  const again = await restored(made.file);
  expect(Object.values(filesIn(again.at)).join('')).not.toMatch(/Lena|the customer rang/);
  expect(filesIn(again.at)).toEqual(filesIn(journal.at));
  expect(must(again.verify())).toMatchObject({ entries: 5, problems: [] });
});

test('an erasing that was interrupted is finished first', async () => {
  const journal = shop();
  const erased = { type: 'erased', case: null, happenedAt: '2026-11-23T09:00:00Z', data: erasure } as const;
  tell(journal, anna, erased);
  beginErasure(journal.at);
  const made = await backUp(open(journal));
  expect(made).toMatchObject({ head: { seq: 5 }, problems: [] });
  const again = await restored(made.file);
  expect(Object.values(filesIn(again.at)).join('')).not.toMatch(/Lena|the customer rang/);
  expect(filesIn(again.at)).toEqual(filesIn(journal.at));
});
