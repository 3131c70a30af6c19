/**
 * What the disk refuses is not recorded; where even taking it back fails, that is said, and nobody writes until it was
 * looked at.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { anna, intake, noted } from '../facts.ts';
import { must, tell } from '../journal-contract.ts';
import { failing } from './failing.ts';
import { linesOf, newJournal, open, segment, metBy } from './shop-folder.ts';

const shop = () => {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  return journal;
};
const note = (journal: ReturnType<typeof shop>) =>
  open(journal).record(anna, () => ({ ok: true, value: [noted(1, 'a note')] }));

test('a quota that Node has no word for has its name', () => {
  const journal = shop();
  const { heal } = failing('writeSync', 'Unknown system error -122');
  expect(note(journal)).toMatchObject({ ok: false, problem: { kind: 'not-recorded', reason: 'EDQUOT' } });
  heal();
});

test.each(['EIO', 'ENOSPC', 'EDQUOT'])('writing fails with %s: not recorded', (reason) => {
  const journal = shop();
  const bytes = readFileSync(segment(journal));
  const { heal } = failing('writeSync', reason);
  expect(note(journal)).toEqual({
    ok: false,
    problem: { kind: 'not-recorded', reason, at: segment(journal) },
  });
  expect(readFileSync(segment(journal))).toEqual(bytes);
  heal();
  expect(note(journal).ok).toBe(true);
});

test('only some bytes are written: they are taken back', () => {
  const journal = shop();
  const bytes = readFileSync(segment(journal));
  failing('writeSync', 40);
  expect(note(journal)).toMatchObject({ ok: false, problem: { kind: 'not-recorded', reason: 'ENOSPC' } });
  expect(readFileSync(segment(journal))).toEqual(bytes);
});

test('the first entry of all fails: the journal is empty, and works', () => {
  const journal = newJournal();
  const { heal } = failing('writeSync', 'ENOSPC');
  expect(note(journal)).toMatchObject({ ok: false, problem: { kind: 'not-recorded' } });
  heal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  expect(linesOf(journal)).toHaveLength(1);
});

test('what cannot be taken back is uncertain; after that nobody writes, and reading goes on', () => {
  const journal = shop();
  const { heal } = failing('fdatasyncSync', 'EIO');
  expect(note(journal)).toEqual({
    ok: false,
    problem: { kind: 'uncertain', reason: 'EIO', at: segment(journal) },
  });
  heal();
  expect(existsSync(path.join(journal.at, 'damaged'))).toBe(true);
  const problem = { kind: 'unfinished', segment: '2026.jsonl', seq: 1 };
  expect(note(journal)).toMatchObject({ ok: false, problem });
  expect(must(journal.read()).head.seq).toBe(1);
  expect(metBy(journal)).toMatchObject({ kind: 'unfinished', seq: 1 });
});

test('that the checkpoint cannot be written harms nothing', () => {
  const journal = shop();
  const { heal } = failing('renameSync', 'ENOSPC');
  const facts = Array.from({ length: 20 }, () => noted(1, 'long '.repeat(1000)));
  expect(tell(journal, anna, ...facts).head.seq).toBe(21);
  expect(readdirSync(path.join(journal.at, 'cache'))).toEqual(['tail.json']);
  heal();
  expect(must(open(journal).read()).head.seq).toBe(21);
  expect(readdirSync(path.join(journal.at, 'cache'))).toContain('checkpoint.json');
});
