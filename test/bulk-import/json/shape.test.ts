// The quick way through records that look alike gives what the slow way gives, or leaves a record to it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asWritten, readRecord } from '../../../src/bulk-import/json/record.ts';
import { scanFrom, scanOn } from '../../../src/bulk-import/json/scan.ts';
import { shapeOf } from '../../../src/bulk-import/json/shape.ts';
import { textIn } from '../../../src/bulk-import/json/values.ts';
import { bytesOf, monday, planned, simple } from '../planned.ts';

const all = (keys: readonly string[]): readonly number[] => keys.map((_, i) => i);

/** The fields of a record, the slow way; `undefined` where it is a bad one. */
function slowly(text: string): readonly unknown[] | undefined {
  const scan = scanFrom(0);
  scanOn(scan, text, 0);
  const raw = { text, line: 1, colons: scan.colons, odd: scan.odd };
  const read = readRecord(raw);
  return read.ok
    ? Object.keys(read.value).map((key) => textIn(read.value, [key], () => asWritten(raw)))
    : undefined;
}

describe('a record of the same shape', () => {
  const shape = shapeOf('{"no": "1", "n":-1.5 ,\n "x":null}', all);

  test.each([
    ['{"no": "", "n":true ,\n "x":"y"}', ['', 'true', 'y']],
    ['{"no": "ö😀", "n":false ,\n "x":12345678901234567890}', ['ö😀', 'false', '12345678901234567890']],
    ['{"no": "a\\n\\"\\u00e5", "n":0 ,\n "x":-0.10}', ['a\n"å', '0', '-0.10']],
  ])('%s', (text, fields) => {
    expect(shape?.read(`..${text}..`, 2)).toBe(text.length + 2);
    expect(shape?.fields()).toEqual(fields);
    expect(shape?.lines).toBe(1);
  });

  test.each([
    ['another key', '{"no": "1", "m":1 ,\n "x":null}'],
    ['other blanks', '{"no":"1", "n":1 ,\n "x":null}'],
    ['a key more', '{"no": "1", "n":1 ,\n "x":null,"y":1}'],
    ['an object', '{"no": {}, "n":1 ,\n "x":null}'],
    ['an exponent', '{"no": "1", "n":1e5 ,\n "x":null}'],
    ['a number with a nought in front', '{"no": "1", "n":01 ,\n "x":null}'],
    ['a number that is too large', `{"no": "1", "n":1${'0'.repeat(400)} ,\n "x":null}`],
    ['a point behind nothing', '{"no": "1", "n":1. ,\n "x":null}'],
    ['a minus alone', '{"no": "1", "n":- ,\n "x":null}'],
    ['a word that is none', '{"no": "1", "n":nil ,\n "x":null}'],
    ['a wrong escape', '{"no": "\\x", "n":1 ,\n "x":null}'],
    ['a line end in a text', '{"no": "\n", "n":1 ,\n "x":null}'],
    ['a text that does not end', '{"no": "1, n:1'],
    ['nothing', ''],
  ])('%s is another shape', (_name, text) => {
    expect(shape?.read(text, 0)).toBe(-1);
  });
});

test('only what is asked for is taken', () => {
  const shape = shapeOf('{"a":1,"b":2}', () => [1, -1, 1]);
  expect([shape?.read('{"a":3,"b":4}', 0), shape?.fields()]).toEqual([13, ['4', '', '4']]);
});

test('objects and lists have no shape, no keys have one', () => {
  expect(shapeOf('{"a":[]}', all)).toBeUndefined();
  expect(shapeOf('{"a":1,"b":{"c":1}}', all)).toBeUndefined();
  expect(shapeOf('{ }', all)?.read('{ }', 0)).toBe(3);
});

const scalar = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

test('what is read quickly is what the slow way reads, whatever is changed in it', () => {
  const change = fc.record({
    at: fc.nat(),
    by: fc.constantFrom('', '"', '\\', '0', '-', '.', 'e', ',', '}', '\n', '\u0001', '\u2028'),
  });
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ maxLength: 4 }), scalar, { maxKeys: 5 }),
      fc.array(change, { maxLength: 2 }),
      fc.constantFrom(0, 1),
      (record, changes, space) => {
        const good = JSON.stringify(record, undefined, space);
        const shape = shapeOf(good, all);
        let text = good;
        for (const { at, by } of changes)
          text = text.slice(0, at % text.length) + by + text.slice((at % text.length) + 1);
        if (shape === undefined || shape.read(text, 0) !== text.length)
          return changes.length > 0 || good.includes('e');
        // keys that are numbers come first in an object
        const sorted = (texts: readonly unknown[] | undefined) => texts?.map(String).toSorted();
        expect(sorted(shape.fields())).toEqual(sorted(slowly(text)));
        return true;
      },
    ),
    { numRuns: 3000 },
  );
});

test('a file in which the shape changes comes to the same in pieces of every size', async () => {
  const of = (i: number): string => {
    const record = {
      no: `K${i}`,
      opened: '2026-11-20',
      item: i % 11 === 0 ? `"${i}"` : `lamp ${i}`,
      serial: i,
    };
    if (i % 700 > 600) return JSON.stringify({ ...record, serial: undefined, more: [i] });
    return JSON.stringify(record, undefined, i % 1300 > 900 ? 1 : undefined).replaceAll('\n', ' ');
  };
  const records = Array.from({ length: 4000 }, (_, i) => (i % 997 === 5 ? '{"no":"x","no":"y"}' : of(i)));
  const mapping = simple({ item: { column: 'item' }, serial: { column: ['sn', 'serial'], optional: true } });
  const expected = records
    .map((_, i) =>
      i % 997 === 5
        ? []
        : [[`K${i}`, i % 11 === 0 ? `"${i}"` : `lamp ${i}`, i % 700 > 600 ? undefined : String(i)]],
    )
    .flat();
  for (const text of [records.join('\n'), records.join('\r\n'), `[${records.join(',\n')}]`]) {
    for (const size of [1 << 20, 5000]) {
      const { refused, cases, problems } = await planned(bytesOf(text, size), mapping, monday);
      expect(refused).toBeUndefined();
      expect(cases.map(({ words }) => [words.ref, words.item, words.serial])).toEqual(expected);
      expect(problems.map(({ line }) => line)).toEqual([6, 1003, 2000, 2997, 3994]);
    }
  }
});
