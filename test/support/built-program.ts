import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { bundle } from '../../build/bundle.mjs';

const repository = join(import.meta.dirname, '../..');

type Run = { readonly code: number | null; readonly out: string; readonly err: string };

/** A made-up program, built as lofte is, in a folder of its own that goes with the test. */
export type BuiltProgram = {
  readonly root: string;
  readonly files: ReadonlyMap<string, string>;
  readonly run: (words?: readonly string[], environment?: NodeJS.ProcessEnv) => Run;
};

/** @param sources what each file holds, by its path; `src/main.ts` exports `main` */
export async function buildProgram(sources: Readonly<Record<string, string>>): Promise<BuiltProgram> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'lofte-build-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(sources)) write(join(root, name), text);
  const files = await bundle(root, join(root, 'src/main.ts'), join(repository, 'src/launch.ts'));
  for (const [name, code] of files) write(join(root, 'dist', name), code);
  cpSync(join(repository, 'bin/lofte.js'), join(root, 'bin/lofte.js'));
  const run = (words: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): Run => {
    const env = { PATH: process.env['PATH'], HOME: join(root, 'home'), ...environment };
    const program = join(root, 'bin/lofte.js');
    const done = spawnSync(process.execPath, [program, ...words], { cwd: root, env, encoding: 'utf8' });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  return { root, files, run };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
