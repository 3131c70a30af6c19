/** What an import refuses: a file as a whole, before anything is planned, or single rows of it. The words are in `words/`. */
import type { Result } from '../domain/result.ts';

/** What a file that is no CSV shows itself to be. */
export type LooksLike =
  'web-page' | 'xml' | 'json' | 'pdf' | 'zip' | 'old-excel' | 'picture' | 'gzip' | 'utf-16' | 'binary';

/** One thing that is wrong in a mapping. `path` is where: `case.status.values.Waiting`, `promises[0].due`. */
export type MappingFault = { readonly path: string } & (
  | {
      readonly fault: 'unknown-key';
      readonly nearest: string | undefined;
      readonly allowed: readonly string[];
    }
  | { readonly fault: 'missing-key'; readonly key: string }
  | {
      readonly fault: 'wrong-value';
      readonly allowed: readonly string[];
      readonly nearest: string | undefined;
    }
  | { readonly fault: 'wrong-type'; readonly expected: string }
  | { readonly fault: 'no-source' }
  | { readonly fault: 'two-sources'; readonly sources: readonly string[] }
  | { readonly fault: 'bad-pattern'; readonly pattern: string; readonly why: PatternFault }
  | { readonly fault: 'unknown-zone'; readonly zone: string }
);

/** Why a pattern of dates can't be used. */
export type PatternFault =
  | { readonly what: 'unknown-letters'; readonly letters: string }
  | { readonly what: 'open-bracket' }
  | { readonly what: 'twice'; readonly token: string }
  | { readonly what: 'missing'; readonly part: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' }
  | { readonly what: 'half-day'; readonly token: string }
  | { readonly what: 'runs-together'; readonly token: string };

/** Why a file is refused as a whole. */
export type ImportProblem =
  | { readonly kind: 'not-csv'; readonly looksLike: LooksLike }
  | { readonly kind: 'empty-file' }
  /** `line` is the first that is no UTF-8. */
  | { readonly kind: 'not-utf8'; readonly line: number; readonly encodings: readonly string[] }
  | { readonly kind: 'broken-gzip'; readonly how: 'cut-off' | 'damaged' }
  | { readonly kind: 'broken-header'; readonly line: number }
  | { readonly kind: 'row-too-long'; readonly line: number; readonly most: number }
  | {
      readonly kind: 'no-such-column';
      readonly columns: readonly (string | number)[];
      readonly nearest: string | undefined;
      /** How many columns the file has. */
      readonly has: number;
      /** The file has one column, and its header is full of this: probably the delimiter. */
      readonly delimiter: string | undefined;
    }
  | { readonly kind: 'column-twice'; readonly column: string; readonly numbers: readonly number[] }
  | { readonly kind: 'mapping-not-json'; readonly message: string }
  | { readonly kind: 'mapping-wrong'; readonly faults: readonly MappingFault[] }
  | {
      readonly kind: 'no-such-preset';
      readonly name: string;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    }
  | { readonly kind: 'bad-delimiter'; readonly delimiter: string }
  | {
      readonly kind: 'unknown-encoding';
      readonly name: string;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    };

// one member a kind, so that each kind can be told from the others
type WrongWord<K extends string> = K extends string
  ? { readonly kind: K; readonly allowed: readonly string[]; readonly nearest: string | undefined }
  : never;
type WrongCount<K extends string> = K extends string
  ? { readonly kind: K; readonly fields: number; readonly columns: number }
  : never;

/** Why a row is bad, without its place. `column` is as the header names it, a number where it has no name. */
export type RowFault = { readonly column: string | null; readonly value: string } & (
  | { readonly kind: 'bad-date'; readonly dates: readonly string[] }
  | { readonly kind: 'no-such-date' }
  | { readonly kind: 'in-future'; readonly what: 'opened' | 'closed' | 'kept' | 'call' }
  | { readonly kind: 'closed-before-opened'; readonly opened: string }
  | { readonly kind: 'due-before-opened'; readonly opened: string }
  | { readonly kind: 'kept-before-opened'; readonly opened: string }
  | { readonly kind: 'missing-opened-at' }
  | WrongWord<'wrong-kind' | 'wrong-status' | 'wrong-channel'>
  | WrongCount<'too-few-fields' | 'too-many-fields'>
  | { readonly kind: 'text-too-long'; readonly bytes: number; readonly most: number }
  /** `at` is counted from 1, in characters of the field. */
  | { readonly kind: 'control-character'; readonly code: number; readonly at: number }
  | { readonly kind: 'broken-quote' }
  | { readonly kind: 'broken-off' }
);

/** A bad row: what is wrong and the line of the file that it begins in, counted from 1. */
export type RowProblem = RowFault & { readonly line: number };

/** What an import's reading gives: a value, or why the file is refused. */
export type Imported<T> = Result<T, ImportProblem>;

/** A row that could be understood, or what is wrong with it. */
export type RowResult<T> = Result<T, RowFault>;
