/** Files that commands write beside the journal: never over the journal, over what is being read, or over what is no file. */
import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, basename, resolve, sep } from 'node:path';
import { refuse } from '../domain/result.ts';
import type { UsageProblem } from '../words/problem.ts';

/**
 * A refusal where a file may not be written.
 *
 * @param path absolute
 * @param journal the journal's folder
 * @param inUse files that this very command reads
 */
export function forbiddenTarget(
  path: string,
  named: string,
  journal: string,
  inUse: readonly string[],
): { ok: false; problem: UsageProblem } | undefined {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile()) return refuse({ kind: 'not-a-plain-file', file: named });
  const real = realOf(path);
  const home = realOf(journal);
  if (real === home || real.startsWith(home + sep)) return refuse({ kind: 'inside-journal', file: named });
  return inUse.some((file) => realOf(resolve(file)) === real)
    ? refuse({ kind: 'rejects-over-input', file: named })
    : undefined;
}

/** The path without links, as far as it is there. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(realOf(folder), basename(path));
  }
}
