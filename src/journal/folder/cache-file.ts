/** A file of JSON in the cache, for lowdb: written so that a crash leaves the old one or the new one, never half of one. */
import { closeSync, fsyncSync, readdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import type { SyncAdapter } from 'lowdb';
import { systemCode } from './failure.ts';
import { cacheFolder, createFile, makeFolder, readWhole, syncFolder } from './files.ts';

/**
 * Reads and writes `cache/<name>`, which is nobody else's to read, and no link.
 *
 * @param toText how it is written
 */
export const cacheFile = <T>(at: string, name: string, toText: (data: T) => string): SyncAdapter<T> => ({
  /** @returns `null` where there is no file, or no JSON in it. @throws the system's error */
  read() {
    try {
      return JSON.parse(readWhole(`${cacheFolder(at)}/${name}`).toString()) as T;
    } catch (error) {
      if (error instanceof SyntaxError || systemCode(error) === 'ENOENT') return null;
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
        writeFileSync(fd, toText(data));
        fsyncSync(fd);
      } finally {
        closeSync(fd);
      }
      renameSync(draft, `${folder}/${name}`);
    } catch (error) {
      unlinkSync(draft);
      throw error;
    }
    syncFolder(folder);
  },
});
