/** Files of JSON: a list of records, a document with one in it, or a record on each line. */
import { refuse } from '../../domain/result.ts';
import { decoderFor, type Encoding, type Undecodable } from '../encoding.ts';
import { undecodable } from '../encoding-hint.ts';
import type { Imported } from '../problem.ts';
import type { Block, RowReader } from '../row-reader.ts';
import { documentSplitter } from './document.ts';
import { eitherSplitter } from './either.ts';
import { lineSplitter } from './lines.ts';
import { readPath } from './path.ts';
import { jsonRejects } from './rejects.ts';
import { jsonRows, type JsonRows } from './rows.ts';

/** How records stand in a file; `either`: it begins with an object, which may be the first record or hold the list. */
export type JsonShape =
  { readonly is: 'document'; readonly path: string } | { readonly is: 'lines' } | { readonly is: 'either' };

export function jsonReader(shape: JsonShape, encoding: Encoding): RowReader {
  const decoder = decoderFor(encoding);
  const rows = jsonRows(splitterFor(shape), jsonRejects(decoder.encoding));

  const read = (text: string | Undecodable, next: JsonRows['push']): Imported<Block | undefined> =>
    typeof text === 'string'
      ? next(text)
      : refuse(undecodable(text, decoder.encoding(), rows.line(text.before)));

  return {
    push: (bytes) => read(decoder.push(bytes), rows.push),
    end: () => read(decoder.end(), rows.end),
    header: rows.header,
    doubt: decoder.doubt,
  };
}

function splitterFor(shape: JsonShape) {
  switch (shape.is) {
    case 'document':
      return documentSplitter(readPath(shape.path) ?? []); // a mapping's path was checked
    case 'lines':
      return lineSplitter();
    case 'either':
      return eitherSplitter();
    default:
      return shape satisfies never;
  }
}
