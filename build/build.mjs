// Builds the program: `npm run build`, and `npm ci` through `prepare`.
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { warmUp } from './warm-up.mjs';

const root = realpathSync(fileURLToPath(new URL('..', import.meta.url)));
const dist = path.join(root, 'dist');

/** What a shop does all day: what these need is in the first file that is read. */
const everyday = ['due', 'report-morning', 'note', 'show', 'find'].map((name) => `src/commands/${name}.ts`);

const files = await bundle(root, path.join(root, 'src/main.ts'), path.join(root, 'src/launch.ts'), everyday);

// Everything is made before anything is removed, and launch.cjs, without which the program calls itself not built, is
// written last: a build that fails or breaks off leaves a whole program or none.
rmSync(dist, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
for (const [name, code] of files) {
  const file = path.join(dist, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, code);
}
warmUp(dist);
