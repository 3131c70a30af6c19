// What files show themselves to be that are no tables, whatever their names say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOOK_BYTES, looksLike } from '../../src/bulk-import/sniff.ts';
import { hasShared, shared } from './planned.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const wide = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1');

test.each<readonly [string, Buffer, string | undefined]>([
  ['a PNG', latin1('\x89PNG\r\n\x1a\n'), 'picture'],
  ['a JPEG', latin1('\xff\xd8\xff\xe0'), 'picture'],
  ['a GIF', latin1('GIF89a'), 'picture'],
  ['a TIFF', latin1('II*\0'), 'picture'],
  ['a WebP', latin1('RIFF\x10\0\0\0WEBPVP8 '), 'picture'],
  ['a bitmap', latin1('BM\x36\x10\0\0\0\0\0\0'), 'picture'],
  ['a photo of a telephone', latin1('\0\0\0\x18ftypheic'), 'picture'],
  ['a PDF', latin1('%PDF-1.7\n'), 'pdf'],
  ['a zip', latin1('PK\x03\x04'), 'zip'],
  ['an empty zip', latin1('PK\x05\x06'), 'zip'],
  ['an old workbook', latin1(`${COMPOUND}${'\0'.repeat(600)}${wide('Workbook\0')}`), 'old-excel'],
  [
    'a locked workbook',
    latin1(`${COMPOUND}${'\0'.repeat(600)}${wide('EncryptedPackage\0')}`),
    'locked-workbook',
  ],
  ['UTF-16 without a mark', latin1(wide('no,opened\n1,2')), 'utf-16'],
  ['UTF-16 the other way round', Buffer.from('no,opened\n1,2', 'utf16le').swap16(), 'utf-16'],
  ['UTF-16 with a mark', latin1(`\xff\xfe${wide('no,opened\n1,2')}`), undefined],
  ['JSON in UTF-16', latin1(`\xff\xfe${wide('[{"a":1}]')}`), 'json'],
  ['a list of JSON that begins with no record', latin1('[null,\n{}]'), 'json'],
  ['a list of numbers', latin1('[-1.5e3, 2]'), 'json'],
  ['a header in brackets', latin1('[no],[in]\n1,2\n'), undefined],
  ['zeros', Buffer.alloc(100), 'binary'],
  ['a header that begins like a bitmap', latin1('BMW,model\n1,X5\n'), undefined],
  ['a header that begins like a zip', latin1('PKI,no\n'), undefined],
  ['a zero further on', latin1('no,a\n1,\0\n2,some more text\n'), undefined],
  ['nothing', Buffer.alloc(0), undefined],
])('%s', (_name, head, seen) => {
  expect(looksLike(head)).toBe(seen);
});

test('UTF-16 that is named is text', () => {
  expect(looksLike(latin1(wide('no,opened\n1,2')), 'utf-16')).toBeUndefined();
  expect(looksLike(Buffer.from('no,opened', 'utf16le').swap16(), 'utf-16be')).toBeUndefined();
  expect(looksLike(latin1(wide('<html><body>')), 'utf-16le')).toBe('web-page');
});

describe.skipIf(!hasShared)('real files', () => {
  test.each([
    ['overdue-oracle/not-a-csv-html-page-saved-as.csv', 'web-page'],
    ['xlsx/csvkit-test.xlsx', 'zip'],
    ['csv-torture/csvkit/test_utf16_little.csv', undefined],
    ['nordic/ords-dk-even.excel-unicode-text.utf16le.txt', undefined],
  ])('%s', (name, seen) => {
    expect(looksLike(readFileSync(join(shared, name)).subarray(0, LOOK_BYTES))).toBe(seen);
  });
});
