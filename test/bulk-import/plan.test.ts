// Rows as a shop's list has them. The shop is in Stockholm and closes at 17:30; it is Monday 23 November 2026, 09:00.
import { describe, expect, test } from 'vitest';
import { contextIn, full, monday, rows, simple } from './planned.ts';

/** The one case that a row gives. */
async function caseOf(header: string, row: string, mapping = full, context = monday) {
  const { cases, problems } = await rows(header, row, mapping, context);
  expect(problems).toEqual([]);
  expect(cases).toHaveLength(1);
  return cases[0];
}

/** What is wrong with the first row. */
async function wrong(header: string, row: string, mapping = full, context = monday) {
  const { cases, problems } = await rows(header, row, mapping, context);
  expect(cases).toEqual([]);
  return problems[0];
}

describe('a case', () => {
  test('with nothing but its opening', async () => {
    expect(await caseOf('no,opened', 'A1,2026-11-20 10:00')).toEqual({
      happenedAt: '2026-11-20T09:00:00Z',
      data: { kind: 'repair', status: 'received', promises: [], calls: [] },
      words: { ref: 'A1' },
    });
  });

  test('empty is absent, blanks at both ends go, line ends are LF', async () => {
    const c = await caseOf('no,opened,item,status', ' A1 ,2026-11-20,"\tlamp\r\n and cord ",  ');
    expect(c?.words).toEqual({ ref: 'A1', item: 'lamp\n and cord' });
    expect(c?.data.status).toBe('received');
  });

  test('without a reference is taken, and counted', async () => {
    const { counts } = await rows('no,opened', 'A1,2026-11-20\n,2026-11-20\n');
    expect(counts).toMatchObject({ read: 2, bad: 0, withoutRef: 1 });
  });

  test('values are translated, `*` is all else', async () => {
    const mapping = simple({
      status: { column: 'status', values: { Waiting: 'waiting-customer', '*': 'repairing' } },
      kind: { column: 'kind', values: { Question: 'enquiry' } },
    });
    const { cases, problems } = await rows(
      'no,opened,status,kind',
      '1,2026-11-20,Waiting,\n2,2026-11-20,Whatever,Question\n3,2026-11-20,,repair\n4,2026-11-20,,Questio',
      mapping,
    );
    expect(cases.map((c) => [c.data.status, c.data.kind])).toEqual([
      ['waiting-customer', 'repair'],
      ['repairing', 'enquiry'],
      ['received', 'repair'],
    ]);
    expect(problems).toMatchObject([{ line: 5, kind: 'wrong-kind', value: 'Questio', column: 'kind' }]);
  });

  test('columns by number, by the first name that is there, joined, and fixed values', async () => {
    const mapping = simple({
      openedAt: { column: 2 },
      item: { join: ['brand', ['type', 'TYPE'], 'size'], with: ' / ' },
      serial: { value: 'none' },
      problem: { column: ['fault', 'FAULT'] },
    });
    const c = await caseOf('no,,brand,TYPE,size,FAULT', '1,2026-11-20,Bosch,,9 mm,noise', mapping);
    expect(c?.words).toEqual({ ref: '1', item: 'Bosch / 9 mm', serial: 'none', problems: ['noise'] });
  });

  test('a name like __proto__ is a name', async () => {
    const mapping = simple({ item: { column: '__proto__', values: { constructor: 'c' } } });
    const c = await caseOf('no,opened,__proto__', '__proto__,2026-11-20,constructor', mapping);
    expect(c?.words).toEqual({ ref: '__proto__', item: 'c' });
  });
});

describe('promises', () => {
  const header = 'no,opened,due,kept,closed';

  test('a deadline keeps the words of the file', async () => {
    const c = await caseOf(header, '1,2026-11-20 10:00,2026-11-24 12:00,,');
    expect(c?.data.promises).toEqual([
      { kind: 'ready', due: '2026-11-24T11:00:00Z', clock: 'calendar', said: '2026-11-24 12:00' },
    ]);
  });

  test('a promise without a deadline is no promise', async () => {
    expect((await caseOf(header, '1,2026-11-20 10:00,,2026-11-21,'))?.data.promises).toEqual([]);
  });

  test('a date alone is closing time that day', async () => {
    const c = await caseOf(header, '1,2026-11-20 10:00,2026-11-24,,');
    expect(c?.data.promises[0]?.due).toBe('2026-11-24T16:30:00Z');
  });

  test('a date alone that was due on the day of an opening after closing time is not before it', async () => {
    const c = await caseOf(header, '1,2026-11-20 18:00,2026-11-20,,2026-11-20');
    expect(c).toMatchObject({
      happenedAt: '2026-11-20T17:00:00Z',
      data: { closedAt: '2026-11-20T17:00:00Z', promises: [{ due: '2026-11-20T17:00:00Z' }] },
    });
  });

  test('due and kept on the same day, by dates, is kept in time', async () => {
    const c = await caseOf(header, '1,2026-11-18,2026-11-20,2026-11-20,');
    expect(c?.data.promises[0]).toMatchObject({
      due: '2026-11-20T16:30:00Z',
      keptAt: '2026-11-20T16:30:00Z',
    });
  });

  test('kept on the day that it was due, no time known, is not called late', async () => {
    const c = await caseOf(header, '1,2026-11-18,2026-11-20 12:00,2026-11-20,');
    expect(c?.data.promises[0]).toMatchObject({
      due: '2026-11-20T11:00:00Z',
      keptAt: '2026-11-20T11:00:00Z',
    });
  });

  test('closed and kept today, by date, is not in the future', async () => {
    const c = await caseOf(header, '1,2026-11-18,2026-11-20,2026-11-23,2026-11-23');
    expect(c?.data).toMatchObject({
      closedAt: '2026-11-23T08:00:00Z',
      promises: [{ keptAt: '2026-11-23T08:00:00Z' }],
    });
  });

  test('on a day on which the shop is closed, a deadline is at 24:00, and what ended did so on that day', async () => {
    const saturday = 20_729;
    const closed = contextIn(
      'Europe/Stockholm',
      '2026-11-23T08:00:00Z',
      undefined,
      (day) => day === saturday,
    );
    const on = (row: string) => caseOf(header, row, full, closed);
    const promises = [{ due: '2026-10-03T22:00:00Z', keptAt: '2026-10-03T21:59:00Z' }];
    expect((await on('1,2026-10-01,2026-10-03,2026-10-03,2026-10-03'))?.data).toMatchObject({
      closedAt: '2026-10-03T21:59:00Z',
      promises,
    });
    // opened that day, and before the last minute of it or after
    expect((await on('1,2026-10-03,2026-10-03,2026-10-03,2026-10-03'))?.data.closedAt).toBe(
      '2026-10-03T21:59:00Z',
    );
    expect(await on('1,2026-10-03 23:59:30,2026-10-03,2026-10-03,2026-10-03')).toMatchObject({
      happenedAt: '2026-10-03T21:59:30Z',
      data: { closedAt: '2026-10-03T21:59:30Z', promises: [{ keptAt: '2026-10-03T21:59:30Z' }] },
    });
    // the day after is too late
    expect((await on('1,2026-10-01,2026-10-03,2026-10-04,'))?.data.promises).toMatchObject([
      { due: '2026-10-03T22:00:00Z', keptAt: '2026-10-04T15:30:00Z' },
    ]);
    const days = await on('1,2026-10-01,2026-10-02,2026-10-03,');
    expect(days?.data.promises).toMatchObject([
      { due: '2026-10-02T15:30:00Z', keptAt: '2026-10-03T21:59:00Z' },
    ]);
  });

  test('nobody kept it in a case that is closed: no keptAt, closing waives it', async () => {
    const c = await caseOf(header, '1,2026-11-18,2026-11-20,,2026-11-21');
    expect(c?.data.promises[0]).not.toHaveProperty('keptAt');
  });

  test('--told-until: customers count as told of live promises that were due before', async () => {
    const told = contextIn('Europe/Stockholm', '2026-11-23T08:00:00Z', '2026-11-21T23:00:00Z');
    const { cases } = await rows(
      header,
      [
        '1,2026-11-18,2026-11-20,,',
        '2,2026-11-18,2026-11-22,,',
        '3,2026-11-18,2026-11-20,2026-11-21,',
        '4,2026-11-18,2026-11-20,,2026-11-21',
      ].join('\n'),
      full,
      told,
    );
    expect(cases.map((c) => c.data.promises[0]?.toldAt)).toEqual([
      '2026-11-21T23:00:00Z',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('--told-until in the future tells nobody of what is not past', async () => {
    const told = contextIn('Europe/Stockholm', '2026-11-23T08:00:00Z', '2026-12-31T23:00:00Z');
    const { cases } = await rows(header, '1,2026-11-18,2026-11-20,,\n2,2026-11-18,2026-11-30,,', full, told);
    expect(cases.map((c) => c.data.promises[0]?.toldAt)).toEqual(['2026-11-23T08:00:00Z', undefined]);
  });

  test('a deadline in the year 9999 stands for never, and can be written', async () => {
    const far = contextIn('America/New_York', '2026-11-23T08:00:00Z');
    const c = await caseOf(header, '1,2026-11-18,9999-12-31 23:00,,', full, far);
    expect(c?.data.promises[0]?.due).toBe('9999-12-31T23:59:59Z');
  });
});

describe('calls', () => {
  const header = 'no,opened,called,said,channel';

  test('with their words, in the same order', async () => {
    const c = await caseOf(header, '1,2026-11-20,2026-11-21 10:00,price accepted,email');
    expect(c).toMatchObject({
      data: { calls: [{ at: '2026-11-21T09:00:00Z', channel: 'email' }] },
      words: { said: ['price accepted'] },
    });
  });

  test('words without a time are not lost', async () => {
    const c = await caseOf(header, '1,2026-11-20 10:00,,price accepted,');
    expect(c).toMatchObject({
      data: { calls: [{ at: '2026-11-20T09:00:00Z', channel: 'phone' }] },
      words: { said: ['price accepted'] },
    });
  });

  test('a date with nothing beside it is no call: nobody wrote down what was said', async () => {
    const { cases, problems } = await rows(
      header,
      '1,2026-11-20,2026-11-21,,\n2,2026-11-20,2026-11-21, ,email\n',
    );
    expect(problems).toEqual([]);
    expect(cases.map(({ data, words }) => [data.calls, words.said])).toEqual([
      [[], undefined],
      [[], undefined],
    ]);
  });

  test('in a file without a column for words, the date says that there was one', async () => {
    const c = await caseOf('no,opened,called', '1,2026-11-20,2026-11-21 10:00');
    expect(c).toMatchObject({
      data: { calls: [{ at: '2026-11-21T09:00:00Z', channel: 'phone' }] },
      words: { said: [''] },
    });
  });

  test.each([
    ['without words', {}],
    ['with words that the mapping gives', { text: { value: 'reminded' } }],
  ])('mapped %s is there where its time is', async (_how, text) => {
    const mapping = simple({}, { calls: [{ at: { column: 'called' }, ...text }] });
    const { cases } = await rows('no,opened,called', '1,2026-11-20,2026-11-21\n2,2026-11-20,\n', mapping);
    expect(cases.map(({ data }) => data.calls.length)).toEqual([1, 0]);
  });

  test('customers call before they come, too', async () => {
    const c = await caseOf(header, '1,2026-11-20 10:00,2026-11-19 09:00,asked for a price,');
    expect(c?.data.calls).toEqual([{ at: '2026-11-19T08:00:00Z', channel: 'phone' }]);
  });
});

describe('a row is bad', () => {
  test.each([
    ['nothing says when it was opened', '1,', { kind: 'missing-opened-at', column: 'opened' }],
    ['a date in none of the forms', '1,20/11/26', { kind: 'bad-date', value: '20/11/26', column: 'opened' }],
    ['a date that does not exist', '1,2026-02-30', { kind: 'no-such-date', value: '2026-02-30' }],
    ['opened in a minute', '1,2026-11-23 09:01', { kind: 'in-future', what: 'opened' }],
    ['opened tomorrow', '1,2026-11-24', { kind: 'in-future', what: 'opened' }],
    ['opened in a minute, in UTC', '1,2026-11-23T08:01:00Z', { kind: 'in-future', what: 'opened' }],
    ['too few fields', '1', { kind: 'too-few-fields', fields: 1, columns: 2, column: null }],
    ['too many fields', '1,2026-11-20,x', { kind: 'too-many-fields', fields: 3, columns: 2 }],
    ['a NUL, even where nobody looks', '1\0,2026-11-20', { kind: 'control-character', code: 0, at: 2 }],
    ['a terminal escape', '\u001b[2J,2026-11-20', { kind: 'control-character', code: 0x1b, at: 1 }],
    ['a C1 control character', 'a\u009b,2026-11-20', { kind: 'control-character', code: 0x9b, at: 2 }],
    ['a quote in the wrong place', '"1"a,2026-11-20', { kind: 'broken-off' }],
    ['a quote that closes twice', '"1"a",2026-11-20', { kind: 'broken-quote' }],
  ])('%s', async (_name, row, problem) => {
    expect(await wrong('no,opened', `${row}\n`)).toMatchObject({ ...problem, line: 2 });
  });

  test.each([
    ['closed before it was opened', '2026-11-19,,', { kind: 'closed-before-opened', column: 'closed' }],
    ['closed a second too early', '2026-11-20 09:59:59,,', { kind: 'closed-before-opened' }],
    ['closed in the future', '2026-11-23 09:01,,', { kind: 'in-future', what: 'closed' }],
    ['due before it was opened', ',2026-11-19,', { kind: 'due-before-opened', opened: '2026-11-20 10:00' }],
    ['due the minute before', ',2026-11-20 09:59,', { kind: 'due-before-opened' }],
    ['kept before it was opened', ',2026-11-21,2026-11-19', { kind: 'kept-before-opened', column: 'kept' }],
    ['kept in the future', ',2026-11-21,2026-11-24', { kind: 'in-future', what: 'kept' }],
  ])('%s', async (_name, row, problem) => {
    expect(await wrong('no,opened,closed,due,kept', `1,2026-11-20 10:00,${row}`)).toMatchObject(problem);
  });

  test('a wrong status offers the nearest', async () => {
    expect(await wrong('no,opened,status', '1,2026-11-20,reday')).toMatchObject({
      kind: 'wrong-status',
      nearest: 'ready',
      allowed: expect.arrayContaining(['received', 'ready', 'closed']) as readonly string[],
    });
  });

  test('its status says that it is closed, and nothing says when', async () => {
    const header = 'no,opened,closed,status';
    expect(await wrong(header, '1,2026-11-20,,closed')).toMatchObject({
      kind: 'missing-closed-at',
      column: 'status',
    });
    const values = { 'Repaired & Collected': 'closed' };
    const mapping = simple({ status: { column: 'status', values } });
    expect(await wrong('no,opened,status', '1,2026-11-20, Repaired & Collected ', mapping)).toMatchObject({
      kind: 'missing-closed-at',
      value: 'Repaired & Collected',
    });
    const c = await caseOf(header, '1,2026-11-20,2026-11-21,closed');
    expect(c?.data).toMatchObject({ status: 'received', closedAt: '2026-11-21T16:30:00Z' });
  });

  test('a wrong channel, a call in the future', async () => {
    const header = 'no,opened,called,said,channel';
    expect(await wrong(header, '1,2026-11-20,2026-11-21,x,fax')).toMatchObject({ kind: 'wrong-channel' });
    expect(await wrong(header, '1,2026-11-20,2026-12-01,x,')).toMatchObject({
      kind: 'in-future',
      what: 'call',
    });
  });

  test('a text over 64 KiB, in bytes; its quote is cut', async () => {
    const problem = await wrong('no,opened,item', `1,2026-11-20,${'å'.repeat(32 * 1024 + 1)}`);
    expect(problem).toMatchObject({ kind: 'text-too-long', bytes: 65_538, most: 65_536, column: 'item' });
    expect(problem?.value).toHaveLength(201);
    await caseOf('no,opened,item', `1,2026-11-20,${'å'.repeat(32 * 1024)}`);
  });

  test('what nobody maps may hold what it likes, but for NUL', async () => {
    const c = await caseOf('no,opened,other', `1,2026-11-20,\u0007${'x'.repeat(100_000)}`);
    expect(c?.words).toEqual({ ref: '1' });
  });

  test('bad rows do not hide the good ones behind them', async () => {
    const { cases, problems, raw } = await rows('no,opened', '1,2026-11-20\n2,x\n\n"3\n3",y\n4,2026-11-21\n');
    expect(cases.map((c) => c.words.ref)).toEqual(['1', '4']);
    expect(problems.map((p) => p.line)).toEqual([3, 5]);
    expect(raw).toEqual(['2,x', '"3\n3",y']);
  });
});

test('local times around a change of clocks', async () => {
  const { cases } = await rows(
    'no,opened',
    '1,2026-03-29 02:30\n2,2026-10-25 02:30\n3,2026-10-25T02:30:00+01:00\n',
  );
  expect(cases.map((c) => c.happenedAt)).toEqual([
    '2026-03-29T01:30:00Z',
    '2026-10-25T00:30:00Z',
    '2026-10-25T01:30:00Z',
  ]);
});
