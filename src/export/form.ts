/** What an export is written in: forms take cases one by one and give what is to be written, so that memory stays as it is. */
import type { Customer } from '../domain/customer.ts';
import type { IsoInstant, SeqRange } from '../domain/entries.ts';
import type { Exported, ExportedEntry } from './exported.ts';

export const FORMATS = ['jsonl', 'json', 'csv', 'xlsx', 'ords'] as const;
export type Format = (typeof FORMATS)[number];

/** What an export is of: stands before everything else. */
export interface Beginning {
  readonly at: IsoInstant;
  /** The program and its version. */
  readonly by: string;
  readonly journal: { readonly id: string | null; readonly entries: number; readonly head: string };
  readonly shop: {
    readonly name: string;
    readonly country: string;
    readonly timeZone: string;
    readonly language: string;
    readonly currency: string;
  };
  readonly selection: Selection;
}

/** What was asked for; all of it `null` and `false`: the whole journal. */
export interface Selection {
  /** A local date. */
  readonly since: string | null;
  readonly open: boolean;
  readonly customer: Customer | null;
}

export const isWhole = ({ since, open, customer }: Selection): boolean =>
  since === null && !open && customer === null;

/** Stands behind everything else: an export without it was cut off. */
export interface Ending {
  readonly cases: number;
  readonly entries: number;
  /** Entries of the journal that could not be read: it is damaged. Known only of a whole export, else empty. */
  readonly lost: readonly SeqRange[];
  /** Entries whose words were left out, since they are or may be somebody else's. */
  readonly withheld: number;
}

export type Piece = string | Uint8Array;

/** Called in this order; each gives what is to be written next, perhaps nothing. */
export interface Form {
  readonly begin: (beginning: Beginning) => Piece;
  readonly each: (of: Exported) => Piece;
  /** An entry that is about no single case. */
  readonly loose: (of: ExportedEntry) => Piece;
  readonly end: (ending: Ending) => Piece;
}

/** What a file can be called by; `ords` is a table like any other. */
export const ENDINGS = ['jsonl', 'json', 'csv', 'xlsx'] as const satisfies readonly Format[];

/** Whether a file's name has an ending, whatever it asks for. */
export const hasEnding = (file: string): boolean => /[^/\\.]\.[^/\\.\s]{1,8}$/.test(file);

/** The format that a file's name asks for. */
export function formatOfName(file: string): Format | undefined {
  const extension = /\.([a-z]+)$/.exec(file.toLowerCase())?.[1];
  return extension === 'ndjson' ? 'jsonl' : FORMATS.find((f) => f === extension);
}
