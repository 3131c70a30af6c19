/** What is said of the backups that words were to be erased from. */
import { unreachedFolders } from '../journal/folder/backup/notes.ts';
import type { BackupsErased } from '../journal/folder/erase-backups.ts';
import { isErasingBackups } from '../journal/folder/erasing-backups.ts';
import { escapeLine } from '../terminal/escape.ts';
import { eraseIn } from '../words/erase.ts';
import { sentencesIn } from '../words/sentences.ts';
import type { Context, Opened } from './context.ts';
import { plainNaming } from './naming.ts';

/** The warnings, each file or folder once. */
export async function backupWarnings(
  { failed, unreachable, unreadable, copies, otherLine, uncertain, leftovers, restoredFrom }: BackupsErased,
  { language, now }: Pick<Context, 'language' | 'now'>,
): Promise<readonly string[]> {
  const words = await eraseIn(language);
  const sentences = await sentencesIn(language);
  return [
    ...failed.map(({ file, problem }) =>
      words.backupFailed(file, sentences(problem, plainNaming(now)).message),
    ),
    ...unreachable.map(words.unreachable),
    ...unreadable.map(words.unreadable),
    ...copies.map(words.copies),
    ...otherLine.map(words.otherLine),
    ...uncertain.map(words.uncertain),
    ...leftovers.map(words.leftover),
    ...(restoredFrom === null ? [] : [words.restored(restoredFrom.slice(0, 10))]),
  ].map(escapeLine);
}

/** Finishes in the backups what an erasing left to do that was cut off, or did not reach them all. @returns the warnings; mostly none */
export async function finishInBackups({ journal }: Opened, context: Context): Promise<readonly string[]> {
  if (!isErasingBackups(journal.at) && unreachedFolders(journal.at).length === 0) return [];
  const read = journal.read();
  if (!read.ok) return unfinishedWarning(journal.at, context);
  const { eraseFromBackups } = await import('../journal/folder/erase-backups.ts');
  return backupWarnings(await eraseFromBackups(journal.at, read.value), context);
}

/** That it is left to do, for whoever records or verifies meanwhile. @param at the journal's folder */
export const unfinishedWarning = async (
  at: string,
  { language }: Pick<Context, 'language'>,
): Promise<readonly string[]> => (isErasingBackups(at) ? [(await eraseIn(language)).unfinished] : []);

/** That an erasing did not reach some of the backups, and what to do. @param at the journal's folder */
export async function unreachedWarning(
  at: string,
  { language }: Pick<Context, 'language'>,
): Promise<readonly string[]> {
  const folders = unreachedFolders(at);
  if (folders.length === 0) return [];
  return folders.map((await eraseIn(language)).unreachable).map(escapeLine);
}
