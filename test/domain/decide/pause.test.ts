/** Promises stand still while we wait for the customer, and go on with what was left. */
import { describe, expect, test } from 'vitest';
import { decideCall, type CallRequest } from '../../../src/domain/decide/call.ts';
import { decideDone, decidePostpone, decidePromise } from '../../../src/domain/decide/promise.ts';
import { decideStatus } from '../../../src/domain/decide/status.ts';
import type { Deciding } from '../../../src/domain/decide/deciding.ts';
import type { Entry } from '../../../src/domain/entries.ts';
import { toIso } from '../../../src/domain/instant.ts';
import { isOverdue, isPaused, isSilent, knownDeadline, outcome } from '../../../src/domain/promise.ts';
import type { PromiseKind, Status } from '../../../src/domain/vocabulary.ts';
import { deciding, openCaseOf, recordedBy, refusal } from '../../support/deciding.ts';
import { bookOf, calendarOf, given, intake, shop, time } from '../../support/shop.ts';

/** A journal that grows by decisions, as commands make it grow. */
class Counter {
  entries: readonly Entry[];

  constructor(opened: string) {
    this.entries = given(intake(opened, { name: 'Astrid Lund', item: 'iPhone 13 mini' })).entries;
  }

  get case(): ReturnType<typeof openCaseOf> {
    return openCaseOf({ book: bookOf(this.entries) } as ReturnType<typeof given>);
  }

  promise(at: string, kind: PromiseKind, when: string, from?: string): this {
    const request = { kind, when, ...(from === undefined ? {} : { from }) };
    return this.record(decidePromise(this.case, request, deciding(at)));
  }

  postpone(at: string, when: string, told: 'phone' | null): this {
    return this.record(decidePostpone(this.case, { promise: { number: 1 }, when, told }, deciding(at)));
  }

  done(at: string): this {
    return this.record(decideDone(this.case, { number: 1 }, deciding(at)));
  }

  status(at: string, status: Status, on: Deciding = deciding(at)): this {
    return this.record(decideStatus(this.case, { status }, on));
  }

  record(decided: Parameters<typeof recordedBy>[0]): this {
    this.entries = [...this.entries, ...recordedBy(decided, this.entries)];
    return this;
  }

  /** The deadline that a promise is held to, in Stockholm; or that it stands still, and with how many minutes left. */
  due(promise = 1): string {
    const p = this.case.promises[promise - 1];
    if (p === undefined) return 'no promise';
    const held = knownDeadline(p);
    return held.paused === undefined ? toIso(held.due) : `still, ${held.paused.left / 60_000} min left`;
  }

  get first(): NonNullable<ReturnType<typeof openCaseOf>['promises'][number]> {
    const [p] = this.case.promises;
    if (p === undefined) throw new Error('no promise');
    return p;
  }
}

// 2026-11-26 is a Thursday; the shop is open 9 to 17:30, on Saturdays 10 to 14
const shopOf = (): Counter => new Counter('2026-11-26 10:00');

describe('waiting for the customer', () => {
  test('on the working clock: a weekend of waiting costs nobody working time (glpi 10594)', () => {
    const c = shopOf().promise('2026-11-26 10:00', 'diagnosis', '8wh');
    expect(c.due()).toBe('2026-11-27T08:30:00Z');
    c.status('2026-11-26 17:00', 'waiting-customer');
    expect(c.due()).toBe('still, 60 min left');
    c.status('2026-11-30 09:00', 'diagnosing');
    expect(c.due()).toBe('2026-11-30T09:00:00Z');
  });

  test('on the wall clock: what was left, round the clock', () => {
    const c = shopOf().promise('2026-11-26 10:00', 'ready', '24h');
    c.status('2026-11-26 16:00', 'waiting-customer').status('2026-11-30 09:00', 'repairing');
    expect(c.due()).toBe('2026-12-01T02:00:00Z');
  });

  test('a hold that begins on a closed day: first the pause, then the sum (frappe 2449)', () => {
    const c = shopOf().promise('2026-11-27 16:30', 'ready', '2wh');
    expect(c.due()).toBe('2026-11-28T10:00:00Z');
    c.status('2026-11-29 12:00', 'waiting-customer');
    expect(c.due()).toBe('2026-11-28T10:00:00Z');
    const before = shopOf().promise('2026-11-27 16:30', 'ready', '6wh');
    before.status('2026-11-29 12:00', 'waiting-customer').status('2026-11-29 15:00', 'repairing');
    expect(before.due()).toBe('2026-11-30T09:00:00Z');
  });

  test("coming off hold does not break a promise at once (Zammad's manual)", () => {
    const c = shopOf()
      .promise('2026-11-26 10:00', 'ready', '24h')
      .status('2026-11-27 09:30', 'waiting-customer');
    c.status('2026-12-07 10:00', 'repairing');
    expect(c.due()).toBe('2026-12-07T09:30:00Z');
    expect(isOverdue(c.first, time('2026-12-07 10:00'))).toBe(false);
    expect(isOverdue(c.first, time('2026-12-07 10:31'))).toBe(true);
  });

  test('no wait at all changes nothing', () => {
    for (const when of ['24h', '8wh', '3wd', 'fri 15:00', '2026-12-24']) {
      const c = shopOf().promise('2026-11-26 10:00', 'ready', when);
      const before = c.due();
      c.status('2026-11-26 11:00', 'waiting-customer').status('2026-11-26 11:00', 'repairing');
      expect([when, c.due()]).toEqual([when, before]);
    }
  });

  test('nor does a wait while the shop is closed, even where today the shop would be closed at the deadline', () => {
    const c = shopOf().promise('2026-11-26 10:00', 'ready', '16wh');
    expect(c.due()).toBe('2026-11-27T16:30:00Z');
    const shorter = calendarOf({ ...shop, hours: { ...shop.hours, fri: [['09:00', '12:00']] } });
    const at = (local: string): Deciding => ({ ...deciding(local), calendar: shorter });
    c.status('2026-11-26 18:00', 'waiting-customer', at('2026-11-26 18:00'));
    c.status('2026-11-27 08:00', 'repairing', at('2026-11-27 08:00'));
    expect(c.due()).toBe('2026-11-27T16:30:00Z');
  });

  test('a wait that is written down afterwards gives a promise that was made in it no more than it had', () => {
    const c = shopOf().promise('2026-11-26 12:00', 'ready', '2wh');
    c.status('2026-11-26 13:00', 'waiting-customer', deciding('2026-11-26 13:00', '2026-11-26 10:30'));
    expect(c.due()).toBe('still, 120 min left');
  });

  test('waits never overlap: no status goes in before the one that the case is in', () => {
    const c = shopOf().promise('2026-11-26 10:00', 'ready', '8wh');
    c.status('2026-11-26 15:00', 'waiting-customer');
    const earlier = deciding('2026-11-26 16:00', '2026-11-26 14:59');
    expect(refusal(decideStatus(c.case, { status: 'repairing' }, earlier))).toMatchObject({
      kind: 'happened-too-early',
      after: 'waiting-customer',
    });
  });

  test('a shop that is closed for years now lets the case go on: overdue, as it is', () => {
    const c = shopOf().promise('2026-11-26 10:00', 'ready', '4wh');
    c.status('2026-11-26 11:00', 'waiting-customer');
    const days = { '2026-11-27/2029-12-31': [] };
    const closed = { ...deciding('2026-12-01 10:00'), calendar: calendarOf({ ...shop, days }) };
    c.status('2026-12-01 10:00', 'repairing', closed);
    expect(c.due()).toBe('2026-11-26T13:00:00Z');
    expect(isOverdue(c.first, time('2026-12-01 10:00'))).toBe(true);
    // on record as what it is: there are no hours that it was counted with
    const resumed = c.entries.flatMap((e) => (e.type === 'status-changed' ? (e.data.resumed ?? []) : []));
    expect(resumed).toEqual([{ promise: 1, deadline: 1, due: '2026-11-26T13:00:00Z' }]);
  });

  test('seconds do not wear a promise down: what is told to the minute stays on it', () => {
    const at = (local: string): Deciding => {
      const now = (time(local) + 37_000) as Deciding['now'];
      return { ...deciding(local), now, at: now };
    };
    const c = shopOf();
    c.record(decidePromise(c.case, { kind: 'ready', when: '8wh' }, at('2026-11-26 10:00')));
    expect(c.due()).toBe('2026-11-27T08:30:00Z');
    c.status('2026-11-26 11:00', 'waiting-customer', at('2026-11-26 11:00'));
    expect(c.due()).toBe('still, 420 min left');
    c.status('2026-11-26 12:00', 'repairing', at('2026-11-26 12:00'));
    expect(c.due()).toBe('2026-11-27T09:30:00Z');
  });

  test('what was told stays beside what it was moved to', () => {
    const c = shopOf()
      .promise('2026-11-26 10:00', 'ready', '2wh')
      .postpone('2026-11-26 10:30', 'fri 12:00', 'phone');
    c.status('2026-11-26 11:00', 'waiting-customer').status('2026-11-26 12:00', 'repairing');
    expect(c.first.deadlines.map((d) => d.moved && toIso(d.moved.from))).toEqual([
      '2026-11-26T11:00:00Z',
      '2026-11-27T11:00:00Z',
    ]);
    expect(c.due()).toBe('2026-11-27T12:00:00Z');
  });

  test('twice, and in between two waits', () => {
    const c = shopOf().promise('2026-11-26 10:00', 'ready', '4wh');
    c.status('2026-11-26 11:00', 'waiting-customer').status('2026-11-26 12:00', 'repairing');
    c.status('2026-11-26 13:00', 'waiting-customer').status('2026-11-26 14:00', 'repairing');
    expect(c.due()).toBe('2026-11-26T15:00:00Z');
  });

  test.each(['diagnosis', 'ready', 'delivery'] as const)('%s stands still', (kind) => {
    const c = shopOf()
      .promise('2026-11-26 10:00', kind, '24h')
      .status('2026-11-26 11:00', 'waiting-customer');
    expect(isPaused(c.first)).toBe(true);
    expect(isOverdue(c.first, time('2026-12-24 12:00'))).toBe(false);
    expect(isSilent(c.first, time('2026-12-24 12:00'))).toBe(false);
  });

  test.each(['callback', 'update', 'quote', 'other'] as const)('%s goes on: it needs no answer', (kind) => {
    const c = shopOf()
      .promise('2026-11-26 10:00', kind, '24h')
      .status('2026-11-26 11:00', 'waiting-customer');
    expect(isPaused(c.first)).toBe(false);
    expect(isSilent(c.first, time('2026-11-27 12:00'))).toBe(true);
  });

  test('what a supplier promised us goes on', () => {
    const c = shopOf().promise('2026-11-26 10:00', 'delivery', '24h', 'Nordparts');
    c.status('2026-11-26 11:00', 'waiting-customer');
    expect(isPaused(c.first)).toBe(false);
  });

  test('in other statuses nothing stands still, unless the settings say so', () => {
    const c = shopOf()
      .promise('2026-11-26 10:00', 'ready', '24h')
      .status('2026-11-26 11:00', 'waiting-parts');
    expect(c.due()).toBe('2026-11-27T09:00:00Z');
    const on = deciding('2026-11-26 12:00');
    const promises = { ...on.shop.promises, pauseWhile: ['waiting-customer', 'at-workshop'] as const };
    c.status('2026-11-26 12:00', 'at-workshop', { ...on, shop: { ...on.shop, promises } });
    expect(c.due()).toBe('still, 1320 min left');
    c.status('2026-11-26 13:00', 'waiting-customer');
    expect(c.due()).toBe('still, 1320 min left');
    c.status('2026-11-26 14:00', 'repairing');
    expect(c.due()).toBe('2026-11-27T11:00:00Z');
  });

  test('a promise that is broken before we wait stays broken', () => {
    const c = shopOf()
      .promise('2026-11-26 10:00', 'ready', '1h')
      .status('2026-11-26 12:00', 'waiting-customer');
    expect(isSilent(c.first, time('2026-11-26 12:01'))).toBe(true);
    c.status('2026-11-30 10:00', 'repairing');
    expect(c.due()).toBe('2026-11-26T10:00:00Z');
  });

  test('recorded afterwards: it stood still from when the wait began', () => {
    const c = shopOf().promise('2026-11-26 10:00', 'ready', '4h');
    c.status('2026-11-26 11:00', 'waiting-customer', deciding('2026-11-27 10:00', '2026-11-26 11:00'));
    expect(c.due()).toBe('still, 180 min left');
  });
});

describe('what is promised while we wait', () => {
  test('stands still from the start', () => {
    const c = shopOf()
      .status('2026-11-26 11:00', 'waiting-customer')
      .promise('2026-11-26 12:00', 'ready', '8wh');
    expect(c.due()).toBe('still, 480 min left');
    c.status('2026-11-30 09:00', 'repairing');
    expect(c.due()).toBe('2026-11-30T16:00:00Z');
  });

  test('and so does a new deadline; one that they do not know of with the one that they know', () => {
    const c = shopOf()
      .promise('2026-11-26 10:00', 'ready', '8wh')
      .status('2026-11-26 11:00', 'waiting-customer');
    c.postpone('2026-11-26 12:00', '10wh', null);
    expect(c.first.deadlines.map((d) => d.paused?.left)).toEqual([7 * 3_600_000, 10 * 3_600_000]);
    c.status('2026-11-30 09:00', 'repairing');
    expect(c.first.deadlines.map((d) => toIso(d.due))).toEqual([
      '2026-11-30T15:00:00Z',
      '2026-12-01T09:30:00Z',
    ]);
  });

  test('a call that ends the wait promises from then on, and nothing of it stands still', () => {
    const c = shopOf().status('2026-11-26 11:00', 'waiting-customer');
    const call: CallRequest = {
      text: 'yes, go ahead',
      direction: 'in',
      channel: 'phone',
      agreed: [],
      atCollection: [],
      promises: [{ kind: 'ready', when: 'fri 15:00' }],
      done: [],
      status: 'repairing',
      told: true,
      answered: true,
    };
    c.record(decideCall(c.case, call, deciding('2026-11-26 12:00')));
    expect(c.due()).toBe('2026-11-27T14:00:00Z');
  });
});

describe('what is written down afterwards', () => {
  test('promised before the wait began: it ran until then', () => {
    const c = shopOf().status('2026-11-26 12:00', 'waiting-customer');
    const on = deciding('2026-11-26 12:30', '2026-11-26 10:30');
    c.record(decidePromise(c.case, { kind: 'ready', when: '8wh' }, on));
    expect(c.due()).toBe('still, 390 min left');
    expect(toIso(c.first.deadlines[0].paused?.since ?? time('2026-01-01 00:00'))).toBe(
      '2026-11-26T11:00:00Z',
    );
  });

  test('due before the wait began: it is broken, and stays so', () => {
    const c = shopOf().status('2026-11-26 12:00', 'waiting-customer');
    const on = deciding('2026-11-26 12:30', '2026-11-26 10:30');
    c.record(decidePromise(c.case, { kind: 'ready', when: '1h' }, on));
    expect(isSilent(c.first, time('2026-11-26 12:31'))).toBe(true);
  });
});

test('a day that is closed in the middle of a wait does not break a promise when it goes on', () => {
  const c = shopOf()
    .promise('2026-11-26 10:00', 'ready', '6wh')
    .status('2026-11-26 11:00', 'waiting-customer');
  const closed = calendarOf({ ...shop, days: { '2026-11-26': [] } });
  c.status('2026-11-26 17:00', 'repairing', { ...deciding('2026-11-26 17:00'), calendar: closed });
  expect(c.due()).toBe('2026-11-27T13:00:00Z');
});

test('a deadline that they hear of in the call that begins the wait stands still too', () => {
  const c = shopOf().promise('2026-11-26 10:00', 'ready', '2h').postpone('2026-11-26 11:00', '6h', null);
  const call: CallRequest = {
    text: 'it takes longer, and do they want it mended at that price?',
    direction: 'out',
    channel: 'phone',
    agreed: [],
    atCollection: [],
    promises: [],
    done: [],
    status: 'waiting-customer',
    told: true,
    answered: true,
  };
  c.record(decideCall(c.case, call, deciding('2026-11-26 12:30')));
  expect(c.due()).toBe('still, 270 min left');
});

describe('how it counts', () => {
  test('kept while it stands still is kept on time', () => {
    const c = shopOf()
      .promise('2026-11-26 10:00', 'ready', '4h')
      .status('2026-11-26 11:00', 'waiting-customer');
    expect(outcome(c.done('2026-12-20 12:00').first)).toBe('keptOnTime');
  });

  test('kept by the deadline as the wait moved it is kept on time, after it late', () => {
    const moved = (): Counter =>
      shopOf()
        .promise('2026-11-26 10:00', 'ready', '4h')
        .status('2026-11-26 11:00', 'waiting-customer')
        .status('2026-11-30 09:00', 'repairing');
    expect(outcome(moved().done('2026-11-30 12:00').first)).toBe('keptOnTime');
    expect(outcome(moved().done('2026-11-30 12:01').first)).toBe('keptLate');
  });

  test('ready from the wait keeps the promise that stood still, and moves nothing', () => {
    const c = shopOf()
      .promise('2026-11-26 10:00', 'ready', '4h')
      .status('2026-11-26 11:00', 'waiting-customer');
    c.status('2026-11-30 09:00', 'ready');
    expect(outcome(c.first)).toBe('keptOnTime');
    expect(c.entries.some((e) => e.type === 'status-changed' && e.data.resumed !== undefined)).toBe(false);
  });
});

test('a pause is on record: what was left, on which clock, and with which hours it went on', () => {
  const c = shopOf().promise('2026-11-26 10:00', 'ready', '8wh');
  c.status('2026-11-26 17:00', 'waiting-customer').status('2026-11-30 09:00', 'repairing');
  const [, , still, on] = c.entries;
  expect(still?.data).toMatchObject({
    paused: [{ promise: 1, deadline: 1, clock: 'working', left: 'PT1H' }],
  });
  expect(on?.data).toMatchObject({
    resumed: [
      {
        promise: 1,
        deadline: 1,
        due: '2026-11-30T09:00:00Z',
        hours: {
          timeZone: 'Europe/Stockholm',
          week: { 'mon-fri': '09:00-17:30', sat: '10:00-14:00' },
        },
      },
    ],
  });
});
