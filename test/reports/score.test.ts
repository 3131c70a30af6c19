import { expect, test } from 'vitest';
import { score, type Score } from '../../src/reports/score.ts';
import { closed, given, intake, kept, postponed, promised, waived, type Step } from '../support/shop.ts';

const scored = (...steps: readonly Step[]): Omit<Score, 'days'> => {
  const { days, ...rest } = score(given(...steps).seenAt('2026-11-24 07:30'));
  expect(days).toBe(30);
  return rest;
};
const none = { due: 0, keptOnTime: 0 };
const taken = intake('2026-09-01 10:00');

test('nothing fell due', () => {
  expect(scored()).toEqual({ ...none, before: none });
});

test('these 30 days, today the last, against the 30 before, by the first deadline', () => {
  const day = (due: string): Omit<Score, 'days'> => scored(taken, promised('ready', due), kept(1));
  expect(day('2026-11-24 23:00')).toEqual({ due: 1, keptOnTime: 1, before: none });
  expect(day('2026-10-26 00:01')).toEqual({ due: 1, keptOnTime: 1, before: none });
  // midnight is the end of a day
  expect(day('2026-10-26 00:00')).toEqual({ ...none, before: { due: 1, keptOnTime: 1 } });
  expect(day('2026-09-26 00:01')).toEqual({ ...none, before: { due: 1, keptOnTime: 1 } });
  expect(day('2026-09-26 00:00')).toEqual({ ...none, before: none });
  expect(day('2026-11-25 10:00')).toEqual({ ...none, before: none });
});

test('the same whether its case is open or closed', () => {
  const steps = [taken, promised('ready', '2026-11-20 12:00'), kept(1, { at: '2026-11-20 15:00' })];
  expect(scored(...steps)).toEqual({ due: 1, keptOnTime: 0, before: none });
  expect(scored(...steps, closed())).toEqual({ due: 1, keptOnTime: 0, before: none });
});

test('overdue and not kept counts as due; live does not count', () => {
  expect(scored(taken, promised('ready', '2026-11-20 12:00'))).toEqual({
    due: 1,
    keptOnTime: 0,
    before: none,
  });
  expect(scored(taken, promised('ready', '2026-11-24 12:00'))).toEqual({ ...none, before: none });
});

test('postponed in good time is not on time', () => {
  const step = postponed(1, '2026-12-01 12:00', { at: '2026-11-19 12:00', told: 'phone' });
  expect(scored(taken, promised('ready', '2026-11-20 12:00'), step)).toEqual({
    due: 1,
    keptOnTime: 0,
    before: none,
  });
});

test('waived, and promised to us by others: not counted', () => {
  expect(scored(taken, promised('ready', '2026-11-20 12:00'), waived(1))).toEqual({ ...none, before: none });
  expect(scored(taken, promised('delivery', '2026-11-20 12:00', { from: 'Nordfix' }))).toEqual({
    ...none,
    before: none,
  });
});
