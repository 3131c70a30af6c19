/** The backups of a journal, in every folder that backups of it went to. */
import path from 'node:path';
import type { IsoInstant } from '../../../domain/entries.ts';
import { systemCode } from '../failure.ts';
import { cacheFolder, statOf } from '../files.ts';
import { copiesIn } from './copies.ts';
import { backupsIn, type KeptBackup } from './kept.ts';
import { backupFolders, backupsFolder, foldersWithBackups, restoredFrom } from './notes.ts';
import { clearLeftovers } from './work-folder.ts';

export interface KnownBackups {
  readonly backups: readonly KeptBackup[];
  /** Files that begin as a backup does and can't be read: whose they are is not known. */
  readonly unreadable: readonly string[];
  /** Links to backups elsewhere, and backups that were packed anew: nobody but people can see to those. */
  readonly copies: readonly string[];
  /** Folders that are not there now, or have no more backups: a disk that is not plugged in. */
  readonly unreachable: readonly string[];
  /** Folders in which a backup was at work and was killed: they hold the journal in plain text. */
  readonly leftovers: readonly string[];
  /** When the backup was made that the journal was restored from: those that went to other folders after it are not known. */
  readonly restoredFrom: IsoInstant | null;
}

/**
 * Finds them, and clears away what was left of those that were killed while they were made.
 *
 * @param at the journal's folder
 * @param journal its identity
 */
export async function knownBackups(at: string, journal: string): Promise<KnownBackups> {
  const backups: KeptBackup[] = [];
  const unreadable: string[] = [];
  const copies: string[] = [];
  const unreachable: string[] = [];
  // restoring works beside the journal, and filling one in its cache
  const leftovers = [...clearLeftovers(path.dirname(at)), ...clearLeftovers(cacheFolder(at))];
  const had = foldersWithBackups(at);
  for (const folder of backupFolders(at)) {
    // none of its own were made yet
    if (folder === backupsFolder(at) && statOf(folder) === undefined) continue;
    try {
      leftovers.push(...clearLeftovers(folder));
      const found = await backupsIn(folder);
      const its = found.backups.filter(({ manifest }) => manifest.journal === journal);
      backups.push(...its);
      unreadable.push(...found.unreadable);
      copies.push(...copiesIn(folder, journal, backupFolders(at)));
      if (had.has(folder) && its.length === 0) unreachable.push(folder);
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      unreachable.push(folder);
    }
  }
  return { backups, unreadable, copies, unreachable, leftovers, restoredFrom: restoredFrom(at) };
}
