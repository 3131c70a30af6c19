/** Making a journal. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { JournalProblem } from '../problem.ts';
import { dropDerived } from './derived.ts';
import { systemCode } from './failure.ts';
import {
  closeFile,
  cacheFolder,
  lockPath,
  makeFolder,
  makeFoldersAbove,
  openOrCreate,
  segmentsFolder,
  syncFolder,
} from './files.ts';
import { isBegun, problemAt } from './place.ts';
import { realPlaceToBe } from './real-place.ts';

/**
 * Makes an empty journal: the folder (and those above it) where it is not there yet, and what belongs in it but the
 * settings. One that is there is not touched.
 *
 * @returns `journal-exists`, or what stands in the way
 */
export function createJournal(at: string): Result<undefined, JournalProblem> {
  try {
    const there = problemAt(at);
    if (there === undefined) return refuse({ kind: 'journal-exists', at });
    // where the settings are gone too, somebody removed that journal
    const isAnew = there.kind === 'set-back' && isBegun(at);
    if (there.kind !== 'no-journal' && !isAnew) return refuse(there);
    makeFoldersAbove(at);
    const place = realPlaceToBe(at);
    makeFolder(place);
    makeFolder(cacheFolder(place));
    // what is derived there is of another one
    dropDerived(place);
    closeFile(openOrCreate(lockPath(place)).fd);
    // the one that makes it a journal comes last
    makeFolder(segmentsFolder(place));
    syncFolder(place);
    syncFolder(path.dirname(place));
    return ok(undefined);
  } catch (error) {
    const reason = systemCode(error);
    if (reason === undefined) throw error;
    return refuse({ kind: 'not-recorded', reason, at });
  }
}

/** Whether nothing was ever written in the journal at this place: making it may have been cut off before its settings. */
export function isUntouched(at: string): boolean {
  try {
    return readdirSync(segmentsFolder(at)).length === 0;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}
