/** Who may read it, and what is not followed. */
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createJournal, openJournal } from '../../../src/journal/folder/open.ts';
import { anna, intake, noted } from '../facts.ts';
import { must, tell } from '../journal-contract.ts';
import { said, writers } from './writer.ts';
import { checkpoint, newJournal, open, optionsAt, someFolder } from './shop-folder.ts';

const start = writers();

const everything = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));

describe('files are ours alone', () => {
  test.each(['000', '022', '077'])('whatever the umask: %s', async (umask) => {
    const at = path.join(someFolder(), 'shop');
    await said(start('all', at, umask));
    const found = everything(at).map((name) => {
      const stat = lstatSync(name);
      const mode = (stat.mode & 0o777).toString(8);
      return [path.relative(at, name), stat.isDirectory() ? `folder ${mode}` : `file ${mode}`];
    });
    expect(new Set(found.map(([, mode]) => mode))).toEqual(new Set(['folder 700', 'file 600']));
    expect((lstatSync(at).mode & 0o777).toString(8)).toBe('700');
    const names = found.map(([name]) => name);
    for (const name of ['lock', 'journal/2026.jsonl', 'cache/checkpoint.json', 'cache/register']) {
      expect(names).toContain(name);
    }
    expect(names.filter((name) => name?.startsWith('cache/torn-'))).toHaveLength(1);
  });
});

describe('links inside the journal are not followed', () => {
  const linked = (make: (at: string, elsewhere: string) => void) => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, { name: 'Lena' }));
    make(journal.at, someFolder());
    return open(journal);
  };
  const move = (from: string, to: string): void => {
    renameSync(from, to);
    symlinkSync(to, from);
  };

  test.each([
    ['a segment', 'journal/2026.jsonl'],
    ['the folder of segments', 'journal'],
    ['the cache', 'cache'],
  ])('%s', (_, name) => {
    const journal = linked((at, elsewhere) => {
      move(path.join(at, name), path.join(elsewhere, 'moved'));
    });
    const problem = { kind: 'not-a-journal', at: path.join(journal.at, name), why: 'link' };
    expect(journal.read()).toEqual({ ok: false, problem });
    expect(journal.record(anna, () => ({ ok: true, value: [noted(1, 'x')] }))).toEqual({
      ok: false,
      problem,
    });
  });

  test('the lock', () => {
    const journal = linked((at, elsewhere) => {
      move(path.join(at, 'lock'), path.join(elsewhere, 'moved'));
    });
    expect(journal.read().ok).toBe(true);
    const problem = { kind: 'not-a-journal', at: path.join(journal.at, 'lock'), why: 'link' };
    expect(journal.record(anna, () => ({ ok: true, value: [noted(1, 'x')] }))).toEqual({
      ok: false,
      problem,
    });
  });

  test('the checkpoint, which is written anew where a link was planted to be written through', () => {
    const elsewhere = path.join(someFolder(), 'precious');
    writeFileSync(elsewhere, 'precious');
    const journal = newJournal();
    symlinkSync(elsewhere, checkpoint(journal));
    expect(journal.read()).toMatchObject({ ok: false, problem: { kind: 'not-a-journal', why: 'link' } });
    expect(readFileSync(elsewhere, 'utf8')).toBe('precious');
  });

  test('but the journal itself may be reached through one', () => {
    const journal = newJournal();
    const link = path.join(someFolder(), 'shop');
    symlinkSync(journal.at, link);
    const through = openJournal(optionsAt(link));
    tell(through, anna, intake(1, 1, { name: 'Lena' }));
    expect(must(journal.read()).head.seq).toBe(1);
  });
});

describe('a place that is no journal', () => {
  const refusal = (at: string) => openJournal(optionsAt(at)).read();

  test('nothing there', () => {
    const at = path.join(someFolder(), 'none');
    expect(refusal(at)).toEqual({ ok: false, problem: { kind: 'no-journal', at } });
    expect(refusal(path.join(at, 'deeper'))).toMatchObject({ ok: false, problem: { kind: 'no-journal' } });
  });

  test('a file', () => {
    const at = path.join(someFolder(), 'file');
    writeFileSync(at, 'x');
    expect(refusal(at)).toEqual({ ok: false, problem: { kind: 'not-a-journal', at, why: 'file' } });
    expect(createJournal(at)).toMatchObject({ ok: false, problem: { kind: 'not-a-journal', why: 'file' } });
    expect(readFileSync(at, 'utf8')).toBe('x');
  });

  test('a folder of something else', () => {
    const at = someFolder();
    writeFileSync(path.join(at, 'holiday.jpg'), 'x');
    expect(refusal(at)).toEqual({ ok: false, problem: { kind: 'not-a-journal', at, why: 'other-folder' } });
    expect(createJournal(at)).toMatchObject({ ok: false, problem: { why: 'other-folder' } });
    expect(readdirSync(at)).toEqual(['holiday.jpg']);
  });

  test('a journal is made once', () => {
    const at = path.join(someFolder(), 'new/shop');
    mkdirSync(path.dirname(at));
    expect(createJournal(at).ok).toBe(true);
    const names = readdirSync(at);
    expect(names.toSorted()).toEqual(['cache', 'journal', 'lock']);
    expect(createJournal(at)).toEqual({ ok: false, problem: { kind: 'journal-exists', at } });
  });

  test('one whose segments are gone was set back, if the checkpoint knew them', () => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, { name: 'Lena' }));
    tell(journal, anna, ...Array.from({ length: 300 }, () => noted(1, 'long '.repeat(20))));
    rmSync(path.join(journal.at, 'journal'), { recursive: true });
    expect(journal.read()).toEqual({ ok: false, problem: { kind: 'set-back', checkpoint: 301, journal: 0 } });
    writeFileSync(path.join(journal.at, 'lofte.json'), '{}');
    expect(createJournal(journal.at)).toMatchObject({ ok: false, problem: { kind: 'set-back' } });
  });
});
