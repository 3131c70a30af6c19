/** A head that was noted, on paper perhaps, vouches for all that was before it; nobody can write a journal that says so. */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/entries.ts';
import { customerNumber, seqNumber } from '../../../src/domain/ids.ts';
import { encodeLine, NO_HASH, sha256, type Line } from '../../../src/journal/folder/line.ts';
import type { Head, Journal } from '../../../src/journal/journal.ts';
import { anna, intake, MONDAY, noted } from '../facts.ts';
import { must, tell } from '../journal-contract.ts';
import { linesOf, newJournal, open, segment } from './shop-folder.ts';

/** Five entries. */
function shop(): { readonly journal: Journal; readonly head: Head; readonly id: string } {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  for (const text of ['it costs 100 kr', 'two', 'three', 'four']) tell(journal, anna, noted(1, text));
  const { head, journal: id } = must(journal.read());
  return { journal, head, id: id ?? '' };
}

const write = (journal: Journal, lines: readonly string[]): void => {
  writeFileSync(segment(journal), lines.map((line) => `${line}\n`).join(''));
};
const repaired = (journal: Journal): void => {
  must(open(journal).repair(anna));
  expect(must(open(journal).verify()).problems).toEqual([]);
};
const problemsFor = (journal: Journal, head: Head) =>
  must(open(journal).verify(head)).problems.map(({ kind, line, isKnown }) => [kind, line, isKnown === true]);

/** Lines with right hashes, from the first on, as anybody can make them who can count. */
function forged(journal: string, facts: readonly Fact[]): readonly Line[] {
  let prev = NO_HASH;
  return facts.map((fact, i) => {
    const stamp = {
      id: `01BX5ZZKBKACTAV9WEVGEMMV0${i}`,
      by: 'anna',
      recordedAt: MONDAY,
      clockSet: false,
    };
    const line = encodeLine({ journal, seq: i + 1, prev }, stamp, fact);
    prev = line.hash;
    return line;
  });
}

const REWRITTEN = [
  intake(1, 1, { name: 'Lena' }),
  noted(1, 'it costs 900 kr'),
  noted(1, 'two'),
  noted(1, 'three'),
];

test('all before it was written anew, and it was left as it was', () => {
  const { journal, head, id } = shop();
  const last = linesOf(journal).at(-1) ?? '';
  write(journal, [...forged(id, REWRITTEN).map(({ text }) => text), last]);
  expect(problemsFor(journal, head)).toEqual([['bad-chain', 5, false]]);
  repaired(journal);
  expect(problemsFor(journal, head)).toEqual([['bad-chain', 5, true]]);
  tell(open(journal), anna, noted(1, 'after'));
  expect(problemsFor(journal, must(open(journal).read()).head)).toEqual([]);
});

test('a line that says that it has that hash is not believed', () => {
  const { journal, head, id } = shop();
  const claim = `{"v":1,"journal":"${id}","seq":5,"hash":"${head.hash}"}`;
  write(journal, [...forged(id, REWRITTEN).map(({ text }) => text), claim]);
  repaired(journal);
  expect(problemsFor(journal, head)).toEqual([['set-back', 6, false]]);
  expect(problemsFor(journal, { ...head, hash: head.hash.slice(0, 32) })).toMatchObject([
    ['set-back', 6, false],
  ]);
});

test('nor one that was left as it was behind an entry that calls it a cut line', () => {
  const { journal, head, id } = shop();
  const last = linesOf(journal).at(-1) ?? '';
  const lines = [{ was: sha256(Buffer.from('x')), is: sha256(Buffer.from(last)) }] as const;
  const cut: Fact = {
    type: 'erased',
    case: null,
    happenedAt: MONDAY,
    data: { customer: customerNumber(9), entries: [[seqNumber(1), seqNumber(1)]], lines },
  };
  const [first, ...others] = REWRITTEN;
  write(
    journal,
    [
      ...forged(id, first === undefined ? [] : [noted(1, 'x'), cut, ...others.slice(0, 2)]),
      { text: last },
    ].map(({ text }) => text),
  );
  expect(problemsFor(journal, head)).toContainEqual(['bad-chain', 5, true]);
});

const spoilt = (journal: Journal, at: number): void => {
  write(
    journal,
    linesOf(journal).map((line, i) => (i === at ? line.replace('"by":"anna"', '"by":"anne"') : line)),
  );
};

test('damage that was on record when it was noted is known; what came later is said again', () => {
  const { journal, head } = shop();
  spoilt(journal, 1);
  repaired(journal);
  expect(problemsFor(journal, head)).toEqual([['bad-hash', 2, true]]);
  tell(open(journal), anna, noted(1, 'after'));
  const later = must(open(journal).read()).head;
  expect(problemsFor(journal, later)).toEqual([]);
  spoilt(journal, 3);
  repaired(journal);
  expect(problemsFor(journal, head)).toEqual([
    ['bad-hash', 2, true],
    ['bad-hash', 4, true],
  ]);
  expect(problemsFor(journal, later)).toEqual([['bad-hash', 4, true]]);
});

test('what was damaged behind it is no matter', () => {
  const { journal, head } = shop();
  tell(open(journal), anna, noted(1, 'after'), noted(1, 'more'));
  tell(open(journal), anna, noted(1, 'the last'));
  spoilt(journal, 6);
  repaired(journal);
  expect(problemsFor(journal, head)).toEqual([]);
});

test('words that were erased since, of a line that was known to be damaged too, are no matter', () => {
  const { journal } = shop();
  spoilt(journal, 1);
  const was = sha256(Buffer.from(linesOf(journal)[1] ?? ''));
  repaired(journal);
  tell(open(journal), anna, noted(1, 'after'));
  const later = must(open(journal).read()).head;
  const id = must(open(journal).read()).journal ?? '';
  const hash = /,"hash":"([0-9a-f]{64})/.exec(linesOf(journal)[1] ?? '')?.[1] ?? '';
  const is = `{"v":1,"journal":"${id}","seq":2,"hash":"${hash}"}`;
  const fact: Fact = {
    type: 'erased',
    case: null,
    happenedAt: MONDAY,
    data: {
      customer: customerNumber(1),
      entries: [[seqNumber(1), seqNumber(5)]],
      lines: [{ was, is: sha256(Buffer.from(is)) }],
    },
  };
  must(open(journal).erase<never>(anna, () => ({ ok: true, value: [fact] })));
  expect(linesOf(journal)[1]).toBe(is);
  expect(must(open(journal).verify()).problems).toEqual([]);
  expect(problemsFor(journal, later)).toEqual([]);
});
