/**
 * How much is tried: a sample of everything in the everyday run, all of it with `npm run faults`.
 *
 * What is chosen at random is chosen by a seed, which each test says; `LOFTE_SEED` repeats a run.
 */
import type { TestContext } from 'vitest';

export const isFull = process.env['LOFTE_FULL'] === '1';

/** As many in the everyday run, as many in the full one. */
export const count = (everyday: number, full: number): number => (isFull ? full : everyday);

export const seed = Number(process.env['LOFTE_SEED'] ?? Date.now() % 1_000_000);

/** Numbers from 0 to 1, the same for the same words. (mulberry32) */
export function randomFrom(...words: readonly (string | number)[]): () => number {
  let state = [seed, ...words]
    .join()
    .split('')
    .reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some of them, in their order. */
export function someOf<T>(all: readonly T[], most: number, random: () => number): readonly T[] {
  const lots = all.map((_, i) => ({ i, lot: random() })).sort((a, b) => a.lot - b.lot);
  return lots
    .slice(0, most)
    .map(({ i }) => i)
    .sort((a, b) => a - b)
    .map((i) => all[i] as T);
}

/** Says what a test has counted; with the figures, the seed that repeats it. */
export const say = async ({ annotate }: TestContext, text: string): Promise<void> => {
  await annotate(`${text} (seed ${seed})`, 'figures');
};
