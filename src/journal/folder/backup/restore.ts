/** Restoring a backup into an empty place: all of it, verified, or nothing. */
import { realpathSync, renameSync } from 'node:fs';
import path from 'node:path';
import { ok, refuse, type Result } from '../../../domain/result.ts';
import type { Head, VerifyProblem } from '../../journal.ts';
import type { JournalProblem } from '../../problem.ts';
import { readingProblem, systemCode } from '../failure.ts';
import {
  cacheFolder,
  closeFile,
  lockPath,
  makeFolder,
  makeFoldersAbove,
  openOrCreate,
  statOf,
  syncFolder,
} from '../files.ts';
import { writeDownErasures, type Restorer } from './erasures.ts';
import { damaged } from './first-line.ts';
import { manifestText, type Manifest } from './manifest.ts';
import { noteRestored } from './notes.ts';
import { whoTakes } from './place.ts';
import { problemsOfCopy, problemsOfLines, sameProblems } from './prove.ts';
import { manifestOf, noStore, storeIn, unpack, withBackup } from './read-archive.ts';
import { inWorkFolder } from './work-folder.ts';

/** A backup of which every byte was looked at. */
export interface SoundBackup {
  readonly file: string;
  readonly manifest: Manifest;
}

/** What was restored. */
export interface Restored {
  readonly head: Head;
  /** What is wrong with the journal, as it was when the backup was made. */
  readonly problems: readonly VerifyProblem[];
}

/** Looks at every byte of a file, and at every member of the archive in it. @param file absolute */
export async function examineBackup(file: string): Promise<Result<SoundBackup, JournalProblem>> {
  try {
    const manifest = await withBackup(file, async (open) => {
      const found = await manifestOf(open, { whole: true });
      await unpack(open, noStore);
      return found;
    });
    return ok({ file, manifest });
  } catch (error) {
    return refuse(readingProblem(error, file));
  }
}

/** Refuses a place where something is. @param at absolute */
export function checkPlace(at: string, { manifest }: SoundBackup): Result<undefined, JournalProblem> {
  try {
    const by = whoTakes(at, manifest.journal);
    return by === undefined ? ok(undefined) : refuse({ kind: 'place-taken', at, by });
  } catch (error) {
    return refuse(readingProblem(error, at));
  }
}

/**
 * Unpacks a backup beside the place, verifies it there, and renames it into the place.
 *
 * @param at absolute; nothing is there, or an empty folder
 */
export async function restoreBackup(
  backup: SoundBackup,
  at: string,
  restorer: Restorer,
): Promise<Result<Restored, JournalProblem>> {
  const free = checkPlace(at, backup);
  if (!free.ok) return free;
  try {
    const parent = path.dirname(at);
    makeFoldersAbove(at);
    const place =
      statOf(at) === undefined ? `${realpathSync(parent)}/${path.basename(at)}` : realpathSync(at);
    const restored = await inWorkFolder(path.dirname(place), async (work) => {
      const folder = `${work}/journal`;
      await unpackJournal(backup, folder);
      const done = await verified(backup, folder, restorer);
      renameSync(folder, place);
      syncFolder(path.dirname(place));
      return done;
    });
    return ok(restored);
  } catch (error) {
    const reason = systemCode(error);
    return refuse(reason === undefined ? readingProblem(error, at) : { kind: 'not-restored', at, reason });
  }
}

async function unpackJournal({ file, manifest }: SoundBackup, folder: string): Promise<void> {
  makeFolder(folder);
  makeFolder(cacheFolder(folder));
  makeFolder(`${folder}/journal`);
  closeFile(openOrCreate(lockPath(folder)).fd);
  const unpacked = await withBackup(file, (open) => unpack(open, storeIn(folder, { sync: true })));
  if (manifestText(unpacked) !== manifestText(manifest)) throw damaged(file, 'changed');
  const { madeAt, head, problems, folders = [] } = manifest;
  const last = { file, madeAt, head, sound: problems.length === 0 };
  noteRestored(folder, last, [...folders, path.dirname(realpathSync(file))]);
  syncFolder(folder);
}

/** @throws JournalFailure `damaged-backup`, where the journal is not the one that was backed up */
async function verified(
  { file, manifest }: SoundBackup,
  folder: string,
  restorer: Restorer,
): Promise<Restored> {
  const head = await writeDownErasures(manifest, folder, restorer);
  const problems = problemsOfCopy(folder, manifest);
  if (!sameProblems(problems, problemsOfLines(manifest.problems))) throw damaged(file, 'contents');
  return { head, problems };
}
