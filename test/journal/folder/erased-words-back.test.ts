/** Words that were erased and come back, with an old copy of a segment: they are not shown, and the next recording takes them. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/entries.ts';
import { caseNumber, customerNumber, seqNumber } from '../../../src/domain/ids.ts';
import { ok } from '../../../src/domain/result.ts';
import type { Journal } from '../../../src/journal/journal.ts';
import { anna, at, closed, intake, MONDAY, noted } from '../facts.ts';
import { must, tell } from '../journal-contract.ts';
import { linesOf, newJournal, open, segment } from './shop-folder.ts';

const SECRETS = /Lena|daughter/;

const erased: Fact = {
  type: 'erased',
  case: null,
  happenedAt: MONDAY,
  data: { customer: customerNumber(1), entries: [[seqNumber(1), seqNumber(2)]] },
};

/** Case 1 is Lena's, who was forgotten; her two lines are there again. */
function putBack(isCacheGone: boolean): Journal {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }), noted(1, 'her daughter collects it'), closed(1));
  tell(journal, anna, intake(2, 2, { name: 'Ola' }));
  const old = linesOf(journal);
  must(open(journal).erase(anna, () => ok([erased])));
  expect(readFileSync(segment(journal), 'utf8')).not.toMatch(SECRETS);
  const now = linesOf(journal);
  writeFileSync(segment(journal), [...old.slice(0, 2), ...now.slice(2)].map((line) => `${line}\n`).join(''));
  if (isCacheGone) rmSync(`${journal.at}/cache`, { recursive: true });
  return open(journal);
}

test.each([true, false])('they are not read (cache gone: %s)', (isCacheGone) => {
  const read = must(putBack(isCacheGone).read());
  expect(JSON.stringify(read.entriesOf(caseNumber(1)))).not.toMatch(SECRETS);
  expect(JSON.stringify([...read.entries()])).not.toMatch(SECRETS);
  expect([...read.containing('Lena')]).toEqual([]);
  expect(JSON.stringify(read.caseOf(caseNumber(1)))).not.toMatch(SECRETS);
  expect(read.customerOf(customerNumber(1))?.name).toBeUndefined();
  expect(read.head.seq).toBe(5);
});

test.each([true, false])('the next recording takes them (cache gone: %s)', (isCacheGone) => {
  const journal = putBack(isCacheGone);
  tell(journal, { ...anna, now: at('2026-11-24T09:00:00Z') }, noted(2, 'on it goes'));
  expect(readFileSync(segment(journal), 'utf8')).not.toMatch(SECRETS);
  expect(must(open(journal).verify())).toMatchObject({ problems: [], entries: 6 });
});

test('so it does where verify met them, whatever the cache knows by then', () => {
  const journal = putBack(true);
  const kinds = must(journal.verify()).problems.map(({ kind }) => kind);
  expect(kinds).toEqual(['not-erased', 'not-erased']);
  expect(existsSync(`${journal.at}/erasing`)).toBe(true);
  tell(open(journal), anna, noted(2, 'on it goes'));
  expect(readFileSync(segment(journal), 'utf8')).not.toMatch(SECRETS);
  expect(existsSync(`${journal.at}/erasing`)).toBe(false);
  expect(must(open(journal).verify()).problems).toEqual([]);
});
