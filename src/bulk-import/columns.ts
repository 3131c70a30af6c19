/** A mapping's sources, bound once to the columns of the file at hand, so that a row is only looked up by index. */
import { nearest } from '../domain/nearest.ts';
import { ok, refuse } from '../domain/result.ts';
import { isQuotable, quoted } from './faults.ts';
import type { Column, ColumnName, Condition, Source } from './mapping.ts';
import type { Imported, ImportProblem } from './problem.ts';
import { looseColumns, looseWords, type Spelling } from './spelling.ts';

/** The columns of a file. */
export interface Columns {
  /** Their names, in order. */
  readonly names: readonly string[];
  /**
   * The place of a column in each row; refused where the file lacks it, or has its name twice.
   *
   * @param optional a column that is lacking is no fault: `undefined`
   */
  readonly find: (column: Column, optional: boolean) => Imported<number | undefined>;
  /** A column as problems name it, by its place in the rows. */
  readonly nameAt: (index: number) => string;
}

/** A source that is bound to a file. */
export interface Getter {
  /** The columns that it reads, as problems name them; `null` where it is a fixed value. */
  readonly column: string | null;
  /** The text in a row: trimmed, translated; empty is absent. */
  readonly get: (fields: readonly string[]) => string;
  /** As it stands in the file: trimmed, and not translated. What is said of a row is said in its own words. */
  readonly written: (fields: readonly string[]) => string;
}

/** What is said nowhere. */
export const NOWHERE: Getter = { column: null, get: () => '', written: () => '' };

/** Binds a source; refused where the file lacks the column, or has its name twice. */
export type Bind = (source: Source | undefined) => Getter;

/** Runs `build`, whose `bind` gives a getter for each source; the first column that is not there refuses the whole. */
export function bindColumns<T>(
  named: Columns,
  spelling: Spelling | undefined,
  build: (bind: Bind) => T,
): Imported<T> {
  const columns = spelling === 'loose' ? looseColumns(named) : named;
  let problem: ImportProblem | undefined;
  const bind: Bind = (source) => {
    if (source === undefined || problem !== undefined) return NOWHERE;
    const bound = bindSource(columns, source, spelling);
    if (bound.ok) return bound.value;
    problem = bound.problem;
    return NOWHERE;
  };
  const built = build(bind);
  return problem === undefined ? ok(built) : refuse(problem);
}

/** A condition as a source: it has a text in the rows that are meant. */
export function sourceOf(condition: Condition): Source {
  const [said, these, others] = 'is' in condition ? [condition.is, 'yes', ''] : [condition.not, '', 'yes'];
  const texts = typeof said === 'string' ? [said] : said;
  const values = [['*', others], ...texts.map((text) => [text.trim(), these])] as const;
  return { column: condition.column, values: Object.fromEntries(values) as Readonly<Record<string, string>> };
}

function bindSource(columns: Columns, source: Source, spelling: Spelling | undefined): Imported<Getter> {
  const bound = bindPlain(columns, source, spelling);
  if (!bound.ok || source.when === undefined || bound.value === NOWHERE) return bound;
  const when = bindPlain(columns, sourceOf(source.when), spelling);
  if (!when.ok) return when;
  const { column, get, written } = bound.value;
  return ok({ column, written, get: (fields) => (when.value.get(fields) === '' ? '' : get(fields)) });
}

function bindPlain(columns: Columns, source: Source, spelling: Spelling | undefined): Imported<Getter> {
  const translate = translation(source.values, spelling);
  if ('value' in source) {
    const text = translate(source.value.trim());
    return ok({ column: null, get: () => text, written: () => text });
  }
  const wanted: readonly Column[] = 'join' in source ? source.join : [source.column];
  const indexes: number[] = [];
  for (const each of wanted) {
    const found = columns.find(each, source.optional === true);
    if (!found.ok) return found;
    if (found.value !== undefined) indexes.push(found.value);
  }
  const [first, ...more] = indexes;
  if (first === undefined) return ok(NOWHERE);
  const column = indexes.map((i) => columns.nameAt(i)).join(' + ');
  const between = 'join' in source ? (source.with ?? ' ') : ' ';
  const written =
    more.length === 0
      ? (fields: readonly string[]): string => (fields[first] ?? '').trim()
      : (fields: readonly string[]): string =>
          indexes
            .map((i) => (fields[i] ?? '').trim())
            .filter((part) => part !== '')
            .join(between);
  return ok({ column, written, get: (fields) => translate(written(fields)) });
}

/** The columns of a table, whose header names them. One without a name goes by its number. */
export const namedColumns = (names: readonly string[]): Columns => ({
  names,
  find(column, optional) {
    const found = indexOf(names, column);
    return !found.ok && optional && found.problem.kind === 'no-such-column' ? ok(undefined) : found;
  },
  nameAt(index) {
    const name = names[index] ?? '';
    return name === '' ? String(index + 1) : name;
  },
});

const same = (text: string): string => text;

function translation(values: Source['values'], spelling: Spelling | undefined): (text: string) => string {
  if (values === undefined) return same;
  const known = new Map(Object.entries(values));
  const otherwise = known.get('*');
  const find = spelling === 'loose' ? looseWords(known) : (text: string) => known.get(text);
  return (text) => (text === '' ? '' : (find(text) ?? otherwise ?? text));
}

/** Which column of the file is meant: by number or name, of several the first that is there. */
function indexOf(names: readonly string[], column: Column): Imported<number> {
  const columns: readonly ColumnName[] = typeof column === 'object' ? column : [column];
  for (const each of columns) {
    if (typeof each === 'number') {
      if (each <= names.length) return ok(each - 1);
      continue;
    }
    const at = names.indexOf(each.trim());
    if (at < 0) continue;
    if (names.indexOf(each.trim(), at + 1) < 0) return ok(at);
    const numbers = names.flatMap((name, i) => (name === each.trim() ? [i + 1] : []));
    return refuse({ kind: 'column-twice', column: quoted(each), numbers });
  }
  const [wanted = ''] = columns.filter((each) => typeof each === 'string');
  const only = names.length === 1 ? (names[0] ?? '') : '';
  const named = names.filter((name) => name !== '');
  return refuse({
    kind: 'no-such-column',
    columns: columns.map((each) => (typeof each === 'string' ? quoted(each) : each)),
    nearest: nearest(quoted(wanted), named.filter(isQuotable)),
    has: names.length,
    names: named.map(quoted),
    delimiter: [';', '\t', '|', ','].find((delimiter) => only.includes(delimiter)),
  });
}
