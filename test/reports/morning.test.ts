import { expect, test } from 'vitest';
import { due } from '../../src/reports/due.ts';
import { morning } from '../../src/reports/morning.ts';
import { next } from '../../src/reports/next.ts';
import { called, given, intake, kept, promised, status, time, told, type Step } from '../support/shop.ts';
import { busy, NOW } from './busy-morning.ts';

const head = { seq: 28, hash: 'ab'.repeat(32) };

test('everything is counted, as many as stand in the sections', () => {
  const report = morning(busy.seenAt(NOW), head);
  expect(report.counts).toEqual({
    openCases: 8,
    livePromises: 6,
    silent: 3,
    overdue: 1,
    dueToday: 1,
    fromOthers: 1,
    owed: 1,
    waitingForCustomer: 1,
    away: 0,
    uncollected: 1,
    quiet: 1,
    claims: 0,
  });
  expect(report.silent.length + report.overdue.length).toBe(4);
  expect(report.nextMorning).toBe(time('2026-11-25 09:00'));
  expect(report.score).toEqual({ days: 30, due: 5, keptOnTime: 1, before: { due: 0, keptOnTime: 0 } });
});

test('lateness and time left are counted on the promise’s own clock', () => {
  const { silent, dueToday } = morning(busy.seenAt(NOW), head);
  const hours = (ms: number | null | undefined): number => (ms ?? NaN) / 3_600_000;
  expect(silent.map((row) => [row.clock, hours(row.overdue)])).toEqual([
    ['calendar', 16.5],
    ['calendar', 15.5],
    ['working', 0],
  ]);
  expect(hours(dueToday[0]?.left)).toBe(6);
  expect(dueToday[0]?.overdue).toBeNull();
});

test('the report of a shop without a case', () => {
  const report = morning(given().seenAt(NOW), head);
  expect(Object.values(report.counts).every((n) => n === 0)).toBe(true);
});

test('due is the morning’s promises, up to the next opening or a limit', () => {
  const view = busy.seenAt(NOW);
  const { until, limited, silent, dueToday } = due(view);
  expect([until, limited, silent.length, dueToday.length]).toEqual([time('2026-11-25 09:00'), false, 3, 1]);
  const noon = due(view, { within: time('2026-11-24 12:00') });
  expect([noon.until, noon.limited, noon.silent.length, noon.dueToday.length]).toEqual([
    time('2026-11-24 12:00'),
    true,
    3,
    0,
  ]);
});

test('next: what is broken and not told first, the quiet last', () => {
  const taken = intake('2026-11-10 10:00', { name: 'Astrid Lund' });
  const why = (...steps: readonly Step[]): string | undefined =>
    next(given(taken, ...steps).seenAt(NOW)).task?.why;
  const later = intake('2026-11-10 10:00', { name: 'Bo Ek' });
  const silent = promised('ready', '2026-11-23 16:00');
  const tell = told({ promises: [1] }, { at: '2026-11-23 17:00' });
  const soon = promised('ready', '2026-11-24 16:00');
  const owed = status('ready', { at: '2026-11-23 12:00', owes: true });
  const spoken = called('it goes well', { at: '2026-11-23 12:00' });
  const fromOthers = promised('delivery', '2026-11-23 12:00', { from: 'Nordfix' });
  expect(why(silent, tell, later, silent)).toBe('silent');
  expect(why(soon, later, silent, tell, later, owed)).toBe('overdue');
  expect(why(soon, later, owed)).toBe('owed');
  expect(why(soon, later)).toBe('dueToday');
  expect(why(fromOthers, later)).toBe('fromOthers');
  expect(why(later, status('waiting-customer'))).toBe('waitingForCustomer');
  expect(why(later, status('ready', { at: '2026-11-01 10:00' }))).toBe('uncollected');
  expect(why()).toBe('quiet');
  expect(why(spoken)).toBeUndefined();
  expect(next(given(taken, soon, kept(1), spoken).seenAt(NOW)).task).toBeNull();
});

test('of one person', () => {
  const journal = given(
    intake('2026-11-20 10:00', { name: 'Astrid Lund' }, { by: 'bertil' }),
    promised('ready', '2026-11-23 16:00', { by: 'bertil' }),
  );
  expect(next(journal.seenAt(NOW), { staff: 'anna' }).task).toBeNull();
  expect(next(journal.seenAt(NOW), { staff: 'bertil' }).task?.why).toBe('silent');
});
