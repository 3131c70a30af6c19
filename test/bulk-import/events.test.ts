// A log: rows of the same reference are changes of one case.
import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../src/bulk-import/mapping.ts';
import type { PlannedCase } from '../../src/bulk-import/plan.ts';
import { planFile } from '../../src/bulk-import/run.ts';
import { bytesOf, contextIn, planned, rows } from './planned.ts';

/** A help desk's log: who changed what when, and what it looked like then. */
const log: Mapping = {
  lofte: 'mapping.v1',
  timeZone: 'UTC',
  dates: ['YYYY-MM-DD HH:mm'],
  rows: 'events',
  case: {
    ref: { column: 'no' },
    openedAt: { column: 'in', optional: true },
    changedAt: { column: 'changed' },
    closedAt: { column: 'closed', optional: true },
    status: {
      column: 'state',
      optional: true,
      values: { new: 'received', busy: 'repairing', waits: 'waiting-customer', done: 'ready' },
    },
    item: { column: 'item', optional: true },
  },
  customer: { name: { column: 'who', optional: true } },
  promises: [
    {
      kind: 'ready',
      due: { column: 'due', optional: true },
      keptAt: { column: 'kept', optional: true },
      broken: { column: 'in time', is: ['no', 'never'] },
    },
  ],
  calls: [{ at: { column: 'called', optional: true }, text: { column: 'said', optional: true } }],
};

/** Monday 23 November 2026, 08:00. */
const utc = contextIn('UTC', '2026-11-23T08:00:00Z');

const plan = (header: string, text: string, mapping: Mapping = log, context = utc) =>
  rows(header, text, mapping, context);

/** What became of a case, a line each: `02 09:00` is the second of November. */
function story({ happenedAt, data, changes = [] }: PlannedCase): readonly string[] {
  const at = (iso: string): string => iso.slice(8, 16).replace('T', ' ');
  const promised = (p: (typeof data.promises)[number]): string =>
    [
      `${p.kind} by ${at(p.due)}`,
      ...(p.keptAt === undefined ? [] : [`kept ${at(p.keptAt)}`]),
      ...(p.toldAt === undefined ? [] : ['told']),
      ...(p.broken === undefined ? [] : ['broken']),
    ].join(', ');
  return [
    [
      `${at(happenedAt)} ${data.status}`,
      ...data.promises.map(promised),
      ...data.calls.map((c) => `called ${at(c.at)}`),
      ...(data.closedAt === undefined ? [] : [`closed ${at(data.closedAt)}`]),
    ].join('; '),
    ...changes.map((change) => `${at(change.happenedAt)} ${what(change)}`),
  ];
  function what(change: NonNullable<PlannedCase['changes']>[number]): string {
    switch (change.type) {
      case 'status-changed':
        return change.data.status;
      case 'call-noted':
        return `call: ${change.private?.text ?? ''}`;
      case 'promise-made':
        return `${change.data.promise}: ${promised(change.data)}`;
      case 'promise-postponed':
        return `${change.data.promise} moved to ${at(change.data.due)}`;
      case 'promise-kept':
        return `${change.data.promise} kept`;
      case 'case-closed':
        return 'closed';
      case 'case-reopened':
        return 'opened again';
      default:
        return change satisfies never;
    }
  }
}

const stories = async (header: string, text: string, mapping?: Mapping, context = utc) => {
  const { cases, problems } = await plan(header, text, mapping, context);
  expect(problems).toEqual([]);
  return cases.map(story);
};

const BASE = 'no,changed,in time';

describe('rows of one reference', () => {
  test('are one case: the first opens it, a status that differs is a change', async () => {
    const { cases, counts } = await plan(
      'no,in,changed,state,item,who,in time',
      [
        'A,2026-11-02 08:30,2026-11-02 09:00,new,kettle,Lena,',
        'A,2026-11-02 08:30,2026-11-03 10:00,busy,toaster,Bo,',
        'B,2026-11-03 11:00,2026-11-03 11:00,new,,,',
        'A,2026-11-02 08:30,2026-11-03 12:00,busy,toaster,Bo,',
        'B,2026-11-03 11:00,2026-11-04 09:00,,radio,,',
        'A,2026-11-02 08:30,2026-11-05 09:00,done,,,',
      ].join('\n'),
    );
    expect(counts).toMatchObject({ read: 6, bad: 0, withoutRef: 0 });
    expect(cases.map(story)).toEqual([
      ['02 08:30 received', '03 10:00 repairing', '05 09:00 ready'],
      ['03 11:00 received'],
    ]);
    // what the first row says stays; what it lacks, a later one says
    expect(cases.map(({ words }) => words)).toEqual([
      { name: 'Lena', item: 'kettle', ref: 'A' },
      { item: 'radio', ref: 'B' },
    ]);
  });

  test('have it in any spelling of its accents', async () => {
    const { cases } = await plan(
      'no,changed,state,in time',
      'Ö1,2026-11-02 09:00,new,\nO\u03081,2026-11-03 10:00,busy,\nö1,2026-11-03 10:00,new,',
    );
    expect(cases.map(({ words }) => words.ref)).toEqual(['Ö1', 'ö1']);
    expect(cases.map(story)[0]).toEqual(['02 09:00 received', '03 10:00 repairing']);
  });

  test('come in any order: their times put them right', async () => {
    const newestFirst = [
      'A,2026-11-05 09:00,done,2026-11-05 09:00,',
      'A,2026-11-03 10:00,busy,,',
      'A,2026-11-02 09:00,new,,',
    ].join('\n');
    expect(await stories('no,changed,state,closed,in time', newestFirst)).toEqual([
      ['02 09:00 received', '03 10:00 repairing', '05 09:00 ready', '05 09:00 closed'],
    ]);
  });

  test('of the same time stay as they stand in the file', async () => {
    const same = ['new', 'busy', 'waits'].map((state) => `A,2026-11-02 09:00,${state},`).join('\n');
    expect(await stories('no,changed,state,in time', same)).toEqual([
      ['02 09:00 received', '02 09:00 repairing', '02 09:00 waiting-customer'],
    ]);
  });

  test('without a time of their own have that of openedAt', async () => {
    const { changedAt: _, ...rest } = log.case;
    const mapping = { ...log, case: { ...rest, openedAt: { column: 'changed' } } };
    const text = 'A,2026-11-02 09:00,new,\nA,2026-11-03 10:00,busy,';
    expect(await stories('no,changed,state,in time', text, mapping)).toEqual([
      ['02 09:00 received', '03 10:00 repairing'],
    ]);
  });

  test('that were changed before the case was opened count from its opening', async () => {
    const text = 'A,2026-11-02 09:00,2026-11-02 08:58,new,\nA,2026-11-02 09:00,2026-11-02 08:59,busy,';
    expect(await stories('no,in,changed,state,in time', text)).toEqual([
      ['02 09:00 received', '02 09:00 repairing'],
    ]);
  });

  test('of a single row are the case that the row would be', async () => {
    const text =
      'A,2026-11-02 09:00,done,2026-11-05 09:00,2026-11-04 17:00,2026-11-04 12:00,yes,2026-11-03 10:00,hi';
    expect(await stories('no,changed,state,closed,due,kept,in time,called,said', text)).toEqual([
      ['02 09:00 ready; ready by 04 17:00, kept 04 12:00; called 03 10:00; closed 05 09:00'],
    ]);
  });
});

describe('closing', () => {
  const header = 'no,changed,state,closed,in time';

  test('and opening again, as rows have it', async () => {
    const text = [
      'A,2026-11-02 09:00,new,,',
      'A,2026-11-03 09:00,done,2026-11-03 09:00,',
      'A,2026-11-04 09:00,busy,,',
      'A,2026-11-05 09:00,done,2026-11-05 09:00,',
    ];
    expect(await stories(header, text.join('\n'))).toEqual([
      [
        '02 09:00 received',
        '03 09:00 ready',
        '03 09:00 closed',
        '04 09:00 opened again',
        '04 09:00 repairing',
        '05 09:00 ready',
        '05 09:00 closed',
      ],
    ]);
    expect((await stories(header, text.slice(0, 3).join('\n')))[0]?.at(-1)).toBe('04 09:00 repairing');
  });

  test('that every row knows of, comes when it came', async () => {
    const text = ['new', 'busy', 'done'].map(
      (state, i) => `A,2026-11-0${i + 2} 09:00,${state},2026-11-09 12:00,`,
    );
    expect(await stories(header, text.join('\n'))).toEqual([
      ['02 09:00 received', '03 09:00 repairing', '04 09:00 ready', '09 12:00 closed'],
    ]);
  });

  test('by a condition: the rows in a state', async () => {
    const when = { column: 'state', is: ['done', 'gone'] };
    const mapping = { ...log, case: { ...log.case, closedAt: { column: 'changed', when } } };
    const text = 'A,2026-11-02 09:00,new,,\nA,2026-11-03 09:00,done,,\nA,2026-11-04 09:00,waits,,';
    expect(await stories(header, text, mapping)).toEqual([
      [
        '02 09:00 received',
        '03 09:00 ready',
        '03 09:00 closed',
        '04 09:00 opened again',
        '04 09:00 waiting-customer',
      ],
    ]);
  });

  test('by a condition: the rows in all states but these', async () => {
    const when = { column: 'state', not: ['new', 'waits'] };
    const mapping = { ...log, case: { ...log.case, closedAt: { column: 'changed', when } } };
    const text = 'A,2026-11-02 09:00,new,,\nA,2026-11-03 09:00,done,,\nA,2026-11-04 09:00,waits,,';
    expect(await stories(header, text, mapping)).toEqual([
      [
        '02 09:00 received',
        '03 09:00 ready',
        '03 09:00 closed',
        '04 09:00 opened again',
        '04 09:00 waiting-customer',
      ],
    ]);
  });

  test('later than was said: the last word counts, and what came between was before it', async () => {
    const text = [
      'A,2026-11-02 09:00,new,,',
      'A,2026-11-03 09:00,busy,2026-11-03 09:00,',
      'A,2026-11-05 09:00,done,2026-11-05 09:00,',
    ];
    expect(await stories(header, text.join('\n'))).toEqual([
      ['02 09:00 received', '03 09:00 repairing', '05 09:00 ready', '05 09:00 closed'],
    ]);
  });

  test('what only a later row shows was so when it was closed', async () => {
    const text = 'A,2026-11-02 09:00,new,,\nA,2026-11-06 09:00,done,2026-11-04 12:00,';
    expect(await stories(header, text)).toEqual([['02 09:00 received', '04 12:00 ready', '04 12:00 closed']]);
  });

  test('opened again without a time of its own, the case is open from its closing on', async () => {
    const { changedAt: _, ...rest } = log.case;
    const mapping = { ...log, case: { ...rest, openedAt: { column: 'changed' } } };
    const text =
      'A,2026-11-02 09:00,new,,\nA,2026-11-02 09:00,new,2026-11-04 12:00,\nA,2026-11-02 09:00,busy,,';
    expect(await stories(header, text, mapping)).toEqual([
      ['02 09:00 received', '04 12:00 closed', '04 12:00 opened again', '04 12:00 repairing'],
    ]);
  });
});

describe('a promise', () => {
  const header = 'no,changed,due,kept,closed,in time';

  test('is made by the first row with a deadline; another deadline moves it', async () => {
    const text = [
      'A,2026-11-02 09:00,,,,',
      'A,2026-11-03 09:00,2026-11-06 17:00,,,',
      'A,2026-11-04 09:00,2026-11-06 17:00,,,',
      'A,2026-11-05 09:00,2026-11-09 17:00,,,',
      'A,2026-11-06 09:00,,,,',
    ];
    expect(await stories(header, text.join('\n'))).toEqual([
      ['02 09:00 received', '03 09:00 1: ready by 06 17:00', '05 09:00 1 moved to 09 17:00'],
    ]);
  });

  test('of the first row stands in the opening; keptAt keeps it', async () => {
    const text = [
      'A,2026-11-02 09:00,2026-11-06 17:00,,,',
      'A,2026-11-03 09:00,2026-11-06 17:00,2026-11-03 08:00,,',
      'A,2026-11-04 09:00,2026-11-06 17:00,2026-11-03 08:00,2026-11-04 09:00,',
    ];
    expect(await stories(header, text.join('\n'))).toEqual([
      ['02 09:00 received; ready by 06 17:00, kept 03 08:00; closed 04 09:00'],
    ]);
  });

  test('was made before it was due and before it was kept, whenever a row first has it', async () => {
    const text = 'A,2026-11-02 09:00,,,,\nA,2026-11-09 09:00,2026-11-06 17:00,2026-11-05 12:00,,';
    expect(await stories(header, text)).toEqual([
      ['02 09:00 received', '05 12:00 1: ready by 06 17:00', '05 12:00 1 kept'],
    ]);
  });

  test('that is made again after it was kept is another', async () => {
    const text = [
      'A,2026-11-02 09:00,2026-11-03 17:00,,,',
      'A,2026-11-03 12:00,2026-11-03 17:00,2026-11-03 12:00,,',
      'A,2026-11-05 09:00,2026-11-09 17:00,2026-11-03 12:00,,',
      'A,2026-11-08 09:00,2026-11-09 17:00,2026-11-08 09:00,,',
    ];
    expect(await stories(header, text.join('\n'))).toEqual([
      [
        '02 09:00 received; ready by 03 17:00, kept 03 12:00',
        '05 09:00 2: ready by 09 17:00',
        '08 09:00 2 kept',
      ],
    ]);
  });

  test('that was live when the case was closed is live again when the case is', async () => {
    const text = [
      'A,2026-11-02 09:00,2026-11-06 17:00,,,',
      'A,2026-11-03 09:00,2026-11-06 17:00,,2026-11-03 09:00,',
      'A,2026-11-04 09:00,2026-11-06 17:00,,,',
    ];
    expect(await stories(header, text.join('\n'))).toEqual([
      [
        '02 09:00 received; ready by 06 17:00',
        '03 09:00 closed',
        '04 09:00 opened again',
        '04 09:00 2: ready by 06 17:00',
      ],
    ]);
  });

  test('that was broken, nobody says when: due when that is first said, kept when the case is closed', async () => {
    const text = [
      'A,2026-11-02 09:00,,,,yes',
      'A,2026-11-04 09:00,,,,no',
      'A,2026-11-05 09:00,,,,no',
      'A,2026-11-06 09:00,,,2026-11-06 09:00,no',
      'B,2026-11-02 09:00,,,,never',
    ];
    expect(await stories(header, text.join('\n'))).toEqual([
      ['02 09:00 received', '04 09:00 1: ready by 04 09:00, broken', '06 09:00 1 kept', '06 09:00 closed'],
      ['02 09:00 received; ready by 02 09:00, broken'],
    ]);
  });

  test('whose customer counts as told, if it is live and was due before --told-until', async () => {
    const told = contextIn('UTC', '2026-11-23T08:00:00Z', '2026-11-20T00:00:00Z');
    const text = [
      'A,2026-11-02 09:00,2026-11-06 17:00,,,',
      'B,2026-11-02 09:00,,,,',
      'B,2026-11-03 09:00,2026-11-06 17:00,,,',
      'C,2026-11-02 09:00,2026-11-21 17:00,,,',
      'D,2026-11-02 09:00,2026-11-06 17:00,,,',
      'D,2026-11-03 09:00,2026-11-06 17:00,,2026-11-08 09:00,',
    ];
    expect(await stories(header, text.join('\n'), log, told)).toEqual([
      ['02 09:00 received; ready by 06 17:00, told'],
      ['02 09:00 received', '03 09:00 1: ready by 06 17:00, told'],
      ['02 09:00 received; ready by 21 17:00'],
      ['02 09:00 received; ready by 06 17:00; closed 08 09:00'],
    ]);
  });
});

describe('a status that says that it is over', () => {
  const over: Mapping = {
    ...log,
    case: {
      ...log.case,
      status: { column: 'state', values: { new: 'received', busy: 'repairing', over: 'closed' } },
    },
  };
  const header = 'no,in,changed,state,closed,in time';
  const told = async (text: readonly string[], mapping = over) =>
    (await stories(header, text.join('\n'), mapping))[0];

  test('closes the case when its change was made, and once', async () => {
    const text = [
      'A,2026-11-02 08:00,2026-11-02 09:00,new,,',
      'A,2026-11-02 08:00,2026-11-03 09:00,over,,',
      'A,2026-11-02 08:00,2026-11-04 09:00,over,,',
    ];
    expect(await told(text)).toEqual(['02 08:00 received; closed 03 09:00']);
  });

  test('gives way to a date of closing', async () => {
    const text = [
      'A,2026-11-02 08:00,2026-11-02 09:00,busy,,',
      'A,2026-11-02 08:00,2026-11-05 09:00,over,2026-11-04 12:00,',
      'A,2026-11-02 08:00,2026-11-06 09:00,over,,',
    ];
    expect(await told(text)).toEqual(['02 08:00 repairing; closed 04 12:00']);
  });

  test('and another one behind it opens the case again', async () => {
    const text = [
      'A,2026-11-02 08:00,2026-11-02 09:00,new,,',
      'A,2026-11-02 08:00,2026-11-03 09:00,over,,',
      'A,2026-11-02 08:00,2026-11-04 09:00,busy,,',
      'A,2026-11-02 08:00,2026-11-05 09:00,over,,',
    ];
    expect(await told(text)).toEqual([
      '02 08:00 received',
      '03 09:00 closed',
      '04 09:00 opened again',
      '04 09:00 repairing',
      '05 09:00 closed',
    ]);
  });

  test('in the first row too, if that says when it was changed', async () => {
    expect(await told(['A,2026-11-02 08:00,2026-11-02 09:00,over,,'])).toEqual([
      '02 08:00 received; closed 02 09:00',
    ]);
  });

  test('is bad where nothing says when: the opening is no closing', async () => {
    const text = ['A,2026-11-02 08:00,,new,,', 'A,2026-11-02 08:00,,over,,', 'B,2026-11-02 08:00,,over,,'];
    const { cases, problems } = await plan(header, text.join('\n'), over);
    expect(cases).toEqual([]);
    expect(problems).toMatchObject([
      { kind: 'bad-case', line: 2, badLine: 3 },
      { kind: 'missing-closed-at', line: 3, column: 'state', value: 'over' },
      { kind: 'missing-closed-at', line: 4 },
    ]);
  });

  test('closes when its row is, where openedAt is the time of each row', async () => {
    const text = ['A,2026-11-02 08:00,,new,,', 'A,2026-11-03 08:00,,over,,'];
    expect(await told(text)).toEqual(['02 08:00 received; closed 03 08:00']);
  });
});

test('a deadline in seconds since 1970 is said as its moment', async () => {
  const seconds: Mapping = {
    ...log,
    dates: ['X'],
    case: { ref: { column: 'no' }, openedAt: { column: 'changed' } },
  };
  const text = ['A,1793610000,,', 'A,1793620000,1793800000,', 'A,1793630000,1793900000,'].join('\n');
  const { cases } = await plan('no,changed,due,in time', text, seconds);
  expect(cases[0]?.changes).toMatchObject([
    { type: 'promise-made', data: { said: '2026-11-04T13:46:40Z' } },
    { type: 'promise-postponed', data: { said: '2026-11-05T17:33:20Z' } },
  ]);
});

test('nothing is planned any more for who interrupts while the cases are put together', async () => {
  const text = Array.from({ length: 12_000 }, (_, i) => `A${i},2026-11-02 09:00,new,`).join('\n');
  const whole = bytesOf(`no,changed,state,in time\n${text}`, 64 * 1024 * 1024);
  let [cases, pauses] = [0, 0];
  const cut = new Promise<'cut off'>((resolve) => {
    void planFile(whole, log, utc, {
      onRow: () => (cases += 1),
      onProblem: () => expect.unreachable(),
      between: async () => {
        if (cases === 0) return;
        pauses += 1;
        resolve('cut off');
        await new Promise<never>(() => undefined);
      },
    });
  });
  expect([await cut, pauses, cases]).toEqual(['cut off', 1, 5000]);
});

describe('a call', () => {
  const header = 'no,changed,called,said,in time';

  test('is one, however many rows have it', async () => {
    const text = [
      'A,2026-11-02 09:00,2026-11-02 09:00,it leaks,',
      'A,2026-11-03 09:00,2026-11-02 09:00,it leaks,',
      'A,2026-11-04 09:00,2026-11-04 08:00,where is it?,',
      'A,2026-11-05 09:00,2026-11-04 08:00,where is it?,',
      'A,2026-11-06 09:00,2026-11-06 08:00,where is it?,',
    ];
    expect(await stories(header, text.join('\n'))).toEqual([
      ['02 09:00 received; called 02 09:00', '04 08:00 call: where is it?', '06 08:00 call: where is it?'],
    ]);
  });

  test('without a time was made when its row was; a row without words has none', async () => {
    const text = [
      'A,2026-11-02 09:00,,,',
      'A,2026-11-03 09:00,,it leaks,',
      'A,2026-11-04 09:00,,it leaks,',
      'A,2026-11-05 09:00,2026-11-05 09:00,,',
    ];
    expect(await stories(header, text.join('\n'))).toEqual([
      ['02 09:00 received', '03 09:00 call: it leaks'],
    ]);
  });
});

test('a call whose words the mapping gives is there where its time is', async () => {
  const calls = [{ at: { column: 'called' }, text: { value: 'reminded' } }];
  const text = ['A,2026-11-02 09:00,,', 'A,2026-11-03 09:00,2026-11-03 08:00,', 'A,2026-11-04 09:00,,'];
  const { cases } = await plan('no,changed,called,in time', text.join('\n'), { ...log, calls });
  expect(cases.map(story)).toEqual([['02 09:00 received', '03 08:00 call: reminded']]);
});

test('a row with a value that is none keeps its case out, too: its reference can be read', async () => {
  const text = [
    { no: 'A', changed: '2026-11-02 09:00' },
    { no: 'B', changed: '2026-11-02 09:00' },
    { no: 'A', changed: { at: '2026-11-03 09:00' } },
  ];
  const mapping: Mapping = { ...log, promises: [] };
  const { cases, problems } = await planned(bytesOf(JSON.stringify(text)), mapping, utc);
  expect(cases.map(({ words }) => words.ref)).toEqual(['B']);
  expect(problems).toMatchObject([
    { kind: 'bad-case', value: 'A' },
    { kind: 'not-a-value', column: 'changed' },
  ]);
});

describe('bad rows', () => {
  const header = 'no,changed,state,closed,due,in time';

  test('keep their case out whole, so that it can come in when it is mended', async () => {
    const text = [
      'A,2026-11-02 09:00,new,,,',
      'B,2026-11-02 10:00,new,,,',
      'A,2026-11-31 09:00,busy,,,',
      'A,2026-11-04 09:00,done,,,',
      'A,2026-11-05 09:00,gone,,,',
      'B,2026-11-06 09:00,done,,,',
    ];
    const { cases, counts, problems, raw } = await plan(header, text.join('\n'));
    expect(cases.map(({ words }) => words.ref)).toEqual(['B']);
    expect(counts).toMatchObject({ read: 6, bad: 4 });
    expect(problems).toMatchObject([
      { kind: 'bad-case', line: 2, column: 'no', value: 'A', badLine: 4 },
      { kind: 'no-such-date', line: 4, value: '2026-11-31 09:00' },
      { kind: 'bad-case', line: 5, badLine: 4 },
      { kind: 'wrong-status', line: 6, value: 'gone' },
    ]);
    expect(raw).toEqual([text[0], text[2], text[3], text[4]]);
  });

  test.each([
    ['no reference', ',2026-11-02 09:00,new,,,', { kind: 'missing-ref', column: 'no' }],
    ['no time at all', 'A,,new,,,', { kind: 'missing-opened-at' }],
    ['a change that is still to come', 'A,2026-11-24 09:00,new,,,', { kind: 'in-future', what: 'changed' }],
    [
      'closed before it was opened',
      'A,2026-11-02 09:00,new,2026-11-01 09:00,,',
      { kind: 'closed-before-opened', column: 'closed' },
    ],
    ['due before it was opened', 'A,2026-11-02 09:00,new,,2026-11-01 09:00,', { kind: 'due-before-opened' }],
    ['too few fields', 'A,2026-11-02 09:00', { kind: 'too-few-fields' }],
  ])('%s', async (_name, text, expected) => {
    const { cases, problems } = await plan(header, text);
    expect(cases).toEqual([]);
    expect(problems).toMatchObject([{ ...expected, line: 2 }]);
  });

  test('are held against the opening, wherever in the file that stands', async () => {
    const text = ['A,2026-11-05 09:00,busy,,2026-11-03 09:00,', 'A,2026-11-02 09:00,new,,,'];
    expect((await plan(header, text.join('\n'))).problems).toEqual([]);
    const early = ['A,2026-11-05 09:00,busy,,2026-11-01 09:00,', 'A,2026-11-02 09:00,new,,,'];
    expect((await plan(header, early.join('\n'))).problems).toMatchObject([
      { kind: 'due-before-opened', line: 2, opened: '2026-11-02 09:00' },
      { kind: 'bad-case', line: 3, badLine: 2 },
    ]);
  });
});

test('records of JSON are rows of a log, too', async () => {
  const text = ['2026-11-02 09:00', '2026-11-03 09:00', '2026-02-31 09:00'].map((changed, i) =>
    JSON.stringify({ no: i < 2 ? 'A' : 'B', changed, state: i === 0 ? 'new' : 'busy', 'in time': null }),
  );
  const { cases, problems, raw } = await planned(bytesOf(text.join('\n')), log, utc);
  expect(cases.map(story)).toEqual([['02 09:00 received', '03 09:00 repairing']]);
  expect(problems).toMatchObject([{ kind: 'no-such-date', line: 3 }]);
  expect(raw).toEqual([text[2]]);
});

describe('rows that are cases', () => {
  const { changedAt: _, ...rest } = log.case;
  const mapping: Mapping = { ...log, rows: 'cases', case: { ...rest, openedAt: { column: 'changed' } } };

  test('may say that a promise was broken, too', async () => {
    const text = [
      'A,2026-11-02 09:00,,2026-11-05 09:00,no',
      'B,2026-11-02 09:00,2026-11-04 09:00,2026-11-05 09:00,no',
      'C,2026-11-02 09:00,,,no',
      'D,2026-11-02 09:00,,2026-11-05 09:00,yes',
    ];
    expect(await stories(`no,changed,kept,closed,in time`, text.join('\n'), mapping)).toEqual([
      ['02 09:00 received; ready by 02 09:00, kept 05 09:00, broken; closed 05 09:00'],
      ['02 09:00 received; ready by 02 09:00, kept 04 09:00, broken; closed 05 09:00'],
      ['02 09:00 received; ready by 02 09:00, broken'],
      ['02 09:00 received; closed 05 09:00'],
    ]);
  });

  test('a condition on any text, and one whose column is not there', async () => {
    const any = {
      ...mapping,
      promises: [{ kind: 'ready', broken: { column: 'in time', is: '*' } }],
    } as const;
    expect(await stories(BASE, 'A,2026-11-02 09:00,yes\nB,2026-11-02 09:00,', any)).toEqual([
      ['02 09:00 received; ready by 02 09:00, broken'],
      ['02 09:00 received'],
    ]);
    const lacking = {
      ...mapping,
      case: { ...rest, openedAt: { column: 'changed', when: { column: 'x', is: 'y' } } },
    };
    expect((await plan(BASE, 'A,2026-11-02 09:00,', lacking)).refused).toMatchObject({
      kind: 'no-such-column',
      columns: ['x'],
    });
  });
});
