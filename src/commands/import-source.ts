/** The bytes that are imported: of a file, or of standard input. */
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Problem } from '../words/problem.ts';
import type { Context } from './context.ts';
import { reasonOf } from './reason-of.ts';

const CHUNK_BYTES = 1024 * 1024;

/** Bytes as they come, and how much of them has come. */
export interface Source {
  readonly chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** From 0 to 1; `undefined` where nobody knows how many there will be: of a pipe. */
  readonly done: () => number | undefined;
}

/** @param file as it was typed; `-` is standard input */
export function openSource({ host }: Pick<Context, 'host'>, file: string): Result<Source, Problem> {
  if (file === '-') return ok({ chunks: host.inputChunks(), done: () => undefined });
  const path = resolve(host.cwd, file);
  try {
    const fd = openSync(path, 'r');
    const found = fstatSync(fd);
    if (found.isDirectory()) {
      closeSync(fd);
      return refuse({ kind: 'file-unreadable', file, reason: 'EISDIR' });
    }
    // whoever waits for a pipe must be able to leave
    if (!found.isFile()) return ok({ chunks: bytesOf(fd), done: () => undefined });
    let read = 0;
    const chunks = chunksOf(fd, (bytes) => {
      read += bytes;
    });
    return ok({ chunks, done: () => (found.size > 0 ? read / found.size : undefined) });
  } catch (error) {
    return refuse({ kind: 'file-unreadable', file, reason: reasonOf(error) });
  }
}

/** Of what is no plain file, and may keep one waiting. */
const bytesOf = (fd: number): AsyncIterable<Uint8Array> =>
  createReadStream('', { fd, highWaterMark: CHUNK_BYTES });

/** The next chunk is read into the memory of the one before. */
function* chunksOf(fd: number, onRead: (bytes: number) => void): Generator<Uint8Array, void, undefined> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  try {
    for (;;) {
      const read = readSync(fd, buffer, 0, CHUNK_BYTES, null);
      if (read === 0) return;
      onRead(read);
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(fd);
  }
}
