/**
 * Which encoding a file is likely in, when it is not in the one that was believed: the one under which its bytes are
 * letters as words have them. It is only ever a hint: nobody's letters are guessed.
 */
import { isUtf8 } from 'node:buffer';
import { CP850, fromCodePage, WINDOWS_1252 } from './code-pages.ts';
import { encode, type TextEncoding, type Undecodable } from './encoding.ts';
import { fieldAround, LONGEST_READING } from './field-around.ts';
import type { ImportProblem, ReadAs } from './problem.ts';
import { unfinished } from './utf8.ts';

// ISO-8859-1 has the letters where Windows-1252 has them, and is not offered beside it
const LEGACY = [
  ['windows-1252', WINDOWS_1252],
  ['cp850', CP850],
] as const;

/** Those to offer where a file is in no UTF. */
const LEGACY_ENCODINGS: readonly string[] = LEGACY.map(([encoding]) => encoding);

/** So much of a file shows how it is written. */
const LOOK_BYTES = 64 * 1024;

// letters of the Nordic languages, and of the names that live among them; a capital begins a word or stands beside one
const SMALL = 'åäöæøéüáíóúýðþèà';
const CAPITAL = 'ÅÄÖÆØÉÜ';
const FITTING = new RegExp(
  `(?<=[a-zA-Z])[${SMALL}]|[${SMALL}](?=[a-z])|(?<![A-Za-z${SMALL}${CAPITAL}])[${CAPITAL}](?=[A-Za-z])|(?<=[A-Z])[${CAPITAL}]`,
  'g',
);

/**
 * @param bytes of the file, from the first that is no letter of the encoding that was believed
 * @param before what stands before it in its line: text that is right, or bytes of the same encoding
 * @returns the encoding in which most of the bytes beyond ASCII are letters of words; `undefined` where none are
 */
function likelyReading(bytes: Buffer, before: string | Buffer): ReadAs | undefined {
  const raw = bytes.subarray(0, LOOK_BYTES).toString('latin1');
  let best: ReadAs | undefined;
  let most = 0;
  for (const [encoding, page] of LEGACY) {
    if (page.nothing?.test(raw)) continue;
    const left = typeof before === 'string' ? before : fromCodePage(before.toString('latin1'), page);
    const text = fromCodePage(raw, page);
    const fitting = (left.slice(-1) + text).match(FITTING)?.length ?? 0;
    if (fitting <= most) continue;
    most = fitting;
    best = { encoding, text: fieldAround(left, text) };
  }
  return best;
}

/** Bytes that are nothing in an old encoding, and with what stands before them UTF-8. */
function readingInUtf8(bytes: Buffer, before: Buffer): ReadAs | undefined {
  // what stands before was cut off at a byte
  const start = before.findIndex((byte) => byte < 0x80 || byte >= 0xc0);
  const all = Buffer.concat([before.subarray(Math.max(0, start)), bytes.subarray(0, LOOK_BYTES)]);
  const whole = all.subarray(0, all.length - unfinished(all));
  if (!isUtf8(whole)) return undefined;
  const letter = whole.findIndex((byte) => byte >= 0x80);
  const [left, right] = [whole.subarray(0, letter), whole.subarray(letter)].map((part) =>
    part.toString('utf8'),
  );
  return { encoding: 'utf-8', text: fieldAround(left ?? '', right ?? '') };
}

/** Why a file with such bytes is refused. */
export function undecodable(
  { before, bytes }: Undecodable,
  encoding: TextEncoding,
  line: number,
): ImportProblem {
  if (encoding.startsWith('utf-16')) return { kind: 'not-in-encoding', line, encoding, reads: undefined };
  const near = before.slice(-LONGEST_READING);
  if (encoding !== 'utf-8') {
    const nearBytes = encode(near, encoding);
    const reads = readingInUtf8(bytes, nearBytes) ?? likelyReading(bytes, nearBytes);
    return { kind: 'not-in-encoding', line, encoding, reads };
  }
  const reads = likelyReading(bytes, near);
  const others = LEGACY_ENCODINGS.filter((other) => other !== reads?.encoding);
  const encodings = reads === undefined ? others : [reads.encoding, ...others];
  return { kind: 'not-utf8', line, encodings, reads };
}
