import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counter, repository, type Counter } from '../support/lofte.ts';

const shared = join(repository, '../shared/data');

const MAPPING = {
  lofte: 'mapping.v1',
  dates: ['YYYY-MM-DD'],
  case: { ref: { column: 'no' }, openedAt: { column: 'in' }, item: { column: 'what' } },
  customer: { name: { column: 'who.name' } },
  promises: [{ kind: 'ready', due: { column: 'promised', optional: true } }],
};
const GOOD = [
  { no: 'K1', in: '2026-10-01', what: 'lamp', who: { name: 'Astrid Lund' } },
  {
    no: 12345678901234567890n,
    in: '2026-11-10',
    what: 'radio',
    who: { name: 'Bo Ek' },
    promised: '2026-11-12',
  },
];
const textOf = (record: object): string =>
  JSON.stringify(record, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)).replace(
    '12345678901234567000',
    '12345678901234567890',
  );
const LINES = GOOD.map((record) => `${textOf(record)}\n`).join('');

function shopWith(content: string | Buffer, file = 'cases.json', mapping: object = MAPPING): Counter {
  const shop = counter();
  writeFileSync(join(shop.desk, 'map.json'), JSON.stringify(mapping));
  writeFileSync(join(shop.desk, file), content);
  return shop;
}

describe('an import of JSON', () => {
  const list = `[${GOOD.map(textOf).join(',\n')}]`;
  const inside = { ...MAPPING, format: { path: '$.data.cases' } };

  it.each<[string, string | Buffer, object, string]>([
    ['a list', list, MAPPING, ''],
    ['lines', LINES, MAPPING, ''],
    ['lines, zipped and named', gzipSync(LINES), MAPPING, '--format jsonl'],
    ['a list in a document', `{"data": {"cases": ${list}}}`, inside, ''],
  ])('takes %s', (_name, content, mapping, flags) => {
    const { json } = shopWith(content, 'cases.json', mapping);
    expect(json(`import cases.json --map map.json ${flags}`)).toMatchObject({ imported: 2, rejected: 0 });
    expect(json('show 2')).toMatchObject({ ref: '12345678901234567890' });
    const report = json<{ silent: readonly object[] }>('report morning');
    expect(report.silent).toMatchObject([{ case: 2, customer: 'Bo Ek', item: 'radio' }]);
    expect(json(`import cases.json --map map.json ${flags}`)).toMatchObject({ imported: 0, known: 2 });
  });

  it('is all or nothing', () => {
    const { lofte, json } = shopWith(`${LINES}{"no":"K3",}\n{"no":"K4","in":"2026-10-01","no":"K5"}\n`);
    const ran = lofte('import cases.json --map map.json');
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(/line 3: is not JSON: there is a comma behind the last value/);
    expect(ran.err).toMatch(/line 4, no: this key is there twice/);
    expect(json('journal info')).toMatchObject({ entries: 0 });
  });

  it('says of a record that stands on one line with all others which it is', () => {
    const { lofte, desk } = shopWith(
      '[{"no":"K1","in":"2026-10-01","what":"x","who":null},{"no":"K2","in":"x"}]',
    );
    expect(lofte('import cases.json --map map.json').err).toContain('line 1, record 2, in "x": ');
    expect(lofte('import cases.json --map map.json --lang da').err).toContain('linje 1, post 2, in »x«: ');
    const { problems } = JSON.parse(lofte('import cases.json --map map.json --json').out) as {
      readonly problems: readonly object[];
    };
    expect(problems).toMatchObject([{ line: 1, record: 2, column: 'in' }]);
    const log = {
      lofte: 'mapping.v1',
      rows: 'events',
      case: { ref: { column: 'no' }, openedAt: { column: 'in' } },
    };
    writeFileSync(join(desk, 'log.json'), JSON.stringify(log));
    const rows = [
      { no: 'K1', in: '2026-10-01' },
      { no: 'K2', in: '2026-10-01' },
      { no: 'K1', in: 'x' },
    ];
    writeFileSync(join(desk, 'cases.json'), JSON.stringify(rows));
    expect(lofte('import cases.json --map log.json').err).toMatch(
      /line 1, record 1, no "K1": record 3 of the same case/,
    );
  });

  it('with --rejects writes the bad records with the reason, and takes them when they are mended', () => {
    const { json, desk } = shopWith(`${LINES}{"no":"K3","in":"2026-02-31","what":"x","who":null}\n`);
    json('import cases.json --map map.json --rejects bad.jsonl');
    const bad = readFileSync(join(desk, 'bad.jsonl'), 'utf8');
    expect(bad).toMatch(
      /^\{"lofte_reason":"in: there is no such date.*","no":"K3","in":"2026-02-31","what":"x","who":null\}\n$/,
    );
    writeFileSync(join(desk, 'bad.jsonl'), bad.replace('"in":"2026-02-31"', '"in":"2026-02-28"'));
    expect(json('import bad.jsonl --map map.json')).toMatchObject({ imported: 1 });
  });

  it.each([
    [
      'that ends too early',
      '[{"no":"K1"',
      /line 1 is not JSON: the file ends before its last bracket is closed/,
    ],
    ['with a list inside', '{\n"cases": [{}]}', /"path": "\$\.cases"/],
    ['without one', '{}', /no column “in”|not a list of records/],
    ['a thousand brackets deep', '['.repeat(100_000), /too many brackets/],
    ['with a wrong column', '[{"no":"1","inn":"2026-10-01","what":"x","who":{"name":""}}]', /no column “in”/],
  ])('refuses a file %s in one sentence with a hint, and nothing is written', (_name, content, sentence) => {
    const { lofte, json } = shopWith(content);
    const ran = lofte('import cases.json --map map.json --format json');
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(sentence);
    expect(ran.err.trim().split('\n')).toHaveLength(2);
    expect(json('journal info')).toMatchObject({ entries: 0 });
  });

  it('keeps keys and references that every object has', () => {
    const mapping = {
      ...MAPPING,
      case: { ref: { column: '__proto__' }, openedAt: { column: 'constructor' } },
      customer: {},
      promises: [],
    };
    const refs = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const lines = refs.map((ref) => `{"__proto__":"${ref}","constructor":"2026-10-01"}\n`).join('');
    const { json } = shopWith(lines, 'cases.json', mapping);
    expect(json('import cases.json --map map.json')).toMatchObject({ imported: 4, known: 0 });
    expect(json('import cases.json --map map.json')).toMatchObject({ imported: 0, known: 4 });
    expect(json('show 1')).toMatchObject({ ref: '__proto__' });
  });

  it.each([
    ['--format jsonx', /jsonl?/],
    ['--format json --delimiter ";"', /--delimiter/],
    ['--format jsonl --sheet A', /--sheet/],
    ['--format json --skip-lines 2', /--skip-lines/],
    ['--skip-lines two', /two/],
  ])('%s is refused', (flags, sentence) => {
    const ran = shopWith(LINES).lofte(`import cases.json --map map.json ${flags}`);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(sentence);
  });
});

const issues = join(shared, 'tickets/github-issues-rails.even.json.gz');
it.skipIf(!existsSync(issues))(
  'a hub’s issues, where the shared folder is present: 250 records, 50 numbers, 50 cases',
  () => {
    const mapping = {
      lofte: 'mapping.v1',
      timeZone: 'UTC',
      case: {
        ref: { column: 'number' },
        openedAt: { column: 'created_at' },
        closedAt: { column: 'closed_at' },
        item: { column: 'title' },
        problem: { column: 'body' },
      },
      customer: { name: { column: 'user.login' } },
    };
    const { json, does } = shopWith('', 'x', mapping);
    const ends = json(`import "${issues}" --map map.json`);
    expect(ends).toMatchObject({ read: 250, imported: 50, known: 200, rejected: 0 });
    expect(json('journal info')).toMatchObject({ entries: 50 });
    expect(does('show 1')).toContain('laomatt');
  },
);
