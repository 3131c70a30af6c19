/**
 * Text from the journal as it may be shown: what a terminal would obey, and what would turn a line around, is shown as
 * its code instead.
 *
 * Control characters are refused at the door; this is for what got in by another way.
 */

// C0 without tab and line feed, DEL, C1; and the marks that change the direction of what follows (Unicode Bidirectional
// Algorithm, UAX 9: embeddings, overrides, isolates, LRM, RLM, ALM), line and paragraph separators
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const HALF_PAIRS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const code = (char: string): string => {
  const n = char.charCodeAt(0);
  return n < 0x100 ? `\\x${n.toString(16).padStart(2, '0')}` : `\\u${n.toString(16).padStart(4, '0')}`;
};

/** Line feeds stay; carriage returns before them go; tabs become blanks; all else that is unsafe becomes `\x1b`, `\u202e`. */
export const escapeText = (text: string): string =>
  text.replace(/\r\n/g, '\n').replace(/\t/g, '  ').replace(UNSAFE, code).replace(HALF_PAIRS, code);

/** As `escapeText`, on one line: a line feed with the blanks around it is one blank. */
export const escapeLine = (text: string): string => escapeText(text.includes('\n') ? onOneLine(text) : text);

/** By trimming, not by a pattern: what begins with blanks is tried at each of them, and there may be thousands. */
function onOneLine(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const last = rest.pop() ?? '';
  const between = rest.map((line) => line.trim()).filter((line) => line !== '');
  return [first.trimEnd(), ...between, last.trimStart()].join(' ');
}

/** A JSON document as text that a terminal can be shown: what is unsafe in it is written as `\u009b`. */
export const jsonText = (document: unknown): string =>
  JSON.stringify(document, undefined, 2).replace(
    UNSAFE,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
