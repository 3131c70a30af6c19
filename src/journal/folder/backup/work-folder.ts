/**
 * A folder to work in, beside the place where the result goes, so that a rename puts it there. It is ours alone, and gone
 * when we are done; what a killed process left is cleared away by the next one, which finds its lock free.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { FOLDER_MODE, makeFolder, statOf } from '../files.ts';
import { lock, type Release } from '../lock.ts';

const PREFIX = '.lofte-work-';
/** One that was made just now may not be locked yet. */
const YOUNG_MS = 60_000;

/**
 * Makes a folder in `parent` for as long as `use` runs.
 *
 * @throws the system's error
 */
export async function inWorkFolder<T>(parent: string, use: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = `${parent}/${PREFIX}${randomBytes(8).toString('hex')}`;
  makeFolder(folder);
  const release = hold(folder);
  try {
    clearLeftovers(parent, folder);
    return await use(folder);
  } finally {
    release?.();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where a file system has no locks, leftovers are not told from work, and stay. */
function hold(folder: string): Release | undefined {
  try {
    return lock(folder, 0);
  } catch {
    return undefined;
  }
}

function clearLeftovers(parent: string, own: string): void {
  const now = statOf(own)?.mtimeMs ?? 0;
  for (const name of readdirSync(parent)) {
    const folder = `${parent}/${name}`;
    const stat = name.startsWith(PREFIX) && folder !== own ? statOf(folder) : undefined;
    if (stat === undefined || !stat.isDirectory() || (stat.mode & 0o777) !== FOLDER_MODE) continue;
    if (now - stat.mtimeMs < YOUNG_MS) continue;
    const release = hold(folder);
    if (release === undefined) continue;
    release();
    rmSync(folder, { recursive: true, force: true });
  }
}
