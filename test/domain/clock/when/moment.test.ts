/** How a day and a time of day fit together: parts of a day, opening and closing, and days that are said with `before`. */
import { describe, expect, test } from 'vitest';
import { calendarOf, CLOSED_WEEK } from '../calendars.ts';
import { context, meant, openDaily, past, saidAt } from './said.ts';

describe('early, in the middle and at the end', () => {
  test.each([
    ['early tomorrow', 'when-ambiguous', '2026-11-27 09:00', '2026-11-27 12:00'],
    ['tidigt i morgon', 'when-ambiguous', '2026-11-27 09:00', '2026-11-27 12:00'],
    ['early tomorrow morning', 'when-ambiguous', '2026-11-27 09:00', '2026-11-27 12:00'],
    ['tidigt i morgon förmiddag', 'when-ambiguous', '2026-11-27 09:00', '2026-11-27 12:00'],
    ['tidligt fredag eftermiddag', 'when-ambiguous', '2026-11-27 15:00', '2026-11-27 17:30'],
    ['early Friday evening at 7', '2026-11-27 19:00', 'shop-closed'],
    ['early Friday at 11:00', '2026-11-27 11:00'],
    ['early Friday at 15:00', 'when-unknown'],
    ['start of next week', 'when-ambiguous', '2026-11-30', '2026-12-01'],
    ['end of Friday', '2026-11-27 17:30'],
    ['before the end of Friday', '2026-11-27 17:30'],
    ['end of Friday at 15:00', 'when-unknown'],
    ['end of the weekend', 'when-ambiguous', '2026-11-28', '2026-11-29'],
    ['the middle of Friday', 'when-unknown'],
    ['midt på fredag', 'when-unknown'],
    ['the middle', 'when-vague'],
    ['the end at 15:00', 'when-unknown'],
    ['end of ultimo', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('a time and a part of the day', () => {
  test.each([
    ['forenoon', '2026-11-26 12:00'],
    ['i formiddag', '2026-11-26 12:00'],
    ['fredag förmiddag', '2026-11-27 12:00'],
    ['before Friday morning', 'when-ambiguous', '2026-11-27 09:00', '2026-11-27 12:00'],
    ['Thursday evening at 12:00', 'when-unknown'],
    ['torsdag kväll kl. 12.00', 'when-unknown'],
    ['tomorrow evening at 12:00', 'when-unknown'],
    ['tomorrow 15:00 before closing', 'when-unknown'],
    ['i morgon kväll före stängning', 'when-unknown'],
    ['tomorrow 25:00', 'when-nonexistent', 'time'],
    ['Thursday 25:00', 'when-nonexistent', 'time'],
    ['31 February at 15:00', 'when-nonexistent', 'date'],
    ['week 54', 'when-nonexistent', 'week'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('a time that is just now', () => {
  test('is not to come', () => {
    expect(meant('kl 10')).toEqual(['when-ambiguous', '2026-11-26 22:00', '2026-11-27 10:00']);
  });

  test('has happened', () => {
    expect(meant('kl 10', past)).toEqual(['2026-11-26 10:00']);
  });
});

describe('when the shop opens', () => {
  test.each([
    ['first thing', 'when-ambiguous', '2026-11-27 09:00'],
    ['first thing Thursday', 'when-ambiguous', '2026-12-03 09:00'],
    ['før åbning i morgen', '2026-11-27 09:00'],
    ['när ni öppnar på lördag', '2026-11-28 10:00'],
    ['når dere åpner søndag', 'when-ambiguous', '2026-11-30 09:00'],
    ['first thing tomorrow at 9', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('before it has opened, that is today', () => {
    const early = saidAt('2026-11-26T07:00+01:00');
    expect(meant('first thing', early)).toEqual(['2026-11-26 09:00']);
  });

  test.each([
    ['first thing', '2026-11-26 09:00'],
    ['first thing Monday', '2026-11-23 09:00'],
    ['first thing on the weekend', 'when-ambiguous', '2026-11-21 10:00'],
    ['first thing last Sunday', 'when-unknown'],
  ])('of the past: %s', (said, ...expected) => {
    expect(meant(said, past)).toEqual(expected);
  });

  test('of the past, before it has opened, that may be yesterday', () => {
    const early = saidAt('2026-11-26T07:00+01:00', past);
    expect(meant('first thing', early)).toEqual(['when-ambiguous', '2026-11-25 09:00']);
  });

  test('a shop that never opens has no such time', () => {
    const closed = { ...context, calendar: calendarOf({ hours: CLOSED_WEEK }) };
    expect(meant('first thing', closed)).toEqual(['when-unknown']);
    expect(meant('first thing on Friday', closed)).toEqual(['when-unknown']);
    expect(meant('Friday before closing', closed)).toEqual(['when-ambiguous', '2026-11-27']);
  });
});

describe('a time that is said without a day', () => {
  test('while the shop is open then, is today’s', () => {
    expect(meant('at 1:30')).toEqual(['when-ambiguous', '2026-11-26 13:30']);
    expect(meant('this afternoon')).toEqual(['when-ambiguous', '2026-11-26 15:00', '2026-11-26 17:30']);
  });

  test('may be tomorrow’s where it is over today', () => {
    const late = saidAt('2026-11-26T16:00+01:00', openDaily(['09:00', '17:30']));
    expect(meant('at 3', late)).toEqual(['when-ambiguous', '2026-11-27 15:00']);
    expect(meant('morning', late)).toEqual(['when-ambiguous', '2026-11-27 09:00', '2026-11-27 12:00']);
  });
});
