import { defineConfig } from 'vitest/config';

/** Tests that start the built program from outside; all others run the sources in process. */
const outside = ['test/commands/**/*.test.ts', 'test/scenarios/**/*.test.ts', 'test/faults/**/*.test.ts'];

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
          globalSetup: ['test/support/build-if-stale.ts'],
        },
      },
    ],
  },
});
