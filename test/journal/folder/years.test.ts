import { existsSync, renameSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { anna, at, intake, noted } from '../facts.ts';
import { must, tell } from '../journal-contract.ts';
import { linesOf, metBy, newJournal, open, segment, wasNeverAnswered } from './shop-folder.ts';

const on = (iso: string) => ({ ...anna, now: at(iso) });

test('a new year begins a new segment, which goes on from the old one', () => {
  const journal = newJournal();
  tell(journal, on('2026-12-31T16:00:00Z'), intake(1, 1, { name: 'Lena' }));
  tell(journal, on('2027-01-02T09:00:00Z'), noted(1, 'happy new year'), noted(1, 'again'));
  expect(linesOf(journal)).toHaveLength(1);
  expect(linesOf(journal, '2027.jsonl')).toHaveLength(2);
  const verified = must(open(journal).verify());
  expect(verified.problems).toEqual([]);
  expect(verified.segments.map(({ name, entries }) => [name, entries])).toEqual([
    ['2026.jsonl', 1],
    ['2027.jsonl', 2],
  ]);
  expect(must(open(journal).info()).segments.map((s) => s.entries)).toEqual([1, 2]);
  expect([...must(open(journal).read()).entries()].map((e) => e.seq)).toEqual([1, 2, 3]);
});

test('the year is the shop’s, not that of UTC', () => {
  const journal = newJournal({ localYearOf: () => 2027 });
  tell(journal, on('2026-12-31T23:30:00Z'), intake(1, 1, { name: 'Lena' }));
  expect(linesOf(journal, '2027.jsonl')).toHaveLength(1);
});

test('a clock that goes back does not go back to an old segment', () => {
  const journal = newJournal();
  tell(journal, on('2027-01-02T09:00:00Z'), intake(1, 1, { name: 'Lena' }));
  tell(journal, on('2026-06-01T09:00:00Z'), noted(1, 'the battery was flat'));
  expect(existsSync(segment(journal, '2026.jsonl'))).toBe(false);
  expect(linesOf(journal, '2027.jsonl')).toHaveLength(2);
});

test('a missing segment is said to be missing', () => {
  const journal = newJournal();
  for (const year of [2026, 2027, 2028])
    tell(journal, on(`${year}-05-05T09:00:00Z`), intake(1, 1, { name: 'Lena' }));
  renameSync(segment(journal, '2027.jsonl'), `${segment(journal, '2027.jsonl')}.bak`);
  const problem = { kind: 'damaged', segment: '2028.jsonl', line: 1, what: 'missing-segment' };
  expect(metBy(journal)).toEqual(problem);
  expect(must(journal.verify()).problems).toEqual([
    { kind: 'missing-segment', segment: '2028.jsonl', line: 1 },
  ]);
});

test('a new year’s first entry is torn: the year is begun again', () => {
  const journal = newJournal();
  tell(journal, on('2026-12-31T16:00:00Z'), intake(1, 1, { name: 'Lena' }));
  tell(journal, on('2027-01-02T09:00:00Z'), noted(1, 'one'));
  truncateSync(segment(journal, '2027.jsonl'), 100);
  wasNeverAnswered(journal);
  expect(must(open(journal).read())).toMatchObject({ tornTail: true, head: { seq: 1 } });
  tell(journal, on('2027-01-02T09:00:00Z'), noted(1, 'two'));
  expect(linesOf(journal, '2027.jsonl')).toHaveLength(1);
  expect(must(open(journal).verify())).toMatchObject({ problems: [], entries: 2 });
});

test('an old year’s last line feed is added before the new year begins', () => {
  const journal = newJournal();
  tell(journal, on('2026-12-31T16:00:00Z'), intake(1, 1, { name: 'Lena' }));
  truncateSync(
    segment(journal),
    linesOf(journal).length === 1 ? Buffer.byteLength(linesOf(journal)[0] ?? '') : 0,
  );
  tell(journal, on('2027-01-02T09:00:00Z'), noted(1, 'one'));
  expect(must(open(journal).verify())).toMatchObject({ problems: [], entries: 2 });
});

test('an empty segment, from a crash, is no matter', () => {
  const journal = newJournal();
  tell(journal, on('2027-01-02T09:00:00Z'), intake(1, 1, { name: 'Lena' }));
  truncateSync(segment(journal, '2027.jsonl'), 0);
  // nobody had an answer yet
  rmSync(path.join(journal.at, 'cache'), { recursive: true });
  rmSync(segment(journal, '2026.jsonl'), { force: true });
  expect(must(journal.read()).head.seq).toBe(0);
  expect(tell(journal, on('2027-01-02T09:00:00Z'), intake(1, 1, { name: 'Lena' })).head.seq).toBe(1);
});
