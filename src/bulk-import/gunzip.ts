/** A gzip as a stream of its content, so that memory does not grow with it, however much is in it. */
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** What a gzip that can't be read to its end is refused for. */
export class BrokenGzip extends Error {
  readonly how: 'cut-off' | 'damaged';

  constructor(how: 'cut-off' | 'damaged', cause: unknown) {
    super(`gzip ${how}`, { cause });
    this.how = how;
  }
}

export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * The content of a gzip, in pieces of up to 1 MiB.
 *
 * @throws BrokenGzip where it is cut off or damaged; what `chunks` throws goes through
 */
export async function* gunzip(chunks: Chunks): AsyncGenerator<Buffer> {
  const content = createGunzip({ chunkSize: 1 << 20 });
  pipeline(Readable.from(copied(chunks), { objectMode: false }), content, () => {
    // an error reaches whoever reads `content`
  });
  try {
    for await (const piece of content) yield piece as Buffer; // zlib streams give Buffers
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string' || !code.startsWith('Z_')) throw error;
    throw new BrokenGzip(code === 'Z_BUF_ERROR' ? 'cut-off' : 'damaged', error);
  }
}

/** The caller may read each chunk into the same memory; a stream is still at the one before. */
async function* copied(chunks: Chunks): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}
