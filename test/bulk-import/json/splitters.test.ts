// Records are found in JSON that comes in pieces of any size, and where it is no JSON the line is named.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentSplitter } from '../../../src/bulk-import/json/document.ts';
import { eitherSplitter } from '../../../src/bulk-import/json/either.ts';
import { lineSplitter } from '../../../src/bulk-import/json/lines.ts';
import { readPath } from '../../../src/bulk-import/json/path.ts';
import type { Splitter } from '../../../src/bulk-import/json/splitter.ts';
import type { ImportProblem } from '../../../src/bulk-import/problem.ts';

interface Split {
  readonly records: readonly (readonly [line: number, text: string])[];
  readonly refused: ImportProblem | undefined;
}

/** What a splitter makes of a text that comes in pieces of a size. */
function split(splitter: Splitter, text: string, size = 1 << 20): Split {
  const records: (readonly [number, string])[] = [];
  for (let at = 0; ; at += size) {
    const last = at + size >= text.length;
    const found = splitter.push(text.slice(at, at + size), last);
    if (!found.ok) return { records, refused: found.problem };
    records.push(...found.value.map(({ line, text: record }) => [line, record] as const));
    if (last) return { records, refused: undefined };
  }
}

const at = (path: string): Splitter => documentSplitter(readPath(path) ?? []);
const refusal = (splitter: Splitter, text: string) => split(splitter, text).refused;

describe('a document', () => {
  const DATA = `{
    "made": {"by": "a [ \\" system", "list": [1, [2.5e3, {"x": null}], -0]},
    "data": { "tickets": [
      {"no": 1, "text": "}],\\"{[\\\\"},
      {"no": 2, "deep": {"a": [{}, []]}}, 7,
      "x, y", null, [ 1 ] ], "more": [{}] },
    "end": true
  }`;
  const RECORDS = [
    [4, '{"no": 1, "text": "}],\\"{[\\\\"}'],
    [5, '{"no": 2, "deep": {"a": [{}, []]}}'],
    [5, '7'],
    [6, '"x, y"'],
    [6, 'null'],
    [6, '[ 1 ]'],
  ];

  test('gives the items of the list that a path leads to, each with its line', () => {
    expect(split(at('$.data.tickets'), DATA)).toEqual({ records: RECORDS, refused: undefined });
  });

  test('in pieces of every size', () => {
    for (let size = 1; size < 60; size += 1) {
      expect(split(at('$.data.tickets'), DATA, size).records, `pieces of ${size}`).toEqual(RECORDS);
    }
  });

  test('is a list itself, where no path is said', () => {
    expect(split(at('$'), ' [ {"a":1} ,\n{"a":2}\n] \n').records).toEqual([
      [1, '{"a":1}'],
      [2, '{"a":2}'],
    ]);
    expect(split(at('$'), '[]')).toEqual({ records: [], refused: undefined });
  });

  test('that holds no list there names those that it has', () => {
    expect(refusal(at('$'), DATA)).toEqual({
      kind: 'json-no-list',
      path: '$',
      lists: ['$.data.tickets', '$.data.more'],
    });
    expect(refusal(at('$.tickets'), DATA)).toMatchObject({
      path: '$.tickets',
      lists: ['$.data.tickets', '$.data.more'],
    });
    expect(refusal(at('$.data'), DATA)).toMatchObject({ path: '$.data' });
    expect(refusal(at('$.made.by'), DATA)).toMatchObject({ path: '$.made.by' });
    expect(refusal(at('$.tickets'), '[{"a":1}]')).toEqual({
      kind: 'json-no-list',
      path: '$.tickets',
      lists: ['$'],
    });
    expect(refusal(at('$'), '{"a b":{"c.d":[{}]}}')).toMatchObject({ lists: ['$["a b"]["c.d"]'] });
    expect(refusal(at('$'), 'true')).toEqual({ kind: 'json-no-list', path: '$', lists: [] });
  });

  test('of lists without an end is given up before it ends', () => {
    const splitter = at('$');
    const many = Array.from({ length: 9 }, (_, i) => `"l${i}":[{}]`).join(',');
    expect(splitter.push(`{${many}`, false)).toMatchObject({ problem: { kind: 'json-no-list' } });
  });

  test.each([
    ['$.a', '{"a":[],"a":[]}', 1, 'a'],
    ['$.a.b', '{"a":{"b":[],\n"\\u0062":1}}', 2, 'b'],
    ['$.a', '{"b":1,\n\n"b":2,"a":[]}', 3, 'b'],
  ])('with a key twice on its path %s', (path, text, line, key) => {
    expect(refusal(at(path), text)).toEqual({ kind: 'json-key-twice', line, key });
  });

  test.each([
    ['[{"a":1},\n]', 2, 'comma-too-many'],
    ['[{"a":1}\n{"a":2}]', 2, 'comma-expected'],
    ['[{"a":1}]\n[]', 2, 'more-after-end'],
    ['{"a" 1}', 1, 'colon-expected'],
    ['{"a":1,\n}', 2, 'comma-too-many'],
    ['{\na:1}', 2, 'key-expected'],
    ['[tru]', 1, 'value-expected'],
    ['[1,,2]', 1, 'value-expected'],
    ['{"a":"b\nc"}', 1, 'text-not-closed'],
    ['{"a":"\\x"}', 1, 'bad-escape'],
    ['{"a":[\n1', 2, 'ends-early'],
    ['[{"a":1},\n{"a":\n[', 3, 'ends-early'],
    ['[{"a":1},\n{\'a\':"1}]', 2, 'key-expected'],
    ['[01]', 1, 'value-expected'],
    ['[ // no\n]', 1, 'value-expected'],
  ])('that is no JSON: %j', (text, line, fault) => {
    for (let size = 1; size < 12; size += 1) {
      expect(split(at('$'), text, size).refused, `pieces of ${size}`).toEqual({
        kind: 'json-syntax',
        line,
        fault,
      });
    }
  });

  test('with brackets 100,000 deep, anywhere', () => {
    const deep = '['.repeat(100_000);
    for (const [path, text] of [
      ['$', deep],
      ['$', `[${deep}`],
      ['$.a', `{"b":${deep}`],
      ['$', '{"a":'.repeat(100_000)],
      ['$.a', `{"a":[${'{"":['.repeat(50_000)}`],
    ] as const) {
      expect(refusal(at(path), text)).toEqual({ kind: 'json-syntax', line: 1, fault: 'too-deep' });
    }
  });

  test('with a record of more than 4 MiB', () => {
    const long = `[{"a":1},\n{"a":"${'x'.repeat(5 << 20)}`;
    expect(split(at('$'), long, 1 << 18).refused).toMatchObject({ kind: 'row-too-long', line: 2 });
    // it is no longer than what is wrong in it makes it
    const open = `[{"a":1},\n{"a":'b"c'},\n${'{"a":1},\n'.repeat(800_000)}`;
    expect(split(at('$'), open, 1 << 18).refused).toEqual({
      kind: 'json-syntax',
      line: 2,
      fault: 'value-expected',
    });
    const skipped = `{"b":"${'x'.repeat(5 << 20)}`;
    expect(split(at('$.a'), skipped, 1 << 18).refused).toMatchObject({ kind: 'row-too-long', line: 1 });
  });
});

test('JSON Lines: a record a line, whatever is in it', () => {
  const text = '\n{"a":1}\r\n  \t\r\nno JSON\n{"a":"\\n"}\n[1]\n{"a":2}';
  const records = [
    [2, '{"a":1}'],
    [4, 'no JSON'],
    [5, '{"a":"\\n"}'],
    [6, '[1]'],
    [7, '{"a":2}'],
  ];
  for (let size = 1; size < 20; size += 1) expect(split(lineSplitter(), text, size).records).toEqual(records);
  expect(split(lineSplitter(), `{}\n"${'x'.repeat(5 << 20)}`, 1 << 16).refused).toMatchObject({
    kind: 'row-too-long',
    line: 2,
  });
});

test('what begins with an object is lines where that ends on its first one, else a document', () => {
  for (const size of [1, 3, 1000]) {
    expect(split(eitherSplitter(), '\n {"a":1}\n{"a":\n', size).records).toEqual([
      [2, ' {"a":1}'],
      [3, '{"a":'],
    ]);
    expect(split(eitherSplitter(), '{"a":1}', size).records).toEqual([[1, '{"a":1}']]);
    expect(split(eitherSplitter(), '{"a":"b\n\n {"a":1}\n', size).records).toEqual([
      [1, '{"a":"b'],
      [3, ' {"a":1}'],
    ]);
    expect(split(eitherSplitter(), '{"a": [\n{"b":1}]}', size).refused).toMatchObject({ lists: ['$.a'] });
    expect(split(eitherSplitter(), '{\n"a":[{}]}', size).refused).toMatchObject({ lists: ['$.a'] });
    expect(split(eitherSplitter(), '{"a":1} x\n', size).refused).toMatchObject({ fault: 'more-after-end' });
  }
});

test.each([
  ['$', []],
  ['$.a', ['a']],
  ['$.a-b.Ä1', ['a-b', 'Ä1']],
  ['$["a.b"].c["\\u0064 \\""]', ['a.b', 'c', 'd "']],
  ['a', undefined],
  ['', undefined],
  ['$.', undefined],
  ['$.a[0]', undefined],
  ['$a', undefined],
  ['$["\\x"]', undefined],
])('the path %s', (path, keys) => {
  expect(readPath(path)).toEqual(keys);
});

const value = fc.jsonValue({ maxDepth: 4, noneLong: true } as fc.JsonSharedConstraints);
const spaces = fc.constantFrom(0, 1, '\t');
/** Lengths of pieces. */
const cuts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 });

function inPieces(splitter: Splitter, text: string, lengths: readonly number[]): unknown[] {
  const records: unknown[] = [];
  let [from, i] = [0, 0];
  while (from <= text.length) {
    const to = from + (lengths[i % lengths.length] ?? 1);
    const found = splitter.push(text.slice(from, to), to > text.length);
    if (!found.ok) throw new Error(JSON.stringify(found.problem));
    records.push(...found.value.map((record) => JSON.parse(record.text) as unknown));
    [from, i] = [to, i + 1];
  }
  return records;
}

describe('any JSON, cut anywhere, comes to what JSON.parse makes of the whole', () => {
  test('as a list', () => {
    fc.assert(
      fc.property(fc.array(value), spaces, cuts, (list, space, lengths) => {
        const text = JSON.stringify(list, undefined, space);
        expect(inPieces(at('$'), text, lengths)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('as a list inside of other things', () => {
    fc.assert(
      fc.property(fc.array(value), value, spaces, cuts, (list, other, space, lengths) => {
        const text = JSON.stringify({ x: other, data: { y: other, list }, z: [other] }, undefined, space);
        expect(inPieces(at('$.data.list'), text, lengths)).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    );
  });

  test('as lines', () => {
    fc.assert(
      fc.property(fc.array(value), cuts, (list, lengths) => {
        const text = list.map((each) => JSON.stringify(each)).join('\r\n');
        expect(inPieces(lineSplitter(), text, lengths)).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    );
  });
});

test('a text is refused where JSON.parse refuses it, however it is damaged', () => {
  const damage = fc.record({
    at: fc.nat(),
    by: fc.constantFrom(
      '',
      ',',
      '"',
      '{',
      ']',
      '}',
      '[',
      ':',
      '\\',
      '\n',
      '0',
      '-',
      '.',
      'e',
      'x',
      '\u0000',
      '\u00a0',
    ),
  });
  fc.assert(
    fc.property(
      fc.array(value),
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      cuts,
      (list, damages, lengths) => {
        let text = JSON.stringify({ list });
        for (const each of damages) {
          const from = each.at % text.length;
          text = text.slice(0, from) + each.by + text.slice(from + 1);
        }
        const isJson = parses(text);
        let accepted = true;
        try {
          inPieces(documentSplitter(['list']), text, lengths);
        } catch (error) {
          accepted = error instanceof Error && /json-no-list|json-key-twice/.test(error.message);
        }
        expect(accepted).toBe(isJson);
      },
    ),
    { numRuns: 2000 },
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
