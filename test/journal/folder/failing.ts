/** A disk that fails: system calls of Node's that are replaced for a while. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { onTestFinished } from 'vitest';

export const CALLS = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'fsyncSync',
  'fdatasyncSync',
  'ftruncateSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'mkdirSync',
  'fchmodSync',
] as const;
export type Call = (typeof CALLS)[number];

export interface Failing {
  /** Lets it work again, as the end of the test does. */
  readonly heal: () => void;
  /** Whether the call that was to fail was made. */
  readonly wasMet: () => boolean;
}

/**
 * Makes a system call fail with the system's word for it, or, with a number, write only so many bytes.
 *
 * @param from which of the calls from now on, counted from 1
 * @param times how many fail in a row
 */
export function failing(name: Call, fault: string | number, from = 1, times = Infinity): Failing {
  const real = fs[name] as (...words: unknown[]) => unknown;
  let calls = 0;
  const replace = (by: unknown): void => {
    Object.assign(fs, { [name]: by });
    syncBuiltinESMExports();
  };
  const heal = (): void => {
    replace(real);
  };
  replace((...words: unknown[]) => {
    calls += 1;
    if (calls < from || calls >= from + times) return real(...words);
    if (typeof fault === 'number') return real(words[0], words[1], 0, fault, words[4]);
    throw Object.assign(new Error(fault), { code: fault, syscall: name });
  });
  onTestFinished(heal);
  return { heal, wasMet: () => calls >= from };
}
