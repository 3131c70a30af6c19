/**
 * The lines of a sorted key file: one key and cases that have it.
 *
 *     p:701234567	b42,15,3	kZ0Q
 *
 * A letter for the kind of key, the key, a tab, and ascending cases, a tab and the sum of all before it: the first in full behind a letter for how many
 * digits it has (`a7`, `b42`, `c100`: so bytes sort as numbers do), each further one as its distance from the one
 * before. A key with more than 64 cases has several lines. Lines are sorted by their bytes.
 */
import { hash } from 'node:crypto';
import type { KeyKind } from '../../../domain/keys.ts';
import { BrokenRegister } from './broken.ts';
import type { CaseList } from './case-list.ts';

export const LETTERS: Readonly<Record<KeyKind, number>> = {
  email: 0x65,
  name: 0x6e,
  phone: 0x70,
  ref: 0x72,
  serial: 0x73,
  word: 0x77,
};

/** The most cases on one line. */
export const CASES_A_LINE = 64;
/** No line is longer than this, in bytes with its line feed. */
export const LONGEST_LINE = 2048;
/** Texts with more UTF-16 units than this are stored by their beginning and their digest. */
export const LONGEST_TEXT = 240;
/** How much of a longer text is stored as it is; a search by prefix looks at no more of it. */
export const STORED_BEGINNING = 200;

const LINE_FEED = 0x0a;
const TAB = 0x09;
const COMMA = 0x2c;
const COLON = 0x3a;

/** A text as it stands in a line: control characters, backslashes and lone surrogates escaped, cut where too long. */
export function storedText(text: string): string {
  const escaped = escapeText(text);
  if (escaped.length <= LONGEST_TEXT) return escaped;
  return `${escaped.slice(0, STORED_BEGINNING)}…${hash('sha256', escaped, 'hex').slice(0, 32)}`;
}

/** The beginning of a text as it stands in a line, whatever follows. */
export const storedPrefix = (text: string): string => escapeText(text).slice(0, STORED_BEGINNING);

const escapeText = (text: string): string =>
  text.replace(/[\\\p{Cc}\p{Cs}]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Writes a line into `out` at `at`, which has room for `LONGEST_LINE`. `cases` from `first` to `end` are ascending. */
export function putLine(
  out: Uint8Array,
  at: number,
  key: Uint8Array,
  keyFrom: number,
  keyTo: number,
  cases: Uint32Array,
  first: number,
  end: number,
): number {
  let pos = at;
  out[pos++] = key[keyFrom] ?? 0;
  out[pos++] = COLON;
  for (let i = keyFrom + 1; i < keyTo; i++) out[pos++] = key[i] ?? 0;
  out[pos++] = TAB;
  let before = cases[first] ?? 0;
  const digitsAt = pos++;
  pos = putDecimal(out, pos, before);
  out[digitsAt] = 0x60 + (pos - digitsAt - 1);
  for (let i = first + 1; i < end; i++) {
    const next = cases[i] ?? 0;
    out[pos++] = COMMA;
    pos = putDecimal(out, pos, next - before);
    before = next;
  }
  pos = putSum(out, pos, sumOf(out, at, pos));
  out[pos++] = LINE_FEED;
  return pos;
}

/** With the tab before it. */
const SUM_LENGTH = 5;

/** Of bytes, 24 bits. */
function sumOf(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0x811c9dc5;
  for (let i = from; i < to; i++) sum = Math.imul(sum ^ (bytes[i] ?? 0), 0x01000193);
  return (sum ^ (sum >>> 24)) & 0xffffff;
}

/** Four signs from `0` to `o`, none of which ends a line. */
function putSum(out: Uint8Array, at: number, sum: number): number {
  out[at] = TAB;
  for (let i = 1; i < SUM_LENGTH; i++) out[at + i] = signAt(sum, i);
  return at + SUM_LENGTH;
}

const signAt = (sum: number, i: number): number => 0x30 + ((sum >>> (24 - 6 * i)) & 63);

/**
 * Where the cases of the line `line[start…end]` (without its line feed) end.
 *
 * @throws BrokenRegister where it does not have its sum
 */
export function casesEnd(line: Uint8Array, start: number, end: number): number {
  const at = end - SUM_LENGTH;
  if (at <= start || line[at] !== TAB) throw new BrokenRegister();
  const sum = sumOf(line, start, at);
  for (let i = 1; i < SUM_LENGTH; i++) if (line[at + i] !== signAt(sum, i)) throw new BrokenRegister();
  return at;
}

/** Writes a number below 2³¹ in decimal at `at`; returns the place behind it. */
export function putDecimal(out: Uint8Array, at: number, value: number): number {
  let end = at + 1;
  for (let power = 10; value >= power; power *= 10) end++;
  let rest = value | 0;
  for (let i = end - 1; i >= at; i--) {
    const tenth = (rest / 10) | 0;
    out[i] = 0x30 + rest - tenth * 10;
    rest = tenth;
  }
  return end;
}

/** Adds the cases of a line to `into`; `from` is behind its tab, `to` is where they end. */
export function readCases(line: Uint8Array, from: number, to: number, into: CaseList): void {
  let value = 0;
  let number = 0;
  for (let i = from + 1; i < to; i++) {
    const byte = line[i] ?? 0;
    if (byte === COMMA) {
      value += number;
      into.push(value);
      number = 0;
    } else {
      number = number * 10 + (byte - 0x30);
    }
  }
  into.push(value + number);
}

/** The bytes that lines with this key begin with; `prefix`: lines with a key that begins so. */
export const searchBytes = (kind: KeyKind, text: string, prefix: boolean): Buffer =>
  Buffer.from(
    `${String.fromCharCode(LETTERS[kind])}:${prefix ? storedPrefix(text) : `${storedText(text)}\t`}`,
  );
