/** Whether the beginning of a file can be a table in text at all, so that anything else is refused in one sentence. */
import { encodingOf, type Encoding } from './encoding.ts';
import type { LooksLike } from './problem.ts';

/** How many bytes a look needs; fewer only where the file has no more. */
export const LOOK_BYTES = 4096;

/** A gzip, by its magic bytes. */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** What files begin with that are no text, a character a byte. */
const MAGIC: readonly (readonly [LooksLike, readonly string[]])[] = [
  ['gzip', ['\x1f\x8b']],
  ['zip', ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']],
  ['pdf', ['%PDF-']],
  ['picture', ['\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*']],
];

/** Pictures that say so further on: WebP, bitmaps, what telephones take. */
const PICTURE = /^(?:RIFF[^]{4}WEBP|BM[^]{4}\0{4}|[^]{4}ftyp(?:hei[cs]|hev[cx]|mif1|avif))/;

/** A compound file: what Excel wrote before XLSX, and what it puts a workbook into that needs a password. */
const COMPOUND = '\xd0\xcf\x11\xe0';

/** Names in the directory of a compound file that has an encrypted workbook in it. */
const LOCKED = ['EncryptedPackage', 'EncryptionInfo', '\x06DataSpaces'].map((name) =>
  Buffer.from(name, 'utf16le'),
);

const WEB_PAGE =
  /^(?:<!--|<\?xml[^>]*>\s*<!doctype html|<!doctype\s+html|<(?:html|head|body|script|table|meta|title|div)\b)/i;
const XML = /^<(?:\?xml|[a-z][\w:.-]*[\s/>])/i;
const JSON_DOCUMENT =
  /^(?:\{\s*(?:"|\}|$)|\[\s*(?:\{|\[|"|\]|$|(?:null|true|false|-?\d[\d.eE+-]*)\s*(?:[,\]]|$)))/;

/**
 * What the beginning of a file shows it to be; `undefined`: perhaps a table in text.
 *
 * @param head the first `LOOK_BYTES` of the file
 * @param named how it is written, where it has no byte order mark
 */
export function looksLike(head: Buffer, named: Encoding = 'utf-8'): LooksLike | undefined {
  const start = head.toString('latin1');
  const magic = MAGIC.find(([, beginnings]) => beginnings.some((bytes) => start.startsWith(bytes)));
  if (magic !== undefined) return magic[0];
  if (PICTURE.test(start)) return 'picture';
  if (start.startsWith(COMPOUND)) {
    return LOCKED.some((name) => head.includes(name)) ? 'locked-workbook' : 'old-excel';
  }
  const whole = textOf(head, named);
  const text = whole.trimStart();
  if (WEB_PAGE.test(text)) return 'web-page';
  if (XML.test(text)) return 'xml';
  if (JSON_DOCUMENT.test(text)) return 'json';
  if (!isBinary(whole)) return undefined;
  return isWide(start) ? 'utf-16' : 'binary';
}

/** The text without its byte order mark, good enough to look at. */
export function textOf(head: Buffer, named: Encoding): string {
  const encoding = encodingOf(head, named);
  if (!encoding.startsWith('utf-16')) return head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  const even = Buffer.from(head.subarray(0, head.length - (head.length % 2)));
  return (encoding === 'utf-16be' ? even.swap16() : even).toString('utf16le').replace(/^\uFEFF/, '');
}

/** NUL bytes in the first line, or in every tenth place. A single one further on is a bad row, not a bad file. */
function isBinary(text: string): boolean {
  const nuls = text.split('\0').length - 1;
  if (nuls === 0) return false;
  const firstLine = text.split(/[\r\n]/, 1)[0] ?? '';
  return firstLine.includes('\0') || nuls * 10 > text.length;
}

/** Letters of two bytes, of which one is 0: UTF-16 that does not say so. */
export const isWide = (bytes: string): boolean => /^(?:(?:[^\0]\0){4}|(?:\0[^\0]){4})/.test(bytes);
