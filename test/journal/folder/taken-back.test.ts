// What was taken back, as the journal in a folder gives it: from its checkpoint and from the whole of it alike.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseNumber, seqNumber } from '../../../src/domain/ids.ts';
import type { Journal, Snapshot } from '../../../src/journal/journal.ts';
import {
  anna,
  bertil,
  closed,
  imported,
  intake,
  kept,
  MONDAY,
  noted,
  promised,
  takenBack,
} from '../facts.ts';
import { must, plainBook, tell } from '../journal-contract.ts';
import { newJournal, open, someFolder } from './shop-folder.ts';

const lena = { name: 'Lena', phone: '070-123 45 67', item: 'Dyson V11' };

/** The same journal, read without anything that is derived. */
function readFresh(journal: Journal): Snapshot {
  const copy = path.join(someFolder(), 'copy');
  cpSync(journal.at, copy, { recursive: true, filter: (name) => path.basename(name) !== 'cache' });
  return must(open({ ...journal, at: copy }).read());
}

const seqs = (read: Snapshot, from?: number): readonly number[] =>
  [...read.entries(from === undefined ? undefined : seqNumber(from))].map((e) => e.seq);

describe('entries', () => {
  test('are read from any number on, from a checkpoint as from none', () => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, lena), noted(1, 'x'.repeat(40_000)));
    tell(journal, anna, noted(1, 'two'), noted(1, 'three'));
    for (const read of [must(open(journal).read()), readFresh(journal)]) {
      expect(seqs(read)).toEqual([1, 2, 3, 4]);
      expect(seqs(read, 1)).toEqual([1, 2, 3, 4]);
      expect(seqs(read, 3)).toEqual([3, 4]);
      expect(seqs(read, 4)).toEqual([4]);
      expect(seqs(read, 5)).toEqual([]);
      expect(seqs(read, 99)).toEqual([]);
    }
    expect(seqs(must(newJournal().read()), 1)).toEqual([]);
  });
});

describe('a case with a promise that was taken back', () => {
  test('counts it nowhere, remembers its number, and is the same wherever it is read', () => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, lena), promised(1, 1, MONDAY), promised(1, 2, '2026-11-24T09:00:00Z'));
    tell(journal, anna, kept(1, 1, '2026-11-24T09:00:00Z'), kept(1, 2));
    tell(journal, anna, closed(1));
    expect(must(open(journal).read()).book.settled.list()).toHaveLength(6);
    tell(journal, bertil, takenBack(4, 4));
    tell(journal, bertil, takenBack(2, 2));
    for (const read of [must(open(journal).read()), readFresh(journal)]) {
      expect(read.book.settled.list()).toEqual([expect.any(Number), 1, 1]);
      const c = read.caseOf(caseNumber(1));
      expect(c).toMatchObject({ promises: [{ number: 2 }], takenBack: { promise: 1, notice: 0 } });
      expect([...read.cases()]).toEqual([c]);
    }
  });
});

describe('an import', () => {
  test('that was taken back, and came back, is open again', () => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, lena));
    tell(journal, anna, imported(2, 2, { name: 'Carl' }), imported(3, 3, { name: 'Dan' }));
    const before = must(open(journal).read());
    tell(journal, anna, takenBack(2, 3));
    expect([...must(open(journal).read()).book.open.keys()]).toEqual([1]);
    tell(journal, bertil, takenBack(4, 4));
    for (const read of [must(open(journal).read()), readFresh(journal)]) {
      const { last: _, retractions: __, ...book } = plainBook(read);
      const { last: ___, retractions: ____, ...was } = plainBook(before);
      expect(book).toEqual(was);
    }
  });
});
