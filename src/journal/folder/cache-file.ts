/**
 * A file of JSON in the cache, for lowdb: written so that a crash leaves the old one or the new one, never half of one,
 * and with a sum of its own, so that one that was changed or went bad counts as missing.
 */
import { fsyncSync, readdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import type { SyncAdapter } from 'lowdb';
import { systemCode } from './failure.ts';
import { cacheFolder, closeFile, createFile, makeFolder, readWhole, syncFolder } from './files.ts';
import { isAsWritten, withSum } from './sum.ts';

const NO_CACHE = ['ENOENT', 'EISDIR', 'not a file'];

/**
 * Reads and writes `cache/<name>`, which is nobody else's to read, and no link.
 *
 * @param toText how it is written: an object, as JSON
 */
export const cacheFile = <T>(at: string, name: string, toText: (data: T) => string): SyncAdapter<T> => ({
  /** @returns `null` where there is no file, or no JSON in it. @throws the system's error */
  read() {
    try {
      const bytes = readWhole(`${cacheFolder(at)}/${name}`);
      return isAsWritten(bytes) ? (JSON.parse(bytes.toString()) as T) : null;
    } catch (error) {
      // something else that lies there is no cache either
      if (error instanceof SyntaxError || NO_CACHE.includes(systemCode(error) ?? '')) return null;
      throw error;
    }
  },
  /** Only with the lock held. @throws the system's error */
  write(data) {
    const folder = cacheFolder(at);
    makeFolder(folder);
    // what a crash left behind: nobody else is writing
    for (const old of readdirSync(folder)) if (old.startsWith(`${name}.`)) unlinkSync(`${folder}/${old}`);
    const draft = `${folder}/${name}.${randomBytes(8).toString('hex')}`;
    const fd = createFile(draft);
    try {
      try {
        writeFileSync(fd, withSum(toText(data)));
        fsyncSync(fd);
      } finally {
        closeFile(fd);
      }
      renameSync(draft, `${folder}/${name}`);
    } catch (error) {
      unlinkSync(draft);
      throw error;
    }
    syncFolder(folder);
  },
});
