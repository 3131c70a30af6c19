// What the tests of an import share: a shop's clock, a file in memory, and everything that comes of planning it.
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { compileZone } from '../../src/domain/clock/compile.ts';
import { toInstant } from '../../src/domain/clock/zone.ts';
import { fromIso } from '../../src/domain/instant.ts';
import type { Format } from '../../src/bulk-import/formats.ts';
import type { Mapping } from '../../src/bulk-import/mapping.ts';
import type { PlanContext } from '../../src/bulk-import/moments.ts';
import type { PlannedCase } from '../../src/bulk-import/plan.ts';
import type { ImportProblem, RowProblem } from '../../src/bulk-import/problem.ts';
import type { RowsHeader } from '../../src/bulk-import/row-reader.ts';
import { planFile, type PlanCounts, type PlanSinks } from '../../src/bulk-import/run.ts';

export const root = join(import.meta.dirname, '../..');

/** The folder with the real data, beside the project; not there on every machine. */
export const shared = join(root, '../shared/data');
export const hasShared = existsSync(shared);

const CLOSING = 17.5 * 3600;

const MIDNIGHT = 24 * 3600;

/** A shop that closes at 17:30 every day, but for the days on which it is closed (counted from 1970-01-01). */
export function contextIn(
  timeZone: string,
  now: string,
  toldUntil?: string,
  isClosed: (day: number) => boolean = () => false,
): PlanContext {
  const zone = compileZone(timeZone);
  if (!zone.ok) throw new Error(`no zone ${timeZone}`);
  return {
    now: fromIso(now),
    zone: zone.value,
    closingOn: (day) => toInstant(zone.value, day, isClosed(day) ? MIDNIGHT : CLOSING).at,
    lastMinuteOf: (day) => toInstant(zone.value, day, MIDNIGHT - 60).at,
    ...(toldUntil === undefined ? {} : { toldUntil: fromIso(toldUntil) }),
  };
}

/** Monday 23 November 2026, 09:00 in Stockholm. */
export const monday = contextIn('Europe/Stockholm', '2026-11-23T08:00:00Z');

export interface Planned {
  readonly refused: ImportProblem | undefined;
  readonly counts: PlanCounts | undefined;
  readonly cases: readonly PlannedCase[];
  readonly problems: readonly RowProblem[];
  /** The bad rows as they came. */
  readonly raw: readonly string[];
  readonly header: RowsHeader | undefined;
}

export type Bytes = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export async function planned(
  bytes: Bytes,
  mapping: Mapping,
  context: PlanContext = monday,
  typed?: Format,
): Promise<Planned> {
  const cases: PlannedCase[] = [];
  const problems: RowProblem[] = [];
  const raw: string[] = [];
  const keptRows: string[] = [];
  let header: RowsHeader | undefined;
  const sinks: PlanSinks = {
    keeper: { add: (row) => keptRows.push(row), at: (place) => keptRows[place] ?? '' },
    onHeader: (found) => {
      header = found;
    },
    onRow: (row) => cases.push(row),
    onProblem: (problem, text) => {
      problems.push(problem);
      raw.push(text);
    },
  };
  const result = await planFile(bytes, mapping, context, sinks, { format: typed });
  return {
    refused: result.ok ? undefined : result.problem,
    counts: result.ok ? result.value : undefined,
    cases,
    problems,
    raw,
    header,
  };
}

/** A text as a file, in pieces of a size. */
export function* bytesOf(text: string | Buffer, size = 1 << 20): Generator<Buffer> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A file on disk, always read into the same memory, as commands do it. */
export function* fileBytes(path: string, size = 1 << 20): Generator<Buffer> {
  const file = openSync(path, 'r');
  const memory = Buffer.alloc(size);
  try {
    for (let n = readSync(file, memory); n > 0; n = readSync(file, memory)) yield memory.subarray(0, n);
  } finally {
    closeSync(file);
  }
}

/** The mapping of most tests: a row is a number, an opening, and what else `more` says. */
export const simple = (more: Partial<Mapping['case']> = {}, rest: Partial<Mapping> = {}): Mapping => ({
  lofte: 'mapping.v1',
  case: { ref: { column: 'no' }, openedAt: { column: 'opened' }, ...more },
  ...rest,
});

/** As a repair shop's list would be mapped. */
export const full: Mapping = simple(
  {
    closedAt: { column: 'closed', optional: true },
    item: { column: 'item', optional: true },
    status: { column: 'status', optional: true },
  },
  {
    promises: [
      {
        kind: 'ready',
        due: { column: 'due', optional: true },
        keptAt: { column: 'kept', optional: true },
      },
    ],
    calls: [
      {
        at: { column: 'called', optional: true },
        text: { column: 'said', optional: true },
        channel: { column: 'channel', optional: true },
      },
    ],
  },
);

/** Plans rows that are given as a text without a header. */
export const rows = (header: string, text: string, mapping: Mapping = full, context?: PlanContext) =>
  planned(bytesOf(`${header}\n${text}`), mapping, context);
