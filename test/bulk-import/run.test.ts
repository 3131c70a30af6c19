// Files as they come: zipped, in other encodings, or no tables at all.
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../src/bulk-import/mapping.ts';
import { planFile } from '../../src/bulk-import/run.ts';
import { bytesOf, full, monday, planned, simple, type Bytes } from './planned.ts';

const table = 'no,opened,item\n1,2026-11-20,lamp\n2,2026-11-21,"radio, old"\n3,2026-11-22,sjökort 😀\n';
const items = ['lamp', 'radio, old', 'sjökort 😀'];

const itemsOf = async (bytes: Bytes, mapping: Mapping = full): Promise<unknown> => {
  const { refused, problems, cases } = await planned(bytes, mapping);
  return refused ?? (problems.length > 0 ? problems : cases.map((c) => c.words.item));
};

/** Pieces that are read into the same memory, one after the other. */
function* reused(bytes: Buffer, size: number): Generator<Buffer> {
  const memory = Buffer.alloc(size);
  for (const piece of bytesOf(bytes, size)) {
    memory.fill(0);
    piece.copy(memory);
    yield memory.subarray(0, piece.length);
  }
}

/** A disk that fails in the middle of a gzip. */
function* broken(): Generator<Buffer> {
  yield gzipSync(table).subarray(0, 20);
  throw new Error('EIO');
}

describe('a good file', () => {
  test.each([1, 2, 3, 7, 1000])('plain, in pieces of %i bytes', async (size) => {
    expect(await itemsOf(reused(Buffer.from(table), size))).toEqual(items);
  });

  test.each([1, 5, 1000])('gzipped, in pieces of %i bytes', async (size) => {
    expect(await itemsOf(reused(gzipSync(table), size))).toEqual(items);
  });

  test('from a stream, plain and gzipped', async () => {
    expect(await itemsOf(Readable.from([Buffer.from(table)]))).toEqual(items);
    expect(await itemsOf(Readable.from([...bytesOf(gzipSync(table), 10)]))).toEqual(items);
  });

  test('two gzips behind one another, as log rotation leaves them', async () => {
    const bytes = Buffer.concat([gzipSync(table.slice(0, 40)), gzipSync(table.slice(40))]);
    expect(await itemsOf(bytesOf(bytes))).toEqual(items);
  });

  test('with a byte order mark', async () => {
    expect(await itemsOf(bytesOf(`\uFEFF${table}`))).toEqual(items);
  });

  test('with a header alone: no rows, and that is fine', async () => {
    const { counts, header } = await planned(bytesOf('no,opened\n'), full);
    expect([counts, header?.columns.names]).toEqual([
      { read: 0, bad: 0, withoutRef: 0, phonesAsNumbers: 0, bytes: 10 },
      ['no', 'opened'],
    ]);
  });

  test.each([
    [';', 'no;opened;item\n1;2026-11-20;"a;b"\n', ['a;b']],
    ['\t', 'no\topened\titem\n1\t2026-11-20\ta,b\n', ['a,b']],
  ])('separated by %j', async (delimiter, text, expected) => {
    expect(await itemsOf(bytesOf(text), { ...full, format: { delimiter } })).toEqual(expected);
  });

  test.each([
    [
      'windows-1252',
      Buffer.from('no,opened,item\n1,2026-11-20,\x80 5 \x93r\xe4v\x94\n', 'latin1'),
      '€ 5 “räv”',
    ],
    ['cp850', Buffer.from('no,opened,item\n1,2026-11-20,r\x84v\n', 'latin1'), 'räv'],
    ['utf-16', Buffer.from('no,opened,item\n1,2026-11-20,räv\n', 'utf16le'), 'räv'],
    ['utf-16be', Buffer.from('no,opened,item\n1,2026-11-20,räv\n', 'utf16le').swap16(), 'räv'],
    ['iso-8859-1', Buffer.from('no,opened,item\n1,2026-11-20,r\xe4v\n', 'latin1'), 'räv'],
  ] as const)('in %s, where that is said', async (encoding, bytes, item) => {
    expect(await itemsOf(bytesOf(bytes), { ...full, format: { encoding } })).toEqual([item]);
  });

  test('rows of many pieces of text', async () => {
    const long = 'x'.repeat(60_000);
    const text = `no,opened,item\n${`1,2026-11-20,"${long}\n"\n`.repeat(30)}`;
    const { cases, problems } = await planned(bytesOf(text, 4096), full);
    expect([cases.length, problems]).toEqual([30, []]);
    expect(new Set(cases.map((c) => c.words.item))).toEqual(new Set([long]));
  });
});

describe('a file is refused', () => {
  test.each([
    ['a web page', '\n <!DOCTYPE html><html><body>', 'web-page'],
    ['a web page without much', '<html><table><tr><td>1</td>', 'web-page'],
    ['XML', '<?xml version="1.0"?><cases><case/></cases>', 'xml'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'pdf'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'picture'],
    ['UTF-16 that does not say so', Buffer.from('no,opened\n1,2026-11-20\n', 'utf16le'), 'utf-16'],
    ['a web page in UTF-16', Buffer.from('\uFEFF<!doctype html>', 'utf16le'), 'web-page'],
    ['zeros', Buffer.alloc(10_000), 'binary'],
    ['a gzip in a gzip', gzipSync(gzipSync(table)), 'gzip'],
    ['a zipped web page', gzipSync('<!doctype html>'), 'web-page'],
  ])('%s', async (_name, content, looksLike) => {
    const { refused, cases, problems } = await planned(bytesOf(content), full);
    expect([refused, cases, problems]).toEqual([{ kind: 'not-csv', looksLike }, [], []]);
  });

  test.each([
    ['nothing', ''],
    ['a gzip of nothing', gzipSync('')],
    ['blank lines', '\n\r\n\n'],
  ])('%s is an empty file', async (_name, content) => {
    expect((await planned(bytesOf(content), full)).refused).toEqual({ kind: 'empty-file' });
  });

  test('a NUL in one row is that row’s fault, not the file’s', async () => {
    const { refused, problems } = await planned(bytesOf(`${table}4,2026-11-22,\0\n`), full);
    expect([refused, problems.map((p) => [p.line, p.kind])]).toEqual([undefined, [[5, 'control-character']]]);
  });

  test('a gzip that breaks off', async () => {
    const bytes = gzipSync(table);
    expect((await planned(bytesOf(bytes.subarray(0, -12)), full)).refused).toEqual({
      kind: 'broken-gzip',
      how: 'cut-off',
    });
  });

  test('a gzip that is damaged', async () => {
    const bytes = gzipSync(table.repeat(50));
    bytes.writeUInt8(bytes.readUInt8(30) ^ 0xff, 30);
    expect((await planned(bytesOf(bytes), full)).refused).toEqual({ kind: 'broken-gzip', how: 'damaged' });
  });

  test('what goes wrong in reading it is not called a broken gzip', async () => {
    await expect(planned(broken(), full)).rejects.toThrow('EIO');
  });

  test.each([1, 4, 100_000])('letters that are no UTF-8, by their line; pieces of %i bytes', async (size) => {
    const bytes = Buffer.concat([Buffer.from(table), Buffer.from('4,2026-11-22,caf\xe9\n5,x,y\n', 'latin1')]);
    expect((await planned(bytesOf(bytes, size), full)).refused).toEqual({
      kind: 'not-utf8',
      line: 5,
      encodings: ['windows-1252', 'cp850'],
      reads: { encoding: 'windows-1252', text: 'café' },
    });
  });

  test('a file that breaks off inside a letter', async () => {
    const bytes = Buffer.from('no,opened,item\n1,2026-11-20,å');
    expect((await planned(bytesOf(bytes.subarray(0, -1)), full)).refused).toMatchObject({
      kind: 'not-utf8',
      line: 2,
    });
  });

  test.each([
    ['at once', Buffer.from('<html>'.padEnd(5000))],
    ['unzipped', gzipSync(Buffer.alloc(9000))],
    ['in the middle', Buffer.from(`no,opened\n${'1,2026-11-20\n'.repeat(1000)}\xff`, 'latin1')],
    ['not at all', Buffer.from(table)],
  ])('and closed, whether it is refused %s', async (_name, content) => {
    let closed = 0;
    function* file(): Generator<Buffer> {
      try {
        yield* bytesOf(content, 3000);
      } finally {
        closed += 1;
      }
    }
    await planned(file(), full);
    await planned(Readable.from(file()), full);
    expect(closed).toBe(2);
  });

  test('endless zeros, after the first of them', async () => {
    let given = 0;
    function* zeros(): Generator<Buffer> {
      for (;;) {
        given += 1;
        yield Buffer.alloc(65_536);
      }
    }
    expect((await planned(zeros(), full)).refused).toEqual({ kind: 'not-csv', looksLike: 'binary' });
    expect(given).toBeLessThan(4);
  });

  test('a zip bomb, long before it is unpacked', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(table), Buffer.alloc(64 << 20, 'x')]));
    expect((await planned(bytesOf(bomb), full)).refused).toMatchObject({ kind: 'row-too-long', line: 5 });
  });
});

const wanted = (column: string | number | readonly (string | number)[], more = {}) =>
  planned(bytesOf(table), simple({ serial: { column, ...more } }));

describe('columns', () => {
  test('one that is not there, with the nearest', async () => {
    expect((await wanted('itme')).refused).toEqual({
      kind: 'no-such-column',
      columns: ['itme'],
      nearest: 'item',
      has: 3,
      names: ['no', 'opened', 'item'],
      delimiter: undefined,
    });
  });

  test('one that stands below a title, with its line', async () => {
    const text = 'Cases of May;;\n\nno;opened;item\n1;2026-11-20;x\n';
    const below = { line: 3, names: ['no', 'opened', 'item'] };
    expect((await planned(bytesOf(text), full)).refused).toMatchObject({
      kind: 'no-such-column',
      has: 3,
      below,
    });
    expect((await planned(bytesOf(text.replace(';;', '')), full)).refused).toMatchObject({
      kind: 'unsure-delimiter',
      below,
    });
    const skipping: Mapping = { ...full, format: { skipLines: 2 } };
    expect((await planned(bytesOf(text), skipping)).cases).toHaveLength(1);
  });

  test('none of several, or a number that is too high', async () => {
    expect((await wanted(['sn', 9])).refused).toMatchObject({ kind: 'no-such-column', columns: ['sn', 9] });
  });

  test('one that may be missing', async () => {
    expect((await wanted('sn', { optional: true })).cases).toHaveLength(3);
  });

  test('a header that is separated by something else says by what', async () => {
    const { refused } = await planned(bytesOf('no;opened;item\n1;2026-11-20;x\n'), {
      ...full,
      format: { delimiter: ',' },
    });
    expect(refused).toMatchObject({ kind: 'no-such-column', delimiter: ';', has: 1 });
  });

  test('a name that is there twice is refused where it is used, and taken by number', async () => {
    const twice = 'no,opened,x,x,\n1,2026-11-20,a,b,c\n';
    expect((await planned(bytesOf(twice), simple({ item: { column: 'x' } }))).refused).toEqual({
      kind: 'column-twice',
      column: 'x',
      numbers: [3, 4],
    });
    const { cases } = await planned(bytesOf(twice), simple({ item: { join: [4, 5] } }));
    expect(cases[0]?.words.item).toBe('b c');
    expect((await planned(bytesOf(twice), simple())).cases).toHaveLength(1);
  });

  test('a column without a name is named by its number', async () => {
    const text = 'no,opened,\n1,2026-11-20,\u0007\n';
    const { problems } = await planned(bytesOf(text), simple({ item: { column: 3 } }));
    expect(problems).toMatchObject([{ column: '3', kind: 'control-character' }]);
  });
});

test.each([
  ['plain', (text: string) => Buffer.from(text)],
  ['gzipped', (text: string) => gzipSync(text, { level: 0 })],
])('%s: nothing more is read for who interrupts', async (_, written) => {
  const rows = Array.from({ length: 20_000 }, (__, i) => `${i},2026-11-20,lamp\n`).join('');
  const bytes = written(`no,opened,item\n${rows}`);
  let [asked, cases] = [0, 0];
  const pieces = function* (): Generator<Buffer> {
    for (const piece of bytesOf(bytes, 16 * 1024)) {
      asked += piece.length;
      yield piece;
    }
  };
  const cut = new Promise<'cut off'>((resolve) => {
    void planFile(pieces(), full, monday, {
      onRow: () => (cases += 1),
      onProblem: () => expect.unreachable(),
      between: async () => {
        if (cases === 0) return;
        resolve('cut off');
        await new Promise<never>(() => undefined);
      },
    });
  });
  expect(await cut).toBe('cut off');
  expect(asked).toBeLessThan(bytes.length);
  expect([cases > 0, cases < 20_000]).toEqual([true, true]);
});

test('the same file gives the same plan however it comes', async () => {
  const text = `no,opened,due,closed,item\n${Array.from(
    { length: 3000 },
    (_, i) => `${i},2026-11-${10 + (i % 9)},2026-11-${i % 7 === 0 ? '09' : '22'},,"räv ${i}\n😀"\n`,
  ).join('')}`;
  const planOf = async (bytes: Bytes) => {
    const { cases, problems, raw, counts } = await planned(bytes, full, monday);
    return { cases, problems, raw, counts };
  };
  const whole = await planOf(bytesOf(text));
  expect([whole.cases.length, whole.problems.length]).toEqual([2571, 429]);
  for (const bytes of [
    bytesOf(text, 333),
    bytesOf(gzipSync(text), 1000),
    Readable.from([...bytesOf(text, 4095)]),
  ]) {
    expect(await planOf(bytes)).toEqual(whole);
  }
});
