import { describe, expect, it } from 'vitest';
import { counter, MONDAY } from '../support/lofte.ts';

const intake =
  'intake --customer "Astrid Lund" --phone "070-174 06 05" --item "Crescent bicycle" --problem "rear wheel wobbles"';

interface RecordedDocument {
  readonly case: number;
  readonly entries: readonly { readonly seq: number; readonly type: string }[];
  readonly promises: readonly { readonly promise: string; readonly due: string; readonly clock: string }[];
  readonly owed: readonly unknown[];
  readonly head: string;
}

describe('what is written down', () => {
  it('is answered with the case, the customer, the item, and the deadline in words', () => {
    const { does } = counter();
    const answer = does(`${intake} --promise "ready 24h"`);
    expect(answer.split('\n')[0]).toBe('1 Astrid Lund, Crescent bicycle: taken in (repair).');
    expect(answer).toContain(
      '1.1 ready promised by Tuesday 24 November at 10:00 (24 hours, round the clock).',
    );
  });

  it('tells 24 hours from 24 working hours', () => {
    const { json } = counter();
    json(intake);
    const wall = json<RecordedDocument>('promise 1 diagnosis 24h');
    const working = json<RecordedDocument>('promise 1 diagnosis 24wh');
    expect(wall.promises).toMatchObject([{ promise: '1.1', clock: 'calendar', due: '2026-11-24T09:00:00Z' }]);
    // Monday 10:00 to 17:30 is 7 h 30 min, Tuesday 8 h 30 min, and 8 hours more on Wednesday
    expect(working.promises).toMatchObject([
      { promise: '1.2', clock: 'working', due: '2026-11-25T16:00:00Z' },
    ]);
  });

  it('comes to scripts as one document, with the head in full', () => {
    const { json } = counter();
    const recorded = json<RecordedDocument>(`${intake} --promise "ready fri 15:00"`);
    expect(recorded).toMatchObject({ schema: 'lofte.recorded.v1', case: 1 });
    expect(recorded.entries.map((e) => e.type)).toEqual(['case-opened', 'promise-made']);
    expect(recorded.head).toMatch(/^2:[0-9a-f]{64}$/);
  });

  it('can be tried first: a dry run says the same and records nothing', () => {
    const { does, json } = counter();
    expect(does(`${intake} -n`)).toContain('Nothing was recorded');
    expect(json<{ entries: number }>('journal info').entries).toBe(0);
  });

  it('can have happened earlier, and deadlines count from then', () => {
    const { json } = counter();
    json(`${intake} --at "2026-11-20 15:00"`);
    const promised = json<RecordedDocument>('promise 1 callback 2h --at "2026-11-20 15:00"');
    expect(promised.promises).toMatchObject([{ due: '2026-11-20T16:00:00Z' }]);
    expect(json<{ counts: { silent: number } }>('report morning').counts.silent).toBe(1);
  });

  it('on a day when the shop was closed stays on that day', () => {
    const { json } = counter();
    json(`${intake} --at yesterday`);
    expect(json('show 1')['openedAt']).toBe('2026-11-22T22:59:00Z');
  });

  it('takes Nordic words, in the built program too', () => {
    const { json } = counter();
    json(intake);
    const recorded = json<RecordedDocument>('promise 1 ready lørdag');
    expect(recorded.promises).toMatchObject([{ due: '2026-11-28T13:00:00Z' }]);
  });

  it('takes a text from standard input', () => {
    const { does } = counter();
    does(intake);
    does('note 1 -', { input: 'two\nlines\n' });
    expect(does('show 1')).toContain('two');
  });
});

describe('a promise', () => {
  it('is postponed, told or not; a new deadline never erases the old one', () => {
    const { does, json } = counter();
    does(`${intake} --promise "ready tue 12:00"`);
    does('postpone 1.1 thu 12:00 --not-told --because "the part is late"');
    const late = { now: '2026-11-24T12:00:00Z' };
    expect(json<{ silent: readonly { due: string; postponed: number }[] }>('due', late).silent).toMatchObject(
      [{ due: '2026-11-24T11:00:00Z', postponed: 1 }],
    );
    does('told 1 "told her thursday"', late);
    expect(json<{ silent: readonly unknown[]; overdue: readonly unknown[] }>('due', late)).toMatchObject({
      silent: [],
      overdue: [],
    });
    const { promises } = json<{ promises: readonly { postponements: readonly unknown[] }[] }>('show 1', late);
    expect(promises[0]?.postponements).toHaveLength(1);
  });

  it('that is broken and not told is silent; told, it is overdue', () => {
    const { does, json } = counter();
    does(`${intake} --promise "ready tue 12:00"`);
    const late = { now: '2026-11-25T09:00:00Z' };
    expect(json<{ counts: object }>('report morning', late).counts).toMatchObject({ silent: 1, overdue: 0 });
    does('call 1 "no part yet"', late);
    expect(json<{ counts: object }>('report morning', late).counts).toMatchObject({ silent: 1, overdue: 0 });
    does('call 1 "told her so" --told', late);
    expect(json<{ counts: object }>('report morning', late).counts).toMatchObject({ silent: 0, overdue: 1 });
  });

  it('kept too late is late for ever', () => {
    const { does, json } = counter();
    does(`${intake} --promise "ready tue 12:00"`);
    expect(does('done 1.1', { now: '2026-11-24T13:00:00Z' })).toContain('2 h late');
    const { total } = json<{ total: object }>('report promises', { now: '2026-11-25T09:00:00Z' });
    expect(total).toMatchObject({ made: 1, keptOnTime: 0, keptLate: 1, medianLate: 'PT2H' });
  });

  it('may be named by its kind, in every way that people write a number', () => {
    const { does } = counter();
    does(`${intake} --promise "callback 2h" --promise "ready 3d" --promise "quote 2d"`);
    does('done 1 callback');
    does('done 1,2');
    does('waive 1.3 --because "does not want it" --told phone');
    expect(does('list')).toContain('1');
  });

  it('made to the shop is due, but never silent', () => {
    const { does, json } = counter();
    does(intake);
    does('promise 1 delivery 1d --from "Verkstad Nord"');
    const view = json<{ silent: readonly unknown[]; fromOthers: readonly unknown[] }>('due', {
      now: '2026-11-26T09:00:00Z',
    });
    expect(view.silent).toEqual([]);
    expect(view.fromOthers).toMatchObject([{ promise: '1.1', from: 'Verkstad Nord' }]);
  });
});

describe('a status', () => {
  it('owes the customer word until they are told', () => {
    const { does, json } = counter();
    does(intake);
    expect(json<RecordedDocument>('status 1 waiting-customer').owed).toMatchObject([
      { about: 'waiting-customer' },
    ]);
    expect(json<{ counts: object }>('report morning').counts).toMatchObject({ owed: 1 });
    does('told 1');
    expect(json<{ counts: object }>('report morning').counts).toMatchObject({ owed: 0 });
  });

  it('that is no longer true is owed to nobody', () => {
    const { does, json } = counter();
    does(intake);
    does('status 1 ready');
    does('status 1 repairing');
    expect(json<{ counts: object }>('report morning').counts).toMatchObject({ owed: 0 });
    does('status 1 waiting-customer');
    expect(json<{ counts: object }>('report morning').counts).toMatchObject({ owed: 1 });
  });

  it('ready keeps the promise that it would be', () => {
    const { json } = counter();
    json(`${intake} --promise "ready 3d"`);
    const recorded = json<RecordedDocument>('status 1 ready --told phone');
    expect(recorded.entries.map((e) => e.type)).toEqual(['status-changed', 'promise-kept']);
    expect(recorded.owed).toEqual([]);
  });
});

describe('a case', () => {
  it('closes when nothing is promised and nothing owed, and opens again with a reason', () => {
    const { does, lofte } = counter();
    does(`${intake} --promise "ready 3d"`);
    const refused = lofte('close 1');
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toContain('1.1');
    does('done 1.1');
    does('close 1');
    expect(lofte('promise 1 ready 1d').err).toContain('reopen');
    does('reopen 1 --because "it wobbles again"');
    does('promise 1 ready 1d');
  });

  it('is corrected without losing what was said first', () => {
    const { does, json } = counter();
    does(intake);
    does('amend 1 --phone "070-174 06 06" --serial "SN 4711"');
    expect(json('show 1')).toMatchObject({
      customer: { phone: '070-174 06 06' },
      item: { name: 'Crescent bicycle', serial: 'SN 4711' },
    });
    expect(json<{ entries: readonly unknown[] }>('log --case 1').entries).toHaveLength(2);
  });

  it("gives back one's own last command, all of it, and only that", () => {
    const { does, json, lofte } = counter();
    does(intake);
    does('call 1 "wrong case" --promise "callback 1h" --told');
    expect(lofte('undo', { by: 'per' })).toMatchObject({ code: 3 });
    expect(does('undo')).toContain('2 entries taken back');
    expect(json<{ promises: readonly unknown[] }>('show 1').promises).toEqual([]);
    expect(lofte('undo')).toMatchObject({ code: 3 });
  });

  it('that was taken back is gone from lists, and stays in the log', () => {
    const { does, lofte, json } = counter();
    does(intake);
    does('undo');
    expect(lofte('show 1')).toMatchObject({ code: 3 });
    expect(does('find Astrid')).toContain('Nothing found');
    expect(json<{ entries: readonly unknown[] }>('log --case 1').entries).toHaveLength(2);
    expect(json<RecordedDocument>(intake).case).toBe(2);
  });
});

describe('a customer', () => {
  it('is known again by phone, however it is written, and by e-mail', () => {
    const { does, json } = counter();
    does(intake);
    expect(does('intake --customer "astrid lund" --phone "+46 70 174 06 05" --item lamp')).toContain(
      'known here',
    );
    const { cases } = json<{ cases: readonly { customer: object }[] }>('customer 0701740605');
    expect(cases.map((c) => c.customer)).toMatchObject([{ name: 'Astrid Lund' }, { name: 'Astrid Lund' }]);
  });

  it('with the same phone and another name is a new one where nobody can be asked', () => {
    const { does, json } = counter();
    does(intake);
    expect(does('intake --customer "Nils Lund" --phone 0701740605 --item lamp')).toContain('new customer');
    expect(json<{ cases: readonly unknown[] }>('customer "Nils Lund"').cases).toHaveLength(1);
  });
});

describe('a call', () => {
  it('writes down what was agreed, and brings it back in the brief', () => {
    const { does } = counter();
    does(intake);
    does(
      'call 1 "she wants to see it run" --agreed "new tyre too, 250 kr" --at-collection "show it running"',
    );
    const brief = does('show 1 --brief');
    expect(brief).toContain('new tyre too');
    expect(brief).toContain('show it running');
  });

  it('that reached them keeps the call back that was promised', () => {
    const { does, json } = counter();
    does(`${intake} --promise "callback 1h"`);
    does('talk 1 "no answer" --no-answer');
    expect(json<{ dueToday: readonly unknown[] }>('due').dueToday).toHaveLength(1);
    does('call 1 "reached her"');
    expect(json<{ dueToday: readonly unknown[] }>('due').dueToday).toHaveLength(0);
  });
});

it('two writers at once are both recorded', async () => {
  const { does, start, json } = counter();
  does(intake);
  const ran = await Promise.all(Array.from({ length: 6 }, (_, i) => start(`note 1 "note ${i}"`)));
  expect(ran.map((r) => r.code)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(json<{ entries: readonly unknown[] }>('log --type note-added').entries).toHaveLength(6);
  expect(json('journal verify')).toMatchObject({ ok: true, entries: 7 });
});

it('says that the clock was set, where it was', () => {
  const { does, json } = counter();
  does(intake);
  expect(json<{ entries: readonly object[] }>('log').entries).toMatchObject([
    { clock: 'set', recordedAt: MONDAY },
  ]);
});
