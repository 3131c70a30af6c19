/** Looks at the first rows of a file, of whatever format, and at later ones with new words, for what a mapping could say of it. */
import { ok, refuse } from '../../domain/result.ts';
import type { Columns } from '../columns.ts';
import type { TypedFormat } from '../formats.ts';
import type { Chunks } from '../gunzip.ts';
import type { Mapping } from '../mapping.ts';
import { isFault } from '../moments.ts';
import type { HeaderBelow, Imported } from '../problem.ts';
import { readerFor } from '../reader-for.ts';
import type { Block } from '../row-reader.ts';
import { lookedColumn, type LookedColumn, type LookedRow } from './column.ts';
import { firstBlocks } from './first-blocks.ts';
import { wordWatch } from './word-watch.ts';

type Format = NonNullable<Mapping['format']>;

/** What was seen of a file. */
export interface Looked {
  readonly columns: Columns;
  /** In the order of the file. */
  readonly seen: readonly LookedColumn[];
  /** How many rows were looked at. */
  readonly rows: number;
  readonly format: Format;
  /** In a JSON document with several lists, those that were not looked at. */
  readonly otherLists: readonly string[];
  /** Where the names of the columns were found, below something else. */
  readonly below?: HeaderBelow;
  /** It is CSV that lofte wrote, and was not read as such. */
  readonly isOwnTable?: boolean;
}

/** So many rows and fields are enough to tell all but the words; there may be millions. */
const MOST_ROWS = 5000;
const MOST_FIELDS = 1_000_000;

/** In so many rows and fields new words are looked for: more than any shop has, and some seconds of a pipe that never ends. */
const MOST_ROWS_READ = 1_000_000;
const MOST_FIELDS_READ = 20_000_000;

/** A document can be read twice up to this size, in bytes: where its list is, is known only then. */
const MOST_KEPT = 64 * 1024 * 1024;

/** A private character: no column is called so, and a document that is asked for it tells where its lists are. */
const NO_COLUMN = '\u{f8ff}';

/**
 * @param chunks the file's bytes; the next chunk may be read into the memory of the one before
 * @param format what the command line says of how the file is written
 * @returns why the file is refused, where an import would refuse it too
 */
export async function lookAt(chunks: Chunks, format: Format, typed: TypedFormat): Promise<Imported<Looked>> {
  const source = twice(chunks);
  try {
    const looked = await lookOnce(source.first(), format, typed, [], source.settle);
    if (looked.ok && looked.value.isOwnTable === true)
      return await lookOnce(source.again(), { ...format, guarded: true }, typed, []);
    const below = format.skipLines === undefined ? belowIn(looked) : undefined;
    if (below !== undefined) {
      const again = await lookOnce(source.again(), { ...format, skipLines: below.line - 1 }, typed, []);
      return again.ok ? ok({ ...again.value, below }) : again;
    }
    if (looked.ok || looked.problem.kind !== 'json-no-list') return looked;
    const [path, ...others] = looked.problem.lists;
    return path === undefined ? looked : await lookOnce(source.again(), { ...format, path }, typed, others);
  } finally {
    await source.close();
  }
}

const belowIn = (looked: Imported<Looked>): HeaderBelow | undefined => {
  if (looked.ok) return looked.value.below;
  return looked.problem.kind === 'unsure-delimiter' ? looked.problem.below : undefined;
};

/** A file that is read from its beginning a second time, as far as it was read, and on from there. */
function twice(chunks: Chunks): {
  readonly first: () => AsyncGenerator<Uint8Array>;
  /** It will not be read again: nothing of it has to be kept. */
  readonly settle: () => void;
  readonly again: () => AsyncGenerator<Uint8Array>;
  readonly close: () => Promise<void>;
} {
  const iterator =
    Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  const kept: Buffer[] = [];
  let length = 0;
  let isSettled = false;
  async function* first(): AsyncGenerator<Uint8Array> {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      length += next.value.length;
      if (!isSettled && length <= MOST_KEPT) kept.push(Buffer.from(next.value));
      yield next.value;
    }
  }
  return {
    first,
    settle() {
      isSettled = true;
      kept.length = 0;
    },
    async *again() {
      yield* kept.slice();
      yield* first();
    },
    close: async () => {
      await iterator.return?.(); // so that the file is closed, wherever it stopped
    },
  };
}

/** @param onSettled called where the file need not be read again, however the rest of it looks */
async function lookOnce(
  chunks: Chunks,
  format: Format,
  typed: TypedFormat,
  otherLists: readonly string[],
  onSettled = (): void => undefined,
): Promise<Imported<Looked>> {
  const reading: Mapping = { lofte: 'mapping.v1', format, case: { openedAt: { value: '' } } };
  const rows: LookedRow[] = [];
  let columns: Columns | undefined;
  let below: HeaderBelow | undefined;
  let isWorkbook = false;
  let isOwnTable = false;
  let rowsRead = 0;
  let isNew: ReturnType<typeof wordWatch> | undefined;
  for await (const read of firstBlocks(chunks, (head) =>
    isOwnExport(head) ? IS_EXPORT : readerFor(head, reading, typed),
  )) {
    if (!read.ok) return read;
    const { reader, block } = read.value;
    if (!block.ok) return block;
    isWorkbook = 'blocks' in reader;
    const header = reader.header();
    if (columns === undefined && header !== undefined) {
      const probed = header.columns.find(NO_COLUMN, false);
      if (!probed.ok && probed.problem.kind === 'json-no-list') return probed;
      columns = allOf(header.columns);
      isOwnTable = !isWorkbook && format.guarded === undefined && isOwn(header.columns.names);
      if (isOwnTable) break;
      below = header.below?.();
      if (below !== undefined && format.skipLines === undefined) break;
      onSettled();
    }
    if (columns === undefined || block.value === undefined) continue;
    const width = Math.max(1, columns.names.length);
    const most = Math.min(MOST_ROWS, Math.ceil(MOST_FIELDS / width));
    for (const row of rowsOf(block.value)) {
      rowsRead += 1;
      if (rows.length < most) rows.push(row);
      else {
        isNew ??= wordWatch(rows.map(({ fields }) => fields));
        if (isNew(row.fields)) rows.push(row);
      }
    }
    if (rowsRead >= Math.min(MOST_ROWS_READ, MOST_FIELDS_READ / width)) break;
  }
  const known = columns ?? NONE;
  const seen = known.names.flatMap((name, at) => {
    const bound = known.find(columnOf(known, at), false);
    if (!bound.ok || bound.value === undefined) return [];
    const looked = lookedColumn(columnOf(known, at), name, bound.value, rows);
    const every = name.replaceAll('.0.', '.*.');
    // a table has no such column, even where it is called like a path
    return [every !== name && known.find(every, false).ok ? { ...looked, every } : looked];
  });
  const type = isWorkbook ? 'xlsx' : typed.format;
  const found = { ...format, ...(type === undefined ? {} : { type }), ...sheetOf(typed) };
  return ok({
    columns: known,
    seen,
    rows: rows.length,
    format: found,
    otherLists,
    ...(below === undefined ? {} : { below }),
    ...(isOwnTable ? { isOwnTable } : {}),
  });
}

const IS_EXPORT = refuse({ kind: 'is-export' } as const);

const isOwnExport = (head: Buffer): boolean =>
  /^(?:\uFEFF)?\s*\{\s*"schema"\s*:\s*"lofte\.export\./.test(head.toString('utf8', 0, HEAD_BYTES));

const HEAD_BYTES = 200;

/** Columns of lofte's own tables that nobody else has, together. */
const OWN_NAMES = ['customerNumber', 'promiseKind', 'promiseState', 'lastCallBy'];

const isOwn = (names: readonly string[]): boolean => OWN_NAMES.every((name) => names.includes(name));

const sheetOf = ({ sheet }: TypedFormat): Pick<Format, 'sheet'> => (sheet === undefined ? {} : { sheet });

const NONE: Columns = { names: [], find: () => ok(undefined), nameAt: () => '' };

/** Asks for every column before any row is read: those of JSON are read only where they are asked for. */
function allOf(columns: Columns): Columns {
  for (const [at] of columns.names.entries()) columns.find(columnOf(columns, at), false);
  return columns;
}

/** How a mapping names a column: by its name; by its number where it has none, or shares it. */
function columnOf({ names }: Columns, at: number): string | number {
  const name = names[at] ?? '';
  return name === '' || names.indexOf(name) !== names.lastIndexOf(name) ? at + 1 : name;
}

function* rowsOf(block: Block): Generator<LookedRow> {
  for (let i = block.start; i < block.end; i += 1) {
    const row = block.row(i);
    if (row !== undefined && !isFault(row)) yield { fields: row, line: block.place(i).line };
  }
}
