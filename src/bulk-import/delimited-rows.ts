/** The rows of delimited text, as every reader gives them. */
import { ok } from '../domain/result.ts';
import { behindReason, reasonPlace } from './behind-reason.ts';
import { namedColumns, type Columns } from './columns.ts';
import { isBlank, type RowBlock } from './csv.ts';
import { delimitedReader } from './delimited.ts';
import { unguarded } from './guarded.ts';
import type { Dialect } from './mapping.ts';
import type { Imported, RowFault } from './problem.ts';
import { rejectsWriter } from './rejects.ts';
import type { Block, Fields, RowReader, RowsHeader } from './row-reader.ts';
import { placeOf } from './texts.ts';

export function delimitedRows(dialect: Dialect): RowReader {
  const reader = delimitedReader(dialect);
  const fieldsOf = dialect.guarded === true ? (row: Fields): Fields => row.map(unguarded) : asTheyAre;
  let found: RowsHeader | undefined;
  let reasonAt = -1;

  function header(): RowsHeader | undefined {
    if (found !== undefined) return found;
    const read = reader.header();
    if (read === undefined) return undefined;
    reasonAt = reasonPlace(read.names);
    found = {
      columns: namedColumns(read.names),
      rejects: rejectsWriter(read),
      numbered: false,
      below: read.below,
    };
    return found;
  }

  function checked(block: Imported<RowBlock | undefined>): Imported<Block | undefined> {
    const columns = header()?.columns;
    if (!block.ok) return block;
    return ok(
      block.value === undefined || columns === undefined
        ? undefined
        : blockOf(block.value, columns, fieldsOf, reasonAt),
    );
  }

  return {
    push: (bytes) => checked(reader.push(bytes)),
    end: () => checked(reader.end()),
    header,
    doubt: reader.doubt,
  };
}

const asTheyAre = (row: Fields): Fields => row;

/**
 * @param fieldsOf the fields of a good row as they are meant
 * @param reasonAt as of `reasonPlace`
 */
const blockOf = (
  block: RowBlock,
  columns: Columns,
  fieldsOf: (row: Fields) => Fields,
  reasonAt: number,
): Block => ({
  start: block.start,
  end: block.rows.length,
  row(index) {
    const row = block.rows[index] ?? [];
    if (row.length === 1 && isBlank(row)) return undefined;
    return faultIn(block, index, row, columns, reasonAt) ?? fieldsOf(row);
  },
  readable(index) {
    const row = block.rows[index] ?? [];
    return block.faults.has(index) || !hasAsMany(row, columns, reasonAt) ? undefined : fieldsOf(row);
  },
  place: (index) => block.places.at(index),
});

/** As many fields as there are columns; of a rejected row that was mended also what was emptied behind its reason. */
const hasAsMany = (row: Fields, { names }: Columns, reasonAt: number): boolean =>
  row.length === names.length ||
  (reasonAt >= 0 && row.length > names.length && behindReason(row, reasonAt) === undefined);

/** What is wrong with a row before anybody looks at what its fields say. */
function faultIn(
  { faults, hasNul }: RowBlock,
  index: number,
  row: Fields,
  columns: Columns,
  reasonAt: number,
): RowFault | undefined {
  const broken = faults.size === 0 ? undefined : faults.get(index);
  if (broken !== undefined) return { ...broken, column: null, value: '' };
  const left = reasonAt < 0 ? undefined : behindReason(row, reasonAt);
  if (left !== undefined) return left;
  if (!hasAsMany(row, columns, reasonAt)) {
    const { length } = columns.names;
    const kind = row.length < length ? 'too-few-fields' : 'too-many-fields';
    return { kind, column: null, value: '', fields: row.length, columns: length };
  }
  const nul = hasNul ? row.findIndex((field) => field.includes('\0')) : -1;
  if (nul < 0) return undefined;
  const value = row[nul] ?? '';
  const column = columns.nameAt(nul);
  return { kind: 'control-character', column, value, code: 0, at: placeOf(value, value.indexOf('\0')) };
}
