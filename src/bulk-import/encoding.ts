/** Encodings of text: bytes to text, strictly, and back for the rejects file. */
import { codePageDecoder, CP850, toCodePage, WINDOWS_1252 } from './code-pages.ts';
import { fromUtf16, utf16Decoder } from './utf16.ts';
import type { Utf8Doubt } from './problem.ts';
import { utf8Decoder } from './utf8.ts';
import { utf8Watch, type Utf8Watch } from './utf8-watch.ts';

/** Those that a mapping or the command line may name. */
export const ENCODINGS = [
  'utf-8',
  'utf-16',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-1',
  'cp850',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Those in which a file can be written: UTF-16 is the one or the other. */
export type TextEncoding = Exclude<Encoding, 'utf-16'>;

/** Bytes that are not in the encoding. */
export interface Undecodable {
  /** The text of the bytes that were handed in, as far as there is one: the fault is in the line that this ends in. */
  readonly before: string;
  /** The bytes from the fault on. */
  readonly bytes: Buffer;
}

export interface Decoder {
  /** The text of the next bytes. What is left over for the next time is copied: the bytes' memory may be used again. */
  readonly push: (bytes: Buffer) => string | Undecodable;
  /** What is left; undecodable where the file broke off inside a character. */
  readonly end: () => string | Undecodable;
}

/** A decoder that finds out by the first bytes how they are written. */
export interface FileDecoder extends Decoder {
  /** What is named, before the first bytes are there. */
  readonly encoding: () => TextEncoding;
  /** At the end of a file that was read in an old encoding: how it reads in UTF-8, where all of it is that. */
  readonly doubt: () => Utf8Doubt | undefined;
}

/** How many bytes `encodingOf` looks at. */
export const MARK_BYTES = 3;

/**
 * How a file is written: by its byte order mark, which no name overrules, as in browsers; else as it is named. UTF-16
 * that is not said to be the one or the other is told by its first letter, which has a zero on one side.
 *
 * @param head the first bytes of the file: three, or all that there are
 */
export function encodingOf(head: Uint8Array, named: Encoding): TextEncoding {
  const [first, second, third] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (named !== 'utf-16') return named;
  return first === 0 && second !== 0 ? 'utf-16be' : 'utf-16le';
}

/**
 * Decodes a file. A byte order mark is text like any other: `\uFEFF` in front.
 *
 * @param named how it is written, where it has no byte order mark
 */
export function decoderFor(named: Encoding): FileDecoder {
  let head: Buffer = Buffer.alloc(0);
  let encoding = encodingOf(head, named);
  let decoder: Decoder | undefined;
  let watch: Utf8Watch | undefined;

  function begin(bytes: Buffer): string | Undecodable {
    encoding = encodingOf(bytes, named);
    decoder = decoderOf(encoding);
    if (!encoding.startsWith('utf-')) watch = utf8Watch();
    watch?.see(bytes);
    return decoder.push(bytes);
  }

  return {
    encoding: () => encoding,
    doubt() {
      const reads = watch?.reads();
      if (reads === undefined) return undefined;
      const seen = decoderOf(encoding).push(Buffer.from(reads, 'utf8'));
      return typeof seen === 'string' ? { encoding, seen, reads } : undefined;
    },
    push(bytes) {
      if (decoder !== undefined) {
        watch?.see(bytes);
        return decoder.push(bytes);
      }
      head = Buffer.concat([head, bytes]);
      return head.length < MARK_BYTES ? '' : begin(head);
    },
    end() {
      const begun = decoder === undefined ? begin(head) : '';
      if (typeof begun !== 'string') return begun;
      const left = decoder?.end() ?? '';
      return typeof left === 'string' ? begun + left : left;
    },
  };
}

function decoderOf(encoding: TextEncoding): Decoder {
  switch (encoding) {
    case 'utf-8':
      return utf8Decoder();
    case 'utf-16le':
    case 'utf-16be':
      return utf16Decoder(encoding === 'utf-16be');
    case 'windows-1252':
      return codePageDecoder(WINDOWS_1252);
    case 'cp850':
      return codePageDecoder(CP850);
    case 'iso-8859-1':
      return { push: (bytes) => bytes.toString('latin1'), end: () => '' };
    default:
      return encoding satisfies never;
  }
}

/** Text in the encoding that its file came in. What the encoding lacks becomes `?`. */
export function encode(text: string, encoding: TextEncoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
    case 'utf-16be':
      return fromUtf16(text, encoding === 'utf-16be');
    case 'windows-1252':
      return toCodePage(text, WINDOWS_1252);
    case 'cp850':
      return toCodePage(text, CP850);
    case 'iso-8859-1':
      return Buffer.from(text.replace(/[^\0-\xff]/gu, '?'), 'latin1');
    default:
      return encoding satisfies never;
  }
}
