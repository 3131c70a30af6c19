// Each preset on an export of its program, in a shop on Monday 23 November 2026; Boston's has its own real files.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isOwn, type Mapping } from '../../src/bulk-import/mapping.ts';
import { readPreset } from '../../src/bulk-import/presets.ts';
import { bytesOf, fileBytes, monday, planned, root } from './planned.ts';
import { textRows, workbook } from './xlsx/workbook-file.ts';

function preset(name: string): Mapping {
  const read = readPreset(join(root, 'data/presets'), name);
  if (!read.ok || isOwn(read.value)) throw new Error(`no preset of rows: ${name}`);
  return read.value;
}

const importing = (name: string, file: string) =>
  planned(fileBytes(join(root, 'test/fixtures/presets', file)), preset(name), monday);

test.each(['0.2', '0.3'])(
  'ords %s: a repair is one day, and its four outcomes stay apart',
  async (version) => {
    const { cases, problems } = await importing('ords', `ords-${version}.csv`);
    expect(problems).toEqual([]);
    expect(cases.map(({ data, words }) => [data.status, words.item, words.problems])).toEqual([
      ['ready', 'Bosch Kitchen ~ Kettle', ['Does not switch off']],
      [
        'collect-unrepaired',
        'Unknown Audio ~ Radio',
        ['No sound, dial cord broken / Spare parts not available'],
      ],
      ['repairing', 'Philips Audio ~ Record player', ['Hums']],
      ['received', 'Unknown Lighting ~ Lamp', undefined],
    ]);
    const [before, day] = version === '0.2' ? ['2019-03-01', '2019-03-02'] : ['2024-03-01', '2024-03-02'];
    expect(cases[0]).toMatchObject({
      happenedAt: `${before}T23:00:00Z`,
      data: { closedAt: `${day}T16:30:00Z` },
    });
  },
);

test.each([
  ['0.1', 'id,product_category,brand,repair_status,date,problem', '7,Kettle,Bosch,Fixed,2026-11-02,Leaks'],
  [
    'a quest',
    'id_ords,product_category,brand,repair_status,event_date,problem',
    '7,Kettle,Bosch,Fixed,2026-11-02,Leaks',
  ],
  [
    'Dutch Excel',
    'id;product_category;brand;repair_status;event_date;problem',
    '7;Kettle;Bosch;Fixed;2-11-2026;Leaks',
  ],
])('ords, of %s', async (_, header, row) => {
  const { refused, problems, cases } = await planned(bytesOf(`${header}\n${row}\n`), preset('ords'), monday);
  expect([refused, problems]).toEqual([undefined, []]);
  expect(cases).toMatchObject([
    {
      happenedAt: '2026-11-01T23:00:00Z',
      data: { status: 'ready', closedAt: '2026-11-02T16:30:00Z' },
      words: { ref: '7', item: 'Bosch Kettle', problems: ['Leaks'] },
    },
  ]);
});

test('ords: an outcome that the standard does not have is a bad row', async () => {
  const file = 'id,event_date,repair_status,brand,product_category\n1,2026-11-20,Mended,Bosch,Kettle\n';
  const { problems } = await planned(bytesOf(file), preset('ords'));
  expect(problems).toMatchObject([{ line: 2, kind: 'wrong-status', value: 'Mended' }]);
});

test('zammad: what escalates is what was promised', async () => {
  const { cases, problems } = await importing('zammad', 'zammad.json');
  expect(problems).toEqual([]);
  expect(cases).toEqual([
    {
      happenedAt: '2026-11-19T07:05:12Z',
      data: {
        kind: 'enquiry',
        status: 'repairing',
        promises: [
          {
            kind: 'callback',
            due: '2026-11-19T09:05:12Z',
            clock: 'calendar',
            said: '2026-11-19T09:05:12.759Z',
            keptAt: '2026-11-19T08:20:00Z',
          },
          { kind: 'ready', due: '2026-11-20T15:00:00Z', clock: 'calendar', said: '2026-11-20T15:00:00.000Z' },
          {
            kind: 'update',
            due: '2026-11-24T09:00:00Z',
            clock: 'calendar',
            said: '2026-11-24T09:00:00.000Z',
          },
        ],
        calls: [{ at: '2026-11-20T10:00:00Z', channel: 'email' }],
      },
      words: {
        name: 'kund1@example.com',
        email: 'kund1@example.com',
        ref: '26001',
        problems: ['Where is my laptop?'],
        said: [''],
      },
    },
    {
      happenedAt: '2026-11-18T10:00:00Z',
      data: {
        kind: 'enquiry',
        status: 'received',
        closedAt: '2026-11-18T12:00:00Z',
        promises: [],
        calls: [],
      },
      words: {
        name: 'kund2@example.com',
        email: 'kund2@example.com',
        ref: '26002',
        problems: ['Invoice for the café’s till'],
      },
    },
  ]);
});

test('what was opened again is open, though its first closing is still there', async () => {
  const ticket = (n: number, said: object): object => ({
    number: n,
    created_at: '2026-11-10T08:00:00Z',
    ...said,
  });
  const closed = '2026-11-12T08:00:00Z';
  const people = { title: 'Radio', customer: 'kund1@example.com' };
  const none = Object.fromEntries(
    ['first_response', 'close', 'update'].map((what) => [`${what}_escalation_at`, null]),
  );
  const times = { ...none, first_response_at: null, last_contact_agent_at: null, close_at: closed };
  const zammad = ['open', 'closed', 'solved'].map((state, n) => ticket(n, { ...people, ...times, state }));
  const repair = {
    customer_business_then_name: 'Kund 1',
    due_date: null,
    problem_type: 'Radio',
    subject: 'Hums',
  };
  const repairshopr = ['Waiting on Customer', 'Resolved', 'Picked up'].map((status, n) =>
    ticket(n, { ...repair, status, resolved_at: closed }),
  );
  const osticket = ['Open', 'Closed', 'Picked up'].map((status, n) =>
    [n, '2026-11-10 08:00:00', 'Radio', 'Kund 1', status, '2026-11-12 08:00:00'].join(','),
  );
  const header = 'Ticket Number,Date Created,Subject,From,Current Status,Closed Date';
  for (const [name, file] of [
    ['zammad', JSON.stringify(zammad)],
    ['repairshopr', JSON.stringify({ tickets: repairshopr })],
    ['osticket', [header, ...osticket].join('\n')],
  ] as const) {
    const { refused, cases, problems } = await planned(bytesOf(file), preset(name), monday);
    expect([name, refused, problems]).toEqual([name, undefined, []]);
    expect([name, ...cases.map(({ data }) => data.closedAt !== undefined)]).toEqual([
      name,
      false,
      true,
      true,
    ]);
  }
});

test('zammad: the workbook of its reports', async () => {
  const names = [
    ['#', '26003'],
    ['Title', 'Where is my radio?'],
    ['State', 'pending reminder'],
    ['Priority', '2 normal'],
    ['Customer', 'Kund 3'],
    ['Created At', '2026-11-19 08:05:00'],
    ['Closed At', ''],
    ['Close Escalation At', '2026-11-20 16:00:00'],
    ['First Response At', ''],
    ['First Response Escalation At', ''],
    ['Update Escalation At', ''],
    ['Last Contact Agent At', ''],
  ] as const;
  const rows = textRows([names.map(([name]) => name), names.map(([, value]) => value)]);
  const { refused, cases, problems } = await planned(
    bytesOf(workbook({ sheets: [{ rows }] })),
    preset('zammad'),
  );
  expect([refused, problems]).toEqual([undefined, []]);
  expect(cases).toMatchObject([
    {
      happenedAt: '2026-11-19T07:05:00Z',
      data: { status: 'waiting-customer', promises: [{ kind: 'ready', due: '2026-11-20T15:00:00Z' }] },
      words: { ref: '26003', name: 'Kund 3', problems: ['Where is my radio?'] },
    },
  ]);
});

test('osticket: the plan’s deadline is the promise, and a status of the shop’s own is received', async () => {
  const { cases, problems } = await importing('osticket', 'osticket.csv');
  expect(problems).toEqual([]);
  expect(cases.map(({ data }) => [data.status, data.closedAt, data.promises[0]?.due])).toEqual([
    ['received', undefined, '2026-11-20T16:30:00Z'],
    ['received', '2026-11-12T07:30:00Z', '2026-11-13T16:30:00Z'],
    ['received', undefined, '2026-11-27T16:30:00Z'],
  ]);
  expect(cases[0]?.words).toEqual({
    ref: '700123',
    name: 'Kund 1',
    email: 'kund1@example.com',
    item: 'Washing machines',
    problems: ['Washer leaks at the door'],
  });
});

test('osticket: without the date of closing, what is closed does not come in as open', async () => {
  const file = [
    'Ticket Number,Date Created,Subject,From,Current Status',
    '1,2026-11-16 09:12:44,Leaks,Kund 1,Open',
    '2,2026-11-16 09:12:44,Leaks,Kund 2,Closed',
  ].join('\n');
  const { cases, problems } = await planned(bytesOf(file), preset('osticket'));
  expect(cases.map(({ words }) => words.ref)).toEqual(['1']);
  expect(problems).toMatchObject([{ line: 3, kind: 'missing-closed-at', column: 'Current Status' }]);
});

test('repairshopr: devices, promises and customers come in; what was hidden from them does not', async () => {
  const { cases, problems } = await importing('repairshopr', 'repairshopr.json');
  expect(problems).toEqual([]);
  expect(cases).toMatchObject([
    {
      happenedAt: '2026-11-16T08:30:00Z',
      data: {
        status: 'waiting-parts',
        promises: [{ kind: 'ready', due: '2026-11-20T16:00:00Z' }],
      },
      words: {
        ref: '1041',
        name: 'Bageriet vid bron',
        item: 'Lenovo Laptop',
        problems: ['Screen: Screen is cracked'],
      },
    },
    {
      data: {
        closedAt: '2026-11-13T11:00:00Z',
        promises: [{ due: '2026-11-13T16:00:00Z', keptAt: '2026-11-13T11:00:00Z' }],
      },
      words: { ref: '1042', name: 'Kund 2', problems: ['Battery: Battery empty after an hour'] },
    },
  ]);
  expect(JSON.stringify(cases)).not.toContain('margin');
});

test('repairdesk: several devices are one case, and what was collected is named', async () => {
  const { cases, problems } = await importing('repairdesk', 'repairdesk.json');
  expect(cases).toMatchObject([
    {
      happenedAt: '2026-11-18T08:30:00Z',
      data: {
        status: 'waiting-parts',
        promises: [{ due: '2026-11-20T16:00:00Z', said: '2026-11-20T16:00:00Z' }],
      },
      words: {
        ref: 'T-311',
        name: 'Kund 1',
        phone: '070-174 06 01',
        item: 'Galaxy S22, Galaxy Watch',
        serial: '350000000000011',
        problems: ['Screen, Battery, Strap'],
      },
    },
    { data: { status: 'repairing', promises: [] }, words: { ref: 'T-312', item: 'iPad', serial: 'DMP-5' } },
  ]);
  expect(problems).toMatchObject([{ kind: 'missing-closed-at', column: 'devices.0.status.name' }]);
});

test('taskwarrior: what is due was promised, what is done is closed, a template is no task', async () => {
  const { cases, problems } = await importing('taskwarrior', 'taskwarrior.json');
  expect(cases.map(({ data, words }) => [words.item, data.closedAt, data.promises])).toEqual([
    [
      'Amplifier from the parish hall',
      undefined,
      [{ kind: 'ready', due: '2026-11-20T16:00:00Z', clock: 'calendar', said: '20261120T160000Z' }],
    ],
    ['Ring about the till', undefined, []],
    [
      'Lamp for the bakery',
      '2026-11-12T14:30:00Z',
      [
        {
          kind: 'ready',
          due: '2026-11-13T16:00:00Z',
          clock: 'calendar',
          said: '20261113T160000Z',
          keptAt: '2026-11-12T14:30:00Z',
        },
      ],
    ],
    ['Same lamp, typed twice', '2026-11-09T09:10:00Z', []],
  ]);
  expect(cases[0]?.words.problems).toEqual(['Bench: Left channel is dead, Relay ordered']);
  expect(problems).toMatchObject([{ kind: 'wrong-status', value: 'recurring' }]);
});

test('generic: a Swedish list', async () => {
  const { cases, problems } = await importing('generic', 'generic-sv.csv');
  expect(problems).toEqual([]);
  expect(cases).toEqual([
    {
      happenedAt: '2026-11-16T08:15:00Z',
      data: {
        kind: 'repair',
        status: 'waiting-parts',
        promises: [{ kind: 'ready', due: '2026-11-20T16:30:00Z', clock: 'calendar', said: '2026-11-20' }],
        calls: [],
      },
      words: {
        ref: '1001',
        name: 'Kund 1',
        phone: '070-174 06 01',
        email: 'kund1@example.com',
        item: 'Luxor Radio',
        serial: 'LX-5',
        problems: ['Inget ljud'],
      },
    },
    {
      happenedAt: '2026-11-09T23:00:00Z',
      data: {
        kind: 'repair',
        status: 'received',
        closedAt: '2026-11-14T16:30:00Z',
        promises: [
          {
            kind: 'ready',
            due: '2026-11-13T16:30:00Z',
            clock: 'calendar',
            said: '2026-11-13',
            keptAt: '2026-11-12T16:30:00Z',
          },
        ],
        calls: [],
      },
      words: { ref: '1002', name: 'Kund 2', item: 'Philips Lampa', problems: ['Blinkar'] },
    },
  ]);
});

test.each([
  ['Danish', 'generic-da.csv', '2001', 'waiting-parts', 'B&O Pladespiller', 'Kører ikke', '32 10 00 01'],
  [
    'Norwegian',
    'generic-nb.csv',
    '3001',
    'diagnosing',
    'Tandberg Radio Sølvsuper',
    'Skrur seg av',
    '99 99 00 01',
  ],
  ['English', 'generic-en.csv', '4001', 'repairing', 'Toaster', 'Trips the fuse', '+44 20 7946 0001'],
])('generic: a list in %s', async (_language, file, ref, status, item, problem, phone) => {
  const { cases, problems } = await importing('generic', file);
  expect(problems).toEqual([]);
  expect(cases[0]).toMatchObject({
    data: { status, promises: [{ kind: 'ready', due: '2026-11-20T16:30:00Z' }] },
    words: { ref, item, phone, problems: [problem] },
  });
});

test('generic: what could be read in two ways is not read', async () => {
  const rows = ['nr,datum,status', '1,04/05/2026,klar', '2,2026-11-20,kanske', '3,2026-11-20,KLART'];
  const { cases, problems } = await planned(bytesOf(rows.join('\n')), preset('generic'));
  expect(problems.map(({ line, kind }) => [line, kind])).toEqual([
    [2, 'bad-date'],
    [3, 'wrong-status'],
  ]);
  expect(cases.map(({ data }) => data.status)).toEqual(['ready']);
});
