import { defineConfig } from 'vitest/config';

/** Tests that start the built program from outside; all others run the sources in process. */
const outside = ['test/commands/**/*.test.ts', 'test/scenarios/**/*.test.ts', 'test/faults/**/*.test.ts'];

/** What goes wrong with disks and processes, with the full counts: `npm run faults`, which takes long. */
const onlyInFull = ['all-or-nothing', 'power-cut', 'kills', 'many', 'full-disk', 'tails', 'shim'].map(
  (name) => `test/faults/${name}.test.ts`,
);
const exclude = process.env['LOFTE_FULL'] === '1' ? [] : onlyInFull;

const each = {
  // The sources keep no state of their own and tests replace no modules, so the files of a worker may share what they
  // have loaded: sixty small files take a seventh of the time that they take apart.
  pool: 'threads',
  isolate: false,
  // Test machines are slow at times; what hangs is still ended.
  testTimeout: 60_000,
  hookTimeout: 60_000,
} as const;

export default defineConfig({
  test: {
    projects: [
      { test: { ...each, name: 'unit', include: ['test/**/*.test.ts'], exclude: outside } },
      {
        test: {
          ...each,
          name: 'program',
          include: outside,
          exclude,
          globalSetup: ['test/support/build-if-stale.ts'],
        },
      },
    ],
  },
});
