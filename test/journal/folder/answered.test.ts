/**
 * What was answered is on disk, and this computer knows that: where it is missing, that is no torn write, whatever lies in
 * its place.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Journal } from '../../../src/journal/journal.ts';
import { anna, intake, noted } from '../facts.ts';
import { must, tell } from '../journal-contract.ts';
import { metBy, newJournal, open, segment } from './shop-folder.ts';

const timeout = 120_000;
const note = (journal: Journal) =>
  open(journal).record(anna, () => ({ ok: true, value: [noted(1, 'afterwards')] }));

/** Five entries, the last two of one command. */
function shop(): { readonly journal: Journal; readonly whole: Buffer; readonly from: number } {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  tell(journal, anna, noted(1, 'one'));
  const from = readFileSync(segment(journal)).length;
  tell(journal, anna, noted(1, 'two'));
  tell(journal, anna, noted(1, 'three'), noted(1, 'four'));
  return { journal, whole: readFileSync(segment(journal)), from };
}

test.each([
  ['nothing behind it', '', 1],
  ['a letter behind it', 'x', 5],
  ['a beginning of a line behind it', '{"v":1,"journal":"', 11],
  ['a zero behind it', '\0', 7],
  ['a page of zeros behind it', '\0'.repeat(4096), 13],
])('cut at any byte of its last three entries, with %s', { timeout }, (_, behind, step) => {
  const { journal, whole, from } = shop();
  // marked already, so that nothing has to be synced at each byte: an alarm comes before what it is marked for
  writeFileSync(path.join(journal.at, 'damaged'), '');
  for (
    let at = from;
    at <= whole.length;
    at = at < whole.length ? Math.min(at + step, whole.length) : at + 1
  ) {
    const bytes = Buffer.concat([whole.subarray(0, at), Buffer.from(behind)]);
    writeFileSync(segment(journal), bytes);
    // without its line feed the last is there all the same
    const isThere = at === whole.length || (at === whole.length - 1 && behind === '');
    expect([at, metBy(journal)?.kind]).toEqual([at, isThere ? 'damaged' : 'set-back']);
    expect(readFileSync(segment(journal))).toEqual(bytes);
  }
});

test.each([
  ['a letter', 'x'],
  ['zeros', '\0'.repeat(100)],
])('nothing is cut off before it is repaired, and its numbers are not given again: %s', (_, behind) => {
  const { journal, whole, from } = shop();
  const bytes = Buffer.concat([whole.subarray(0, from), Buffer.from(behind)]);
  writeFileSync(segment(journal), bytes);
  const problem = { kind: 'set-back', checkpoint: 5, journal: 2 };
  for (let tries = 0; tries < 2; tries++) expect(note(journal)).toEqual({ ok: false, problem });
  expect(readFileSync(segment(journal))).toEqual(bytes);
  expect(existsSync(path.join(journal.at, 'cache/tail.json'))).toBe(true);
  expect(must(open(journal).verify()).problems.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['set-back', 'torn-tail']),
  );
  expect(must(open(journal).planRepair())).toMatchObject([
    { is: 'cut-tail' },
    { is: 'accept-set-back', had: 5, has: 2 },
    { is: 'unmark' },
  ]);
  expect(must(open(journal).repair(anna)).head.seq).toBe(6);
  expect(must(note(journal)).head.seq).toBe(7);
  expect(must(open(journal).verify()).problems).toEqual([]);
});

test('the right bytes put back end the alarm with a repair, and all is there', () => {
  const { journal, whole, from } = shop();
  writeFileSync(segment(journal), Buffer.concat([whole.subarray(0, from), Buffer.from('x')]));
  expect(note(journal)).toMatchObject({ ok: false });
  writeFileSync(segment(journal), whole);
  must(open(journal).repair(anna));
  expect(must(note(journal)).head.seq).toBe(6);
});

test('a write that was torn behind what was answered is cut off as ever', () => {
  const { journal, whole } = shop();
  writeFileSync(segment(journal), Buffer.concat([whole, Buffer.from('{"v":1,"journal":"')]));
  expect(metBy(journal)).toBeUndefined();
  expect(must(note(journal)).head.seq).toBe(6);
  expect(must(open(journal).verify()).problems).toEqual([]);
});
