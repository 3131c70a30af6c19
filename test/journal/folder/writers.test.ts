/** Several processes at once. */
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { caseNumber } from '../../../src/domain/ids.ts';
import { anna, intake, noted } from '../facts.ts';
import { must, tell } from '../journal-contract.ts';
import { newJournal, open, wasNeverAnswered } from './shop-folder.ts';
import { said, saidSomething, writers } from './writer.ts';

const start = writers();

test('what four write at once is all there, each number once', async () => {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  const names = ['anna', 'bertil', 'cecilia', 'david'];
  const answers = await Promise.all(names.map((name) => said(start('notes', journal.at, name, '50'))));
  const seqs = answers.flatMap((text) => text.trim().split('\n').map(Number));
  expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, i) => i + 2));
  expect(must(open(journal).verify())).toMatchObject({ entries: 201, problems: [] });
  expect(must(open(journal).read()).entriesOf(caseNumber(1))).toHaveLength(201);
});

test('while another writes, we wait, then say so; reading goes on', async () => {
  const journal = newJournal({ lockWaitMs: 60 });
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  const child = await saidSomething(start('hold', journal.at));
  const began = Date.now();
  expect(journal.record(anna, () => ({ ok: true, value: [noted(1, 'x')] }))).toEqual({
    ok: false,
    problem: { kind: 'locked', at: journal.at, seconds: 0.06 },
  });
  expect(Date.now() - began).toBeGreaterThanOrEqual(55);
  expect(must(journal.read()).head.seq).toBe(1);
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(tell(journal, anna, noted(1, 'y')).head.seq).toBe(2);
});

test('a holder who is stopped keeps the lock, one who is killed does not', async () => {
  const journal = newJournal({ lockWaitMs: 50 });
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  const child = await saidSomething(start('hold', journal.at));
  child.kill('SIGSTOP');
  expect(journal.record(anna, () => ({ ok: true, value: [noted(1, 'x')] })).ok).toBe(false);
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(journal.record(anna, () => ({ ok: true, value: [noted(1, 'x')] })).ok).toBe(true);
});

test('what another is writing right now is no torn tail', async () => {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  tell(journal, anna, noted(1, 'to be cut'));
  const { truncateSync, readFileSync } = await import('node:fs');
  const file = `${journal.at}/journal/2026.jsonl`;
  truncateSync(file, readFileSync(file).length - 30);
  wasNeverAnswered(journal);
  expect(must(journal.read()).tornTail).toBe(true);
  await saidSomething(start('hold', journal.at));
  expect(must(journal.read())).toMatchObject({ tornTail: false, head: { seq: 1 } });
  expect(must(journal.verify()).problems).toEqual([]);
});
