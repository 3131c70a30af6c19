/** Starts `writer-process.ts`, built as the program is. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

/** To be called once in a file of tests. @returns starts the process with these words */
export function writers(): (...words: readonly string[]) => ChildProcess {
  let folder = '';
  beforeAll(() => {
    // beside the packages that it requires
    folder = mkdtempSync(path.join(import.meta.dirname, '../../../node_modules/.writer-'));
    buildSync({
      entryPoints: [fileURLToPath(new URL('./writer-process.ts', import.meta.url))],
      outfile: path.join(folder, 'writer.cjs'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      logLevel: 'error',
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return (...words) => {
    const child = spawn(process.execPath, [path.join(folder, 'writer.cjs'), ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    return child;
  };
}

/** All that it says, when it has ended well. */
export async function said(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the writer ended with ${code}`);
  return text;
}

/** Waits until it has said something. */
export async function saidSomething(child: ChildProcess): Promise<ChildProcess> {
  if (child.stdout !== null) await once(child.stdout, 'data');
  return child;
}
