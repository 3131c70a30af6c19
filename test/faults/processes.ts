/** Processes that run beside a test: the program, and writers that give it one command after the other. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { MONDAY, repository, wordsOf, type Counter } from '../support/lofte.ts';

/** A process and what it has said so far. */
export interface Running {
  readonly child: ChildProcess;
  /** What it said, in lines that came whole. */
  readonly lines: () => readonly string[];
  readonly said: () => string;
  readonly isOver: () => boolean;
  /** Waits until it has ended. @returns its exit code; `null` where it was killed */
  readonly end: () => Promise<number | null>;
}

const WRITER = fileURLToPath(new URL('./writer.mjs', import.meta.url));

/** Starts a writer; see there. */
export const writer = (shop: Counter, ...words: readonly (string | number)[]): Running =>
  running(shop, [WRITER, join(repository, 'dist/launch.cjs'), ...words.map(String)]);

/** Starts the program as it is shipped. */
export const program = (shop: Counter, line: string, env: NodeJS.ProcessEnv = {}): Running =>
  running(shop, [join(repository, 'bin/lofte.js'), ...wordsOf(line)], env);

function running({ at, desk }: Counter, words: readonly string[], more: NodeJS.ProcessEnv = {}): Running {
  const env = {
    PATH: process.env['PATH'],
    HOME: join(desk, 'home'),
    LOFTE_JOURNAL: at,
    LOFTE_NOW: MONDAY,
    LOFTE_BY: 'anna',
    ...more,
  };
  const child = spawn(process.execPath, words, { cwd: desk, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const closed = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return { child, isOver, lines: () => said.split('\n').slice(0, -1), said: () => said, end: () => closed };
}

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits until something is so. @throws where it is not, after a minute */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 5) {
    if (waited > 60_000) throw new Error(`never ${what}`);
    await sleep(5);
  }
}

/** Whether a process stands still, as SIGSTOP leaves it. On Linux. */
export function isStopped({ pid }: ChildProcess): boolean {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).startsWith('T');
}
