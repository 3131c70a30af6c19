/** Which format a file is in: what the command line says, else what the file shows, else what the mapping says. */
import { ok, refuse } from '../domain/result.ts';
import { REASON_COLUMN } from './behind-reason.ts';
import { delimitedRows } from './delimited-rows.ts';
import { jsonReader, type JsonShape } from './json/index.ts';
import type { Format, TypedFormat } from './formats.ts';
import { dialectOf, type Mapping } from './mapping.ts';
import type { Imported, LooksLike } from './problem.ts';
import type { RowReader } from './row-reader.ts';
import { looksLike } from './sniff.ts';
import { xlsxReader, type XlsxReader } from './xlsx/index.ts';

/**
 * The reader for a file; refused where the file is plainly something else.
 *
 * @param head the first bytes of the file, unzipped: `LOOK_BYTES` of them, or all that there are
 * @param typed what the command line says
 */
export function readerFor(
  head: Buffer,
  mapping: Mapping,
  typed: TypedFormat,
): Imported<RowReader | XlsxReader> {
  const dialect = dialectOf(mapping);
  const seen = looksLike(head, dialect.encoding);
  const format = typed.format ?? (seen === undefined ? undefined : SHOWN[seen]) ?? textOf(mapping);
  switch (format) {
    case 'json':
    case 'jsonl':
      if (seen !== undefined && seen !== 'json') return refuse({ kind: 'not-csv', looksLike: seen });
      return ok(jsonReader(shapeOf(head, mapping, typed.format), dialect.encoding));
    case 'csv':
    case 'tsv':
      return seen === undefined ? ok(delimitedRows(dialect)) : refuse({ kind: 'not-csv', looksLike: seen });
    case 'xlsx': {
      if (seen !== undefined && SHOWN[seen] !== 'xlsx') return refuse({ kind: 'not-csv', looksLike: seen });
      const { skipLines } = dialect;
      const sheet = typed.sheet ?? mapping.format?.sheet;
      return ok(xlsxReader({ sheet, skipLines, phone: mapping.customer?.phone, spelling: mapping.spelling }));
    }
    default:
      return format satisfies never;
  }
}

/** What a file shows itself to be. Workbooks that can't be read are refused by who knows them. */
const SHOWN: Readonly<Partial<Record<LooksLike, Format>>> = {
  json: 'json',
  zip: 'xlsx',
  'old-excel': 'xlsx',
  'locked-workbook': 'xlsx',
};

/** What a text is. The rejected rows of a workbook are CSV, and come with the same mapping. */
function textOf({ format }: Mapping): Format {
  return format?.type === undefined || format.type === 'xlsx' ? 'csv' : format.type;
}

/** How a file of rejected records begins: lines, whatever the file was that they come from. */
const REJECTS = new RegExp(`^\\s*\\{"${REASON_COLUMN}"`);

/** How the records of JSON stand in the file. A path leads through a document. */
function shapeOf(head: Buffer, { format }: Mapping, typed: Format | undefined): JsonShape {
  const document = { is: 'document', path: format?.path ?? '$' } as const;
  const start = head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  if (typed === 'jsonl' || REJECTS.test(start)) return { is: 'lines' };
  if (typed === 'json' || format?.path !== undefined || format?.type === 'json') return document;
  if (/^\s*\[/.test(start)) return document;
  return format?.type === 'jsonl' ? { is: 'lines' } : { is: 'either' };
}
