/** What a phrase means as a whole: now, a number alone, one time or another, what is years away. */
import { describe, expect, test } from 'vitest';
import { calendarOf, CLOSED_WEEK } from '../calendars.ts';
import { context, meant, past, saidAt } from './said.ts';

describe('now', () => {
  test.each([
    ['now', 'when-not-positive'],
    ['now, sharp', 'when-not-positive'],
    ['nu, prick', 'when-not-positive'],
    ['about now', 'when-not-positive'],
    ['now 15:00', 'when-unknown'],
  ])('is no deadline: %s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test.each([
    ['now', '2026-11-26 10:00'],
    ['akkurat nå', '2026-11-26 10:00'],
    ['about now', 'when-ambiguous', 'now'],
  ])('may be when something happens: %s', (said, ...expected) => {
    expect(meant(said, past)).toEqual(expected);
  });
});

describe('always', () => {
  test.each([
    ['24/7', 'when-vague'],
    ['24-7', 'when-ambiguous', '2027-07-24'],
    ['24.7', 'when-ambiguous', '2027-07-24'],
    ['24/6', 'when-ambiguous', '2027-06-24'],
    ['23/7', 'when-ambiguous', '2027-07-23'],
    ['12/7', 'when-ambiguous', '2026-12-07', '2027-07-12'],
    ['24/7 at 15:00', 'when-ambiguous', '2027-07-24 15:00'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('in the summer, 24/7 is plainly a date', () => {
    expect(meant('24/7', saidAt('2026-07-01T10:00+02:00'))).toEqual(['2026-07-24 17:30']);
  });
});

describe('one or another', () => {
  test.each([
    ['Saturday or Friday', 'when-ambiguous', '2026-11-27', '2026-11-28'],
    ['24h or 48h', 'when-ambiguous', '24h', '48h'],
    ['48 timmar eller 24 timmar', 'when-ambiguous', '48h', '24h'],
    ['3 working days or Friday', 'when-ambiguous', '3wd', '2026-11-27'],
    ['09:00 or 11:00', 'when-ambiguous', '2026-11-26 11:00'],
    ['23:00 or 25:00', 'when-nonexistent', 'time'],
    ['30/2 or 1/3', 'when-nonexistent', 'date'],
    ['monday or', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('a number alone', () => {
  test.each([
    ['0', 'when-not-positive'],
    ['the 0', 'when-not-positive'],
    ['within 0', 'when-not-positive'],
    ['0,0', 'when-not-positive'],
    ['within 15', 'when-ambiguous', '15m', '15h', '15wh', '15d'],
    ['inom 15', 'when-ambiguous', '15m', '15h', '15wh', '15d'],
    ['the 15', 'when-ambiguous', '15m', '15h', '15wh', '15d', '2026-11-26 15:00', '2026-12-15'],
    ['1,5', 'when-ambiguous', '1h 30m', '1wh 30wm'],
    ['½', 'when-ambiguous', '30m', '30wm'],
    ['9.5', 'when-ambiguous', '9h 30m', '9wh 30wm', '2027-05-09'],
    ['10.5', 'when-ambiguous', '2027-05-10'],
    ['27.1', 'when-ambiguous', '2027-01-27'],
    ['1530', 'when-ambiguous', '2026-11-26 15:30'],
    ['2500', 'when-ambiguous', '41h 40m', '2500h', '2500wh', '2500d'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('years away', () => {
  test.each([
    ['in 11 years', 'when-too-far'],
    ['9999 years', 'when-too-far'],
    ['om 100000 månader', 'when-too-far'],
    ['9 or 11 years', 'when-ambiguous', '2035-11-26'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test.each([
    ['9999 years ago', 'when-too-far'],
    ['99 years ago', 'when-ambiguous', '1927-11-26'],
    ['2 months ago', 'when-ambiguous', '2026-09-26'],
  ])('of the past: %s', (said, ...expected) => {
    expect(meant(said, past)).toEqual(expected);
  });
});

describe('what is over', () => {
  test('is offered where nothing else can be meant', () => {
    expect(meant('yesterday morning')).toEqual(['when-ambiguous', '2026-11-25 09:00', '2026-11-25 12:00']);
  });
});

describe('so long ago', () => {
  test.each([
    ['2 days ago', '2026-11-24 10:00'],
    ['2 days', 'when-ambiguous', '2d ago'],
    ['3 working days ago', 'when-ambiguous', '2026-11-23'],
    ['2-3 working days ago', 'when-ambiguous', '2026-11-24', '2026-11-23'],
  ])('%s', (said, ...expected) => {
    expect(meant(said, past)).toEqual(expected);
  });

  test('a shop that never opens has no working days', () => {
    const closed = { ...past, calendar: calendarOf({ hours: CLOSED_WEEK }) };
    expect(meant('3 working days ago', closed)).toEqual(['when-unknown']);
    expect(meant('3 working days', { ...closed, past: false })).toEqual(['no-open-minute']);
    expect(meant('3 days ago', { ...context, past: true })).toEqual(['2026-11-23 10:00']);
  });
});
