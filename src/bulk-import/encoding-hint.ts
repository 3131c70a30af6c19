/**
 * Which encoding a file is likely in, when it is not in the one that was believed: the one under which its bytes are
 * letters as words have them. It is only ever a hint: nobody's letters are guessed.
 */
import { CP850, fromCodePage, WINDOWS_1252 } from './code-pages.ts';
import { encode, type TextEncoding, type Undecodable } from './encoding.ts';
import type { ImportProblem, ReadAs } from './problem.ts';

// ISO-8859-1 has the letters where Windows-1252 has them, and is not offered beside it
const LEGACY = [
  ['windows-1252', WINDOWS_1252],
  ['cp850', CP850],
] as const;

/** Those to offer where a file is in no UTF. */
const LEGACY_ENCODINGS: readonly string[] = LEGACY.map(([encoding]) => encoding);

/** So much of a file shows how it is written. */
const LOOK_BYTES = 64 * 1024;

const LONGEST_READING = 40;

const BETWEEN_FIELDS = /[,;|"\p{Cc}]/u;

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

/** The field around a place, as far as it is short. */
function fieldAround(left: string, right: string): string {
  const start =
    left
      .slice(-LONGEST_READING / 2)
      .split(BETWEEN_FIELDS)
      .at(-1) ?? '';
  const end = right.slice(0, LONGEST_READING / 2).split(BETWEEN_FIELDS)[0] ?? '';
  return `${start}${end}`.trim();
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
    return { kind: 'not-in-encoding', line, encoding, reads: likelyReading(bytes, encode(near, encoding)) };
  }
  const reads = likelyReading(bytes, near);
  const others = LEGACY_ENCODINGS.filter((other) => other !== reads?.encoding);
  const encodings = reads === undefined ? others : [reads.encoding, ...others];
  return { kind: 'not-utf8', line, encodings, reads };
}
