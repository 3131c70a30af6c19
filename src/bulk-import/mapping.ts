/**
 * A mapping: which columns of a file say what of a case. Written by people as JSON, and the form of presets.
 *
 * Who has a `Mapping` in hand may rely on it: `check-mapping.ts` let it through, or it is a preset of ours.
 */
import { nearest } from '../domain/nearest.ts';
import { ok, refuse } from '../domain/result.ts';
import { STATUSES, type PromiseKind } from '../domain/vocabulary.ts';
import { ENCODINGS, type Encoding } from './encoding.ts';
import { encodingNamed } from './encoding-names.ts';
import type { Format } from './formats.ts';
import type { Imported } from './problem.ts';
import type { Spelling } from './spelling.ts';

/**
 * What a mapping may say of a status besides those of cases: it is over. A row that says so and has no date of closing is
 * bad, where it would else come in as open.
 */
export const OVER = 'closed';

/** What a mapping may say of a status. */
export const SAYABLE = [...STATUSES, OVER] as const;

/** A column by its name in the header (in JSON: its path), or by its number, counted from 1. */
export type ColumnName = string | number;

/** A column, or several: the first that the file has. */
export type Column = ColumnName | readonly ColumnName[];

/** Where a value comes from. */
export type Source = (
  | { readonly column: Column }
  | { readonly value: string }
  | { readonly join: readonly Column[]; readonly with?: string }
) & {
  /** Translations of what stands there; `*` is everything else. Empty is absent before and after. */
  readonly values?: Readonly<Record<string, string>>;
  /** The file may lack the column. */
  readonly optional?: boolean;
  /** Elsewhere it is absent. */
  readonly when?: Condition;
};

/** The rows in which a column has one of these texts (`*` is any text), or any text but these. */
export type Condition = { readonly column: Column } & (
  { readonly is: string | readonly string[] } | { readonly not: string | readonly string[] }
);

/** It has `due`, `broken`, or both. */
export interface MappedPromise {
  readonly kind: PromiseKind;
  readonly due?: Source;
  readonly keptAt?: Source;
  /** The rows in which the other system says that it was not kept in time. */
  readonly broken?: Condition;
}

export interface MappedCall {
  readonly at: Source;
  readonly text?: Source;
  readonly channel?: Source;
}

export interface Mapping {
  readonly $schema?: string;
  readonly lofte: 'mapping.v1';
  /** For people: what files this is for, and where that is known from. */
  readonly about?: string;
  readonly format?: {
    readonly type?: Format;
    readonly delimiter?: string;
    /** The command line said it: a `sep=` line in the file does not count. */
    readonly delimiterTyped?: true;
    readonly encoding?: Encoding;
    /** The command line said it. */
    readonly encodingTyped?: true;
    /** Lines before the header. */
    readonly skipLines?: number;
    /** It is CSV of lofte's own, whose texts are guarded against being taken for formulas: they come in as they were. */
    readonly guarded?: boolean;
    /** In a JSON document: where the list of records is, such as `$.tickets`. */
    readonly path?: string;
    /** In a workbook: the sheet with the rows. */
    readonly sheet?: string;
  };
  /** IANA name; without it, the shop's own. */
  readonly timeZone?: string;
  /** Patterns (see `dates.ts`); without them, ISO 8601. */
  readonly dates?: readonly string[];
  /** `events`: rows of the same reference are changes of one case. */
  readonly rows?: 'cases' | 'events';
  /** How names of columns, and words that `values` translate, are compared; without it, as they stand. */
  readonly spelling?: Spelling;
  readonly case: {
    readonly ref?: Source;
    readonly kind?: Source;
    readonly openedAt: Source;
    /** Of `events`: when a row's change was made; without it, the row's `openedAt`. */
    readonly changedAt?: Source;
    readonly closedAt?: Source;
    readonly status?: Source;
    readonly item?: Source;
    readonly serial?: Source;
    readonly problem?: Source;
  };
  readonly customer?: { readonly name?: Source; readonly phone?: Source; readonly email?: Source };
  readonly promises?: readonly MappedPromise[];
  readonly calls?: readonly MappedCall[];
}

/** A file of our own, an export: there is nothing to be said of it. */
export interface OwnMapping {
  readonly $schema?: string;
  readonly lofte: 'mapping.v1';
  readonly about?: string;
  readonly format?: { readonly type?: 'json' | 'jsonl' };
  readonly rows: 'entries';
}

export const isOwn = (mapping: Mapping | OwnMapping): mapping is OwnMapping => mapping.rows === 'entries';

/** How a file of delimited text is written. */
export interface Dialect {
  /** Without one, it is looked for in the file. */
  readonly delimiter: string | undefined;
  /** The command line said it: a `sep=` line in the file does not count. */
  readonly delimiterTyped?: true | undefined;
  readonly encoding: Encoding;
  readonly skipLines: number;
  /** Its texts are guarded as those of lofte's own CSV. */
  readonly guarded?: boolean | undefined;
}

export const dialectOf = (mapping: Mapping): Dialect => ({
  delimiter: mapping.format?.delimiter ?? (mapping.format?.type === 'tsv' ? '\t' : undefined),
  delimiterTyped: mapping.format?.delimiterTyped,
  encoding: mapping.format?.encoding ?? 'utf-8',
  skipLines: mapping.format?.skipLines ?? 0,
  guarded: mapping.format?.guarded,
});

/** A mapping with what the command line said of the format; the flags win. */
export function withFormat(
  mapping: Mapping,
  flags: {
    readonly delimiter?: string | undefined;
    readonly encoding?: string | undefined;
    readonly skipLines?: number | undefined;
  },
): Imported<Mapping> {
  const { delimiter, encoding, skipLines } = flags;
  const format: {
    delimiter?: string;
    delimiterTyped?: true;
    encoding?: Encoding;
    encodingTyped?: true;
    skipLines?: number;
  } = {};
  if (skipLines !== undefined) format.skipLines = skipLines;
  if (delimiter !== undefined) {
    const one = delimiter === '\\t' || delimiter === 'tab' ? '\t' : delimiter;
    if (!isDelimiter(one)) return refuse({ kind: 'bad-delimiter', delimiter });
    format.delimiter = one;
    format.delimiterTyped = true;
  }
  if (encoding !== undefined) {
    const known = encodingNamed(encoding);
    if (known === undefined) {
      return refuse({
        kind: 'unknown-encoding',
        name: encoding,
        nearest: nearest(encoding, ENCODINGS),
        known: ENCODINGS,
      });
    }
    format.encoding = known;
    format.encodingTyped = true;
  }
  return ok({ ...mapping, format: { ...mapping.format, ...format } });
}

/** One character that can stand between fields. */
export const isDelimiter = (text: string): boolean => text.length === 1 && !/["\r\n\0\uFEFF]/.test(text);
