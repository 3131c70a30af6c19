/** Encodings of text: bytes to text, strictly, and back for the rejects file. */
import { isAscii, isUtf8 } from 'node:buffer';

export const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-1'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Those to offer where a file is no UTF-8. */
export const LEGACY_ENCODINGS: readonly Encoding[] = ['windows-1252', 'iso-8859-1'];

/** Bytes that are not in the encoding, after so many line feeds of the bytes that were handed in. */
export interface Undecodable {
  readonly afterLines: number;
}

export interface Decoder {
  /** The text of the next bytes. */
  readonly push: (bytes: Buffer) => string | Undecodable;
  /** What is left; undecodable where the file broke off inside a character. */
  readonly end: () => string | Undecodable;
}

export function decoderFor(encoding: Encoding): Decoder {
  switch (encoding) {
    case 'utf-8':
      return utf8Decoder();
    case 'windows-1252':
      return { push: (bytes) => fromWindows1252(bytes.toString('latin1')), end: () => '' };
    case 'iso-8859-1':
      return { push: (bytes) => bytes.toString('latin1'), end: () => '' };
    default:
      return encoding satisfies never;
  }
}

/** Text in the encoding that its file came in. What the encoding lacks becomes `?`. */
export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const narrow = encoding === 'windows-1252' ? toWindows1252(text) : text;
  return Buffer.from(narrow.replace(/[^\0-\xff]/gu, '?'), 'latin1');
}

// Buffer's own checks run at several GB/s; a streaming TextDecoder takes 20 times as long
function utf8Decoder(): Decoder {
  let held: Buffer = Buffer.alloc(0);
  return {
    push(bytes) {
      if (held.length === 0 && isAscii(bytes)) return bytes.toString('latin1');
      const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      const whole = all.length - unfinished(all);
      const text = all.subarray(0, whole);
      if (!isUtf8(text)) return { afterLines: linesBeforeFault(text) };
      // a copy: the caller may read the next bytes into the same memory
      held = Buffer.from(all.subarray(whole));
      return text.toString('utf8');
    },
    end: () => (held.length === 0 ? '' : { afterLines: 0 }),
  };
}

/** How many bytes at the end belong to a character that is not complete: 0 to 3. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < needs ? back : 0;
    }
  }
  return 0;
}

/** How many line feeds stand before the first byte that is no UTF-8. */
function linesBeforeFault(bytes: Buffer): number {
  let lines = 0;
  for (let from = 0; from < bytes.length; lines += 1) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (end < 0 || !isUtf8(line)) return lines;
    from = end + 1;
  }
  return lines;
}

// 0x80 to 0x9f, by the WHATWG's table; the five that stand for nothing stay control characters and are refused as such
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const fromWindows1252 = (text: string): string =>
  // these bytes are letters in this encoding
  text.replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252.charAt(byte.charCodeAt(0) - 0x80));

const toWindows1252 = (text: string): string =>
  text.replace(/[^\0-\xff]/gu, (char) => {
    const at = WINDOWS_1252.indexOf(char);
    return at < 0 ? char : String.fromCharCode(0x80 + at);
  });
