import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../src/domain/clock/civil.ts';
import { listCases, type ListAsked } from '../../src/reports/list.ts';
import { calendar, time } from '../support/shop.ts';
import { busy, NOW } from './busy-morning.ts';

const listed = (asked: Partial<ListAsked>): readonly number[] =>
  listCases(
    busy.book.open.values(),
    { state: 'open', sort: 'number', ...asked },
    {
      now: time(NOW),
      zone: calendar.zone,
      country: 'SE',
      customerOf: (no) => busy.book.customers.get(no),
    },
  ).cases.map((c) => c.case.number);

describe('cases are chosen', () => {
  test.each<[string, Partial<ListAsked>, readonly number[]]>([
    ['all open', {}, [1, 2, 3, 4, 5, 6, 7, 8]],
    ['closed ones', { state: 'closed' }, []],
    ['status', { status: 'ready' }, [4, 8]],
    ['kind', { kind: 'return' }, []],
    ['staff', { staff: 'bertil' }, []],
    ['part of a name', { customer: 'lund' }, [1]],
    ['a name without its accents', { customer: 'as' }, [1, 3]],
    ['a number', { customer: '2' }, [2]],
    ['a phone as somebody else writes it', { customer: '+46 70 174 06 15' }, [6]],
    ['an e-mail', { customer: 'Carin@example.org' }, [3]],
    ['opened since', { openedSince: parseIsoDate('2026-11-20') ?? 0 }, [1, 2, 3]],
    ['at most', { limit: 2 }, [1, 2]],
  ])('%s', (_, asked, expected) => {
    expect(listed(asked)).toEqual(expected);
  });
});

describe('and put in order', () => {
  test.each<[ListAsked['sort'], readonly number[]]>([
    ['number', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['due', [2, 5, 1, 3, 4, 6, 7, 8]],
    ['opened', [3, 2, 1, 4, 5, 6, 7, 8]],
    ['status', [1, 2, 3, 5, 7, 6, 4, 8]],
    ['customer', [1, 2, 3, 4, 6, 7, 8, 5]],
    ['contact', [8, 4, 5, 7, 6, 1, 3, 2]],
  ])('by %s', (sort, expected) => {
    expect(listed({ sort })).toEqual(expected);
  });
  test('what is cut off is counted', () => {
    const source = {
      now: time(NOW),
      zone: calendar.zone,
      country: 'SE',
      customerOf: (): undefined => undefined,
    };
    expect(
      listCases(busy.book.open.values(), { state: 'all', sort: 'number', limit: 3 }, source),
    ).toMatchObject({
      found: 8,
      cases: [{ due: time('2026-11-23 16:00') }, { due: time('2026-11-23 12:00') }, {}],
    });
  });
});
