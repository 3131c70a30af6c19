/** The shim between the program and the disk: built with gcc, steered by the environment, and what it wrote down. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** Whether the shim can be built here: on Linux, with gcc. Without it the tests that need it are skipped. */
export const canShim =
  process.platform === 'linux' && spawnSync('gcc', ['--version'], { stdio: 'ignore' }).status === 0;

/** The errors that a disk answers with: input and output, no room, no more room for this user. */
export const ERRORS = { EIO: 5, ENOSPC: 28, EDQUOT: 122 } as const;
export type ErrorName = keyof typeof ERRORS;

export interface Fault {
  /** Which call, counted from 1. */
  readonly at: number;
  readonly how: ErrorName | 'short' | 'kill-before' | 'kill-after' | 'stop';
  /** From then on, and not only this once: whatever is done, or what is like it. */
  readonly onward: false | 'all' | 'alike';
}

export interface Shim {
  /** What the program needs in its environment, so that its calls on what lies in `folder` go through the shim. */
  readonly environment: (folder: string, log: string, fault?: Fault) => Readonly<Record<string, string>>;
}

/** To be called once in a file of tests, which can use it where `canShim`. */
export function shims(): Shim {
  let folder = '';
  beforeAll(() => {
    if (!canShim) return;
    folder = mkdtempSync(join(tmpdir(), 'lofte-shim-'));
    const source = join(import.meta.dirname, 'shim.c');
    const words = ['-O1', '-Wall', '-Wextra', '-Werror', '-shared', '-fPIC', '-o', join(folder, 'shim.so')];
    const done = spawnSync('gcc', [...words, source, '-ldl', '-lpthread'], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
  });
  afterAll(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });
  return {
    environment: (below, log, fault) => ({
      LD_PRELOAD: join(folder, 'shim.so'),
      FAULTS_BELOW: below,
      FAULTS_LOG: log,
      ...(fault === undefined ? {} : wordsOf(fault)),
    }),
  };
}

const wordsOf = ({ at, how, onward }: Fault): Record<string, string> => ({
  FAULTS_AT: String(at),
  FAULTS_DO: how in ERRORS ? String(ERRORS[how as ErrorName]) : how,
  ...(onward === false ? {} : { FAULTS_ON: onward }),
});

/** Calls that leave everything as it is. */
const LOOKS = ['look', 'stat', 'list', 'read', 'lock', 'close'] as const;
/** `look`: an opening to read; `create`: one that made a file; `empty`: one that emptied it; `open`: one to write. */
const CHANGES = [
  'create',
  'empty',
  'open',
  'write',
  'fsync',
  'fdatasync',
  'ftruncate',
  'rename',
  'link',
  'unlink',
  'rmdir',
  'mkdir',
  'chmod',
  'fchmod',
] as const;

/** A call as it was made. `answer`: a writing to standard output, which has no number. */
export interface Call {
  readonly nr: number;
  readonly name: (typeof LOOKS)[number] | (typeof CHANGES)[number] | 'answer';
  /** Without links; of a file that was removed meanwhile it ends in ` (deleted)`. */
  readonly path: string;
  /** Of a renaming: the new path. */
  readonly to: string;
  /** Where in the file, or its new size; -1 where it goes on where the last call left off. */
  readonly offset: number;
  readonly result: number;
  /** The error's number, 0 for none. */
  readonly error: number;
  /** The shim's doing. */
  readonly isFault: boolean;
  /** What was written. */
  readonly bytes: Buffer;
}

export const changes = ({ name }: Call): boolean => CHANGES.some((each) => each === name);

const LINE_FEED = 10;

/** What the shim wrote down, in order. */
export function readCalls(log: string): readonly Call[] {
  const all = readFileSync(log);
  const calls: Call[] = [];
  for (let from = 0; from < all.length;) {
    const end = all.indexOf(LINE_FEED, from);
    const [nr, name, path = '', to = '', offset, result, error, fault, length] = all
      .toString('utf8', from, end)
      .split('\t');
    const bytes = all.subarray(end + 1, end + 1 + Number(length));
    calls.push({
      nr: Number(nr),
      name: name as Call['name'],
      path,
      to,
      offset: Number(offset),
      result: Number(result),
      error: Number(error),
      isFault: fault !== '0',
      bytes,
    });
    from = end + 1 + bytes.length;
  }
  return calls;
}
