/** The backups that lie in a folder: finding them, and removing those that newer ones replace. */
import { fstatSync, readdirSync, rmSync } from 'node:fs';
import { JournalFailure, systemCode } from '../failure.ts';
import { closeFile, openToRead, statOf } from '../files.ts';
import { beginsAsBackup, checkSeal } from './first-line.ts';
import type { Manifest } from './manifest.ts';
import { isBackupName } from './names.ts';
import { manifestOf } from './read-archive.ts';
import { replacedIn } from './replaced.ts';

export interface KeptBackup {
  readonly file: string;
  readonly manifest: Manifest;
}

/** What looks like backups in a folder, by whatever name. */
export interface Found {
  readonly backups: readonly KeptBackup[];
  /** They begin as a backup does, and can't be read. */
  readonly unreadable: readonly string[];
}

const NONE: Found = { backups: [], unreadable: [] };

/** @throws the system's error, where the folder can't be read */
export async function backupsIn(folder: string): Promise<Found> {
  const backups: KeptBackup[] = [];
  const unreadable: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const file = `${folder}/${name}`;
    if (statOf(file)?.isFile() !== true) continue;
    try {
      const manifest = await manifestIn(file);
      if (manifest !== undefined) backups.push({ file, manifest });
    } catch (error) {
      if (!(error instanceof JournalFailure) && systemCode(error) === undefined) throw error;
      // somebody else removed it meanwhile, as a newer one replaced it
      if (statOf(file) !== undefined) unreadable.push(file);
    }
  }
  return { backups, unreadable };
}

async function manifestIn(file: string): Promise<Manifest | undefined> {
  const fd = openToRead(file);
  try {
    return beginsAsBackup(fd) ? await manifestOf({ fd, file }, { whole: false }) : undefined;
  } finally {
    closeFile(fd);
  }
}

/** What became of older backups. */
export interface Removal {
  readonly removed: readonly string[];
  /** They were to be removed, and the system refused. */
  readonly notRemoved: readonly string[];
  /** They are older, and stay: they have entries that the newest has not. */
  readonly kept: readonly string[];
}

/**
 * Removes what newer backups of the same journal replace, so that the newest `keep` are left. Only sound ones count and
 * replace others, each byte of them looked at; nothing is removed that has entries which the newest has not, that has another
 * name than we gave it, or that can't be read. Of several that have the same lost entries, the newest stays.
 *
 * @param at the journal's folder
 * @param newest the backup that was made just now, and is sound
 * @throws the system's error, where the folder can't be read
 */
export async function removeReplaced(
  at: string,
  folder: string,
  newest: KeptBackup,
  keep: number,
): Promise<Removal> {
  const { journal } = newest.manifest;
  const removed: string[] = [];
  const notRemoved: string[] = [];
  const kept: string[] = [];
  const { backups } = journal === null ? NONE : await backupsIn(folder);
  const older = backups
    .filter(({ file, manifest }) => manifest.journal === journal && file !== newest.file)
    .filter(({ file }) => isBackupName(file.slice(folder.length + 1)))
    .sort(newestFirst);
  if (journal === null || older.length < keep) return { removed, notRemoved, kept };
  const heads = older.map(({ manifest }) => manifest.head);
  const replaced = replacedIn(at, journal, heads);
  let left = keep - 1;
  /** What was lost before these repairs is in a backup that stays. */
  const held = new Set<number>();
  for (const { file, manifest } of older) {
    const what = replaced(manifest.head);
    const isSound = (): boolean => manifest.problems.length === 0 && isWhole(file);
    if (what === 'other-line') {
      kept.push(file);
    } else if (left > 0) {
      if (isSound()) {
        left -= 1;
        if (what !== 'all') held.add(what.lostBefore);
      }
    } else if (what === 'all' || held.has(what.lostBefore)) {
      (remove(file) ? removed : notRemoved).push(file);
    } else {
      kept.push(file);
      if (isSound()) held.add(what.lostBefore);
    }
  }
  return { removed, notRemoved, kept };
}

function remove(file: string): boolean {
  try {
    rmSync(file);
    return true;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

/** By what they hold, whatever the clocks said; and by the clock where they hold the same. */
const newestFirst = ({ manifest: a }: KeptBackup, { manifest: b }: KeptBackup): number =>
  b.head.seq - a.head.seq || (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0);

function isWhole(file: string): boolean {
  const fd = openToRead(file);
  try {
    if (!fstatSync(fd).isFile()) return false;
    checkSeal(fd, file);
    return true;
  } catch (error) {
    if (error instanceof JournalFailure) return false;
    throw error;
  } finally {
    closeFile(fd);
  }
}
