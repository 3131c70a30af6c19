/** Looking at a shop from outside of the program: what is in its journal, and whether it goes on. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Entry } from '../../src/domain/entries.ts';
import { openJournal } from '../../src/journal/folder/open.ts';
import type { Journal } from '../../src/journal/journal.ts';
import { anna, intake } from '../journal/facts.ts';
import { optionsAt } from '../journal/folder/shop-folder-options.ts';
import { must } from '../journal/journal-contract.ts';

/** The journal in a folder, opened anew. */
export const journalAt = (at: string): Journal =>
  openJournal(optionsAt(at, { timeZone: 'Europe/Stockholm', lockWaitMs: 100 }));

/** Its entries, as they can be compared: without what is random, and the numbers that follow from that. */
export function entriesAt(at: string): readonly object[] {
  const journal = journalAt(at);
  const found = [...must(journal.read()).entries()].map(plain);
  const damage = journal.damage();
  if (damage.length > 0) throw new Error(`damage was met: ${JSON.stringify(damage)}`);
  return found;
}

/** The same of a journal that is known to be damaged. */
export const entriesInDamaged = (at: string): readonly object[] =>
  [...must(journalAt(at).read()).entries()].map(plain);

function plain({ seq, type, by, happenedAt, recordedAt, ...entry }: Entry): object {
  return {
    seq,
    type,
    case: entry.case,
    by,
    happenedAt,
    recordedAt,
    data: entry.data,
    private: entry.private,
  };
}

/** Writes one more entry, as the next command would. @returns what stood in its way */
export function writesOn(at: string): string | undefined {
  const recorded = journalAt(at).record<never>(anna, () => ({
    ok: true,
    value: [intake(9000, 9000, { name: 'Nina' })],
  }));
  return recorded.ok ? undefined : recorded.problem.kind;
}

/** @returns the kinds of all that is wrong */
export const verified = (at: string): readonly string[] =>
  must(journalAt(at).verify()).problems.map(({ kind }) => kind);

/** Those of some words that stand in a file of these folders, in a backup too. */
export function wordsLeft(folders: readonly string[], words: readonly string[]): readonly string[] {
  const texts = folders
    .flatMap(filesIn)
    .map((file) => (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)).toString());
  return words.filter((word) => texts.some((text) => text.includes(word)));
}

export const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter((file) => statSync(file).isFile())
    : [];
