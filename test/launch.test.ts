import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuiltProgram, buildProgram } from './support/built-program.ts';

/** A program whose caches are large enough for a flipped bit to land anywhere. */
const program = {
  'src/main.ts': `import { writeSync } from 'node:fs';
    export async function main(root: string) {
      const { total } = await import('./sum.ts');
      writeSync(1, 'total ' + total(process.argv.length > 2 ? 10 : 100) + '\\n');
      if (process.argv[2] === 'more') await import('./more.ts');
      if (process.argv[2] === 'throw') throw new Error('out of paper');
      if (process.argv[2] === 'root') writeSync(1, root);
    }`,
  'src/sum.ts': `const one = (n: number) => n; const two = (n: number) => (n % 2 === 0 ? one(n) : -one(n));
    export function total(upTo: number): number { let sum = 0; for (let n = 0; n < upTo; n++) sum += two(n); return sum; }`,
  'src/more.ts': 'export const more = () => 1; more();',
};
const answer = { code: 0, out: 'total -50\n', err: '' };

const cachesIn = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
const writtenAt = (path: string): bigint => statSync(path, { bigint: true }).mtimeNs;
const besideProgram = (built: BuiltProgram): string => join(built.root, 'dist/cache');
const isWhole = (path: string): boolean => {
  const bytes = readFileSync(path);
  const half = (bytes.length - 1) / 2;
  return half > 0 && bytes.subarray(0, half).equals(bytes.subarray(half, 2 * half));
};
/** Even root can't make a folder where a file is. */
const makeUnwritable = (built: BuiltProgram): void => {
  rmSync(besideProgram(built), { recursive: true, force: true });
  writeFileSync(besideProgram(built), '');
};

describe('caches of compiled code', () => {
  test('learn from ten runs and then rest', async () => {
    const built = await buildProgram(program);
    const seen: string[] = [];
    for (let runs = 0; runs < 12; runs++) {
      expect(built.run()).toEqual(answer);
      seen.push(cachesIn(besideProgram(built)).map(writtenAt).join(' '));
    }
    expect(new Set(seen.slice(0, 10)).size).toBe(10);
    expect(new Set(seen.slice(9)).size).toBe(1);
  });

  test('of a chunk that is used for the first time are made, those that rest are left alone', async () => {
    const built = await buildProgram(program);
    for (let runs = 0; runs < 10; runs++) built.run();
    const rested = cachesIn(besideProgram(built)).map(writtenAt);
    expect(rested).toHaveLength(2);
    built.run(['more']);
    const after = cachesIn(besideProgram(built)).map(writtenAt);
    expect(after).toHaveLength(3);
    expect(after).toEqual(expect.arrayContaining(rested));
  });

  test('are made anew and rest at once where the build asks for it', async () => {
    const built = await buildProgram(program);
    writeFileSync(join(built.root, 'renew.cjs'), "require('./dist/launch.cjs').start(true);");
    spawnSync(process.execPath, [join(built.root, 'renew.cjs')]);
    const first = cachesIn(besideProgram(built)).map(writtenAt);
    built.run();
    expect(cachesIn(besideProgram(built)).map(writtenAt)).toEqual(first);
    spawnSync(process.execPath, [join(built.root, 'renew.cjs')]);
    expect(cachesIn(besideProgram(built)).map(writtenAt)).not.toEqual(first);
  });

  test('do no harm when broken, and are replaced', async () => {
    const built = await buildProgram(program);
    built.run();
    const whole = cachesIn(besideProgram(built)).map((path) => ({ path, bytes: readFileSync(path) }));
    const breakings: ReadonlyArray<(bytes: Buffer) => Buffer> = [
      () => Buffer.alloc(0),
      () => Buffer.from('x'),
      (bytes) => Buffer.alloc(bytes.length),
      (bytes) => bytes.subarray(0, bytes.length - 1),
      (bytes) => bytes.subarray(0, bytes.length / 2),
      ...[0, 9, 20, 40, 200, 900].map((at) => (bytes: Buffer) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ 0x10;
        return flipped;
      }),
    ];
    for (const { path, bytes } of whole) {
      for (const breaking of breakings) {
        writeFileSync(path, breaking(bytes));
        expect(built.run()).toEqual(answer);
        expect(isWhole(path)).toBe(true);
      }
    }
  });

  test('of another source are refused by their name', async () => {
    const built = await buildProgram(program);
    built.run();
    const [before] = cachesIn(besideProgram(built));
    const changed = await buildProgram({ ...program, 'src/more.ts': 'export const more = () => 2; more();' });
    changed.run(['more']);
    expect(cachesIn(besideProgram(changed)).map((path) => path.slice(changed.root.length))).not.toEqual(
      cachesIn(besideProgram(built)).map((path) => path.slice(built.root.length)),
    );
    expect(before).toMatch(/v\d+\.\d+\.\d+-.*-[0-9a-f]{32}$/);
  });

  test('go to the folder that XDG_CACHE_HOME names, for this user only, where none can be beside the program', async () => {
    const built = await buildProgram(program);
    makeUnwritable(built);
    const home = join(built.root, 'xdg');
    expect(built.run([], { XDG_CACHE_HOME: home })).toEqual(answer);
    const folder = join(home, 'lofte');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(cachesIn(folder).map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600]);
    for (let runs = 0; runs < 9; runs++) built.run([], { XDG_CACHE_HOME: home });
    const rested = cachesIn(folder).map(writtenAt);
    expect(built.run([], { XDG_CACHE_HOME: home })).toEqual(answer);
    expect(cachesIn(folder).map(writtenAt)).toEqual(rested);
  });

  test('go to ~/.cache/lofte otherwise, also where XDG_CACHE_HOME is not absolute', async () => {
    const built = await buildProgram(program);
    makeUnwritable(built);
    expect(built.run([], { XDG_CACHE_HOME: 'relative' })).toEqual(answer);
    expect(cachesIn(join(built.root, 'home/.cache/lofte'))).toHaveLength(2);
  });

  test('are done without where there is no place', async () => {
    const built = await buildProgram(program);
    makeUnwritable(built);
    expect(built.run([], { HOME: undefined })).toEqual(answer);
    expect(built.run([], { HOME: '/dev/null' })).toEqual(answer);
  });

  test('are not taken from a folder that others may write to, nor through a link', async () => {
    const built = await buildProgram(program);
    makeUnwritable(built);
    built.run();
    const folder = join(built.root, 'home/.cache/lofte');
    chmodSync(folder, 0o777);
    for (const path of cachesIn(folder)) writeFileSync(path, '');
    expect(built.run()).toEqual(answer);
    expect(cachesIn(folder).map((path) => statSync(path).size)).toEqual([0, 0]);
    chmodSync(folder, 0o700);
    renameSync(folder, `${folder}-elsewhere`);
    symlinkSync(`${folder}-elsewhere`, folder);
    expect(built.run()).toEqual(answer);
    expect(cachesIn(`${folder}-elsewhere`).map((path) => statSync(path).size)).toEqual([0, 0]);
  });

  test('replace a link instead of writing through it', async () => {
    const built = await buildProgram(program);
    makeUnwritable(built);
    built.run();
    const folder = join(built.root, 'home/.cache/lofte');
    const victim = join(built.root, 'letter.txt');
    writeFileSync(victim, 'dear customer');
    for (const path of cachesIn(folder)) {
      rmSync(path);
      symlinkSync(victim, path);
    }
    expect(built.run()).toEqual(answer);
    expect(readFileSync(victim, 'utf8')).toBe('dear customer');
    expect(cachesIn(folder).every(isWhole)).toBe(true);
  });

  test("of earlier versions don't pile up in the user's folder", async () => {
    const built = await buildProgram(program);
    makeUnwritable(built);
    const folder = join(built.root, 'home/.cache/lofte');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (let n = 0; n < 201; n++) writeFileSync(join(folder, `old-${n}`), '');
    expect(built.run()).toEqual(answer);
    expect(cachesIn(folder)).toHaveLength(2);
  });

  test('that are broken are made whole by several runs at once', async () => {
    const built = await buildProgram(program);
    built.run();
    for (const path of cachesIn(besideProgram(built))) truncateSync(path, 100);
    const script = `for n in 1 2 3 4 5 6; do "$0" bin/lofte.js & done; wait`;
    const done = spawnSync('sh', ['-c', script, process.execPath], { cwd: built.root, encoding: 'utf8' });
    expect([done.stdout, done.stderr]).toEqual([answer.out.repeat(6), '']);
    expect(cachesIn(besideProgram(built)).map(isWhole)).toEqual([true, true]);
  });
});

test('main is told where the program lies', async () => {
  const built = await buildProgram(program);
  expect(built.run(['root']).out).toContain(built.root);
});

test('what main did not turn into an answer is a fault of the program: exit 70, two lines', async () => {
  const built = await buildProgram(program);
  expect(built.run(['throw'])).toEqual({
    code: 70,
    out: 'total -5\n',
    err: 'lofte: the program failed: out of paper\nthis is a fault of lofte: please report it, with what you typed\n',
  });
});
