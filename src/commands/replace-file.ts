/** A file that others read at any time, a web server or a telephone: a new one takes its place when it is whole. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';

/**
 * Readable as any new file of this user's is; one that was there before keeps its permissions.
 *
 * @param path absolute; what is there is a plain file, or nothing (see `target.ts`)
 * @returns the system's word for what went wrong, where something did: then what was there is as it was
 */
export function replaceFile(path: string, text: string): string | undefined {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const mode = lstatSync(path, { throwIfNoEntry: false })?.mode;
    const handle = openSync(draft, 'wx');
    try {
      if (mode !== undefined) fchmodSync(handle, mode & 0o777);
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, path);
    return undefined;
  } catch (error) {
    rmSync(draft, { force: true });
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
