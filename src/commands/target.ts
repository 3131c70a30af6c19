/** Files that commands write beside the journal: never over the journal, over what is being read, or over what is no file. */
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, basename, resolve, sep } from 'node:path';
import { refuse } from '../domain/result.ts';
import type { UsageProblem } from '../words/problem.ts';

/** Which file it is, under whatever name. */
export interface FileIdentity {
  readonly dev: number;
  readonly ino: number;
}

/**
 * A refusal where a file may not be written.
 *
 * @param path absolute
 * @param journal the journal's folder
 * @param inUse files that this very command reads: their paths, or, of what it was given open, which they are
 */
export function forbiddenTarget(
  path: string,
  named: string,
  journal: string,
  inUse: readonly (string | FileIdentity)[],
): { ok: false; problem: UsageProblem } | undefined {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile()) return refuse({ kind: 'not-a-plain-file', file: named });
  const real = realOf(path);
  const home = realOf(journal);
  if (real === home || real.startsWith(home + sep)) return refuse({ kind: 'inside-journal', file: named });
  const isRead = inUse.some(
    (used) => (typeof used === 'string' && realOf(resolve(used)) === real) || isSame(used, there),
  );
  return isRead ? refuse({ kind: 'rejects-over-input', file: named }) : undefined;
}

/** By its number on the disk: what has several names, or came as standard input. */
function isSame(used: string | FileIdentity, there: FileIdentity | undefined): boolean {
  if (there === undefined) return false;
  const found = typeof used === 'string' ? identityOf(used) : used;
  return found?.ino === there.ino && found.dev === there.dev;
}

function identityOf(path: string): FileIdentity | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined; // whoever reads it says why it can't be
  }
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
