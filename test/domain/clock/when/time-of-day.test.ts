/** Which time of day is meant: hours of either half, what a part of the day leaves of them, noon and midnight. */
import { describe, expect, test } from 'vitest';
import { calendarOf, CLOSED_WEEK } from '../calendars.ts';
import { context, meant, openDaily, past, saidAt } from './said.ts';

describe('am and pm', () => {
  test.each([
    ['13 pm', 'when-nonexistent', 'time'],
    ['0 am', 'when-nonexistent', 'time'],
    ['1 am tomorrow', '2026-11-27 01:00', 'shop-closed'],
    ['3 am tomorrow', '2026-11-27 03:00', 'shop-closed'],
    ['11 am tomorrow', '2026-11-27 11:00'],
    ['12:30 am tomorrow', '2026-11-27 00:30', 'shop-closed'],
    ['12:30 pm', '2026-11-26 12:30'],
    ['half past three pm', '2026-11-26 15:30'],
    ['half past seven pm', '2026-11-26 19:30', 'shop-closed'],
    ['half past three am tomorrow', '2026-11-27 03:30', 'shop-closed'],
    ['a quarter to nine am tomorrow', '2026-11-27 08:45', 'shop-closed'],
    ['half two pm', 'when-ambiguous', '2026-11-26 13:30', '2026-11-26 14:30'],
    ['half past 13 am', 'when-nonexistent', 'time'],
    ['noon pm', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('a clock’s face', () => {
  test.each([
    ['half past 13', '2026-11-26 13:30'],
    ['halv 13', '2026-11-26 12:30'],
    ['halv ett', '2026-11-26 12:30'],
    ['kvart i ett', '2026-11-26 12:45'],
    ['kvart över tolv', '2026-11-26 12:15'],
    ['kvart over 12', '2026-11-26 12:15'],
    ['kvart i 24', '2026-11-26 23:45', 'shop-closed'],
    ['halv 20', '2026-11-26 19:30', 'shop-closed'],
    ['kvart över 24', 'when-nonexistent', 'time'],
    ['halv 25', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('in a shop that is open all night, a quarter past twelve is of either half', () => {
    expect(meant('kvart över tolv i morgon', openDaily(['00:00', '24:00']))).toEqual([
      'when-ambiguous',
      '2026-11-27 00:15',
      '2026-11-27 12:15',
    ]);
  });
});

describe('a part of the day', () => {
  test.each([
    ['9 in the evening', '2026-11-26 21:00', 'shop-closed'],
    ['kl 9 på kvelden', '2026-11-26 21:00', 'shop-closed'],
    ['16:00 in the evening', '2026-11-26 16:00'],
    ['15:00 in the evening', 'when-unknown'],
    ['15:59 på kvällen', 'when-unknown'],
    ['7 in the afternoon', '2026-11-26 19:00', 'shop-closed'],
    ['19:30 in the afternoon', 'when-unknown'],
    ['12:00 om eftermiddagen', '2026-11-26 12:00'],
    ['kl. 12.00 om formiddagen', '2026-11-26 12:00'],
    ['kl 12 på förmiddagen', '2026-11-26 12:00'],
    ['13:00 in the morning', 'when-unknown'],
    ['12 am in the evening', '2026-11-27 00:00', 'shop-closed'],
    ['12 am tomorrow morning', 'when-ambiguous', '2026-11-27 00:00', '2026-11-27 12:00'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test.each([
    ['Sunday morning', 'when-ambiguous', '2026-11-29 09:00', '2026-11-29 12:00'],
    ['søndag eftermiddag', 'when-ambiguous', '2026-11-29 15:00'],
    ['söndag kväll', 'when-ambiguous', '2026-11-29 20:00'],
    ['lørdag morgen', 'when-ambiguous', '2026-11-28 10:00', '2026-11-28 12:00'],
    ['Saturday afternoon', 'when-ambiguous', '2026-11-28 14:00', '2026-11-28 15:00'],
    ['Sunday forenoon', '2026-11-29 12:00', 'shop-closed'],
  ])('until when it lasts: %s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('of the past, it has ended by the usual time where the shop was closed', () => {
    expect(meant('Sunday afternoon', past)).toEqual(['when-ambiguous', '2026-11-22 15:00']);
    expect(meant('last Sunday evening', past)).toEqual(['when-ambiguous', '2026-11-22 20:00']);
  });

  test('is never settled on, also where the shop opens or closes just then', () => {
    const short = openDaily(['12:00', '15:00']);
    expect(meant('tomorrow morning', short)).toEqual(['when-ambiguous', '2026-11-27 12:00']);
    expect(meant('tomorrow afternoon', short)).toEqual(['when-ambiguous', '2026-11-27 15:00']);
  });

  test('an evening lasts till closing time, which may be midnight', () => {
    expect(meant('tomorrow evening', openDaily(['12:00', '24:00']))).toEqual([
      'when-ambiguous',
      '2026-11-27 20:00',
      '2026-11-27 24:00',
    ]);
  });
});

describe('an hour of either half', () => {
  test.each([
    ['tomorrow at 1', '2026-11-27 13:00'],
    ['tomorrow 0:30', '2026-11-27 00:30', 'shop-closed'],
    ['kl 0:30 i morgon', '2026-11-27 00:30', 'shop-closed'],
    ['Sunday at 3', 'when-ambiguous', '2026-11-29 03:00', '2026-11-29 15:00'],
    ['søndag kl 8', '2026-11-29 08:00', 'shop-closed'],
    ['tomorrow 24:00:01', 'when-nonexistent', 'time'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('is the one at which the shop is open, at its opening and closing too', () => {
    const night = openDaily(['15:00', '23:00']);
    expect(meant('tomorrow at 3', night)).toEqual(['2026-11-27 15:00']);
    expect(meant('tomorrow at 11', night)).toEqual(['2026-11-27 23:00']);
    expect(meant('kl 11 i morgon', night)).toEqual([
      'when-ambiguous',
      '2026-11-27 11:00',
      '2026-11-27 23:00',
    ]);
  });

  test('is clear between two opening hours of a day as well', () => {
    const siesta = openDaily(['09:00', '12:00'], ['15:00', '18:00']);
    expect(meant('tomorrow at 2', siesta)).toEqual(['2026-11-27 14:00', 'shop-closed']);
  });

  test('is refused where it is over', () => {
    const late = saidAt('2026-11-26T16:00+01:00');
    expect(meant('today at 3', late)).toEqual(['when-ambiguous', '2026-11-26 03:00', '2026-11-26 15:00']);
    expect(meant('i dag kl 8', late)).toEqual(['when-ambiguous', '2026-11-26 20:00']);
    expect(meant('half two pm', late)).toEqual(['when-ambiguous', '2026-11-27 13:30', '2026-11-27 14:30']);
  });
});

describe('noon and midnight', () => {
  test.each([
    ['Sunday noon', '2026-11-29 12:00', 'shop-closed'],
    ['søndag middag', '2026-11-29 12:00', 'shop-closed'],
    ['midnatt', '2026-11-27 00:00', 'shop-closed'],
    ['yesterday at midnight', 'when-ambiguous', '2026-11-25 00:00', '2026-11-25 24:00'],
    ['lunch tomorrow', 'when-ambiguous', '2026-11-27 12:00'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('of the past, midnight is the one that has been', () => {
    expect(meant('midnight', past)).toEqual(['2026-11-26 00:00']);
  });
});

test('in a shop that never opens, parts of a day have their usual ends', () => {
  const closed = { ...context, calendar: calendarOf({ hours: CLOSED_WEEK }) };
  expect(meant('tomorrow morning', closed)).toEqual([
    'when-ambiguous',
    '2026-11-27 09:00',
    '2026-11-27 12:00',
  ]);
  expect(meant('tomorrow afternoon', closed)).toEqual(['when-ambiguous', '2026-11-27 15:00']);
  expect(meant('tomorrow evening', closed)).toEqual(['when-ambiguous', '2026-11-27 20:00']);
});
