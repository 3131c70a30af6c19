// A log as an import takes it: rows that are changes of cases, small ones of a shop and three that others published.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counter, repository, type Counter } from '../support/lofte.ts';

const logs = join(repository, 'test/fixtures/logs');
const shared = join(repository, '../shared/data');

interface Imported {
  readonly read: number;
  readonly imported: number;
  readonly changes: number;
  readonly known: number;
  readonly rejected: number;
  readonly problems: readonly { readonly line: number; readonly kind: string; readonly message: string }[];
}

const MAPPING = {
  lofte: 'mapping.v1',
  rows: 'events',
  dates: ['YYYY-MM-DD HH:mm'],
  case: {
    ref: { column: 'no' },
    openedAt: { column: 'at' },
    closedAt: { column: 'at', when: { column: 'state', is: 'collected' } },
    status: {
      column: 'state',
      values: { in: 'received', bench: 'repairing', done: 'ready', collected: 'ready' },
    },
    item: { column: 'item' },
  },
  customer: { name: { column: 'who' }, phone: { column: 'tel' } },
  promises: [
    {
      kind: 'ready',
      due: { column: 'due' },
      keptAt: { column: 'at', when: { column: 'state', is: 'done' } },
    },
  ],
  calls: [{ at: { column: 'at' }, text: { column: 'said' } }],
};

interface Seen {
  readonly status: string;
  readonly closedAt: string | null;
  readonly promises: readonly {
    readonly due: string;
    readonly keptAt: string | null;
    readonly state: string;
  }[];
  readonly calls: readonly { readonly text: string }[];
}

/** But for the head, which is another in each journal. */
const answerOf = ({ does }: Counter, line: string): string =>
  does(`${line} --json`).replace(/"\d+:[0-9a-f]{64}"/g, '');

const HEADER = 'no,at,state,item,who,tel,due,said';
const ROWS = [
  'K1,2026-11-02 10:00,in,kettle,Lena,070-1740612,2026-11-06 17:00,',
  'K2,2026-11-03 11:00,in,radio,Bo,070-1740613,2026-11-10 17:00,',
  'K1,2026-11-04 09:00,bench,kettle,Lena,070-1740612,2026-11-06 17:00,',
  'K1,2026-11-05 12:00,bench,kettle,Lena,070-1740612,2026-11-09 17:00,"is it done, soon?"',
  'K1,2026-11-09 16:00,done,kettle,Lena,070-1740612,2026-11-09 17:00,',
  'K1,2026-11-10 10:00,collected,kettle,Lena,070-1740612,2026-11-09 17:00,',
  'K1,2026-11-12 10:00,bench,kettle,Lena,070-1740612,2026-11-09 17:00,leaks again',
];

function shopWith(rows: readonly string[] = ROWS): Counter {
  const shop = counter();
  writeFileSync(join(shop.desk, 'map.json'), JSON.stringify(MAPPING));
  writeFileSync(join(shop.desk, 'log.csv'), [HEADER, ...rows, ''].join('\n'));
  return shop;
}

const IMPORT = 'import log.csv --map map.json';

describe('a log of a shop', () => {
  it('becomes cases with their story', () => {
    const shop = shopWith();
    expect(shop.does(IMPORT)).toBe(
      ['2 cases imported: 1 to 2.', '7 rows read.', '8 changes in their history.', ''].join('\n'),
    );
    const story = shop.json<{ entries: { type: string; happenedAt: string }[] }>('log --case 1').entries;
    expect(story.map(({ type, happenedAt }) => `${happenedAt.slice(8, 16)} ${type}`)).toEqual([
      '02T09:00 case-imported',
      '04T08:00 status-changed',
      '05T11:00 call-noted',
      '05T11:00 promise-postponed',
      '09T15:00 status-changed',
      '10T09:00 case-closed',
      '12T09:00 case-reopened',
      '12T09:00 status-changed',
      '12T09:00 call-noted',
    ]);
    const text = shop.does('show 1');
    expect(text).toContain('Call: is it done, soon?');
    expect(text).toMatch(/Opened again\.\s/);
    // nobody was told of the new deadline: held to the first, it was late
    expect(shop.json('report promises')).toMatchObject({
      total: { made: 2, keptLate: 1, open: 1, silent: 1 },
    });
  });

  it('owes nobody anything', () => {
    const shop = shopWith();
    shop.does(IMPORT);
    expect(shop.json('report morning')).toMatchObject({ counts: { openCases: 2, owed: 0 }, owed: [] });
  });

  it('comes in once', () => {
    const shop = shopWith();
    expect(shop.json<Imported>(IMPORT)).toMatchObject({ read: 7, imported: 2, changes: 8, known: 0 });
    const head = shop.json<{ head: unknown }>('journal info').head;
    expect(shop.json<Imported>(IMPORT)).toMatchObject({
      read: 7,
      imported: 0,
      changes: 0,
      known: 2,
      cases: null,
    });
    expect(shop.does(IMPORT)).toContain('2 cases have references that the journal has already');
    expect(shop.json<{ head: unknown }>('journal info').head).toEqual(head);
  });

  it('tried first says what it would be', () => {
    const shop = shopWith();
    expect(shop.json<Imported>(`${IMPORT} --dry-run`)).toMatchObject({
      imported: 2,
      changes: 8,
      cases: null,
      overdueTomorrow: 1,
    });
    expect(shop.json('journal info')).toMatchObject({ entries: 0 });
  });

  it('tried first shows how the first cases would stand, as show does when they are there', () => {
    const shop = shopWith();
    expect(shop.does(`${IMPORT} --dry-run`)).toMatch(
      /1 Lena, kettle: being repaired\.\n[^]*1\.1 {2}ready {2}kept late/,
    );
    const seen = (case_: object): object => {
      const { status, closedAt, promises, calls } = case_ as Seen;
      return {
        status,
        closedAt,
        promises: promises.map(({ due, keptAt, state }) => ({ due, keptAt, state })),
        calls: calls.map(({ text }) => text),
      };
    };
    const { first } = shop.json<{ first: readonly object[] }>(`${IMPORT} --dry-run`);
    shop.does(IMPORT);
    expect(first).toHaveLength(2);
    for (const [i, each] of first.entries()) expect(seen(each)).toEqual(seen(shop.json(`show ${i + 1}`)));
    expect(first).toMatchObject([{ calls: [{ text: 'is it done, soon?' }, { text: 'leaks again' }] }, {}]);
  });

  it('comes back from an export, with what was told and what was broken', () => {
    const mapping = {
      ...MAPPING,
      promises: [{ ...MAPPING.promises[0], broken: { column: 'state', is: 'forgotten' } }],
    };
    const shop = shopWith([
      ...ROWS,
      'K3,2026-11-02 10:00,in,lamp,Eva,,,',
      'K3,2026-11-03 10:00,in,lamp,Eva,,2026-11-06 17:00,',
      'K4,2026-11-02 10:00,in,mixer,Ida,,,',
      'K4,2026-11-04 10:00,forgotten,mixer,Ida,,,',
      'K4,2026-11-05 10:00,collected,mixer,Ida,,,',
      'K5,2026-11-04 10:00,forgotten,iron,Ola,,,',
    ]);
    const state = { ...MAPPING.case.status.values, forgotten: 'received' };
    const cases = { ...MAPPING.case, status: { column: 'state', values: state } };
    writeFileSync(join(shop.desk, 'map.json'), JSON.stringify({ ...mapping, case: cases }));
    shop.does(`${IMPORT} --told-until 2026-11-20`);
    const entries = shop.does('export');
    for (const key of ['"type":"promise-made"', '"broken":true', '"toldAt"', '"because":""'])
      expect(entries).toContain(key);
    const there = counter();
    writeFileSync(join(there.at, 'lofte.json'), readFileSync(join(shop.at, 'lofte.json')));
    writeFileSync(join(there.desk, 'all.jsonl'), entries);
    expect(there.json<Imported>('import all.jsonl --preset lofte')).toMatchObject({ imported: 5, known: 0 });
    expect(there.does('export').split('\n').slice(1)).toEqual(entries.split('\n').slice(1));
    for (const line of ['report promises', 'report morning', 'show 1', 'show 4', 'show 5'])
      expect(answerOf(there, line), line).toEqual(answerOf(shop, line));
    there.does('journal verify');
  });

  it('is taken back as a whole', () => {
    const shop = shopWith();
    shop.does(IMPORT);
    shop.does('undo');
    expect(shop.json('report morning')).toMatchObject({ counts: { openCases: 0 } });
    expect(shop.json<Imported>(IMPORT)).toMatchObject({ imported: 2, changes: 8 });
  });

  it('reads the same when all that is derived is gone, and verifies', () => {
    const shop = shopWith();
    shop.does(IMPORT);
    const seen = (): readonly unknown[] =>
      ['report morning', 'report promises', 'list --all', 'show 1', 'customer Lena'].map((line) =>
        shop.json(line),
      );
    const before = seen();
    rmSync(join(shop.at, 'cache'), { recursive: true });
    expect(seen()).toEqual(before);
    shop.does('journal verify');
  });

  it('has customers told of what was due before --told-until, and not before that day', () => {
    const shop = shopWith([
      'K1,2026-11-02 10:00,in,kettle,Lena,,,',
      'K1,2026-11-03 10:00,in,kettle,Lena,,2026-11-06 17:00,',
    ]);
    shop.does(`${IMPORT} --told-until 2026-11-20`);
    expect(shop.json('report morning')).toMatchObject({ counts: { overdue: 1, silent: 0 } });
    expect(shop.json('report morning --as-of 2026-11-10')).toMatchObject({
      counts: { overdue: 0, silent: 1 },
    });
  });

  it('has changes that can be taken back one by one', () => {
    const shop = shopWith(ROWS.slice(0, 5));
    shop.does(IMPORT);
    const { entries } = shop.json<{ entries: { seq: number; type: string }[] }>('log --case 1');
    const moved = entries.find(({ type }) => type === 'promise-postponed')?.seq ?? 0;
    shop.does(`retract ${moved} --because "never said so"`);
    expect(shop.does('show 1')).not.toContain('The customer was not told of');
    expect(shop.json('show 1')).toMatchObject({ promises: [{ postponements: [] }] });
  });

  it('can be gone on with', () => {
    const shop = shopWith();
    shop.does(IMPORT);
    expect(shop.json('promise 1 ready "fri 15:00"')).toMatchObject({ promises: [{ promise: '1.2' }] });
    shop.does('status 1 ready --told sms');
    shop.does('explain 2.1');
  });
});

describe('a log with bad rows', () => {
  const bad = ROWS.map((row, i) => (i === 3 ? row.replace('2026-11-05 12:00', '2026-11-31 12:00') : row));

  it('is refused, and each row that would stay out is named', () => {
    const shop = shopWith(bad);
    const ran = shop.lofte(IMPORT);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('line 5, at "2026-11-31 12:00": there is no such date');
    expect(ran.err).toContain('line 2, no "K1": line 5 of the same case is bad');
    expect(shop.json('journal info')).toMatchObject({ entries: 0 });
  });

  it('brings in the other cases; mended, the case comes in whole', () => {
    const shop = shopWith(bad);
    const done = shop.json<Imported>(`${IMPORT} --rejects bad.csv`);
    expect(done).toMatchObject({ read: 7, imported: 1, changes: 0, rejected: 6 });
    const rejects = readFileSync(join(shop.desk, 'bad.csv'), 'utf8');
    const lines = rejects.trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    expect(lines.map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      'no at',
      'K1 2026-11-02 10:00',
      'K1 2026-11-04 09:00',
      'K1 2026-11-31 12:00',
      'K1 2026-11-09 16:00',
      'K1 2026-11-10 10:00',
      'K1 2026-11-12 10:00',
    ]);
    expect(lines[3]).toContain('"is it done, soon?"');
    writeFileSync(join(shop.desk, 'log.csv'), rejects.replace('2026-11-31 12:00', '2026-11-05 12:00'));
    expect(shop.json<Imported>(IMPORT)).toMatchObject({ read: 6, imported: 1, changes: 8, rejected: 0 });
    expect(shop.json('show 2')).toMatchObject({ ref: 'K1' });
  });

  it('names rows without a reference', () => {
    const shop = shopWith([',2026-11-02 10:00,in,kettle,,,,']);
    expect(shop.lofte(IMPORT)).toMatchObject({ code: 3 });
    expect(shop.lofte(IMPORT).err).toContain('nothing says which case it is about');
  });
});

interface Oracle {
  readonly events: number;
  readonly incidents: number;
  readonly cases: number;
  readonly ever_false: number;
  readonly reopened_last_reopen_count_gt_0: number;
  readonly cases_ending_closed: number;
}

const hasShared = ((): boolean => {
  try {
    return readFileSync(join(shared, 'ORACLE.json')).length > 0;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasShared)('logs that others published, where the shared folder is present', () => {
  const oracleOf = (name: string): Partial<Oracle> => {
    const facts = JSON.parse(readFileSync(join(shared, 'ORACLE.json'), 'utf8')) as Record<string, Oracle>;
    return facts[`incidents/${name}`] ?? {};
  };
  const bring = (shop: Counter, file: string, mapping: string): Imported =>
    shop.json<Imported>(`import "${join(shared, 'incidents', file)}" --map "${join(logs, mapping)}"`);
  const reopened = (shop: Counter): number => {
    const { entries } = shop.json<{ entries: { case: number }[] }>('log --type case-reopened');
    return new Set(entries.map((entry) => entry.case)).size;
  };

  it('UCI: incidents, those that were opened again, and those whose time was not kept', () => {
    const shop = counter();
    const file = 'uci-incident-event-log.even.csv.gz';
    const oracle = oracleOf('uci-incident-event-log.even.csv');
    expect(bring(shop, file, 'uci-incidents.json')).toMatchObject({
      read: oracle.events,
      imported: oracle.incidents,
      rejected: 0,
    });
    expect(reopened(shop)).toBe(oracle.reopened_last_reopen_count_gt_0);
    expect(shop.json('report promises')).toMatchObject({
      total: { made: oracle.ever_false, keptLate: oracle.ever_false, waived: 0, open: 0 },
    });
    expect(shop.json('report morning')).toMatchObject({ counts: { openCases: 0, owed: 0, silent: 0 } });
    expect(bring(shop, file, 'uci-incidents.json')).toMatchObject({ imported: 0, known: oracle.incidents });
    shop.does('journal verify');
  });

  it('an Italian help desk: cases, and those that are not closed', () => {
    const shop = counter();
    const oracle = oracleOf('helpdesk-italian-2010-2014.even.csv');
    const done = bring(shop, 'helpdesk-italian-2010-2014.even.csv.gz', 'italian-help-desk.json');
    expect(done).toMatchObject({ read: oracle.events, imported: oracle.cases, rejected: 0 });
    expect(shop.json('report morning')).toMatchObject({
      counts: { openCases: (oracle.cases ?? 0) - (oracle.cases_ending_closed ?? 0), owed: 0 },
    });
    // 6 of them end with “Wait”
    expect(shop.json('report morning')).toMatchObject({ counts: { waitingForCustomer: 6 } });
  });

  it('Volvo: problems, all of them closed', () => {
    const shop = counter();
    const oracle = oracleOf('bpi2013-volvo-closed-problems.even.csv');
    const done = bring(shop, 'bpi2013-volvo-closed-problems.even.csv', 'volvo-problems.json');
    expect(done).toMatchObject({ read: oracle.events, imported: oracle.cases, rejected: 0 });
    expect(shop.json('report morning')).toMatchObject({ counts: { openCases: 0 } });
  });
});
