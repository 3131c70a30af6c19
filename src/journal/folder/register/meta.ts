/**
 * `meta.json`: which files make up the register, and how far they go. What it does not name does not count.
 *
 * It is written last, and put in the place of the one before by renaming: a reader has the old register or the new.
 */
import { fdatasyncSync, renameSync } from 'node:fs';
import {
  closeFile,
  cacheFolder,
  createFile,
  makeFolder,
  openOrCreate,
  openToRead,
  readWhole,
  statOf,
  syncFolder,
} from '../files.ts';
import { writeWhole } from '../write-whole.ts';

/** 3: references by `refKey`; 4: phones and e-mails by `eachContactKey`. */
const VERSION = 4;
const NAME = 'meta.json';

/** A sorted file of keys. */
export interface Run {
  readonly name: string;
  readonly bytes: number;
}

export interface Meta {
  readonly journal: string;
  /** The country that phone keys were read for. */
  readonly country: string;
  /** The last entry that is covered. */
  readonly upTo: number;
  readonly entries: string;
  readonly heads: string;
  /** Names, by the number that entries have of them. */
  readonly segments: readonly string[];
  /** Largest first. */
  readonly runs: readonly Run[];
}

/** In the cache. */
export const REGISTER = 'register';

export const registerFolder = (at: string): string => `${cacheFolder(at)}/${REGISTER}`;

/** The meta file of the register in `dir`; `undefined` where it is missing, broken or of another version. */
export function readMeta(dir: string): Meta | undefined {
  try {
    if (statOf(dir)?.isDirectory() !== true) return undefined;
    return asMeta(JSON.parse(readWhole(`${dir}/${NAME}`).toString()));
  } catch {
    // derived: whatever is wrong with it, it is made anew
    return undefined;
  }
}

/** Puts a new meta file in the place of the one before, on disk before it is there. Throws what the system says. */
export function writeMeta(dir: string, meta: Meta, unique: string): void {
  const draft = `${dir}/meta-${unique}.tmp`;
  const bytes = Buffer.from(`${JSON.stringify({ v: VERSION, ...meta })}\n`);
  const fd = createFile(draft);
  try {
    writeWhole(fd, bytes, 0, bytes.length, 0);
    fdatasyncSync(fd);
  } finally {
    closeFile(fd);
  }
  renameSync(draft, `${dir}/${NAME}`);
  syncFolder(dir);
}

/** Makes the register's folder where it is missing. Throws what the system says, also where something else is there. */
export function makeRegisterFolder(at: string): string {
  makeFolder(cacheFolder(at));
  makeFolder(registerFolder(at));
  return registerFolder(at);
}

/** Whether a name in the register's folder is one of the files that a meta file needs, itself included. */
export const isNamedBy = (meta: Meta, name: string): boolean =>
  name === NAME || name === meta.entries || name === meta.heads || meta.runs.some((run) => run.name === name);

export const openForReading = (dir: string, name: string): number => openToRead(`${dir}/${name}`);

/** Opens a file of the register that is there, or makes it. */
export const openForWriting = (dir: string, name: string): number => openOrCreate(`${dir}/${name}`).fd;

const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w.-]+$/.test(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function asMeta(value: unknown): Meta | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { v, journal, country, upTo, entries, heads, segments, runs } = value as Record<string, unknown>;
  if (v !== VERSION || typeof journal !== 'string' || typeof country !== 'string') return undefined;
  if (!isCount(upTo) || !isName(entries) || !isName(heads)) return undefined;
  if (!Array.isArray(segments) || !segments.every(isName)) return undefined;
  if (!Array.isArray(runs) || !runs.every(isRun)) return undefined;
  return { journal, country, upTo, entries, heads, segments, runs };
}

function isRun(value: unknown): value is Run {
  if (typeof value !== 'object' || value === null) return false;
  const { name, bytes } = value as Record<string, unknown>;
  return isName(name) && isCount(bytes);
}
