import { describe, expect, test } from 'vitest';
import { promiseName } from '../../src/domain/ids.ts';
import {
  caseSections,
  promiseSections,
  type CaseSections,
  type PromiseSections,
} from '../../src/reports/sections.ts';
import {
  called,
  closed,
  given,
  intake,
  kept,
  postponed,
  promised,
  status,
  time,
  told,
  type Step,
} from '../support/shop.ts';

type Names = { readonly [K in keyof PromiseSections]: readonly string[] };

/** The names of the promises in each section. */
const named = (of: PromiseSections): Names => ({
  silent: of.silent.map(nameOf),
  overdue: of.overdue.map(nameOf),
  dueToday: of.dueToday.map(nameOf),
  fromOthers: of.fromOthers.map(nameOf),
});
const nameOf = (row: PromiseSections['silent'][number]): string =>
  promiseName(row.case.number, row.promise.number);

const seen = (now: string, ...steps: readonly Step[]): Names =>
  named(promiseSections(given(...steps).seenAt(now)));

const nothing: Names = { silent: [], overdue: [], dueToday: [], fromOthers: [] };

describe('a promise stands in one section at most', () => {
  const taken = intake('2026-11-20 10:00', { name: 'Astrid Lund', phone: '070-174 06 12' });
  test('silent', () => {
    expect(seen('2026-11-24 07:30', taken, promised('ready', '2026-11-23 16:00'))).toEqual({
      ...nothing,
      silent: ['1.1'],
    });
  });
  test('overdue, once they are told', () => {
    expect(
      seen(
        '2026-11-24 07:30',
        taken,
        promised('ready', '2026-11-23 16:00'),
        told({ promises: [1] }, { at: '2026-11-23 17:00' }),
      ),
    ).toEqual({ ...nothing, overdue: ['1.1'] });
  });
  test('due today: all day, and through the night until the shop opens', () => {
    const due = (at: string): readonly string[] =>
      seen('2026-11-24 07:30', taken, promised('ready', at)).dueToday;
    expect(due('2026-11-24 07:31')).toEqual(['1.1']);
    expect(due('2026-11-24 23:00')).toEqual(['1.1']);
    expect(due('2026-11-25 08:59')).toEqual(['1.1']);
    expect(due('2026-11-25 09:00')).toEqual([]);
  });
  test('on a Saturday: until Monday opens', () => {
    const due = (at: string): readonly string[] =>
      seen('2026-11-28 07:30', taken, promised('ready', at)).dueToday;
    expect(due('2026-11-29 15:00')).toEqual(['1.1']);
    expect(due('2026-11-30 08:59')).toEqual(['1.1']);
    expect(due('2026-11-30 09:00')).toEqual([]);
  });
  test('postponed and told counts by the new deadline, not told by the old one', () => {
    const [when, old, fresh] = ['2026-11-23 10:00', '2026-11-23 16:00', '2026-11-26 12:00'] as const;
    expect(
      seen(
        '2026-11-24 07:30',
        taken,
        promised('ready', old),
        postponed(1, fresh, { at: when, told: 'phone' }),
      ),
    ).toEqual(nothing);
    expect(
      seen('2026-11-24 07:30', taken, promised('ready', old), postponed(1, fresh, { at: when })),
    ).toEqual({ ...nothing, silent: ['1.1'] });
  });
  test('kept, closed: nowhere', () => {
    expect(seen('2026-11-24 07:30', taken, promised('ready', '2026-11-23 16:00'), kept(1))).toEqual(nothing);
    expect(seen('2026-11-24 07:30', taken, promised('ready', '2026-11-23 16:00'), closed())).toEqual(nothing);
  });
  test('promised to us: only under fromOthers, when overdue or due soon', () => {
    const from = (due: string): Names =>
      seen('2026-11-24 07:30', taken, promised('delivery', due, { from: 'Nordfix' }));
    expect(from('2026-11-23 16:00')).toEqual({ ...nothing, fromOthers: ['1.1'] });
    expect(from('2026-11-24 16:00')).toEqual({ ...nothing, fromOthers: ['1.1'] });
    expect(from('2026-11-26 16:00')).toEqual(nothing);
  });
});

describe('worst first', () => {
  const journal = given(
    intake('2026-11-20 10:00', {}, { by: 'bertil' }),
    promised('ready', '2026-11-23 16:00', { by: 'bertil' }),
    intake('2026-11-20 11:00'),
    promised('ready', '2026-11-22 16:00'),
    promised('callback', '2026-11-24 16:00', { by: 'bertil' }),
    intake('2026-11-20 12:00'),
    promised('ready', '2026-11-23 16:00'),
    promised('ready', '2026-11-26 16:00'),
  );
  test('the earliest due first, then by number', () => {
    expect(named(promiseSections(journal.seenAt('2026-11-24 07:30'))).silent).toEqual(['2.1', '1.1', '3.1']);
  });
  test('within a limit, which counts too', () => {
    const within = (limit: string): readonly string[] =>
      named(promiseSections(journal.seenAt('2026-11-24 07:30'), { within: time(limit) })).dueToday;
    expect(within('2026-11-24 15:59')).toEqual([]);
    expect(within('2026-11-24 16:00')).toEqual(['2.2']);
    expect(within('2026-11-26 16:00')).toEqual(['2.2', '3.2']);
  });
  test('of one person: their cases, and the promises that they made', () => {
    const sections = promiseSections(journal.seenAt('2026-11-24 07:30'), { staff: 'bertil' });
    expect(named(sections)).toEqual({ ...nothing, silent: ['1.1'], dueToday: ['2.2'] });
  });
});

describe('what to do next', () => {
  const after = (kind: 'ready' | 'callback' | 'quote' | 'update', due: string, ...steps: readonly Step[]) => {
    const { silent, overdue, dueToday } = promiseSections(
      given(
        intake('2026-11-20 10:00', { name: 'Astrid Lund', phone: '070-174 06 12', prefers: 'sms' }),
        promised(kind, due),
        ...steps,
      ).seenAt('2026-11-24 07:30'),
    );
    return [...silent, ...overdue, ...dueToday][0];
  };
  const past = '2026-11-23 16:00';
  const soon = '2026-11-24 16:00';
  const parts = status('waiting-parts', { at: '2026-11-23 09:00' });
  const ready = status('ready', { at: '2026-11-23 09:00' });
  const unrepaired = status('collect-unrepaired', { at: '2026-11-23 09:00' });
  const tell = told({ promises: [1] }, { at: '2026-11-23 17:00' });
  test.each([
    ['silent', after('ready', past), 'tell-customer'],
    ['silent callback', after('callback', past), 'call-back'],
    [
      'silent, with a new deadline',
      after('ready', past, postponed(1, '2026-11-25 12:00')),
      'tell-new-deadline',
    ],
    [
      'silent, and the new deadline has passed too',
      after('ready', past, postponed(1, '2026-11-23 18:00')),
      'tell-customer',
    ],
    ['overdue', after('ready', past, tell), 'give-new-deadline'],
    ['overdue callback', after('callback', past, tell), 'call-back'],
    ['silent, though it is ready by its status', after('ready', past, ready), 'settle-ready'],
    ['overdue, though it is ready by its status', after('ready', past, ready, tell), 'settle-ready'],
    ['due, though it is ready by its status', after('ready', soon, ready), 'settle-ready'],
    ['silent, to be collected unrepaired', after('ready', past, unrepaired), 'settle-ready'],
    ['another promise of a thing that is ready', after('quote', past, ready), 'tell-customer'],
    ['due', after('ready', soon), 'finish-in-time'],
    ['due while we wait for parts', after('ready', soon, parts), 'warn-in-time'],
    ['callback due', after('callback', soon, parts), 'call-back'],
    ['price due', after('quote', soon), 'send-quote'],
    ['word due', after('update', soon), 'send-update'],
  ])('%s: %#', (_, row, todo) => {
    expect(row?.do).toBe(todo);
  });
  test('as they prefer; a promised call by phone all the same', () => {
    expect(after('ready', past)?.reach).toEqual({ by: 'sms', to: '070-174 06 12' });
    expect(after('callback', past)?.reach).toEqual({ by: 'phone', to: '070-174 06 12' });
  });
});

describe('cases in which somebody waits', () => {
  const found = (
    now: string,
    ...steps: readonly Step[]
  ): Readonly<Record<keyof CaseSections, readonly number[]>> => {
    const sections = caseSections(given(...steps).seenAt(now));
    const numbers = (rows: CaseSections[keyof CaseSections]): readonly number[] =>
      rows.map((r) => r.case.number);
    return {
      owed: numbers(sections.owed),
      waitingForCustomer: numbers(sections.waitingForCustomer),
      uncollected: numbers(sections.uncollected),
      quiet: numbers(sections.quiet),
    };
  };
  const none = { owed: [], waitingForCustomer: [], uncollected: [], quiet: [] };
  // 2026-11-23 is a Monday
  const taken = intake('2026-11-23 10:00', { name: 'Astrid Lund' });

  test('owed until it is said', () => {
    const ready = status('ready', { owes: true, at: '2026-11-23 15:00' });
    expect(found('2026-11-24 07:30', taken, ready)).toEqual({ ...none, owed: [1] });
    expect(
      found('2026-11-24 07:30', taken, ready, told({ notices: [1] }, { at: '2026-11-23 16:00' })),
    ).toEqual(none);
  });
  test('waiting for the customer for longer than two working days', () => {
    const waiting = status('waiting-customer', { at: '2026-11-23 15:00', told: 'phone' });
    expect(found('2026-11-25 17:29', taken, waiting)).toEqual(none);
    expect(found('2026-11-25 17:31', taken, waiting)).toEqual({ ...none, waitingForCustomer: [1] });
  });
  test('a silent wait: who does not know that we wait for them stands first, and at once', () => {
    const sections = caseSections(
      given(
        taken,
        status('waiting-customer', { at: '2026-11-23 11:00', told: 'phone' }),
        intake('2026-11-23 12:00', { name: 'Bo Ek' }),
        status('waiting-customer', { at: '2026-11-26 15:00', owes: true }),
        intake('2026-11-26 16:00', { name: 'Cia Lind' }),
        status('waiting-customer', { at: '2026-11-26 16:10' }),
      ).seenAt('2026-11-27 07:30'),
    );
    expect(sections.waitingForCustomer.map((row) => [row.case.number, row.silent, row.do])).toEqual([
      [2, true, 'tell-waiting'],
      [3, true, 'tell-waiting'],
      [1, false, 'remind-customer'],
    ]);
  });
  test('a wait is no longer silent when word of it is said', () => {
    const waiting = status('waiting-customer', { at: '2026-11-23 15:00', owes: true });
    const said = told({ notices: [1] }, { at: '2026-11-23 16:00' });
    const rang = called('they do not pick up', { at: '2026-11-23 16:00', answered: false });
    expect(found('2026-11-24 07:30', taken, waiting, said)).toEqual(none);
    expect(found('2026-11-24 07:30', taken, waiting, rang)).toEqual({
      ...none,
      owed: [1],
      waitingForCustomer: [1],
    });
  });
  test('not collected for longer than 14 days', () => {
    const ready = status('ready', { at: '2026-11-23 15:00' });
    expect(found('2026-12-07 14:59', taken, ready)).toEqual(none);
    expect(found('2026-12-07 15:01', taken, ready)).toEqual({ ...none, uncollected: [1] });
    expect(
      found('2026-12-07 15:01', taken, status('collect-unrepaired', { at: '2026-11-23 15:00' })),
    ).toEqual({
      ...none,
      uncollected: [1],
    });
  });
  describe('quiet for longer than three working days', () => {
    test('nothing promised and nobody spoken to', () => {
      expect(found('2026-11-26 17:29', taken)).toEqual(none);
      expect(found('2026-11-26 17:31', taken)).toEqual({ ...none, quiet: [1] });
    });
    test('a call starts it anew', () => {
      expect(found('2026-11-26 17:31', taken, called('it goes well', { at: '2026-11-24 10:00' }))).toEqual(
        none,
      );
    });
    test('nobody answered: still quiet', () => {
      const call = called('no answer', { at: '2026-11-24 10:00', answered: false });
      expect(found('2026-11-26 17:31', taken, call)).toEqual({ ...none, quiet: [1] });
    });
    test('a live promise brings it up by itself; one made to us does not', () => {
      expect(found('2026-12-01 10:00', taken, promised('ready', '2026-12-30 12:00'))).toEqual(none);
      expect(
        found('2026-12-01 10:00', taken, promised('delivery', '2026-12-30 12:00', { from: 'Nordfix' })),
      ).toEqual({ ...none, quiet: [1] });
    });
    test('waiting for the customer, ready, closed: not quiet', () => {
      expect(found('2026-11-27 10:00', taken, status('ready')).quiet).toEqual([]);
      expect(found('2026-11-27 10:00', taken, status('waiting-customer')).quiet).toEqual([]);
      expect(found('2026-11-27 10:00', taken, closed()).quiet).toEqual([]);
    });
  });
});
