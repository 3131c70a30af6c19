/**
 * Where a journal lies once every link on the way to its folder is followed: asked once, so that a command stays with the
 * folder that it began with. What is said names the place as it was typed.
 */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { JournalProblem } from '../problem.ts';
import { systemCode } from './failure.ts';

/** A journal's folder without links; as it was named where there is no such folder. */
export function realPlace(named: string): string {
  try {
    const real = realpathSync.native(named);
    return real === named || statSync(real).isDirectory() ? real : named;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return named;
  }
}

/** A place for a journal, which may not be there yet: the folder above it is. */
export const realPlaceToBe = (named: string): string => {
  const real = realPlace(named);
  return real === named ? path.join(realPlace(path.dirname(named)), path.basename(named)) : real;
};

/** A problem that names a file by its real path, as it is said to somebody who typed another one. */
export function namedAsTyped<P extends JournalProblem>(problem: P, real: string, named: string): P {
  if (real === named || !('at' in problem) || typeof problem.at !== 'string') return problem;
  const { at } = problem;
  const isThere = at === real || at.startsWith(`${real}${path.sep}`) || at.startsWith(`${real}/`);
  return isThere ? { ...problem, at: named + at.slice(real.length) } : problem;
}
