/**
 * `backups/last.json` in the journal's folder: the last backup, wherever it went, and every folder that backups went to, so
 * that they can be found when somebody's words are to be taken away from them.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, fsyncSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IsoInstant } from '../../../domain/entries.ts';
import type { LastBackup } from '../../journal.ts';
import { systemCode } from '../failure.ts';
import { closeFile, createFile, makeFolder, readWhole, statOf, syncFolder } from '../files.ts';
import { isBackupName } from './names.ts';

/** Where backups go if no other place is named. */
export const backupsFolder = (at: string): string => `${at}/backups`;
const notesPath = (at: string): string => `${backupsFolder(at)}/last.json`;

interface Notes {
  readonly v: 1;
  readonly last: LastBackup | null;
  /** Where backups of this journal are: without links, each once. */
  readonly folders: readonly string[];
  /** Where backups were begun, and perhaps never ended. */
  readonly begun?: readonly string[];
  /** Folders that could not be reached when somebody's words were taken from the backups. */
  readonly unreached?: readonly string[];
  /** When the backup was made that the journal was restored from, if it was: what went elsewhere after it is not known. */
  readonly restoredFrom?: IsoInstant;
}

/** The last backup that was made, or that the journal was restored from; `null` where there is none, or none is known. */
export function lastBackup(at: string): (LastBackup & { readonly isThere: boolean }) | null {
  const { last = null } = readNotes(at) ?? {};
  if (last === null) return null;
  // its own folder for backups goes with the journal, wherever that is moved
  const moved = `${backupsFolder(at)}/${path.basename(last.file)}`;
  const file = [last.file, moved].find((each) => existsSync(each));
  return { ...last, file: file ?? last.file, isThere: file !== undefined };
}

/** The folders that may have backups of this journal, its own first. */
export function backupFolders(at: string): readonly string[] {
  const { folders = [], begun = [] } = readNotes(at) ?? {};
  return [...new Set([realFolder(backupsFolder(at)), ...folders, ...begun])];
}

/**
 * The folders that have backups of this journal, for a backup to know the others by.
 *
 * @param folder where it goes itself
 */
export function foldersWith(at: string, folder: string): readonly string[] {
  const own = realFolder(backupsFolder(at));
  const isOwnUsed = statOf(own)?.isDirectory() === true && readdirSync(own).some(isBackupName);
  return [...new Set([...(isOwnUsed ? [own] : []), ...(readNotes(at)?.folders ?? []), folder])];
}

/** Those that had some when it was noted last: if they have none now, it is perhaps another disk that is there. */
export const foldersWithBackups = (at: string): ReadonlySet<string> => new Set(readNotes(at)?.folders);

/** Without links, where it is there. */
const realFolder = (folder: string): string => (existsSync(folder) ? realpathSync(folder) : folder);

/**
 * Notes that a backup is begun in a folder: whoever is killed leaves the journal in there.
 *
 * @throws the system's error
 */
export function noteBegun(at: string, folder: string): void {
  const { last = null, folders = [], begun = [], ...more } = readNotes(at) ?? {};
  if (backupFolders(at).includes(folder)) return;
  writeNotes(at, { ...more, v: 1, last, folders, begun: [...begun, folder] });
}

/** Notes a backup. @param folder where it lies. @throws the system's error */
export function noteBackup(at: string, last: LastBackup, folder: string): void {
  const own = realFolder(backupsFolder(at));
  const { folders = [], begun = [], ...more } = readNotes(at) ?? {};
  const known = [...new Set([...folders, folder])].filter((each) => each !== own);
  const left = begun.filter((each) => each !== folder);
  writeNotes(at, { ...more, v: 1, last, folders: known, ...(left.length === 0 ? {} : { begun: left }) });
}

/**
 * Notes the backup that a journal is restored from.
 *
 * @param folders that are known to have some
 * @throws the system's error
 */
export function noteRestored(at: string, last: LastBackup, folders: readonly string[]): void {
  writeNotes(at, { v: 1, last, folders: [...new Set(folders)], restoredFrom: last.madeAt });
}

/** The folders with backups that may still have words which were erased. */
export const unreachedFolders = (at: string): readonly string[] => readNotes(at)?.unreached ?? [];

/** Notes which folders an erasing did not reach, in place of those before. @throws the system's error */
export function noteUnreached(at: string, unreached: readonly string[]): void {
  const notes = readNotes(at);
  if (notes === undefined || (notes.unreached ?? []).join('\n') === unreached.join('\n')) return;
  const { unreached: _, ...more } = notes;
  writeNotes(at, { ...more, ...(unreached.length === 0 ? {} : { unreached }) });
}

/** When the backup was made that the journal was restored from; `null` where it was not. */
export const restoredFrom = (at: string): IsoInstant | null => readNotes(at)?.restoredFrom ?? null;

function writeNotes(at: string, notes: Notes): void {
  if (makeFolder(backupsFolder(at))) syncFolder(at);
  const draft = `${notesPath(at)}.${randomBytes(8).toString('hex')}`;
  const fd = createFile(draft);
  try {
    try {
      writeFileSync(fd, `${JSON.stringify(notes, undefined, 2)}\n`);
      fsyncSync(fd);
    } finally {
      closeFile(fd);
    }
    renameSync(draft, notesPath(at));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(backupsFolder(at));
}

/** What is no note of ours counts as none: it is no part of the journal. @throws the system's error, but where there is none */
function readNotes(at: string): Notes | undefined {
  try {
    const notes: unknown = JSON.parse(readWhole(notesPath(at)).toString());
    return isNotes(notes) ? notes : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? ''))
      return undefined;
    throw error;
  }
}

const isNotes = (json: unknown): json is Notes => {
  const {
    v,
    last,
    folders,
    begun = [],
    unreached = [],
    ...more
  } = (json ?? {}) as { readonly [K in keyof Notes]?: unknown };
  const areLists = [folders, begun, unreached].every(areTexts) && areTexts(Object.values(more));
  return v === 1 && (last === null || isLast(last)) && areLists;
};

const areTexts = (json: unknown): boolean =>
  Array.isArray(json) && json.every((each) => typeof each === 'string');

function isLast(json: unknown): json is LastBackup {
  const { file, madeAt, head } = (json ?? {}) as { readonly [K in keyof LastBackup]?: unknown };
  const { seq, hash } = (head ?? {}) as { readonly seq?: unknown; readonly hash?: unknown };
  return [file, madeAt, hash].every((text) => typeof text === 'string') && typeof seq === 'number';
}
