/** Writes that were cut off by a crash, and damage that only looks like one. */
import { appendFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Journal } from '../../../src/journal/journal.ts';
import { anna, intake, noted } from '../facts.ts';
import { must, tell } from '../journal-contract.ts';
import { linesOf, metBy, newJournal, open, segment, wasNeverAnswered } from './shop-folder.ts';

/** Two entries. */
function shop(): Journal {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  tell(journal, anna, noted(1, 'first'));
  return journal;
}

const bytesOf = (journal: Journal): Buffer => readFileSync(segment(journal));
const sizeOf = (lines: readonly string[]): number => Buffer.byteLength(lines.map((l) => `${l}\n`).join(''));
const note = (journal: Journal) =>
  open(journal).record(anna, () => ({ ok: true, value: [noted(1, 'a note')] }));

/** Adds a batch. @returns its lines, and where it begins */
function addBatch(journal: Journal, count: number): { lines: readonly string[]; begins: number } {
  const before = linesOf(journal);
  tell(journal, anna, ...Array.from({ length: count }, (_, i) => noted(1, `part ${i + 1}`)));
  return { lines: linesOf(journal).slice(before.length), begins: sizeOf(before) };
}

const residues = (journal: Journal): string[] => {
  const cache = path.join(journal.at, 'cache');
  return existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith('torn-')) : [];
};

function zero(journal: Journal, from: number, to: number): void {
  writeFileSync(segment(journal), bytesOf(journal).fill(0, from, to));
}

describe('a torn tail', () => {
  test.each<readonly [string, (journal: Journal) => void]>([
    [
      'an entry cut in its middle',
      (journal) => {
        tell(journal, anna, noted(1, 'second'));
        truncateSync(segment(journal), bytesOf(journal).length - 200);
      },
    ],
    ['one zero', (journal) => appendFileSync(segment(journal), Buffer.alloc(1))],
    ['a page of zeros', (journal) => appendFileSync(segment(journal), Buffer.alloc(4096))],
    [
      'zeros where the middle of the last entry should be',
      (journal) => {
        tell(journal, anna, noted(1, 'second'));
        const { length } = bytesOf(journal);
        zero(journal, length - 200, length - 100);
      },
    ],
    [
      'half a batch, cut between lines',
      (journal) => {
        const { lines, begins } = addBatch(journal, 3);
        truncateSync(segment(journal), begins + sizeOf(lines.slice(0, 2)));
      },
    ],
    [
      'half a batch, cut within a line',
      (journal) => {
        const { lines, begins } = addBatch(journal, 3);
        truncateSync(segment(journal), begins + sizeOf(lines.slice(0, 2)) + 40);
      },
    ],
    [
      'a batch with zeros in its middle, though its end is there',
      (journal) => {
        const { lines, begins } = addBatch(journal, 4);
        const second = begins + sizeOf(lines.slice(0, 1));
        zero(journal, second + 100, second + 300);
      },
    ],
    [
      'a batch with zeros at its beginning',
      (journal) => {
        const { begins } = addBatch(journal, 4);
        zero(journal, begins, begins + 300);
      },
    ],
  ])('%s: reading goes on without it, the next write keeps a copy and cuts it off', (_, tear) => {
    const journal = shop();
    tear(journal);
    wasNeverAnswered(journal);
    const bytes = bytesOf(journal);
    expect(must(open(journal).read())).toMatchObject({ tornTail: true, head: { seq: 2 } });
    expect(must(journal.verify()).problems).toEqual([{ kind: 'torn-tail', segment: '2026.jsonl', line: 3 }]);
    expect(bytesOf(journal)).toEqual(bytes);
    const told = tell(open(journal), anna, noted(1, 'after'));
    expect(told).toMatchObject({ head: { seq: 3 }, after: { tornTail: false } });
    const kept = sizeOf(linesOf(journal).slice(0, 2));
    expect(bytesOf(journal).subarray(0, kept)).toEqual(bytes.subarray(0, kept));
    const [residue] = residues(journal);
    expect(readFileSync(path.join(journal.at, 'cache', residue ?? ''))).toEqual(bytes.subarray(kept));
    expect(must(journal.verify())).toMatchObject({ problems: [], entries: 3 });
  });

  test('every way to cut the last entry', () => {
    const journal = shop();
    tell(journal, anna, noted(1, 'second'));
    const bytes = bytesOf(journal);
    const begin = bytes.lastIndexOf(10, -2) + 1;
    for (let length = begin + 1; length < bytes.length - 1; length++) {
      writeFileSync(segment(journal), bytes.subarray(0, length));
      expect(must(open(journal).read())).toMatchObject({ tornTail: true, head: { seq: 2 } });
    }
  });

  test('that lacks nothing but its line feed is an entry: it is completed, never cut', () => {
    const journal = shop();
    const whole = bytesOf(journal);
    truncateSync(segment(journal), whole.length - 1);
    expect(must(open(journal).read())).toMatchObject({ tornTail: false, head: { seq: 2 } });
    expect(must(journal.verify()).problems).toMatchObject([{ kind: 'torn-tail', line: 2 }]);
    tell(journal, anna, noted(1, 'next'));
    expect(bytesOf(journal).subarray(0, whole.length)).toEqual(whole);
    expect(residues(journal)).toEqual([]);
    expect(must(journal.verify())).toMatchObject({ problems: [], entries: 3 });
  });

  test('a batch that lacks the line feed of its end is there', () => {
    const journal = shop();
    addBatch(journal, 3);
    truncateSync(segment(journal), bytesOf(journal).length - 1);
    expect(must(journal.read())).toMatchObject({ tornTail: false, head: { seq: 5 } });
  });

  test('the very first entry', () => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, { name: 'Lena' }));
    truncateSync(segment(journal), 300);
    wasNeverAnswered(journal);
    expect(must(journal.read())).toMatchObject({ tornTail: true, head: { seq: 0 } });
    expect(tell(journal, anna, intake(1, 1, { name: 'Lena' })).head.seq).toBe(1);
    expect(must(journal.verify()).problems).toEqual([]);
  });

  test('twice at the same place: both residues are kept', () => {
    const journal = shop();
    const whole = bytesOf(journal);
    for (const text of ['one', 'two']) {
      writeFileSync(segment(journal), whole);
      wasNeverAnswered(journal);
      appendFileSync(segment(journal), `{"v":1,"torn":"${text}`);
      tell(journal, anna, noted(1, text));
    }
    expect(residues(journal)).toHaveLength(2);
  });

  test('is left alone by a decision that is refused', () => {
    const journal = shop();
    appendFileSync(segment(journal), '{"v":1,');
    const bytes = bytesOf(journal);
    expect(journal.record(anna, () => ({ ok: false, problem: 'no' }))).toEqual({ ok: false, problem: 'no' });
    expect(bytesOf(journal)).toEqual(bytes);
  });
});

describe('what is no torn tail is damage, and writing is refused', () => {
  type Change = (lines: readonly string[]) => readonly string[];
  const bySize: Change = (lines) => lines.map((line) => `${line}\r`);

  test.each<readonly [string, Change, number, string]>([
    ['a letter changed', (ls) => ls.map((l) => l.replace('"by":"anna"', '"by":"anne"')), 1, 'bad-hash'],
    ['a line taken out', ([a = '', , c = '', ...rest]) => [a, c, ...rest], 2, 'bad-chain'],
    ['the first line taken out', (ls) => ls.slice(1), 1, 'missing-segment'],
    ['two lines swapped', ([a = '', b = '', c = '', ...rest]) => [a, c, b, ...rest], 2, 'bad-chain'],
    ['private words changed', (ls) => ls.map((l) => l.replace('"first"', '"worst"')), 2, 'bad-seal'],
    [
      'private words gone',
      (ls) => ls.map((l) => l.replace(/,"private":\{.*"first"\}/, '')),
      2,
      'missing-private',
    ],
    ['rubbish with a line feed', (ls) => [...ls, 'rubbish'], 7, 'bad-line'],
    ['a blank line', ([a = '', ...rest]) => [a, '', ...rest], 2, 'bad-line'],
    ['carriage returns', bySize, 1, 'bad-line'],
    ['a byte order mark', ([a = '', ...rest]) => [`\uFEFF${a}`, ...rest], 1, 'bad-line'],
    [
      'zeros in an entry that others follow',
      (ls) => ls.map((l, i) => (i === 1 ? l.replace('"by":"anna"', '"by":"\0\0\0\0"') : l)),
      2,
      'bad-line',
    ],
    [
      'zeros in a batch that others follow',
      (ls) => ls.map((l, i) => (i === 3 ? l.replace('"by":"anna"', '"by":"\0\0\0\0"') : l)),
      4,
      'bad-line',
    ],
    [
      'a batch without its end that others follow',
      (ls) => ls.filter((l) => !l.includes('"batchEnd"')),
      5,
      'bad-chain',
    ],
  ])('%s', (_, change, line, what) => {
    const journal = shop();
    addBatch(journal, 3);
    tell(journal, anna, noted(1, 'last'));
    writeFileSync(
      segment(journal),
      change(linesOf(journal))
        .map((l) => `${l}\n`)
        .join(''),
    );
    const bytes = bytesOf(journal);
    const problem = { kind: 'damaged', segment: '2026.jsonl', line, what };
    expect(metBy(journal)).toEqual(problem);
    expect(note(journal)).toEqual({ ok: false, problem });
    expect(must(journal.verify()).problems).toContainEqual({ kind: what, segment: '2026.jsonl', line });
    expect(bytesOf(journal)).toEqual(bytes);
  });

  test.each([2, 10_000_000_000])(
    'a newer format is said to be newer, whole or cut off, and not touched: %d',
    (version) => {
      const journal = shop();
      appendFileSync(segment(journal), `{"v":${version},"journal":"from the future"}\n`);
      const problem = { kind: 'newer-format', segment: '2026.jsonl', line: 3, version };
      const bytes = bytesOf(journal);
      expect(journal.read()).toEqual({ ok: false, problem });
      expect(note(journal)).toEqual({ ok: false, problem });
      truncateSync(segment(journal), bytes.length - 10);
      expect(note(journal)).toEqual({ ok: false, problem });
      expect(bytesOf(journal)).toEqual(bytes.subarray(0, -10));
    },
  );
});

describe('zeros that no power cut made', () => {
  test.each<readonly [string, (bytes: Buffer) => Buffer]>([
    ['a segment saved as UTF-16', (bytes) => Buffer.from(bytes.toString(), 'utf16le')],
    [
      'one bit, that made a zero of a letter',
      (bytes) => {
        bytes[bytes.indexOf('anna')] = 0;
        return bytes;
      },
    ],
  ])('%s is damage: nothing is cut off', (_, spoil) => {
    const journal = shop();
    writeFileSync(segment(journal), spoil(bytesOf(journal)));
    const bytes = bytesOf(journal);
    expect(note(journal)).toMatchObject({ ok: false, problem: { kind: 'damaged', line: 1 } });
    expect(must(journal.verify()).problems).not.toEqual([]);
    expect(bytesOf(journal)).toEqual(bytes);
  });
});
