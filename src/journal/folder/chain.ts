/**
 * Whether a line is what was written: its hash over its own bytes, its link to the line before, its seal over the
 * private words behind it. Bytes are compared, not parsed JSON, which lets spaces and doubled keys through.
 */
import type { DamageKind } from '../problem.ts';
import {
  decodeLine,
  isFault,
  isKnownType,
  MOST_LINE_BYTES,
  sha256,
  versionFault,
  type Link,
} from './line.ts';

const HASH_KEY = ',"hash":"';
const SEALED_KEY = ',"sealed":"';
const PRIVATE_KEY = '","private":{';
const RECORDED_KEY = ',"recordedAt":"';
const DIGITS = 64;
/** `,"hash":"…"}`, what a line without private words ends with. */
const HASH_END = HASH_KEY.length + DIGITS + 2;
const SEALED_SIZE = SEALED_KEY.length + DIGITS + 1;
const ULID_SIZE = 26;
const TYPE_KEY = '","type":"';
const QUOTE = 0x22;
/** `"…Z"` after its key's quote. */
const INSTANT_SIZE = 21;
const CLOCK_SET = ',"clock":"set"';
const BATCH_KEY = ',"batch":"';
const BATCH_END = ',"batchEnd":true';

/** A line that verifies. */
export interface Sound {
  readonly hash: string;
  /** The batch that it belongs to. */
  readonly batch: string | undefined;
  readonly endsBatch: boolean;
}

/** A line that does not. What it says of itself is kept, so that the lines after it can still be checked. */
export interface Unsound {
  readonly fault: DamageKind | 'newer-format';
  readonly version?: number;
  readonly says?: { readonly seq: number; readonly hash: string; readonly computed: string };
}

export const isSound = (checked: Sound | Unsound): checked is Sound => 'batch' in checked;

/** What a line at this place begins with. */
const headOf = ({ journal, seq, prev }: Link): string =>
  `{"v":1,"journal":"${journal}","seq":${seq},"prev":"${prev}","id":"`;

/**
 * Holds the line `bytes[start…end]` (without its line end) against its place in the chain.
 *
 * Private words that are not there though the line is sealed are `missing-private`: no entry of today takes them away.
 */
export function checkLine(bytes: Buffer, start: number, end: number, link: Link): Sound | Unsound {
  const head = headOf(link);
  const idAt = start + head.length;
  if (end - start > MOST_LINE_BYTES || bytes.toString('latin1', start, Math.min(idAt, end)) !== head) {
    return diagnose(bytes, start, end, link);
  }
  const hashAt = findHash(bytes, idAt, end);
  if (hashAt === undefined) return diagnose(bytes, start, end, link);
  const hash = bytes.toString('latin1', hashAt + HASH_KEY.length, hashAt + HASH_KEY.length + DIGITS);
  if (sha256(bytes.subarray(start, hashAt)) !== hash) return diagnose(bytes, start, end, link);
  if (sealFault(bytes, idAt, hashAt, end) !== undefined) return diagnose(bytes, start, end, link);
  if (!hasKnownType(bytes, idAt + ULID_SIZE)) return diagnose(bytes, start, end, link);
  return soundLine(bytes, idAt + ULID_SIZE, hashAt, hash);
}

/** @param from where the id ends */
function hasKnownType(bytes: Buffer, from: number): boolean {
  const at = from + TYPE_KEY.length;
  return (
    bytes.toString('latin1', from, at) === TYPE_KEY &&
    isKnownType(bytes.toString('latin1', at, bytes.indexOf(QUOTE, at)))
  );
}

/** Whether a line that was read by its place is whole in itself and is that entry of that journal. */
export function checkAlone(
  bytes: Buffer,
  journal: string,
  seq: number,
): DamageKind | 'newer-format' | undefined {
  const prevAt = `{"v":1,"journal":"${journal}","seq":${seq},"prev":"`.length;
  const prev = bytes.toString('latin1', prevAt, prevAt + DIGITS);
  const checked = checkLine(bytes, 0, bytes.length, { journal, seq, prev });
  return isSound(checked) ? undefined : checked.fault;
}

function soundLine(bytes: Buffer, from: number, to: number, hash: string): Sound {
  const after = bytes.indexOf(RECORDED_KEY, from, 'latin1') + RECORDED_KEY.length + INSTANT_SIZE;
  const rest = bytes.toString('latin1', after, Math.min(after + 80, to));
  const at = rest.startsWith(CLOCK_SET) ? CLOCK_SET.length : 0;
  if (!rest.startsWith(BATCH_KEY, at)) return { hash, batch: undefined, endsBatch: false };
  const idAt = at + BATCH_KEY.length;
  return {
    hash,
    batch: rest.slice(idAt, idAt + ULID_SIZE),
    endsBatch: rest.startsWith(BATCH_END, idAt + ULID_SIZE + 1),
  };
}

/** Where `,"hash":"` is; it stands once, because in a text its quotes would have backslashes. */
function findHash(bytes: Buffer, from: number, end: number): number | undefined {
  const last = end - HASH_END;
  if (last < from) return undefined;
  const at =
    bytes.toString('latin1', last, last + HASH_KEY.length) === HASH_KEY
      ? last
      : bytes.subarray(from, end).indexOf(HASH_KEY, 0, 'latin1') + from;
  return at < from || at > last ? undefined : at;
}

/** What is wrong with what stands behind the hash: it is exactly `"}`, or the private words that the seal is of. */
function sealFault(bytes: Buffer, idAt: number, hashAt: number, end: number): DamageKind | undefined {
  const after = hashAt + HASH_KEY.length + DIGITS;
  const sealAt = hashAt - SEALED_SIZE;
  const sealed =
    sealAt > idAt && bytes.toString('latin1', sealAt, sealAt + SEALED_KEY.length) === SEALED_KEY
      ? bytes.toString('latin1', sealAt + SEALED_KEY.length, hashAt - 1)
      : undefined;
  if (end === after + 2) {
    if (bytes.toString('latin1', after, end) !== '"}') return 'bad-line';
    // an entry that says these words were erased would make this right
    return sealed === undefined ? undefined : 'missing-private';
  }
  const wordsAt = after + PRIVATE_KEY.length - 1;
  if (bytes.toString('latin1', after, wordsAt + 1) !== PRIVATE_KEY) return 'bad-line';
  if (bytes.toString('latin1', end - 2, end) !== '}}') return 'bad-line';
  return sealed === sha256(bytes.subarray(wordsAt, end - 1)) ? undefined : 'bad-seal';
}

/** Says what is wrong with a line that does not verify. Slow: it is called once, or in `verify`. */
function diagnose(bytes: Buffer, start: number, end: number, link: Link): Unsound {
  const text = bytes.toString('utf8', start, end);
  const version = /^\{"v":(\d{1,9}),/.exec(text)?.[1];
  const newer = version === undefined ? undefined : versionFault(Number(version));
  if (newer?.fault === 'newer-format') return { fault: 'newer-format', version: Number(version) };
  const hashAt = findHash(bytes, start, end);
  if (hashAt === undefined || end - start > MOST_LINE_BYTES) return { fault: 'bad-line' };
  const hash = bytes.toString('latin1', hashAt + HASH_KEY.length, hashAt + HASH_KEY.length + DIGITS);
  const computed = sha256(bytes.subarray(start, hashAt));
  const seq = Number(/^\{"v":1,"journal":"[^"]*","seq":(\d+),/.exec(text)?.[1] ?? link.seq);
  const says = { seq, hash, computed };
  const decoded = decodeLine(text);
  if (isFault(decoded) && decoded.fault === 'bad-line') return { fault: 'bad-line', says };
  if (computed !== hash) return { fault: 'bad-hash', says };
  const seal = sealFault(bytes, start, hashAt, end);
  if (seal !== undefined) return { fault: seal, says };
  if (!text.startsWith(headOf(link))) return { fault: 'bad-chain', says };
  return { fault: isFault(decoded) ? 'unknown-type' : 'bad-line', says };
}

/** Whether `bytes` is one line, line end included, that says it has this hash. */
export function carriesHash(bytes: Buffer, hash: string): boolean {
  const end = bytes.length - 1;
  if (end < HASH_END || bytes.indexOf(10) !== end) return false;
  const at = findHash(bytes, 0, end);
  return (
    at !== undefined && bytes.toString('latin1', at + HASH_KEY.length, at + HASH_KEY.length + DIGITS) === hash
  );
}

/** The journal that a line says it is of; `undefined` where it does not begin as a line does. */
export const journalOf = (bytes: Buffer, start: number, end: number): string | undefined =>
  /^\{"v":1,"journal":"([0-9A-HJKMNP-TV-Z]{26})","seq":/.exec(
    bytes.toString('latin1', start, Math.min(end, start + 80)),
  )?.[1];
