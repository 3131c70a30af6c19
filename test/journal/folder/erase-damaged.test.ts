/** Damaged lines that a repair put on record may hold a person's words, too. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { decideErase } from '../../../src/domain/decide/erase.ts';
import { eraseView } from '../../../src/domain/decide/erase-view.ts';
import type { Deciding } from '../../../src/domain/decide/deciding.ts';
import { customerNumber } from '../../../src/domain/ids.ts';
import { ok } from '../../../src/domain/result.ts';
import { damagedLines } from '../../../src/journal/folder/damaged-lines.ts';
import { sha256 } from '../../../src/journal/folder/line.ts';
import type { Journal } from '../../../src/journal/journal.ts';
import { anna, at, closed, intake, MONDAY, noted } from '../facts.ts';
import { must, tell } from '../journal-contract.ts';
import { linesOf, newJournal, open, segment } from './shop-folder.ts';

/** Case 1 is Lena's and closed, case 2 is Ola's: 8 entries, and 2 of Lena's again. */
function shop(): Journal {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena Lund', phone: '070-123 45 67' }));
  tell(journal, anna, intake(2, 2, { name: 'Ola', phone: '070-2' }));
  tell(journal, anna, noted(1, 'her daughter collects it'), noted(1, 'she comes on Friday'));
  tell(journal, anna, noted(2, 'his dog bites'));
  tell(journal, anna, noted(1, 'Lena sings'));
  tell(journal, anna, closed(1));
  tell(journal, anna, noted(2, 'his cat does not'));
  return journal;
}

const SECRETS = /Lena|070-123|daughter|Friday|sings/;

const change = (journal: Journal, by: (line: string, i: number) => string): void => {
  writeFileSync(
    segment(journal),
    linesOf(journal)
      .map((line, i) => `${by(line, i + 1)}\n`)
      .join(''),
  );
};

const on: Deciding = { now: at(MONDAY), at: at(MONDAY) } as Deciding;

const eraseLena = (journal: Journal): unknown =>
  must(
    journal.erase(anna, (desk) => {
      const ground = {
        entries: () => desk.entries(),
        retractions: desk.book.retractions,
        damaged: damagedLines(journal.at),
        country: 'SE',
      };
      const decided = decideErase(eraseView(customerNumber(1), ground), { keep: [] }, on);
      return decided.ok ? ok(decided.value.fact === undefined ? [] : [decided.value.fact]) : decided;
    }),
  );

const spoil = (line: string): string => line.replace('"by":"anna"', '"by":"anne"');
const swapHash = (line: string): string => line.replace(/(?<="hash":")[0-9a-f]{2}/, 'ff');

/** A line of another journal, of a type that nobody knows. */
function stranger(): string {
  const open =
    `{"v":1,"journal":"01KANCNAM0CVTT427QFX6DT5A9","seq":3,"prev":"${'0'.repeat(64)}","id":"01KANCNAM0CVTT427QFX6DT5AA",` +
    `"type":"party","case":1,"by":"anna","happenedAt":"${MONDAY}","recordedAt":"${MONDAY}","data":{}`;
  return `${open},"hash":"${sha256(open)}","privat":{"text":"Lena sings"}}`;
}

const damages: readonly (readonly [string, (line: string, i: number) => string])[] = [
  ['what is on record was changed', (line, i) => (i === 1 || i === 4 ? spoil(line) : line)],
  ['all of hers was changed', (line, i) => ([1, 3, 4, 6].includes(i) ? spoil(line) : line)],
  ['her words were changed', (line, i) => (i === 3 ? line.replace('daughter', 'daughtre') : line)],
  ['her words are no words any more', (line, i) => (i === 6 ? line.replace(/\}\}$/, '') : line)],
  ['the hash was changed', (line, i) => (i === 6 ? swapHash(line) : line)],
  ['nothing can be made out but her words', (line, i) => (i === 6 ? 'x Lena sings' : line)],
  ['the case can not be made out', (line, i) => (i === 6 ? line.replace('"case":1', '"casf":1') : line)],
  ['a line was doubled', (line, i) => (i === 6 ? `${line}\n${line}` : line)],
  ['hers comes once more', (line, i) => (i === 8 ? `${line}\n%6` : line)],
  ['a line of another journal says something', (line, i) => (i === 4 ? `${line}\n${stranger()}` : line)],
  ['hers stands in another’s line', (line, i) => (i === 5 ? line.replace('his dog', 'Lena Lund') : line)],
];

test.each(damages)('%s: not a word is left, and both verifiers are content', (_, by) => {
  const journal = shop();
  const lines = linesOf(journal);
  change(journal, (line, i) => by(line, i).replace('%6', lines[5] ?? ''));
  must(open(journal).repair(anna));
  expect(must(open(journal).verify()).problems).toEqual([]);
  eraseLena(open(journal));
  const left = readFileSync(segment(journal), 'utf8');
  expect(left).not.toMatch(SECRETS);
  expect(left).toMatch(/his cat does not/);
  expect(must(open(journal).verify()).problems).toEqual([]);
  const verifier = path.join(import.meta.dirname, '../../faults/verify_journal.py');
  expect(spawnSync('python3', [verifier, journal.at], { encoding: 'utf8' })).toMatchObject({
    stdout: '',
    status: 0,
  });
  tell(open(journal), anna, noted(2, 'and on it goes'));
  expect(must(open(journal).verify()).problems).toEqual([]);
});

test('damaged lines of others are left as they are', () => {
  const journal = shop();
  change(journal, (line, i) => (i === 5 ? spoil(line) : line));
  must(open(journal).repair(anna));
  eraseLena(open(journal));
  expect(readFileSync(segment(journal), 'utf8')).toMatch(/his dog bites/);
});

test('a damaged line that is put back is said', () => {
  const journal = shop();
  change(journal, (line, i) => (i === 4 ? spoil(line) : line));
  must(open(journal).repair(anna));
  const damaged = linesOf(journal)[3] ?? '';
  eraseLena(open(journal));
  change(journal, (line, i) => (i === 4 ? damaged : line));
  expect(must(open(journal).verify()).problems).toContainEqual({
    kind: 'not-erased',
    segment: '2026.jsonl',
    line: 4,
  });
  must(open(journal).repair(anna));
  expect(readFileSync(segment(journal), 'utf8')).not.toMatch(SECRETS);
});
