/**
 * One entry, one line: how a fact is written down and read back.
 *
 *     {"v":1,"journal":"…","seq":812,"prev":"…","id":"…","type":"…","case":42,"by":"…","happenedAt":"…","recordedAt":"…",
 *      "clock":"set","batch":"…","batchEnd":true,"data":{…},"sealed":"…","hash":"…","private":{"salt":"…",…}}
 *
 * in this order, without white space; `clock`, `batch`, `batchEnd`, `sealed` and `private` only where they apply. `hash`
 * is the SHA-256 of the bytes before `,"hash":"`, `sealed` that of the bytes of `private`, `prev` the `hash` before.
 *
 * What a line is held against (its hash, its seal, the line before it) is in chain.ts.
 */
import { hash as digest, randomFillSync } from 'node:crypto';
import { ENTRY_TYPES, type Entry, type EntryType, type Fact, type IsoInstant } from '../../domain/entries.ts';
import type { DamageKind } from '../problem.ts';

/** Without its line end. */
export const MOST_LINE_BYTES = 1024 * 1024;

/** Stands for the hash of the line before the first. */
export const NO_HASH = '0'.repeat(64);

/** Where a line goes: `prev` is the hash of the line before it, 64 zeros for the first. */
export interface Link {
  readonly journal: string;
  readonly seq: number;
  readonly prev: string;
}

/** What the journal adds to a fact. */
export interface Stamp {
  /** A ULID. */
  readonly id: string;
  readonly by: string;
  readonly recordedAt: IsoInstant;
  readonly clockSet: boolean;
  /** Of an entry among several of one command; `last` is the one that makes them all exist. */
  readonly batch?: { readonly id: string; readonly last: boolean };
}

/** A line, without its line end, and its hash. */
export interface Line {
  readonly text: string;
  readonly hash: string;
}

let hash: typeof digest | undefined;

/** In lower-case hex; a text as UTF-8. */
export function sha256(bytes: string | Uint8Array): string {
  // asked for once: each look into crypto goes by the launcher, which loads it when it is first touched
  hash ??= digest;
  return hash('sha256', bytes);
}

/**
 * A fact as a line of the journal.
 *
 * @throws where a key in it has a name that is the line's own (a bug)
 */
export function encodeLine(link: Link, stamp: Stamp, fact: Fact): Line {
  assertNames(fact.data);
  if (fact.private !== undefined) assertNames(fact.private);
  if (fact.private !== undefined && 'salt' in fact.private)
    throw new Error('the salt of an entry is its own');
  const words = fact.private === undefined ? '{}' : JSON.stringify(fact.private);
  const sealed = words === '{}' ? undefined : `{"salt":"${newSalt()}",${words.slice(1)}`;
  const open =
    `{"v":1,"journal":"${link.journal}","seq":${link.seq},"prev":"${link.prev}","id":"${stamp.id}"` +
    `,"type":"${fact.type}","case":${fact.case ?? 'null'},"by":${JSON.stringify(stamp.by)}` +
    `,"happenedAt":"${fact.happenedAt}","recordedAt":"${stamp.recordedAt}"` +
    (stamp.clockSet ? ',"clock":"set"' : '') +
    (stamp.batch === undefined ? '' : `,"batch":"${stamp.batch.id}"`) +
    (stamp.batch?.last === true ? ',"batchEnd":true' : '') +
    `,"data":${JSON.stringify(fact.data)}` +
    (sealed === undefined ? '' : `,"sealed":"${sha256(sealed)}"`);
  const hash = sha256(open);
  return {
    text: `${open},"hash":"${hash}"${sealed === undefined ? '' : `,"private":${sealed}`}}`,
    hash,
  };
}

const RESERVED = new Set(['hash', 'sealed', 'private']);

function assertNames(value: unknown): void {
  if (Array.isArray(value)) {
    for (const each of value) if (typeof each === 'object') assertNames(each);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (RESERVED.has(key)) throw new Error(`an entry may not have a key called ${key}`);
      if (typeof inner === 'object') assertNames(inner);
    }
  }
}

const SALT_BYTES = 16;
const pool = { bytes: Buffer.alloc(0), used: 0 };

/** What keeps private words from being guessed by their seal: 32 hex digits. */
export function newSalt(): string {
  if (pool.used === pool.bytes.length) {
    pool.bytes = randomFillSync(Buffer.alloc(SALT_BYTES * (pool.bytes.length === 0 ? 4 : 512)));
    pool.used = 0;
  }
  pool.used += SALT_BYTES;
  return pool.bytes.toString('hex', pool.used - SALT_BYTES, pool.used);
}

/** A line as JSON gives it. */
interface Parsed {
  readonly v: unknown;
  readonly type: EntryType;
  readonly case: unknown;
  readonly happenedAt: IsoInstant;
  readonly data: unknown;
  readonly private?: { readonly salt: string };
  readonly seq: number;
  readonly by: string;
  readonly recordedAt: IsoInstant;
  readonly clock?: 'set';
  readonly batch?: string;
}

type Decoded = Omit<Parsed, 'v' | 'private'> & { readonly private?: object };
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Why a line gives no entry. */
export type LineFault =
  | { readonly fault: Extract<DamageKind, 'bad-line' | 'unknown-type'> }
  | { readonly fault: 'newer-format'; readonly version: number | string };

const BAD_LINE: LineFault = { fault: 'bad-line' };
const TYPES: ReadonlySet<string> = new Set(ENTRY_TYPES);

export const isKnownType = (type: string): boolean => TYPES.has(type);

/**
 * The entry that a line holds. What its bytes are held against is checked elsewhere: here it need only mean something.
 *
 * A line whose private words are gone gives an entry without them.
 */
export function decodeLine(text: string): Entry | LineFault {
  const line = parse(text);
  if (line === undefined) return BAD_LINE;
  if (line.v !== 1) return versionFault(line.v);
  if (!isKnownType(line.type)) return { fault: 'unknown-type' };
  // a million of these are made where everything is read, and spreads would be half of the work
  const entry: Mutable<Decoded> = {
    type: line.type,
    case: line.case,
    happenedAt: line.happenedAt,
    data: line.data,
    seq: line.seq,
    by: line.by,
    recordedAt: line.recordedAt,
  };
  if (line.private !== undefined) entry.private = wordsOf(line.private);
  if (line.clock !== undefined) entry.clock = line.clock;
  if (line.batch !== undefined) entry.batch = line.batch;
  return entry as Entry;
}

export const isFault = (decoded: Entry | LineFault): decoded is LineFault => 'fault' in decoded;

/** A version that is no number above 1 was never written by any lofte. */
export const versionFault = (v: unknown): LineFault =>
  typeof v === 'number' && Number.isInteger(v) && v > 1 ? { fault: 'newer-format', version: v } : BAD_LINE;

function parse(text: string): Parsed | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) &&
      isObject(parsed['data']) &&
      isObject(parsed['private'] ?? {}) &&
      parsed['private'] !== null
      ? (parsed as unknown as Parsed)
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wordsOf({ salt: _, ...words }: { readonly salt: string }): object {
  return words;
}
