/** A journal that is damaged goes on being read, and is put back on its feet. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/entries.ts';
import { caseNumber, customerNumber, seqNumber } from '../../../src/domain/ids.ts';
import type { Journal } from '../../../src/journal/journal.ts';
import { anna, closed, intake, noted, promised } from '../facts.ts';
import { must, plainBook, tell } from '../journal-contract.ts';
import { checkpoint, linesOf, metBy, newJournal, open, segment } from './shop-folder.ts';

const MORNING = '2026-11-24T09:00:00Z';

/** Three cases: entries 1 to 6. */
function shop(): Journal {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena', phone: '070-1' }), promised(1, 1, MORNING));
  tell(journal, anna, intake(2, 2, { name: 'Ola', phone: '070-2' }));
  tell(journal, anna, noted(1, 'she called'));
  tell(journal, anna, intake(3, 3, { name: 'Eva', phone: '070-3' }));
  tell(journal, anna, noted(2, 'he called'));
  return journal;
}

const change = (journal: Journal, by: (lines: string[]) => readonly string[]): void => {
  writeFileSync(
    segment(journal),
    by(linesOf(journal))
      .map((line) => `${line}\n`)
      .join(''),
  );
};

const damages: readonly (readonly [string, (lines: string[]) => readonly string[], object])[] = [
  [
    'a letter of what is on record changed',
    (lines) => lines.map((l, i) => (i === 2 ? l.replace('"repair"', '"return"') : l)),
    { what: 'bad-hash', counts: 'nothing', case: 2, line: 3 },
  ],
  [
    'a letter of private words changed',
    (lines) => lines.map((l) => l.replace('Ola', 'Ole')),
    { what: 'bad-seal', counts: 'data', case: 2, line: 3 },
  ],
  [
    'private words gone',
    (lines) => lines.map((l) => (l.includes('Ola') ? l.replace(/,"private":\{.*\}\}$/, '}') : l)),
    { what: 'missing-private', counts: 'all', line: 3 },
  ],
  [
    'a line taken out',
    (lines) => lines.filter((_, i) => i !== 3),
    { what: 'bad-chain', counts: 'all', line: 4 },
  ],
  [
    'rubbish in between',
    (lines) => lines.toSpliced(3, 0, 'rubbish'),
    { what: 'bad-line', counts: 'nothing', line: 4 },
  ],
  ['the last line', (lines) => lines.map((l, i) => (i === 5 ? l.replace('anna', 'evil') : l)), { line: 6 }],
  ['the first line', (lines) => lines.map((l, i) => (i === 0 ? l.replace('anna', 'evil') : l)), { line: 1 }],
];

describe.each(damages)('%s', (_, spoil, known) => {
  test('is said by a reader who goes on, and refuses every writer', () => {
    const journal = shop();
    change(journal, spoil);
    expect(metBy(journal)).toMatchObject({ kind: 'damaged' });
    expect(journal.record(anna, () => ({ ok: true, value: [noted(3, 'x')] })).ok).toBe(false);
    expect(must(open(journal).read()).caseOf(caseNumber(3))).toMatchObject({ number: 3 });
  });

  test('is known after a repair, that changes no line, and the shop goes on', () => {
    const journal = shop();
    change(journal, spoil);
    must(journal.verify());
    const before = linesOf(journal);
    expect(must(journal.planRepair())).toContainEqual(expect.objectContaining({ is: 'know', ...known }));
    expect(linesOf(journal)).toEqual(before);
    must(journal.repair(anna));
    expect(linesOf(journal).slice(0, -1)).toEqual(before);
    expect(must(open(journal).verify()).problems).toEqual([]);
    expect(metBy(journal)).toBeUndefined();
    tell(open(journal), anna, intake(4, 4, { name: 'New' }), promised(4, 1, MORNING));
    expect(must(open(journal).verify()).problems).toEqual([]);
    expect(must(open(journal).planRepair())).toEqual([]);
  });

  test('leaves the same journal with what was derived and without it', () => {
    const journal = shop();
    change(journal, spoil);
    must(journal.repair(anna));
    tell(open(journal), anna, ...Array.from({ length: 30 }, () => noted(3, 'long '.repeat(300))));
    const kept = must(open(journal).read());
    const told = [plainBook(kept), [...kept.cases()], [1, 2, 3].map((no) => kept.entriesOf(caseNumber(no)))];
    rmSync(path.join(journal.at, 'cache'), { recursive: true });
    const anew = must(open(journal).read());
    expect([
      plainBook(anew),
      [...anew.cases()],
      [1, 2, 3].map((no) => anew.entriesOf(caseNumber(no))),
    ]).toEqual(told);
  });

  test('shows again where the damaged line is changed once more', () => {
    const journal = shop();
    change(journal, spoil);
    must(journal.repair(anna));
    const line = (known as { line: number }).line - 1;
    change(journal, (lines) => lines.map((l, i) => (i === line ? `${l} ` : l)));
    expect(must(open(journal).verify()).problems).not.toEqual([]);
  });
});

test('a private part that was changed takes only its words with it', () => {
  const journal = shop();
  change(journal, (lines) => lines.map((l) => l.replace('Lena', 'Lina')));
  const read = must(open(journal).read());
  expect(read.caseOf(caseNumber(1))?.promises).toHaveLength(1);
  expect(read.customerOf(read.caseOf(caseNumber(1))?.customer ?? (0 as never))?.name).toBeUndefined();
  must(journal.repair(anna));
  expect(must(open(journal).read()).caseOf(caseNumber(1))?.promises).toHaveLength(1);
});

test('what verify found refuses writers even where a checkpoint stands behind it', () => {
  const journal = shop();
  tell(journal, anna, ...Array.from({ length: 30 }, () => noted(3, 'long '.repeat(300))));
  expect(existsSync(checkpoint(journal))).toBe(true);
  change(journal, (lines) => lines.map((l) => l.replace('she called', 'she yelled')));
  tell(open(journal), anna, noted(3, 'nobody has looked yet'));
  expect(must(journal.verify()).problems).toHaveLength(1);
  expect(journal.record(anna, () => ({ ok: true, value: [noted(3, 'x')] }))).toMatchObject({
    ok: false,
    problem: { kind: 'damaged', line: 4, what: 'bad-seal' },
  });
  expect(metBy(journal)).toMatchObject({ kind: 'damaged', line: 4 });
});

test('a closed case whose line is damaged is said when it is looked at, and then refuses writers', () => {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  tell(journal, anna, closed(1));
  tell(journal, anna, intake(2, 2, { name: 'Ola' }));
  tell(journal, anna, ...Array.from({ length: 320 }, () => noted(2, 'long '.repeat(60))));
  change(journal, (lines) => lines.map((l) => l.replace('"repair"', '"return"')));
  const reader = open(journal);
  const read = must(reader.read());
  expect(reader.damage()).toEqual([]);
  expect(read.caseOf(caseNumber(1))).toBeUndefined();
  expect(reader.damage()).toMatchObject([{ kind: 'damaged', line: 1, what: 'bad-hash' }]);
  expect(open(journal).record(anna, () => ({ ok: true, value: [noted(2, 'x')] })).ok).toBe(false);
});

test('a change that moves what follows is damage, and no journal that was set back', () => {
  const journal = shop();
  tell(journal, anna, ...Array.from({ length: 30 }, () => noted(3, 'long '.repeat(300))));
  change(journal, (lines) => lines.map((l) => l.replace('she called', 'she laughed')));
  expect(metBy(journal)).toMatchObject({ kind: 'damaged', line: 4 });
  must(journal.repair(anna));
  expect(metBy(journal)).toBeUndefined();
});

test('a torn tail needs no repair, but gets one where it is asked for', () => {
  const journal = shop();
  appendFileSync(segment(journal), '{"v":1,"journal":"');
  expect(must(journal.planRepair())).toEqual([{ is: 'cut-tail', segment: '2026.jsonl', line: 7 }]);
  must(journal.repair(anna));
  expect(linesOf(journal)).toHaveLength(6);
  expect(must(open(journal).verify()).problems).toEqual([]);
});

test('a journal that was set back goes on as it is, and says on record that it was', () => {
  const journal = shop();
  tell(journal, anna, ...Array.from({ length: 30 }, () => noted(3, 'long '.repeat(300))));
  change(journal, (lines) => lines.slice(0, 6));
  expect(metBy(journal)).toEqual({ kind: 'set-back', checkpoint: 36, journal: 6 });
  expect(must(journal.planRepair())).toEqual([{ is: 'accept-set-back', had: 36, has: 6 }, { is: 'unmark' }]);
  must(journal.repair(anna));
  expect(metBy(journal)).toBeUndefined();
  expect(JSON.parse(linesOf(journal).at(-1) ?? '')).toMatchObject({
    type: 'repaired',
    data: { damage: [], setBack: { seq: 36 } },
  });
  // behind the numbers that it once had
  expect(must(open(journal).verify())).toMatchObject({ problems: [], entries: 7, head: { seq: 37 } });
});

test('a journal of which nothing is left goes on under its own name', () => {
  const journal = shop();
  const id = must(journal.read()).journal;
  tell(journal, anna, ...Array.from({ length: 30 }, () => noted(3, 'long '.repeat(300))));
  truncateSync(segment(journal), 0);
  must(journal.repair(anna));
  expect(must(open(journal).read())).toMatchObject({ journal: id, head: { seq: 37 } });
});

test('a folder in the place of the mark is put aside', () => {
  const journal = shop();
  mkdirSync(path.join(journal.at, 'damaged'));
  writeFileSync(path.join(journal.at, 'damaged/photo.jpg'), 'x');
  must(journal.repair(anna));
  expect(existsSync(path.join(journal.at, 'damaged-1/photo.jpg'))).toBe(true);
  tell(journal, anna, noted(1, 'x'));
});

test('a whole journal needs nothing, and a newer one is left alone', () => {
  const journal = shop();
  expect(must(journal.planRepair())).toEqual([]);
  appendFileSync(segment(journal), '{"v":2,"journal":"from the future"}\n');
  const bytes = readFileSync(segment(journal));
  expect(journal.repair(anna)).toMatchObject({ ok: false, problem: { kind: 'newer-format' } });
  expect(readFileSync(segment(journal))).toEqual(bytes);
});

test('more damage than one entry can name is named in several, all or none', () => {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  tell(journal, anna, ...Array.from({ length: 4100 }, (_, i) => noted(1, `n${i}`)));
  change(journal, (lines) => lines.map((l) => l.replace(/"text":"n/, '"text":"m')));
  must(journal.repair(anna));
  expect(linesOf(journal).filter((l) => l.includes('"type":"repaired"'))).toHaveLength(2);
  expect(must(open(journal).verify()).problems).toEqual([]);
});

test('a hash that is none is copied nowhere: one bit made a quote of a digit', () => {
  const journal = shop();
  for (const sign of ['"', '\\', ';', '\u0001']) {
    change(journal, (lines) =>
      lines.map((l, i) => (i === lines.length - 1 ? l.replace(/,"hash":"./, `,"hash":"${sign}`) : l)),
    );
    must(journal.repair(anna));
    expect(must(open(journal).verify()).problems).toEqual([]);
    tell(open(journal), anna, noted(3, 'on we go'));
    expect(metBy(journal)).toBeUndefined();
  }
});

test('what stands before a known line is bound to it all the same', () => {
  const journal = shop();
  change(journal, (lines) => lines.map((l, i) => (i === 3 ? l.replace('anna', 'evil') : l)));
  must(journal.repair(anna));
  change(journal, (lines) => lines.toSpliced(2, 1));
  expect(must(open(journal).verify()).problems).not.toEqual([]);
});

test('a line that somebody put words back into, and a torn tail behind it', () => {
  for (const torn of ['{"v":1,', `{"v":1,${'x'.repeat(1500)}`]) {
    const journal = shop();
    const [first = ''] = linesOf(journal);
    const fact: Fact = {
      type: 'erased',
      case: null,
      happenedAt: MORNING,
      data: { customer: customerNumber(1), entries: [[seqNumber(1), seqNumber(1)]] },
    };
    must(journal.erase<never>(anna, () => ({ ok: true, value: [fact] })));
    change(journal, (lines) => [first, ...lines.slice(1)]);
    appendFileSync(segment(journal), torn);
    must(open(journal).repair(anna));
    expect(must(open(journal).verify()).problems).toEqual([]);
    expect(linesOf(journal)[0]).not.toContain('Lena');
  }
});
