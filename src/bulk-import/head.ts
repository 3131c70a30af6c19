/** Bytes of a file whose first piece can be looked at. */
import { LOOK_BYTES } from './sniff.ts';

/** The same bytes; the first piece is long enough to be looked at, or all that there is. */
export async function* withHead(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of content) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (head === undefined) {
      yield bytes;
      continue;
    }
    head = Buffer.concat([head, bytes]);
    if (head.length < LOOK_BYTES) continue;
    yield head;
    head = undefined;
  }
  if (head !== undefined) yield head;
}
