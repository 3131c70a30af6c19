// Records of JSON as rows: found by their paths, read as text, and refused for what JSON.parse would let through.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../../src/bulk-import/formats.ts';
import type { Mapping, Source } from '../../../src/bulk-import/mapping.ts';
import { rowsIn } from '../../../src/words/rows.ts';
import { live } from '../../support/live-memory.ts';
import { bytesOf, full, monday, planned, simple } from '../planned.ts';

const plan = (text: string | Buffer, mapping: Mapping = full, typed?: Format, size?: number) =>
  planned(bytesOf(text, size), mapping, monday, typed);

const sayRow = await rowsIn('en');

/** A record that is good, with more in it. */
const record = (more: object): string => JSON.stringify({ no: '1', opened: '2026-11-20', ...more });
const good = '{"no":"1","opened":"2026-11-20"}';

/** What a source finds in one record. */
async function item(text: string, source: Source): Promise<unknown> {
  const { refused, problems, cases } = await plan(`[${text}]`, simple({ item: source }));
  return refused ?? problems[0] ?? cases[0]?.words.item ?? '';
}

describe('files', () => {
  const items = ['lamp', 'röd räv', undefined];
  const records = [
    { no: '1', opened: '2026-11-20', item: 'lamp' },
    { no: 2, opened: '2026-11-20', item: 'röd räv' },
    { no: null, opened: '2026-11-21', item: null },
  ];
  const list = JSON.stringify(records, undefined, 2);
  const lines = records.map((each) => JSON.stringify(each)).join('\n');
  const inside = JSON.stringify({ at: 'now', data: { 'the cases': records } });
  const path = { path: '$.data["the cases"]' };
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list, 'utf16le')]);

  test.each<[string, string | Buffer, Mapping['format'], Format?]>([
    ['a list', list, {}],
    ['a list on one line', JSON.stringify(records), {}],
    ['a list, whatever the mapping says', list, { type: 'csv' }],
    ['a list, named', list, { type: 'jsonl' }, 'json'],
    ['a list with a byte order mark', `\uFEFF${list}`, {}],
    ['a list in UTF-16', utf16, {}],
    ['a list in an old encoding', Buffer.from(list, 'latin1'), { encoding: 'iso-8859-1' }],
    ['lines', lines, {}],
    ['lines with blank ones and a byte order mark', `\uFEFF\n\n${lines}\n \n`, {}],
    ['lines, named', lines, { type: 'json' }, 'jsonl'],
    ['lines by the mapping', lines, { type: 'jsonl' }],
    ['a list in a document', inside, path],
    ['a list in a document, by the mapping', inside, { type: 'json', ...path }],
    ['zipped lines', gzipSync(lines), {}],
  ])('%s', async (_name, content, format, typed) => {
    for (const size of [1, 7, 1 << 20]) {
      const { refused, cases, counts } = await plan(content, { ...full, format: format ?? {} }, typed, size);
      expect([refused, cases.map((c) => c.words.item), counts?.withoutRef]).toEqual([undefined, items, 1]);
    }
  });

  test.each([
    ['nothing', '', 'json'],
    ['blanks', ' \n\n', 'jsonl'],
    ['a byte order mark', '\uFEFF', 'json'],
  ] as const)('%s is an empty file', async (_name, content, typed) => {
    expect((await plan(content, full, typed)).refused).toEqual({ kind: 'empty-file' });
  });

  test('an empty list has no rows, and that is fine', async () => {
    expect((await plan('[ ]')).counts).toMatchObject({ read: 0, bad: 0 });
  });

  test.each([
    ['one object', `{"made": "today",\n"cases": [${good}]}`],
    ['one object on one line', `{"made": "today", "cases": [${good}]}`],
  ])('%s is asked where its list is', async (_name, content) => {
    expect((await plan(content)).refused).toEqual({ kind: 'json-no-list', path: '$', lists: ['$.cases'] });
  });

  test('one object that is a case is a case', async () => {
    const { cases } = await plan(record({ item: 'lamp', parts: [{ a: 1 }] }));
    expect(cases).toHaveLength(1);
  });

  test.each([
    ['JSON that is said to be CSV', '[{"no":1}]', 'csv', 'json'],
    ['a PDF that is said to be JSON', '%PDF-1.7\n', 'json', 'pdf'],
    ['a web page that is said to be JSON Lines', '<!doctype html>', 'jsonl', 'web-page'],
  ] as const)('%s', async (_name, content, typed, looksLike) => {
    expect((await plan(content, full, typed)).refused).toEqual({ kind: 'not-csv', looksLike });
  });

  test('CSV that is said to be JSON', async () => {
    expect((await plan('no,opened\n1,2026-11-20\n', full, 'json')).refused).toEqual({
      kind: 'json-syntax',
      line: 1,
      fault: 'value-expected',
    });
  });

  test('a fault in a list refuses the file, wherever it stands', async () => {
    const text = `[\n${`${good},\n`.repeat(3000)}{"no": '4'}]`;
    const { refused } = await plan(text);
    expect(refused).toEqual({ kind: 'json-syntax', line: 3002, fault: 'value-expected' });
  });

  test('letters that are no UTF-8, by their line', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`[${good},\n${good},\n{"no":"caf`),
      Buffer.from([0xe9]),
      Buffer.from('"}]'),
    ]);
    for (const size of [1, 1000]) {
      expect((await plan(bytes, full, undefined, size)).refused).toMatchObject({ kind: 'not-utf8', line: 3 });
    }
  });

  test('memory does not grow with the file', async () => {
    const piece = Buffer.from(`${record({ item: 'x'.repeat(1000) })}\n`.repeat(1000));
    function* pieces(): Generator<Buffer> {
      for (let i = 0; i < 400; i += 1) yield piece;
    }
    let rows = 0;
    let most = 0;
    let asked = 0;
    const before = live();
    const { planFile } = await import('../../../src/bulk-import/run.ts');
    await planFile(pieces(), simple({ item: { column: 'item' } }), monday, {
      onRow: () => {
        rows += 1;
      },
      onProblem: () => undefined,
      onProgress: () => {
        if ((asked += 1) % 20 === 0) most = Math.max(most, live() - before);
      },
    });
    expect(rows).toBe(400_000); // 400 MB
    expect(asked).toBeGreaterThan(100);
    expect(most).toBeLessThan(20 << 20);
  }, 300_000);
});

describe('columns', () => {
  const nested = record({
    customer: { name: 'Astrid', 'home.phone': '1', address: { city: 'Umeå' } },
    'a.b': 'whole',
    a: { b: 'inner', c: 'under' },
    tags: ['red', 'new'],
    labels: [
      { name: 'first', by: [{ name: 'Astrid' }, { name: 'Bo' }] },
      { name: 'second', colour: 'red' },
    ],
    ' odd ': 'blanks',
  });

  test.each<[string | string[], string]>([
    ['customer.name', 'Astrid'],
    ['customer.address.city', 'Umeå'],
    ['customer.home.phone', '1'],
    ['a.b', 'whole'],
    ['a.c', 'under'],
    ['tags.0', 'red'],
    ['tags', 'red, new'],
    ['labels.1.name', 'second'],
    ['labels.*.name', 'first, second'],
    ['labels.*.colour', 'red'],
    ['labels.*.by.*.name', 'Astrid, Bo'],
    [' odd ', 'blanks'],
    [['surname', 'customer.name'], 'Astrid'],
  ])('%s', async (column, expected) => {
    expect(await item(nested, { column })).toBe(expected);
  });

  test.each([
    'length',
    'tags.length',
    'constructor',
    '__proto__',
    'toString',
    'customer.constructor.name',
    'no.length',
    'labels.*.nme',
    'customer.*.name',
    'labels.*',
  ])('%s is not there, unless the file says it', async (column) => {
    expect(await item(nested, { column })).toMatchObject({ kind: 'no-such-column' });
  });

  test.each(['__proto__', 'constructor', 'toString', 'length', 'hasOwnProperty'])(
    'a key named %s',
    async (key) => {
      const text = `{"no":"1","opened":"2026-11-20",${JSON.stringify(key)}:{"x":"found"}}`;
      expect(await item(text, { column: `${key}.x` })).toBe('found');
      const { cases } = await plan(
        `{${JSON.stringify(key)}:"2026-11-20"}`,
        simple({ ref: { value: key }, openedAt: { column: key } }),
      );
      expect(cases[0]?.words.ref).toBe(key);
    },
  );

  test('that no record has, with the nearest path', async () => {
    expect(await item(nested, { column: 'customer.nme' })).toEqual({
      kind: 'no-such-column',
      columns: ['customer.nme'],
      nearest: 'customer.name',
      has: 11,
      names: expect.arrayContaining(['customer.name', 'labels.0.by.0']) as unknown,
      delimiter: undefined,
    });
    expect(await item(nested, { column: 2 })).toMatchObject({ kind: 'no-such-column', columns: [2] });
  });

  test('are those of the first records together, and null is there', async () => {
    const texts = [record({ a: null }), record({ b: { c: 'x' } }), record({ b: null })];
    const { refused, cases } = await plan(
      texts.join('\n'),
      simple({ item: { column: 'b.c' }, serial: { column: 'a' } }),
    );
    expect([refused, cases.map((c) => c.words.item)]).toEqual([undefined, [undefined, 'x', undefined]]);
  });

  test('inside of what is null, or an empty list, in all of the first records are there', async () => {
    const mapping = simple({ item: { column: 'who.name' }, serial: { column: 'tags.0' } });
    const { refused, cases } = await plan(record({ who: null, tags: [] }), mapping);
    expect([refused, cases.length]).toEqual([undefined, 1]);
    expect((await plan(record({ who: '', tags: [] }), mapping)).refused).toMatchObject({
      columns: ['who.name'],
    });
  });

  test('that may be missing are read where a later record has them', async () => {
    const texts = [...Array.from({ length: 1500 }, () => good), record({ late: 'x' })];
    const mapping = (optional: boolean): Mapping =>
      simple({ item: { column: ['sooner', 'late'], optional } });
    expect((await plan(texts.join('\n'), mapping(true))).cases.at(-1)?.words.item).toBe('x');
    expect((await plan(texts.join('\n'), mapping(false))).refused).toMatchObject({ kind: 'no-such-column' });
  });

  test('joined', async () => {
    expect(await item(nested, { join: ['tags.1', 'customer.name', 'tags.9'], optional: true })).toBe(
      'new Astrid',
    );
  });
});

describe('values', () => {
  const of = (json: string): Promise<unknown> =>
    item(`{"no":"1","opened":"2026-11-20","x":${json},"f":1.5}`, { column: 'x' });

  test.each([
    ['"text"', 'text'],
    ['"\\u00e5 \\ud83d\\ude00 \\/"', 'å 😀 /'],
    ['true', 'true'],
    ['false', 'false'],
    ['null', ''],
    ['""', ''],
    ['7', '7'],
    ['-7', '-7'],
    ['0', '0'],
    ['12345678901234567890', '12345678901234567890'],
    ['9007199254740993', '9007199254740993'],
    ['1.10', '1.10'],
    ['-0', '-0'],
    ['1E5', '1E5'],
    ['0.12345678901234567890', '0.12345678901234567890'],
    ['[]', ''],
    ['[null, "a", "", 1.50, true, 1]', 'a, 1.50, true, 1'],
  ])('%s is %j', async (json, expected) => {
    expect(await of(json)).toBe(expected);
  });

  test.each([
    ['{"y":1}', 'not-a-value', '{"y":1}', 'object'],
    ['[[1]]', 'not-a-value', '[[1]]', 'list'],
    ['[{"y":1}]', 'not-a-value', '[{"y":1}]', 'list'],
    ['1e999', 'number-too-large', '1e999', undefined],
    ['[-1e999]', 'number-too-large', '-1e999', undefined],
  ])('%s is %s', async (json, kind, value, is) => {
    expect(await of(json)).toEqual({
      line: 1,
      record: 1,
      column: 'x',
      kind,
      value,
      ...(is === undefined ? {} : { is }),
    });
  });

  test('half a letter is no text', async () => {
    expect(await of('"a\\ud800"')).toMatchObject({ kind: 'control-character', code: 0xd800, column: 'x' });
  });

  test('what is not asked for may be anything', async () => {
    const { problems } = await plan(
      `{"no":"1","opened":"2026-11-20","x":[{"y":1e999},"\\ud800\\u0000"]}`,
      simple(),
    );
    expect(problems).toEqual([]);
  });
});

describe('bad rows', () => {
  test.each([
    ['no JSON', '{"no":"1"', { kind: 'broken-json', fault: 'ends-early' }],
    ['two on a line', `${good} ${good}`, { kind: 'broken-json', fault: 'more-after-end' }],
    ['no JSON behind a key twice', '{"no":1,"no":2,}', { kind: 'broken-json', fault: 'comma-too-many' }],
    ['NaN', '{"no":NaN}', { kind: 'broken-json', fault: 'value-expected' }],
    ['brackets 100,000 deep', '[{"":'.repeat(100_000), { kind: 'broken-json', fault: 'too-deep' }],
    ['a list', '["1","2026-11-20"]', { kind: 'not-a-record', value: '["1","2026-11-20"]' }],
    ['a text', '"no"', { kind: 'not-a-record', value: '"no"' }],
    ['nothing', 'null', { kind: 'not-a-record', value: 'null' }],
    ['a key twice', '{"no":"1","opened":"2026-11-20","no":"2"}', { kind: 'key-twice', column: 'no' }],
    [
      'a key twice, deep inside and written otherwise',
      '{"no":"1","opened":"2026-11-20","x":[{"a:":":","a\\u003a":1}]}',
      { kind: 'key-twice', column: 'a:' },
    ],
  ])('%s: in lines they spare the others', async (_name, bad, expected) => {
    const { refused, cases, problems } = await plan(`${good}\n${bad}\n${good}\n`, full, 'jsonl');
    expect([refused, cases.length, problems.length]).toEqual([undefined, 2, 1]);
    expect(problems[0]).toMatchObject({ line: 2, column: null, value: '', ...expected });
  });

  test('in a list as well, but for what is no JSON', async () => {
    const { refused, cases, problems } = await plan(`[${good},\n7,\n{"no":1,"no":2},\n${good}]`);
    expect([refused, cases.length]).toEqual([undefined, 2]);
    expect(problems).toMatchObject([
      { line: 2, kind: 'not-a-record', value: '7' },
      { line: 3, kind: 'key-twice', column: 'no' },
    ]);
  });

  test('where all are bad, none is hidden behind a column that is not there', async () => {
    expect((await plan('{"no":\n{"no"\n', full, 'jsonl')).problems.map((p) => [p.line, p.kind])).toEqual([
      [1, 'broken-json'],
      [2, 'broken-json'],
    ]);
  });
});

describe('the file of rejected rows', () => {
  async function rejects(content: string, typed?: Format): Promise<string> {
    const { header, problems, raw } = await plan(content, full, typed);
    if (header === undefined) throw new Error('no header');
    const rows = problems.map((problem, i) => header.rejects.row(raw[i] ?? '', sayRow(problem)));
    return Buffer.concat([header.rejects.header(), ...rows]).toString();
  }

  test('has each as it came, on one line, behind the reason', async () => {
    const text = '[\n  {\n    "no": 1.0,\r\n    "opened": "x\\n"\n  },\n {}, 7\n]';
    const written = await rejects(text);
    expect(written.split('\n')).toEqual([
      expect.stringMatching(/^\{"lofte_reason":"“x” is not a date .*", "no": 1\.0, "opened": "x\\n" \}$/),
      '{"lofte_reason":"nothing says when it was opened"}',
      '{"lofte_reason":"is JSON, but no record: that is an object, { … }","lofte_row":"7"}',
      '',
    ]);
    expect(
      written
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toHaveLength(3);
  });

  test('keeps what is no JSON', async () => {
    expect(await rejects(`${good}\n{"no": 1,}\nno,opened\n`, 'jsonl')).toBe(
      '{"lofte_reason":"is not JSON: there is a comma behind the last value","no": 1,}\n' +
        '{"lofte_reason":"is not JSON: a value should stand here: a text in double quotes, a number, [ or {","lofte_row":"no,opened"}\n',
    );
  });

  test.each([
    ['of a document', 'utf8'],
    ['of a document in UTF-16', 'utf16le'],
  ] as const)('%s is read with the mapping of the document', async (_name, encoding) => {
    const mapping: Mapping = { ...full, format: { type: 'json', path: '$.cases' } };
    const document = Buffer.from('\uFEFF{"cases":[{"no":"1","opened":"x"}]}', encoding);
    const { header, raw } = await plan(document, mapping);
    const rows = raw.map((row) => header?.rejects.row(row, 'why') ?? Buffer.alloc(0));
    const file = Buffer.concat([header?.rejects.header() ?? Buffer.alloc(0), ...rows]);
    for (const typed of [undefined, 'json'] as const) {
      expect((await plan(file, mapping, typed)).problems).toMatchObject([
        { line: 1, kind: 'bad-date', value: 'x' },
      ]);
    }
  });

  test('mended, it is imported; and what is still wrong gets its new reason in place of the old', async () => {
    const first = await rejects('{"no":"1","opened":"x"}\n{"no":"2","opened":"y \\"z\\""}\n');
    const second = first.replace('"opened":"x"', '"opened":"2026-11-20"');
    expect((await plan(second)).cases).toHaveLength(1);
    const third = await rejects(second);
    expect(third).toMatch(/^\{"lofte_reason":"[^\n]*","no":"2","opened":"y \\"z\\""\}\n$/);
    expect(third.match(/lofte_reason/g)).toHaveLength(1);
  });

  test('what was no record is none when it comes back as it was written', async () => {
    const mapping: Mapping = {
      lofte: 'mapping.v1',
      case: { ref: { column: 'no', optional: true }, openedAt: { value: '2026-01-01' } },
    };
    const text = '{"no":"1"}\nno,opened\n"no"\n7\n["no"]\n';
    const { header, raw } = await plan(text, mapping, 'jsonl');
    expect(raw).toHaveLength(4);
    const file = Buffer.concat(raw.map((row) => header?.rejects.row(row, 'why') ?? Buffer.alloc(0)));
    const list = `[${file.toString().trim().replaceAll('\n', ',')}]`;
    for (const content of [file, list]) {
      const again = await plan(content, mapping);
      expect(again.cases).toEqual([]);
      expect(again.problems.map(({ kind }) => kind)).toEqual(Array(4).fill('not-mended'));
    }
    const mended = file.toString().replace(/^.*no,opened.*$/m, '{"lofte_reason":"why","no":"2"}');
    expect((await plan(mended, mapping)).cases.map(({ words }) => words.ref)).toEqual(['2']);
  });

  test.each([
    ['{"no":"1","lofte_reason":"mine","opened":"x"}', '"no":"1","opened":"x"}'],
    ['{"no":"1","opened":"x", "lofte_reason" : {"a":[1, "}"]} }', '"no":"1","opened":"x"}'],
    ['{ "lofte_reason": 7, "no":"1","opened":"x"}', ' "no":"1","opened":"x"}'],
    ['{"lofte_reason":"a","no":"1","lofte\\u005freason":"b","opened":"x"}', '"no":"1","opened":"x"}'],
    ['{"lofte_reason":"mine"}', undefined],
    ['{"no":{"lofte_reason":"deep"},"opened":"x"}', '"no":{"lofte_reason":"deep"},"opened":"x"}'],
    ['{"no":"1","lofte_reason":"mine","opened":"x",}', '"no":"1","opened":"x",}'],
  ])('a reason of its own gives way: %s', async (record, rest) => {
    const written = (await rejects(`${good}\n${record}\n`, 'jsonl')).trim();
    expect(written.replace(/^\{"lofte_reason":"(?:[^"\\]|\\.)*"/, '')).toBe(
      rest === undefined ? '}' : `,${rest}`,
    );
  });
});
