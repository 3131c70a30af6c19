/**
 * A journal that ends anywhere: cut at every byte of its last three commands, or with zeros at its end. Reading goes on
 * with what is whole, the next writing keeps a copy of the rest and cuts it off, and then everything verifies.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Journal } from '../../src/journal/journal.ts';
import { anna, intake, noted } from '../journal/facts.ts';
import { newJournal, open, segment } from '../journal/folder/shop-folder.ts';
import { must, tell } from '../journal/journal-contract.ts';
import { isFull, randomFrom, say, someOf } from '../support/full.ts';

const timeout = isFull ? 1_800_000 : 120_000;

/** Bytes of a journal, and how many entries of it count. */
interface Tail {
  readonly name: string;
  readonly bytes: Buffer;
  readonly entries: number;
  /** Where that what counts ends; a line that lacks its end is completed there. */
  readonly end: number;
}

interface Whole {
  readonly journal: Journal;
  readonly bytes: Buffer;
  /** Where each line begins, and behind the last. */
  readonly begins: readonly number[];
}

/** Seven entries: an intake and a note, then, to be cut, a note, three of one command, and a note. */
function whole(): Whole {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena Öberg' }));
  tell(journal, anna, noted(1, 'first'));
  tell(journal, anna, noted(1, 'å ä ö'));
  tell(journal, anna, noted(1, 'one'), noted(1, 'two'), noted(1, 'three'));
  tell(journal, anna, noted(1, 'last'));
  const bytes = readFileSync(segment(journal));
  const begins = [0];
  for (let feed = bytes.indexOf(10); feed !== -1; feed = bytes.indexOf(10, feed + 1)) begins.push(feed + 1);
  return { journal, bytes, begins };
}

/** How many of the lines before a place count: of the fourth to the sixth all or none. */
const counting = (lines: number): number => (lines === 4 || lines === 5 ? 3 : lines);

function cutAt({ bytes, begins }: Whole, at: number): Tail {
  // without its line feed it is a line all the same
  const lines = begins.filter((begin) => begin > 0 && begin - 1 <= at).length;
  const entries = counting(lines);
  const end = Math.min(begins[entries] ?? 0, at);
  return { name: `cut at ${at}`, bytes: bytes.subarray(0, at), entries, end };
}

/** Reads the tail, writes behind it, and says what is wrong with that. */
function wrongWith({ journal }: Whole, { bytes, entries, end }: Tail): string | undefined {
  const file = segment(journal);
  const cache = join(journal.at, 'cache');
  rmSync(cache, { recursive: true, force: true });
  writeFileSync(file, bytes);
  const isTorn = end < bytes.length;
  const lacksEnd = bytes[end - 1] !== 10;
  const read = must(open(journal).read());
  if (read.head.seq !== entries) return `${read.head.seq} entries are read`;
  if ([...read.entries()].length !== entries) return 'others are listed';
  if (read.tornTail !== (isTorn && !lacksEnd)) return `torn: ${read.tornTail}`;
  const kinds = must(open(journal).verify()).problems.map(({ kind }) => kind);
  if (kinds.join() !== (isTorn || lacksEnd ? 'torn-tail' : '')) return `verifying says ${kinds.join()}`;
  if (!readFileSync(file).equals(bytes)) return 'reading has changed it';
  tell(open(journal), anna, noted(1, 'afterwards'));
  const after = readFileSync(file);
  if (!after.subarray(0, end).equals(bytes.subarray(0, end))) return 'what counted was changed';
  const copies = readdirSync(cache).filter((name) => name.startsWith('torn-'));
  const kept = copies.map((name) => readFileSync(join(cache, name)));
  const wanted = isTorn && !lacksEnd ? [bytes.subarray(end)] : [];
  if (kept.length !== wanted.length || !kept.every((copy, i) => copy.equals(wanted[i] ?? copy.subarray(1)))) {
    return `${kept.length} copies are kept`;
  }
  const { problems, head } = must(open(journal).verify());
  if (problems.length > 0 || head.seq !== entries + 1) return `then ${JSON.stringify(problems)}`;
  return undefined;
}

function wrongWithEach(shop: Whole, tails: readonly Tail[]): readonly string[] {
  return tails.flatMap((tail) => {
    const wrong = wrongWith(shop, tail);
    return wrong === undefined ? [] : [`${tail.name}: ${wrong}`];
  });
}

test('cut at every byte of the last three commands', { timeout }, async (context) => {
  const shop = whole();
  const { bytes, begins } = shop;
  const from = begins[2] ?? 0;
  const all = Array.from({ length: bytes.length - from + 1 }, (_, i) => from + i);
  const near = all.filter((at) => begins.some((begin) => Math.abs(begin - at) < 3));
  const others = all.filter((at) => !near.includes(at));
  const chosen = isFull ? others : someOf(others, 100, randomFrom('tails'));
  const tails = [...near, ...chosen].map((at) => cutAt(shop, at));
  expect(wrongWithEach(shop, tails)).toEqual([]);
  await say(context, `${tails.length} of ${all.length} ways to cut it`);
});

/** Less than this no disk writes. */
const SECTOR = 512;

/** Zeros: some, as many as a sector or a block has, and more than is read at once. */
const LENGTHS = [1, 2, 3, 511, 512, 513, 4095, 4096, 4097, 65_536, (1 << 20) - 1, 1 << 20, (1 << 20) + 1];

test('zeros behind the last line', { timeout }, () => {
  const shop = whole();
  const { bytes } = shop;
  const tails = LENGTHS.map((length): Tail => {
    const all = Buffer.concat([bytes, Buffer.alloc(length)]);
    return { name: `${length} zeros`, bytes: all, entries: 7, end: bytes.length };
  });
  expect(wrongWithEach(shop, tails)).toEqual([]);
});

test('zeros in place of the last bytes', { timeout }, async (context) => {
  const shop = whole();
  const { bytes, begins } = shop;
  const from = begins[2] ?? 0;
  const all = Array.from({ length: bytes.length - from }, (_, i) => i + 1);
  const chosen = isFull ? all : someOf(all, 60, randomFrom('zeros'));
  const tails = chosen.map((length): Tail => {
    // a line with a zero for its line end was not written to its end
    const entries = counting(begins.filter((begin) => begin > 0 && begin <= bytes.length - length).length);
    const end = begins[entries] ?? 0;
    const cut = Buffer.from(bytes).fill(0, bytes.length - length);
    return { name: `the last ${length} bytes are zeros`, bytes: cut, entries, end };
  });
  expect(wrongWithEach(shop, tails)).toEqual([]);
  await say(context, `${tails.length} of ${all.length}`);
});

test('blocks of zeros in a batch of which the end is there', { timeout }, () => {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  const before = readFileSync(segment(journal)).length;
  tell(journal, anna, ...Array.from({ length: 60 }, (_, i) => noted(1, `${i} ${'long '.repeat(100)}`)));
  const bytes = readFileSync(segment(journal));
  const shop: Whole = { journal, bytes, begins: [] };
  const random = randomFrom('blocks');
  const tails = Array.from({ length: isFull ? 300 : 30 }, (_, i): Tail => {
    const holed = Buffer.from(bytes);
    const blocks = Math.floor(bytes.length / SECTOR);
    for (let lost = 0; lost <= i % 5; lost++) {
      const block = Math.floor(random() * blocks) * SECTOR;
      holed.fill(0, Math.max(before, block), Math.max(before, block + SECTOR));
    }
    const isWhole = holed.equals(bytes);
    return {
      name: `holes ${i}`,
      bytes: holed,
      entries: isWhole ? 61 : 1,
      end: isWhole ? bytes.length : before,
    };
  });
  expect(wrongWithEach(shop, tails)).toEqual([]);
});

test('a last line of which the first bytes lay in a sector that was lost', { timeout }, () => {
  const failures = Array.from({ length: 40 }, (_, i) => i + 1).flatMap((lost) => {
    const journal = newJournal();
    const file = segment(journal);
    tell(journal, anna, intake(1, 1, { name: 'Lena' }));
    tell(journal, anna, noted(1, ''));
    const { length } = readFileSync(file);
    // so that the next entry begins so many bytes before the end of a sector
    rmSync(join(journal.at, 'cache'), { recursive: true, force: true });
    writeFileSync(file, readFileSync(file).subarray(0, readFileSync(file).indexOf(10) + 1));
    tell(open(journal), anna, noted(1, 'x'.repeat(((SECTOR - lost - length) % SECTOR) + SECTOR)));
    const end = readFileSync(file).length;
    expect(end % SECTOR).toBe(SECTOR - lost);
    tell(journal, anna, noted(1, 'last'));
    const bytes = readFileSync(file).fill(0, end, end + lost);
    return wrongWithEach({ journal, bytes, begins: [] }, [{ name: `${lost} bytes`, bytes, entries: 2, end }]);
  });
  expect(failures).toEqual([]);
});
