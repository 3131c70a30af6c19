/** The rows of a file as they come, for who needs only the first of them. */
import { refuse } from '../../domain/result.ts';
import { contentOf } from '../content.ts';
import { withHead } from '../head.ts';
import { BrokenGzip, type Chunks } from '../gunzip.ts';
import type { Imported } from '../problem.ts';
import type { Block, RowReader } from '../row-reader.ts';
import { LOOK_BYTES } from '../sniff.ts';
import type { XlsxReader } from '../xlsx/index.ts';

export type AnyReader = RowReader | XlsxReader;

/** Rows, once there are enough for a block, and what read them; or why the file is refused. */
export interface Read {
  readonly reader: AnyReader;
  readonly block: Imported<Block | undefined>;
}

/**
 * Reads a file as far as it is asked for; the last thing is a refusal where it can't be read on.
 *
 * @param chunks the file's bytes, plain or gzipped; the next chunk may be read into the memory of the one before
 * @param readerOf chooses the reader by the first bytes
 */
export async function* firstBlocks(
  chunks: Chunks,
  readerOf: (head: Buffer) => Imported<AnyReader>,
): AsyncGenerator<Imported<Read>> {
  let reader: AnyReader | undefined;
  try {
    for await (const bytes of withHead(contentOf(chunks))) {
      if (reader === undefined) {
        const chosen = readerOf(bytes.subarray(0, LOOK_BYTES));
        if (!chosen.ok) {
          yield chosen;
          return;
        }
        reader = chosen.value;
      }
      const block = reader.push(bytes);
      if (!block.ok || block.value !== undefined) yield { ok: true, value: { reader, block } };
      if (!block.ok) return;
    }
    if (reader === undefined) return;
    const rest = 'blocks' in reader ? reader.blocks() : [reader.end()];
    for await (const block of rest) yield { ok: true, value: { reader, block } };
  } catch (error) {
    if (!(error instanceof BrokenGzip)) throw error;
    yield refuse({ kind: 'broken-gzip', how: error.how });
  }
}
