/** Whether the beginning of a file can be a table in text at all, so that anything else is refused in one sentence. */
import type { LooksLike } from './problem.ts';

/** How many bytes a look needs; fewer only where the file has no more. */
export const LOOK_BYTES = 4096;

/** A gzip, by its magic bytes. */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

const MAGIC: readonly (readonly [LooksLike, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['old-excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['utf-16', [0xff, 0xfe]],
  ['utf-16', [0xfe, 0xff]],
];

const WEB_PAGE =
  /^(?:<!--|<\?xml[^>]*>\s*<!doctype html|<!doctype\s+html|<(?:html|head|body|script|table|meta|title|div)\b)/i;
const XML = /^<(?:\?xml|[a-z][\w:.-]*[\s/>])/i;
const JSON_DOCUMENT = /^(?:\{\s*(?:"|\}|$)|\[\s*(?:\{|\[|"|\]|$))/;

/** What the beginning of a file (its first `LOOK_BYTES`) shows it to be; `undefined`: perhaps a table in text. */
export function looksLike(head: Buffer): LooksLike | undefined {
  const magic = MAGIC.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (magic !== undefined) return magic[0];
  const start = head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  const text = start.trimStart();
  if (WEB_PAGE.test(text)) return 'web-page';
  if (XML.test(text)) return 'xml';
  if (JSON_DOCUMENT.test(text)) return 'json';
  return isBinary(start) ? 'binary' : undefined;
}

/** NUL bytes in the first line, or in every tenth place. A single one further on is a bad row, not a bad file. */
function isBinary(text: string): boolean {
  const nuls = text.split('\0').length - 1;
  if (nuls === 0) return false;
  const firstLine = text.split(/[\r\n]/, 1)[0] ?? '';
  return firstLine.includes('\0') || nuls * 10 > text.length;
}
