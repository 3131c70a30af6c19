/**
 * Where a journal lies badly: on a drive, or in a folder, that other computers share. There the lock may not hold, and two
 * that write at once leave two journals.
 *
 * Looked at when a journal is made and when somebody asks about it (`journal info`, `journal verify`), never by everyday
 * commands. What can't be known is taken to be this computer's own disk.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync, statfsSync } from 'node:fs';
import { platform } from 'node:os';
import { systemCode } from './failure.ts';
import { statOf } from './files.ts';
import {
  mountOf,
  readMountInfo,
  readMountList,
  sharedBy,
  sharedByPath,
  type Mount,
} from './network-drives.ts';
import { synchronisedAt, type Synchronised } from './synchronised-folders.ts';

export type Danger =
  /** `fileSystem` by its usual name: NFS, SMB, … */
  | { readonly kind: 'network-drive'; readonly fileSystem: string }
  | ({ readonly kind: 'synchronised-folder' } & Synchronised);

/** How long macOS may take to list what is mounted. */
const MOST_WAIT_MS = 2000;

/** What speaks against keeping a journal at this place; mostly nothing. */
export function dangersAt(at: string): readonly Danger[] {
  const real = realOf(at);
  const fileSystem = networkDriveAt(real);
  const synchronised = synchronisedAt(at, isThere) ?? synchronisedAt(real, isThere);
  return [
    ...(fileSystem === undefined ? [] : [{ kind: 'network-drive', fileSystem } as const]),
    ...(synchronised === undefined ? [] : [{ kind: 'synchronised-folder', ...synchronised } as const]),
  ];
}

/** The name of a network's file system that a path lies on. */
function networkDriveAt(path: string): string | undefined {
  if (platform() === 'win32') return sharedByPath(path);
  return sharedBy(numberOf(path), mountOf(path, mounts()));
}

/** Linux's magic number of the file system; elsewhere numbers mean nothing. */
const numberOf = (path: string): number =>
  platform() === 'linux' ? (tried(() => statfsSync(path).type) ?? 0) : 0;

const mounts = (): readonly Mount[] =>
  platform() === 'darwin'
    ? readMountList(String(spawnSync('/sbin/mount', { timeout: MOST_WAIT_MS }).stdout))
    : readMountInfo(tried(() => readFileSync('/proc/self/mountinfo', 'utf8')) ?? '');

const isThere = (path: string): boolean => tried(() => statOf(path)) !== undefined;

const realOf = (path: string): string => tried(() => realpathSync.native(path)) ?? path;

/** `undefined` where the system refuses: a warning is not worth a failure. */
function tried<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
