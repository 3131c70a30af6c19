// Fills dist/cache for the Node that builds, so that the first start is as fast as the later ones.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Sets up a journal with a case, for the runs below. */
const beforehand = [
  ['init', '--shop', 'Warm-up', '--country', 'SE', '--hours', 'mon-fri 09:00-17:30', '--language', 'en'],
  ['intake', '--customer', 'Anna', '--phone', '0701234567', '--item', 'Lamp', '--promise', 'ready 3d'],
];

/**
 * What a shop does every day: each run adds what it compiled to the caches of those before. Not more than that: every
 * start reads the whole of it, and 100 kB that a command has no use for cost it a fiftieth of a bare start of Node. A
 * command that fails here warms what it reached; the program works without any of this.
 */
const everyday = [
  ['--version'],
  ['report', 'morning'],
  ['due'],
  ['list'],
  ['show', '1'],
  ['find', 'Anna'],
  ['promise', '1', 'callback', '2h'],
  ['call', '1', 'told how it stands', '--told'],
  ['done', '1.2'],
  ['note', '1', 'on the bench'],
  ...['sv', 'da', 'nb'].map((language) => ['due', '--lang', language]),
];

/** @param {string} dist */
export function warmUp(dist) {
  const folder = mkdtempSync(path.join(tmpdir(), 'lofte-warm-up-'));
  const journal = path.join(folder, 'journal');
  const starter = path.join(folder, 'start.cjs');
  // Flags of V8 make caches that a bare start refuses.
  const { NODE_OPTIONS: _options, ...environment } = process.env;
  const env = { ...environment, LOFTE_JOURNAL: journal, LOFTE_BY: 'warm-up' };
  try {
    mkdirSync(journal);
    writeFileSync(starter, `require(${JSON.stringify(path.join(dist, 'launch.cjs'))}).start(true);\n`);
    const run = (/** @type {string[]} */ words) =>
      spawnSync(process.execPath, [starter, ...words], {
        cwd: journal,
        env,
        stdio: 'ignore',
        timeout: 10_000,
      });
    beforehand.forEach(run);
    rmSync(path.join(dist, 'cache'), { recursive: true, force: true });
    everyday.forEach(run);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
