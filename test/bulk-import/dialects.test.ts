// What separates fields and rows: said by somebody, said by the file, or found where that is sure.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode, type TextEncoding } from '../../src/bulk-import/encoding.ts';
import { readTable } from './table.ts';

const seen = (text: string | Buffer): unknown => {
  const { refused, header } = readTable(text);
  return refused ?? [header?.delimiter, header?.names.length];
};

describe('a delimiter that nobody named is found', () => {
  test.each([
    ['commas', 'no,in,what\n1,2026-11-20,lamp\n', ',', 3],
    ['semicolons', 'no;in;what\n1;2026-11-20;lamp\n', ';', 3],
    ['tabs', 'no\tin\twhat\n1\t2026-11-20\tlamp\n', '\t', 3],
    ['bars', 'no|in|what\n1|2026-11-20|lamp\n', '|', 3],
    ['commas in text between semicolons', 'no;name, first\n1;Ek\n2;Ek, Bo\n', ';', 2],
    ['decimal commas between semicolons', 'no;price\n1;2,50\n2;3,00\n', ';', 2],
    ['semicolons in quotes', 'no,"a;b"\n1,"x;y"\n', ',', 2],
    ['a header alone', 'no;in\n', ';', 2],
    ['a header alone, without a line end', 'no;in', ';', 2],
    ['line ends in quotes', 'no;"what\nelse"\n1;"a,b\nc,d"\n', ';', 2],
    ['old Macs', 'no;in\r1;2026-11-20\r', ';', 2],
    ['blank lines in front', '\n\r\nno;in\n1;2\n', ';', 2],
    ['a comma at the end of a header of semicolons', 'no;in;id,\n1;"2026";"-1,00"\n', ';', 3],
  ])('%s', (_name, text, delimiter, columns) => {
    expect(seen(text)).toEqual([delimiter, columns]);
  });

  test('rows that are ragged under the only one that the header has are bad rows, not a riddle', () => {
    const { refused, rows, lines } = readTable('no,in,what\n1,2026\n2,2026,lamp\n3,2026,lamp,old\n');
    expect([refused, rows.map((row) => row.length), lines]).toEqual([undefined, [2, 3, 4], [2, 3, 4]]);
  });

  test('a ragged row beyond those that are looked at changes nothing', () => {
    const text = `no;what\n${'1;a, b\n2;c\n'.repeat(3000)}3;d;e\n`;
    expect(seen(text)).toEqual([';', 2]);
  });

  test('a header longer than what is looked at', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `c${i}`);
    expect(seen(`${names.join(';')}\n${names.join(';')}\n`)).toEqual([';', 20_000]);
  });
});

describe('a delimiter that is not sure is refused', () => {
  test.each([
    [
      'two that fit alike',
      'a,b;c\n1,2;3\n',
      [
        [',', 2],
        [';', 2],
      ],
    ],
    [
      'a header with two and nothing else',
      'a,b;c\n',
      [
        [',', 2],
        [';', 2],
      ],
    ],
    [
      'rows that fit neither',
      'a,b;c\n1\n',
      [
        [',', 2],
        [';', 2],
      ],
    ],
    ['one that is only in a name', 'no^name, first\n1^Bo\n2^Eva\n3^Ida\n', [[',', 2]]],
    ['none', 'no^in\n1^2026\n', []],
    ['one column', 'no\n1\n', []],
  ])('%s', (_name, text, found) => {
    expect(seen(text)).toEqual({
      kind: 'unsure-delimiter',
      seen: found.map(([delimiter, columns]) => ({ delimiter, columns })),
    });
  });

  test('and read as soon as it is said', () => {
    expect(readTable('a,b;c\n1,2;3\n', { delimiter: ';' }).rows).toEqual([['1,2', '3']]);
    expect(readTable('no^in\n1^2\n', { delimiter: '^' }).rows).toEqual([['1', '2']]);
    expect(readTable('no in\n1 "2 3"\n', { delimiter: ' ' }).rows).toEqual([['1', '2 3']]);
  });

  test('a header whose quote is in the wrong place is a broken header', () => {
    expect(seen('"no,in;x\n1,2\n')).toEqual({ kind: 'broken-header', line: 1 });
  });

  test('a file with nothing in it is empty', () => {
    expect(seen('\n  \n')).toEqual({ kind: 'empty-file' });
  });
});

describe('the line of Excel that says it', () => {
  test.each([
    ['plain', 'sep=;\nno;in\n1;2\n'],
    ['with CRLF', 'sep=;\r\nno;in\r\n1;2\r\n'],
    ['with CR', 'sep=;\rno;in\r1;2\r'],
    ['behind a byte order mark', '\uFEFFsep=;\nno;in\n1;2\n'],
    ['in capitals and quotes', '"SEP=;"\nno;in\n1;2\n'],
  ])('%s: is no row, and counts as a line', (_name, text) => {
    const { header, rows, lines } = readTable(text);
    expect([header?.names, rows, lines]).toEqual([['no', 'in'], [['1', '2']], [3]]);
  });

  test('is believed more than a mapping, and less than the command line', () => {
    expect(readTable('sep=;\na;b\n', { delimiter: ',' }).header?.names).toEqual(['a', 'b']);
    const typed = readTable('sep=;\na;b,c\n', { delimiter: ',', delimiterTyped: true });
    expect(typed.header).toMatchObject({ names: ['a;b', 'c'], text: 'sep=;\na;b,c\n' });
  });

  test('is one of the lines that are skipped', () => {
    expect(readTable('sep=|\na|b\n', { skipLines: 1 }).header?.names).toEqual(['a', 'b']);
    expect(readTable('sep=|\nMay\na|b\n', { skipLines: 2 }).header?.names).toEqual(['a', 'b']);
  });

  test.each(['sep=\nno;in\n', 'sep=;;\nno;in\n', 'sep="\nno;in\n', 'separator;in\n'])(
    '%j says nothing',
    (text) => {
      expect(readTable(text, { delimiter: ';' }).header?.names).not.toEqual(['no', 'in']);
    },
  );
});

describe('line ends', () => {
  test('CR alone, with LF in quotes', () => {
    const { header, rows, lines } = readTable('no,"a\nb"\r1,"x\ny"\r2,z\r');
    expect([header?.names, rows, lines]).toEqual([
      ['no', 'a\nb'],
      [
        ['1', 'x\ny'],
        ['2', 'z'],
      ],
      [2, 3],
    ]);
  });

  test('LF and CRLF in one file, and a CR in quotes', () => {
    const { rows, lines } = readTable('no,what\r\n1,a\n2,"b\rc"\r\n3,"d\r\ne"\n4,f\r\n');
    expect(rows.map((row) => row[1])).toEqual(['a', 'b\rc', 'd\r\ne', 'f']);
    expect(lines).toEqual([2, 3, 4, 6]);
  });

  test('CR in front of CRLF, as a bad copy leaves it', () => {
    const { header, rows } = readTable('no,what\r\r\n1,a\r\r\n');
    expect([header?.names, rows.map((row) => row.map((cell) => cell.trim()))]).toEqual([
      ['no', 'what'],
      [['1', 'a']],
    ]);
  });
});

describe('a quote that is not closed', () => {
  test('is one bad row, whose quote has its line', () => {
    const { rows, lines, faults } = readTable('no,a,b\n1,x,y\n2,"x\ny","z\n3,x,y\n4,x,y\n');
    expect([rows.length, lines, faults]).toEqual([2, [2, 3], ['4: broken-off']]);
  });

  test('and is closed by the next one, is one bad row too', () => {
    const { lines, faults } = readTable('no,a\n1,"x\n2,"y"\n3,"z"\n4,"å"ä"\n');
    expect([lines, faults]).toEqual([
      [2, 4, 5],
      ['2: broken-quote', '5: broken-quote'],
    ]);
  });

  test.each([1000, 65_536])('is refused long before 500 MB are read; pieces of %i bytes', (size) => {
    const start = Buffer.from('no,a\n1,x\n2,"begins\n3,x\n');
    const lines = Buffer.from('4,x\n'.repeat(2_500_000));
    expect(readTable(Buffer.concat([start, lines]), {}, size).refused).toMatchObject({
      kind: 'row-too-long',
      line: 3,
    });
  });

  test('in the header, too', () => {
    const endless = Buffer.from(`no,"a\n${'4,x\n'.repeat(1_500_000)}`);
    expect(readTable(endless).refused).toMatchObject({ kind: 'row-too-long', line: 1 });
  });
});

test('a field of 10 MB is refused by its line', () => {
  const long = 'x'.repeat(10 << 20);
  expect(readTable(`no,a\n1,x\n2,${long}\n`).refused).toMatchObject({ kind: 'row-too-long', line: 3 });
  expect(readTable(`no,a\n1,"x\ny"\n2,"a\nb","${long}"\n`).refused).toMatchObject({ line: 5 });
});

test('100,000 columns are read as any others', () => {
  const names = Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(',');
  const { header, rows } = readTable(`${names}\n${names}\n${names}\n`, {}, 65_536);
  expect([header?.names.length, rows.map((row) => row.length)]).toEqual([100_000, [100_000, 100_000]]);
});

interface Written {
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly mark: boolean;
  readonly quoteAll: boolean;
  readonly table: readonly (readonly string[])[];
}

const LETTERS: Record<TextEncoding, readonly string[]> = {
  'utf-8': ['å', '😀', 'č', '\u00a0'],
  'utf-16le': ['å', '😀', 'č'],
  'utf-16be': ['å', '😀', 'č'],
  'windows-1252': ['å', '€', '”'],
  'iso-8859-1': ['å', 'ÿ'],
  cp850: ['å', 'Ø', '░'],
};

const written: fc.Arbitrary<Written> = fc
  .tuple(
    fc.constantFrom<TextEncoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1', 'cp850'),
    fc.constantFrom(',', ';', '\t', '|', '^', ':'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.integer({ min: 2, max: 5 }),
  )
  .chain(([encoding, delimiter, lineEnd, width]) => {
    const unit = fc.constantFrom('a', '1', ' ', '"', ',', ';', '\t', '|', '\n', '\r', ...LETTERS[encoding]);
    // a name is trimmed, and one of a letter in front keeps the table from being blank or saying "sep="
    const name = fc.string({ unit, maxLength: 5 }).map((text) => `n${text}n`);
    const row = fc.array(fc.string({ unit, maxLength: 8 }), { minLength: width, maxLength: width });
    return fc.record({
      encoding: fc.constant(encoding),
      delimiter: fc.constant(delimiter),
      lineEnd: fc.constant(lineEnd),
      mark: fc.boolean(),
      quoteAll: fc.boolean(),
      table: fc
        .tuple(fc.array(name, { minLength: width, maxLength: width }), fc.array(row, { maxLength: 8 }))
        .map(([names, rows]) => [names, ...rows]),
    });
  });

const NEEDS_QUOTES = /["\r\n]|^\s|\s$/;

function write({ encoding, delimiter, lineEnd, mark, quoteAll, table }: Written): Buffer {
  const cell = (text: string): string =>
    quoteAll || text.includes(delimiter) || NEEDS_QUOTES.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = table.map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
  return encode(`${mark && encoding.startsWith('utf') ? '\uFEFF' : ''}${lines}`, encoding);
}

test('any table in any dialect, encoding and pieces reads back the same, or is refused for its delimiter alone', () => {
  fc.assert(
    fc.property(written, fc.integer({ min: 1, max: 200 }), fc.boolean(), (file, size, say) => {
      const { encoding, delimiter, table } = file;
      const said = say ? { delimiter, encoding } : { encoding };
      const { refused, header, rows, faults } = readTable(write(file), said, size);
      if (refused !== undefined && !say)
        expect(['unsure-delimiter', ...(':^'.includes(delimiter) ? ['broken-header'] : [])]).toContain(
          refused.kind,
        );
      else {
        if (!say && ':^'.includes(delimiter)) return; // no candidate, and a name that has one in it
        expect([refused, faults]).toEqual([undefined, []]);
        expect([header?.names, ...rows]).toEqual(table);
        expect(header).toMatchObject({ encoding, delimiter });
      }
    }),
    { numRuns: 1000 },
  );
});
