/** What stops a reading or a writing of the folder from deep inside: thrown here, turned into a value at the port. */
import type { JournalProblem } from '../problem.ts';

/**
 * A problem on its way to the port. Whoever reads a `Snapshot` may meet it too: cases and entries are read when they are
 * asked for, and a line can be damaged.
 */
export class JournalFailure extends Error {
  readonly problem: JournalProblem;
  constructor(problem: JournalProblem) {
    super(problem.kind);
    this.name = 'JournalFailure';
    this.problem = problem;
  }
}

interface SystemError {
  readonly code: string;
  readonly path?: string;
}

const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;

/** The system's word for what went wrong (`ENOSPC`), or `undefined` for an error that is not the system's. */
export const systemCode = (error: unknown): string | undefined =>
  isSystemError(error) ? named(error.code) : undefined;

/** Linux has words for these, Node has none: `Unknown system error -122`. */
const UNNAMED: Readonly<Record<string, string>> = {
  '-122': 'EDQUOT',
  '-117': 'EUCLEAN',
  '-121': 'EREMOTEIO',
};

const named = (code: string): string =>
  UNNAMED[/^Unknown system error (-\d+)$/.exec(code)?.[1] ?? ''] ?? code;

/**
 * What a reading failed for, as a problem.
 *
 * @param at what was being read, where the error does not name it
 * @throws the error itself where it is neither ours nor the system's: a bug
 */
export function readingProblem(error: unknown, at: string): JournalProblem {
  if (error instanceof JournalFailure) return error.problem;
  if (!isSystemError(error)) throw error;
  const path = error.path ?? at;
  // open with O_NOFOLLOW answers ELOOP to a link
  if (error.code === 'ELOOP') return { kind: 'not-a-journal', at: path, why: 'link' };
  return { kind: 'unreadable', at: path, reason: named(error.code) };
}
