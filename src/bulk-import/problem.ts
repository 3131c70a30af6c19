/** What an import refuses: a file as a whole, before anything is planned, or single rows of it. The words are in `words/`. */
import type { Result } from '../domain/result.ts';

/** What a file that is no CSV shows itself to be. */
export type LooksLike =
  | 'web-page'
  | 'xml'
  | 'json'
  | 'pdf'
  | 'zip'
  | 'old-excel'
  | 'locked-workbook'
  | 'picture'
  | 'gzip'
  | 'utf-16'
  | 'binary';

/** What a file that should be a workbook turns out to be. */
export type NotWorkbook =
  | 'locked'
  | 'old-excel'
  | 'word'
  | 'presentation'
  | 'open-document'
  | 'binary-workbook'
  | 'numbers'
  | 'archive'
  | 'other';

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
  /** `path` is the key alone. */
  | { readonly fault: 'key-twice'; readonly line: number }
);

/** Why a pattern of dates can't be used. */
export type PatternFault =
  | { readonly what: 'unknown-letters'; readonly letters: string }
  | { readonly what: 'open-bracket' }
  | { readonly what: 'twice'; readonly token: string }
  | { readonly what: 'missing'; readonly part: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' }
  | { readonly what: 'half-day'; readonly token: string }
  | { readonly what: 'runs-together'; readonly token: string };

/** Where a text stops to be JSON, by what should stand there. */
export type JsonFault =
  | 'value-expected'
  | 'key-expected'
  | 'colon-expected'
  | 'comma-expected'
  | 'comma-too-many'
  | 'text-not-closed'
  | 'bad-escape'
  | 'too-deep'
  | 'more-after-end'
  | 'ends-early';

/** Why a document of JSON is refused. */
export type JsonProblem =
  | { readonly kind: 'json-syntax'; readonly line: number; readonly fault: JsonFault }
  /** In what stands around the records. */
  | { readonly kind: 'json-key-twice'; readonly line: number; readonly key: string }
  /** Nothing at `path` is a list; `lists`: where there are lists of objects. `$` is the document itself. */
  | { readonly kind: 'json-no-list'; readonly path: string; readonly lists: readonly string[] };

/** How a few words of a file read in an encoding that it may be in. */
export interface ReadAs {
  readonly encoding: string;
  readonly text: string;
}

/** A file that was read in an old encoding, and is UTF-8: a few of its words as they were read, and as they read in UTF-8. */
export interface Utf8Doubt {
  readonly encoding: string;
  readonly seen: string;
  readonly reads: string;
}

export interface SeenDelimiter {
  readonly delimiter: string;
  /** How many names of columns it separates. */
  readonly columns: number;
}

/** Where the names of the columns seem to stand, in a line of the file counted from 1. */
export interface HeaderBelow {
  readonly line: number;
  /** Without those that are empty. */
  readonly names: readonly string[];
}

/** Why a workbook is refused. */
export type WorkbookProblem =
  | { readonly kind: 'not-workbook'; readonly found: NotWorkbook }
  /** `part` is the file in the workbook that can't be read; `null`: the workbook itself. */
  | { readonly kind: 'broken-workbook'; readonly part: string | null }
  /** A DTD, which no program writes into a workbook, and with which XML is made to swell. */
  | { readonly kind: 'hostile-workbook'; readonly part: string }
  /** `most` in bytes: of the file, or of a part of it, unpacked. */
  | { readonly kind: 'workbook-too-large'; readonly part: string | null; readonly most: number }
  /** A part unpacks to more than `times` its size. */
  | { readonly kind: 'zip-bomb'; readonly part: string; readonly times: number }
  | {
      readonly kind: 'no-such-sheet';
      readonly sheet: string;
      readonly nearest: string | undefined;
      readonly sheets: readonly string[];
    }
  /** More than one sheet has something in it. */
  | { readonly kind: 'which-sheet'; readonly sheets: readonly string[] }
  | { readonly kind: 'empty-sheet'; readonly sheet: string; readonly others: readonly string[] }
  /** Cells of several rows are merged into one. `range` as Excel has it: `A3:A5`. */
  | { readonly kind: 'merged-rows'; readonly sheet: string; readonly range: string };

/** Why an export of ours can't be brought back into a journal. */
export type OwnProblem =
  | { readonly kind: 'not-export' }
  /** It is one: nobody has to map it. */
  | { readonly kind: 'is-export' }
  | { readonly kind: 'newer-export'; readonly version: number }
  /** `line` is the first that is no UTF-8, in which an export always is. */
  | { readonly kind: 'export-not-utf8'; readonly line: number }
  /** It breaks off: the document that ends it is missing. */
  | { readonly kind: 'export-cut-off' }
  /** It has only some of the cases, or not all of their words. */
  | { readonly kind: 'partial-export'; readonly by: 'since' | 'open' | 'customer' }
  /** Something that is no document of an export, or not in its place. */
  | { readonly kind: 'bad-document'; readonly line: number }
  /** `seq`: its number, where it says one. `at`: what of it is not as a journal writes it, `data.due`; empty: all of it. */
  | { readonly kind: 'bad-entry'; readonly line: number; readonly seq: number | null; readonly at: string }
  /** There are more or fewer than it says. */
  | {
      readonly kind: 'export-counts';
      readonly of: 'cases' | 'entries';
      readonly said: number;
      readonly found: number;
    };

/** Why a file is refused as a whole. */
export type ImportProblem =
  | WorkbookProblem
  | OwnProblem
  | { readonly kind: 'not-csv'; readonly looksLike: LooksLike }
  /** In the place of an export of ours. */
  | { readonly kind: 'other-than-export'; readonly looksLike: LooksLike }
  | { readonly kind: 'empty-file' }
  /** `line` is the first that is no UTF-8. */
  | {
      readonly kind: 'not-utf8';
      readonly line: number;
      /** Those to offer, the likeliest first. */
      readonly encodings: readonly string[];
      readonly reads: ReadAs | undefined;
    }
  /** Bytes that are nothing in the encoding that was named. */
  | {
      readonly kind: 'not-in-encoding';
      readonly line: number;
      readonly encoding: string;
      readonly reads: ReadAs | undefined;
    }
  /** The mapping says an old encoding of it. */
  | ({ readonly kind: 'is-utf8' } & Utf8Doubt)
  /** What would separate columns, and into how many; none where nothing does. */
  | {
      readonly kind: 'unsure-delimiter';
      readonly seen: readonly SeenDelimiter[];
      /** Where the names of the columns seem to stand, below something else. */
      readonly below?: HeaderBelow;
    }
  | { readonly kind: 'broken-gzip'; readonly how: 'cut-off' | 'damaged' }
  | JsonProblem
  | { readonly kind: 'broken-header'; readonly line: number }
  | { readonly kind: 'row-too-long'; readonly line: number; readonly most: number }
  | {
      readonly kind: 'no-such-column';
      readonly columns: readonly (string | number)[];
      readonly nearest: string | undefined;
      /** How many columns the file has. */
      readonly has: number;
      /** Their names, as far as they have any. */
      readonly names: readonly string[];
      /** Where the names seem to stand, below what counts as them. */
      readonly below?: HeaderBelow;
      /** The file has one column, and its header is full of this: probably the delimiter. */
      readonly delimiter: string | undefined;
    }
  | { readonly kind: 'column-twice'; readonly column: string; readonly numbers: readonly number[] }
  | { readonly kind: 'mapping-empty' }
  /** `most` in bytes. */
  | { readonly kind: 'mapping-too-large'; readonly most: number }
  | { readonly kind: 'mapping-not-utf8' }
  /** `stands`: the beginning of what is there; empty at the end of a line. */
  | {
      readonly kind: 'mapping-not-json';
      readonly line: number;
      readonly column: number;
      readonly fault: JsonFault;
      readonly stands: string;
    }
  | { readonly kind: 'mapping-wrong'; readonly faults: readonly MappingFault[] }
  | {
      readonly kind: 'no-such-preset';
      readonly name: string;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    }
  /** Nothing says when a case was opened. `dates`: a column that looks like dates, in no form that a mapping can name. */
  | {
      readonly kind: 'nothing-to-suggest';
      readonly columns: number;
      /** Of the columns, as far as they have any. */
      readonly names: readonly string[];
      readonly dates: { readonly column: string; readonly value: string } | undefined;
      /** Columns whose dates can be read, and are of something else, or still to come. */
      readonly others: readonly string[];
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

type WrongQuote<K extends string> = K extends string
  ? {
      readonly kind: K;
      /** The line in which it was opened. */
      readonly quoteLine: number;
    }
  : never;

/** A quote that is closed in the middle of a field, or never. */
export type QuoteFault = WrongQuote<'broken-quote' | 'broken-off'>;

/**
 * Why a row is bad, without its place. `column` is as the header names it, a number where it has no name; `dates`: how one is to be
 * written, by an example of each form.
 */
export type RowFault = { readonly column: string | null; readonly value: string } & (
  | { readonly kind: 'bad-date'; readonly dates: readonly string[] }
  | { readonly kind: 'no-such-date' }
  | { readonly kind: 'in-future'; readonly what: 'opened' | 'changed' | 'closed' | 'kept' | 'call' }
  | { readonly kind: 'closed-before-opened'; readonly opened: string }
  | { readonly kind: 'due-before-opened'; readonly opened: string }
  | { readonly kind: 'kept-before-opened'; readonly opened: string }
  | { readonly kind: 'missing-opened-at' }
  /** Its status is `closed`, and it has no date of closing. */
  | { readonly kind: 'missing-closed-at' }
  /** Of a log: nothing says whose change it is. */
  | { readonly kind: 'missing-ref' }
  /** Of a log: another row of the case is bad, the one in line `badLine`: the `badRow`th, counted from 1. */
  | { readonly kind: 'bad-case'; readonly badLine: number; readonly badRow: number }
  | WrongWord<'wrong-kind' | 'wrong-status' | 'wrong-channel'>
  | WrongCount<'too-few-fields' | 'too-many-fields'>
  | { readonly kind: 'text-too-long'; readonly bytes: number; readonly most: number }
  /** `at` is counted from 1, in characters of the field. */
  | { readonly kind: 'control-character'; readonly code: number; readonly at: number }
  /** A cell of a workbook that holds an error: `#N/A`. */
  | { readonly kind: 'cell-error' }
  /** Two cells of a row of a workbook stand in the same column. */
  | { readonly kind: 'cell-twice' }
  /** A formula whose value was never computed. */
  | { readonly kind: 'formula-without-value' }
  /** `4.67017E+10`: a spreadsheet has made a number of it, and its last digits are lost. */
  | { readonly kind: 'phone-cut-short' }
  /** The same of a reference: cases of different customers would have the same one. */
  | { readonly kind: 'ref-cut-short' }
  /** Of a file of rejected rows: behind its reason still stands what says that nobody has mended it. */
  | { readonly kind: 'still-marked' }
  | QuoteFault
  | { readonly kind: 'broken-json'; readonly fault: JsonFault }
  /** JSON, and no object. */
  | { readonly kind: 'not-a-record' }
  /** A rejected row that was no object comes back as the text that it was kept as. `column` is the key of that. */
  | { readonly kind: 'not-mended' }
  /** `column` is the key. */
  | { readonly kind: 'key-twice' }
  /** An object, or a list of other things than texts and numbers, where a column is one text. */
  | { readonly kind: 'not-a-value'; readonly is: 'object' | 'list' }
  | { readonly kind: 'number-too-large' }
);

/**
 * A bad row: what is wrong and the line of the file that it begins in, counted from 1. `record`: of one document of JSON, which may
 * stand on a single line, which of its records it is, counted from 1.
 */
export type RowProblem = RowFault & { readonly line: number; readonly record?: number };

/** What of an import looks wrong where most rows are bad: the form of dates, what separates columns, or the mapping otherwise. */
export type Suspect = 'dates' | 'fields' | 'mapping';

/** What an import's reading gives: a value, or why the file is refused. */
export type Imported<T> = Result<T, ImportProblem>;

/** A row that could be understood, or what is wrong with it. */
export type RowResult<T> = Result<T, RowFault>;
