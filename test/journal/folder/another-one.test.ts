/** A segment of the same journal that somebody else went on with is put over this one, as a synchronising program does. */
import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseNumber, customerNumber, seqNumber } from '../../../src/domain/ids.ts';
import type { Fact } from '../../../src/domain/entries.ts';
import type { Journal } from '../../../src/journal/journal.ts';
import { anna, bertil, closed, intake, MONDAY, noted } from '../facts.ts';
import { must, tell } from '../journal-contract.ts';
import { checkpoint, linesOf, metBy, newJournal, open, segment, someFolder } from './shop-folder.ts';

const LONG = 'long '.repeat(300);
const note = (journal: Journal, text = 'x') =>
  open(journal).record(anna, () => ({ ok: true, value: [noted(1, text)] }));

/** Each in an entry of its own. */
function notes(journal: Journal, count: number, text = 'here'): void {
  for (let i = 0; i < count; i++) tell(open(journal), anna, noted(1, `${text} ${i}`));
}

/** The folder as another PC has it: without what is derived here. */
function elsewhere(journal: Journal): Journal {
  const at = path.join(someFolder(), 'shop');
  cpSync(journal.at, at, { recursive: true });
  rmSync(path.join(at, 'cache'), { recursive: true });
  return open({ ...journal, at });
}

/** Four entries; more, and a checkpoint, where it is asked for. */
function shop(withCheckpoint: boolean): Journal {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  notes(journal, 3, 'before');
  if (withCheckpoint) tell(journal, anna, ...Array.from({ length: 30 }, () => noted(1, LONG)));
  return journal;
}

describe.each([
  ['before there is a checkpoint', false],
  ['behind the checkpoint', true],
])('%s', (_, withCheckpoint) => {
  test.each([
    ['as many', 2, 2],
    ['more', 2, 5],
    ['many more, so that a checkpoint is due', 2, 50],
  ])('%s entries, and other ones: it alarms until it is repaired', (__, here, there) => {
    const journal = shop(withCheckpoint);
    const other = elsewhere(journal);
    const fork = must(journal.read()).head.seq;
    notes(journal, here);
    notes(other, there, there > 10 ? LONG : 'there');
    cpSync(segment(other), segment(journal));
    const problem = { kind: 'set-back', checkpoint: fork + here, journal: fork + there };
    expect(must(open(journal).verify()).problems).toMatchObject([{ kind: 'set-back' }]);
    expect(metBy(journal)).toEqual(problem);
    expect(note(journal)).toEqual({ ok: false, problem });
    expect(must(open(journal).planRepair())).toContainEqual({
      is: 'accept-set-back',
      had: fork + here,
      has: fork + there,
    });
    must(open(journal).repair(anna));
    expect(metBy(journal)).toBeUndefined();
    must(note(journal));
    expect(must(open(journal).verify()).problems).toEqual([]);
  });
});

test('where the fork is before the checkpoint, that knows it', () => {
  const journal = shop(false);
  const other = elsewhere(journal);
  tell(journal, anna, ...Array.from({ length: 30 }, () => noted(1, LONG)));
  rmSync(path.join(journal.at, 'cache/tail.json'));
  notes(other, 40, LONG);
  cpSync(segment(other), segment(journal));
  expect(metBy(journal)).toMatchObject({ kind: 'set-back', checkpoint: 34, journal: 44 });
  expect(must(open(journal).verify()).problems).toMatchObject([{ kind: 'set-back' }]);
});

test('what went on from where this one was is taken as it comes', () => {
  const journal = shop(false);
  const other = elsewhere(journal);
  notes(other, 3, 'there');
  cpSync(segment(other), segment(journal));
  expect(must(open(journal).verify()).problems).toEqual([]);
  expect(metBy(journal)).toBeUndefined();
  must(note(journal));
});

test('words that were erased elsewhere change no hash, and a repair elsewhere none either', () => {
  const journal = shop(false);
  tell(journal, anna, closed(1), intake(2, 2, { name: 'Ola' }));
  tell(journal, anna, ...Array.from({ length: 30 }, () => noted(2, LONG)));
  const other = elsewhere(journal);
  const fact: Fact = {
    type: 'erased',
    case: null,
    happenedAt: MONDAY,
    data: { customer: customerNumber(1), entries: [[seqNumber(1), seqNumber(4)]] },
  };
  must(other.erase<never>(bertil, () => ({ ok: true, value: [fact] })));
  cpSync(segment(other), segment(journal));
  expect(must(open(journal).verify()).problems).toEqual([]);
  expect(metBy(journal)).toBeUndefined();
  must(open(journal).record(anna, () => ({ ok: true, value: [noted(2, 'x')] })));

  const third = elsewhere(journal);
  const lines = linesOf(third).map((line, i) => (i === 1 ? line.replace('anna', 'anne') : line));
  writeFileSync(segment(third), `${lines.join('\n')}\n`);
  must(open(third).repair(bertil));
  cpSync(segment(third), segment(journal));
  expect(must(open(journal).verify()).problems).toEqual([]);
  expect(metBy(journal)).toBeUndefined();
  expect(must(open(journal).read()).caseOf(caseNumber(2))).toMatchObject({ number: 2 });
});

test.each([
  ['before there is a checkpoint', 3],
  ['on which the checkpoint stands', 40],
])('a last line %s that lost its line feed is whole, and the next writing adds it', (_, count) => {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  notes(journal, count, LONG);
  if (count > 30) {
    const { offset } = JSON.parse(readFileSync(checkpoint(journal), 'utf8')) as { offset: number };
    truncateSync(segment(journal), offset);
    rmSync(path.join(journal.at, 'cache/tail.json'));
  }
  const whole = readFileSync(segment(journal));
  const { seq } = must(open(journal).read()).head;
  truncateSync(segment(journal), whole.length - 1);
  expect(metBy(journal)).toBeUndefined();
  expect(must(open(journal).verify())).toMatchObject({ head: { seq }, problems: [{ kind: 'torn-tail' }] });
  expect(must(open(journal).planRepair())).toMatchObject([{ is: 'end-line' }]);
  must(note(journal));
  expect(readFileSync(segment(journal)).subarray(0, whole.length)).toEqual(whole);
  expect(must(open(journal).verify())).toMatchObject({ head: { seq: seq + 1 }, problems: [] });
});
