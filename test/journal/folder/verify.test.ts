/** Every change made behind its back shows. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/entries.ts';
import { encodeLine } from '../../../src/journal/folder/line.ts';
import { anna, closed, intake, MONDAY, noted, promised } from '../facts.ts';
import { must, tell } from '../journal-contract.ts';
import { linesOf, newJournal, segment, metBy } from './shop-folder.ts';

const small = () => {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Åsa', phone: '070-1' }), promised(1, 1, '2026-11-24T09:00:00Z'));
  tell(journal, { ...anna, clockSet: true }, noted(1, 'x'));
  tell(journal, anna, closed(1));
  return journal;
};

test('a bit of every byte of a small journal, flipped, and the line is named', () => {
  const journal = small();
  const bytes = readFileSync(segment(journal));
  const feeds = [...bytes.keys()].filter((i) => bytes[i] === 10);
  const missed: string[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const flipped = Buffer.from(bytes);
    flipped[i] = (bytes[i] ?? 0) ^ (1 << (i % 8));
    writeFileSync(segment(journal), flipped);
    const line = feeds.filter((feed) => feed < i).length + 1;
    const { problems } = must(journal.verify());
    // a line feed is of two lines: the one before it and the one behind
    if (!problems.some((p) => p.line === line || p.line === line + 1)) missed.push(`byte ${i}`);
  }
  expect(missed).toEqual([]);
  writeFileSync(segment(journal), bytes);
  expect(must(journal.verify()).problems).toEqual([]);
});

test.each<readonly [string, (lines: string[]) => string[], readonly (readonly [string, number])[]]>([
  [
    'swapped',
    ([a = '', b = '', c = '', d = '']) => [a, b, d, c],
    [
      ['bad-chain', 3],
      ['bad-chain', 4],
    ],
  ],
  ['doubled', ([a = '', b = '', c = '', d = '']) => [a, b, c, c, d], [['bad-chain', 4]]],
  ['dropped', ([a = '', b = '', , d = '']) => [a, b, d], [['bad-chain', 3]]],
  [
    'respaced',
    (lines) => lines.map((l, i) => (i === 2 ? l.replace('"case":1', '"case": 1') : l)),
    [['bad-hash', 3]],
  ],
  ['with a space behind', (lines) => lines.map((l, i) => (i === 2 ? `${l} ` : l)), [['bad-line', 3]]],
  ['re-encoded', (lines) => lines.map((l) => l.replace('Åsa', '\\u00c5sa')), [['bad-seal', 1]]],
  ['without its batch’s end', (lines) => lines.filter((_, i) => i !== 1), [['bad-chain', 2]]],
])('lines %s', (_, change, expected) => {
  const journal = small();
  const lines = change(linesOf(journal)).map((line) => `${line}\n`);
  writeFileSync(segment(journal), lines.join(''));
  const { problems } = must(journal.verify());
  for (const [kind, line] of expected) {
    expect(problems).toContainEqual({ kind, segment: '2026.jsonl', line });
  }
});

test('one bad line does not hide the next', () => {
  const journal = small();
  const lines = linesOf(journal).map((line, i) =>
    i === 1 || i === 3 ? line.replace('"by":"anna"', '"by":"eva"') : line,
  );
  writeFileSync(segment(journal), lines.map((line) => `${line}\n`).join(''));
  expect(must(journal.verify())).toMatchObject({
    problems: [
      { kind: 'bad-hash', line: 2 },
      { kind: 'bad-hash', line: 4 },
    ],
  });
});

test('a journal written anew with good hashes is caught by a head that was noted, and only by that', () => {
  const [journal, other] = [small(), newJournal()];
  const noted4 = must(journal.read()).head;
  tell(other, anna, ...[1, 2, 3, 4].map((i) => noted(1, `${i}`)));
  writeFileSync(segment(journal), readFileSync(segment(other)));
  expect(must(journal.verify()).problems).toEqual([]);
  expect(must(journal.verify(noted4)).problems).toEqual([
    { kind: 'set-back', segment: '2026.jsonl', line: 4 },
  ]);
});

test('an unknown type, though all its hashes are right, is said', () => {
  const journal = small();
  const last = JSON.parse(linesOf(journal).at(-1) ?? '') as { journal: string; hash: string };
  const strange = { ...closed(1), type: 'case-eaten' } as unknown as Fact;
  const stamp = { id: '01BX5ZZKBKACTAV9WEVGEMMVRZ', by: 'anna', recordedAt: MONDAY, clockSet: false };
  const line = encodeLine({ journal: last.journal, seq: 5, prev: last.hash }, stamp, strange);
  appendFileSync(segment(journal), `${line.text}\n`);
  const problem = { segment: '2026.jsonl', line: 5 };
  expect(must(journal.verify()).problems).toEqual([{ kind: 'unknown-type', ...problem }]);
  expect(metBy(journal)).toEqual({ kind: 'damaged', what: 'unknown-type', ...problem });
});
