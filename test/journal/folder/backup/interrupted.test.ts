/** Killed at any moment, or refused by the disk: nothing half made stands where a backup or a journal would. */
import { spawnSync } from 'node:child_process';
import fs, { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { anna, at, noted } from '../../facts.ts';
import { must, tell } from '../../journal-contract.ts';
import { someFolder } from '../shop-folder.ts';
import {
  asked,
  backUp,
  examined,
  filesIn,
  namesIn,
  openAt,
  restored,
  shop,
  tryRestoring,
} from './backups.ts';

const empty = (folder: string): void => {
  for (const name of namesIn(folder)) rmSync(path.join(folder, name), { recursive: true });
};
const isWork = (name: string): boolean => name.startsWith('.lofte-work-');

describe('a process that is killed', () => {
  let folder = '';
  beforeAll(() => {
    // beside the packages that it requires
    folder = mkdtempSync(path.join(import.meta.dirname, '../../../../node_modules/.backup-'));
    buildSync({
      entryPoints: [fileURLToPath(new URL('./backup-process.ts', import.meta.url))],
      outfile: path.join(folder, 'backup.cjs'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external: ['vitest'],
      logLevel: 'error',
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Kills it at every call to the disk in turn, until it ends by itself. */
  async function killedAtEachCall(
    words: readonly [string, string, string],
    check: () => Promise<void>,
  ): Promise<number> {
    for (let call = 1; ; call++) {
      const { signal, status, stderr } = spawnSync(
        process.execPath,
        [path.join(folder, 'backup.cjs'), ...words, String(call)],
        { encoding: 'utf8' },
      );
      if (status === 0) return call;
      expect(call).toBeLessThan(100);
      expect(signal, stderr).toBe('SIGKILL');
      await check();
    }
  }

  test('leaves no half file under the name of a backup, and the old one until there is a new one', async () => {
    const journal = shop();
    const disk = someFolder();
    const old = await backUp(journal, { folder: disk, now: at('2026-11-20T09:00:00Z') });
    const before = readFileSync(old.file);
    tell(journal, anna, noted(1, 'one more'));
    let last = '';
    const calls = await killedAtEachCall(['backup', journal.at, disk], async () => {
      const files = namesIn(disk).filter((name) => !isWork(name));
      expect(files.length).toBeGreaterThan(0);
      for (const name of files) await examined(path.join(disk, name));
      last = namesIn(disk).find(isWork) ?? last;
      empty(disk);
      writeFileSync(old.file, before);
    });
    expect(calls).toBeGreaterThan(20);
    expect(last).not.toBe('');
  }, 240_000);

  test('restores all or nothing', async () => {
    const journal = shop();
    const { file } = await backUp(journal);
    const place = path.join(someFolder(), 'shop');
    const calls = await killedAtEachCall(['restore', file, place], async () => {
      if (existsSync(place)) {
        expect(filesIn(place)).toEqual(filesIn(journal.at));
        expect(must(openAt(place).verify())).toMatchObject({ entries: 4, problems: [] });
      }
      empty(path.dirname(place));
    });
    expect(calls).toBeGreaterThan(20);
    expect(filesIn(place)).toEqual(filesIn(journal.at));
  }, 240_000);
});

describe('a disk that refuses', () => {
  type Call = 'fsyncSync' | 'renameSync' | 'writeSync' | 'mkdirSync';

  /** Makes a system call fail from the `after`th time on. */
  function failing(name: Call, code: string, after = 1): () => void {
    const real = fs[name] as (...words: unknown[]) => unknown;
    const replace = (by: unknown): void => {
      Object.assign(fs, { [name]: by });
      syncBuiltinESMExports();
    };
    let calls = 0;
    replace((...words: unknown[]) => {
      calls += 1;
      if (calls < after) return real(...words);
      throw Object.assign(new Error(code), { code, syscall: name });
    });
    const heal = (): void => {
      replace(real);
    };
    onTestFinished(heal);
    return heal;
  }

  test.each([
    ['writeSync', 'ENOSPC', 1],
    ['writeSync', 'ENOSPC', 4],
    ['fsyncSync', 'EIO', 1],
    ['renameSync', 'EROFS', 1],
    ['mkdirSync', 'EACCES', 1],
    ['mkdirSync', 'ENOSPC', 2],
  ] as const)('%s fails with %s at call %i: no backup, and no trace of one', async (name, reason, after) => {
    const journal = shop();
    const folder = someFolder();
    const heal = failing(name, reason, after);
    const problem = { kind: 'not-backed-up', at: folder, reason };
    expect(await journal.backup(asked({ folder }))).toEqual({ ok: false, problem });
    heal();
    expect(namesIn(folder)).toEqual([]);
    expect(must(journal.info()).lastBackup).toBeNull();
  });

  test.each([
    ['writeSync', 'ENOSPC', 1],
    ['fsyncSync', 'EIO', 1],
    ['renameSync', 'EROFS', 2],
    ['mkdirSync', 'EACCES', 1],
  ] as const)('%s fails with %s at call %i: nothing restored', async (name, reason, after) => {
    const { file } = await backUp(shop());
    const parent = someFolder();
    const place = path.join(parent, 'shop');
    const heal = failing(name, reason, after);
    const problem = { kind: 'not-restored', at: place, reason };
    expect(await tryRestoring(file, place)).toEqual({ ok: false, problem });
    heal();
    expect(namesIn(parent)).toEqual([]);
  });

  test('a journal that can’t take a note of its backup is backed up all the same', async () => {
    const journal = shop();
    const folder = someFolder();
    // where its own backups would be, there is a file
    writeFileSync(path.join(journal.at, 'backups'), 'mine');
    const made = await backUp(journal, { folder });
    expect(made.isNoted).toBe(false);
    expect(namesIn(folder)).toEqual([path.basename(made.file)]);
    expect(must(journal.info()).lastBackup).toBeNull();
  });

  test('notes that are no notes count as none', async () => {
    const journal = shop();
    const notes = path.join(journal.at, 'backups/last.json');
    mkdirSync(path.dirname(notes));
    for (const text of ['', '{', 'null', '{"v":1}', '{"v":1,"last":null,"folders":[]}', '[]', '{"v":2}']) {
      writeFileSync(notes, text);
      expect(must(journal.info()).lastBackup, text).toBeNull();
    }
    await backUp(journal);
    expect(must(journal.info()).lastBackup).not.toBeNull();
  });
});

describe('a draft that does not prove itself', () => {
  /** Spoils drafts before they are unpacked, so many of them. */
  function spoilDrafts(most: number): () => number {
    const real = fs.mkdirSync as (...words: unknown[]) => unknown;
    const replace = (by: unknown): void => {
      Object.assign(fs, { mkdirSync: by });
      syncBuiltinESMExports();
    };
    let spoilt = 0;
    replace((...words: unknown[]) => {
      const [proof] = String(words[0]).match(/^.*(?=\.proof$)/) ?? [];
      if (proof !== undefined && spoilt < most) {
        spoilt += 1;
        const bytes = readFileSync(`${proof}.tar.gz`);
        bytes[bytes.length - 7] = (bytes[bytes.length - 7] ?? 0) ^ 255;
        writeFileSync(`${proof}.tar.gz`, bytes);
      }
      return real(...words);
    });
    onTestFinished(() => {
      replace(real);
    });
    return () => spoilt;
  }

  test('is made again, with the lock held', async () => {
    const journal = shop();
    const spoilt = spoilDrafts(1);
    const made = await backUp(journal);
    expect(spoilt()).toBe(1);
    expect(made.problems).toEqual([]);
    expect(filesIn((await restored(made.file)).at)).toEqual(filesIn(journal.at));
  });

  test('twice is no backup', async () => {
    const folder = someFolder();
    spoilDrafts(2);
    const problem = { kind: 'unproven-backup', at: folder };
    expect(await shop().backup(asked({ folder }))).toEqual({ ok: false, problem });
    expect(namesIn(folder)).toEqual([]);
  });
});
