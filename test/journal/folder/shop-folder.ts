/** A journal in a real folder, which goes with the test. */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createJournal, openJournal, type FolderOptions } from '../../../src/journal/folder/open.ts';
import type { Journal } from '../../../src/journal/journal.ts';
import type { JournalProblem } from '../../../src/journal/problem.ts';
import { must } from '../journal-contract.ts';
import { optionsAt } from './shop-folder-options.ts';

export { optionsAt };

/** An empty folder. */
export function someFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lofte-journal-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A new journal, empty. */
export function newJournal(more: Partial<FolderOptions> = {}): Journal {
  const at = path.join(someFolder(), 'shop');
  must(createJournal(at));
  return openJournal(optionsAt(at, more));
}

export const open = (journal: Journal, more: Partial<FolderOptions> = {}): Journal =>
  openJournal(optionsAt(journal.at, more));

/** What is wrong with a journal that can be read all the same, as a reader is told; worst first. */
export function metBy(journal: Journal): JournalProblem | undefined {
  const fresh = open(journal);
  must(fresh.read());
  return fresh.damage()[0];
}

export const segment = (journal: Journal, name = '2026.jsonl'): string =>
  path.join(journal.at, 'journal', name);

/** As a power cut leaves it: what it tore was never answered, and nothing knows of it. */
export const wasNeverAnswered = (journal: Journal): void =>
  rmSync(path.join(journal.at, 'cache/tail.json'), { force: true });

export const checkpoint = (journal: Journal): string => path.join(journal.at, 'cache/checkpoint.json');

export const linesOf = (journal: Journal, name?: string): string[] =>
  readFileSync(segment(journal, name), 'utf8').split('\n').slice(0, -1);
