// A file that is UTF-8, and is said to be in an old encoding: letter by letter it would come in without a fault.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decoderFor, encode, type Encoding, type TextEncoding } from '../../src/bulk-import/encoding.ts';
import { withFormat, type Mapping } from '../../src/bulk-import/mapping.ts';
import { bytesOf, full, planned } from './planned.ts';
import { inPieces, readTable } from './table.ts';

const LEGACY = ['windows-1252', 'iso-8859-1', 'cp850'] as const satisfies readonly Encoding[];
const NORDIC = 'no;opened;item\n1;2026-11-20;x\n2;2026-11-20;Søren Ågård\n';

const inEncoding = (encoding: Encoding): Mapping => ({ ...full, format: { encoding, delimiter: ';' } });

/** What is doubted of bytes that come in pieces. */
function doubtOf(bytes: Buffer, named: Encoding, size: number) {
  const decoder = decoderFor(named);
  for (const piece of inPieces(bytes, size)) decoder.push(piece);
  decoder.end();
  return decoder.doubt();
}

describe('a mapping that says an old encoding of UTF-8', () => {
  test.each([
    ['windows-1252', 'SÃ¸ren Ã…gÃ¥rd'],
    ['cp850', 'S├©ren ├àg├Ñrd'],
  ] as const)('%s refuses the file, with both readings', async (encoding, seen) => {
    const { refused } = await planned(bytesOf(NORDIC), inEncoding(encoding));
    expect(refused).toEqual({ kind: 'is-utf8', encoding, seen, reads: 'Søren Ågård' });
  });

  test.each(LEGACY)('%s refuses records of JSON, too', async (encoding) => {
    const record = '{"no":1,"opened":"2026-11-20","item":"Søren Ågård"}\n';
    const mapping = inEncoding(encoding);
    expect((await planned(bytesOf(record), mapping)).refused).toMatchObject({ kind: 'is-utf8' });
  });

  test('takes it where the command line has said so, and tells', async () => {
    const typed = withFormat(inEncoding('utf-8'), { encoding: 'windows-1252' });
    if (!typed.ok) throw new Error('no such encoding');
    const { refused, cases, counts } = await planned(bytesOf(NORDIC), typed.value);
    expect([refused, cases.length]).toEqual([undefined, 2]);
    expect(counts?.utf8).toMatchObject({ seen: 'SÃ¸ren Ã…gÃ¥rd', reads: 'Søren Ågård' });
  });

  test('refuses a log, and gives none of its cases', async () => {
    const { refused, cases } = await planned(bytesOf(NORDIC), { ...inEncoding('cp850'), rows: 'events' });
    expect([refused?.kind, cases]).toEqual(['is-utf8', []]);
  });
});

describe('a file that is what it is said to be is not doubted', () => {
  test.each(LEGACY)('%s', (encoding) => {
    expect(doubtOf(encode(NORDIC, encoding), encoding, 7)).toBeUndefined();
  });

  test.each([
    ['ASCII', 'no;opened\n1;2026-11-20\n'],
    ['one letter, which may be chance', 'no;Søren\n'],
    ['UTF-8 with a byte order mark, which no name overrules', `\uFEFF${NORDIC}`],
  ])('%s', (_what, text) => {
    expect(doubtOf(Buffer.from(text), 'windows-1252', 5)).toBeUndefined();
  });

  test('where the last byte is half a letter', () => {
    const bytes = Buffer.from(`${NORDIC}3;2026-11-20;å`);
    expect(doubtOf(bytes.subarray(0, -1), 'iso-8859-1', 1000)).toBeUndefined();
  });
});

test('in whatever pieces it comes', () => {
  const bytes = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }).map((s) => Buffer.from(s)),
      fc.uint8Array(),
    ),
  );
  fc.assert(
    fc.property(
      bytes,
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('cp850' as const, 'iso-8859-1' as const),
      (parts, size, encoding) => {
        const all = Buffer.concat([Buffer.from('text'), ...parts]);
        const whole = doubtOf(all, encoding, all.length);
        expect(doubtOf(all, encoding, size)?.encoding).toBe(whole?.encoding);
      },
    ),
  );
});

test('bytes that are nothing in Windows-1252 are offered UTF-8, where they are that', () => {
  const said = (text: string, encoding: TextEncoding) =>
    readTable(encode(text, encoding), { encoding: 'windows-1252' }).refused;
  // É is C3 89, Á is C3 81
  expect(said('no;navn\n1;Àlex Ávila\n', 'utf-8')).toEqual({
    kind: 'not-in-encoding',
    line: 2,
    encoding: 'windows-1252',
    reads: { encoding: 'utf-8', text: 'Àlex Ávila' },
  });
  expect(said('no;navn\n1;Björn Åkesson\n', 'cp850')).toMatchObject({ reads: { encoding: 'cp850' } });
});
