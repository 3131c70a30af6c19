/** The bytes that are imported: of a file, or of standard input. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Problem } from '../words/problem.ts';
import type { Context } from './context.ts';

const CHUNK_BYTES = 1024 * 1024;

/** @param file as it was typed; `-` is standard input */
export function openSource(
  { host }: Pick<Context, 'host'>,
  file: string,
): Result<Iterable<Uint8Array> | AsyncIterable<Uint8Array>, Problem> {
  if (file === '-') return ok(host.inputChunks());
  const path = resolve(host.cwd, file);
  try {
    const fd = openSync(path, 'r');
    const found = fstatSync(fd);
    if (found.isDirectory()) {
      closeSync(fd);
      return refuse({ kind: 'file-unreadable', file, reason: 'EISDIR' });
    }
    return ok(chunksOf(fd));
  } catch (error) {
    return refuse({ kind: 'file-unreadable', file, reason: reasonOf(error) });
  }
}

/** The system's word for what went wrong. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** The next chunk is read into the memory of the one before. */
function* chunksOf(fd: number): Generator<Uint8Array, void, undefined> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  try {
    for (;;) {
      const read = readSync(fd, buffer, 0, CHUNK_BYTES, null);
      if (read === 0) return;
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(fd);
  }
}
