/** What was erased from the journal goes from its backups: from all of them, from the right lines, and from nobody else's. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Fact, SeqRange } from '../../../../src/domain/entries.ts';
import { customerNumber, seqNumber } from '../../../../src/domain/ids.ts';
import { ok } from '../../../../src/domain/result.ts';
import { noteBegun } from '../../../../src/journal/folder/backup/notes.ts';
import { inWorkFolder } from '../../../../src/journal/folder/backup/work-folder.ts';
import {
  eraseFromBackups,
  NO_BACKUPS,
  type BackupsErased,
} from '../../../../src/journal/folder/erase-backups.ts';
import { isErasingBackups } from '../../../../src/journal/folder/erasing-backups.ts';
import type { Journal } from '../../../../src/journal/journal.ts';
import type { JournalProblem } from '../../../../src/journal/problem.ts';
import { anna, at, intake, MONDAY, noted } from '../../facts.ts';
import { must, tell } from '../../journal-contract.ts';
import { failing } from '../failing.ts';
import { open, someFolder } from '../shop-folder.ts';
import { backUp, examined, filesIn, namesIn, restored, shop } from './backups.ts';

const erase = (
  journal: Journal,
  customer: number,
  ...entries: readonly (readonly [number, number])[]
): void => {
  const ranges = entries.map(([from, to]): SeqRange => [seqNumber(from), seqNumber(to)]);
  const data = { customer: customerNumber(customer), entries: ranges };
  const fact: Fact = { type: 'erased', case: null, happenedAt: MONDAY, data };
  must(open(journal).erase(anna, () => ok([fact])));
};

const fromBackups = (journal: Journal): Promise<BackupsErased> =>
  eraseFromBackups(journal.at, must(open(journal).read()));

const wordsIn = async (file: string): Promise<string> =>
  Object.values(filesIn((await restored(file)).at)).join('');

test('a backup that is restored after an erasing takes no words of those who come later', async () => {
  const journal = shop();
  const { file } = await backUp(journal);
  for (let i = 0; i < 3; i++) tell(journal, anna, noted(1, 'Lena rang'));
  erase(journal, 1, [1, 7]);
  expect(await fromBackups(journal)).toMatchObject({ rewritten: 1, failed: [] });
  const { manifest } = await examined(file);
  expect(manifest.erased).toMatchObject([{ customer: 1, entries: [[1, 4]] }]);
  const again = await restored(file);
  expect([...must(again.read()).entries()].at(-1)).toMatchObject({ type: 'erased', seq: 5 });
  tell(again, anna, intake(2, 2, { name: 'Cy', phone: '070-9' }), noted(2, 'his dog bites'));
  expect(must(again.verify()).problems).toEqual([]);
  erase(again, 3);
  expect(must(open(again).verify()).problems).toEqual([]);
  expect(Object.values(filesIn(again.at)).join('')).toMatch(/Cy.*his dog bites/s);
});

test('so does one whose manifest names more than it has', async () => {
  const journal = shop();
  erase(journal, 1, [1, 99]);
  tell(journal, anna, intake(2, 2, { name: 'Cy', phone: '070-9' }));
  expect(must(open(journal).verify()).problems).toEqual([]);
  erase(journal, 3);
  expect(Object.values(filesIn(journal.at)).join('')).toMatch(/Cy/);
});

describe('two lines of one journal', () => {
  /** The journal, and another that went on from its backup and has other entries by the same numbers. */
  async function fork() {
    const journal = shop();
    const disk = someFolder();
    const before = await backUp(journal, { folder: disk });
    const other = await restored(before.file);
    tell(journal, anna, noted(1, 'words of Bo'), noted(1, 'more of Bo'));
    const after = await backUp(journal, { folder: disk, now: at('2026-11-23T09:00:00Z') });
    tell(other, anna, noted(1, 'Ada was here'), noted(1, 'and here'));
    return { journal, other, before, after };
  }

  test('lose no words of the one by the numbers of the other, and it is said', async () => {
    const { other, before, after } = await fork();
    erase(other, 1, [3, 6]);
    const done = await fromBackups(other);
    expect(done).toMatchObject({ rewritten: 2, failed: [], otherLine: [after.file] });
    expect(await wordsIn(before.file)).not.toMatch(/the customer rang/);
    // what both have
    expect(await wordsIn(after.file)).not.toMatch(/the customer rang/);
    expect(await wordsIn(after.file)).toMatch(/words of Bo.*more of Bo/s);
    expect((await examined(after.file)).manifest.erased).toMatchObject([{ entries: [[3, 4]] }]);
  });
});

test('a backup that has an erasing is not looked through again', async () => {
  const journal = shop();
  const { file } = await backUp(journal);
  erase(journal, 1, [1, 1]);
  expect(await fromBackups(journal)).toMatchObject({ rewritten: 1 });
  const later = await backUp(journal, { now: at('2026-11-24T09:00:00Z') });
  const [bytes, laterBytes] = [readFileSync(file), readFileSync(later.file)];
  // whoever reads all of it finds that it is damaged
  const spoilt = (of: Buffer): Buffer => Buffer.concat([of, Buffer.from('x')]);
  writeFileSync(file, spoilt(bytes));
  writeFileSync(later.file, spoilt(laterBytes));
  expect(await fromBackups(journal)).toEqual(NO_BACKUPS);
  writeFileSync(file, bytes);
  erase(journal, 2, [2, 2]);
  erase(journal, 3, [3, 3]);
  const done = await fromBackups(journal);
  // one warning for all
  expect(done).toMatchObject({ rewritten: 1, failed: [{ file: later.file }] });
  expect(await wordsIn(file)).not.toMatch(/the lamp is dark|the customer rang/);
  expect((await examined(file)).manifest.erased).toMatchObject([
    { customer: 1 },
    { customer: 2 },
    { customer: 3 },
  ]);
});

test('the backups that a restored journal came from know each erasing once', async () => {
  const journal = shop();
  const { file } = await backUp(journal);
  erase(journal, 1, [1, 1]);
  await fromBackups(journal);
  const again = await restored(file);
  expect(await fromBackups(again)).toMatchObject({ rewritten: 0, failed: [] });
  const bytes = readFileSync(file);
  expect(await fromBackups(again)).toMatchObject({ rewritten: 0, failed: [] });
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(must((await restored(file)).verify())).toMatchObject({ entries: 5, problems: [] });
});

test('a damaged line loses its words in the backups, too', async () => {
  const journal = shop();
  const segment = path.join(journal.at, 'journal/2026.jsonl');
  writeFileSync(segment, readFileSync(segment, 'utf8').replace('the customer rang', 'the customer sang'));
  const { file, problems } = await backUp(open(journal));
  expect(problems).toMatchObject([{ kind: 'bad-seal' }]);
  must(open(journal).repair(anna));
  const repaired = await backUp(open(journal), { now: at('2026-11-24T09:00:00Z') });
  expect(repaired.problems).toEqual([]);
  erase(journal, 1, [3, 3]);
  expect(await fromBackups(journal)).toMatchObject({ rewritten: 2, failed: [] });
  for (const each of [file, repaired.file]) {
    const again = await restored(each);
    expect(Object.values(filesIn(again.at)).join('')).not.toMatch(/sang/);
    expect(must(again.verify()).problems).toEqual([]);
  }
});

describe('an erasing that was cut off before the backups', () => {
  test.each(['openSync', 'writeSync', 'fsyncSync'] as const)(
    'is not said of one that could not begin (%s)',
    async (call) => {
      for (let nth = 1; nth < 12; nth++) {
        const journal = shop();
        await backUp(journal);
        const { heal } = failing(call, 'ENOSPC', nth, 1);
        const data = { customer: customerNumber(1), entries: [] };
        const answer = open(journal).erase<JournalProblem>(anna, () =>
          ok([{ type: 'erased', case: null, happenedAt: MONDAY, data }]),
        );
        heal();
        const isRefused = !answer.ok && answer.problem.kind === 'not-recorded';
        if (isRefused) expect({ nth, left: isErasingBackups(journal.at) }).toEqual({ nth, left: false });
        if (isRefused) expect(existsSync(path.join(journal.at, 'erasing'))).toBe(false);
      }
    },
  );

  test('is known until they are done', async () => {
    const journal = shop();
    const { file } = await backUp(journal);
    erase(journal, 1, [1, 1]);
    expect(isErasingBackups(journal.at)).toBe(true);
    // another one does not hide it
    erase(journal, 2, [2, 2]);
    await fromBackups(journal);
    expect(isErasingBackups(journal.at)).toBe(false);
    expect(await wordsIn(file)).not.toMatch(/Lena|the lamp is dark/);
  });

  test('is still known where more was erased meanwhile', async () => {
    const journal = shop();
    await backUp(journal);
    erase(journal, 1, [1, 1]);
    const before = must(open(journal).read());
    erase(journal, 2, [2, 2]);
    await eraseFromBackups(journal.at, before);
    expect(isErasingBackups(journal.at)).toBe(true);
  });

  test('is no more known where nothing was erased after all', async () => {
    const journal = shop();
    await backUp(journal);
    writeFileSync(path.join(journal.at, 'backups/erasing'), '');
    expect(await fromBackups(journal)).toEqual(NO_BACKUPS);
    expect(isErasingBackups(journal.at)).toBe(false);
  });

  test('is still known where one of them could not be done', async () => {
    const journal = shop();
    const { file } = await backUp(journal);
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.concat([bytes, Buffer.from('x')]));
    erase(journal, 1, [1, 1]);
    expect(await fromBackups(journal)).toMatchObject({ failed: [{ file }] });
    expect(isErasingBackups(journal.at)).toBe(true);
    writeFileSync(file, bytes);
    expect(await fromBackups(journal)).toMatchObject({ rewritten: 1, failed: [] });
    expect(isErasingBackups(journal.at)).toBe(false);
  });
});

describe('what a killed backup leaves', () => {
  const leftover = (folder: string): string => {
    const left = path.join(folder, '.lofte-work-0123456789abcdef');
    mkdirSync(path.join(left, '1.proof/journal'), { recursive: true });
    writeFileSync(path.join(left, '1.proof/journal/2026.jsonl'), 'Lena');
    return left;
  };

  test('goes with the next erasing, however young, also where no backup is, and beside the journal', async () => {
    const journal = shop();
    const [disk, own] = [someFolder(), path.join(journal.at, 'backups')];
    noteBegun(journal.at, disk);
    const left = [leftover(disk), leftover(own), leftover(path.dirname(journal.at))];
    erase(journal, 1, [1, 1]);
    expect(await fromBackups(journal)).toEqual(NO_BACKUPS);
    expect(left.map((each) => existsSync(each))).toEqual([false, false, false]);
  });

  test('is not what one leaves that is at work', async () => {
    const journal = shop();
    const disk = someFolder();
    noteBegun(journal.at, disk);
    erase(journal, 1, [1, 1]);
    await inWorkFolder(disk, async (work) => {
      expect(await fromBackups(journal)).toEqual(NO_BACKUPS);
      expect(existsSync(work)).toBe(true);
    });
    expect(namesIn(disk)).toEqual([]);
  });

  test('a backup that got its name and no note is found', async () => {
    const journal = shop();
    const disk = someFolder();
    const notes = path.join(journal.at, 'backups/last.json');
    const { file } = await backUp(journal, { folder: disk });
    rmSync(notes);
    noteBegun(journal.at, disk);
    expect(must(open(journal).info()).lastBackup).toBeNull();
    erase(journal, 1, [1, 1]);
    expect(await fromBackups(journal)).toMatchObject({ rewritten: 1, unreachable: [] });
    expect(await wordsIn(file)).not.toMatch(/Lena/);
  });
});

describe('the folders', () => {
  test('are known to a journal that is restored from one of them', async () => {
    const journal = shop();
    const [a, b] = [someFolder(), someFolder()];
    const onB = await backUp(journal, { folder: b });
    const onA = await backUp(journal, { folder: a, now: at('2026-11-23T09:00:00Z') });
    const again = await restored(onA.file);
    erase(again, 1, [1, 1]);
    expect(await fromBackups(again)).toMatchObject({
      rewritten: 2,
      unreachable: [],
      restoredFrom: '2026-11-23T09:00:00Z',
    });
    // also when it has backups of its own
    await backUp(again, { now: at('2026-11-25T09:00:00Z') });
    expect(await fromBackups(again)).toMatchObject({ restoredFrom: '2026-11-23T09:00:00Z' });
    expect(await wordsIn(onB.file)).not.toMatch(/Lena/);
  });

  test('are missed where one is empty that had some: a disk that is not mounted', async () => {
    const journal = shop();
    const disk = someFolder();
    const { file } = await backUp(journal, { folder: disk });
    renameSync(file, path.join(someFolder(), 'elsewhere'));
    erase(journal, 1, [1, 1]);
    expect(await fromBackups(journal)).toMatchObject({ unreachable: [disk] });
  });

  test('of another journal are left alone', async () => {
    const [journal, other] = [shop(), shop()];
    const disk = someFolder();
    await backUp(journal, { folder: disk });
    const theirs = await backUp(other, { folder: disk });
    const bytes = readFileSync(theirs.file);
    erase(journal, 1, [1, 1]);
    expect(await fromBackups(journal)).toMatchObject({ rewritten: 1, failed: [] });
    expect(readFileSync(theirs.file).equals(bytes)).toBe(true);
  });
});

test('hidden names count, and copies that the program can’t rewrite are named', async () => {
  const journal = shop();
  const { file } = await backUp(journal);
  const folder = path.dirname(file);
  const hidden = path.join(folder, '.x.tar.gz');
  cpSync(file, hidden);
  mkdirSync(path.join(folder, 'sub'));
  cpSync(file, path.join(folder, 'sub/deep.gz'));
  symlinkSync('sub/deep.gz', path.join(folder, 'link.gz'));
  symlinkSync(path.basename(file), path.join(folder, 'same.gz'));
  const tar = gunzipSync(readFileSync(file));
  writeFileSync(path.join(folder, 'plain.tar'), tar);
  writeFileSync(path.join(folder, 'packed.tar.gz'), gzipSync(tar));
  writeFileSync(path.join(folder, 'photo.gz'), gzipSync('a photo'));
  erase(journal, 1, [1, 1]);
  expect(await fromBackups(journal)).toMatchObject({
    rewritten: 2,
    unreadable: [],
    copies: ['link.gz', 'packed.tar.gz', 'plain.tar'].map((name) => path.join(folder, name)),
  });
  expect(await wordsIn(hidden)).not.toMatch(/Lena/);
});

test('a backup that was removed meanwhile is no failure, and does not come back', async () => {
  const journal = shop();
  const { file } = await backUp(journal);
  const copy = path.join(someFolder(), 'shop');
  cpSync(journal.at, copy, { recursive: true });
  erase(journal, 1, [1, 1]);
  const asked = fromBackups(journal);
  rmSync(file);
  expect(await asked).toMatchObject({ rewritten: 0, failed: [], unreadable: [] });
  expect(existsSync(file)).toBe(false);
});

test('two erasings at once undo nothing of each other', async () => {
  const journal = shop();
  const { file } = await backUp(journal);
  erase(journal, 1, [1, 1]);
  const first = fromBackups(journal);
  erase(journal, 2, [2, 2]);
  const second = fromBackups(journal);
  const done = await Promise.all([first, second]);
  expect(done.flatMap(({ failed }) => failed)).toEqual([]);
  expect(await wordsIn(file)).not.toMatch(/Lena|the lamp is dark/);
});
