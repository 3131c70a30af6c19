/** Files that are taken for workbooks and are none, told by what is in them. */
import type { NotWorkbook } from '../problem.ts';

/** What begins an OLE compound file: Office documents before 2007, and every Office document that is locked. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** The names of its streams are in UTF-16. */
const named = (stream: string): Buffer => Buffer.from(`${stream}\0`, 'utf16le');

const STREAMS: readonly (readonly [NotWorkbook, Buffer])[] = [
  ['locked', named('EncryptedPackage')],
  ['old-excel', named('Workbook')],
  ['old-excel', named('Book')],
  ['word', named('WordDocument')],
  ['presentation', named('PowerPoint Document')],
];

/** What a file is that is no zip. */
export function notZip(bytes: Buffer): NotWorkbook {
  if (!bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) return 'other';
  return STREAMS.find(([, name]) => bytes.includes(name))?.[0] ?? 'other';
}

/** What a zip is that is no workbook; `undefined` where it may be one. */
export function notWorkbook(names: readonly string[]): NotWorkbook | undefined {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^\[content_types\]\.xml$/i)) {
    if (has(/^xl\/workbook\d*\.bin$/i)) return 'binary-workbook';
    if (has(/^word\//i) && !has(/^xl\//i)) return 'word';
    if (has(/^ppt\//i) && !has(/^xl\//i)) return 'presentation';
    return undefined;
  }
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return 'open-document';
  if (has(/\.iwa$/i) || has(/^index\.zip$/i)) return 'numbers';
  return 'archive';
}
