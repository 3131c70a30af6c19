/** What is left of a damaged line when somebody's words are taken from it: what the lines after it are checked by. */
import { MOST_LINE_BYTES, sha256 } from './line.ts';

const HASH_KEY = Buffer.from(',"hash":"');
const DIGITS = 64;
/** `"}` behind them. */
const BEHIND_DIGITS = 2;
const HASH = /^[0-9a-f]{64}$/;
const START = /^\{"v":1,"journal":"([^"]*)","seq":([1-9]\d{0,14}),/;
const JOURNAL = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
/** So far into the line that nothing but its number stands before. */
const START_BYTES = 4096;

/** Of a line that says by which hash the next one is checked. */
export interface Hashes {
  /** What it says; `undefined` where that is no hash. */
  readonly said: string | undefined;
  /** What it hashes to. */
  readonly computed: string;
}

/** @returns `undefined` where nothing can be checked by the line */
export function hashesIn(line: Buffer): Hashes | undefined {
  const at = line.indexOf(HASH_KEY);
  if (at === -1 || line.length > MOST_LINE_BYTES) return undefined;
  if (at > line.length - HASH_KEY.length - DIGITS - BEHIND_DIGITS) return undefined;
  const from = at + HASH_KEY.length;
  const said = line.toString('latin1', from, from + DIGITS);
  return { said: HASH.test(said) ? said : undefined, computed: sha256(line.subarray(0, at)) };
}

/**
 * A line of which nothing counts, as it is left.
 *
 * @param hash by which the next line is checked; without one it counts as an entry that says nothing
 */
export function skeleton(line: Buffer, hash: string | undefined): Buffer {
  if (hash === undefined) return Buffer.from('{}');
  const [, journal = '', seq] = START.exec(line.toString('latin1', 0, START_BYTES)) ?? [];
  const start = seq === undefined ? '' : `,"journal":"${JOURNAL.test(journal) ? journal : ''}","seq":${seq}`;
  return Buffer.from(`{"v":1${start},"hash":"${hash}"}`);
}

/** The line up to its hash: nothing of it is lost but what the hash does not cover. Itself where it has none. */
export function upToHash(line: Buffer): Buffer {
  if (hashesIn(line) === undefined) return line;
  const end = line.indexOf(HASH_KEY) + HASH_KEY.length + DIGITS;
  return Buffer.concat([line.subarray(0, end), Buffer.from('"}')]);
}

/** The line as it is to be left, known by the SHA-256 of that; where none is so, what is left of any line. */
export function cutTo(line: Buffer, is: string): Buffer {
  const { said, computed } = hashesIn(line) ?? {};
  const bare = skeleton(line, said ?? computed);
  const ways = [upToHash(line), bare, skeleton(line, computed)];
  return ways.find((left) => sha256(left) === is) ?? bare;
}
