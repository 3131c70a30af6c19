/** What lies beside backups and has the same words, and is none that the program rewrites: links, and what was packed anew. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { systemCode } from '../failure.ts';
import { closeFile, fill, openToRead, statOf } from '../files.ts';
import { beginsAsBackup } from './first-line.ts';
import { MANIFEST } from './manifest.ts';

/**
 * @param journal whose; a link to a backup of any journal is said, since what it leads to is elsewhere
 * @param folders in which backups are seen to: a link to one there is no copy
 * @throws the system's error, where the folder can't be read
 */
export function copiesIn(folder: string, journal: string, folders: readonly string[]): readonly string[] {
  const seenTo = new Set(folders.flatMap((each) => orNothing(() => realpathSync(each)) ?? []));
  return readdirSync(folder)
    .sort()
    .map((name) => `${folder}/${name}`)
    .filter((file) => orNothing(() => isCopy(file, journal, seenTo)) === true);
}

function isCopy(file: string, journal: string, seenTo: ReadonlySet<string>): boolean {
  if (statOf(file)?.isSymbolicLink() !== true)
    return statOf(file)?.isFile() === true && isPackedAnew(file, journal);
  const real = realpathSync(file);
  if (!statSync(real).isFile() || seenTo.has(path.dirname(real))) return false;
  return reading(real, beginsAsBackup) || isPackedAnew(real, journal);
}

/** As much as the beginning of a manifest stands in. */
const START_BYTES = 16 * 1024;
const GZIP = Buffer.from([0x1f, 0x8b]);

/** The same archive, gunzipped, or gzipped by somebody else. */
const isPackedAnew = (file: string, journal: string): boolean =>
  reading(file, (fd) => {
    if (beginsAsBackup(fd)) return false;
    const bytes = Buffer.alloc(START_BYTES);
    const start = bytes.subarray(0, fill(fd, bytes, 0, bytes.length, 0));
    const tar = start.subarray(0, GZIP.length).equals(GZIP) ? unzipped(start) : start;
    return tar.toString('latin1', 0, MANIFEST.length + 1) === `${MANIFEST}\0` && tar.includes(`"${journal}"`);
  });

/** As far as the bytes go; nothing where they are no gzip. */
function unzipped(start: Buffer): Buffer {
  try {
    return gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

function reading<T>(file: string, use: (fd: number) => T): T {
  const fd = openToRead(file);
  try {
    return use(fd);
  } finally {
    closeFile(fd);
  }
}

/** What can't be looked at is passed over. */
function orNothing<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
