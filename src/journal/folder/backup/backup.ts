/**
 * Making a backup: the journal as far as it goes at one moment, in one file, which is read back and unpacked before it gets
 * its name. Nobody has to stop writing meanwhile.
 */
import { renameSync, rmSync } from 'node:fs';
import { toIso } from '../../../domain/instant.ts';
import { ok, refuse, type Result } from '../../../domain/result.ts';
import type { BackupMade, BackupRequest, LastBackup, VerifyProblem } from '../../journal.ts';
import type { JournalProblem } from '../../problem.ts';
import { finishErasure, isErasing } from '../erasing.ts';
import { JournalFailure, readingProblem, systemCode } from '../failure.ts';
import { makeFolder, syncFolder } from '../files.ts';
import { lock, LOCK_WAIT_MS } from '../lock.ts';
import type { FolderOptions } from '../options.ts';
import { verify } from '../verify.ts';
import { described, isErasedSince, Shortened, takeContents, textMember, type Contents } from './contents.ts';
import { folderFor, notBackedUp } from './folder.ts';
import { removeReplaced } from './kept.ts';
import { MANIFEST, manifestText, type Manifest } from './manifest.ts';
import { backupName, freePath } from './names.ts';
import { foldersWith, noteBackup, noteBegun } from './notes.ts';
import { problemsOfCopy, problemsOfLines, sameProblems, withoutTorn } from './prove.ts';
import { storeIn, unpack, withBackup } from './read-archive.ts';
import { inWorkFolder } from './work-folder.ts';
import { writeArchive } from './write-archive.ts';

/** @returns what was made; a damaged journal is copied too, as it is */
export async function backUp(
  options: FolderOptions,
  request: BackupRequest,
): Promise<Result<BackupMade, JournalProblem>> {
  const { at } = options;
  try {
    const found = withoutTorn(verify(options, undefined).problems);
    const folder = await folderFor(at, request.folder, request.isAnew === true);
    unlessRefused(() => {
      noteBegun(at, folder);
    });
    const made = await writing(folder, () =>
      inWorkFolder(folder, (work) => proven(options, request, found, { folder, work })),
    );
    const { file, bytes, manifest, isNoted } = made;
    const { head, journal, madeAt, problems } = manifest;
    const sound = problems.length === 0;
    const { keep } = request;
    const removal =
      keep === undefined || !sound
        ? { removed: [], notRemoved: [], kept: [] }
        : await removeReplaced(at, folder, { file, manifest }, keep);
    return ok({ file, madeAt, head, sound, bytes, journal, problems, isNoted, ...removal });
  } catch (error) {
    return refuse(readingProblem(error, at));
  }
}

/** A journal that can't be written to can still be copied elsewhere. */
const note = (at: string, last: LastBackup, folder: string): boolean =>
  unlessRefused(() => {
    noteBackup(at, last, folder);
  });

/** @returns whether the system let it be done */
function unlessRefused(step: () => void): boolean {
  try {
    step();
    return true;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

interface Draft {
  readonly path: string;
  readonly bytes: number;
  readonly contents: Contents;
  readonly manifest: Manifest;
}

interface Placed {
  readonly file: string;
  readonly bytes: number;
  readonly manifest: Manifest;
  readonly isNoted: boolean;
}

interface Folders {
  readonly folder: string;
  readonly work: string;
}

/**
 * Once as the journal stands; and where that does not verify, or somebody's words were taken away meanwhile, with the lock
 * held, so that nobody changes anything.
 */
async function proven(
  options: FolderOptions,
  request: BackupRequest,
  found: readonly VerifyProblem[],
  { folder, work }: Folders,
): Promise<Placed> {
  const { at } = options;
  const first = found.length === 0 ? await draftOf({ at, folder }, request, found, `${work}/1`) : undefined;
  if (first !== undefined) {
    const placed = place(at, request, first, folder);
    if (!isErasedSince(at, first.contents)) return placed;
    rmSync(placed.file);
  }
  return locked(options, async () => {
    const problems = withoutTorn(verify(options, undefined).problems);
    const second = await draftOf({ at, folder }, request, problems, `${work}/2`);
    if (second === undefined) throw new JournalFailure({ kind: 'unproven-backup', at: folder });
    return place(at, request, second, folder);
  });
}

/** Gives a draft its name, and takes a note of it. */
function place(at: string, { shop, now }: BackupRequest, draft: Draft, folder: string): Placed {
  const { bytes, manifest } = draft;
  const { journal, head, madeAt, problems } = manifest;
  const file = freePath(folder, backupName(shop, journal, now, head.seq));
  renameSync(draft.path, file);
  syncFolder(folder);
  const isNoted = note(at, { file, madeAt, head, sound: problems.length === 0 }, folder);
  return { file, bytes, manifest, isNoted };
}

/** Where the lock can't be had at all (somebody who may only read), it is done without. */
async function locked<T>(options: FolderOptions, use: () => Promise<T>): Promise<T> {
  const { at, lockWaitMs = LOCK_WAIT_MS } = options;
  let release: (() => void) | undefined;
  try {
    release = lock(at, lockWaitMs);
  } catch {
    return use();
  }
  if (release === undefined) throw new JournalFailure({ kind: 'locked', at, seconds: lockWaitMs / 1000 });
  try {
    finishErasing(options);
    return await use();
  } finally {
    release();
  }
}

/** What an interrupted erasing left to do, as every writer does it; where it can't be done, the backup says so. */
function finishErasing(options: FolderOptions): void {
  try {
    if (isErasing(options.at)) finishErasure(options);
  } catch (error) {
    if (!(error instanceof JournalFailure) && systemCode(error) === undefined) throw error;
  }
}

/** @returns `undefined` where what was read back is not what was to be copied */
async function draftOf(
  { at, folder }: { readonly at: string; readonly folder: string },
  request: BackupRequest,
  problems: readonly VerifyProblem[],
  stem: string,
): Promise<Draft | undefined> {
  try {
    const contents = takeContents(at);
    const manifest = manifestFor(contents, request, problems, foldersWith(at, folder));
    const members = [textMember(MANIFEST, manifestText(manifest)), ...contents.members];
    const file = `${stem}.tar.gz`;
    const bytes = await writeArchive(file, members, request.now);
    const copy = `${stem}.proof`;
    makeFolder(copy);
    makeFolder(`${copy}/journal`);
    await withBackup(file, (open) => unpack(open, storeIn(copy, { sync: false })));
    const found = problemsOfCopy(copy, manifest);
    return sameProblems(found, problemsOfLines(problems))
      ? { path: file, bytes, contents, manifest }
      : undefined;
  } catch (error) {
    const isChanged =
      error instanceof Shortened ||
      (error instanceof JournalFailure && error.problem.kind === 'damaged-backup');
    if (!isChanged) throw error;
    return undefined;
  }
}

const manifestFor = (
  { journal, head, members }: Contents,
  { shop, now, madeBy }: BackupRequest,
  problems: readonly VerifyProblem[],
  folders: readonly string[],
): Manifest => ({
  journal,
  shop,
  head,
  madeAt: toIso(now),
  madeBy,
  problems,
  erased: [],
  folders,
  files: members.map(described),
});

async function writing<T>(folder: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw notBackedUp(error, folder);
  }
}
