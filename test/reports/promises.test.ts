import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/domain/case.ts';
import { foldCase } from '../../src/domain/fold.ts';
import { DAY, HOUR } from '../../src/domain/instant.ts';
import { parseIsoDate } from '../../src/domain/clock/civil.ts';
import {
  countCase,
  promisesJson,
  promisesReport,
  promiseTally,
  type PromiseGroup,
  type PromisesReport,
} from '../../src/reports/promises.ts';
import {
  calendar,
  given,
  intake,
  kept,
  postponed,
  promised,
  time,
  told,
  waived,
  type Step,
} from '../support/shop.ts';

const none = {
  made: 0,
  keptOnTime: 0,
  keptLate: 0,
  open: 0,
  openOverdue: 0,
  postponedBefore: 0,
  postponedAfter: 0,
  waived: 0,
  silent: 0,
  medianLate: null,
};

/** All cases, open and closed. */
function casesOf(steps: readonly Step[]): readonly Case[] {
  const { entries } = given(...steps);
  const numbers = [...new Set(entries.map((e) => e.case))];
  return numbers.flatMap(
    (no) =>
      foldCase(
        entries.filter((e) => e.case === no),
        [],
      ) ?? [],
  );
}

function report(
  steps: readonly Step[],
  asked: { readonly group?: PromiseGroup; readonly since?: string; readonly until?: string } = {},
): PromisesReport {
  const day = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : parseIsoDate(text);
  const [since, until] = [day(asked.since), day(asked.until)];
  const tally = promiseTally({
    now: time('2026-11-24 07:30'),
    zone: calendar.zone,
    ...(asked.group === undefined ? {} : { group: asked.group }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
  for (const c of casesOf(steps)) countCase(tally, c);
  return promisesReport(tally);
}

const steps: readonly Step[] = [
  intake('2026-11-02 10:00', { item: 'iPhone' }),
  promised('ready', '2026-11-04 12:00'),
  kept(1, { at: '2026-11-04 10:00' }),
  promised('ready', '2026-11-06 12:00', { clock: 'working', by: 'bertil' }),
  kept(2, { at: '2026-11-07 12:00' }),
  intake('2026-11-03 10:00', { item: 'iPhone' }),
  promised('callback', '2026-11-06 12:00'),
  kept(1, { at: '2026-11-09 12:00' }),
  promised('delivery', '2026-11-20 12:00', { from: 'Nordfix' }),
  intake('2026-11-03 10:00'),
  promised('ready', '2026-11-10 12:00'),
  postponed(1, '2026-11-12 12:00', { at: '2026-11-09 10:00', told: 'phone' }),
  kept(1, { at: '2026-11-12 10:00' }),
  promised('ready', '2026-11-10 12:00'),
  postponed(2, '2026-11-12 12:00', { at: '2026-11-11 10:00', told: 'phone' }),
  kept(2, { at: '2026-11-12 10:00' }),
  promised('ready', '2026-11-20 12:00'),
  promised('ready', '2026-11-20 12:00'),
  told({ promises: [4] }, { at: '2026-11-20 15:00' }),
  promised('ready', '2026-12-20 12:00'),
  promised('ready', '2026-12-20 12:00'),
  waived(6),
];

describe('how promises were kept', () => {
  test('nothing was promised', () => {
    expect(report([])).toMatchObject({ since: null, until: null, total: none, groups: [] });
  });
  test('each promise to a customer once, by how it turned out', () => {
    expect(report(steps).total).toEqual({
      made: 9,
      keptOnTime: 1,
      keptLate: 2,
      open: 3,
      openOverdue: 2,
      postponedBefore: 1,
      postponedAfter: 1,
      waived: 1,
      silent: 1,
      medianLate: 2 * DAY,
    });
  });
  test('the median of one, of two, of three', () => {
    const late = (...hours: readonly number[]): number | null =>
      report(
        hours.flatMap((h) => [
          intake('2026-11-02 00:00'),
          promised('ready', '2026-11-03 00:00'),
          kept(1, { at: `2026-11-03 ${String(h).padStart(2, '0')}:00` }),
        ]),
      ).total.medianLate;
    expect([late(4), late(2, 6), late(9, 1, 5), late(1, 1, 8)]).toEqual([4 * HOUR, 4 * HOUR, 5 * HOUR, HOUR]);
  });
  test('between two dates, both included, by the local day of the first deadline', () => {
    expect(report(steps, { since: '2026-11-10', until: '2026-11-20' }).total.made).toBe(4);
    expect(report(steps, { since: '2026-11-11' }).total.made).toBe(4);
    expect(report(steps, { until: '2026-11-06' }).total.made).toBe(3);
  });
  test.each<[PromiseGroup, readonly (readonly [string | null, number])[]]>([
    [
      'kind',
      [
        ['ready', 8],
        ['callback', 1],
      ],
    ],
    [
      'clock',
      [
        ['calendar', 8],
        ['working', 1],
      ],
    ],
    [
      'staff',
      [
        ['anna', 8],
        ['bertil', 1],
      ],
    ],
    [
      'item',
      [
        [null, 6],
        ['iPhone', 3],
      ],
    ],
    [
      'party',
      [
        [null, 9],
        ['Nordfix', 1],
      ],
    ],
  ])('by %s, the largest group first', (group, expected) => {
    const { groups, total } = report(steps, { group });
    expect(groups.map((g) => [g.key, g.made])).toEqual(expected);
    expect(total.made).toBe(9);
  });
  test('what others promised is overdue and never silent', () => {
    expect(report(steps, { group: 'party' }).groups[1]).toEqual({
      ...none,
      key: 'Nordfix',
      made: 1,
      open: 1,
      openOverdue: 1,
    });
  });
  test('a case that is taken back leaves no trace', () => {
    const tally = promiseTally({ now: time('2026-11-24 07:30'), zone: calendar.zone, group: 'kind' });
    const cases = casesOf(steps);
    for (const c of cases) countCase(tally, c);
    for (const c of cases) countCase(tally, c, -1);
    expect(promisesReport(tally)).toMatchObject({ total: none, groups: [] });
  });
  test('as JSON', () => {
    expect(promisesJson(report(steps, { since: '2026-11-01', group: 'clock' }))).toMatchObject({
      schema: 'lofte.promises.v1',
      at: '2026-11-24T06:30:00Z',
      since: '2026-11-01',
      until: null,
      total: { made: 9, medianLate: 'PT48H' },
      groups: [{ key: 'calendar' }, { key: 'working', medianLate: 'PT24H' }],
    });
  });
});
