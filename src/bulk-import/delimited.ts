/** A file of delimited text: from its bytes, in whatever encoding, to rows. */
import { refuse } from '../domain/result.ts';
import { csvReader, type CsvReader, type Header, type RowBlock } from './csv.ts';
import { undecodable } from './encoding-hint.ts';
import { decoderFor, type FileDecoder, type Undecodable } from './encoding.ts';
import type { Dialect } from './mapping.ts';
import type { Imported } from './problem.ts';
import type { FileHeader } from './rejects.ts';

export interface DelimitedReader {
  /** Takes the next bytes, whose memory may be used again; rows whenever there are enough for a block. */
  readonly push: (bytes: Buffer) => Imported<RowBlock | undefined>;
  /** The rest. */
  readonly end: () => Imported<RowBlock | undefined>;
  /** There once the first block is. */
  readonly header: () => (FileHeader & Header) | undefined;
  /** At the end, as of `FileDecoder`. */
  readonly doubt: FileDecoder['doubt'];
}

export function delimitedReader(dialect: Dialect): DelimitedReader {
  const reader = csvReader(dialect);
  const decoder = decoderFor(dialect.encoding);
  let header: (FileHeader & Header) | undefined;

  const read = (text: string | Undecodable, next: CsvReader['push']): Imported<RowBlock | undefined> =>
    typeof text === 'string'
      ? next(text)
      : refuse(undecodable(text, decoder.encoding(), reader.line(text.before)));

  return {
    push: (bytes) => read(decoder.push(bytes), reader.push),
    end: () => read(decoder.end(), reader.end),
    doubt: decoder.doubt,
    header() {
      const found = reader.header();
      if (header === undefined && found !== undefined) header = { ...found, encoding: decoder.encoding() };
      return header;
    },
  };
}
