/** Times, for tests of how work grows: only ever held against others of the same run. */

/** The fastest of some runs, in milliseconds: what else the machine does makes some of them slower, none faster. */
export function fastest(runs: number, work: () => void): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    }),
  );
}
