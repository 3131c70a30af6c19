/** The bytes of a file, unpacked where they are a gzip. */
import { gunzip, type Chunks } from '../gunzip.ts';
import { isGzip } from '../sniff.ts';

/** As many bytes as say that a file is a gzip. */
const LOOK_BYTES = 2;

/**
 * @param chunks the next one may be read into the memory of the one before
 * @throws BrokenGzip; what `chunks` throws goes through
 */
export async function* unpacked(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const iterator =
    Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  try {
    let head: Buffer = Buffer.alloc(0);
    while (head.length < LOOK_BYTES) {
      const next = await iterator.next();
      if (next.done === true) break;
      head = Buffer.concat([head, next.value]);
    }
    const all = chain(head, iterator);
    yield* isGzip(head) ? gunzip(all) : all;
  } finally {
    await iterator.return?.(); // so that the file is closed, wherever it stopped
  }
}

async function* chain(
  head: Uint8Array,
  rest: Iterator<Uint8Array> | AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
