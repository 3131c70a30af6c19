/**
 * A file that takes the place of another when it is whole: until then it lies beside it, under a name that only this run
 * knows, and only this run removes it. One that was killed leaves it there.
 */
import { randomBytes } from 'node:crypto';
import { fchmodSync, fstatSync, fsyncSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from '../journal/folder/failure.ts';
import { closeFile, statOf, syncFolder } from '../journal/folder/files.ts';
import { writeWhole } from '../journal/folder/write-whole.ts';

export interface DraftFile {
  /** Where it lies until then. */
  readonly at: string;
  /** Writes behind what was written before; throws what the system says, also where it takes less than all. */
  readonly write: (bytes: Uint8Array) => void;
  /** Sees that it is on disk, under its own name; throws what the system says. */
  readonly seal: () => void;
  /** Puts it in place, on disk. Throws what the system says: then it lies where it lay, and what was in its place too. */
  readonly keep: () => void;
  /** Lets go of it, and removes it unless it was put in place. */
  readonly discard: () => void;
}

/**
 * Makes the file. Nothing that is there is written to or removed for it, no link followed.
 *
 * @param path absolute: of the file whose place it takes
 * @param mode who may do what with it; `undefined`: as with any new file of this user's
 * @throws what the system says: then nothing was made
 */
export function draftFile(path: string, mode: number | undefined): DraftFile {
  const at = `${path}.${randomBytes(6).toString('hex')}.lofte-new`;
  const fd = openSync(at, 'wx', mode ?? 0o666);
  const made = fstatSync(fd);
  let written = 0;
  let isOpen = true;
  let isSealed = false;
  let isKept = false;

  /** Who has put another file there since, has it. */
  const isOurs = (): boolean => {
    const there = statOf(at);
    return there?.ino === made.ino && there.dev === made.dev;
  };
  const discard = (): void => {
    if (!isOpen) return;
    isOpen = false;
    if (!isKept && isOurs()) rmSync(at, { force: true });
    closeFile(fd);
  };

  try {
    // a umask can only take bits away, but from the owner too
    if (mode !== undefined) fchmodSync(fd, mode);
  } catch (error) {
    discard();
    throw error;
  }
  const seal = (): void => {
    if (isSealed) return;
    fsyncSync(fd);
    syncName(at);
    isSealed = true;
  };
  return {
    at,
    seal,
    write(bytes) {
      isSealed = false;
      writeWhole(fd, bytes, 0, bytes.length, written);
      written += bytes.length;
    },
    keep() {
      seal();
      if (!isOurs()) throw Object.assign(new Error('another file lies in its place'), { code: 'EBUSY' });
      renameSync(at, path);
      isKept = true;
      syncName(path);
      discard();
    },
    discard,
  };
}

/** Makes a name durable, as far as the folder can be read by who may write to it. */
function syncName(path: string): void {
  try {
    syncFolder(realpathSync(dirname(path)));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}
