import { describe, expect, test } from 'vitest';
import {
  isLive,
  isOverdue,
  isSilent,
  knownDeadline,
  lateness,
  outcome,
  type Outcome,
} from '../../src/domain/promise.ts';
import type { CasePromise } from '../../src/domain/case.ts';
import { HOUR } from '../../src/domain/instant.ts';
import { caseNumber } from '../../src/domain/ids.ts';
import {
  called,
  closed,
  given,
  intake,
  kept,
  postponed,
  promised,
  time,
  told,
  waived,
} from '../support/shop.ts';
import type { Step } from '../support/shop.ts';

/** The first promise of the first case: taken in on a Monday at 10, promised by Wednesday 12:00. */
function promiseAfter(...steps: readonly Step[]): CasePromise {
  const { book } = given(
    intake('2026-11-23 10:00', { name: 'Astrid Lund' }),
    promised('ready', '2026-11-25 12:00'),
    ...steps,
  );
  const promise = book.open.get(caseNumber(1))?.promises[0];
  if (promise === undefined) throw new Error('no promise');
  return promise;
}

test('what another system says was broken was kept late, and how late is not known', () => {
  const timely = promiseAfter(kept(1, { at: '2026-11-25 10:00' }));
  expect(outcome(timely)).toBe('keptOnTime');
  expect(outcome({ ...timely, broken: true })).toBe('keptLate');
  expect(lateness({ ...timely, broken: true })).toBe(0);
  const late = promiseAfter(kept(1, { at: '2026-11-25 14:00' }));
  expect(lateness({ ...late, broken: true })).toBe(2 * HOUR);
  const { due } = late.deadlines[0];
  expect(lateness({ ...late, broken: true, madeAt: due })).toBe(0);
  expect(outcome({ ...promiseAfter(), broken: true })).toBe('open');
});

describe('how a promise counts, once, by its first deadline', () => {
  const before = (due: string, at = '2026-11-24 15:00'): Step => postponed(1, due, { at, told: 'phone' });
  const rows: readonly (readonly [string, Outcome, readonly Step[]])[] = [
    ['nothing yet', 'open', []],
    ['kept early', 'keptOnTime', [kept(1, { at: '2026-11-24 09:00' })]],
    ['kept at the very minute', 'keptOnTime', [kept(1, { at: '2026-11-25 12:00' })]],
    ['kept a minute late', 'keptLate', [kept(1, { at: '2026-11-25 12:01' })]],
    [
      'kept late, though they had been told that it was late',
      'keptLate',
      [told({ promises: [1] }, { at: '2026-11-25 13:00' }), kept(1, { at: '2026-11-26 10:00' })],
    ],
    [
      'postponed before, told, and met',
      'postponedBefore',
      [before('2026-11-27 12:00'), kept(1, { at: '2026-11-27 11:00' })],
    ],
    [
      'postponed before, and kept by the first deadline after all',
      'keptOnTime',
      [before('2026-11-27 12:00'), kept(1, { at: '2026-11-25 11:00' })],
    ],
    [
      'postponed before, and late again',
      'keptLate',
      [before('2026-11-27 12:00'), kept(1, { at: '2026-11-27 13:00' })],
    ],
    [
      'postponed after the breach, told, and met',
      'postponedAfter',
      [
        postponed(1, '2026-11-27 12:00', { at: '2026-11-25 15:00', told: 'sms' }),
        kept(1, { at: '2026-11-27 11:00' }),
      ],
    ],
    [
      'postponed and not told: the first deadline counts',
      'keptLate',
      [postponed(1, '2026-11-27 12:00', { at: '2026-11-24 15:00' }), kept(1, { at: '2026-11-26 10:00' })],
    ],
    [
      'postponed and not told, told of it later and in time',
      'postponedBefore',
      [
        postponed(1, '2026-11-27 12:00', { at: '2026-11-24 15:00' }),
        told({ promises: [1] }, { at: '2026-11-25 09:00' }),
        kept(1, { at: '2026-11-27 10:00' }),
      ],
    ],
    [
      'postponed and not told, told of it when it was broken',
      'postponedAfter',
      [
        postponed(1, '2026-11-27 12:00', { at: '2026-11-24 15:00' }),
        called('sorry', { at: '2026-11-26 09:00', told: { promises: [1] } }),
        kept(1, { at: '2026-11-27 10:00' }),
      ],
    ],
    [
      'postponed and not told, told of it only when it was done',
      'keptLate',
      [
        postponed(1, '2026-11-27 12:00', { at: '2026-11-24 15:00' }),
        kept(1, { at: '2026-11-26 10:00' }),
        told({ promises: [1] }, { at: '2026-11-26 11:00' }),
      ],
    ],
    [
      'postponed twice, each time before',
      'postponedBefore',
      [
        before('2026-11-27 12:00'),
        before('2026-11-30 12:00', '2026-11-27 09:00'),
        kept(1, { at: '2026-11-30 10:00' }),
      ],
    ],
    [
      'postponed twice, the second time after the second deadline',
      'postponedAfter',
      [
        before('2026-11-27 12:00'),
        before('2026-11-30 12:00', '2026-11-27 15:00'),
        kept(1, { at: '2026-11-30 10:00' }),
      ],
    ],
    [
      'postponed twice, the last one not told',
      'keptLate',
      [
        before('2026-11-27 12:00'),
        postponed(1, '2026-11-30 12:00', { at: '2026-11-26 09:00' }),
        kept(1, { at: '2026-11-30 10:00' }),
      ],
    ],
    ['waived', 'waived', [waived(1, { at: '2026-11-24 10:00' })]],
    ['waived after the breach', 'waived', [waived(1, { at: '2026-11-26 10:00' })]],
  ];
  test.each(rows)('%s: %s', (_, expected, steps) => {
    expect(outcome(promiseAfter(...steps))).toBe(expected);
  });

  test('lateness counts from the first deadline', () => {
    const promise = promiseAfter(before('2026-11-27 12:00'), kept(1, { at: '2026-11-27 13:00' }));
    expect(lateness(promise)).toBe(49 * HOUR);
    expect(lateness(promiseAfter())).toBe(0);
  });
});

describe('where a promise stands', () => {
  const at = (now: string, ...steps: readonly Step[]): string => {
    const p = promiseAfter(...steps);
    if (!isLive(p)) return 'settled';
    if (isSilent(p, time(now))) return 'silent';
    return isOverdue(p, time(now)) ? 'overdue' : 'live';
  };
  test('live up to and at the deadline, silent a minute later', () => {
    expect(at('2026-11-25 11:59')).toBe('live');
    expect(at('2026-11-25 12:00')).toBe('live');
    expect(at('2026-11-25 12:01')).toBe('silent');
  });
  test('told after the breach: overdue, no longer silent', () => {
    expect(at('2026-11-26 09:00', told({ promises: [1] }, { at: '2026-11-25 13:00' }))).toBe('overdue');
  });
  test('told before the breach that it may be late: still silent', () => {
    expect(at('2026-11-26 09:00', told({ promises: [1] }, { at: '2026-11-25 09:00' }))).toBe('silent');
  });
  test('postponed and told: live until the new deadline', () => {
    const step = postponed(1, '2026-11-27 12:00', { at: '2026-11-25 09:00', told: 'phone' });
    expect(at('2026-11-26 09:00', step)).toBe('live');
    expect(at('2026-11-27 12:01', step)).toBe('silent');
  });
  test('postponed and not told: the old deadline goes on counting', () => {
    expect(at('2026-11-26 09:00', postponed(1, '2026-11-27 12:00', { at: '2026-11-25 09:00' }))).toBe(
      'silent',
    );
  });
  test('a call that is about nothing of it tells them nothing', () => {
    expect(at('2026-11-26 09:00', called('something else', { at: '2026-11-25 15:00' }))).toBe('silent');
  });
  test('kept or waived: settled', () => {
    expect(at('2026-11-26 09:00', kept(1, { at: '2026-11-25 15:00' }))).toBe('settled');
    expect(at('2026-11-26 09:00', waived(1, { at: '2026-11-25 15:00' }))).toBe('settled');
  });
  test('what a supplier promised is overdue, never silent', () => {
    const { book } = given(
      intake('2026-11-23 10:00'),
      promised('delivery', '2026-11-24 12:00', { from: 'Nordfix' }),
    );
    const promise = book.open.get(caseNumber(1))?.promises[0];
    expect(promise !== undefined && isOverdue(promise, time('2026-11-25 10:00'))).toBe(true);
    expect(promise !== undefined && isSilent(promise, time('2026-11-25 10:00'))).toBe(false);
  });
  test('the known deadline is the last one that they were told of', () => {
    const steps = [
      postponed(1, '2026-11-26 12:00', { at: '2026-11-24 10:00', told: 'phone' as const }),
      postponed(1, '2026-11-30 12:00', { at: '2026-11-25 10:00' }),
    ];
    expect(knownDeadline(promiseAfter(...steps)).due).toBe(time('2026-11-26 12:00'));
  });
  test('closing a case waives what is live in it', () => {
    const { book } = given(
      intake('2026-11-23 10:00'),
      promised('ready', '2026-11-25 12:00'),
      closed({ at: '2026-11-26 10:00' }),
    );
    expect(book.open.size).toBe(0);
    expect(book.settled.list()).toEqual([]);
  });
});
