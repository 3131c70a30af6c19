/** A person's words go when they must, and everything else stands. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { eraseView } from '../../../src/domain/decide/erase-view.ts';
import type { Fact, SeqRange } from '../../../src/domain/entries.ts';
import { caseNumber, customerNumber, seqNumber } from '../../../src/domain/ids.ts';
import type { Result } from '../../../src/domain/result.ts';
import { damagedLines } from '../../../src/journal/folder/damaged-lines.ts';
import type { Journal } from '../../../src/journal/journal.ts';
import type { JournalProblem } from '../../../src/journal/problem.ts';
import { anna, closed, imported, intake, kept, MONDAY, noted, promised } from '../facts.ts';
import { must, phone, plainBook, tell } from '../journal-contract.ts';
import { CALLS, failing } from './failing.ts';
import { linesOf, metBy, newJournal, open, segment, someFolder } from './shop-folder.ts';

const SECRETS = ['Lena', '070-123 45 67', 'lena@lund.se', 'her daughter collects it', 'Dyson V11'];

/** Lena's case is closed, Ola's is open; much has been recorded since, so that there are a checkpoint and a register. */
function shop(): Journal {
  const journal = newJournal();
  const lena = { name: 'Lena', phone: '070-123 45 67', email: 'lena@lund.se', item: 'Dyson V11' };
  tell(journal, anna, intake(1, 1, lena), promised(1, 1, '2026-11-24T09:00:00Z'));
  tell(journal, anna, noted(1, 'her daughter collects it'));
  tell(journal, anna, intake(2, 2, { name: 'Ola', phone: '070-2' }));
  tell(journal, anna, kept(1, 1), closed(1));
  tell(journal, anna, imported(3, 1, lena, MONDAY));
  tell(journal, anna, ...Array.from({ length: 330 }, () => noted(2, 'long '.repeat(60))));
  return journal;
}

const erased = (entries: readonly (readonly [number, number])[]): Fact => ({
  type: 'erased',
  case: null,
  happenedAt: MONDAY,
  data: {
    customer: customerNumber(1),
    entries: entries.map(([from, to]): SeqRange => [seqNumber(from), seqNumber(to)]),
  },
});

const eraseLena = (journal: Journal): Result<unknown, JournalProblem> =>
  journal.erase<never>(anna, () => ({
    ok: true,
    value: [
      erased([
        [1, 3],
        [7, 7],
      ]),
    ],
  }));

const says = (answer: Result<unknown, JournalProblem>): string => (answer.ok ? 'done' : answer.problem.kind);

/** Every byte of every file in the folder. */
const everything = (at: string): string =>
  readdirSync(at, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(at, name))
    .filter((name) => statSync(name).isFile())
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n');

const left = (journal: Journal): string[] =>
  SECRETS.filter((secret) => everything(journal.at).includes(secret));

test('no byte of them is left in the folder; the chain, the dates and the statistics stand', () => {
  const journal = shop();
  expect(left(journal)).toEqual(SECRETS);
  const before = plainBook(must(journal.read()));
  const hashes = linesOf(journal).map((l) => /"hash":"([0-9a-f]{64})"/.exec(l)?.[1]);
  must(eraseLena(journal));
  expect(left(journal)).toEqual([]);
  expect(must(open(journal).verify()).problems).toEqual([]);
  expect(
    linesOf(journal)
      .slice(0, -1)
      .map((l) => /"hash":"([0-9a-f]{64})"/.exec(l)?.[1]),
  ).toEqual(hashes);
  const read = must(open(journal).read());
  expect(plainBook(read).settled).toEqual(before.settled);
  expect(read.caseOf(caseNumber(1))).toMatchObject({ promises: [{ number: 1 }], problems: [] });
  expect(read.customerOf(customerNumber(1))?.name).toBeUndefined();
  expect(read.find(phone('070-123 45 67'))).toEqual([]);
  expect(read.caseOf(caseNumber(2))).toMatchObject({ number: 2 });
  expect(read.customerOf(customerNumber(2))?.name).toBe('Ola');
  expect(metBy(journal)).toBeUndefined();
  tell(open(journal), anna, noted(2, 'on we go'));
  expect(must(open(journal).verify()).problems).toEqual([]);
});

test('copies of torn writes go too: they may hold any words', () => {
  const journal = shop();
  writeFileSync(segment(journal), `${linesOf(journal).join('\n')}\n{"v":1,"said":"Lena`);
  tell(journal, anna, noted(2, 'the next write keeps what was torn'));
  expect(readdirSync(path.join(journal.at, 'cache')).some((name) => name.startsWith('torn-'))).toBe(true);
  must(eraseLena(journal));
  expect(left(journal)).toEqual([]);
});

test('so do files that a writer was making when it was killed', () => {
  const journal = shop();
  for (const name of ['checkpoint.json.0123456789abcdef', 'tail.json.0123456789abcdef'])
    writeFileSync(path.join(journal.at, 'cache', name), 'Lena');
  must(eraseLena(journal));
  expect(left(journal)).toEqual([]);
});

test('whose words they are is read from the entries, whatever the register says', () => {
  const journal = shop();
  const register = path.join(journal.at, 'cache/register');
  const files = readdirSync(register, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(register, name))
    .filter((file) => statSync(file).isFile() && !file.endsWith('meta.json'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) writeFileSync(file, Buffer.alloc(statSync(file).size));
  const desk = must(open(journal).read());
  const { cases } = eraseView(customerNumber(1), {
    entries: () => desk.entries(),
    retractions: desk.book.retractions,
    damaged: damagedLines(journal.at),
    country: 'SE',
  });
  expect(cases.map(({ number, entries }) => [number, entries.map(({ seq }) => seq)])).toEqual([
    [1, [1, 2, 3, 5, 6]],
    [3, [7]],
  ]);
});

describe('what verify says', () => {
  const spoilt = (by: (line: string, i: number) => string): readonly unknown[] => {
    const journal = shop();
    must(eraseLena(journal));
    writeFileSync(
      segment(journal),
      linesOf(journal)
        .map((l, i) => `${by(l, i)}\n`)
        .join(''),
    );
    return must(open(journal).verify()).problems;
  };

  test('of words that are gone without an entry that says so', () => {
    expect(spoilt((l, i) => (i === 4 ? l.replace(/,"private":\{.*\}\}$/, '}') : l))).toEqual([]);
    expect(spoilt((l, i) => (i === 3 ? l.replace(/,"private":\{.*\}\}$/, '}') : l))).toEqual([
      { kind: 'missing-private', segment: '2026.jsonl', line: 4 },
    ]);
  });

  test('of words that somebody put back', () => {
    const private_ = /,"private":\{.*\}$/.exec(linesOf(shop())[0] ?? '')?.[0] ?? '';
    expect(spoilt((l, i) => (i === 0 ? l.replace(/\}$/, private_) : l))).not.toEqual([]);
  });

  test('of an erased line that was changed', () => {
    expect(spoilt((l, i) => (i === 0 ? l.replace('"repair"', '"return"') : l))).toEqual([
      { kind: 'bad-hash', segment: '2026.jsonl', line: 1 },
    ]);
    expect(spoilt((l, i) => (i === 0 ? l.replace(/\}$/, ' }') : l))).not.toEqual([]);
  });
});

describe('an erasure that is cut off', () => {
  test.each(CALLS)('by each %s in turn: goes on with the next writer, or never was', (call) => {
    const original = shop();
    for (let nth = 1; nth < 60; nth++) {
      const at = path.join(someFolder(), 'copy');
      cpSync(original.at, at, { recursive: true });
      const journal = open({ ...original, at });
      const { heal, wasMet } = failing(call, 'ENOSPC', nth, 1);
      const answer = eraseLena(journal);
      heal();
      const isOnRecord = linesOf(journal).some((l) => l.includes('"type":"erased"'));
      const said = says(answer);
      if (said !== 'uncertain')
        expect({ nth, said, isOnRecord }).toEqual({
          nth,
          said,
          isOnRecord: said === 'done' || said === 'erasure-unfinished',
        });
      const next = open(journal).record(anna, () => ({ ok: true, value: [noted(2, 'the next writer')] }));
      if (said === 'uncertain') must(open(journal).repair(anna));
      else expect(next.ok).toBe(true);
      expect({ nth, left: left(journal) }).toEqual({ nth, left: isOnRecord ? [] : SECRETS });
      expect(must(open(journal).verify()).problems).toEqual([]);
      expect(existsSync(path.join(at, 'erasing'))).toBe(false);
      if (!wasMet()) return;
    }
    expect.unreachable('so many calls are never made');
  });

  test('is said by verify until then', () => {
    const journal = shop();
    const copy = path.join(someFolder(), 'copy');
    cpSync(segment(journal), copy);
    must(eraseLena(journal));
    const [entry = ''] = linesOf(journal).slice(-1);
    writeFileSync(segment(journal), `${readFileSync(copy, 'utf8')}${entry}\n`);
    rmSync(path.join(journal.at, 'cache'), { recursive: true });
    expect(must(open(journal).verify()).problems).toEqual(
      [1, 3, 7].map((line) => ({ kind: 'not-erased', segment: '2026.jsonl', line })),
    );
    must(open(journal).repair(anna));
    expect(left(journal)).toEqual([]);
    expect(must(open(journal).verify()).problems).toEqual([]);
  });
});
