/** Words of a person that the journal has lost, by damage, go from a sound backup all the same. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decideErase } from '../../../../src/domain/decide/erase.ts';
import { eraseView } from '../../../../src/domain/decide/erase-view.ts';
import type { Deciding } from '../../../../src/domain/decide/deciding.ts';
import { customerNumber } from '../../../../src/domain/ids.ts';
import { ok } from '../../../../src/domain/result.ts';
import { damagedLines } from '../../../../src/journal/folder/damaged-lines.ts';
import { eraseFromBackups, type BackupsErased } from '../../../../src/journal/folder/erase-backups.ts';
import type { Journal } from '../../../../src/journal/journal.ts';
import { anna, at, closed, intake, MONDAY, noted } from '../../facts.ts';
import { must, tell } from '../../journal-contract.ts';
import { linesOf, newJournal, open, segment } from '../shop-folder.ts';
import { backUp, examined, filesIn, restored } from './backups.ts';

/** Case 1 is Lena's and closed, case 2 is Ola's. */
function shop(): Journal {
  const journal = newJournal();
  writeFileSync(`${journal.at}/lofte.json`, '{"shop":{"name":"Fjordgatan"}}\n');
  tell(journal, anna, intake(1, 1, { name: 'Lena Lund', phone: '070-123 45 67' }));
  tell(journal, anna, intake(2, 2, { name: 'Ola', phone: '070-2' }));
  tell(journal, anna, noted(1, 'her daughter collects it'));
  tell(journal, anna, noted(2, 'his dog bites'));
  tell(journal, anna, noted(1, 'Lena sings'));
  tell(journal, anna, closed(1));
  tell(journal, anna, noted(2, 'his cat does not'));
  return open(journal);
}

const SECRETS = /Lena|070-123|daughter|sings/;
const NEXT_DAY = { now: at('2026-11-23T09:00:00Z') };

/** Changes lines, or takes them out, and puts that on record. */
function damage(journal: Journal, by: (line: string, i: number) => string | undefined): void {
  const lines = linesOf(journal).flatMap((line, i) => by(line, i + 1) ?? []);
  writeFileSync(segment(journal), lines.map((line) => `${line}\n`).join(''));
  must(open(journal).repair(anna));
}

async function erase(journal: Journal, customer: number): Promise<BackupsErased> {
  const on = { now: at(MONDAY), at: at(MONDAY) } as Deciding;
  const { after } = must(
    open(journal).erase(anna, (desk) => {
      const ground = {
        entries: () => desk.entries(),
        retractions: desk.book.retractions,
        damaged: damagedLines(journal.at),
        country: 'SE',
      };
      const decided = decideErase(eraseView(customerNumber(customer), ground), { keep: [] }, on);
      return decided.ok ? ok(decided.value.fact === undefined ? [] : [decided.value.fact]) : decided;
    }),
  );
  return eraseFromBackups(journal.at, after);
}

const wordsIn = async (file: string): Promise<string> =>
  Object.values(filesIn((await restored(file)).at)).join('');

const HERS = [1, 3, 5, 6];

test.each<readonly [string, (line: string, i: number) => string | undefined]>([
  ['one is unreadable', (line, i) => (i === 3 ? '#'.repeat(line.length) : line)],
  ['one begins with another letter', (line, i) => (i === 3 ? `X${line.slice(1)}` : line)],
  [
    'one is said to be about another case',
    (line, i) => (i === 3 ? line.replace('"case":1', '"case":2') : line),
  ],
  ['one has another number', (line, i) => (i === 3 ? line.replace('"seq":3', '"seq":9') : line)],
  ['one is gone', (line, i) => (i === 3 ? undefined : line)],
  ['her intake is gone', (line, i) => (i === 1 ? undefined : line)],
  [
    'her intake says another customer',
    (line, i) => (i === 1 ? line.replace('"customer":1', '"customer":2') : line),
  ],
  ['all are unreadable', (line, i) => (HERS.includes(i) ? 'x' : line)],
  ['all are gone', (line, i) => (HERS.includes(i) ? undefined : line)],
])('where of her lines in the journal %s', async (what, by) => {
  const journal = shop();
  const { file } = await backUp(journal);
  damage(journal, by);
  expect(await erase(journal, 1)).toMatchObject({ rewritten: 1, failed: [], uncertain: [], otherLine: [] });
  expect(await wordsIn(file)).not.toMatch(SECRETS);
  expect(await wordsIn(file)).toMatch(/Ola.*his dog bites.*his cat/s);
  expect(must((await restored(file)).verify()).problems).toEqual([]);
  expect(await erase(journal, 1)).toMatchObject({ rewritten: 0, failed: [] });
  // of a case whose opening is lost altogether, the journal can't know whose it was
  if (!what.includes('intake is gone')) expect(linesOf(journal).join()).not.toMatch(SECRETS);
});

test('a backup that comes back is done when she is erased again', async () => {
  const journal = shop();
  await backUp(journal);
  const { file } = await backUp(journal, NEXT_DAY);
  const bytes = readFileSync(file);
  damage(journal, (line, i) => (HERS.includes(i) ? undefined : line));
  await erase(journal, 1);
  writeFileSync(file, bytes);
  expect(await erase(journal, 1)).toMatchObject({ rewritten: 1 });
  expect(await wordsIn(file)).not.toMatch(SECRETS);
  expect((await examined(file)).manifest.erased).toMatchObject([{ customer: 1 }]);
});

test('where her number was given again, her backup is named, and nothing of hers is taken for the other’s', async () => {
  const journal = shop();
  const { file } = await backUp(journal);
  damage(journal, (line, i) => (HERS.includes(i) ? undefined : line));
  tell(open(journal), anna, intake(3, 1, { name: 'Cy', phone: '070-9' }), closed(3));
  const later = await backUp(open(journal), NEXT_DAY);
  expect(await erase(journal, 1)).toMatchObject({ rewritten: 1, failed: [], uncertain: [file] });
  expect(await wordsIn(file)).toMatch(SECRETS);
  expect(await wordsIn(later.file)).not.toMatch(/Cy|070-9/);
});

test('what she brought in after she was forgotten stays, in the backups too', async () => {
  const journal = shop();
  const { file } = await backUp(journal);
  damage(journal, (line, i) => (i === 3 ? undefined : line));
  await erase(journal, 1);
  tell(open(journal), anna, intake(3, 1, { name: 'Lena', phone: '070-123' }));
  const later = await backUp(open(journal), NEXT_DAY);
  expect(await erase(journal, 2).catch(() => 'open')).toBe('open');
  tell(open(journal), anna, closed(2));
  expect(await erase(journal, 2)).toMatchObject({ rewritten: 2, failed: [] });
  expect(await wordsIn(later.file)).toMatch(/070-123/);
  expect(await wordsIn(file)).not.toMatch(/070-123/);
});
