/** The smallest parts of a JSON document, read as strictly as RFC 8259 has them. */
import type { JsonFault } from '../problem.ts';

/** Where a part ends (behind its last character), that the text has not all of it, or what is wrong with it. */
export type TokenEnd = number | 'more' | JsonFault;

const SCALAR = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;
const AFTER_SCALAR = /[ \t\r\n,:{}[\]"]/g;
const ESCAPED = /["\\/bfnrt]|u[\da-fA-F]{4}/y;
/** A backslash and what may follow it. */
const LONGEST_ESCAPE = 6;

/** Reads a text, from its first quote on. */
export function readString(text: string, from: number, last: boolean): TokenEnd {
  let at = from + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code)) return last ? 'text-not-closed' : 'more';
    if (code < 0x20) return 'text-not-closed';
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') {
      ESCAPED.lastIndex = at + 1;
      if (!ESCAPED.test(text)) return !last && text.length < at + LONGEST_ESCAPE ? 'more' : 'bad-escape';
      at = ESCAPED.lastIndex;
    } else at += 1;
  }
}

/** Reads a number, `true`, `false` or `null`. */
export function readScalar(text: string, from: number, last: boolean): TokenEnd {
  AFTER_SCALAR.lastIndex = from;
  const after = AFTER_SCALAR.exec(text)?.index;
  if (after === undefined && !last) return 'more';
  const end = after ?? text.length;
  return SCALAR.test(text.slice(from, end)) ? end : 'value-expected';
}
