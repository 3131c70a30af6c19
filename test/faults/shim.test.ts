/** The shim misses nothing: what strace sees a command do to the journal's folder, the shim has counted. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MONDAY, repository, wordsOf, type Counter } from '../support/lofte.ts';
import { SCENARIOS } from './scenarios.ts';
import { canShim, changes, readCalls, shims } from './shim.ts';

const shim = shims();
const canTrace = canShim && spawnSync('strace', ['-f', 'true'], { stdio: 'ignore' }).status === 0;

/** The system's calls that change something, as the shim names them. */
const CHANGES: Readonly<Record<string, string>> = {
  pwrite64: 'write',
  write: 'write',
  fsync: 'fsync',
  fdatasync: 'fdatasync',
  ftruncate: 'ftruncate',
  rename: 'rename',
  link: 'link',
  unlink: 'unlink',
  rmdir: 'rmdir',
  mkdir: 'mkdir',
  chmod: 'chmod',
  fchmod: 'fchmod',
};

/** Those that change nothing. */
const LOOKS = new Set([
  'read',
  'pread64',
  'close',
  'statx',
  'newfstatat',
  'fstat',
  'lseek',
  'getdents64',
  'fcntl',
  'readlink',
  'faccessat2',
  'access',
  'getcwd',
]);

/** What a line of strace says was done in the folder, by the shim's name for it; unknown calls by their own. */
function changeIn(line: string): string | undefined {
  const name = /^(\w+)\(/.exec(line)?.[1] ?? line;
  if (name === 'openat') return line.includes('O_WRONLY') || line.includes('O_RDWR') ? 'open' : undefined;
  return LOOKS.has(name) ? undefined : (CHANGES[name] ?? name);
}

const counted = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(names)].sort().map((name) => [name, names.filter((each) => each === name).length]),
  );

function traced({ at, desk }: Counter, line: string, now: string): readonly [object, object] {
  const [log, trace] = [join(desk, 'log'), join(desk, 'trace')];
  // the shim's own looking at itself and its log stay out
  const filter = 'trace=!execve,readlink,mmap,writev';
  const set = Object.entries(shim.environment(at, log)).flatMap(([name, value]) => [
    '-E',
    `${name}=${value}`,
  ]);
  // a file for each thread: in one they would interrupt each other
  const words = ['-ff', '-y', '-s', '0', '-o', trace, '-e', filter, ...set, process.execPath];
  const env = {
    PATH: process.env['PATH'],
    HOME: join(desk, 'home'),
    LOFTE_JOURNAL: at,
    LOFTE_NOW: now,
    LOFTE_BY: 'anna',
  };
  const done = spawnSync('strace', [...words, join(repository, 'bin/lofte.js'), ...wordsOf(line)], {
    cwd: desk,
    env,
    encoding: 'utf8',
  });
  expect(done).toMatchObject({ status: 0 });
  const seen = readdirSync(desk)
    .filter((name) => name.startsWith('trace.'))
    .flatMap((name) => readFileSync(join(desk, name), 'utf8').split('\n'))
    .filter((each) => each.includes(`${at}/`) || each.includes(`${at}>`))
    .flatMap((each) => changeIn(each) ?? []);
  const calls = readCalls(log).filter(changes);
  return [counted(seen), counted(calls.map(({ name }) => (name === 'create' ? 'open' : name)))];
}

test.skipIf(!canTrace).for(SCENARIOS)('$name', { timeout: 120_000 }, ({ shop, line, now = MONDAY }) => {
  const [seen, known] = traced(shop(), line, now);
  expect(known).toEqual(seen);
});
