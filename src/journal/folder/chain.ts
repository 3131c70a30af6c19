/**
 * Whether a line is what was written: its hash over its own bytes, its link to the line before, its seal over the
 * private words behind it. Bytes are compared, not parsed JSON, which lets spaces and doubled keys through.
 */
import type { DamageKind } from '../problem.ts';
import type { Counts } from './faults.ts';
import {
  decodeLine,
  isFault,
  isKnownType,
  MOST_LINE_BYTES,
  sha256,
  versionFault,
  type Link,
} from './line.ts';

const HASH_KEY = Buffer.from(',"hash":"');
const SEALED_KEY = Buffer.from(',"sealed":"');
const PRIVATE_KEY = Buffer.from('","private":{');
const WORDLESS_END = Buffer.from('"}');
const WORDS_END = Buffer.from('}}');
const RECORDED_KEY = Buffer.from(',"recordedAt":"');
const DIGITS = 64;
/** `,"hash":"…"}`, what a line without private words ends with. */
const HASH_END = HASH_KEY.length + DIGITS + 2;
const SEALED_SIZE = SEALED_KEY.length + DIGITS + 1;
const ULID_SIZE = 26;
const TYPE_KEY = Buffer.from('","type":"');
/** What a hash looks like: what is none never gets into an entry of ours. */
const HASH = /^[0-9a-f]{64}$/;
const QUOTE = 0x22;
const ZERO = 0x30;
const OPENING = Buffer.from('{"v":1,"journal":"');
const SEQ_KEY = Buffer.from('","seq":');
const PREV_KEY = Buffer.from(',"prev":"');
const ID_KEY = Buffer.from('","id":"');
/** `"…Z"` after its key's quote. */
const INSTANT_SIZE = 21;
const CLOCK_SET = Buffer.from(',"clock":"set"');
const BATCH_KEY = Buffer.from(',"batch":"');
const BATCH_END = Buffer.from(',"batchEnd":true');

/** A line that verifies. */
export interface Sound {
  readonly seq: number;
  readonly hash: string;
  /** The batch that it belongs to. */
  readonly batch: string | undefined;
  readonly endsBatch: boolean;
  /** It has a seal and no private words: an `erased` entry should say so. */
  readonly lacksWords: boolean;
  /** It is one that says something of other lines. */
  readonly says: 'erased' | 'repaired' | undefined;
}

/** A line that does not. What it says of itself is kept, so that the lines after it can still be checked. */
export interface Unsound {
  readonly fault: DamageKind | 'newer-format';
  readonly version?: number;
  readonly says?: Said;
  /** What of it would count in another place: nothing but its place is wrong, or that and its private words. */
  readonly whole: Counts;
}

/** What a line that does not verify says of itself. */
export interface Said {
  readonly seq: number;
  readonly hash: string;
  /** What its hash ought to be. */
  readonly computed: string;
  /** The journal that it says it is of, where its hash is right: then this is what was once written. */
  readonly writtenIn?: string;
}

export const isSound = (checked: Sound | Unsound): checked is Sound => 'batch' in checked;

/** What an entry's line begins with, up to what it says of the one before. */
export const openingOf = (journal: string, seq: number): string =>
  `{"v":1,"journal":"${journal}","seq":${seq},"prev":"`;

/** What a line at this place begins with. */
const headOf = ({ journal, seq, prev }: Link): string => `${openingOf(journal, seq)}${prev}","id":"`;

/** Where the id begins, if the line begins as it should. Byte by byte: a million lines are held against their heads. */
function behindHead(
  bytes: Buffer,
  start: number,
  end: number,
  { journal, seq, prev }: Link,
): number | undefined {
  const journalAt = start + OPENING.length;
  const seqAt = journalAt + journal.length + SEQ_KEY.length;
  let value = 0;
  let at = seqAt;
  for (let digit = digitAt(bytes, at); digit >= 0; digit = digitAt(bytes, ++at)) value = value * 10 + digit;
  const prevAt = at + PREV_KEY.length;
  const idAt = prevAt + DIGITS + ID_KEY.length;
  return value === seq &&
    bytes[seqAt] !== ZERO &&
    idAt <= end &&
    holds(bytes, start, OPENING) &&
    holds(bytes, seqAt - SEQ_KEY.length, SEQ_KEY) &&
    holds(bytes, at, PREV_KEY) &&
    holds(bytes, idAt - ID_KEY.length, ID_KEY) &&
    bytes.toString('latin1', prevAt, prevAt + DIGITS) === prev &&
    bytes.toString('latin1', journalAt, journalAt + journal.length) === journal
    ? idAt
    : undefined;
}

/** A digit's value; negative where there is none. */
function digitAt(bytes: Buffer, at: number): number {
  const digit = (bytes[at] ?? 0) - ZERO;
  return digit <= 9 ? digit : -1;
}

/** Whether these bytes stand there. */
function holds(bytes: Buffer, at: number, wanted: Buffer): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

/** Holds the line `bytes[start…end]` (without its line end) against its place in the chain. */
export function checkLine(bytes: Buffer, start: number, end: number, link: Link): Sound | Unsound {
  const idAt = end - start > MOST_LINE_BYTES ? undefined : behindHead(bytes, start, end, link);
  if (idAt === undefined) return diagnose(bytes, start, end, link);
  const hashAt = findHash(bytes, idAt, end);
  if (hashAt === undefined) return diagnose(bytes, start, end, link);
  const hash = bytes.toString('latin1', hashAt + HASH_KEY.length, hashAt + HASH_KEY.length + DIGITS);
  if (sha256(bytes.subarray(start, hashAt)) !== hash) return diagnose(bytes, start, end, link);
  const seal = sealFault(bytes, idAt, hashAt, end);
  if (seal !== undefined && seal !== 'missing-private') return diagnose(bytes, start, end, link);
  const type = typeOf(bytes, idAt + ULID_SIZE);
  if (!isKnownType(type)) return diagnose(bytes, start, end, link);
  const { batch, endsBatch } = batchOf(bytes, idAt + ULID_SIZE);
  return {
    seq: link.seq,
    hash,
    batch,
    endsBatch,
    lacksWords: seal !== undefined,
    says: type === 'erased' || type === 'repaired' ? type : undefined,
  };
}

/** @param from where the id ends; empty where no type follows */
function typeOf(bytes: Buffer, from: number): string {
  if (!holds(bytes, from, TYPE_KEY)) return '';
  const at = from + TYPE_KEY.length;
  let end = at;
  while (end < bytes.length && bytes[end] !== QUOTE) end++;
  return bytes.toString('latin1', at, end);
}

/** Whether a line that was read by its place is whole in itself, erased words apart, and is that entry of that journal. */
export function checkAlone(
  bytes: Buffer,
  journal: string,
  seq: number,
): DamageKind | 'newer-format' | undefined {
  const prevAt = openingOf(journal, seq).length;
  const prev = bytes.toString('latin1', prevAt, prevAt + DIGITS);
  const checked = checkLine(bytes, 0, bytes.length, { journal, seq, prev });
  return isSound(checked) ? undefined : checked.fault;
}

function batchOf(bytes: Buffer, from: number): Pick<Sound, 'batch' | 'endsBatch'> {
  const after = bytes.indexOf(RECORDED_KEY, from) + RECORDED_KEY.length + INSTANT_SIZE;
  const at = holds(bytes, after, CLOCK_SET) ? after + CLOCK_SET.length : after;
  if (!holds(bytes, at, BATCH_KEY)) return { batch: undefined, endsBatch: false };
  const idAt = at + BATCH_KEY.length;
  return {
    batch: bytes.toString('latin1', idAt, idAt + ULID_SIZE),
    endsBatch: holds(bytes, idAt + ULID_SIZE + 1, BATCH_END),
  };
}

/** Where `,"hash":"` is; it stands once, because in a text its quotes would have backslashes. */
function findHash(bytes: Buffer, from: number, end: number): number | undefined {
  const last = end - HASH_END;
  if (last < from) return undefined;
  const at = bytes.indexOf(HASH_KEY, from);
  return at < from || at > last ? undefined : at;
}

/** The line `bytes[start…end]` as it is without its private words; itself where it has none, or is no such line. */
export function withoutWords(bytes: Buffer, start: number, end: number): Buffer {
  const hashAt = findHash(bytes, start, end);
  const after = hashAt === undefined ? end : hashAt + HASH_KEY.length + DIGITS;
  return holds(bytes, after, PRIVATE_KEY)
    ? Buffer.concat([bytes.subarray(start, after), WORDLESS_END])
    : bytes.subarray(start, end);
}

/** What is wrong with what stands behind the hash: it is exactly `"}`, or the private words that the seal is of. */
function sealFault(bytes: Buffer, idAt: number, hashAt: number, end: number): DamageKind | undefined {
  const after = hashAt + HASH_KEY.length + DIGITS;
  const sealAt = hashAt - SEALED_SIZE;
  const sealed =
    sealAt > idAt && holds(bytes, sealAt, SEALED_KEY)
      ? bytes.toString('latin1', sealAt + SEALED_KEY.length, hashAt - 1)
      : undefined;
  if (end === after + 2) {
    if (!holds(bytes, after, WORDLESS_END)) return 'bad-line';
    // an entry that says these words were erased would make this right
    return sealed === undefined ? undefined : 'missing-private';
  }
  const wordsAt = after + PRIVATE_KEY.length - 1;
  if (!holds(bytes, after, PRIVATE_KEY) || !holds(bytes, end - 2, WORDS_END)) return 'bad-line';
  return sealed === sha256(bytes.subarray(wordsAt, end - 1)) ? undefined : 'bad-seal';
}

/** Says what is wrong with a line that does not verify. Slow: it is called once, or where there is damage. */
function diagnose(bytes: Buffer, start: number, end: number, link: Link): Unsound {
  const text = bytes.toString('utf8', start, end);
  const version = /^\{"v":([1-9]\d{0,299}),/.exec(text)?.[1];
  const newer = version === undefined ? undefined : versionFault(Number(version));
  if (newer?.fault === 'newer-format') return { ...broken('newer-format'), version: Number(version) };
  const hashAt = findHash(bytes, start, end);
  if (hashAt === undefined || end - start > MOST_LINE_BYTES) return broken('bad-line');
  const hash = bytes.toString('latin1', hashAt + HASH_KEY.length, hashAt + HASH_KEY.length + DIGITS);
  const computed = sha256(bytes.subarray(start, hashAt));
  const said = HASH.test(hash) ? hash : computed;
  const seq = Number(/^\{"v":1,"journal":"[^"]*","seq":(\d+),/.exec(text)?.[1] ?? link.seq);
  const journal = computed === hash ? journalOf(bytes, start, end) : undefined;
  const says: Said = {
    seq,
    hash: said,
    computed,
    ...(journal === undefined ? {} : { writtenIn: journal }),
  };
  const wrong = (fault: DamageKind): Unsound => ({ ...broken(fault), says });
  const decoded = decodeLine(text);
  if (isFault(decoded) && decoded.fault === 'bad-line') return wrong('bad-line');
  if (computed !== hash) return wrong('bad-hash');
  const seal = sealFault(bytes, start, hashAt, end);
  if (seal === 'bad-seal') return { ...wrong(seal), whole: isFault(decoded) ? 'nothing' : 'data' };
  if (seal === 'bad-line') return wrong(seal);
  if (text.startsWith(headOf(link))) return wrong(isFault(decoded) ? 'unknown-type' : 'bad-line');
  return { ...wrong('bad-chain'), whole: isFault(decoded) ? 'nothing' : 'all' };
}

const broken = (fault: Unsound['fault']): Unsound => ({ fault, whole: 'nothing' });

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
