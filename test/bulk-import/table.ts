// Reads a table as an import does, to its rows, without asking what they say.
import { isBlank } from '../../src/bulk-import/csv.ts';
import { delimitedReader } from '../../src/bulk-import/delimited.ts';
import type { Dialect } from '../../src/bulk-import/mapping.ts';
import type { ImportProblem } from '../../src/bulk-import/problem.ts';
import type { FileHeader } from '../../src/bulk-import/rejects.ts';

export interface ReadTable {
  readonly refused: ImportProblem | undefined;
  readonly header: FileHeader | undefined;
  /** The rows that are not blank; without the CR of their line ends. */
  readonly rows: readonly (readonly string[])[];
  /** `line: what`, of rows with quotes in the wrong place. */
  readonly faults: readonly string[];
  readonly lines: readonly number[];
  readonly raw: readonly string[];
}

/** A dialect of which nothing is said. */
export const unsaid: Dialect = { delimiter: undefined, encoding: 'utf-8', skipLines: 0 };

/** Pieces that are read into the same memory, one after the other, as a file is. */
export function* inPieces(bytes: Buffer, size: number): Generator<Buffer> {
  const memory = Buffer.alloc(Math.min(size, bytes.length));
  for (let at = 0; at < bytes.length; at += size) {
    const length = bytes.copy(memory, 0, at, at + size);
    yield memory.subarray(0, length);
  }
}

export function readTable(file: string | Buffer, said: Partial<Dialect> = {}, size = 1 << 20): ReadTable {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const reader = delimitedReader({ ...unsaid, ...said });
  const rows: (readonly string[])[] = [];
  const faults: string[] = [];
  const lines: number[] = [];
  const raw: string[] = [];
  const take = (block: ReturnType<typeof reader.end>): ImportProblem | undefined => {
    if (!block.ok) return block.problem;
    if (block.value === undefined) return undefined;
    for (let i = block.value.start; i < block.value.rows.length; i += 1) {
      const row = block.value.rows[i] ?? [];
      if (isBlank(row)) continue;
      const fault = block.value.faults.get(i);
      const place = block.value.places.at(i);
      if (fault !== undefined) faults.push(`${fault.quoteLine}: ${fault.kind}`);
      lines.push(place.line);
      raw.push(place.raw);
      // behind a quote it is no part of the field
      const bare = place.lineEnd === '\r\n' && !place.raw.endsWith('"');
      rows.push(bare ? [...row.slice(0, -1), (row.at(-1) ?? '').replace(/\r$/, '')] : row);
    }
    return undefined;
  };
  let refused: ImportProblem | undefined;
  for (const piece of inPieces(bytes, size)) refused ??= take(reader.push(piece));
  refused ??= take(reader.end());
  return { refused, header: reader.header(), rows, faults, lines, raw };
}
