/** The content of a file, whether it comes plain or gzipped. */
import { gunzip, type Chunks } from './gunzip.ts';
import { isGzip, LOOK_BYTES } from './sniff.ts';

/**
 * Unzipped once: what is in a gzip is looked at as any other file. The first piece has `LOOK_BYTES`, or all that there is,
 * where the file is plain.
 *
 * @param chunks the file's bytes; the next chunk may be read into the memory of the one before
 */
export async function* contentOf(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const iterator =
    Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  try {
    const rest: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({ next: async () => iterator.next() }),
    };
    const parts: Buffer[] = [];
    for (let length = 0; length < LOOK_BYTES;) {
      const next = await iterator.next();
      if (next.done === true) break;
      parts.push(Buffer.from(next.value));
      length += next.value.length;
    }
    const head = Buffer.concat(parts);
    const all = chain(head, rest);
    yield* isGzip(head) ? gunzip(all) : all;
  } finally {
    await iterator.return?.();
  }
}

/** What was read of a file already, and the rest of it. */
export async function* chain(head: Uint8Array, rest: Chunks): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
}
