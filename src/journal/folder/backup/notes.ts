/**
 * `backups/last.json` in the journal's folder: the last backup, wherever it went, and every folder that backups went to, so
 * that they can be found when somebody's words are to be taken away from them.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, fsyncSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LastBackup } from '../../journal.ts';
import { systemCode } from '../failure.ts';
import { closeFile, createFile, makeFolder, readWhole, syncFolder } from '../files.ts';

/** Where backups go if no other place is named. */
export const backupsFolder = (at: string): string => `${at}/backups`;
const notesPath = (at: string): string => `${backupsFolder(at)}/last.json`;

interface Notes {
  readonly v: 1;
  readonly last: LastBackup;
  /** Without links, each once. */
  readonly folders: readonly string[];
}

/** The last backup that was made, or that the journal was restored from; `null` where there is none, or none is known. */
export function lastBackup(at: string): (LastBackup & { readonly isThere: boolean }) | null {
  const last = readNotes(at)?.last;
  if (last === undefined) return null;
  // its own folder for backups goes with the journal, wherever that is moved
  const moved = `${backupsFolder(at)}/${path.basename(last.file)}`;
  const file = [last.file, moved].find((each) => existsSync(each));
  return { ...last, file: file ?? last.file, isThere: file !== undefined };
}

/** The folders that may have backups of this journal, its own first. */
export const backupFolders = (at: string): readonly string[] => [
  ...new Set([realFolder(backupsFolder(at)), ...(readNotes(at)?.folders ?? [])]),
];

/** Without links, where it is there. */
const realFolder = (folder: string): string => (existsSync(folder) ? realpathSync(folder) : folder);

/**
 * Notes a backup.
 *
 * @param folder where it lies
 * @param from the journal's folder, where the notes so far are
 * @param to where they go: the same, or the place of a journal that is being restored
 * @throws the system's error
 */
export function noteBackup(from: string, to: string, last: LastBackup, folder: string): void {
  const own = realFolder(backupsFolder(from));
  const known = readNotes(from)?.folders ?? [];
  const folders = [...new Set([...known, ...(folder === own ? [] : [folder])])];
  const notes: Notes = { v: 1, last, folders };
  if (makeFolder(backupsFolder(to))) syncFolder(to);
  const draft = `${notesPath(to)}.${randomBytes(8).toString('hex')}`;
  const fd = createFile(draft);
  try {
    try {
      writeFileSync(fd, `${JSON.stringify(notes, undefined, 2)}\n`);
      fsyncSync(fd);
    } finally {
      closeFile(fd);
    }
    renameSync(draft, notesPath(to));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(backupsFolder(to));
}

/** What is no note of ours counts as none: it is no part of the journal. @throws the system's error, but where there is none */
function readNotes(at: string): Notes | undefined {
  try {
    const notes: unknown = JSON.parse(readWhole(notesPath(at)).toString());
    return isNotes(notes) ? notes : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const isNotes = (json: unknown): json is Notes => {
  const { v, last, folders } = (json ?? {}) as { readonly [K in keyof Notes]?: unknown };
  const { file, madeAt, head } = (last ?? {}) as { readonly [K in keyof LastBackup]?: unknown };
  const { seq, hash } = (head ?? {}) as { readonly seq?: unknown; readonly hash?: unknown };
  return (
    v === 1 &&
    [file, madeAt, hash].every((text) => typeof text === 'string') &&
    typeof seq === 'number' &&
    Array.isArray(folders) &&
    folders.every((folder) => typeof folder === 'string')
  );
};
