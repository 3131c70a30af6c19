/** Whole files inside the journal's folder: no symbolic link is followed, and nobody ever reads half a file. */
import { randomBytes } from 'node:crypto';
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
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ok, refuse, type Result } from '../domain/result.ts';

/** `reason` is the system's word: ENOENT, EACCES, … `bytes`: the file is larger than it may be. */
export interface FileProblem {
  readonly reason: string;
  readonly bytes?: number;
}

const { O_CREAT, O_EXCL, O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;
/** Absent on Windows, where links need a privilege. */
const O_NOFOLLOW = (constants as { readonly O_NOFOLLOW?: number }).O_NOFOLLOW ?? 0;

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

/** Whether a folder itself is at a path, and not a link to one. */
export function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** All of a regular file. */
export function readWhole(file: string, mostBytes: number): Result<Buffer, FileProblem> {
  let handle: number | undefined;
  try {
    // a pipe of that name would make a plain open wait for ever
    handle = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const found = fstatSync(handle);
    if (!found.isFile()) return refuse({ reason: found.isDirectory() ? 'EISDIR' : 'not a file' });
    if (found.size > mostBytes) return refuse({ reason: 'EFBIG', bytes: found.size });
    return ok(readFileSync(handle));
  } catch (error) {
    return refuse({ reason: reasonOf(error) });
  } finally {
    if (handle !== undefined) letGo(handle);
  }
}

/**
 * Writes a file under a name of its own and renames it. Readable by its owner only; its folder, where `makeFolder` asks
 * for one, too.
 *
 * @param how `sync`: on disk, file and folder, when it returns
 */
export function replaceFile(
  file: string,
  content: string,
  how: { readonly sync?: boolean; readonly makeFolder?: boolean },
): Result<undefined, FileProblem> {
  const folder = dirname(file);
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    const made = how.makeFolder === true ? mkdirSync(folder, { recursive: true, mode: 0o700 }) : undefined;
    // a umask can only take bits away, but from the owner too
    if (made !== undefined) chmodSync(folder, 0o700);
    if (how.makeFolder === true && !isFolder(folder)) return refuse({ reason: 'ENOTDIR' });
    writeDraft(draft, content, how.sync === true);
    renameSync(draft, file);
    if (how.sync === true) syncFolder(folder);
    return ok(undefined);
  } catch (error) {
    remove(draft);
    return refuse({ reason: reasonOf(error) });
  }
}

function writeDraft(draft: string, content: string, sync: boolean): void {
  const handle = openSync(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    fchmodSync(handle, 0o600);
    writeFileSync(handle, content);
    if (sync) fsyncSync(handle);
  } finally {
    letGo(handle);
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, O_RDONLY);
  try {
    fsyncSync(handle);
  } finally {
    letGo(handle);
  }
}

/** All that matters was read, or synced, before. */
function letGo(handle: number): void {
  try {
    closeSync(handle);
  } catch {
    // it is closed all the same
  }
}

function remove(draft: string): void {
  try {
    unlinkSync(draft);
  } catch {
    // it was never made, or the rename took it away
  }
}
