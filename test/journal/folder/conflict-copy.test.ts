/** Another copy of a segment, as synchronised folders make them, is refused, and what it has is said. */
import { copyFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { conflictOf, isConflictCopy } from '../../../src/journal/folder/conflict-copy.ts';
import type { Journal } from '../../../src/journal/journal.ts';
import { anna, intake, noted } from '../facts.ts';
import { must, tell } from '../journal-contract.ts';
import { linesOf, newJournal, open, segment } from './shop-folder.ts';

describe('a conflict copy is known by its name', () => {
  test.each([
    ['Dropbox', "2026 (Anna's conflicted copy 2026-11-01).jsonl"],
    ['Dropbox in Danish', '2026 (Annas modstridende kopi 2026-11-01).jsonl'],
    ['Nextcloud', '2026 (conflicted copy 2026-11-01 120000).jsonl'],
    ['ownCloud', '2026_conflict-20261101-120000.jsonl'],
    ['Syncthing', '2026.sync-conflict-20261101-120000-ABCDEFG.jsonl'],
    ['Google Drive', '2026 (1).jsonl'],
    ['iCloud', '2026 2.jsonl'],
    ['OneDrive', '2026-DESKTOP-AB12.jsonl'],
    ['Seafile', '2026 (SFConflict anna@example.com 2026-11-01-12-00-00).jsonl'],
    ['Synology', '2026_DiskStation_Nov-01-1200-2026_Conflict.jsonl'],
    ['Resilio', '2026.Conflict.jsonl'],
    ['Windows', '2026 - Copy.jsonl'],
    ['Windows, older', 'Copy of 2026.jsonl'],
    ['another ending', '2026.jsonl.sync-conflict-20261101'],
    ['another case', '2026.JSONL'],
  ])('%s: %s', (_, name) => {
    expect(isConflictCopy(name)).toBe(true);
  });

  test.each([
    '2026.jsonl.new',
    '2026.jsonl.orig',
    '2026.jsonl~',
    '.2026.jsonl.x1Y2z3',
    '.2026 (1).jsonl',
    '~2026.jsonl',
    'notes.jsonl',
    '20261101.jsonl',
    'desktop.ini',
    '.DS_Store',
  ])('and %s is none', (name) => {
    expect(isConflictCopy(name)).toBe(false);
  });
});

describe('what a copy has that the segment lacks', () => {
  const line = (hash: string, words = ''): Buffer =>
    Buffer.from(`{"seq":1,"hash":"${hash.padEnd(64, '0')}"${words}}`);
  const conflict = (here: readonly Buffer[], there: readonly Buffer[], name = '2026 (1).jsonl') =>
    conflictOf(name, ['2026.jsonl', '2027.jsonl', name], (of) => (of === name ? there : here));
  const said = { kind: 'conflict-copy', copy: '2026 (1).jsonl', segment: '2026.jsonl' };

  test('nothing, where it is older', () => {
    expect(conflict([line('a'), line('b')], [line('a')])).toEqual({ ...said, onlyThere: 0, fromLine: 0 });
  });

  test('what was written on the other computer', () => {
    const [here, there] = [
      [line('a'), line('b'), line('c')],
      [line('a'), line('x'), line('y')],
    ];
    expect(conflict(here, there)).toEqual({ ...said, onlyThere: 2, fromLine: 2 });
  });

  test('not words that were erased since', () => {
    expect(conflict([line('a'), line('b')], [line('a', ',"private":{}')])).toMatchObject({ onlyThere: 0 });
  });

  test('a line that has no hash, too', () => {
    expect(conflict([line('a')], [line('a'), Buffer.from('<<<<<<')])).toMatchObject({ onlyThere: 1 });
  });

  test('it is held against the segment that its name is of', () => {
    expect(conflict([], [], 'Copy of 2027.jsonl')).toMatchObject({ segment: '2027.jsonl' });
    expect(conflict([], [], '2025-DESKTOP-2026.jsonl')).toMatchObject({ segment: '2026.jsonl' });
    expect(conflict([], [line('a')], '2019 (1).jsonl')).toMatchObject({
      segment: '2019.jsonl',
      onlyThere: 1,
    });
  });
});

describe('a journal with a conflict copy', () => {
  const name = '2026.sync-conflict-20261101-120000-ABCDEFG.jsonl';
  const shop = (): Journal => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, { name: 'Lena' }), noted(1, 'a'));
    const earlier = readFileSync(segment(journal));
    tell(journal, anna, noted(1, 'b'));
    writeFileSync(segment(journal, name), earlier);
    return journal;
  };
  const bytesIn = (journal: Journal): readonly string[] =>
    readdirSync(path.join(journal.at, 'journal')).map(
      (each) => `${each} ${readFileSync(segment(journal, each), 'latin1')}`,
    );

  test('is neither read nor written nor verified, and is left as it is', () => {
    const journal = shop();
    const before = bytesIn(journal);
    const problem = {
      kind: 'conflict-copy',
      copy: name,
      segment: '2026.jsonl',
      onlyThere: 0,
      fromLine: 0,
    };
    const refused = { ok: false, problem };
    expect(open(journal).read()).toEqual(refused);
    expect(open(journal).record(anna, () => ({ ok: true, value: [noted(1, 'x')] }))).toEqual(refused);
    expect(open(journal).importCases(anna)).toEqual(refused);
    expect(open(journal).verify()).toEqual(refused);
    expect(open(journal).info()).toEqual(refused);
    expect(bytesIn(journal)).toEqual(before);
  });

  test('says how many lines are only there, and from which on', () => {
    const journal = shop();
    const other = newJournal();
    writeFileSync(segment(other), readFileSync(segment(journal, name)));
    tell(other, anna, noted(1, 'written elsewhere'), noted(1, 'and this'));
    copyFileSync(segment(other), segment(journal, name));
    expect(linesOf(journal)).toHaveLength(3);
    expect(journal.read()).toMatchObject({ ok: false, problem: { onlyThere: 2, fromLine: 3 } });
  });

  test('is as it was when the copy is moved out', () => {
    const journal = shop();
    renameSync(segment(journal, name), path.join(journal.at, '..', name));
    expect(must(journal.verify()).problems).toEqual([]);
    expect(must(journal.read()).head.seq).toBe(3);
  });

  test('a draft of the program and what an editor kept are no copies', () => {
    const journal = shop();
    renameSync(segment(journal, name), segment(journal, '2026.jsonl.orig'));
    writeFileSync(segment(journal, '.2026.jsonl.new'), 'half');
    expect(must(journal.read()).head.seq).toBe(3);
  });
});
