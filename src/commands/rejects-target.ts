/** Where rejected rows are written: over those of an earlier import, and over nothing else. */
import { closeSync, fstatSync, openSync, readSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { isRejects, REJECTS_HEAD_BYTES } from '../bulk-import/is-rejects.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Problem } from '../words/problem.ts';
import type { Context, Opened } from './context.ts';
import type { ImportAsked } from './import-file.ts';
import { reasonOf } from './reason-of.ts';
import { forbiddenTarget } from './target.ts';

/** Refused where the file is one that must not be written over; in a dry run too. */
export function checkRejects(
  { host }: Pick<Context, 'host'>,
  { at }: Pick<Opened, 'at'>,
  { file, rejects, mapping }: Pick<ImportAsked, 'file' | 'rejects' | 'mapping'>,
): Result<undefined, Problem> {
  if (rejects === undefined) return ok(undefined);
  const path = resolve(host.cwd, rejects);
  const input = file === '-' ? host.inputFile() : resolve(host.cwd, file);
  const forbidden = forbiddenTarget(path, rejects, at, [
    ...(input === undefined ? [] : [input]),
    ...('file' in mapping ? [resolve(host.cwd, mapping.file)] : []),
  ]);
  if (forbidden !== undefined) return forbidden;
  const head = headOf(path);
  if (typeof head === 'string') return refuse({ kind: 'file-unreadable', file: rejects, reason: head });
  if (head === undefined || head.length === 0 || isRejects(head)) return ok(undefined);
  return refuse({ kind: 'not-rejects', file: rejects });
}

/**
 * Takes away the file of an earlier import, whose rows would be taken for those of this one, which rejected none. An empty
 * one stays: it says so itself.
 *
 * @returns whether there was one
 */
export function removeEarlierRejects(path: string): boolean {
  const head = headOf(path);
  // somebody may have put another file there since
  if (typeof head !== 'object' || !isRejects(head)) return false;
  try {
    rmSync(path);
    return true;
  } catch {
    return false; // the import is done, and its answer says that nothing was rejected
  }
}

/** How a file begins; `undefined` where there is none, the system's word for what went wrong where it can't be read. */
function headOf(path: string): Buffer | string | undefined {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    const reason = reasonOf(error);
    return reason === 'ENOENT' ? undefined : reason;
  }
  try {
    const head = Buffer.alloc(Math.min(fstatSync(fd).size, REJECTS_HEAD_BYTES));
    return head.subarray(0, readSync(fd, head, 0, head.length, 0));
  } catch (error) {
    return reasonOf(error);
  } finally {
    closeSync(fd);
  }
}
