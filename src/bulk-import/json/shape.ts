/**
 * A quick way through records that look alike. What a program writes has the same keys in the same order, and the same
 * characters between the values: where a record has just these, and plain values, its fields can be taken out without
 * parsing it. Any other record is left to the slow way (`record.ts`), which gives the same.
 */
import type { Fields } from '../row-reader.ts';
import { readScalar, readString } from './tokens.ts';

export interface Shape {
  /**
   * Reads a record that begins at a place in a text.
   *
   * @returns where it ends; -1 where it is of another shape, or not all of it is there
   */
  readonly read: (text: string, from: number) => number;
  /** Those of the record that was read last. */
  readonly fields: () => Fields;
  /** How many line feeds are in each record. */
  readonly lines: number;
}

/**
 * The shape of a record; `undefined` where it holds objects or lists.
 *
 * @param text a record that `readRecord` found good
 * @param fieldsFrom by the keys of a record, in order: from which of them each field is, -1 where it has none
 */
export function shapeOf(
  text: string,
  fieldsFrom: (keys: readonly string[]) => readonly number[],
): Shape | undefined {
  const parts = partsOf(text);
  if (parts === undefined) return undefined;
  const { between, keys } = parts;
  const from = fieldsFrom(keys);
  const wanted = keys.map((_, i) => from.includes(i));
  const values: string[] = keys.map(() => '');
  const codes = between.map(codesOf);

  return {
    lines: between.join('').split('\n').length - 1,
    fields() {
      const fields: string[] = [];
      for (const key of from) fields.push(values[key] ?? '');
      return fields;
    },
    read(record, start) {
      let at = start;
      for (let i = 0; i < keys.length; i += 1) {
        at = behind(record, codes[i] ?? NONE, at);
        if (at < 0) return -1;
        const quoted = record.charCodeAt(at) === QUOTE;
        let end = quoted ? endOfPlainText(record, at + 1) : endOfPlainScalar(record, at);
        const escaped = quoted && end < 0;
        if (escaped) end = endOfText(record, at);
        if (end < 0) return -1;
        if (wanted[i] === true) {
          if (escaped) values[i] = JSON.parse(record.slice(at, end)) as string;
          else values[i] = quoted ? record.slice(at + 1, end - 1) : scalarText(record, at, end);
        }
        at = end;
      }
      return behind(record, codes[keys.length] ?? NONE, at);
    },
  };
}

interface Parts {
  readonly keys: readonly string[];
  /** What stands before each value, its key included, and behind the last. */
  readonly between: readonly string[];
}

function partsOf(text: string): Parts | undefined {
  const keys: string[] = [];
  const between: string[] = [];
  let from = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', from)) {
    const afterKey = readString(text, at, true);
    if (typeof afterKey === 'string') return undefined;
    let value = text.indexOf(':', afterKey) + 1;
    while (SPACE.test(text.charAt(value))) value += 1;
    const end = text[value] === '"' ? readString(text, value, true) : readScalar(text, value, true);
    if (typeof end === 'string') return undefined;
    keys.push(JSON.parse(text.slice(at, afterKey)) as string);
    between.push(text.slice(from, value));
    from = end;
  }
  return { keys, between: [...between, text.slice(from)] };
}

const SPACE = /[ \t\r\n]/;
const [QUOTE, MINUS, POINT, ZERO, NINE, BACKSLASH] = [34, 45, 46, 48, 57, 92];

const NONE = new Uint16Array();

const codesOf = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

/** Behind what is expected at a place; -1 where something else stands there. */
function behind(text: string, codes: Uint16Array, from: number): number {
  for (let i = 0; i < codes.length; i += 1) {
    if (text.charCodeAt(from + i) !== codes[i]) return -1;
  }
  return from + codes.length;
}

/** Behind the quote that closes a text in which nothing is escaped. */
function endOfPlainText(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH || code < 0x20) return -1;
  }
  return -1;
}

/** Behind the quote that closes a text. */
function endOfText(text: string, from: number): number {
  const end = readString(text, from, false);
  return typeof end === 'number' ? end : -1;
}

/** A number with more of them is perhaps too large for one. */
const MOST_DIGITS = 300;

/** Behind a number without an exponent, `true`, `false` or `null`. */
function endOfPlainScalar(text: string, from: number): number {
  const digits = text.charCodeAt(from) === MINUS ? from + 1 : from;
  const whole = endOfDigits(text, digits);
  if (whole === digits) return endOfWord(text, from);
  if (text.charCodeAt(digits) === ZERO && whole > digits + 1) return -1;
  if (whole - digits > MOST_DIGITS) return -1;
  if (text.charCodeAt(whole) !== POINT) return whole;
  const end = endOfDigits(text, whole + 1);
  return end === whole + 1 ? -1 : end;
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) break;
  }
  return at;
}

function endOfWord(text: string, from: number): number {
  if (text.startsWith('null', from) || text.startsWith('true', from)) return from + 4;
  return text.startsWith('false', from) ? from + 5 : -1;
}

const scalarText = (text: string, from: number, to: number): string => {
  const scalar = text.slice(from, to);
  return scalar === 'null' ? '' : scalar;
};
