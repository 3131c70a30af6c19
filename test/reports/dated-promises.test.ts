import { describe, expect, test } from 'vitest';
import { toIso } from '../../src/domain/instant.ts';
import { datedPromises, type DatedPromise } from '../../src/reports/dated-promises.ts';
import {
  closed,
  given,
  intake,
  kept,
  noted,
  postponed,
  promised,
  retracted,
  status,
  time,
  told,
  waived,
  type Step,
} from '../support/shop.ts';

const JOURNAL = '01M83T4CM057JKNFSWKCBCXBQ2';
const taken = intake('2026-11-23 10:00', { name: 'Astrid Lund', phone: '070-174 06 12' });
const ready = promised('ready', '2026-11-26 15:00');

const dated = (...steps: readonly Step[]): readonly DatedPromise[] => seenAt('2026-11-24 09:00', ...steps);
const seenAt = (now: string, ...steps: readonly Step[]): readonly DatedPromise[] =>
  datedPromises(given(...steps).seenAt(now), JOURNAL);
const only = (...steps: readonly Step[]): DatedPromise => {
  const [row, ...more] = dated(...steps);
  if (row === undefined || more.length > 0) throw new Error('not one promise');
  return row;
};
const due = (row: DatedPromise): string => `${row.uid.split('@')[0] ?? ''} ${toIso(row.due)}`;

describe('what stands in a calendar', () => {
  test('live promises, the earliest first', () => {
    const steps = [
      taken,
      ready,
      promised('callback', '2026-11-25 12:00'),
      intake('2026-11-23 11:00', { name: 'Bo Ek' }),
      promised('ready', '2026-11-25 12:00'),
    ];
    expect(dated(...steps).map(due)).toEqual([
      '1.2 2026-11-25T11:00:00Z',
      '2.1 2026-11-25T11:00:00Z',
      '1.1 2026-11-26T14:00:00Z',
    ]);
  });
  test('nothing that was kept, waived, or ended with its case', () => {
    expect(dated(taken, ready, kept(1))).toEqual([]);
    expect(dated(taken, ready, waived(1))).toEqual([]);
    expect(dated(taken, ready, closed())).toEqual([]);
    expect(dated(taken)).toEqual([]);
  });
  test('what is overdue stays where it was due, and nothing depends on when one looks', () => {
    const steps = [taken, ready, told({ promises: [1] }, { at: '2026-11-27 10:00' })];
    const rows = seenAt('2026-11-24 09:00', ...steps);
    expect(rows.map(due)).toEqual(['1.1 2026-11-26T14:00:00Z']);
    expect(seenAt('2027-03-01 09:00', ...steps)).toEqual(rows);
  });
  test('what others promised the shop, to be asked for', () => {
    const row = only(taken, promised('delivery', '2026-11-26 15:00', { from: 'Verkstad Nord' }));
    expect(row).toMatchObject({ do: 'chase-supplier', promise: { from: 'Verkstad Nord' } });
  });
  test('of one person: what they promised or have in hand', () => {
    const steps = [
      taken,
      promised('ready', '2026-11-26 15:00', { by: 'bertil' }),
      intake('2026-11-23 11:00', { name: 'Bo Ek' }, { by: 'bertil' }),
      promised('callback', '2026-11-26 16:00'),
      intake('2026-11-23 12:00', { name: 'Carin Ås' }),
      promised('ready', '2026-11-26 17:00'),
    ];
    const view = given(...steps).seenAt('2026-11-24 09:00');
    expect(datedPromises(view, JOURNAL, { staff: 'bertil' }).map(({ uid }) => uid)).toEqual([
      `1.1@${JOURNAL}`,
      `2.1@${JOURNAL}`,
    ]);
  });
});

describe('the moment', () => {
  test('a new deadline counts from when they know of it; until then it is named', () => {
    const before = only(taken, ready, postponed(1, '2026-11-28 12:00', { at: '2026-11-24 10:00' }));
    expect(before).toMatchObject({
      due: time('2026-11-26 15:00'),
      newDue: time('2026-11-28 12:00'),
      do: 'tell-new-deadline',
    });
    const after = only(
      taken,
      ready,
      postponed(1, '2026-11-28 12:00', { at: '2026-11-24 10:00' }),
      told({ promises: [1] }, { at: '2026-11-24 11:00' }),
    );
    expect(after).toMatchObject({ due: time('2026-11-28 12:00'), newDue: null, do: 'finish-in-time' });
  });
  test('a deadline at 24:00 stands on the day that it ends', () => {
    const row = only(taken, promised('ready', '2026-11-29 24:00'));
    expect(row).toMatchObject({ due: time('2026-11-30 00:00'), shownAt: time('2026-11-29 23:59') });
    expect(only(taken, promised('ready', '2026-11-29 23:59'))).toMatchObject({
      due: time('2026-11-29 23:59'),
      shownAt: time('2026-11-29 23:59'),
    });
  });
  test('the reminder comes promises.warnBefore ahead: here two working hours', () => {
    expect(only(taken, ready).remindAt).toBe(time('2026-11-26 13:00'));
    expect(only(taken, promised('ready', '2026-11-26 10:00')).remindAt).toBe(time('2026-11-25 16:30'));
    const moved = postponed(1, '2026-11-28 12:00', { at: '2026-11-24 10:00', told: 'phone' });
    expect(only(taken, ready, moved).remindAt).toBe(time('2026-11-28 10:00'));
  });
});

describe('known again', () => {
  const moved = postponed(1, '2026-11-28 12:00', { at: '2026-11-24 10:00', told: 'phone' });

  test('by its name and the journal, through every postponement', () => {
    expect(only(taken, ready).uid).toBe(`1.1@${JOURNAL}`);
    expect(only(taken, ready, moved).uid).toBe(`1.1@${JOURNAL}`);
    expect(only(taken, ready, moved, retracted(3, 3)).uid).toBe(`1.1@${JOURNAL}`);
  });
  test('the revision rises with each new deadline, and with its taking back', () => {
    const revisions = [
      only(taken, ready),
      only(taken, ready, moved),
      only(taken, ready, moved, retracted(3, 3, { at: '2026-11-24 10:05' })),
    ].map(({ revision }) => revision);
    expect(revisions).toEqual([2, 3, 4]);
  });
  test('it was changed when something was last recorded about it, not when somebody looks', () => {
    expect(only(taken, ready).changedAt).toBe(time('2026-11-23 10:00'));
    expect(only(taken, ready, noted('x', { at: '2026-11-24 08:00' })).changedAt).toBe(
      time('2026-11-23 10:00'),
    );
    expect(only(taken, ready, moved).changedAt).toBe(time('2026-11-24 10:00'));
    const known = told({ promises: [1] }, { at: '2026-11-24 11:00' });
    expect(only(taken, ready, known).changedAt).toBe(time('2026-11-24 11:00'));
  });
  test('with what is to be done, and by whom it can be reached', () => {
    expect(only(taken, ready)).toMatchObject({
      do: 'finish-in-time',
      reach: { by: 'phone', to: '070-174 06 12' },
      said: '2026-11-26 15:00',
    });
    expect(only(taken, ready, status('waiting-parts'))).toMatchObject({ do: 'warn-in-time' });
    const ring = promised('callback', '2026-11-26 15:00');
    const later = postponed(1, '2026-11-28 12:00');
    expect(only(taken, ring, later)).toMatchObject({ do: 'call-back' });
  });
});
