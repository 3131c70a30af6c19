import { describe, expect, test } from 'vitest';
import { foldCase } from '../../src/domain/fold.ts';
import { caseNumber, customerNumber } from '../../src/domain/ids.ts';
import { brief, type Brief } from '../../src/reports/brief.ts';
import { caseJson } from '../../src/reports/case-json.ts';
import { caseView, type CaseView } from '../../src/reports/case-view.ts';
import {
  called,
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

const NOW = '2026-11-24 07:30';
const taken = intake('2026-11-20 10:00', {
  name: 'Astrid Lund',
  phone: '070-174 06 12',
  item: 'iPhone 13 mini',
  agreed: ['800 kr at the most'],
});

function viewOf(...steps: readonly Step[]): CaseView {
  const { entries, book } = given(taken, ...steps);
  const c = foldCase(entries, book.retractions);
  if (c === undefined) throw new Error('no case');
  return caseView(c, book.customers.get(customerNumber(1)), entries, book.retractions, time(NOW));
}

describe('a case and its story', () => {
  test('each promise with its state', () => {
    const view = viewOf(
      promised('diagnosis', '2026-11-21 10:00'),
      kept(1, { at: '2026-11-20 12:00' }),
      promised('callback', '2026-11-21 10:00'),
      kept(2, { at: '2026-11-21 12:00' }),
      promised('update', '2026-11-22 10:00'),
      waived(3),
      promised('quote', '2026-11-23 10:00'),
      promised('ready', '2026-11-23 16:00'),
      told({ promises: [5] }, { at: '2026-11-23 17:00' }),
      promised('delivery', '2026-12-01 10:00'),
    );
    expect(view.promises.map((p) => [p.promise, p.state])).toEqual([
      ['1.1', 'kept'],
      ['1.2', 'late'],
      ['1.3', 'waived'],
      ['1.4', 'silent'],
      ['1.5', 'overdue'],
      ['1.6', 'live'],
    ]);
  });
  test('old deadlines stay; the known one counts', () => {
    const [promise] = viewOf(
      promised('ready', '2026-11-23 16:00'),
      postponed(1, '2026-11-24 12:00', { at: '2026-11-23 10:00', told: 'phone' }),
      postponed(1, '2026-11-26 12:00', { at: '2026-11-23 15:00' }),
    ).promises;
    expect(promise).toMatchObject({
      due: time('2026-11-24 12:00'),
      firstDue: time('2026-11-23 16:00'),
      state: 'live',
    });
    expect(promise?.postponements.map((p) => p.toldAt)).toEqual([time('2026-11-23 10:00'), null]);
  });
  test('agreements of the intake and of calls, calls with what was said', () => {
    const view = viewOf(called('ring again', { at: '2026-11-21 10:00', agreed: ['a new battery'] }));
    expect(view.agreements.map((a) => a.text)).toEqual(['800 kr at the most', 'a new battery']);
    expect(view.calls).toMatchObject([{ text: 'ring again', answered: true, told: false }]);
  });
  test('what was taken back is in the story, marked, and counts nowhere', () => {
    const view = viewOf(called('wrong case', { agreed: ['nothing'] }), noted('right'), retracted(2, 2));
    expect(view.calls).toEqual([]);
    expect(view.agreements.map((a) => a.text)).toEqual(['800 kr at the most']);
    expect(view.story.map((line) => [line.entry.type, line.retractedBy])).toEqual([
      ['case-opened', null],
      ['call-noted', 4],
      ['note-added', null],
      ['entries-retracted', null],
    ]);
  });
  test('an imported case has its calls, with words or without', () => {
    const { entries } = given(taken);
    const [opened] = entries;
    if (opened === undefined) throw new Error('no entry');
    const imported = {
      ...opened,
      type: 'case-imported' as const,
      data: {
        kind: 'repair' as const,
        customer: null,
        status: 'received' as const,
        promises: [],
        calls: [
          { at: '2026-11-20T09:00:00Z', channel: 'phone' as const },
          { at: '2026-11-21T09:00:00Z', channel: 'sms' as const },
        ],
      },
      private: { said: ['rang'] },
    };
    const c = foldCase([imported], []);
    if (c === undefined) throw new Error('no case');
    expect(caseView(c, undefined, [imported], [], time(NOW)).calls.map((x) => x.text)).toEqual([
      'rang',
      null,
    ]);
  });
  test('as JSON, what is not known is null and what comes later is empty', () => {
    const { entries, book } = given(intake('2026-11-20 10:00'));
    const c = book.open.get(caseNumber(1));
    if (c === undefined) throw new Error('no case');
    expect(caseJson(caseView(c, undefined, entries, [], time(NOW)))).toMatchObject({
      schema: 'lofte.case.v1',
      case: 1,
      customer: null,
      item: null,
      ref: null,
      closedAt: null,
      claims: [],
      custody: [],
      ticks: [],
      attachments: [],
      complaint: null,
      story: [{ seq: 1, type: 'case-opened', retracted: false, retractedBy: null }],
    });
  });
});

describe('a brief for a colleague who takes over', () => {
  const briefOf = (...steps: readonly Step[]): Brief => brief(viewOf(...steps), time(NOW));
  const silent = promised('ready', '2026-11-23 16:00');
  test.each<[string, readonly Step[], string | undefined]>([
    ['a silent breach', [silent, promised('callback', '2026-11-24 10:00')], 'tell-customer'],
    ['one with a new deadline', [silent, postponed(1, '2026-11-26 12:00')], 'tell-new-deadline'],
    [
      'one that they know of',
      [silent, told({ promises: [1] }, { at: '2026-11-23 17:00' })],
      'give-new-deadline',
    ],
    ['an owed notice', [status('ready', { owes: true })], 'tell-status'],
    ['a live promise', [promised('callback', '2026-12-01 10:00')], 'call-back'],
    ['waiting for them', [status('waiting-customer')], 'remind-customer'],
    ['ready', [status('ready')], 'remind-to-collect'],
    ['nothing', [], 'decide-next'],
    ['closed', [closed()], undefined],
  ])('what comes next after %s', (_, steps, todo) => {
    expect(briefOf(...steps).next?.do).toBe(todo);
  });
  test('live promises, the earliest first; the last time that they were spoken to', () => {
    const b = briefOf(
      promised('ready', '2026-12-01 10:00'),
      promised('callback', '2026-11-25 10:00'),
      promised('diagnosis', '2026-11-20 12:00'),
      kept(3),
      called('first', { at: '2026-11-21 10:00' }),
      called('nobody there', { at: '2026-11-22 10:00', answered: false }),
    );
    expect(b.promises.map((p) => p.promise)).toEqual(['1.2', '1.1']);
    expect(b.lastCall?.text).toBe('first');
  });
});
