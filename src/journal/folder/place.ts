/** Whether there is a journal at a place at all. */
import { readdirSync, statSync } from 'node:fs';
import type { JournalProblem } from '../problem.ts';
import { checkpointSeq } from './checkpoint.ts';
import { JournalFailure, readingProblem, systemCode } from './failure.ts';
import { cacheFolder, segmentsFolder, statOf } from './files.ts';

/**
 * The journal's folder itself may be reached through a link; nothing in it may be one.
 *
 * @throws JournalFailure `no-journal`, `not-a-journal`, or `set-back` where only the cache is left
 */
export function requireJournal(at: string): void {
  if (kindOf(segmentsFolder(at)) !== 'folder') throw new JournalFailure(whatIsThere(at));
  if (kindOf(cacheFolder(at)) === 'link') {
    throw new JournalFailure({ kind: 'not-a-journal', at: cacheFolder(at), why: 'link' });
  }
}

/** What is at a place, where it is no journal; `undefined` where it is one. Never throws for what the system refuses. */
export function problemAt(at: string): JournalProblem | undefined {
  try {
    requireJournal(at);
    return undefined;
  } catch (error) {
    return readingProblem(error, at);
  }
}

/** What is made before the folder that makes it a journal. */
const BEGUN: readonly string[] = ['cache', 'lock'];

/** Whether nothing is there but what can be made anew: of a journal that was never begun, or of one that was removed. */
export const isBegun = (at: string): boolean => readdirSync(at).every((name) => BEGUN.includes(name));

type Kind = 'nothing' | 'folder' | 'link' | 'file';

function kindOf(path: string): Kind {
  try {
    const stat = statOf(path);
    if (stat === undefined) return 'nothing';
    return stat.isDirectory() ? 'folder' : stat.isSymbolicLink() ? 'link' : 'file';
  } catch (error) {
    if (systemCode(error) === 'ENOTDIR') return 'nothing';
    throw error;
  }
}

function whatIsThere(at: string): JournalProblem {
  const there = statSync(at, { throwIfNoEntry: false });
  if (there === undefined) return { kind: 'no-journal', at };
  if (!there.isDirectory()) {
    return { kind: 'not-a-journal', at, why: kindOf(at) === 'link' ? 'link-to-file' : 'file' };
  }
  const segments = kindOf(segmentsFolder(at));
  if (segments === 'link') return { kind: 'not-a-journal', at: segmentsFolder(at), why: 'link' };
  if (segments === 'file') return { kind: 'not-a-journal', at: segmentsFolder(at), why: 'file' };
  const known = checkpointSeq(at);
  if (known !== null) return { kind: 'set-back', checkpoint: known, journal: 0 };
  return readdirSync(at).includes('lofte.json') || isBegun(at)
    ? { kind: 'no-journal', at }
    : { kind: 'not-a-journal', at, why: 'other-folder' };
}
