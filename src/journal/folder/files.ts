/** Where things lie in the folder, and the system calls on them: only for us to read, links not followed. */
import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import path from 'node:path';
import { systemCode } from './failure.ts';

export const FILE_MODE = 0o600;
export const FOLDER_MODE = 0o700;

const { O_CREAT, O_EXCL, O_NONBLOCK, O_RDONLY, O_RDWR } = constants;
/** Absent on Windows, where links need a privilege. */
const O_NOFOLLOW = (constants as { readonly O_NOFOLLOW?: number }).O_NOFOLLOW ?? 0;

export const segmentsFolder = (at: string): string => `${at}/journal`;
export const cacheFolder = (at: string): string => `${at}/cache`;
export const segmentPath = (at: string, segment: string): string => `${at}/journal/${segment}`;
export const lockPath = (at: string): string => `${at}/lock`;

export const openToRead = (path: string): number => openPlain(path, O_RDONLY);
export const openToWrite = (path: string): number => openPlain(path, O_RDWR);

/** A file, or a folder to be synced; no link, and nothing that is only called one: a pipe would make us wait for ever. */
function openPlain(path: string, how: number): number {
  const fd = openSync(path, how | O_NOFOLLOW | O_NONBLOCK);
  const found = fstatSync(fd);
  if (found.isFile() || found.isDirectory()) return fd;
  closeSync(fd);
  throw Object.assign(new Error(`not a file: ${path}`), { code: 'not a file', syscall: 'open', path });
}

/**
 * Lets go of a file. What has to be on disk was synced before: if the disk fails here (an error of an earlier write,
 * perhaps), it changes nothing of what is recorded, and must not be said in its place.
 *
 * @throws where the file is not open: a bug
 */
export function closeFile(fd: number): void {
  try {
    closeSync(fd);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined || code === 'EBADF') throw error;
  }
}

/** Makes a file that is not there yet. @throws EEXIST where it is, a link too */
export function createFile(path: string): number {
  const fd = openSync(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, FILE_MODE);
  // a umask can only take bits away, but from the owner too
  fchmodSync(fd, FILE_MODE);
  return fd;
}

/** Opens a file to write, made where it is not there. */
export function openOrCreate(path: string): { readonly fd: number; readonly isNew: boolean } {
  try {
    return { fd: openToWrite(path), isNew: false };
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    return { fd: createFile(path), isNew: true };
  }
}

/** Makes a folder for us alone. @returns whether it was made: `false` where a folder is there already */
export function makeFolder(path: string): boolean {
  try {
    mkdirSync(path, { mode: FOLDER_MODE });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST' || statOf(path)?.isDirectory() !== true) throw error;
    return false;
  }
  chmodSync(path, FOLDER_MODE);
  return true;
}

/** Makes the folders above a path, where they are not there, and their names durable. */
export function makeFoldersAbove(file: string): void {
  const last = path.dirname(file);
  const first = mkdirSync(last, { recursive: true, mode: FOLDER_MODE });
  if (first === undefined) return;
  for (let made = last; made.length >= first.length; made = path.dirname(made))
    syncFolder(realpathSync(path.dirname(made)));
}

/** What lies at a path, a link itself and not what it points to; `undefined` where there is nothing. */
export const statOf = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });

/** Makes the names in a folder durable. On Windows, where a folder can't be opened, the file system sees to that. */
export function syncFolder(path: string): void {
  const fd = openFolder(path);
  if (fd === undefined) return;
  try {
    fsyncSync(fd);
  } finally {
    closeFile(fd);
  }
}

function openFolder(path: string): number | undefined {
  try {
    return openToRead(path);
  } catch (error) {
    if (systemCode(error) !== 'EISDIR' && systemCode(error) !== 'EPERM') throw error;
    return undefined;
  }
}

export const sizeOf = (fd: number): number => fstatSync(fd).size;

/** Reads `length` bytes from `offset` on, fewer where the file ends before. */
export function readAt(fd: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, fill(fd, bytes, 0, length, offset));
}

/** Reads into `bytes[from…from+length]` from `offset` of the file on. @returns how many bytes there were */
export function fill(fd: number, bytes: Buffer, from: number, length: number, offset: number): number {
  let done = 0;
  while (done < length) {
    const read = readSync(fd, bytes, from + done, length - done, offset + done);
    if (read === 0) break;
    done += read;
  }
  return done;
}

/** All of a file. */
export function readWhole(path: string): Buffer {
  const fd = openToRead(path);
  try {
    return readAt(fd, 0, sizeOf(fd));
  } finally {
    closeFile(fd);
  }
}
