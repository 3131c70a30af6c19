/**
 * The journal's lock: the operating system's, on the file `lock`, which is never deleted. It is free the moment its
 * holder dies, and cannot be taken from one that is merely stopped.
 */
import { arch, platform } from 'node:os';
import { systemCode } from './failure.ts';
import { closeFile, lockPath, openOrCreate } from './files.ts';

/** How long a writer waits for another. */
export const LOCK_WAIT_MS = 10_000;

const FIRST_SLEEP_MS = 1;
const LONGEST_SLEEP_MS = 25;

interface Binding {
  /** @throws EAGAIN where another process (or another opening of the file) holds it */
  tryLock(fd: number, offset: number, length: number, exclusive: boolean): void;
}

/** The package's own loader costs half a bare start of Node; its binding alone a twentieth. */
const binding = (): Binding =>
  // only a require can wait until it is needed, and then answer at once
  require(`fs-native-extensions/prebuilds/${platform()}-${arch()}/fs-native-extensions.node`) as Binding;

/** Lets others write again. */
export type Release = () => void;

/**
 * Waits for the lock.
 *
 * @returns how to let go of it, or `undefined` where somebody else held it for all of `waitMs`
 * @throws the system's error where there can be no lock (no permission, a file system without locks)
 */
export function lock(at: string, waitMs: number): Release | undefined {
  const { fd } = openOrCreate(lockPath(at));
  try {
    for (let waited = 0, sleep = FIRST_SLEEP_MS; !tryLock(fd);) {
      if (waited >= waitMs) {
        closeFile(fd);
        return undefined;
      }
      sleepFor(Math.min(sleep, waitMs - waited));
      waited += sleep;
      sleep = Math.min(sleep * 2, LONGEST_SLEEP_MS);
    }
  } catch (error) {
    closeFile(fd);
    throw error;
  }
  return () => closeFile(fd);
}

function tryLock(fd: number): boolean {
  try {
    binding().tryLock(fd, 0, 0, true);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return false;
    // the binding names no system call, as the system's errors do
    throw error instanceof Error ? Object.assign(error, { syscall: 'fcntl' }) : error;
  }
}

/** The binding's errors have a code, but do not name a system call. */
const codeOf = (error: unknown): unknown =>
  systemCode(error) ?? (error instanceof Error && 'code' in error ? error.code : undefined);

const sleepFor = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};

/** Runs `use` with the lock held, if it is free at once and may be had: a reader may lack the permission. */
export const ifFree = <T>(at: string, use: () => T): T | undefined => whenFree(at, 0, use);

/** The same, with some patience. */
export function whenFree<T>(at: string, waitMs: number, use: () => T): T | undefined {
  const release = tryToHold(at, waitMs);
  if (release === undefined || release === 'not allowed') return undefined;
  try {
    return use();
  } finally {
    release();
  }
}

/** Whether somebody is writing. A reader who may not know says no. */
export function isBeingWritten(at: string): boolean {
  const release = tryToHold(at);
  if (release === undefined) return true;
  if (release !== 'not allowed') release();
  return false;
}

function tryToHold(at: string, waitMs = 0): Release | 'not allowed' | undefined {
  try {
    return lock(at, waitMs);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return 'not allowed';
  }
}
