/** A backup: what is in it, when it is made, and what it is worth. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createJournal } from '../../../../src/journal/folder/open.ts';
import { knownBackups } from '../../../../src/journal/folder/backup/known-backups.ts';
import { anna, at, intake, noted } from '../../facts.ts';
import { must, plainBook, tell } from '../../journal-contract.ts';
import { checkpoint, newJournal, open, segment, someFolder } from '../shop-folder.ts';
import { saidSomething, writers } from '../writer.ts';
import { asked, backUp, filesIn, namesIn, openAt, restored, shop } from './backups.ts';

const start = writers();

describe('what is restored', () => {
  test('is the journal, byte for byte: settings, every year, attachments', async () => {
    const journal = shop();
    const { file, head, problems } = await backUp(journal);
    expect(problems).toEqual([]);
    const again = await restored(file);
    expect(filesIn(again.at)).toEqual(filesIn(journal.at));
    expect(Object.keys(filesIn(again.at))).toEqual([
      'attachments/ab/ab12',
      'journal/2025.jsonl',
      'journal/2026.jsonl',
      'lofte.json',
    ]);
    const read = must(again.read());
    expect(read.head).toEqual(head);
    expect(plainBook(read)).toEqual(plainBook(must(open(journal).read())));
    expect(tell(again, anna, noted(1, 'and on it goes')).head.seq).toBe(5);
  });

  test('leaves out what is derived, and what nobody meant to keep', async () => {
    const journal = shop();
    for (const name of [
      'notes.txt',
      'journal/2026.jsonl.bak',
      'attachments/.hidden',
      'attachments/ab/.DS_Store',
    ]) {
      writeFileSync(path.join(journal.at, name), 'mine');
    }
    const { file } = await backUp(journal);
    expect(Object.keys(filesIn((await restored(file)).at))).toEqual([
      'attachments/ab/ab12',
      'journal/2025.jsonl',
      'journal/2026.jsonl',
      'lofte.json',
    ]);
  });

  test('has no torn tail; a last line without its line feed is completed', async () => {
    const journal = shop();
    const sound = filesIn(journal.at);
    appendFileSync(segment(journal), '{"v":1,"journal":"torn in wri');
    const torn = await restored((await backUp(journal)).file);
    expect(filesIn(torn.at)).toEqual(sound);
    truncateSync(segment(journal), Buffer.byteLength(sound['journal/2026.jsonl'] ?? '', 'latin1') - 1);
    const { file, head } = await backUp(journal);
    expect(head.seq).toBe(4);
    const completed = await restored(file);
    expect(filesIn(completed.at)).toEqual(sound);
    expect(must(completed.verify()).problems).toEqual([]);
  });

  test('may be empty', async () => {
    const journal = newJournal();
    writeFileSync(path.join(journal.at, 'lofte.json'), '{}');
    const made = await backUp(journal, { shop: '' });
    expect(path.basename(made.file)).toBe('lofte-journal-2026-11-22T0900Z-0.tar.gz');
    expect(made).toMatchObject({ journal: null, head: { seq: 0 } });
    const again = await restored(made.file);
    expect(tell(again, anna, intake(1, 1, { name: 'Lena' })).head.seq).toBe(1);
  });
});

describe('the file', () => {
  test('is read by tar and sha256sum', async () => {
    const { file, bytes } = await backUp(shop());
    expect(bytes).toBe(statSync(file).size);
    expect(execFileSync('tar', ['tzf', file], { encoding: 'utf8' }).trim().split('\n')).toEqual([
      'backup.json',
      'lofte.json',
      'journal/2025.jsonl',
      'journal/2026.jsonl',
      'attachments/ab/ab12',
    ]);
    const script = 'head -n 1 "$0"; tail -n +2 "$0" | sha256sum';
    const [line = '', digest = ''] = execFileSync('sh', ['-c', script, file], { encoding: 'latin1' }).split(
      '\n',
    );
    expect(line).toMatch(/lofte backup 1; behind this line are \d{12} bytes with the SHA-256 [0-9a-f]{64}$/);
    expect(line.slice(-64)).toBe(digest.slice(0, 64));
    const manifest = JSON.parse(execFileSync('tar', ['xzOf', file, 'backup.json'], { encoding: 'utf8' }));
    expect(manifest).toMatchObject({
      schema: 'lofte.manifest.v1',
      shop: 'Fjordgatan',
      madeAt: '2026-11-22T09:00:00Z',
      madeBy: 'lofte 0.1.0',
      problems: [],
      erased: [],
    });
  });

  test.each([
    ['Fjordgatan Elektronik', 'fjordgatan-elektronik'],
    ['Åkes Ønskebrønn & Søn A/S', 'akes-onskebronn-son-a-s'],
    ['..//../etc', 'etc'],
    ['Ærø Straße', 'aero-strasse'],
    ['x'.repeat(50), 'x'.repeat(40)],
  ])('of %s is called after it', async (name, slug) => {
    const { file } = await backUp(shop(), { shop: name });
    expect(path.basename(file)).toBe(`lofte-${slug}-2026-11-22T0900Z-4.tar.gz`);
  });

  test('of a shop with a name that no file can have is called after the journal', async () => {
    const { file, journal } = await backUp(shop(), { shop: '修理' });
    expect(path.basename(file)).toBe(`lofte-${journal?.slice(-8).toLowerCase()}-2026-11-22T0900Z-4.tar.gz`);
  });

  test('is never written over another', async () => {
    const journal = shop();
    const files = [await backUp(journal), await backUp(journal), await backUp(journal)].map(
      ({ file }) => file,
    );
    expect(files.map((file) => path.basename(file))).toEqual([
      'lofte-fjordgatan-2026-11-22T0900Z-4.tar.gz',
      'lofte-fjordgatan-2026-11-22T0900Z-4-2.tar.gz',
      'lofte-fjordgatan-2026-11-22T0900Z-4-3.tar.gz',
    ]);
  });
});

describe('while others write', () => {
  test('it is the journal of one moment, and they go on', async () => {
    const journal = shop();
    const child = await saidSomething(start('notes', journal.at, 'bertil', '100000'));
    const made = [];
    for (let i = 0; i < 8; i++) made.push(await backUp(journal));
    child.kill('SIGKILL');
    const now = readFileSync(segment(journal), 'latin1');
    const heads = made.map(({ head }) => head.seq);
    expect(heads).toEqual(heads.toSorted((a, b) => a - b));
    expect(heads.at(-1)).toBeGreaterThan(heads[0] ?? 0);
    for (const { file, problems, head } of made) {
      expect(problems).toEqual([]);
      const again = await restored(file);
      expect(must(again.verify(head))).toMatchObject({ entries: head.seq, problems: [] });
      expect(now.startsWith(readFileSync(segment(again), 'latin1'))).toBe(true);
    }
  });

  test('nobody waits for it, and it waits for nobody', async () => {
    const journal = shop();
    await saidSomething(start('hold', journal.at));
    expect((await backUp(open(journal, { lockWaitMs: 50 }))).head.seq).toBe(4);
  });
});

describe('a journal that is damaged', () => {
  const damage = (of: ReturnType<typeof shop>): void => {
    const text = readFileSync(segment(of, '2025.jsonl'), 'utf8');
    writeFileSync(segment(of, '2025.jsonl'), text.replace('"by":"anna"', '"by":"anne"'));
  };
  const problem = { kind: 'bad-hash', segment: '2025.jsonl', line: 1 };

  test('is copied as it is, and that is said', async () => {
    const journal = shop();
    damage(journal);
    const made = await backUp(open(journal));
    expect(made).toMatchObject({ sound: false, problems: [problem] });
    const again = await restored(made.file);
    expect(filesIn(again.at)).toEqual(filesIn(journal.at));
    expect(must(again.verify()).problems).toMatchObject([problem]);
    expect(must(open(journal).info()).lastBackup).toMatchObject({ sound: false, file: made.file });
  });

  test('replaces no backup', async () => {
    const journal = shop();
    const sound = await backUp(journal);
    damage(journal);
    const made = await backUp(open(journal), { keep: 1 });
    expect(made.removed).toEqual([]);
    expect(namesIn(path.dirname(sound.file))).toContain(path.basename(sound.file));
  });

  test('is waited for, so that nobody changes it meanwhile', async () => {
    const journal = shop();
    damage(journal);
    await saidSomething(start('hold', journal.at));
    expect(await open(journal, { lockWaitMs: 50 }).backup(asked())).toEqual({
      ok: false,
      problem: { kind: 'locked', at: journal.at, seconds: 0.05 },
    });
    expect(namesIn(path.join(journal.at, 'backups'))).toEqual([]);
  });

  test('in the way that entries are missing from its end: no backup that has them is replaced', async () => {
    const journal = shop();
    const many = Array.from({ length: 300 }, () => noted(1, 'long '.repeat(20)));
    tell(journal, anna, ...many);
    const good = await backUp(journal);
    const lines = readFileSync(segment(journal), 'utf8').split('\n');
    writeFileSync(segment(journal), `${lines.slice(0, 2).join('\n')}\n`);
    const made = await backUp(open(journal), { keep: 1 });
    expect(made.problems.map(({ kind }) => kind)).toContain('set-back');
    expect(made.removed).toEqual([]);
    // nor where the cache, which knew it, is gone
    truncateSync(checkpoint(journal), 0);
    const later = await backUp(open(journal), { keep: 1, now: at('2026-11-25T09:00:00Z') });
    expect(later.removed).not.toContain(good.file);
    expect((await restored(good.file)).read()).toMatchObject({ ok: true, value: { head: { seq: 304 } } });
  });
});

describe('where it goes', () => {
  test('is the journal’s own folder for them, or the one that is named, which is noted', async () => {
    const journal = shop();
    const first = await backUp(journal);
    expect(path.dirname(first.file)).toBe(path.join(journal.at, 'backups'));
    const disk = someFolder();
    const second = await backUp(journal, {
      folder: path.join(disk, 'lofte'),
      now: at('2026-11-23T09:00:00Z'),
    });
    expect(path.dirname(second.file)).toBe(path.join(disk, 'lofte'));
    expect(second.isNoted).toBe(true);
    const { lastBackup } = must(open(journal).info());
    expect(lastBackup).toEqual({
      file: second.file,
      madeAt: '2026-11-23T09:00:00Z',
      head: second.head,
      sound: true,
      isThere: true,
    });
  });

  test('is found where the journal was moved to, and known once where it is reached through a link', async () => {
    const journal = shop();
    const link = path.join(someFolder(), 'shop');
    symlinkSync(journal.at, link);
    const { file, journal: id } = await backUp(openAt(link));
    expect((await knownBackups(link, id ?? '')).backups.map((each) => each.file)).toEqual([file]);
    expect((await knownBackups(journal.at, id ?? '')).backups).toHaveLength(1);
    const moved = path.join(someFolder(), 'moved');
    renameSync(journal.at, moved);
    expect(must(openAt(moved).info()).lastBackup).toMatchObject({
      isThere: true,
      file: path.join(moved, 'backups', path.basename(file)),
    });
  });

  test('none yet', () => {
    expect(must(shop().info()).lastBackup).toBeNull();
  });

  test('may be reached through a link', async () => {
    const disk = someFolder();
    const link = path.join(someFolder(), 'disk');
    symlinkSync(disk, link);
    expect(path.dirname((await backUp(shop(), { folder: link })).file)).toBe(disk);
  });

  test.each([
    ['the journal', ''],
    ['its segments', 'journal'],
    ['a new folder in it', 'copies'],
    ['its cache', 'cache/backups'],
  ])('is not %s', async (_, name) => {
    const journal = shop();
    const folder = path.join(journal.at, name);
    const problem = { kind: 'bad-backup-folder', at: folder, why: 'in-journal' };
    expect(await journal.backup(asked({ folder }))).toEqual({ ok: false, problem });
    const link = path.join(someFolder(), 'link');
    symlinkSync(journal.at, link);
    expect(await journal.backup(asked({ folder: path.join(link, name) }))).toMatchObject({
      problem: { why: 'in-journal' },
    });
  });

  test('is no link in the journal’s own folder', async () => {
    const journal = shop();
    const own = path.join(journal.at, 'backups');
    symlinkSync(someFolder(), own);
    expect(await journal.backup(asked())).toEqual({
      ok: false,
      problem: { kind: 'bad-backup-folder', at: own, why: 'link' },
    });
  });

  test('is no file, and no folder is made for it but the last one', async () => {
    const journal = shop();
    const file = path.join(someFolder(), 'file');
    writeFileSync(file, 'x');
    expect(await journal.backup(asked({ folder: file }))).toMatchObject({ problem: { why: 'file' } });
    expect(await journal.backup(asked({ folder: path.join(file, 'in-it') }))).toMatchObject({
      problem: { why: 'missing' },
    });
    const link = path.join(someFolder(), 'link');
    symlinkSync('/nowhere/at/all', link);
    expect(await journal.backup(asked({ folder: link }))).toMatchObject({ problem: { why: 'missing' } });
    const deep = path.join(someFolder(), 'usb/lofte');
    expect(await journal.backup(asked({ folder: deep }))).toMatchObject({ problem: { why: 'missing' } });
    expect(readFileSync(file, 'utf8')).toBe('x');
  });

  test('what a killed process left there is cleared away, and nothing else', async () => {
    const journal = shop();
    const disk = someFolder();
    const old = path.join(disk, '.lofte-work-0011223344556677');
    mkdirSync(old, { mode: 0o700 });
    writeFileSync(path.join(old, '1.tar.gz'), 'half of it');
    const never = path.join(disk, '.lofte-work-new-0011223344556677');
    mkdirSync(never);
    execFileSync('touch', ['-d', '2 hours ago', never]);
    mkdirSync(path.join(disk, '.lofte-work-of-mine'), { mode: 0o755 });
    const { file } = await backUp(journal, { folder: disk });
    expect(namesIn(disk)).toEqual(['.lofte-work-of-mine', path.basename(file)]);
  });
});

test('a journal that is none is not backed up', async () => {
  const at = path.join(someFolder(), 'none');
  expect(await openAt(at).backup(asked())).toEqual({ ok: false, problem: { kind: 'no-journal', at } });
  must(createJournal(at));
  symlinkSync('/etc/hostname', path.join(at, 'lofte.json'));
  expect(await openAt(at).backup(asked())).toMatchObject({
    problem: { kind: 'not-a-journal', why: 'link', at: path.join(at, 'lofte.json') },
  });
});
