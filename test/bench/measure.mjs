// What the benches share: medians, a table, and the program's own sources as a module.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of the rounds' ratios of one to another. */
export function ofRounds(times, others) {
  return median(times.map((time, i) => time / others[i]));
}

/** The first column to the left, the others to the right. */
export function print(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => String(row[i] ?? '').length)));
  for (const row of rows) {
    const cells = row.map((cell, i) => String(cell)[i === 0 ? 'padEnd' : 'padStart'](widths[i]));
    console.log(cells.join('  '));
  }
}

/** What `sources` (a TypeScript module that exports from `./src/…`) exports, as one bundle. */
export function loadSources(sources) {
  // below the project, so that what is not bundled is found
  const cache = path.join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'lofte-bench-'));
  try {
    const outfile = path.join(folder, 'sources.cjs');
    buildSync({
      stdin: { contents: sources, resolveDir: root, loader: 'ts' },
      bundle: true,
      outfile,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
