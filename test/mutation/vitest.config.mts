import { defineConfig } from 'vitest/config';

/**
 * What mutation testing of the clock runs for each mutant: the clock's own tests, but for the one that starts programs and the
 * properties of phrases, which take longest. The other
 * properties are tried fewer times than usual: a mutant that lives through 60 tries is looked at by hand.
 */
export default defineConfig({
  test: {
    include: ['test/domain/clock/**/*.test.ts'],
    exclude: ['test/domain/clock/host.test.ts', 'test/domain/clock/when/properties.test.ts'],
    env: { CLOCK_RUNS: '60' },
    testTimeout: 60_000,
  },
});
