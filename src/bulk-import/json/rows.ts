/** The rows of JSON text: one a record, with a field for each column that is asked for. */
import { ok, refuse } from '../../domain/result.ts';
import type { Imported, RowResult } from '../problem.ts';
import type { RejectsWriter } from '../rejects.ts';
import { countOf } from '../row-places.ts';
import type { Block, RowsHeader } from '../row-reader.ts';
import { jsonColumns, type JsonColumns } from './columns.ts';
import { syntaxProblem } from './document.ts';
import { readRecord, type Members } from './record.ts';
import { shapeOf } from './shape.ts';
import type { Splitter } from './splitter.ts';
import { faultIn, type RawRecord } from './walk.ts';

/** A file has the columns that its first records have: so many of them, and no more text than this, in characters. */
const SAMPLE_RECORDS = 1000;
const SAMPLE_LENGTH = 1024 * 1024;

export interface JsonRows {
  readonly push: (text: string) => Imported<Block | undefined>;
  readonly end: (text: string) => Imported<Block | undefined>;
  readonly header: () => RowsHeader | undefined;
  /** The line that the text given so far ends in, with `more` behind it. */
  readonly line: (more: string) => number;
}

interface Row extends RawRecord {
  /** Not there where the splitter has read the fields. */
  readonly read?: RowResult<Members>;
}

/** So many records of another shape in a row: a new one is looked for. */
const MOST_MISSED = 8;

/** @param rejects how rejected records are written */
export function jsonRows(splitter: Splitter, rejects: RejectsWriter): JsonRows {
  let isEmpty = true;
  let begun = false;
  let rows: Row[] = [];
  let sampled = 0;
  let columns: JsonColumns | undefined;
  let missed = MOST_MISSED - 1;

  /** Looks for the shape that the next records may have; the columns are bound by now. */
  function look({ text }: RawRecord, bound: JsonColumns): void {
    missed += 1;
    if (missed % MOST_MISSED === 0) splitter.expect(shapeOf(text, bound.fieldsFrom));
  }

  function take(given: string, last: boolean): Imported<Block | undefined> {
    const text = !begun && given.startsWith('\uFEFF') ? given.slice(1) : given;
    begun ||= given !== '';
    isEmpty &&= !/[^ \t\r\n]/.test(text);
    if (last && isEmpty) return refuse({ kind: 'empty-file' });
    const split = splitter.push(text, last);
    if (!split.ok) return split;
    for (const raw of split.value) {
      if (raw.fields !== undefined) {
        missed = 0;
        rows.push(raw);
        continue;
      }
      const read = readRecord(raw);
      if (columns !== undefined && read.ok) look(raw, columns);
      if (!splitter.sparesOthers && !read.ok && read.problem.kind === 'broken-json') {
        const { fault } = read.problem;
        return refuse(
          syntaxProblem(faultIn(raw.text, raw.line) ?? { fault, line: raw.line, key: '', at: 0 }),
        );
      }
      rows.push({ ...raw, read });
      sampled += raw.text.length;
    }
    if (columns === undefined) {
      if (!last && rows.length < SAMPLE_RECORDS && sampled < SAMPLE_LENGTH) return ok(undefined);
      if (rows.length === 0) return ok(undefined);
      const good = rows.flatMap(({ read }) => (read?.ok === true ? [read.value] : []));
      columns = jsonColumns(good, splitter.sparesOthers && last && rows.length === 1);
    }
    if (rows.length === 0) return ok(undefined);
    const block = blockOf(rows, columns);
    rows = [];
    return ok(block);
  }

  return {
    push: (text) => take(text, false),
    end: (text) => take(text, true),
    header: () =>
      columns === undefined ? undefined : { columns, rejects, numbered: !splitter.sparesOthers },
    line: (more) => splitter.line() + countOf(more, '\n', 0, more.length),
  };
}

const blockOf = (rows: readonly Row[], columns: JsonColumns): Block => ({
  start: 0,
  end: rows.length,
  row(index) {
    const row = rows[index];
    if (row === undefined) return undefined;
    const { read } = row;
    if (read === undefined) return row.fields;
    return read.ok ? columns.fieldsOf(read.value, row) : read.problem;
  },
  readable(index) {
    const row = rows[index];
    return row?.read?.ok === true ? columns.readableOf(row.read.value, row) : undefined;
  },
  place(index) {
    const { line = 0, text = '' } = rows[index] ?? {};
    return { line, raw: text };
  },
});
