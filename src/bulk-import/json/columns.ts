/** The columns of JSON: the paths that its first records have, and one more for each that is asked for nevertheless. */
import { nearest } from '../../domain/nearest.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { Columns } from '../columns.ts';
import { isQuotable, quoted } from '../faults.ts';
import type { Column } from '../mapping.ts';
import type { RowFault } from '../problem.ts';
import type { Fields } from '../row-reader.ts';
import { listsIn, pathsIn } from './paths.ts';
import { asWritten, type Members } from './record.ts';
import { mayHave, textIn } from './values.ts';
import type { RawRecord } from './walk.ts';

export interface JsonColumns extends Columns {
  /** What a record says in the columns that were found; or why it is a bad row. */
  readonly fieldsOf: (members: Members, raw: RawRecord) => Fields | RowFault;
  /** What a bad record says in them, as far as that can be read. */
  readonly readableOf: (members: Members, raw: RawRecord) => Fields;
  /** By the keys of a record that holds nothing but texts: from which of them each field is, -1 where it has none. */
  readonly fieldsFrom: (keys: readonly string[]) => readonly number[];
}

/**
 * Columns that are looked for are read in every record, also those that the first ones lack: a record may leave out what
 * it has not got.
 *
 * @param sample the first records; none where no record is any good
 * @param isWhole the one record is the whole file: perhaps the records are in a list inside of it
 */
export function jsonColumns(sample: readonly Members[], isWhole: boolean): JsonColumns {
  const found: string[][] = [];
  let paths: readonly string[] | undefined;
  const pathsOfAll = (): readonly string[] => (paths ??= pathsIn(sample));
  const has = (name: string): boolean => sample.some((record) => mayHave(record, name));

  function indexOf(names: string[]): number {
    const at = found.findIndex((each) => each.join('\n') === names.join('\n'));
    return at < 0 ? found.push(names) - 1 : at;
  }

  return {
    get names() {
      return pathsOfAll();
    },
    find(column, optional) {
      const names = namesIn(column);
      const first = names.find(has);
      if (first !== undefined) return ok(indexOf([first]));
      if (optional || sample.length === 0) return ok(names.length === 0 ? undefined : indexOf(names));
      const near = nearest(quoted(names[0] ?? ''), pathsOfAll().filter(isQuotable));
      const lists = isWhole && near === undefined ? sample.flatMap(listsIn) : [];
      if (lists.length > 0) return refuse({ kind: 'json-no-list', path: '$', lists });
      return refuse({
        kind: 'no-such-column',
        columns: (typeof column === 'object' ? column : [column]).map((each) =>
          typeof each === 'string' ? quoted(each) : each,
        ),
        nearest: near,
        has: pathsOfAll().length,
        names: pathsOfAll().map(quoted),
        delimiter: undefined,
      });
    },
    nameAt: (index) => found[index]?.[0] ?? '',
    fieldsFrom: (keys) =>
      found.map((names) => keys.findIndex((key) => key === names.find((name) => keys.includes(name)))),
    fieldsOf(members, raw) {
      const fields: string[] = [];
      const written = writtenOf(raw);
      for (const names of found) {
        const text = textIn(members, names, written);
        if (typeof text !== 'string') return text;
        fields.push(text);
      }
      return fields;
    },
    readableOf(members, raw) {
      const written = writtenOf(raw);
      return found.map((names) => {
        const text = textIn(members, names, written);
        return typeof text === 'string' ? text : '';
      });
    },
  };
}

/** A record with its numbers as they are written, where that is not how they were parsed. */
function writtenOf(raw: RawRecord): (() => Members) | undefined {
  let parsed: Members | undefined;
  return raw.odd === undefined ? undefined : (): Members => (parsed ??= asWritten(raw));
}

/** The names of a column. Numbers count the columns of a table: keys of an object have no order to rely on. */
const namesIn = (column: Column): string[] =>
  (typeof column === 'object' ? column : [column]).filter((name) => typeof name === 'string');
