/** Weeks, months, years and weekends: whose last working day is meant, and which of several. */
import { describe, expect, test } from 'vitest';
import { calendarOf, CLOSED_WEEK, USUAL_HOURS } from '../calendars.ts';
import { context, meant, past, saidAt } from './said.ts';

const SATURDAY = '2026-11-28T10:00+01:00';
const SUNDAY = '2026-11-29T12:00+01:00';
const closed = { ...context, calendar: calendarOf({ hours: CLOSED_WEEK }) };

describe('a week', () => {
  test.each([
    ['week', 'when-ambiguous', '2026-11-28'],
    ['veckans fredag', '2026-11-27 17:30'],
    ['start of the week', 'when-ambiguous', '2026-11-30', '2026-12-01'],
    ['middle of the week', 'when-ambiguous', '2026-12-02'],
    ['week 53', '2027-01-02 14:00'],
    ['week 53 Friday', '2027-01-01 17:30'],
    ['week 48 Thursday', '2026-11-26 17:30'],
    ['week 48 Wednesday', 'when-ambiguous', '2027-12-01'],
    ['start of week 48', 'when-ambiguous', '2027-11-29', '2027-11-30'],
    ['end of week 48', 'when-ambiguous', '2026-11-27', '2026-11-28'],
    ['start of week 49', 'when-ambiguous', '2026-11-30', '2026-12-01'],
    ['before week 48', 'when-ambiguous', '2027-11-27'],
    ['before week 49', 'when-ambiguous', '2026-11-28'],
    ['before the end of next week', 'when-ambiguous', '2026-12-04', '2026-12-05'],
    ['next week 49', 'when-unknown'],
    ['next week tomorrow', 'when-unknown'],
    ['next week in 2 working days', 'when-unknown'],
    ['week 49 this month', 'when-unknown'],
    ['Friday early next week', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test.each([
    ['week 48', 'when-ambiguous', '2025-11-29'],
    ['week 48 Thursday', '2026-11-26 10:00'],
    ['week 48 Friday', 'when-ambiguous', '2025-11-28'],
    ['start of week 48', 'when-ambiguous', '2026-11-23', '2026-11-24'],
    ['end of week 48', 'when-ambiguous', '2025-11-28', '2025-11-29'],
    ['start of the week', 'when-ambiguous', '2026-11-23', '2026-11-24'],
  ])('of the past: %s', (said, ...expected) => {
    expect(meant(said, past)).toEqual(expected);
  });

  test.each([
    ['week', 'when-ambiguous', '2026-11-28'],
    ['end of the week', 'when-ambiguous', '2026-11-28'],
    ['end of week 48', 'when-ambiguous', '2026-11-28'],
    ['before week 49', 'when-ambiguous', '2026-11-28'],
  ])('is not over on its last day: %s', (said, ...expected) => {
    expect(meant(said, saidAt(SATURDAY))).toEqual(expected);
  });

  test('that has only begun has a beginning, and it has happened', () => {
    const monday = saidAt('2026-11-30T10:00+01:00', past);
    expect(meant('start of week 49', monday)).toEqual(['when-ambiguous', '2026-11-30']);
    expect(meant('before week 49', saidAt(SATURDAY, past))).toEqual(['when-ambiguous', '2026-11-28']);
  });

  test('at the turn of the year is of the year of its Thursday', () => {
    expect(meant('week 1', saidAt('2025-12-29T10:00+01:00'))).toEqual(['2026-01-03 14:00']);
    expect(meant('week 53', saidAt('2027-01-01T10:00+01:00'))).toEqual(['2027-01-02 14:00']);
  });

  test('that is open on one day only begins on that day', () => {
    const mondays = calendarOf({ hours: { ...CLOSED_WEEK, mon: [['09:00', '17:00']] } });
    expect(meant('start of week 49', { ...context, calendar: mondays })).toEqual([
      'when-ambiguous',
      '2026-11-30',
    ]);
    expect(meant('start of next week', closed)).toEqual(['when-ambiguous', '2026-11-30']);
  });
});

describe('a month', () => {
  test.each([
    ['December', 'when-ambiguous', '2026-12-31'],
    ['November', 'when-ambiguous', '2026-11-30'],
    ['October', 'when-ambiguous', '2027-10-30'],
    ['December 2027', 'when-ambiguous', '2027-12-31'],
    ['end of November', '2026-11-30 17:30'],
    ['end of October', 'when-ambiguous', '2027-10-30'],
    ['early November', 'when-ambiguous', '2027-11-01', '2027-11-02'],
    ['mid November', 'when-ambiguous', '2027-11-15'],
    ['early August', 'when-ambiguous', '2027-08-02', '2027-08-03'],
    ['start of the month', 'when-ambiguous', '2026-12-01', '2026-12-02'],
    ['middle of the month', 'when-ambiguous', '2026-12-15'],
    ['before December', 'when-ambiguous', '2026-11-30'],
    ['before November', 'when-ambiguous', '2027-10-30'],
    ['Friday this month', 'when-unknown'],
    ['a Friday in December', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test.each([
    ['October', 'when-ambiguous', '2026-10-31'],
    ['last October', 'when-ambiguous', '2026-10-31'],
    ['last January', 'when-ambiguous', '2026-01-31'],
    ['last November', 'when-ambiguous', '2025-11-29'],
    ['last December', 'when-ambiguous', '2025-12-31'],
    ['end of October', '2026-10-31 14:00'],
    ['end of November', 'when-ambiguous', '2025-11-29'],
    ['early November', 'when-ambiguous', '2026-11-02', '2026-11-03'],
  ])('of the past: %s', (said, ...expected) => {
    expect(meant(said, past)).toEqual(expected);
  });

  test('whose last working day is over is the next one', () => {
    const sunday = saidAt('2027-01-31T10:00+01:00');
    expect(meant('end of the month', sunday)).toEqual(['when-ambiguous', '2027-02-27']);
  });
});

describe('a year', () => {
  test.each([
    ['next year', 'when-ambiguous', '2027-11-26', '2027-12-31'],
    ['start of the year', 'when-ambiguous', '2027-01-01', '2027-01-02'],
    ['middle of the year', 'when-unknown'],
    ['Friday this year', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('that is over is said with its year', () => {
    expect(meant('last year')).toEqual(['2025-12-31 17:30']);
    expect(meant('last month')).toEqual(['2026-10-31 14:00']);
    expect(meant('last week')).toEqual(['2026-11-21 14:00']);
  });
});

describe('a weekend', () => {
  test.each([
    ['the weekend', 'when-ambiguous', '2026-11-28', '2026-11-29'],
    ['before the weekend', '2026-11-27 17:30'],
    ['before next weekend', 'when-ambiguous', '2026-11-27', '2026-12-04'],
    ['Friday the weekend', 'when-unknown'],
    ['the weekend tomorrow', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test.each([
    ['the weekend', 'when-ambiguous', '2026-11-21', '2026-11-22'],
    ['last weekend', 'when-ambiguous', '2026-11-21', '2026-11-22'],
    ['after the weekend', 'when-ambiguous', '2026-11-23'],
    ['before the weekend', 'when-unknown'],
  ])('of the past: %s', (said, ...expected) => {
    expect(meant(said, past)).toEqual(expected);
  });

  test.each([
    [SATURDAY, 'this weekend', 'when-ambiguous', '2026-11-28'],
    [SATURDAY, 'last weekend', 'when-ambiguous', '2026-11-21', '2026-11-22'],
    [SATURDAY, 'förra helgen', 'when-ambiguous', '2026-11-21', '2026-11-22'],
    [SUNDAY, 'this weekend', 'when-ambiguous', '2026-11-28', '2026-11-29'],
    [SUNDAY, 'last weekend', 'when-ambiguous', '2026-11-21', '2026-11-22'],
  ])('that has begun is not the last one: %s, %s', (now, said, ...expected) => {
    expect(meant(said, saidAt(now, past))).toEqual(expected);
  });

  test('in a shop that is closed around it', () => {
    const without = (day: 'fri' | 'mon'): typeof context => ({
      ...context,
      calendar: calendarOf({ hours: { ...USUAL_HOURS, [day]: [] } }),
    });
    expect(meant('after the weekend', without('mon'))).toEqual(['when-ambiguous', '2026-12-01']);
    expect(meant('after the weekend', closed)).toEqual(['when-ambiguous', '2026-11-30']);
    // on a Friday on which the shop is closed, the weekend has as good as begun
    const friday = saidAt('2026-11-27T10:00+01:00', without('fri'));
    expect(meant('before the weekend', friday)).toEqual(['when-ambiguous', '2026-12-03']);
  });
});

describe('Christmas and New Year', () => {
  test.each([
    ['Christmas', 'when-ambiguous', '2026-12-23', '2026-12-24'],
    ['New Year', 'when-ambiguous', '2026-12-31', '2027-01-01'],
    ['Christmas tomorrow', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});
