/** Bringing the register up to date after an import, from what the import has in memory. */
import { systemCode } from '../failure.ts';
import { cacheFolder } from '../files.ts';
import type { Mark } from '../mark.ts';
import type { FolderOptions } from '../options.ts';
import { addEntry } from '../register/addition.ts';
import { KeyCollector } from '../register/key-collector.ts';
import { BrokenRegister } from '../register/broken.ts';
import { registerWriter } from '../register/writer.ts';
import type { BatchKeys } from './batch-keys.ts';
import type { ImportDesk } from './ground.ts';

/** Fewer lines than this are left to whoever needs them in the register. */
const WORTH_IT = 1000;

/** What was written, line by line. */
export interface Written {
  readonly first: { readonly seq: number; readonly case: number };
  /** How many cases, and how many lines with their changes. */
  readonly count: number;
  readonly lines: number;
  /** In bytes, without the line feed. */
  readonly lengths: Uint32Array;
  /** The case that each line is about. */
  readonly cases: Uint32Array;
  /** Numbers, line by line; 0: none. */
  readonly customers: Uint32Array;
  /** With the places of the rows, counted from 1, for case numbers. */
  readonly keys: BatchKeys;
  /** The places of rows that were left out. */
  readonly dropped: ReadonlySet<number>;
}

/** From where on the register is to be written: behind the entries that it covers; from nothing where they are none. */
export interface RegisterStart {
  readonly upTo: number;
}

/**
 * Where to go on with the register, as it stands before the import is written.
 *
 * @returns `undefined` where it is better left to be made later: for few lines, or where much more would be read for it
 */
export function registerStart(desk: ImportDesk, lines: number): RegisterStart | undefined {
  if (lines < WORTH_IT) return undefined;
  const before = desk.snapshot.head.seq;
  const upTo = before === 0 ? 0 : (desk.register()?.upTo ?? 0);
  return before - upTo <= lines ? { upTo } : undefined;
}

/** Adds the import, and what came between it and the register. The register is derived: that it fails harms nothing. */
export function registerImport(
  options: FolderOptions,
  desk: ImportDesk,
  start: RegisterStart | undefined,
  after: Mark,
  written: Written,
): void {
  if (start === undefined) return;
  try {
    extend(options, desk, start, after, written);
  } catch (error) {
    if (systemCode(error) === undefined && !(error instanceof BrokenRegister)) throw error;
  }
}

function extend(
  { at, country }: FolderOptions,
  desk: ImportDesk,
  start: RegisterStart,
  after: Mark,
  written: Written,
): void {
  const { first, lines, lengths, cases, customers, keys } = written;
  const segment = after.segment ?? '';
  const writer = registerWriter(at, desk.journal, country, start.upTo === 0);
  if (writer === undefined) return;
  const keysBetween = new KeyCollector(cacheFolder(at));
  try {
    for (const addition of desk.additionsAfter(start.upTo)) {
      if (addition.seq >= first.seq) break;
      addEntry(writer, keysBetween, country, addition);
    }
    let offset = after.offset - lines;
    for (const length of lengths) offset -= length;
    for (let i = 0; i < lines; i++) {
      const length = lengths[i] ?? 0;
      writer.add(segment, offset, length, cases[i] ?? 0, customers[i] ?? 0);
      offset += length + 1;
    }
    writer.finish([
      { keys: keysBetween, caseOf: (no) => no },
      { keys, caseOf: caseOfPlace(written) },
    ]);
  } finally {
    keysBetween.close();
    writer.close();
  }
}

/** The case that the row at a place became; 0: none. */
function caseOfPlace({ first, count, dropped }: Written): (place: number) => number {
  if (dropped.size === 0) return (place) => first.case + place - 1;
  const cases = new Uint32Array(count + dropped.size + 1);
  for (let place = 1, no = first.case; place < cases.length; place++) {
    if (!dropped.has(place)) cases[place] = no++;
  }
  return (place) => cases[place] ?? 0;
}
