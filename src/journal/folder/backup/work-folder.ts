/**
 * A folder to work in, beside the place where the result goes, so that a rename puts it there. It is ours alone, and gone
 * when we are done; what a killed process left is cleared away by the next one, or by an erasing, which find its lock free.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { systemCode } from '../failure.ts';
import { makeFolder, statOf } from '../files.ts';
import { lock, type Release } from '../lock.ts';

const PREFIX = '.lofte-work-';
const WORK = /^\.lofte-work-[0-9a-f]{16}$/;
/** One that is being made: nothing is in it but its lock. */
const NEW = /^\.lofte-work-new-[0-9a-f]{16}$/;
const YOUNG_MS = 60_000;

/**
 * Makes a folder in `parent` for as long as `use` runs.
 *
 * @throws the system's error
 */
export async function inWorkFolder<T>(parent: string, use: (folder: string) => Promise<T> | T): Promise<T> {
  clearLeftovers(parent);
  const id = randomBytes(8).toString('hex');
  const folder = `${parent}/${PREFIX}${id}`;
  const fresh = `${parent}/${PREFIX}new-${id}`;
  let release: Release | undefined;
  try {
    makeFolder(fresh);
    release = hold(fresh);
    clearUnnamed(parent, statOf(fresh)?.mtimeMs ?? 0);
    // it gets its name when it is locked: whoever finds it unlocked knows that nobody works in it
    renameSync(fresh, folder);
    return await use(folder);
  } finally {
    release?.();
    for (const each of [fresh, folder]) rmSync(each, { recursive: true, force: true });
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

/** Those that were made long ago and never got their name. */
function clearUnnamed(parent: string, now: number): void {
  for (const name of readdirSync(parent)) {
    const stat = NEW.test(name) ? statOf(`${parent}/${name}`) : undefined;
    if (stat?.isDirectory() === true && now - stat.mtimeMs > YOUNG_MS)
      rmSync(`${parent}/${name}`, { recursive: true, force: true });
  }
}

/**
 * Removes what killed processes left in a folder: copies of the journal in plain text.
 *
 * @returns those that the system would not let go, or that nobody can tell from the work of others
 */
export function clearLeftovers(parent: string): readonly string[] {
  return namesIn(parent)
    .filter((name) => WORK.test(name))
    .map((name) => `${parent}/${name}`)
    .filter((folder) => statOf(folder)?.isDirectory() === true && !clear(folder));
}

function namesIn(parent: string): readonly string[] {
  try {
    return readdirSync(parent);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return [];
  }
}

/** @returns `false` where it is not known whether somebody works there, or it can't be removed */
function clear(folder: string): boolean {
  try {
    const release = lock(folder, 0);
    // whoever holds it clears it away, too
    if (release === undefined) return true;
    release();
    rmSync(folder, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}
