import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { loadShop, saveSettings } from '../../src/settings/compiled.ts';
import * as slow from '../../src/settings/settings.ts';
import { folderWith, LEAST } from './files.ts';

const TEXT = JSON.stringify(LEAST);
const cacheIn = (folder: string): string => join(folder, 'cache', 'shop.json');

function changeCache(folder: string, change: object): void {
  const cached = JSON.parse(readFileSync(cacheIn(folder), 'utf8')) as object;
  writeFileSync(cacheIn(folder), JSON.stringify({ ...cached, ...change }));
}

vi.mock(import('../../src/settings/settings.ts'), { spy: true });

/** How often the slow way was taken. */
async function checks(load: () => Promise<unknown>): Promise<number> {
  const before = vi.mocked(slow.readSettings).mock.calls.length;
  await load();
  return vi.mocked(slow.readSettings).mock.calls.length - before;
}

test('settings are checked once, and then come from the cache as they were', async () => {
  const folder = folderWith(TEXT);
  const first = await loadShop(folder, '1');
  expect(first).toMatchObject({
    ok: true,
    value: { shop: { country: 'SE' }, calendar: { zone: { timeZone: 'Europe/Stockholm' } } },
  });
  expect(await checks(() => loadShop(folder, '1'))).toBe(0);
  expect(await loadShop(folder, '1')).toMatchObject(first);
});

test('the digest is that of the bytes', async () => {
  const folder = folderWith('{}');
  writeFileSync(join(folder, 'lofte.json'), TEXT);
  const digest = createHash('sha256').update(TEXT).digest('hex');
  expect(await loadShop(folder, '1')).toMatchObject({ value: { digest } });
});

test.each([
  [
    'the file has changed',
    (folder: string) => writeFileSync(join(folder, 'lofte.json'), TEXT.replace('SE', 'DK')),
    '1',
  ],
  ['the program has changed', () => undefined, '2'],
  [
    'the holiday tables have changed',
    (folder: string) => changeCache(folder, { holidays: 'other ones' }),
    '1',
  ],
  [
    'it was made before there were any',
    (folder: string) => changeCache(folder, { holidays: undefined }),
    '1',
  ],
  ['the cache is gone', (folder: string) => rmSync(cacheIn(folder)), '1'],
  ['the cache is broken', (folder: string) => writeFileSync(cacheIn(folder), '{"shop":'), '1'],
  ['the cache is something else', (folder: string) => writeFileSync(cacheIn(folder), 'null'), '1'],
])('they are checked again where %s', async (_, change, made) => {
  const folder = folderWith(TEXT);
  await loadShop(folder, '1');
  change(folder);
  expect(await checks(() => loadShop(folder, made))).toBe(1);
  expect(await checks(() => loadShop(folder, made))).toBe(0);
});

test('wrong settings are never kept, and never hidden by an older cache', async () => {
  const folder = folderWith(TEXT);
  await loadShop(folder, '1');
  writeFileSync(join(folder, 'lofte.json'), TEXT.replace('"SE"', '"XX"'));
  expect(await loadShop(folder, '1')).toMatchObject({ problem: { kind: 'settings-wrong' } });
  expect(await loadShop(folder, '1')).toMatchObject({ problem: { kind: 'settings-wrong' } });
});

test('the cache is for its owner only, and leaves nothing beside it', async () => {
  const folder = folderWith(TEXT);
  await loadShop(folder, '1');
  expect(statSync(cacheIn(folder)).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'cache')).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(folder, 'cache'))).toEqual(['shop.json']);
});

describe('where the cache can not be kept, everything works without', () => {
  test('its place is taken by a file', async () => {
    const folder = folderWith(TEXT);
    writeFileSync(join(folder, 'cache'), '');
    expect(await loadShop(folder, '1')).toMatchObject({ ok: true });
  });

  test('the folder is read-only', async () => {
    const folder = folderWith(TEXT);
    chmodSync(folder, 0o500);
    expect(await loadShop(folder, '1')).toMatchObject({ ok: true });
    chmodSync(folder, 0o700);
  });

  test('it is a link: what it leads to is left alone', async () => {
    const folder = folderWith(TEXT);
    const elsewhere = folderWith(TEXT);
    symlinkSync(elsewhere, join(folder, 'cache'));
    expect(await loadShop(folder, '1')).toMatchObject({ ok: true });
    expect(existsSync(join(elsewhere, 'shop.json'))).toBe(false);
  });
});

describe('a file that is no settings file', () => {
  test('there is none', async () => {
    const folder = folderWith(TEXT);
    rmSync(join(folder, 'lofte.json'));
    expect(await loadShop(folder, '1')).toEqual({
      ok: false,
      problem: { kind: 'settings-missing', file: `${folder}/lofte.json` },
    });
  });

  test('it is a folder', async () => {
    const folder = folderWith(TEXT);
    rmSync(join(folder, 'lofte.json'));
    mkdirSync(join(folder, 'lofte.json'));
    expect(await loadShop(folder, '1')).toMatchObject({
      problem: { kind: 'settings-unreadable', reason: 'EISDIR' },
    });
  });

  test('it is a pipe: nobody waits for a writer', async () => {
    const folder = folderWith(TEXT);
    rmSync(join(folder, 'lofte.json'));
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'lofte.json')]);
    expect(await loadShop(folder, '1')).toMatchObject({ problem: { kind: 'settings-unreadable' } });
  });

  test('it is a link', async () => {
    const folder = folderWith(TEXT);
    const elsewhere = folderWith(TEXT);
    rmSync(join(folder, 'lofte.json'));
    symlinkSync(join(elsewhere, 'lofte.json'), join(folder, 'lofte.json'));
    expect(await loadShop(folder, '1')).toMatchObject({
      problem: { kind: 'settings-unreadable', reason: 'ELOOP' },
    });
  });

  test('it is far too large', async () => {
    const folder = folderWith('x'.repeat(2 * 1024 * 1024));
    expect(await loadShop(folder, '1')).toMatchObject({
      problem: { kind: 'settings-too-large', bytes: 2 * 1024 * 1024, most: 1024 * 1024 },
    });
  });

  test('it is not UTF-8, as from an editor of long ago', async () => {
    const folder = folderWith(Buffer.from(TEXT.replace('Cykelverkstan', 'Umeå'), 'latin1'));
    expect(await loadShop(folder, '1')).toMatchObject({ problem: { kind: 'settings-not-utf8' } });
  });
});

describe('saving', () => {
  test('the file is replaced whole, for its owner only', () => {
    const folder = folderWith('old');
    expect(saveSettings(folder, TEXT)).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'lofte.json'), 'utf8')).toBe(TEXT);
    expect(statSync(join(folder, 'lofte.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['lofte.json']);
  });

  test('where it can not be, the file is as it was', () => {
    const folder = folderWith('old');
    expect(saveSettings(join(folder, 'missing'), TEXT)).toMatchObject({
      problem: { kind: 'settings-not-saved', reason: 'ENOENT' },
    });
    expect(readFileSync(join(folder, 'lofte.json'), 'utf8')).toBe('old');
  });
});
