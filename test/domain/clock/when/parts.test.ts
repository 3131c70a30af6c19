/** What stands at one place of a phrase: weeks, months and weekends, `next` and `last`, so many days from another. */
import { describe, expect, test } from 'vitest';
import { meant, past } from './said.ts';

describe('which of several', () => {
  test.each([
    ['next weekend', 'when-ambiguous', '2026-11-28', '2026-12-05'],
    ['nästa helg', 'when-ambiguous', '2026-11-28', '2026-12-05'],
    ['this weekend', 'when-ambiguous', '2026-11-28', '2026-11-29'],
    ['den här helgen', 'when-ambiguous', '2026-11-28', '2026-11-29'],
    ['coming weekend', 'when-ambiguous', '2026-11-28', '2026-11-29'],
    ['coming week', 'when-ambiguous', '2026-11-28', '2026-12-05'],
    ['kommande vecka', 'when-ambiguous', '2026-11-28', '2026-12-05'],
    ['kommende måned', 'when-ambiguous', '2026-11-30', '2026-12-26', '2026-12-31'],
    ['this year', '2026-12-31 17:30'],
    ['this December', 'when-ambiguous', '2026-12-31'],
    ['next December', 'when-ambiguous', '2026-12-31'],
    ['denne fredag', '2026-11-27 17:30'],
    ['next day', '2026-11-27 17:30'],
    ['næste dag', '2026-11-27 17:30'],
    ['nästa dag kl 12', '2026-11-27 12:00'],
    ['the first working day at noon', '2026-11-27 12:00'],
    ['kl. 12 næste hverdag', '2026-11-27 12:00'],
    ['kl 12 neste virkedag', '2026-11-27 12:00'],
    ['kl 12 kommande arbetsdag', '2026-11-27 12:00'],
    ['next quarter', 'when-unknown'],
    ['next fortnight', 'when-unknown'],
    ['next tomorrow', 'when-unknown'],
    ['next end', 'when-unknown'],
    ['coming day', 'when-unknown'],
    ['the first day', 'when-unknown'],
    ['the first week', 'when-unknown'],
    ['the first weekend', 'when-unknown'],
    ['the first Friday', 'when-unknown'],
    ['the first', 'when-unknown'],
    ['this working day', 'when-unknown'],
    ['last working day', 'when-unknown'],
    ['sist virkedag', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test.each([
    ['last weekend', 'when-ambiguous', '2026-11-21', '2026-11-22'],
    ['sist helg', 'when-ambiguous', '2026-11-21', '2026-11-22'],
    ['last October', 'when-ambiguous', '2026-10-31'],
    ['sist uke', '2026-11-21 14:00'],
    ['this Monday', '2026-11-23 17:30'],
    ['i torsdags', '2026-11-19 17:30'],
  ])('of the past: %s', (said, ...expected) => {
    expect(meant(said, past)).toEqual(expected);
  });

  test.each([['last weekend'], ['förra helgen'], ['last October']])(
    'what is over is no deadline: %s',
    (said) => {
      expect(meant(said)).toEqual(['when-unknown']);
    },
  );

  test.each([['next weekend'], ['next Friday'], ['coming Friday'], ['kommande helg'], ['next December']])(
    'what is to come has not happened: %s',
    (said) => {
      expect(meant(said, past)).toEqual(['when-unknown']);
    },
  );

  test('the latest Thursday is not today’s, nor the one to come', () => {
    expect(meant('i torsdags')).toEqual(['2026-11-19 17:30']);
    expect(meant('i torsdags kl 15', past)).toEqual(['2026-11-19 15:00']);
  });
});

describe('the end of the day', () => {
  test.each([
    ['end of the working day', '2026-11-26 17:30'],
    ['slutet av arbetsdagen', '2026-11-26 17:30'],
    ['i løbet af arbejdsdagen', '2026-11-26 17:30'],
    ['under dagen', '2026-11-26 17:30'],
    ['i løpet av dagen', '2026-11-26 17:30'],
    ['end of the day on Saturday', '2026-11-28 14:00'],
    ['end of the day on Sunday', 'when-ambiguous', '2026-11-28', '2026-11-30'],
    ['end of the quarter', 'when-unknown'],
    ['end of the hour', 'when-unknown'],
    ['the day', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('so long after another day', () => {
  test.each([
    ['Friday week', 'when-ambiguous', '2026-11-27', '2026-12-04'],
    ['Friday week 49', '2026-12-04 17:30'],
    ['tomorrow week', 'when-ambiguous', '2026-11-27', '2026-12-04'],
    ['Friday fortnight', 'when-unknown'],
    ['i morgen om en uge', '2026-12-04 17:30'],
    ['fredag om to uker', '2026-12-11 17:30'],
    ['i dag om 14 dagar', '2026-12-10 17:30'],
    ['to uker fra fredag', '2026-12-11 17:30'],
    ['kl. 12 om to dager', '2026-11-28 12:00'],
    ['a week from Thursday', 'when-ambiguous', '2026-12-03', '2026-12-10'],
    ['two weeks from the 27th', '2026-12-11 17:30'],
    ['3 days from 27 November at 12:00', '2026-11-30 12:00'],
    ['a week from 31 February', 'when-nonexistent', 'date'],
    ['Friday in three days', 'when-unknown'],
    ['Friday in 2 months', 'when-unknown'],
    ['2 months from Friday', 'when-unknown'],
    ['2-3 weeks from Friday', 'when-unknown'],
    ['half a week from Friday', 'when-unknown'],
    ['tomorrow 3 days', 'when-unknown'],
    ['Friday 3 days', 'when-ambiguous', '2026-11-27', '2026-11-29'],
    ['in two fortnights at 12:00', '2026-12-24 12:00'],
    ['within a day at 15:00', '2026-11-27 15:00'],
    ['in 1.5 days at 12:00', 'when-unknown'],
    ['in 2 or 3 days at 12:00', 'when-ambiguous', '2026-11-28 12:00', '2026-11-29 12:00'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('a date', () => {
  test.each([
    ['December 31', '2026-12-31 17:30'],
    ['December 1st', '2026-12-01 17:30'],
    ['December 35', 'when-ambiguous', '2035-12-31'],
    ['December 45', 'when-nonexistent', 'date'],
    ['Friday 2026-W49', '2026-12-04 17:30'],
    ['tonight at 8', '2026-11-26 20:00', 'shop-closed'],
    ['i kväll kl 8', '2026-11-26 20:00', 'shop-closed'],
    ['tomorrow evening at 8', '2026-11-27 20:00', 'shop-closed'],
    ['Friday and before noon', '2026-11-27 12:00'],
    ['i morgen og inden kl. 12', '2026-11-27 12:00'],
    ['at 3 tomorrow', '2026-11-27 15:00'],
    ['at Friday', '2026-11-27 17:30'],
    ['month 12', 'when-ambiguous', '2026-11-30 12:00'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('last night is yesterday’s evening', () => {
    expect(meant('last night at 8', past)).toEqual(['2026-11-25 20:00']);
    expect(meant('i aftes kl. 20', past)).toEqual(['2026-11-25 20:00']);
  });
});

test.each([
  'past',
  'pm',
  'ago',
  'left',
  'working time',
  'after',
  'asap Friday',
  'half past',
  'or so',
  'about',
])('no time is named by "%s" alone', (said) => {
  expect(meant(said)[0]).toMatch(/^when-(?:unknown|vague)$/);
});
