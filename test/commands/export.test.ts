/** Everything comes out of the journal, in each format. That nothing is lost in it is held in import-own.test.ts. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import papaparse from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { counter, repository } from '../support/lofte.ts';
import { documentsIn, entriesIn, type ExportedDocument } from './exported.ts';
import { week } from './week.ts';

const schema = JSON.parse(
  readFileSync(join(repository, 'data/schemas/lofte.export.v1.json'), 'utf8'),
) as object;
const validate = new Ajv2020({ strict: false }).compile(schema);
const faultsOf = (document: unknown): unknown => (validate(document) ? [] : validate.errors);

describe('jsonl', () => {
  it('has a document a case in order of number, each as the schema says, and an end', () => {
    const documents = documentsIn(week().does('export'));
    for (const document of documents) expect(faultsOf(document), JSON.stringify(document)).toEqual([]);
    expect(documents.map((d) => [d.is, d.case])).toEqual([
      ['head', undefined],
      ['case', 1],
      ['case', 2],
      ['entries', 3],
      ['case', 4],
      ['case', 5],
      ['case', 6],
      ['entries', 7],
      ['entries', 8],
      ['entries', null],
      ['entries', null],
      ['end', undefined],
    ]);
    const entries = entriesIn(documents);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1));
    expect(documents[0]).toMatchObject({
      whole: true,
      journal: { entries: entries.length },
      shop: { name: 'Fjordgatan Elektronik', timeZone: 'Europe/Stockholm' },
    });
    expect(documents.at(-1)).toMatchObject({ cases: 5, entries: entries.length, lost: [], withheld: 0 });
  });

  it('says of each entry how it stands', () => {
    const entries = entriesIn(documentsIn(week().does('export')));
    const wrongCall = entries.find((e) => e.private?.['text'] === 'Cilla asked about her own lamp');
    const ofType = (type: string): object | undefined => entries.find((e) => e.type === type);
    expect(wrongCall?.retractedBy).toBe((wrongCall?.seq ?? 0) + 1);
    expect(entries.filter((e) => e.erased).map((e) => [e.case, e.private])).toEqual([[4, undefined]]);
    expect(ofType('erased')).toMatchObject({ case: null, data: { customer: 4 } });
    expect(new Set(entries.map((e) => e.by))).toEqual(new Set(['anna', 'bertil']));
  });

  it('has every deadline, note and status of a case', () => {
    const [, one, two] = documentsIn(week().does('export'));
    const promises = one?.['promises'] as readonly { readonly deadlines: readonly object[] }[];
    expect(promises.map((p) => p.deadlines.length)).toEqual([2, 1]);
    expect(two?.['notes']).toMatchObject([{ text: 'came in without a box', fades: true, by: 'anna' }]);
    expect(two?.['statuses']).toMatchObject([
      { status: 'received' },
      { status: 'waiting-customer' },
      { status: 'repairing' },
    ]);
  });
});

describe('json', () => {
  it('is the same documents in one', () => {
    const { does, json } = week();
    const one = json<{ head: object; cases: object[]; others: object[]; end: object }>('export');
    expect(faultsOf(one)).toEqual([]);
    expect([one.head, ...one.cases, ...one.others, one.end]).toEqual(documentsIn(does('export')));
    expect(does('export --format json')).toBe(does('export --json'));
  });

  it('is one document of an empty journal too', () => {
    const { json, does } = counter();
    expect(faultsOf(json('export'))).toEqual([]);
    expect(documentsIn(does('export')).map(({ is }) => is)).toEqual(['head', 'end']);
    expect(does('export --format csv').split('\r\n')).toHaveLength(2);
  });
});

interface Row {
  readonly [column: string]: string;
}

const rowsOf = (csv: string, delimiter = ','): readonly Row[] =>
  papaparse.parse<Row>(csv, { header: true, delimiter, skipEmptyLines: true }).data;

describe('csv', () => {
  it('has a row a case, with the promise that matters', () => {
    const csv = week().does('export --format csv');
    const rows = rowsOf(csv);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(rows.map((r) => r['case'])).toEqual(['1', '2', '4', '5', '6']);
    expect(rows[0]).toMatchObject({
      ref: 'K1',
      status: 'received',
      openedAt: '2026-11-09 10:00:00',
      closedAt: '',
      customer: 'Astrid Lund',
      phone: "'+46 70 174 06 12",
      problem: 'cracked screen | Astrids battery',
      quote: '1250.5',
      currency: 'SEK',
      promises: '2',
    });
    expect(rows[1]).toMatchObject({
      problem: "'=1+1",
      promise: '1',
      promiseKind: 'ready',
      promiseState: 'silent',
    });
    expect(rows[2]).toMatchObject({ customer: '', item: '' });
  });

  it('can be told what Excel needs', () => {
    const { does } = week();
    const csv = does('export --format csv --bom --delimiter ";"');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(rowsOf(csv.slice(1), ';')).toEqual(rowsOf(does('export --format csv')));
  });

  it('can be read back by a mapping', () => {
    const { does, desk } = week();
    does('export --out out.csv');
    const page = readFileSync(join(repository, 'docs/export.md'), 'utf8');
    const mapping = /```json\n(\{\n {2}"lofte": "mapping\.v1"[^`]*)```/.exec(page)?.[1] ?? '';
    writeFileSync(join(desk, 'back.json'), mapping);
    const there = counter();
    there.does(`import ${join(desk, 'out.csv')} --map ${join(desk, 'back.json')}`);
    const { cases } = there.json<{ cases: readonly { customer: { name: string } | null }[] }>('list --all');
    expect(cases.map((c) => c.customer?.name ?? null)).toEqual(['Astrid Lund', 'Bo', null, 'Eva', 'Eva']);
    expect(there.json('show 1')).toMatchObject({ customer: { phone: '+46 70 174 06 12' } });
    expect(there.json('show 2')).toMatchObject({ problems: ['=1+1'] });
  });
});

describe('ords', () => {
  it('has the repairs that are over, and nobody in them', () => {
    const { does, lofte } = week();
    does('status 1 ready', { now: '2026-11-16T09:00:00Z' });
    does('intake --customer Ivar --kind enquiry', { now: '2026-11-16T09:05:00Z' });
    const ran = lofte('export --format ords');
    const rows = rowsOf(ran.out);
    expect(rows).toMatchObject([
      {
        id: 'fjordgatanelektronik-1',
        country: 'SWE',
        product_category: 'Mobile',
        product_category_id: '19',
        brand: 'Unknown',
        repair_status: 'Fixed',
        event_date: '2026-11-16',
        problem: 'cracked screen | … battery',
      },
      { id: 'fjordgatanelektronik-4', repair_status: 'Unknown', problem: '' },
    ]);
    expect(ran.out).not.toMatch(/Astrid|Lund|070|174|example\.com|F17|K1|anna/);
    expect(ran.err).toContain('Look the problem texts through');
    expect(ran.err).toContain('4 cases are left out: 3 are not over yet, 1 is no repair.');
    const filed = lofte('export --format ords --out repairs.csv');
    expect(filed.out).toBe('repairs.csv: 2 repairs written.\n');
    expect(filed.err).toContain('4 cases are left out');
  });
});

describe('a selection', () => {
  const numbers = (documents: readonly ExportedDocument[]): readonly unknown[] =>
    documents.filter(({ is }) => is === 'case' || is === 'entries').map((d) => d.case);

  it('--open has open cases, --since those about which something was recorded since', () => {
    const { does } = week();
    expect(numbers(documentsIn(does('export --open')))).toEqual([1, 2, 5, 6]);
    // 4 was closed before, and its words were erased on the 14th
    expect(numbers(documentsIn(does('export --since 2026-11-14')))).toEqual([4, 5, 6, 7, 8, null, null]);
    expect(numbers(documentsIn(does('export --since 2026-11-14 --open')))).toEqual([5, 6]);
    expect(numbers(documentsIn(does('export --since 2026-11-16')))).toEqual([]);
    const [head] = documentsIn(does('export --since 2026-11-14 --open'));
    expect(head).toMatchObject({ whole: false, selection: { since: '2026-11-14', open: true } });
  });

  it('--customer has all of one customer and nothing of another', () => {
    const { does, json, lofte } = week();
    const ran = lofte('export --customer 2');
    const document = JSON.parse(ran.out) as { head: object; cases: readonly ExportedDocument[]; end: object };
    expect(faultsOf(document)).toEqual([]);
    expect(document.head).toMatchObject({ selection: { customer: { number: 2, name: 'Bo' } } });
    expect(document.cases.map((d) => d.case)).toEqual([2]);
    expect(ran.out).toContain('came in without a box');
    expect(ran.out).not.toMatch(/Astrid|Cilla|Wrong One|Didrik|Eva/);
    // it was noted on the wrong case, and taken back: whose it is, only people know
    const wrongCall = document.cases[0]?.entries?.find((e) => e.type === 'call-noted');
    expect(wrongCall).toMatchObject({ withheld: true, retractedBy: (wrongCall?.seq ?? 0) + 1 });
    expect(document.end).toMatchObject({ withheld: 2 });
    expect(ran.err).toContain('2 entries are without their words');
    expect(json('export --customer bo')).toEqual(document);
    const csv = does('export --customer 1 --format csv');
    expect(rowsOf(csv).map((r) => r['type'])).toContain('call-noted');
    expect(csv).toContain('the part is late');
    expect(csv).not.toMatch(/Bo|Cilla|lamp/);
    expect(does('export --customer 4')).toContain('"erased": true');
  });
});

describe('where it goes', () => {
  it('is a file that only this user reads, whole or not there, in the format of its name', () => {
    const made = week();
    const { does, desk, lofte } = made;
    writeFileSync(join(desk, 'cases.jsonl'), 'old');
    writeFileSync(join(desk, 'cases.jsonl.lofte-new'), 'somebody else’s');
    expect(does('export --out cases.jsonl')).toBe('cases.jsonl: 5 cases written.\n');
    expect(readFileSync(join(desk, 'cases.jsonl'), 'utf8')).toBe(does('export'));
    expect(statSync(join(desk, 'cases.jsonl')).mode & 0o777).toBe(0o600);
    does('export --out cases.xlsx');
    expect(readFileSync(join(desk, 'cases.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(does('export --out cases.json --json')).toBe('');
    expect(faultsOf(JSON.parse(readFileSync(join(desk, 'cases.json'), 'utf8')))).toEqual([]);
    expect(readFileSync(join(desk, 'cases.jsonl.lofte-new'), 'utf8')).toBe('somebody else’s');
    expect(readdirSync(desk).filter((name) => name.endsWith('.lofte-new'))).toEqual([
      'cases.jsonl.lofte-new',
    ]);
    expect(lofte('export --out no-such/cases.jsonl')).toMatchObject({ code: 6 });
    for (const [file, more] of [
      ['cases.pdf', ''],
      ['cases.XLS', ''],
      ['person.docx', '--customer 1'],
    ] as const) {
      const ran = lofte(`export --out ${file} ${more}`);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain(`lofte: ${file}: lofte writes no file of that kind\n`);
      expect(existsSync(join(desk, file))).toBe(false);
    }
    does('export --out cases.txt --format jsonl');
    does('export --out cases');
    mkdirSync(join(desk, 'folder'));
    expect(lofte('export --out folder')).toMatchObject({ code: 2 });
    symlinkSync(join(desk, 'cases.json'), join(desk, 'link.json'));
    expect(lofte('export --out link.json')).toMatchObject({ code: 2 });
    expect(lofte(`export --out ${made.at}/cases.jsonl`)).toMatchObject({ code: 2 });
    expect(existsSync(join(made.at, 'cases.jsonl'))).toBe(false);
  });

  test.each([
    'export --format pdf',
    'export --json --format csv',
    'export --customer 1 --format ords',
    'export --bom',
    'export --format xlsx --delimiter ";"',
    'export --format csv --delimiter ab',
  ])('%s is refused', (line) => {
    const ran = week().lofte(line);
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.out).not.toContain('Astrid');
  });

  it('refuses whom it does not know', () => {
    const { lofte } = week();
    expect(lofte('export --customer Zoe')).toMatchObject({ code: 3, out: '' });
    expect(lofte('export --since 2026-02-31')).toMatchObject({ code: 3, out: '' });
  });

  it('may be a pipe that closes', () => {
    const { at, desk } = week();
    const line = `"${process.execPath}" "${join(repository, 'bin/lofte.js')}" export --journal "${at}"; echo $? >code`;
    const done = spawnSync('bash', ['-c', `(${line}) | head -n 1 | wc -l`], { cwd: desk, encoding: 'utf8' });
    expect(done).toMatchObject({ status: 0, stdout: '1\n', stderr: '' });
    expect(readFileSync(join(desk, 'code'), 'utf8')).toBe('0\n');
  });

  it('may be full', () => {
    if (!existsSync('/dev/full')) return;
    const { at, desk } = week();
    const line = `"${process.execPath}" "${join(repository, 'bin/lofte.js')}" export --journal "${at}" >/dev/full`;
    const done = spawnSync('bash', ['-c', line], { cwd: desk, encoding: 'utf8' });
    expect(done).toMatchObject({ status: 6 });
    expect(done.stderr).toContain('standard output');
  });
});

it('goes on where the journal is damaged, and says what is missing', () => {
  const { at, lofte } = week();
  const file = join(at, 'journal/2026.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n');
  const damaged = lines.findIndex((line) => line.includes('"waiting-customer"'));
  lines[damaged] = (lines[damaged] ?? '').replace('"waiting-customer"', '"waiting-customes"');
  writeFileSync(file, lines.join('\n'));
  const ran = lofte('export');
  expect(ran).toMatchObject({ code: 0 });
  expect(ran.err).toContain('damaged');
  const documents = documentsIn(ran.out);
  expect(documents.at(-1)).toMatchObject({ is: 'end', lost: [[damaged + 1, damaged + 1]] });
  for (const document of documents) expect(faultsOf(document)).toEqual([]);
});

it('takes no more memory for many cases than for few', () => {
  const { desk, does } = counter();
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `K${i},2026-01-05,2026-01-09,Kund ${i},07${String(i).padStart(8, '0')}`,
  );
  writeFileSync(join(desk, 'rows.csv'), ['no,in,out,who,tel', ...rows].join('\n'));
  writeFileSync(
    join(desk, 'map.json'),
    JSON.stringify({
      lofte: 'mapping.v1',
      case: { ref: { column: 'no' }, openedAt: { column: 'in' }, closedAt: { column: 'out' } },
      customer: { name: { column: 'who' }, phone: { column: 'tel' } },
      promises: [{ kind: 'ready', due: { column: 'out' }, keptAt: { column: 'out' } }],
    }),
  );
  does('import rows.csv --map map.json');
  for (const name of ['all.jsonl', 'all.json', 'all.csv', 'all.xlsx']) {
    // all the documents are 36 MB as text alone
    does(`export --out ${name}`, { env: { NODE_OPTIONS: '--max-old-space-size=24' } });
  }
  expect(statSync(join(desk, 'all.jsonl')).size).toBeGreaterThan(30_000_000);
}, 120_000);
