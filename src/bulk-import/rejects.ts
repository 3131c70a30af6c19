/** The file of rejected rows: each as it came, with the reason as an added column, so that it can be mended and imported. */
import type { Header } from './csv.ts';
import { encode } from './encoding.ts';
import { dialectOf, type Mapping } from './mapping.ts';

export const REASON_COLUMN = 'lofte_reason';

export interface RejectsWriter {
  /** What the file begins with: all that stood above the rows, the header with the added column. */
  readonly header: () => Buffer;
  /** A row as it came, with the reason. */
  readonly row: (raw: string, reason: string) => Buffer;
}

/** Writes in the delimiter, line ends and encoding that the file came in. */
export function rejectsWriter(header: Header, mapping: Mapping): RejectsWriter {
  const { delimiter, encoding } = dialectOf(mapping);
  const { text, lineEnd } = header;
  const above = text.slice(0, text.length - lineEnd.length);
  return {
    header: () => encode(`${above}${delimiter}${REASON_COLUMN}${lineEnd}`, encoding),
    row: (raw, reason) => encode(`${raw}${delimiter}"${reason.replaceAll('"', '""')}"${lineEnd}`, encoding),
  };
}
