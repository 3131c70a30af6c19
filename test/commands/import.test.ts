import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counter, repository, type Counter } from '../support/lofte.ts';

const fixtures = join(repository, 'test/fixtures/boston311');
const shared = join(repository, '../shared/data/overdue-oracle');
const boston = { now: '2016-01-13T05:00:00Z' };
const bostonShop = (): Counter =>
  counter('init --shop Boston --country US --zone America/New_York --language en');

interface Imported {
  readonly imported: number;
  readonly known: number;
  readonly rejected: number;
  readonly problems: readonly {
    readonly kind: string;
    readonly line: number;
    readonly column: string | null;
  }[];
}

/** File, imported, rejected, open past target, closed late: what the city's own flags say. */
const FACTS: readonly (readonly [string, number, number, number, number])[] = [
  ['boston311-2015-equipment-repair.csv', 1_728, 0, 187, 726],
  ['boston311-2015-missing-sign.csv', 1_117, 0, 26, 276],
  ['boston311-2015-space-savers.csv', 634, 0, 0, 368],
];

/** The fixture, plain or gzipped. */
const fixture = (name: string): string =>
  [join(fixtures, name), join(fixtures, `${name}.gz`)].find((file) => existsSync(file)) ?? join(shared, name);

function expectFacts(shop: Counter, file: string, [imported, rejected, open, late]: readonly number[]): void {
  const done = shop.json<Imported>(`import "${file}" --preset boston311 --rejects bad.csv`, boston);
  expect(done).toMatchObject({ imported, rejected });
  const { total } = shop.json<{ total: object }>('report promises', boston);
  expect(total).toMatchObject({ openOverdue: open, keptLate: late });
  const report = shop.json<Record<string, readonly unknown[]>>('report morning', boston);
  expect((report['silent']?.length ?? 0) + (report['overdue']?.length ?? 0)).toBe(open);
  const again = shop.json<Imported>(`import "${file}" --preset boston311 --rejects bad.csv`, boston);
  expect(again).toMatchObject({ imported: 0, known: imported });
}

describe("Boston's service requests of 2015", () => {
  it.each(FACTS)('%s', (name, ...facts) => {
    expectFacts(bostonShop(), fixture(name), facts);
  });

  const large = join(shared, 'boston311-2015-types-a.csv.gz');
  it.skipIf(!existsSync(large))('all 79 types, where the shared folder is present', () => {
    const shop = bostonShop();
    expectFacts(shop, large, [70_589, 143, 7_623, 11_386]);
    expect(readFileSync(join(shop.desk, 'bad.csv'), 'utf8').trim().split('\n')).toHaveLength(144);
    const dry = shop.json<Imported>(`import "${large}" --preset boston311 --dry-run --rejects x.csv`, boston);
    expect(dry.problems.every((p) => p.kind === 'closed-before-opened')).toBe(true);
  });
});

const html = join(shared, 'not-a-csv-html-page-saved-as.csv');
it.skipIf(!existsSync(html))(
  'a web page saved as .csv is refused in one sentence, and nothing is written',
  () => {
    const shop = bostonShop();
    const ran = shop.lofte(`import "${html}" --preset boston311`, boston);
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err.trim().split('\n')).toHaveLength(2);
    expect(shop.json('journal info', boston)).toMatchObject({ entries: 0 });
  },
);

const nyc = join(shared, 'nyc311-may-2022-no-due-dates.csv');
it.skipIf(!existsSync(nyc))('requests without due dates are never overdue', () => {
  const shop = bostonShop();
  const now = { now: '2022-06-15T12:00:00Z' };
  const mapping = {
    lofte: 'mapping.v1',
    timeZone: 'America/New_York',
    dates: ['MM/DD/YYYY hh:mm:ss A'],
    case: {
      ref: { column: 'Unique Key' },
      openedAt: { column: 'Created Date' },
      closedAt: { column: 'Closed Date' },
      item: { column: 'Complaint Type' },
    },
    promises: [{ kind: 'ready', due: { column: 'Due Date' }, keptAt: { column: 'Closed Date' } }],
  };
  writeFileSync(join(shop.desk, 'nyc.json'), JSON.stringify(mapping));
  expect(shop.json(`import "${nyc}" --map nyc.json`, now)).toMatchObject({ imported: 924, rejected: 0 });
  expect(shop.json<{ total: object }>('report promises', now).total).toMatchObject({
    made: 0,
    openOverdue: 0,
  });
});

const MAPPING = {
  lofte: 'mapping.v1',
  dates: ['YYYY-MM-DD HH:mm', 'YYYY-MM-DD'],
  case: {
    ref: { column: 'no' },
    openedAt: { column: 'in' },
    closedAt: { column: 'out' },
    item: { column: 'what' },
  },
  customer: { name: { column: 'who' }, phone: { column: 'tel' } },
  promises: [{ kind: 'ready', due: { column: 'promised' }, keptAt: { column: 'out' } }],
};
const HEADER = 'no,in,out,what,who,tel,promised\n';
const GOOD = [
  'K1,2026-10-01 10:00,2026-10-05 12:00,lamp,Astrid Lund,070-174 06 05,2026-10-06\n',
  'K2,2026-11-10 10:00,,"radio, old",Bo Ek,070-174 06 06,2026-11-12\n',
].join('');

function shopWith(rows: string): Counter {
  const shop = counter();
  writeFileSync(join(shop.desk, 'map.json'), JSON.stringify(MAPPING));
  writeFileSync(join(shop.desk, 'cases.csv'), HEADER + rows);
  return shop;
}

describe('an import', () => {
  it('makes a case of each row, with its own times, and owes nothing', () => {
    const { does, json } = shopWith(GOOD);
    expect(does('import cases.csv --map map.json')).toContain('2 cases imported: 1 to 2.');
    const report = json<{ counts: object; silent: readonly object[] }>('report morning');
    expect(report.counts).toMatchObject({ openCases: 1, silent: 1, owed: 0 });
    expect(report.silent).toMatchObject([{ case: 2, customer: 'Bo Ek', item: 'radio, old' }]);
    expect(json('show 1')).toMatchObject({
      openedAt: '2026-10-01T08:00:00Z',
      closedAt: '2026-10-05T10:00:00Z',
    });
  });

  it('is all or nothing: each bad row is named, and nothing goes in', () => {
    const { lofte, json } = shopWith(`${GOOD}K3,2026-02-31 10:00,,lamp,C,1234567,\nK4,,,lamp,D,1234567,\n`);
    const ran = lofte('import cases.csv --map map.json');
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(/line 4, in "2026-02-31 10:00"/);
    expect(ran.err).toMatch(/line 5/);
    expect(json('journal info')).toMatchObject({ entries: 0 });
    const document = JSON.parse(lofte('import cases.csv --map map.json --json').out) as Imported;
    expect(document).toMatchObject({
      imported: 0,
      rejected: 2,
      problems: [{ line: 4, column: 'in' }, { line: 5 }],
    });
  });

  it('with --rejects takes the good rows and writes the bad ones as they came', () => {
    const bad = 'K3,2026-02-31 10:00,,"lamp ""old""",C,1234567,\n';
    const { does, desk, json } = shopWith(GOOD + bad);
    expect(does('import cases.csv --map map.json --rejects bad.csv')).toContain(
      '1 row could not be imported',
    );
    const [header, row] = readFileSync(join(desk, 'bad.csv'), 'utf8').split('\n');
    expect(header).toBe(`${HEADER.trim()},lofte_reason`);
    expect(row?.startsWith(bad.trim())).toBe(true);
    expect(json('journal info')).toMatchObject({ entries: 2 });
  });

  it('twice adds nothing, nor does the same row twice in a file', () => {
    const { json } = shopWith(GOOD + GOOD);
    expect(json('import cases.csv --map map.json')).toMatchObject({ imported: 2, known: 2 });
    expect(json('import cases.csv --map map.json')).toMatchObject({ imported: 0, known: 4 });
  });

  it('that was undone can be made again', () => {
    const { json, does } = shopWith(GOOD);
    json('import cases.csv --map map.json');
    does('undo');
    expect(json<{ counts: object }>('report morning').counts).toMatchObject({ openCases: 0, silent: 0 });
    expect(json('import cases.csv --map map.json')).toMatchObject({ imported: 2, known: 0 });
  });

  it('can be tried first', () => {
    const { does, json } = shopWith(GOOD);
    expect(does('import cases.csv --map map.json --dry-run')).toContain(
      'One promise of them would be overdue tomorrow.',
    );
    expect(json('journal info')).toMatchObject({ entries: 0 });
  });

  it('reads gzip, and standard input', () => {
    const { json, desk, does } = shopWith(GOOD);
    const zipped = gzipSync(readFileSync(join(desk, 'cases.csv')));
    writeFileSync(join(desk, 'cases.csv.gz'), zipped);
    expect(json('import cases.csv.gz --map map.json')).toMatchObject({ imported: 2 });
    expect(gunzipSync(zipped).toString()).toContain('radio');
    expect(does('import - --map map.json', { input: `${HEADER}K9,2026-11-01,,x,E,123456,\n` })).toContain(
      '1 case',
    );
  });

  it('says that customers were told of what was due before a date', () => {
    const { json } = shopWith(GOOD);
    json('import cases.csv --map map.json --told-until 2026-11-20');
    expect(json<{ counts: object }>('report morning').counts).toMatchObject({ silent: 0, overdue: 1 });
  });

  it('makes no call of a date without words: the shop was not in contact with anybody', () => {
    const { json, desk } = shopWith('');
    const calls = [{ at: { column: 'called' }, text: { column: 'said' } }];
    writeFileSync(join(desk, 'map.json'), JSON.stringify({ ...MAPPING, calls }));
    const rows = 'K1,2026-11-01,,,,,,2026-11-02,\nK2,2026-11-01,,,,,,2026-11-02,is it ready?\n';
    writeFileSync(join(desk, 'cases.csv'), `${HEADER.trim()},called,said\n${rows}`);
    json('import cases.csv --map map.json');
    expect([1, 2].map((no) => json<{ calls: readonly object[] }>(`show ${no}`).calls)).toMatchObject([
      [],
      [{ text: 'is it ready?' }],
    ]);
  });

  it('says that the mapping looks wrong where most rows are bad for one reason', () => {
    const row = (no: number, day: string): string => `K${no},${day},,lamp,A,1234567,\n`;
    const bad = ['23/11/2026', '22/11/2026', '21/11/2026'].map((day, i) => row(i, day)).join('');
    const { lofte } = shopWith(bad + row(7, '2026-11-01') + row(8, '2026-11-02'));
    const said = 'looks wrong, in column “in”, rather than the rows.\n';
    const ran = lofte('import cases.csv --map map.json');
    expect(ran.err).toContain(
      `3 of 5 rows fail for the same reason: the mapping's form of dates ${said}Mend them;`,
    );
    expect(lofte('import cases.csv --map map.json --dry-run').err).toContain(said);
    expect(lofte('import cases.csv --map map.json --rejects bad.csv').out).toContain(said);
    const few = shopWith(row(1, '23/11/2026') + row(2, '23/11/2026'));
    expect(few.lofte('import cases.csv --map map.json').err).not.toContain('same reason');
    const half = shopWith(bad + [1, 2, 3].map((no) => row(no + 9, '2026-11-01')).join(''));
    expect(half.lofte('import cases.csv --map map.json').err).not.toContain('same reason');
  });

  it('never writes its rejects over the file that it reads', () => {
    const { lofte, desk } = shopWith('K3,nonsense,,,,,\n');
    const before = readFileSync(join(desk, 'cases.csv'), 'utf8');
    expect(lofte('import cases.csv --map map.json --rejects cases.csv').code).not.toBe(0);
    expect(readFileSync(join(desk, 'cases.csv'), 'utf8')).toBe(before);
  });
});

it('what ended on a day on which the shop is closed did so on that day', () => {
  const { json, does, desk } = counter(
    'init --shop Kafe --country DK --language en --hours "mon-fri 09:00-17:30"',
  );
  writeFileSync(
    join(desk, 'cases.csv'),
    'ref,opened,closed,due,completed,customer\nB1,2026-10-03,2026-10-03,2026-10-03,2026-10-03,Per\n',
  );
  json('import cases.csv --preset generic');
  expect(json('show 1')).toMatchObject({
    openedAt: '2026-10-02T22:00:00Z',
    closedAt: '2026-10-03T21:59:00Z',
    promises: [{ due: '2026-10-03T22:00:00Z', state: 'kept', keptAt: '2026-10-03T21:59:00Z' }],
  });
  expect(does('list --closed')).toContain('closed Sat 3 Oct');
  expect(json<{ total: object }>('report promises').total).toMatchObject({ keptOnTime: 1, keptLate: 0 });
});

describe('promises of which the file does not say when they were kept', () => {
  const rows = [
    'ref,opened,closed,due,completed,status,customer,phone',
    'B1,2026-11-02,,2026-11-05,,Ready,Per,40404040',
    'B2,2026-11-02,,2026-11-05,,Ready,Bo,40404041',
    'B3,2026-11-02,,2026-11-05,2026-11-05,Ready,Ib,40404042',
    'B4,2026-11-02,,2027-11-05,,Ready,Kim,40404043',
    'B5,2026-11-02,2026-11-06,2026-11-05,,,Jan,40404044',
    'B6,2026-11-02,2026-11-06,2026-11-05,2026-11-05,,Jo,40404045',
    '',
  ].join('\n');
  const ready =
    '2 promises of things that are ready do not say when they were: they count as broken; map a column to keptAt.';
  const letOff =
    '1 promise of a closed case counts as let off: nothing says when it was kept; a column mapped to keptAt would.';

  it('are counted in the answer, tried or not', () => {
    const { does, desk } = counter();
    writeFileSync(join(desk, 'cases.csv'), rows);
    const mentioned = (text: string): readonly string[] =>
      text.split('\n').filter((line) => line.includes('keptAt'));
    expect(mentioned(does('import cases.csv --preset generic --dry-run'))).toEqual([ready, letOff]);
    expect(mentioned(does('import cases.csv --preset generic'))).toEqual([ready, letOff]);
  });

  it('are counted of a log, too', () => {
    const { does, desk } = counter();
    const map = {
      lofte: 'mapping.v1',
      rows: 'events',
      case: {
        ref: { column: 'ref' },
        openedAt: { column: 'opened' },
        changedAt: { column: 'at' },
        status: { column: 'status' },
      },
      promises: [{ kind: 'ready', due: { column: 'due' } }],
    };
    writeFileSync(join(desk, 'map.json'), JSON.stringify(map));
    writeFileSync(
      join(desk, 'log.csv'),
      [
        'ref,opened,at,status,due',
        ...['R1', 'R2'].map((ref) => `${ref},2026-11-02 10:00,2026-11-02 10:00,received,2026-11-05 12:00`),
        'R1,2026-11-02 10:00,2026-11-04 10:00,ready,2026-11-05 12:00',
        'R2,2026-11-02 10:00,2026-11-04 10:00,closed,2026-11-05 12:00',
        '',
      ].join('\n'),
    );
    const answer = does('import log.csv --map map.json --dry-run');
    expect(answer).toContain('1 promise of a thing that is ready does not say when it was');
    expect(answer).toContain('1 promise of a closed case counts as let off');
  });

  it('count as broken, and whoever reads the report is told that the thing can be collected', () => {
    const { does, json, lofte, desk } = counter();
    writeFileSync(join(desk, 'cases.csv'), rows);
    does('import cases.csv --preset generic');
    const report = json<{ counts: object; silent: readonly object[] }>('report morning');
    expect(report.counts).toMatchObject({ silent: 2, livePromises: 3 });
    expect(report.silent).toMatchObject([{ do: 'settle-ready' }, { do: 'settle-ready' }]);
    const text = lofte('report morning').out.replace(/\s+/gu, ' ');
    expect(text).toContain(
      'ring 40404040 and ask them to collect it; say when it was ready: lofte done 1.1 --at WHEN',
    );
    expect(text).not.toContain('give a new time');
    const told = does('told 1');
    expect(told).toContain(
      '1.1 is still promised, though it is ready. Say when it was: lofte done 1.1 --at WHEN',
    );
    expect(told).not.toContain('postpone');
    does('done 1.1 --at "2026-11-05 12:00"');
    expect(json<{ counts: object }>('report morning').counts).toMatchObject({ silent: 1 });
  });
});
