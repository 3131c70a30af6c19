/**
 * Writing the register: entries, their heads and their keys, made to count by a new meta file in the end.
 *
 * Whoever writes holds the journal's lock. Until the new meta file is there, and after a crash, the old one's answers are
 * what they were: entries are added behind those that it covers, heads lead back to them, runs are new files.
 */
import { randomBytes } from 'node:crypto';
import { fdatasyncSync, fstatSync, readdirSync, unlinkSync } from 'node:fs';
import { closeFile } from '../files.ts';
import { writeWhole } from '../write-whole.ts';
import { HeadsEditor } from './heads-editor.ts';
import { ENTRY_BYTES, linkEntry, OF_CASE, OF_CUSTOMER, putEntry } from './indexes.ts';
import { dropLeftovers } from './leftovers.ts';
import { isNamedBy, makeRegisterFolder, openForWriting, readMeta, writeMeta, type Meta } from './meta.ts';
import { writeRuns, type RunSource } from './runs.ts';

const BUFFERED = 1 << 14;

export interface RegisterWriter {
  /** The last entry that is covered so far. */
  readonly upTo: number;
  /** Adds entry `upTo + 1`. @param caseNo 0: of no case. @param customerNo 0: names no customer */
  add(segment: string, offset: number, length: number, caseNo: number, customerNo: number): void;
  /** Makes it count, with its keys. Throws what the system says; then the register is as it was. */
  finish(keys: readonly RunSource[]): void;
  /** Lets its files go; what was not finished does not count. */
  close(): void;
}

/**
 * @param fresh begin from nothing, whatever is there; else go on from what is there
 * @returns `undefined` where there is nothing to go on from. Throws what the system says
 */
export function registerWriter(
  folder: string,
  journalId: string,
  country: string,
  fresh: boolean,
): RegisterWriter | undefined {
  const dir = makeRegisterFolder(folder);
  const unique = randomBytes(6).toString('hex');
  const old = fresh ? emptyMeta(journalId, country, unique) : readMeta(dir);
  if (old === undefined || old.journal !== journalId || old.country !== country) return undefined;
  const entries = openForWriting(dir, old.entries);
  const headsFile = openForWriting(dir, old.heads);
  const close = (): void => {
    closeFile(entries);
    closeFile(headsFile);
  };
  const covered = old.upTo === 0 ? 0 : (old.upTo + 1) * ENTRY_BYTES;
  const size = fstatSync(entries).size;
  if (size < covered) {
    close();
    return undefined;
  }
  if (size > covered) dropLeftovers(entries, headsFile, old.upTo);
  const heads = new HeadsEditor(headsFile);
  const segments = [...old.segments];
  const buffer = new Uint32Array((BUFFERED * ENTRY_BYTES) / 4);
  let upTo = old.upTo;
  /** In entries. The empty one before the first is written with it. */
  let filled = old.upTo === 0 ? 1 : 0;
  let position = covered;
  let segment = '';
  let ordinal = 0;

  const flush = (): void => {
    writeWhole(entries, new Uint8Array(buffer.buffer), 0, filled * ENTRY_BYTES, position);
    position += filled * ENTRY_BYTES;
    filled = 0;
  };
  const enterSegment = (name: string): void => {
    const known = segments.lastIndexOf(name);
    segment = name;
    ordinal = known >= 0 ? known : segments.push(name) - 1;
  };
  /** The entry before about the same case, or that names the same customer; now it is this one. */
  const replaceHead = (no: number, of: 0 | 1): number => {
    if (no === 0) return 0;
    const before = heads.get(no, of);
    heads.set(no, of, upTo);
    return before;
  };

  return {
    get upTo() {
      return upTo;
    },
    add(name, offset, length, caseNo, customerNo) {
      upTo++;
      if (name !== segment) enterSegment(name);
      putEntry(buffer, filled, ordinal, offset, length, caseNo);
      linkEntry(buffer, filled, upTo, replaceHead(caseNo, OF_CASE), replaceHead(customerNo, OF_CUSTOMER));
      if (++filled === BUFFERED) flush();
    },
    finish(keys) {
      flush();
      // heads must never lead to an entry that a power cut took
      fdatasyncSync(entries);
      heads.flush();
      fdatasyncSync(headsFile);
      const runs = writeRuns(dir, unique, old.runs, keys);
      const meta: Meta = { ...old, upTo, segments, runs };
      writeMeta(dir, meta, unique);
      sweep(dir, meta);
    },
    close,
  };
}

const emptyMeta = (journal: string, country: string, unique: string): Meta => ({
  journal,
  country,
  upTo: 0,
  entries: `entries-${unique}.idx`,
  heads: `heads-${unique}.idx`,
  segments: [],
  runs: [],
});

/** Removes what no reader will ask for any more. Readers that have it open keep it. */
function sweep(dir: string, meta: Meta): void {
  for (const name of readdirSync(dir)) {
    if (isNamedBy(meta, name)) continue;
    try {
      unlinkSync(`${dir}/${name}`);
    } catch {
      // it only takes room
    }
  }
}
