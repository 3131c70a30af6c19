/** Checks for laws that are held millions of times: `expect` takes longer than what it looks at. */

const shown = (value: unknown): string =>
  typeof value === 'number' && Math.abs(value) > 1e11 && Math.abs(value) < 1e14
    ? new Date(value).toISOString()
    : String(value);

/** @throws where a value is not what the law says */
export function same(law: string, found: unknown, expected: unknown): void {
  if (!Object.is(found, expected)) throw new Error(`${law}: ${shown(found)}, not ${shown(expected)}`);
}

/** @throws where a number is less than the law says, or none at all */
export function atLeast(law: string, found: number, least: number): void {
  if (!(found >= least)) throw new Error(`${law}: ${shown(found)}, not ${shown(least)} or more`);
}
