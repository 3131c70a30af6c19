/** A segment that an editor saved: other line ends, a byte order mark, blank lines. A repair puts back the bytes that were written. */
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseNumber } from '../../../src/domain/ids.ts';
import type { Journal } from '../../../src/journal/journal.ts';
import { anna, at, intake, noted } from '../facts.ts';
import { must, tell } from '../journal-contract.ts';
import { linesOf, metBy, newJournal, open, segment } from './shop-folder.ts';

const PUT_BACK = { is: 'put-back-line-ends', segment: '2026.jsonl', whole: true };

/** Two cases in six entries, three of them a batch. */
function shop(): Journal {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  tell(journal, anna, intake(2, 2, { name: 'Åsa' }), noted(2, 'one\r\ntwo'), noted(2, 'three'));
  tell(journal, anna, noted(1, 'she called'));
  tell(journal, anna, noted(2, 'he called'));
  return journal;
}

const NEXT_YEAR = at('2027-01-04T09:00:00Z');

const note = (journal: Journal) =>
  open(journal).record(anna, ({ book }) => ({
    ok: true,
    value: [intake(book.nextCase, book.nextCustomer, { name: 'New' })],
  }));

function save(journal: Journal, by: (text: string) => string): void {
  writeFileSync(segment(journal), by(readFileSync(segment(journal), 'utf8')));
}

const SAVED: readonly (readonly [string, (text: string) => string])[] = [
  ['CR LF', (text) => text.replaceAll('\n', '\r\n')],
  ['CR LF, and none behind the last line', (text) => text.replaceAll('\n', '\r\n').slice(0, -2)],
  ['CR LF, cut within the last', (text) => text.replaceAll('\n', '\r\n').slice(0, -1)],
  ['CR LF twice over', (text) => text.replaceAll('\n', '\r\r\n')],
  ['CR alone', (text) => text.replaceAll('\n', '\r')],
  ['CR alone, and none behind the last line', (text) => text.replaceAll('\n', '\r').slice(0, -1)],
  ['a CR in one line', (text) => text.replace('\n', '\r\n')],
  ['a byte order mark', (text) => `\uFEFF${text}`],
  ['a byte order mark and CR LF', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['blank lines in between', (text) => text.replaceAll('\n', '\n\n')],
  ['blank lines before and behind', (text) => `\n \n${text}\n\n`],
  ['the end of a file as DOS makes it', (text) => `${text.replaceAll('\n', '\r\n')}\u001A`],
];

describe.each(SAVED)('%s', (_, by) => {
  test('is damage until a repair puts back what was written, and the shop goes on at once', () => {
    const journal = shop();
    const written = readFileSync(segment(journal));
    save(journal, by);
    const saved = readFileSync(segment(journal));
    expect(must(open(journal).verify()).problems).not.toEqual([]);
    expect(metBy(journal)).toBeDefined();
    expect(note(journal).ok).toBe(false);
    expect(must(journal.planRepair())[0]).toEqual(PUT_BACK);
    expect(must(journal.planRepair()).filter(({ is }) => is === 'know')).toEqual([]);
    expect(readFileSync(segment(journal))).toEqual(saved);
    expect(must(journal.repair(anna)).head.seq).toBe(6);
    expect(readFileSync(segment(journal))).toEqual(written);
    expect(statSync(segment(journal)).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.join(journal.at, 'journal'))).toEqual(['2026.jsonl']);
    expect(metBy(journal)).toBeUndefined();
    expect(must(open(journal).planRepair())).toEqual([]);
    expect(must(note(journal)).entries).toMatchObject([{ seq: 7, case: 3 }]);
    expect(must(open(journal).verify()).problems).toEqual([]);
  });

  test('with a checkpoint and without one, and where nothing but the repair has looked', () => {
    for (const isKept of [true, false]) {
      const journal = shop();
      tell(journal, anna, ...Array.from({ length: 30 }, () => noted(1, 'long '.repeat(300))));
      if (!isKept) rmSync(path.join(journal.at, 'cache'), { recursive: true });
      const written = readFileSync(segment(journal));
      save(journal, by);
      must(journal.repair(anna));
      expect(readFileSync(segment(journal))).toEqual(written);
      expect(existsSync(path.join(journal.at, 'damaged'))).toBe(false);
      expect(must(open(journal).read()).book.nextCase).toBe(3);
    }
  });
});

test('a line that is damaged besides goes on record, and nothing else does', () => {
  const journal = shop();
  save(journal, (text) => text.replace('"by":"anna"', '"by":"evil"').replaceAll('\n', '\r\n'));
  expect(must(journal.planRepair())).toMatchObject([
    { ...PUT_BACK, whole: false },
    { is: 'know', line: 1, what: 'bad-hash', counts: 'nothing', case: 1 },
  ]);
  must(journal.repair(anna));
  expect(readFileSync(segment(journal), 'utf8')).not.toContain('\r\n');
  expect(linesOf(journal)).toHaveLength(7);
  expect(must(open(journal).verify()).problems).toEqual([]);
  expect(must(note(journal)).entries).toMatchObject([{ case: 3 }]);
});

test.each([
  ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['blank lines', (text: string) => text.replaceAll('\n', '\n\n')],
])('%s: a damaged line that is known stays as it was then', (_, by) => {
  const journal = shop();
  save(journal, (text) => text.replace('\n', '\nrubbish\r\n').replace('three', 'other'));
  must(journal.repair(anna));
  const known = readFileSync(segment(journal));
  expect(known.includes('rubbish\r\n')).toBe(true);
  save(journal, by);
  must(journal.repair(anna));
  expect(readFileSync(segment(journal))).toEqual(known);
  expect(must(open(journal).verify()).problems).toEqual([]);
});

test('two segments: each is put back by itself', () => {
  const journal = shop();
  must(journal.record({ ...anna, now: NEXT_YEAR }, () => ({ ok: true, value: [noted(1, 'next year')] })));
  const written = ['2026.jsonl', '2027.jsonl'].map((name) => readFileSync(segment(journal, name)));
  save(journal, (text) => text.replaceAll('\n', '\r\n'));
  const last = segment(journal, '2027.jsonl');
  writeFileSync(last, `\uFEFF${readFileSync(last, 'utf8')}`);
  expect(must(journal.planRepair())).toMatchObject([PUT_BACK, { ...PUT_BACK, segment: '2027.jsonl' }]);
  must(journal.repair(anna));
  expect(['2026.jsonl', '2027.jsonl'].map((name) => readFileSync(segment(journal, name)))).toEqual(written);
});

test('a journal that was set back besides says so, and goes on behind what it had', () => {
  const journal = shop();
  save(journal, (text) => `${text.split('\n').slice(0, 4).join('\r\n')}\r\n`);
  expect(must(journal.planRepair())).toMatchObject([PUT_BACK, { is: 'accept-set-back', had: 6, has: 4 }]);
  must(journal.repair(anna));
  expect(must(open(journal).read()).head.seq).toBe(7);
  expect(must(open(journal).read()).caseOf(caseNumber(2))).toMatchObject({ number: 2 });
});

test('a damaged last line with a CR and no line feed goes on record, and what is recorded next is a line of its own', () => {
  const journal = shop();
  save(journal, (text) => `${text}rubbish\rmore rubbish`);
  expect(must(open(journal).verify()).problems).toEqual([
    { kind: 'bad-line', segment: '2026.jsonl', line: 7 },
  ]);
  must(journal.repair(anna));
  expect(must(open(journal).verify()).problems).toEqual([]);
  must(note(journal));
});

test('an unfinished last line with a CR in it was made by an editor: nothing is cut off', () => {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  save(journal, (text) => `${text.slice(0, -1)}\r`);
  rmSync(path.join(journal.at, 'cache'), { recursive: true });
  const saved = readFileSync(segment(journal));
  expect(note(journal)).toMatchObject({ ok: false, problem: { kind: 'damaged', line: 1 } });
  expect(readFileSync(segment(journal))).toEqual(saved);
  // a power cut leaves anything, and zeros beside it
  truncateSync(segment(journal), 300);
  writeFileSync(segment(journal), Buffer.concat([readFileSync(segment(journal)), Buffer.alloc(20), saved]));
  rmSync(path.join(journal.at, 'damaged'));
  must(note(journal));
});
