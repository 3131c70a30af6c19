/**
 * Reads a file and plans a case for each row, in one pass and in bounded memory; nothing is written here.
 *
 * bytes → (gunzip) → look → text → rows → cases and problems
 */
import { ok, refuse } from '../domain/result.ts';
import { nameOf } from './columns.ts';
import { csvReader, isBlank, type Header, type RowBlock } from './csv.ts';
import { decoderFor, LEGACY_ENCODINGS } from './encoding.ts';
import { BrokenGzip, gunzip, type Chunks } from './gunzip.ts';
import { dialectOf, type Mapping } from './mapping.ts';
import type { PlanContext } from './moments.ts';
import { planner, type PlannedCase, type Planner } from './plan.ts';
import type { Imported, RowFault, RowProblem } from './problem.ts';
import { isGzip, LOOK_BYTES, looksLike } from './sniff.ts';
import { placeOf } from './texts.ts';

/** Where what is read goes, row by row, in the order of the file. */
export interface PlanSinks {
  /** Once, before the first row: what a file of rejected rows begins with. */
  readonly onHeader?: (header: Header) => void;
  readonly onRow: (planned: PlannedCase) => void;
  /** `raw`: the row as it came, without its line end. */
  readonly onProblem: (problem: RowProblem, raw: string) => void;
  /** Now and then, after some thousands of rows. */
  readonly onProgress?: (counts: PlanCounts) => void;
}

export interface PlanCounts {
  /** Rows with something in them, good and bad. */
  readonly read: number;
  readonly bad: number;
  /** Good rows without a reference: importing the file again would add them again. */
  readonly withoutRef: number;
  /** Of content, unzipped. */
  readonly bytes: number;
}

/** The longest value that a problem quotes. */
const MOST_QUOTED = 200;

/** Bytes are decoded in pieces of this size, however they come. */
const PIECE_BYTES = 128 * 1024;

/**
 * Plans a file: a plain one without waiting for anything if its chunks come without waiting, a gzip as a stream.
 *
 * @param chunks the file's bytes; the next chunk may be read into the memory of the one before
 * @param mapping checked, and with the command line's format (`withFormat`)
 * @returns counts, or why the file is refused; rows that were planned before it was are then to be forgotten
 */
export async function planFile(
  chunks: Chunks,
  mapping: Mapping,
  context: PlanContext,
  sinks: PlanSinks,
): Promise<Imported<PlanCounts>> {
  const intake = intakeOf(mapping, context, sinks);
  try {
    return await (Symbol.asyncIterator in chunks ? planAsync(chunks, intake) : planSync(chunks, intake));
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
      const next = iterator.next();
      if (next.done === true) return intake.end();
      fed = intake.push(next.value);
    }
    return fed;
  } finally {
    iterator.return?.(); // so that the file is closed, wherever it stopped
  }
}

async function planAsync(chunks: AsyncIterable<Uint8Array>, intake: Intake): Promise<Imported<PlanCounts>> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    const rest: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => iterator };
    const parts: Buffer[] = [];
    for (let length = 0; length < LOOK_BYTES;) {
      const next = await iterator.next();
      if (next.done === true) break;
      parts.push(Buffer.from(next.value));
      length += next.value.length;
    }
    const head = Buffer.concat(parts);
    const all = chain(head, rest);
    return await planPieces(isGzip(head) ? gunzip(all) : all, intake);
  } finally {
    await iterator.return?.();
  }
}

/** Content of a gzip is looked at as any other, so one inside another is refused. */
async function planPieces(chunks: AsyncIterable<Uint8Array>, intake: Intake): Promise<Imported<PlanCounts>> {
  for await (const chunk of chunks) {
    const fed = intake.push(chunk);
    if (!fed.ok) return fed;
  }
  return intake.end();
}

async function* chain(head: Uint8Array, rest: Chunks): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
}

interface Intake {
  readonly push: (bytes: Uint8Array) => Imported<undefined>;
  readonly end: () => Imported<PlanCounts>;
}

const FED = ok(undefined);

/** From bytes, unzipped, to planned rows. */
function intakeOf(mapping: Mapping, context: PlanContext, sinks: PlanSinks): Intake {
  const dialect = dialectOf(mapping);
  const decoder = decoderFor(dialect.encoding);
  const reader = csvReader(dialect);
  const counts = { read: 0, bad: 0, withoutRef: 0, bytes: 0 };
  let head: Buffer | undefined = Buffer.alloc(0);
  let plan: Planner | undefined;
  let names: readonly string[] = [];

  function decode(bytes: Buffer): Imported<undefined> {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      const piece = bytes.subarray(at, at + PIECE_BYTES);
      counts.bytes += piece.length;
      const fed = readText(decoder.push(piece));
      if (!fed.ok) return fed;
    }
    return FED;
  }

  function readText(text: ReturnType<typeof decoder.push>): Imported<undefined> {
    if (typeof text !== 'string') {
      return refuse({
        kind: 'not-utf8',
        line: reader.line() + text.afterLines,
        encodings: LEGACY_ENCODINGS,
      });
    }
    return planBlock(reader.push(text));
  }

  function planBlock(block: Imported<RowBlock | undefined>): Imported<undefined> {
    if (!block.ok) return block;
    const header = reader.header();
    if (plan === undefined && header !== undefined) {
      const bound = planner(mapping, header.names, context);
      if (!bound.ok) return bound;
      plan = bound.value;
      names = header.names;
      sinks.onHeader?.(header);
    }
    if (block.value === undefined || plan === undefined) return FED;
    planRows(block.value, plan);
    sinks.onProgress?.(counts);
    return FED;
  }

  function planRows(block: RowBlock, planRow: Planner): void {
    const { rows } = block;
    for (let i = block.start; i < rows.length; i += 1) {
      const row = rows[i] ?? [];
      if (row.length === 1 && isBlank(row)) continue;
      counts.read += 1;
      const fault = faultBefore(block, i, row, names);
      const planned = fault === undefined ? planRow(row) : refuse(fault);
      if (planned.ok) {
        if (planned.value.words.ref === undefined) counts.withoutRef += 1;
        sinks.onRow(planned.value);
      } else {
        counts.bad += 1;
        const { line, raw } = block.places.at(i);
        // a fault is made for its row and nobody else's; a spread would cost more than all else about it
        sinks.onProblem(Object.assign(quoting(planned.problem), { line }), raw);
      }
    }
  }

  return {
    push(bytes) {
      const next = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      if (head === undefined) return decode(next);
      head = Buffer.concat([head, next]);
      if (head.length < LOOK_BYTES) return FED;
      const all = head;
      head = undefined;
      const seen = looksLike(all.subarray(0, LOOK_BYTES));
      return seen === undefined ? decode(all) : refuse({ kind: 'not-csv', looksLike: seen });
    },
    end() {
      if (head !== undefined) {
        const seen = looksLike(head);
        if (seen !== undefined) return refuse({ kind: 'not-csv', looksLike: seen });
        const fed = decode(head);
        if (!fed.ok) return fed;
      }
      const left = readText(decoder.end());
      if (!left.ok) return left;
      const last = planBlock(reader.end());
      return last.ok ? ok(counts) : last;
    },
  };
}

/** What is wrong with a row before anybody looks at what its fields say. */
function faultBefore(
  block: RowBlock,
  index: number,
  row: readonly string[],
  names: readonly string[],
): RowFault | undefined {
  const broken = block.faults.size === 0 ? undefined : block.faults.get(index);
  if (broken !== undefined) return { kind: broken, column: null, value: '' };
  if (row.length !== names.length) {
    const kind = row.length < names.length ? 'too-few-fields' : 'too-many-fields';
    return { kind, column: null, value: '', fields: row.length, columns: names.length };
  }
  if (!block.hasNul) return undefined;
  const nul = row.findIndex((field) => field.includes('\0'));
  if (nul < 0) return undefined;
  const value = row[nul] ?? '';
  const column = nameOf(names, nul);
  return { kind: 'control-character', column, value, code: 0, at: placeOf(value, value.indexOf('\0')) };
}

const quoting = (fault: RowFault): RowFault =>
  fault.value.length <= MOST_QUOTED ? fault : { ...fault, value: `${fault.value.slice(0, MOST_QUOTED)}…` };
