/**
 * Reads a file and plans its cases in one pass; nothing is written here.
 *
 * bytes → (gunzip) → look → rows → cases and problems. Where rows are cases, each is planned as it comes, in bounded memory;
 * where they are changes of cases, when the last one is there.
 */
import { ok, refuse } from '../domain/result.ts';
import { readerFor } from './reader-for.ts';
import type { TypedFormat } from './formats.ts';
import { chain, contentOf } from './content.ts';
import { BrokenGzip, gunzip, type Chunks } from './gunzip.ts';
import type { Mapping } from './mapping.ts';
import type { PlanContext } from './moments.ts';
import type { PlannedCase } from './plan.ts';
import type { Imported, ImportProblem, RowProblem, Utf8Doubt } from './problem.ts';
import type { Block, RowReader, RowsHeader } from './row-reader.ts';
import { rowsInto, type RowsInto } from './rows-into.ts';
import { isGzip, LOOK_BYTES } from './sniff.ts';
import type { XlsxReader } from './xlsx/index.ts';
import { withWorkbookDates } from './xlsx/workbook-dates.ts';

/** Where what is read goes, in the order of the file. */
export interface PlanSinks {
  /** Once, before the first row. */
  readonly onHeader?: (header: RowsHeader) => void;
  readonly onRow: (planned: PlannedCase) => void;
  /** Of a bad row, of a log of a case that has one: whether its reference is on record already, so that it is left alone like a good one. */
  readonly leave?: (ref: string) => boolean;
  /** `raw`: the row as it came, without its line end; empty where it was not kept. */
  readonly onProblem: (problem: RowProblem, raw: string) => void;
  /** Now and then, so that whatever else goes on can; where it never comes back, nothing more is read. */
  readonly between?: () => Promise<void>;
  /** Keeps the rows of a log, whose bad ones are known in the end only; without it, they come without how they were written. */
  readonly keeper?: RowKeeper | undefined;
  /** Now and then, after some thousands of rows. */
  readonly onProgress?: (counts: PlanCounts) => void;
}

/** Rows as they came. */
export interface RowKeeper {
  readonly add: (raw: string) => void;
  /** The row that was added as the `place`th, counted from 0. */
  readonly at: (place: number) => string;
}

export interface PlanCounts {
  /** Rows with something in them, good and bad. */
  readonly read: number;
  readonly bad: number;
  /** Good rows without a reference: importing the file again would add them again. */
  readonly withoutRef: number;
  /** Rows of a workbook in which the phone number is a number: a 0 or a + that it began with is lost. */
  readonly phonesAsNumbers: number;
  /** Of content, unzipped. */
  readonly bytes: number;
  /** At the end: the file is UTF-8, and the command line said otherwise. */
  readonly utf8: Utf8Doubt | undefined;
}

export type Counting = { -readonly [K in keyof PlanCounts]: PlanCounts[K] };

/** Bytes are read in pieces of this size, however they come. */
const PIECE_BYTES = 128 * 1024;

/**
 * Plans a file: a plain one without waiting for anything if its chunks come without waiting, a gzip as a stream.
 *
 * @param chunks the file's bytes; the next chunk may be read into the memory of the one before
 * @param mapping checked, and with what the command line says of how the file is written (`withFormat`)
 * @param typed what the command line says of the format
 * @returns counts, or why the file is refused; rows that were planned before it was are then to be forgotten
 */
export async function planFile(
  chunks: Chunks,
  mapping: Mapping,
  context: PlanContext,
  sinks: PlanSinks,
  typed: TypedFormat = {},
): Promise<Imported<PlanCounts>> {
  const intake = intakeOf((head) => readerFor(head, mapping, typed), mapping, context, sinks);
  try {
    return await (Symbol.asyncIterator in chunks
      ? planPieces(contentOf(chunks), intake)
      : planSync(chunks, intake));
  } catch (error) {
    if (error instanceof BrokenGzip) return refuse({ kind: 'broken-gzip', how: error.how });
    throw error;
  }
}

/** Without a pause, but for a gzip. */
async function planSync(chunks: Iterable<Uint8Array>, intake: Intake): Promise<Imported<PlanCounts>> {
  const iterator = chunks[Symbol.iterator]();
  try {
    const rest: Iterable<Uint8Array> = { [Symbol.iterator]: () => iterator };
    const parts: Buffer[] = [];
    for (let length = 0; length < LOOK_BYTES;) {
      const next = iterator.next();
      if (next.done === true) break;
      parts.push(Buffer.from(next.value));
      length += next.value.length;
    }
    const head = Buffer.concat(parts);
    if (isGzip(head)) return await planPieces(gunzip(chain(head, rest)), intake);
    let fed = intake.push(head);
    while (fed.ok) {
      await intake.between();
      const next = iterator.next();
      if (next.done === true) return await intake.end();
      fed = intake.push(next.value);
    }
    return fed;
  } finally {
    iterator.return?.(); // so that the file is closed, wherever it stopped
  }
}

/** Content of a gzip is looked at as any other, so one inside another is refused. */
async function planPieces(chunks: AsyncIterable<Uint8Array>, intake: Intake): Promise<Imported<PlanCounts>> {
  for await (const chunk of chunks) {
    const fed = intake.push(chunk);
    if (!fed.ok) return fed;
    await intake.between();
  }
  return intake.end();
}

interface Intake {
  readonly push: (bytes: Uint8Array) => Imported<undefined>;
  readonly end: () => Promise<Imported<PlanCounts>>;
  readonly between: () => Promise<void>;
}

/** A column that is not there, with where the names of the columns seem to stand. */
function withBelow(problem: ImportProblem, { below }: RowsHeader): ImportProblem {
  const found = problem.kind === 'no-such-column' ? below?.() : undefined;
  return problem.kind !== 'no-such-column' || found === undefined ? problem : { ...problem, below: found };
}

type AnyReader = RowReader | XlsxReader;

const FED = ok(undefined);

/** From bytes, unzipped, to planned rows. */
function intakeOf(
  readerOf: (head: Buffer) => Imported<AnyReader>,
  mapping: Mapping,
  context: PlanContext,
  sinks: PlanSinks,
): Intake {
  const counts: Counting = { read: 0, bad: 0, withoutRef: 0, phonesAsNumbers: 0, bytes: 0, utf8: undefined };
  let head: Buffer = Buffer.alloc(0);
  let reader: AnyReader | undefined;
  let plan: RowsInto | undefined;
  const between = async (): Promise<void> => sinks.between?.();

  /** Chooses the reader by the beginning of the file, and gives it that. */
  function begin(): Imported<undefined> {
    const chosen = readerOf(head.subarray(0, LOOK_BYTES));
    if (!chosen.ok) return chosen;
    reader = chosen.value;
    return read(reader, head);
  }

  function read(from: AnyReader, bytes: Buffer): Imported<undefined> {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      const piece = bytes.subarray(at, at + PIECE_BYTES);
      counts.bytes += piece.length;
      const fed = planBlock(from.push(piece), from);
      if (!fed.ok) return fed;
    }
    return FED;
  }

  function planBlock(block: Imported<Block | undefined>, from: AnyReader): Imported<undefined> {
    if (!block.ok) return block;
    const header = from.header();
    if (plan === undefined && header !== undefined) {
      // rejected rows of a workbook come back as CSV, with its dates in them
      const isWorkbook = 'blocks' in from || mapping.format?.type === 'xlsx';
      const rows = isWorkbook ? withWorkbookDates(mapping) : mapping;
      const bound = rowsInto(rows, header, context, sinks, counts);
      if (!bound.ok) return refuse(withBelow(bound.problem, header));
      plan = bound.value;
      sinks.onHeader?.(header);
    }
    if (block.value === undefined || plan === undefined) return FED;
    plan.take(block.value);
    sinks.onProgress?.(counts);
    return FED;
  }

  return {
    between,
    push(bytes) {
      const next = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      if (reader !== undefined) return read(reader, next);
      head = Buffer.concat([head, next]);
      return head.length < LOOK_BYTES ? FED : begin();
    },
    async end() {
      const begun = reader === undefined ? begin() : FED;
      if (!begun.ok || reader === undefined) return begun.ok ? ok(counts) : begun;
      if (!('blocks' in reader)) {
        const last = planBlock(reader.end(), reader);
        if (!last.ok) return last;
        counts.utf8 = reader.doubt();
        // what somebody has just typed they mean, perhaps; what was written down once is for other files, too
        if (counts.utf8 !== undefined && mapping.format?.encodingTyped !== true) {
          return refuse({ kind: 'is-utf8', ...counts.utf8 });
        }
        await plan?.end(between);
        return ok(counts);
      }
      for await (const block of reader.blocks()) {
        const fed = planBlock(block, reader);
        if (!fed.ok) return fed;
        await between();
      }
      await plan?.end(between);
      counts.phonesAsNumbers = reader.phonesAsNumbers();
      return ok(counts);
    },
  };
}
