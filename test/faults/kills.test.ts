/**
 * Four that write at once are killed at any moment, again and again. Every entry that was answered is there, once; of an
 * import all rows or none; and the next command goes on.
 */
import { readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { must } from '../journal/journal-contract.ts';
import { counter, type Counter } from '../support/lofte.ts';
import { count, randomFrom, say } from '../support/full.ts';
import { journalAt } from './inspection.ts';
import { program, sleep, until, writer, type Running } from './processes.ts';

const KILLS = count(60, 1000);
/** So many to a journal: it and what is torn off it grow. */
const KILLS_A_JOURNAL = 100;

/** What one of the four has been told, by the texts and references that it wrote. */
interface Told {
  /** Notes that were answered, and those of which nobody knows. */
  readonly notes: Set<string>;
  readonly imports: Set<string>;
}

/** So long an import may wait for the kill that is aimed at it. */
const MOST_MS = 30_000;
/** A piece of an import. */
const LARGE = 500_000;

interface Round {
  readonly shop: Counter;
  readonly told: Told;
  readonly random: () => number;
  readonly problems: string[];
  /** How often somebody is still to be killed. */
  left: number;
}

/** Takes one of the kills that are left. */
function isToGoOn(round: Round): boolean {
  round.left -= 1;
  return round.left >= 0;
}

function finish(round: Round, { lines }: Running, answered: (line: string) => void): void {
  for (const line of lines()) {
    if (line.startsWith('!')) round.problems.push(line);
    else answered(line);
  }
}

async function kill({ child, end }: Running): Promise<void> {
  child.kill('SIGKILL');
  await end();
}

/** Notes in a tight loop: killed while it starts, or while it writes. */
async function killNotes(round: Round, name: string): Promise<void> {
  for (let life = 1; isToGoOn(round); life++) {
    const words = `${name}${life}`;
    const notes = writer(round.shop, 'notes', words, 1, 1_000_000);
    if (round.random() < 0.8)
      await until('a note was answered', () => notes.lines().length > 0 || notes.isOver());
    await sleep(round.random() * 60);
    await kill(notes);
    finish(round, notes, (line) => round.told.notes.add(`${words} ${line}`));
  }
}

/** Imports: killed at any moment, or when a large piece has just been written. */
async function killImports(round: Round, name: string): Promise<void> {
  const file = join(round.shop.at, 'journal/2026.jsonl');
  for (let life = 1; isToGoOn(round); life++) {
    const words = `${name}${life}`;
    const imports = writer(round.shop, 'imports', words, 1, 1_000_000);
    let size = statSync(file).size;
    const isAimed = round.random() < 0.7;
    let pieces = 1 + Math.floor(round.random() * 10);
    const watcher = watch(file, () => {
      const now = statSync(file).size;
      if (now - size > LARGE && --pieces === 0 && isAimed) imports.child.kill('SIGKILL');
      size = now;
    });
    if (isAimed) await Promise.race([imports.end(), sleep(MOST_MS)]);
    else await sleep(round.random() * 1000);
    watcher.close();
    await kill(imports);
    finish(round, imports, (line) => round.told.imports.add(`${words}-${line}`));
  }
}

/** The program as it is shipped, for one note at a time. */
async function killPrograms(round: Round, name: string): Promise<void> {
  let usual = 100;
  for (let life = 1; round.left > 0; life++) {
    const text = `${name}${life}`;
    const began = performance.now();
    const note = program(round.shop, `note 1 ${text}`);
    const isLeft = life % 5 === 1;
    if (!isLeft) {
      await sleep(round.random() * usual * 1.1);
      if (note.child.kill('SIGKILL')) round.left -= 1;
    }
    const code = await note.end();
    if (isLeft) usual = performance.now() - began;
    if (code !== null && code !== 0) round.problems.push(note.said());
    if (code === 0 || note.said().includes('note added')) round.told.notes.add(text);
  }
}

/** @returns how many writes were torn */
async function killing(kills: number, random: () => number): Promise<Told & { readonly torn: number }> {
  const shop = counter();
  shop.does('intake --customer Lena --item Lamp');
  const told: Told = { notes: new Set(), imports: new Set() };
  const round: Round = { shop, told, random, problems: [], left: kills };
  await Promise.all([
    killNotes(round, 'anna'),
    killNotes(round, 'bertil'),
    killImports(round, 'cecilia'),
    killPrograms(round, 'david'),
  ]);
  expect(round.problems).toEqual([]);
  shop.does('note 1 "the last one"');
  expect(shop.does('journal verify')).toBe('');
  const there = thereIn(shop.at);
  expect(there.twice).toEqual([]);
  expect([...told.notes].filter((text) => !there.notes.has(text))).toEqual([]);
  expect([...told.imports].filter((name) => there.rows.get(name) !== ROWS)).toEqual([]);
  expect([...there.rows].filter(([, rows]) => rows !== ROWS)).toEqual([]);
  const torn = readdirSync(join(shop.at, 'cache')).filter((name) => name.startsWith('torn-')).length;
  return { ...told, torn };
}

/** Of a file that a writer imports. */
const ROWS = 300;

/** The notes in a journal, how many rows there are of each import, and what is there twice. */
function thereIn(at: string) {
  const notes = new Set<string>();
  const refs = new Set<string>();
  const twice: string[] = [];
  for (const entry of must(journalAt(at).read()).entries()) {
    const [set, text] =
      entry.type === 'note-added'
        ? [notes, entry.private?.text ?? '']
        : entry.type === 'case-imported'
          ? [refs, entry.private?.ref ?? '']
          : [new Set<string>(), ''];
    if (set.has(text)) twice.push(text);
    set.add(text);
  }
  const rows = new Map<string, number>();
  for (const ref of refs) {
    const name = ref.slice(0, ref.lastIndexOf('-'));
    rows.set(name, (rows.get(name) ?? 0) + 1);
  }
  return { notes, rows, twice };
}

test('what was answered is there, once, whoever was killed', { timeout: 3_600_000 }, async (context) => {
  const random = randomFrom('kills');
  const sum = { notes: 0, imports: 0, torn: 0 };
  for (let left = KILLS; left > 0; left -= KILLS_A_JOURNAL) {
    const { notes, imports, torn } = await killing(Math.min(left, KILLS_A_JOURNAL), random);
    sum.notes += notes.size;
    sum.imports += imports.size;
    sum.torn += torn;
  }
  const { notes, imports, torn } = sum;
  await say(
    context,
    `${KILLS} kills: ${notes} notes and ${imports} imports were answered, ${torn} writes were torn`,
  );
});
