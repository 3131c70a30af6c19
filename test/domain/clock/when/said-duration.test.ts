/** How long, as it is said: what may stand around an amount, what adds up, and what does not. */
import { describe, expect, test } from 'vitest';
import { meant } from './said.ts';

describe('hours and minutes', () => {
  test.each([
    ['1h59', '2026-11-26 11:59', 'round-the-clock'],
    ['1h60', 'when-unknown'],
    ['1h30 2 hours', 'when-unknown'],
    ['1wh30', '2026-11-26 11:30'],
    ['1 arbetstimme 30', '2026-11-26 11:30'],
    ['3 arbetstimmar arbetstid', '2026-11-26 13:00'],
    ['by 2 hours', '2026-11-26 12:00', 'round-the-clock'],
    ['2 hours from now', '2026-11-26 12:00', 'round-the-clock'],
    ['PT1,5H', '2026-11-26 11:30', 'round-the-clock'],
    ['PT1.5H', '2026-11-26 11:30', 'round-the-clock'],
    ['PT1.25H', '2026-11-26 11:15', 'round-the-clock'],
    ['P10D', '2026-12-06 10:00', 'shop-closed'],
    ['P12W', '2027-02-18 10:00'],
    ['and 2 hours', 'when-unknown'],
    ['2 hours and', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('the next, the first', () => {
  test.each([
    ['the next 2 days', '2026-11-28 10:00'],
    ['within the next 2 days', '2026-11-28 10:00'],
    ['within the next hour', '2026-11-26 11:00', 'round-the-clock'],
    ['the next minute', '2026-11-26 10:01', 'round-the-clock'],
    ['the next hour and a half', 'when-unknown'],
    ['within the hour and a half', 'when-unknown'],
    ['the first 2 hours', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('what does not add up', () => {
  test.each([
    ['2 days 3 hours working time', 'when-mixed'],
    ['half a working day and 2 hours', 'when-half-working-day'],
    ['0.5-1 working days', 'when-half-working-day'],
    ['1.5 months', 'when-unknown'],
    ['1.5-2 months', 'when-unknown'],
    ['1 month and 2 days', 'when-unknown'],
    ['1 month of working time', 'when-unknown'],
    ['working time', 'when-unknown'],
    ['ago', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('what may be several sums', () => {
  test('is offered, up to eight of them', () => {
    expect(meant('1.5 days working time').join(', ')).toBe('when-ambiguous, 36wh, 1wd, 2wd');
    expect(meant('a couple of weeks, a couple of days and a couple of hours').join(', ')).toBe(
      'when-ambiguous, 16d 2h, 16d 3h, 17d 2h, 17d 3h, 23d 2h, 23d 3h, 24d 2h, 24d 3h',
    );
  });

  test('more than eight of them are no help', () => {
    expect(meant('a few days and a few hours')).toEqual(['when-unknown']);
  });
});
