/** So long before closing time. */
import { describe, expect, test } from 'vitest';
import { calendarOf, CLOSED_WEEK } from '../calendars.ts';
import { context, meant, saidAt } from './said.ts';

describe('of today, where it is to come', () => {
  test.each([
    ['30 min before closing', '2026-11-26 17:00'],
    ['30 min innan stängning', '2026-11-26 17:00'],
    ['30 minutter inden lukketid', '2026-11-26 17:00'],
    ['30 minutter før stengetid', '2026-11-26 17:00'],
    ['ten minutes before you close', '2026-11-26 17:20'],
    ['senast 30 min innan ni stänger', '2026-11-26 17:00'],
    ['kvart innan stängning', '2026-11-26 17:15'],
    ['half an hour before closing', '2026-11-26 17:00'],
    ['en halvtimme innan stängning', '2026-11-26 17:00'],
    ['en og en halv time før vi lukker', '2026-11-26 16:00'],
    ['2-3 timer før lukketid', 'when-ambiguous', '2026-11-26 14:30', '2026-11-26 15:30'],
    ['10 hours before closing', 'when-ambiguous', '2026-11-27 07:30'],
    ['20 hours before closing', 'when-ambiguous', '2026-11-26 21:30'],
    ['30 min closing', 'when-unknown'],
    ['30 min before opening', 'when-unknown'],
    ['30 min after closing', 'when-earliest'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('after that it could be the next day’s', () => {
    const late = saidAt('2026-11-26T17:10+01:00');
    expect(meant('10 min before closing', late)).toEqual(['2026-11-26 17:20']);
    expect(meant('30 min before closing', late)).toEqual(['when-ambiguous', '2026-11-27 17:00']);
    expect(meant('30 min before closing', saidAt('2026-11-26T19:00+01:00'))).toEqual([
      'when-ambiguous',
      '2026-11-27 17:00',
    ]);
  });

  test('on a Sunday it is that of the day before or after', () => {
    const sunday = saidAt('2026-11-29T10:00+01:00');
    expect(meant('30 min before closing', sunday)).toEqual(['when-ambiguous', '2026-11-30 17:00']);
  });

  test('a shop that never opens never closes', () => {
    const closed = { ...context, calendar: calendarOf({ hours: CLOSED_WEEK }) };
    expect(meant('30 min before closing', closed)[0]).toMatch(/^when-/);
  });
});

describe('of a day that is said', () => {
  test.each([
    ['30 min before closing tomorrow', '2026-11-27 17:00'],
    ['Friday 30 min before closing', '2026-11-27 17:00'],
    ['30 min before closing on Saturday', '2026-11-28 13:30'],
    ['en time før stengetid i morgen', '2026-11-27 16:30'],
    ['Sunday 30 min before closing', 'when-ambiguous', '2026-11-28 13:30', '2026-11-30 17:00'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});
