/** Opening the register, and keeping it up with the journal. What the disk refuses here harms nothing: it is derived. */
import { rmSync } from 'node:fs';
import { entriesBetween, placeBehind, type Lines, type Place } from './entries.ts';
import { systemCode } from './failure.ts';
import { closeFile, cacheFolder, makeFolder, openToRead, readAt, segmentPath } from './files.ts';
import { BEGINNING, type Mark } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { BrokenRegister } from './register/broken.ts';
import { registerFolder } from './register/meta.ts';
import { extendRegister, openRegister, type Addition, type Register } from './register/register.ts';

/** The register is extended when more than this lies beyond it: as much as a search reads again without being felt. */
export const REGISTER_DUE_ENTRIES = 300;
const REGISTER_DUE_BYTES = 256 * 1024;

/** The register, where there is one that belongs to this journal as it is now, and to this country. */
export function openSound(options: FolderOptions, journal: string): Register | undefined {
  const register = openRegister(options.at, journal);
  if (register === undefined) return undefined;
  if (register.country === options.country && isBelievable(options.at, register, journal)) return register;
  register.close();
  return undefined;
}

function isBelievable(at: string, register: Register, journal: string): boolean {
  try {
    return isOfJournal(at, register, journal);
  } catch (error) {
    if (error instanceof BrokenRegister) return false;
    throw error;
  }
}

/** Lets go of a register that turned out to be broken: whoever needs one next makes it anew. */
export function dropRegister(at: string): void {
  rmSync(`${registerFolder(at)}/meta.json`, { force: true });
}

/** Whether its last entry lies where it says, and is found by its case. */
function isOfJournal(at: string, register: Register, journal: string): boolean {
  const { upTo } = register;
  const place = register.locationOf(upTo);
  if (place === undefined) return upTo === 0;
  const [no] = register.casesIn(upTo, upTo);
  if (no !== undefined && register.seqsOf(no).at(-1) !== upTo) return false;
  if (place.length === 0) return true; // a lost entry: there is no line to look at
  const head = `{"v":1,"journal":"${journal}","seq":${upTo},"prev":"`;
  try {
    const fd = openToRead(segmentPath(at, place.segment));
    try {
      const line = readAt(fd, place.offset, place.length + 1);
      return (
        line.length === place.length + 1 &&
        line.toString('latin1', 0, head.length) === head &&
        line.indexOf('\n') === place.length
      );
    } finally {
      closeFile(fd);
    }
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

/** Where the entries begin that a register does not cover. */
function placeBehindAll(register: Register | undefined): Place {
  const last = register?.locationOf(register.upTo);
  return register === undefined || last === undefined ? BEGINNING : placeBehind(register.upTo, last);
}

/** Extends the register, or makes it, where much lies beyond it. With the lock held. */
export function refreshRegister(options: FolderOptions, lines: Lines, end: Mark): void {
  if (end.journal === null || end.seq <= REGISTER_DUE_ENTRIES) return;
  const old = openSound(options, end.journal);
  const from = placeBehindAll(old);
  const isDue =
    end.seq - (old?.upTo ?? 0) > REGISTER_DUE_ENTRIES ||
    from.segment !== end.segment ||
    end.offset - from.offset > REGISTER_DUE_BYTES;
  if (isDue) writeRegister(options, end.journal, old, entriesBetween(lines, from, end));
  old?.close();
}

/**
 * Writes a register, with the lock held.
 *
 * @param additions all that `old` does not cover; they are read once, as they are written
 * @returns whether the disk took it
 */
export function writeRegister(
  options: FolderOptions,
  journal: string,
  old: Register | undefined,
  additions: Iterable<Addition>,
): boolean {
  try {
    makeFolder(cacheFolder(options.at));
    extendRegister(options.at, journal, options.country, old, additions);
    return true;
  } catch (error) {
    if (error instanceof BrokenRegister) dropRegister(options.at);
    else if (systemCode(error) === undefined) throw error;
    return false;
  }
}
