import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What the build reads. */
const inputs = ['src', 'build', 'data', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Builds the program where dist is missing or older than what it is made from. */
export function setup(): void {
  const built = statSync(join(root, 'dist/launch.cjs'), { throwIfNoEntry: false });
  if (built !== undefined && inputs.every((each) => newest(join(root, each)) <= built.mtimeMs)) return;
  execFileSync(process.execPath, [join(root, 'build/build.mjs')], { stdio: 'inherit' });
}

/** When the newest file of a folder, or the file itself, was written; a folder counts, for what was removed from it. */
function newest(path: string): number {
  const own = statSync(path, { throwIfNoEntry: false });
  if (own === undefined) return 0;
  const inside = own.isDirectory() ? readdirSync(path).map((each) => newest(join(path, each))) : [];
  return Math.max(own.mtimeMs, ...inside);
}
