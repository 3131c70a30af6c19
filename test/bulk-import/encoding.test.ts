// Bytes to text and back, strictly; and which encoding is offered where they are no letters.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decoderFor,
  encode,
  encodingOf,
  ENCODINGS,
  type Encoding,
  type TextEncoding,
} from '../../src/bulk-import/encoding.ts';
import { inPieces, readTable } from './table.ts';

const TEXT_ENCODINGS = ENCODINGS.filter((encoding): encoding is TextEncoding => encoding !== 'utf-16');

/** The text of bytes that come in pieces, or what stands before the first that are none. */
function decoded(bytes: Buffer, encoding: Encoding, size = 1 << 20): string | { readonly before: string } {
  const decoder = decoderFor(encoding);
  let text = '';
  for (const piece of inPieces(bytes, size)) {
    const next = decoder.push(piece);
    if (typeof next !== 'string') return { before: text + next.before };
    text += next;
  }
  const last = decoder.end();
  return typeof last === 'string' ? text + last : { before: text + last.before };
}

const high = (from: number): Buffer => Buffer.from(Array.from({ length: 256 - from }, (_, i) => from + i));

describe('letters', () => {
  // what Python's codecs make of the upper half, and glibc's iconv
  test.each([
    ['cp850', high(0x80), '4ca3112428df72e8b152b5a552dc82d56b73c1ea8a13b768be5119252027043e'],
    ['iso-8859-1', high(0x80), '96bf4cbcfe6fe5e989c7e02f2b5a4621879eabd6bb4689b133a5f05b7a77c64d'],
    [
      'windows-1252',
      Buffer.from(high(0x80).filter((byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))),
      '37808246f8bfedf67661f9ad20a9028ef42c4fbd917bd3ac0a98aadc22470ba6',
    ],
  ] as const)('of %s are those of Python and iconv, there and back', (encoding, bytes, digest) => {
    const found = decoded(bytes, encoding);
    const text = typeof found === 'string' ? found : '';
    expect(createHash('sha256').update(text).digest('hex')).toBe(digest);
    expect(encode(text, encoding)).toEqual(bytes);
  });

  test.each([
    ['cp850', '8f 82 86 84 94 91 9b 9d'],
    ['windows-1252', 'c5 e9 e5 e4 f6 e6 f8 d8'],
    ['iso-8859-1', 'c5 e9 e5 e4 f6 e6 f8 d8'],
    ['utf-8', 'c385 c3a9 c3a5 c3a4 c3b6 c3a6 c3b8 c398'],
    ['utf-16le', 'c500 e900 e500 e400 f600 e600 f800 d800'],
    ['utf-16be', '00c5 00e9 00e5 00e4 00f6 00e6 00f8 00d8'],
  ] as const)('of the Nordic countries in %s', (encoding, hex) => {
    expect(decoded(Buffer.from(hex.replaceAll(' ', ''), 'hex'), encoding)).toBe('ÅéåäöæøØ');
  });

  test.each(TEXT_ENCODINGS)(
    'what %s lacks becomes a question mark, a letter outside of the plane one',
    (name) => {
      const back = decoded(encode('a😀č', name), name);
      expect(back).toBe(name.startsWith('utf') ? 'a😀č' : 'a??');
    },
  );

  test('any text is the same there and back, whatever the pieces', () => {
    const letters: Record<TextEncoding, fc.Arbitrary<string>> = {
      'utf-8': fc.string({ unit: 'grapheme' }),
      'utf-16le': fc.string({ unit: 'grapheme' }),
      'utf-16be': fc.string({ unit: 'grapheme' }),
      'windows-1252': fc.string({ unit: fc.constantFrom('a', 'å', '€', '”', 'ÿ', '\n') }),
      'iso-8859-1': fc.string({ unit: fc.constantFrom('a', 'å', 'ÿ', '\x80', '\n') }),
      cp850: fc.string({ unit: fc.constantFrom('a', 'å', 'Ø', '¤', '░', '\xa0', '\n') }),
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXT_ENCODINGS).chain((name) => fc.tuple(fc.constant(name), letters[name])),
        fc.integer({ min: 1, max: 9 }),
        ([name, text], size) => {
          expect(decoded(encode(text, name), name, size)).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the byte order mark', () => {
  test.each([
    ['ff fe 61 00', 'utf-16le'],
    ['fe ff 00 61', 'utf-16be'],
    ['ef bb bf 61', 'utf-8'],
  ])('%s is %s, whatever is named', (hex, encoding) => {
    const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex');
    for (const named of ENCODINGS) {
      expect(encodingOf(bytes, named)).toBe(encoding);
      expect(decoded(bytes, named, 1)).toBe('\uFEFFa');
    }
  });

  test.each([
    [Buffer.from('a', 'utf16le'), 'utf-16le'],
    [Buffer.from('a', 'utf16le').swap16(), 'utf-16be'],
    [Buffer.alloc(0), 'utf-16le'],
  ])('without one, UTF-16 is told by its first letter', (bytes, encoding) => {
    expect(encodingOf(bytes, 'utf-16')).toBe(encoding);
  });
});

describe('undecodable', () => {
  test.each([
    ['utf-8', Buffer.from('a\nå\xe5\xe4b', 'latin1'), 'a\n'],
    ['utf-8', Buffer.from([0x61, 0xc3, 0xa5, 0xc3]), 'aå'],
    ['utf-8', Buffer.from([0x61, 0xed, 0xa0, 0x80]), 'a'],
    ['utf-8', Buffer.from([0xc0, 0xaf]), ''],
    ['windows-1252', Buffer.from('r\xe4v\x8f', 'latin1'), 'räv'],
    ['utf-16le', Buffer.from('a\ud800b', 'utf16le'), 'a'],
    ['utf-16le', Buffer.from('a\udc00b', 'utf16le'), 'a'],
    ['utf-16le', Buffer.from('ab\ud800', 'utf16le'), 'ab'],
    ['utf-16be', Buffer.from('ab', 'utf16le').swap16().subarray(0, 3), 'a'],
  ] as const)('in %s: %j', (encoding, bytes, before) => {
    for (const size of [1, 2, 3, 100]) expect(decoded(bytes, encoding, size)).toEqual({ before });
  });

  test('a long piece is searched by halves', () => {
    const good = Buffer.from('åäö 😀\n'.repeat(5000));
    const at = good.indexOf(Buffer.from('\n'), 40_000);
    const bad = Buffer.concat([good.subarray(0, at), Buffer.from([0xe4]), good.subarray(at)]);
    expect(decoded(bad, 'utf-8')).toEqual({ before: good.subarray(0, at).toString() });
  });
});

/** Rows of a shop's list, in an encoding that nobody named. */
const said = (text: string, encoding: TextEncoding, named: Encoding = 'utf-8', size = 7): unknown =>
  readTable(encode(text, encoding), { encoding: named }, size).refused;

describe('a file in an encoding that is not said', () => {
  test.each([
    ['cp850', 'no;namn\n1;Björn Åkesson\n2;Sjöberg\n', 'Björn Åkesson'],
    ['cp850', 'no;navn\n1;Søren Ærø\n', 'Søren Ærø'],
    ['windows-1252', 'no;namn\n1;Björn Åkesson\n', 'Björn Åkesson'],
    ['windows-1252', 'no;navn\n1;Jens\n2;Øster Søgade 5\n', 'Øster Søgade 5'],
    ['iso-8859-1', 'no;navn\n1;Bjørg\n', 'Bjørg'],
  ] as const)('%s is offered, as what it reads', (encoding, text, reads) => {
    const offered = encoding === 'iso-8859-1' ? 'windows-1252' : encoding;
    const lines = text.slice(0, text.search(/[^\0-\x7f]/)).split('\n').length;
    expect(said(text, encoding, 'utf-8', 1000)).toEqual({
      kind: 'not-utf8',
      line: lines,
      encodings: offered === 'cp850' ? ['cp850', 'windows-1252'] : ['windows-1252', 'cp850'],
      reads: { encoding: offered, text: reads },
    });
    expect(said(text, encoding)).toMatchObject({ kind: 'not-utf8', line: lines });
  });

  test('typographic quotes of Windows are not taken for capitals of DOS', () => {
    expect(said('no;text\n1;don’t\n2;räv\n', 'windows-1252', 'utf-8', 1000)).toMatchObject({
      reads: { encoding: 'windows-1252', text: 'don’t' },
    });
  });

  test('bytes that are letters of words in none are offered none', () => {
    const bytes = Buffer.from('no;text\n1;\xb1\xb2 \xfe\n', 'latin1');
    expect(readTable(bytes).refused).toEqual({
      kind: 'not-utf8',
      line: 2,
      encodings: ['windows-1252', 'cp850'],
      reads: undefined,
    });
  });

  test('one that is named and is wrong says which may be right', () => {
    expect(said('no;namn\n1;x\n2;Björn Åkesson\n', 'cp850', 'windows-1252', 1000)).toEqual({
      kind: 'not-in-encoding',
      line: 3,
      encoding: 'windows-1252',
      reads: { encoding: 'cp850', text: 'Björn Åkesson' },
    });
  });

  test.each([1, 2, 1000])('half a letter of UTF-16, by its line; pieces of %i bytes', (size) => {
    const bytes = Buffer.concat([
      encode('\uFEFFno;x\n1;å\n2;', 'utf-16le'),
      Buffer.from([0x00, 0xd8, 0x61, 0]),
    ]);
    expect(readTable(bytes, {}, size).refused).toEqual({
      kind: 'not-in-encoding',
      line: 3,
      encoding: 'utf-16le',
      reads: undefined,
    });
  });

  test('lines of old Macs are counted too', () => {
    expect(said('no;namn\r1;x\r2;Åsa\r', 'windows-1252')).toMatchObject({ line: 3 });
  });
});
