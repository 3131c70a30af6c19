import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvReader, MOST_ROW_LENGTH, type CsvReader, type RowBlock } from '../../src/bulk-import/csv.ts';
import type { Dialect } from '../../src/bulk-import/mapping.ts';
import type { Imported } from '../../src/bulk-import/problem.ts';

const plain: Dialect = { delimiter: ',', encoding: 'utf-8', skipLines: 0 };

interface Read {
  readonly header: readonly string[] | undefined;
  readonly rows: readonly (readonly string[])[];
  readonly faults: readonly string[];
  readonly places: readonly { readonly line: number; readonly raw: string; readonly lineEnd: string }[];
  readonly refused: unknown;
}

/** Reads a text that comes in pieces, each parsed at once, asking for the place of every row that `ask` names. */
function read(pieces: readonly string[], dialect = plain, ask = (_nth: number): boolean => true): Read {
  const reader: CsvReader = csvReader(dialect, 1);
  const rows: (readonly string[])[] = [];
  const faults: string[] = [];
  const places: Read['places'][number][] = [];
  let refused: unknown;
  const take = (block: Imported<RowBlock | undefined>): void => {
    if (!block.ok) refused = block.problem;
    else if (block.value !== undefined) {
      for (let i = block.value.start; i < block.value.rows.length; i += 1) {
        if (ask(rows.length)) places.push(block.value.places.at(i));
        rows.push(block.value.rows[i] ?? []);
        const fault = block.value.faults.get(i);
        faults.push(fault === undefined ? '' : `${fault.kind} in ${fault.quoteLine}`);
      }
    }
  };
  for (const piece of pieces) if (refused === undefined) take(reader.push(piece));
  if (refused === undefined) take(reader.end());
  return { header: reader.header()?.names, rows, faults, places, refused };
}

const cells = (r: Read): unknown => r.rows.map((row) => row.map((cell) => cell.trim()));

describe('rows', () => {
  test('a header, rows, and the line that each begins in', () => {
    const r = read(['no,text\n1,"two\nlines"\n2,x\n']);
    expect(r.header).toEqual(['no', 'text']);
    expect(r.rows.slice(0, 2)).toEqual([
      ['1', 'two\nlines'],
      ['2', 'x'],
    ]);
    expect(r.places.slice(0, 2)).toEqual([
      { line: 2, raw: '1,"two\nlines"', lineEnd: '\n' },
      { line: 4, raw: '2,x', lineEnd: '\n' },
    ]);
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CRCRLF, as of two systems', '\r\r\n'],
    ['CR, as old Macs wrote', '\r'],
  ])('line ends: %s', (_name, end) => {
    const r = read([`no,text${end}1,"a ""b"""${end}2,"c"${end}`]);
    expect(r.header).toEqual(['no', 'text']);
    expect(r.rows.slice(0, 2).map((row) => row.map((cell) => cell.trim()))).toEqual([
      ['1', 'a "b"'],
      ['2', 'c'],
    ]);
    expect(r.places[1]).toEqual({ line: 3, raw: '2,"c"', lineEnd: end });
  });

  test('line ends of both kinds, and none at the end of the file', () => {
    const r = read(['no,text\r\n1,a\n2,"b"\r\n3,c']);
    expect(cells(r)).toEqual([
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'c'],
    ]);
    expect(r.places.map((p) => p.raw)).toEqual(['1,a', '2,"b"', '3,c']);
  });

  test('a file that ends in half a CRLF behind a quoted field', () => {
    const r = read(['no,text\r\n1,"a"\r']);
    expect(cells(r)).toEqual([['1', 'a'], ['']]);
    expect(r.faults).toEqual(['', '']);
  });

  test.each(['1,"a" ', '1,"a"\t ', '1,"a"\u00a0', '"1" ,"a" '])(
    'blanks behind the last quote, and no line end: %j',
    (row) => {
      for (const end of ['\n', '\r\n', '\r']) {
        const r = read([`no,text${end}0,b${end}${row}`]);
        expect([cells(r), r.faults, r.places[1]?.raw]).toEqual([
          [
            ['0', 'b'],
            ['1', 'a'],
          ],
          ['', ''],
          row,
        ]);
      }
    },
  );

  test('blanks behind a last quote that closes nothing', () => {
    for (const row of ['1,"a ""b"" ', '1,a,"  ', '1,"a"b" ', '1,"a"" ']) {
      const r = read([`no,text\n${row}`]);
      expect([r.faults.length, r.faults[0], r.places[0]?.raw]).toEqual([1, expect.stringMatching(/./), row]);
    }
  });

  test('lines before the header are skipped and counted', () => {
    const r = read(['Report\n"of"\n\nno,text\n1,a\n'], { ...plain, skipLines: 2 });
    expect([r.header, r.places[0]?.line]).toEqual([['no', 'text'], 5]);
  });

  test('quotes inside a field that does not begin with one are text', () => {
    const r = read(['no,text\n1,5" screen\n2,"5"" screen"\n']);
    expect(r.rows.slice(0, 2)).toEqual([
      ['1', '5" screen'],
      ['2', '5" screen'],
    ]);
  });

  test('a quote that closes in the middle of a field', () => {
    const r = read(['no,text\n1,"5" screen"\n2,b\n']);
    expect(r.faults.slice(0, 2)).toEqual(['broken-quote in 2', '']);
    expect(r.places.slice(0, 2)).toEqual([
      { line: 2, raw: '1,"5" screen"', lineEnd: '\n' },
      { line: 3, raw: '2,b', lineEnd: '\n' },
    ]);
  });

  test('a file that breaks off inside a quoted field is one bad row', () => {
    const r = read(['no,text\n1,a\n2,"b\n3,c\n']);
    expect(r.faults).toEqual(['', 'broken-off in 3']);
    expect(r.places[1]).toEqual({ line: 3, raw: '2,"b\n3,c', lineEnd: '\n' });
  });
});

describe('refused', () => {
  test.each([
    ['nothing', ''],
    ['nothing but a byte order mark', '\uFEFF'],
    ['nothing but blank lines', '\n\n  \r\n'],
  ])('%s is an empty file', (_name, text) => {
    expect(read([text]).refused).toEqual({ kind: 'empty-file' });
  });

  test('a header alone is a file without rows', () => {
    expect(read(['no,text\n'])).toMatchObject({ header: ['no', 'text'], refused: undefined });
  });

  test('a header with a broken quote', () => {
    expect(read(['no,"te"xt"\n1,a\n']).refused).toEqual({ kind: 'broken-header', line: 1 });
  });

  test('a row that never ends is refused before it fills memory, with the line that it began in', () => {
    const piece = 'x'.repeat(64 * 1024);
    let given = 0;
    function* endless(): Generator<string> {
      yield 'no,text\n1,a\n2,"';
      for (;;) {
        given += piece.length;
        yield piece;
      }
    }
    const reader = csvReader(plain);
    for (const text of endless()) {
      const block = reader.push(text);
      if (block.ok) continue;
      expect(block.problem).toEqual({ kind: 'row-too-long', line: 3, most: MOST_ROW_LENGTH });
      break;
    }
    expect(given).toBeLessThan(2 * MOST_ROW_LENGTH);
  });
});

const field = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', ',', '\n', '\r', 'å', '😀'), maxLength: 12 }),
  fc.constantFrom('', '""', '"', 'plain'),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );
const cuts = fc.array(fc.nat(400), { maxLength: 6 });

/** Cuts a text at some places. */
function cutAt(text: string, at: readonly number[]): string[] {
  const places = [0, ...at.map((n) => Math.min(n, text.length)).toSorted((a, b) => a - b), text.length];
  return places.slice(1).map((end, i) => text.slice(places[i], end));
}

/** Not a blank line; behind the last line end there may seem to be one. */
const isSome = (row: readonly string[]): boolean => row.length > 1 || row[0] !== '';

test('whatever the fields hold and wherever the text is cut, it is read as papaparse reads it whole', () => {
  fc.assert(
    fc.property(table, cuts, fc.constantFrom('\n', '\r\n'), (rows, at, newline) => {
      const text = `h1,h2\n${Papa.unparse(rows, { newline })}\n`;
      const whole = new Papa.Parser({ delimiter: ',', newline: '\n' }).parse(text, 0, false) as {
        data: string[][];
      };
      expect(read(cutAt(text, at)).rows.filter(isSome)).toEqual(whole.data.slice(1).filter(isSome));
    }),
  );
});

test('whatever a file holds, its rows as they came are the file', () => {
  const wild = fc.string({
    unit: fc.constantFrom('a', '"', '"', ',', '\n', '\r\n', ' ', 'ö'),
    maxLength: 200,
  });
  fc.assert(
    fc.property(wild, cuts, (text, at) => {
      const r = read(cutAt(`h1,h2\n${text}`, at));
      const last = text.endsWith('\r') ? '\n' : '';
      expect(r.places.map((p) => p.raw + p.lineEnd).join('')).toBe(text + last);
      let line = 2;
      for (const place of r.places) {
        expect(place.line).toBe(line);
        line += (place.raw + place.lineEnd).split('\n').length - 1;
      }
    }),
    { numRuns: 500 },
  );
});

test('places are the same when only some of them are asked for', () => {
  const text = `h1,h2\n${'1,"a\n""b"\n2,c\n3,"d" \n4,e"f\n'.repeat(50)}`;
  const all = read([text]).places;
  expect(read([text], plain, (nth) => nth % 7 === 3).places).toEqual(all.filter((_, i) => i % 7 === 3));
});
