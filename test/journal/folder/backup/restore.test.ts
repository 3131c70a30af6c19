/** Restoring: all of it or nothing, into an empty place, and nothing that is not as it was written. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { packTar } from 'modern-tar';
import { describe, expect, test } from 'vitest';
import { createJournal } from '../../../../src/journal/folder/open.ts';
import { manifestText } from '../../../../src/journal/folder/backup/manifest.ts';
import { examineBackup } from '../../../../src/journal/folder/backup/restore.ts';
import type { Journal } from '../../../../src/journal/journal.ts';
import { must } from '../../journal-contract.ts';
import { newJournal, someFolder } from '../shop-folder.ts';
import { backupOf, described, member, sealed, sealedBody } from './archives.ts';
import { backUp, examined, filesIn, namesIn, openAt, restored, shop, tryRestoring } from './backups.ts';

/** A small journal and a backup of it. */
async function small(): Promise<{
  readonly journal: Journal;
  readonly file: string;
  readonly bytes: Buffer;
}> {
  const journal = shop();
  const { file } = await backUp(journal, { folder: someFolder() });
  return { journal, file, bytes: readFileSync(file) };
}

describe('a file that is not as it was written', () => {
  test('one bit changed, in any byte', async () => {
    const { file, bytes } = await small();
    const kinds = new Set<string>();
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes);
      changed[i] = (changed[i] ?? 0) ^ (1 << (i % 8));
      writeFileSync(file, changed);
      const seen = await examineBackup(file);
      expect(seen.ok, `byte ${i}`).toBe(false);
      if (!seen.ok) kinds.add(seen.problem.kind);
    }
    expect([...kinds].toSorted()).toEqual(['damaged-backup', 'not-a-backup']);
  });

  test('cut off, after any byte', async () => {
    const { file, bytes } = await small();
    for (let length = bytes.length - 1; length >= 0; length -= length > 300 ? 7 : 1) {
      truncateSync(file, length);
      const problem =
        length === 0 ? { kind: 'not-a-backup', file } : { kind: 'damaged-backup', file, how: 'cut-off' };
      expect(await examineBackup(file), `${length} bytes`).toEqual({ ok: false, problem });
    }
  });

  test.each([
    ['a byte', Buffer.from([0])],
    ['a line feed', Buffer.from('\n')],
    ['another gzip file', Buffer.from('1f8b0800000000000003030000000000000000', 'hex')],
  ])('%s behind its end', async (_, more) => {
    const { file } = await small();
    appendFileSync(file, more);
    const problem = { kind: 'damaged-backup', file, how: 'goes-on' };
    expect(await examineBackup(file)).toEqual({ ok: false, problem });
  });

  test('leaves nothing where it was to go', async () => {
    const { file, bytes } = await small();
    bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 64;
    writeFileSync(file, bytes);
    const parent = someFolder();
    expect(await tryRestoring(file, path.join(parent, 'deep/shop'))).toMatchObject({
      problem: { kind: 'damaged-backup', how: 'changed' },
    });
    expect(namesIn(parent)).toEqual([]);
  });

  test.each([
    ['a text', Buffer.from('hello\n')],
    ['some other gzip file', Buffer.from('1f8b0800000000000003030000000000000000', 'hex')],
    ['a journal', Buffer.from('{"v":1,"journal":"01"}\n')],
  ])('%s is no backup', async (_, bytes) => {
    const file = path.join(someFolder(), 'file');
    writeFileSync(file, bytes);
    expect(await examineBackup(file)).toEqual({ ok: false, problem: { kind: 'not-a-backup', file } });
  });

  test('nor is a folder, a device, or nothing', async () => {
    const folder = someFolder();
    expect(await examineBackup('/dev/null')).toMatchObject({ problem: { kind: 'not-a-backup' } });
    expect(await examineBackup(folder)).toMatchObject({ problem: { kind: 'not-a-backup' } });
    const none = path.join(folder, 'none');
    const problem = { kind: 'unreadable', at: none, reason: 'ENOENT' };
    expect(await examineBackup(none)).toEqual({ ok: false, problem });
  });
});

describe('a backup of a newer lofte is left to it', () => {
  test('by its first line', async () => {
    const { file, bytes } = await small();
    writeFileSync(
      file,
      Buffer.from(bytes.toString('latin1').replace('lofte backup 1;', 'lofte backup 2;'), 'latin1'),
    );
    expect(await examineBackup(file)).toEqual({
      ok: false,
      problem: { kind: 'newer-backup', file, version: 2 },
    });
  });

  test('by its manifest', async () => {
    const file = await backupOf([member('lofte.json')], undefined, { schema: 'lofte.manifest.v3' });
    expect(await examineBackup(file)).toEqual({
      ok: false,
      problem: { kind: 'newer-backup', file, version: 3 },
    });
  });
});

describe('what somebody made who knows how to seal it', () => {
  const settings = member('lofte.json', '{}');
  const refused = async (file: string): Promise<void> => {
    const parent = someFolder();
    const problem = { kind: 'damaged-backup', file, how: 'contents' };
    expect(await tryRestoring(file, path.join(parent, 'shop'))).toEqual({ ok: false, problem });
    expect(namesIn(parent)).toEqual([]);
  };

  test('is restored where nothing is wrong with it', async () => {
    const again = await restored(await backupOf([settings, member('attachments/a/b.jpg')]));
    expect(Object.keys(filesIn(again.at))).toEqual(['attachments/a/b.jpg', 'lofte.json']);
  });

  test.each([
    '../evil',
    'journal/../../evil',
    '/tmp/evil',
    'journal/2026.jsonl/x',
    'journal/26.jsonl',
    'cache/checkpoint.json',
    'lock',
    'damaged',
    'backups/last.json',
    'attachments/../lofte.json',
    'attachments/.ssh',
    'attachments//x',
    'attachments/a\\b',
    'C:/evil',
    '',
  ])('with a member that has no business there: %s', async (name) => {
    await refused(await backupOf([settings, member(name)]));
    // nor in the archive alone
    await refused(await backupOf([settings, member(name)], [described(settings)]));
    await refused(
      await backupOf([settings, member(name)], [described(settings), described(member('lofte.json'))]),
    );
  });

  test.each(['symlink', 'link', 'directory', 'fifo', 'character-device'] as const)(
    'with a %s',
    async (type) => {
      const strange = { header: { name: 'journal/2026.jsonl', size: 0, type, linkname: '/etc/passwd' } };
      await refused(await backupOf([settings, strange]));
      await refused(await backupOf([strange, settings]));
    },
  );

  test('with a member too few, too many, twice, in another order, of another size, or with other content', async () => {
    const segment = member('journal/2026.jsonl', 'ab');
    const [one, two] = [described(settings), described(segment)];
    await refused(await backupOf([settings], [one, two]));
    await refused(await backupOf([settings, segment], [one]));
    await refused(await backupOf([settings, settings]));
    await refused(await backupOf([segment, settings], [one, two]));
    await refused(await backupOf([settings, segment], [one, { ...two, bytes: 3 }]));
    await refused(await backupOf([settings, segment], [one, { ...two, sha256: '0'.repeat(64) }]));
  });

  test('without settings, or with a manifest that is none', async () => {
    await refused(await backupOf([member('journal/2026.jsonl')]));
    await refused(await backupOf([settings], undefined, { head: '3:zz' as never }));
    await refused(await backupOf([settings], undefined, { files: 'all' as never }));
    await refused(await backupOf([settings], undefined, { shop: 7 as never }));
    await refused(sealed(await packTar([member('backup.json', 'null'), settings])));
    await refused(sealed(await packTar([member('backup.json', '{'), settings])));
    await refused(sealed(await packTar([settings])));
    await refused(sealed(await packTar([])));
  });

  test('with an erasing that says anything else than an erasing does', async () => {
    const good = { customer: 1, entries: [[1, 2]], lines: [], kept: { until: '2033-12-31', cases: [1] } };
    const bad = [
      [],
      'x',
      { hash: 'x' },
      {},
      { ...good, hash: 'x' },
      { ...good, customer: 0 },
      { ...good, entries: [[2, 1]] },
      { ...good, entries: [[1]] },
      { ...good, entries: 'all' },
      { ...good, lines: [{ was: 'x', is: 'y' }] },
      { ...good, kept: {} },
      { ...good, entry: 'x' },
    ];
    for (const each of bad) await refused(await backupOf([settings], undefined, { erased: [each] as never }));
    for (const more of [{ problems: [[]] }, { problems: [{ kind: 'x' }] }, { folders: [1] }])
      await refused(await backupOf([settings], undefined, more as never));
    must(await examineBackup(await backupOf([settings], undefined, { erased: [good] as never })));
  });

  test('with something behind the end of the archive', async () => {
    const text = manifestText({
      ...(await examined(await backupOf([settings]))).manifest,
      files: [described(settings)],
    });
    const tar = await packTar([member('backup.json', text), settings]);
    for (const junk of [Buffer.from('hello'), Buffer.alloc(512, 65), Buffer.alloc(700, 65)])
      await refused(sealed(Buffer.concat([tar, junk])));
  });

  test('is refused by whoever only looks at it, too', async () => {
    const one = member('journal/2026.jsonl');
    const file = await backupOf(
      [settings, one],
      [described(settings), { ...described(one), sha256: '0'.repeat(64) }],
    );
    const problem = { kind: 'damaged-backup', file, how: 'contents' };
    expect(await examineBackup(file)).toEqual({ ok: false, problem });
  });

  test('that is no tar, or no gzip file', async () => {
    await refused(sealed(Buffer.from('hello')));
    await refused(sealed(Buffer.alloc(1024, 7)));
    await refused(sealed((await packTar([settings])).subarray(0, 700)));
    await refused(sealedBody(Buffer.from('\0hello')));
    await refused(sealedBody(Buffer.alloc(0)));
  });

  test('with a journal that does not end where the manifest says', async () => {
    const { journal, file } = await small();
    const files = filesIn(journal.at);
    const lines = files['journal/2026.jsonl']?.split('\n') ?? [];
    const of = (text: string): ReturnType<typeof member> => member('journal/2026.jsonl', text);
    const old = member('journal/2025.jsonl', files['journal/2025.jsonl']);
    const { manifest } = must(await examineBackup(file));
    const { journal: id, head } = manifest;
    const said = { journal: id, head: `${head.seq}:${head.hash}` as never };
    await refused(await backupOf([settings, old, of(`${lines.slice(0, 2).join('\n')}\n`)], undefined, said));
    const changed = files['journal/2026.jsonl']?.replace('anna', 'anne') ?? '';
    await refused(await backupOf([settings, old, of(changed)], undefined, said));
  });
});

describe('the place', () => {
  test('may be missing, with folders above it; or empty; or a link to an empty folder', async () => {
    const { journal, file } = await small();
    const deep = path.join(someFolder(), 'a/b/shop');
    expect(filesIn((await restored(file, deep)).at)).toEqual(filesIn(journal.at));
    expect((statSync(path.dirname(deep)).mode & 0o777).toString(8)).toBe('700');
    const empty = someFolder();
    expect(filesIn((await restored(file, empty)).at)).toEqual(filesIn(journal.at));
    const target = someFolder();
    const link = path.join(someFolder(), 'link');
    symlinkSync(target, link);
    await restored(file, link);
    expect(filesIn(target)).toEqual(filesIn(journal.at));
    for (const each of [deep, empty, target]) {
      expect(namesIn(path.dirname(each)).filter((name) => name.startsWith('.lofte-work'))).toEqual([]);
    }
  });

  const taken = async (file: string, place: string, by: string): Promise<void> => {
    const before = existsSync(place) && statSync(place).isDirectory() ? filesIn(place) : undefined;
    expect(await tryRestoring(file, place)).toEqual({
      ok: false,
      problem: { kind: 'place-taken', at: place, by },
    });
    if (before !== undefined) expect(filesIn(place)).toEqual(before);
  };

  test('has this very journal', async () => {
    const { journal, file } = await small();
    await taken(file, journal.at, 'same-journal');
    await taken(file, (await restored(file)).at, 'same-journal');
  });

  test('has another journal, with entries, an empty one, or with nothing but settings', async () => {
    const { file } = await small();
    await taken(file, shop().at, 'another-journal');
    await taken(file, newJournal().at, 'empty-journal');
    const settings = someFolder();
    writeFileSync(path.join(settings, 'lofte.json'), '{}');
    await taken(file, settings, 'another-journal');
    const broken = shop();
    writeFileSync(path.join(broken.at, 'journal/2025.jsonl'), 'nonsense\n');
    await taken(file, broken.at, 'another-journal');
  });

  test('lies in the folder of another journal, however deep', async () => {
    const { journal, file } = await small();
    await taken(file, path.join(journal.at, 'backups/again'), 'in-journal');
    await taken(file, path.join(shop().at, 'x'), 'in-journal');
  });

  test('has something else', async () => {
    const { file } = await small();
    const place = someFolder();
    writeFileSync(path.join(place, 'file'), 'mine');
    await taken(file, path.join(place, 'file'), 'file');
    await taken(file, place, 'something-else');
    mkdirSync(path.join(place, '.hidden/x'), { recursive: true });
    await taken(file, path.join(place, '.hidden'), 'something-else');
    symlinkSync(path.join(place, 'nowhere'), path.join(place, 'left'));
    await taken(file, path.join(place, 'left'), 'something-else');
  });

  test('is refused by the system', async () => {
    const { file } = await small();
    const place = path.join(someFolder(), 'file/shop');
    writeFileSync(path.dirname(place), 'mine');
    expect(await tryRestoring(file, place)).toMatchObject({ ok: false });
    expect(readFileSync(path.dirname(place), 'utf8')).toBe('mine');
  });
});

test('what was restored knows which backup it is from, so that erasing finds it', async () => {
  const { file } = await small();
  const again = await restored(file);
  expect(must(again.info()).lastBackup).toMatchObject({ file, head: { seq: 4 }, isThere: true });
  rmSync(file);
  expect(must(openAt(again.at).info()).lastBackup).toMatchObject({ isThere: false });
});

test('a journal is made in a place once', async () => {
  const { file } = await small();
  const { at } = await restored(file);
  expect(createJournal(at)).toEqual({ ok: false, problem: { kind: 'journal-exists', at } });
});
