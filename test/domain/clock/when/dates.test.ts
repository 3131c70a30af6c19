/** Days that are said by their weekday, their date or their name, alone and together; the 26th is a Thursday. */
import { describe, expect, test } from 'vitest';
import { meant, past, saidAt } from './said.ts';

describe('the day of the month', () => {
  test.each([
    ['the 26th', '2026-11-26 17:30'],
    ['the 25th', '2026-12-25 17:30'],
    ['the 1st', '2026-12-01 17:30'],
    ['the 31st', '2026-12-31 17:30'],
    ['den 31:a', '2026-12-31 17:30'],
    ['Friday the 0th', 'when-nonexistent', 'date'],
    ['the 32nd', 'when-nonexistent', 'date'],
    ['Thursday the 26th', '2026-11-26 17:30'],
    // as far away as a bare day beside its weekday is taken at its word
    ['Sunday the 27th', '2026-12-28 00:00', 'closed-that-day'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test.each([
    ['the 26th', '2026-11-26 10:00'],
    ['the 27th', '2026-10-27 17:30'],
    ['the 31st', '2026-10-31 14:00'],
    ['Thursday the 26th', '2026-11-26 10:00'],
  ])('of the past: %s', (said, ...expected) => {
    expect(meant(said, past)).toEqual(expected);
  });
});

describe('a date without a year', () => {
  test.each([
    ['26 Nov', '2026-11-26 17:30'],
    ['a week from 24 November', 'when-ambiguous', '2026-12-01', '2027-12-01'],
    ['a week from 29 February', 'when-ambiguous', '2028-03-07'],
    ['Friday 30 February', 'when-nonexistent', 'date'],
    ['fredag 12/3', 'when-ambiguous', '2027-03-12'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test.each([
    ['26 Nov', '2026-11-26 10:00'],
    ['Friday 27 Nov', 'when-ambiguous', '2025-11-27', '2026-11-20'],
    ['Thursday 12/3', '2026-03-12 17:30'],
  ])('of the past: %s', (said, ...expected) => {
    expect(meant(said, past)).toEqual(expected);
  });

  test('is next year’s by its weekday only within three months', () => {
    expect(meant('Thu 7 Jan', saidAt('2026-10-07T10:00+02:00'))).toEqual(['2027-01-07 17:30']);
    expect(meant('Thu 7 Jan', saidAt('2026-10-06T10:00+02:00'))).toEqual(['when-ambiguous', '2027-01-07']);
  });
});

describe('a day that is said twice', () => {
  test.each([
    ['27 Nov tomorrow'],
    ['the 27th tomorrow'],
    ['Friday 3 working days'],
    ['Friday, the first working day'],
    ['Christmas Eve the 27th'],
    ['Christmas Eve tomorrow'],
  ])('is refused: %s', (said) => {
    expect(meant(said)).toEqual(['when-unknown']);
  });
});

describe('the latest weekday', () => {
  test.each([
    ['i fredags', '2026-11-20 17:30'],
    ['i torsdags', '2026-11-19 17:30'],
  ])('is no day to come: %s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('the next one has not happened', () => {
    expect(meant('next Friday', past)).toEqual(['when-unknown']);
    expect(meant('nästa onsdag', past)).toEqual(['when-unknown']);
  });
});

describe('a day with a name', () => {
  test.each([
    ['thanksgiving', '2026-11-26 17:30'],
    ['Easter 2027', 'when-ambiguous', '2027-03-26', '2027-03-28', '2027-03-29'],
    ['Easter 2026', 'when-ambiguous', '2026-04-03', '2026-04-05', '2026-04-06'],
    ['Thursday Christmas Eve', '2026-12-24 17:30'],
    ['Friday Christmas Eve', 'when-ambiguous', '2026-11-27', '2026-12-24'],
    ['last Friday Christmas Eve', 'when-ambiguous', '2026-12-24'],
    ['Friday at midsummer', 'when-ambiguous', '2027-06-25'],
    ['Sunday, independence day', 'when-ambiguous', '2026-12-06', '2027-07-04'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test.each([
    ['thanksgiving', '2026-11-26 10:00'],
    ['midsommarafton', '2026-06-19 17:30'],
    // the one to come is so near that it may be a slip of the tongue
    ['julafton', 'when-ambiguous', '2025-12-24'],
    ['Friday at Easter', 'when-ambiguous', '2026-04-03'],
  ])('of the past: %s', (said, ...expected) => {
    expect(meant(said, past)).toEqual(expected);
  });

  test('that was a month ago is offered, and then taken at its word', () => {
    expect(meant('julafton', saidAt('2027-01-24T10:00+01:00'))).toEqual(['when-ambiguous', '2027-12-24']);
    expect(meant('julafton', saidAt('2027-01-25T10:00+01:00'))).toEqual(['2027-12-24 17:30']);
  });

  test('that is today, by its weekday', () => {
    const eve = '2027-06-25T10:00+02:00';
    expect(meant('Friday, midsummer', saidAt(eve))).toEqual(['2027-06-25 17:30']);
    expect(meant('Friday, midsummer', saidAt(eve, past))).toEqual(['2027-06-25 10:00']);
  });

  test('with a weekday on which two of them fall is offered with both', () => {
    const saturday = saidAt('2026-07-31T10:00+02:00', past);
    expect(meant('Saturday, independence day', saturday)).toEqual([
      'when-ambiguous',
      '2025-12-06',
      '2026-07-04',
    ]);
  });
});
