/** The folder that a backup goes into. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { JournalFailure, systemCode } from '../failure.ts';
import { makeFolder, statOf, syncFolder } from '../files.ts';
import { backupsIn } from './kept.ts';
import { isBackupName } from './names.ts';
import { backupsFolder, foldersWithBackups } from './notes.ts';
import { journalAt } from './place.ts';

/**
 * The folder for the backup, without links. One that is not there is made, but none above it, nor one that had backups: where
 * a disk is not plugged in, its backups do not go elsewhere in silence.
 *
 * @param named absolute; without one, the journal's own
 * @param isAnew a folder that had backups may have none now
 * @throws JournalFailure `bad-backup-folder`, `backups-gone`, `not-backed-up`
 */
export async function folderFor(at: string, named: string | undefined, isAnew: boolean): Promise<string> {
  const folder = named ?? backupsFolder(at);
  const bad = (why: 'missing' | 'file' | 'link' | 'in-journal'): JournalFailure =>
    new JournalFailure({ kind: 'bad-backup-folder', at: folder, why });
  if (named === undefined && statOf(folder)?.isSymbolicLink() === true) throw bad('link');
  const there = realPath(folder);
  const parent = realPath(path.dirname(folder));
  const had = isAnew ? new Set<string>() : foldersWithBackups(at);
  if (parent === undefined && had.has(folder)) throw gone(folder);
  if (parent === undefined || statOf(parent)?.isDirectory() !== true) throw bad('missing');
  // a link that leads nowhere is something
  if (there === undefined && statOf(folder) !== undefined) throw bad('missing');
  const place = there ?? `${parent}/${path.basename(folder)}`;
  const home = realpathSync(at);
  const own = backupsFolder(home);
  const isOwn = place === own || place.startsWith(`${own}/`);
  if (!isOwn && (place === home || place.startsWith(`${home}/`))) throw bad('in-journal');
  if (there !== undefined && statOf(there)?.isDirectory() !== true) throw bad('file');
  if (!isOwn && had.has(place) && (there === undefined || !(await hasBackups(at, there)))) throw gone(place);
  try {
    if (there === undefined && makeFolder(place)) syncFolder(path.dirname(place));
  } catch (error) {
    throw notBackedUp(error, place);
  }
  return place;
}

const gone = (at: string): JournalFailure => new JournalFailure({ kind: 'backups-gone', at });

/** Whether backups of this journal are in a folder, by whatever name; one that can't be read may be. */
async function hasBackups(at: string, folder: string): Promise<boolean> {
  try {
    const { backups, unreadable } = await backupsIn(folder);
    const journal = journalAt(at);
    return (
      unreadable.some((file) => isBackupName(path.basename(file))) ||
      backups.some(({ manifest }) => journal === undefined || manifest.journal === journal)
    );
  } catch (error) {
    throw notBackedUp(error, folder);
  }
}

/** Without links; `undefined` where nothing is there, or a link that leads nowhere. */
function realPath(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'ELOOP'].includes(systemCode(error) ?? '')) throw error;
    return undefined;
  }
}

/** What the system refuses while a backup is made, as a failure; all else as it is. */
export function notBackedUp(error: unknown, at: string): unknown {
  const reason = systemCode(error);
  return reason === undefined ? error : new JournalFailure({ kind: 'not-backed-up', at, reason });
}
