/** The folder that a backup goes into. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { JournalFailure, systemCode } from '../failure.ts';
import { makeFolder, statOf, syncFolder } from '../files.ts';
import { backupsFolder } from './notes.ts';

/**
 * The folder for the backup, without links. One that is not there is made, but none above it: where a disk is not plugged
 * in, its backups do not go elsewhere in silence.
 *
 * @param named absolute; without one, the journal's own
 * @throws JournalFailure `bad-backup-folder`, `not-backed-up`
 */
export function folderFor(at: string, named: string | undefined): string {
  const folder = named ?? backupsFolder(at);
  const bad = (why: 'missing' | 'file' | 'link' | 'in-journal'): JournalFailure =>
    new JournalFailure({ kind: 'bad-backup-folder', at: folder, why });
  if (named === undefined && statOf(folder)?.isSymbolicLink() === true) throw bad('link');
  const there = realPath(folder);
  const parent = realPath(path.dirname(folder));
  if (parent === undefined || statOf(parent)?.isDirectory() !== true) throw bad('missing');
  // a link that leads nowhere is something
  if (there === undefined && statOf(folder) !== undefined) throw bad('missing');
  const place = there ?? `${parent}/${path.basename(folder)}`;
  const home = realpathSync(at);
  const own = backupsFolder(home);
  const isOwn = place === own || place.startsWith(`${own}/`);
  if (!isOwn && (place === home || place.startsWith(`${home}/`))) throw bad('in-journal');
  if (there !== undefined && statOf(there)?.isDirectory() !== true) throw bad('file');
  try {
    if (there === undefined && makeFolder(place)) syncFolder(path.dirname(place));
  } catch (error) {
    throw notBackedUp(error, place);
  }
  return place;
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
