/** How a time is read beyond the tables of docs/when.md: other shops, other moments, and the odd ways to write it. */
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../../src/domain/clock/civil.ts';
import type { Calendar } from '../../../../src/domain/clock/calendar.ts';
import { parseWhen, type WhenContext } from '../../../../src/domain/clock/when/parse.ts';
import { toLocal } from '../../../../src/domain/clock/zone.ts';
import { HOUR, type Instant } from '../../../../src/domain/instant.ts';
import { at, calendarOf, CLOSED_WEEK, daily, USUAL_HOURS } from '../calendars.ts';
import { calendar, NOW } from './document.ts';

const context: WhenContext = { from: NOW, now: NOW, calendar };
const past: WhenContext = { ...context, past: true };

const two = (n: number): string => String(n).padStart(2, '0');

function local(due: Instant, { zone }: Calendar): string {
  const { day, hour, minute } = toLocal(zone, due);
  return `${isoDate(day)} ${two(hour)}:${two(minute)}`;
}

/** The local time and the notes of what is understood; the kind and the readings of what is refused. */
function meant(said: string, how: WhenContext = context): readonly string[] {
  const when = parseWhen(said, how);
  if (when.ok) return [local(when.value.due, how.calendar), ...when.value.notes];
  return [when.problem.kind, ...('readings' in when.problem ? when.problem.readings : [])];
}

const on = (iso: string, more: Partial<WhenContext> = {}): WhenContext => ({
  ...context,
  from: at(iso),
  now: at(iso),
  ...more,
});

describe('a case of its own', () => {
  test.each([
    ['1 hour and 30 minutes', '2026-11-26 11:30', 'round-the-clock'],
    ['PT1H30M', '2026-11-26 11:30', 'round-the-clock'],
    ['P1DT2H', '2026-11-27 12:00', 'round-the-clock'],
    ['24 T', '2026-11-27 10:00', 'round-the-clock'],
    ['+24h', '2026-11-27 10:00', 'round-the-clock'],
    ['30s', '2026-11-26 10:01', 'round-the-clock'],
    ['90 sek', '2026-11-26 10:02', 'round-the-clock'],
    ['1.33 h', 'when-ambiguous', '1h 20m', '1h 33m'],
    ['PT90S', '2026-11-26 10:02', 'round-the-clock'],
    ['1.99 working hours', '2026-11-26 12:00'],
    ['1:30 h', '2026-11-26 11:30', 'round-the-clock'],
    ['2 1/2 hours', '2026-11-26 12:30', 'round-the-clock'],
    ['1¼ h', '2026-11-26 11:15', 'round-the-clock'],
    ['¾ h', '2026-11-26 10:45'],
    ['2026-11-27t14:00:00.000z', '2026-11-27 15:00'],
    ['2026-11-27T09:00-05:00', '2026-11-27 15:00'],
    ['2026-11-27T15:00:00', '2026-11-27 15:00'],
    ['week 1 2027', '2027-01-09 14:00'],
    ['27-nov-2026', '2026-11-27 17:30'],
    ['27/11-26', '2026-11-27 17:30'],
    ['27 i 11', '2026-11-27 17:30'],
    ['24 jul 2027', '2027-07-24 14:00'],
    ['in 2 weeks before closing', '2026-12-10 17:30'],
    ['ti 1. des', '2026-12-01 17:30'],
    ['on 27 nov', '2026-11-27 17:30'],
    ['on. 2. des', '2026-12-02 17:30'],
    ['to 3/12', '2026-12-03 17:30'],
    ['thu 3/12', '2026-12-03 17:30'],
    ['wed 3/12', 'when-ambiguous', '2026-12-02', '2026-12-03', '2027-03-12'],
    ['  Tomorrow \n 12:00 ', '2026-11-27 12:00'],
    ['tomorrow\u00a012:00', '2026-11-27 12:00'],
    ['I MORGON KL. 12', '2026-11-27 12:00'],
    ['fo\u0308re sta\u0308ngning', '2026-11-26 17:30'],
  ])('%j', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('an hour that is of either half of the day', () => {
  const shop = (...hours: [string, string][]): WhenContext => ({
    ...context,
    calendar: calendarOf({ hours: daily(...hours) }),
  });

  test.each([
    ['tomorrow at 8', 'when-ambiguous', '2026-11-27 08:00', '2026-11-27 20:00'],
    ['i morgon kl 8', '2026-11-27 08:00', 'shop-closed'],
    ['i morgon 8.30', '2026-11-27 08:30', 'shop-closed'],
    ['i morgen kl. 5', '2026-11-27 17:00'],
    ['halv seks i morgen', '2026-11-27 17:30'],
    ['halv sju i morgen', 'when-ambiguous', '2026-11-27 06:30', '2026-11-27 18:30'],
    ['fredag kl 3 på natten', 'when-vague'],
    ['saturday at 3', 'when-ambiguous', '2026-11-28 03:00', '2026-11-28 15:00'],
    ['03:30 tomorrow', '2026-11-27 03:30', 'shop-closed'],
    ['kl. 03.30 i morgen', '2026-11-27 03:30', 'shop-closed'],
  ])('while open from 9 to 17:30: %s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('while open from 11 to 21', () => {
    const late = shop(['11:00', '21:00']);
    expect(meant('tomorrow at 8', late)).toEqual(['2026-11-27 20:00']);
    expect(meant('i morgon kl 8', late)).toEqual(['when-ambiguous', '2026-11-27 08:00', '2026-11-27 20:00']);
  });

  test('while open all night', () => {
    const always = shop(['00:00', '24:00']);
    expect(meant('tomorrow at 8', always)).toEqual([
      'when-ambiguous',
      '2026-11-27 08:00',
      '2026-11-27 20:00',
    ]);
    expect(meant('i morgon kl 8', always)).toEqual(['2026-11-27 08:00']);
  });

  test('one that is over today may be tomorrow’s', () => {
    expect(meant('kl 9')).toEqual(['when-ambiguous', '2026-11-26 21:00', '2026-11-27 09:00']);
    expect(meant('at 3', on('2026-11-26T16:00+01:00'))).toEqual(['when-ambiguous', '2026-11-27 15:00']);
    expect(meant('kl 3', past)).toEqual(['when-ambiguous', '2026-11-25 15:00', '2026-11-26 03:00']);
  });
});

describe('seen from other days', () => {
  test.each([
    ['2026-11-27T10:00+01:00', 'before the weekend', '2026-11-27 17:30'],
    ['2026-11-28T10:00+01:00', 'before the weekend', 'when-ambiguous', '2026-12-04'],
    ['2026-11-28T10:00+01:00', 'this week', '2026-11-28 14:00'],
    ['2026-11-29T10:00+01:00', 'next week', '2026-12-05 14:00'],
    ['2026-11-29T10:00+01:00', 'at the weekend', 'when-ambiguous', '2026-11-29'],
    ['2026-12-28T10:00+01:00', 'before christmas', 'when-ambiguous', '2027-12-23', '2027-12-24'],
    ['2026-12-31T10:00+01:00', 'week 1', 'when-ambiguous', '2027-01-09'],
    ['2027-01-31T10:00+01:00', 'next month', 'when-ambiguous', '2027-02-27', '2027-02-28'],
    ['2027-01-31T10:00+01:00', 'in a month', 'when-ambiguous', '2027-02-28'],
    ['2028-02-29T10:00+01:00', 'in a year', 'when-ambiguous', '2029-02-28'],
    ['2028-02-28T10:00+01:00', '29/2', '2028-02-29 17:30'],
    ['2026-12-30T10:00+01:00', '5 jan', 'when-ambiguous', '2027-01-05'],
    ['2026-11-26T23:30+01:00', 'today', '2026-11-26 17:30'],
    ['2026-11-26T23:30+01:00', 'tomorrow', '2026-11-27 17:30'],
    ['2026-11-26T23:30+01:00', 'first thing', 'when-ambiguous', '2026-11-27 09:00'],
  ])('%s: %s', (now, said, ...expected) => {
    expect(meant(said, on(now))).toEqual(expected);
  });

  test('in a shop that is open on weekdays only, a week ends on Friday', () => {
    const weekdays: WhenContext = {
      ...context,
      calendar: calendarOf({ hours: { ...USUAL_HOURS, sat: [] } }),
    };
    expect(meant('end of the week', weekdays)).toEqual(['2026-11-27 17:30']);
    expect(meant('i slutet av veckan', weekdays)).toEqual(['2026-11-27 17:30']);
    expect(meant('week 48', weekdays)).toEqual(['2026-11-27 17:30']);
    expect(meant('2 weekdays', weekdays)).toEqual(['2026-11-30 17:30']);
  });

  test('in a shop that is closed on Fridays, before the weekend is Thursday', () => {
    const fridays: WhenContext = { ...context, calendar: calendarOf({ hours: { ...USUAL_HOURS, fri: [] } }) };
    expect(meant('innan helgen', fridays)).toEqual(['2026-11-26 17:30']);
    expect(meant('before saturday', fridays)).toEqual(['when-ambiguous', '2026-11-26', '2026-11-28']);
  });

  test('durations count from one moment, days from another', () => {
    const from = at('2026-11-20T09:00+01:00');
    expect(meant('24h', { ...context, from })).toEqual([
      '2026-11-21 09:00',
      'round-the-clock',
      'shop-closed',
    ]);
    expect(meant('tomorrow 12:00', { ...context, from })).toEqual(['2026-11-27 12:00']);
  });
});

describe('a shop without a single open minute', () => {
  const closed: WhenContext = { ...context, calendar: calendarOf({ hours: CLOSED_WEEK }) };

  test.each(['24wh', '3wd', '90wm', '2-3 working days', 'about 3 working days', '6 h working time'])(
    '%s is refused',
    (said) => {
      expect(meant(said, closed)).toEqual(['no-open-minute']);
    },
  );

  test('a date ends at its midnight', () => {
    expect(meant('fri', closed)).toEqual(['2026-11-28 00:00', 'closed-that-day']);
    expect(meant('week 48', closed)).toEqual(['2026-11-30 00:00', 'closed-that-day']);
    expect(meant('before closing', closed)).toEqual(['when-ambiguous', '2026-11-26']);
  });

  test('only what can be counted is offered', () => {
    expect(meant('15', closed)).not.toContain('15wh');
    expect(meant('first thing tomorrow', closed)).toEqual(['when-unknown']);
    expect(meant('tomorrow at 3', closed)).toEqual([
      'when-ambiguous',
      '2026-11-27 03:00',
      '2026-11-27 15:00',
    ]);
  });
});

describe('what comes with a deadline', () => {
  const counted = (said: string, how = context): unknown => {
    const when = parseWhen(said, how);
    return when.ok ? [when.value.clock, when.value.counted] : when.problem;
  };

  test('its clock, and how it was counted', () => {
    const friday = Math.floor(at('2026-11-27T00:00Z') / (24 * HOUR));
    expect(counted('2d 4h')).toEqual(['calendar', { of: 'calendar', days: 2, ms: 4 * HOUR }]);
    expect(counted('24wh')).toEqual(['working', { of: 'working-time', ms: 24 * HOUR }]);
    expect(counted('6 t arbejdstid')).toEqual(['working', { of: 'working-time', ms: 6 * HOUR }]);
    expect(counted('3 virkedager')).toEqual(['working', { of: 'working-days', days: 3 }]);
    expect(counted('2 virkedager kl. 12')).toEqual(['calendar', { of: 'moment' }]);
    expect(counted('fri 15:00')).toEqual(['calendar', { of: 'moment' }]);
    expect(counted('2026-11-27T14:00Z')).toEqual(['calendar', { of: 'moment' }]);
    expect(counted('fri')).toEqual(['calendar', { of: 'closing', day: friday }]);
    expect(counted('fri before closing')).toEqual(['calendar', { of: 'closing', day: friday }]);
    expect(counted('sun')).toEqual(['calendar', { of: 'closing', day: friday + 2 }]);
    expect(counted('2h ago', past)).toEqual([
      'calendar',
      { of: 'calendar', days: 0, ms: 2 * HOUR, ago: true },
    ]);
    expect(counted('4wh ago', past)).toEqual(['working', { of: 'working-time', ms: 4 * HOUR, ago: true }]);
  });

  test('what was said is kept, in one line', () => {
    expect(parseWhen('  Tomorrow \n 12:00 ', context)).toMatchObject({ value: { said: 'Tomorrow 12:00' } });
    expect(parseWhen('24 timmar (dygnet runt)', context)).toMatchObject({
      value: { said: '24 timmar (dygnet runt)' },
    });
  });
});

test('a word that is nearly one is offered as people write it', () => {
  const problem = (said: string): unknown => {
    const when = parseWhen(said, context);
    return when.ok ? when : when.problem;
  };
  expect(problem('tomorow 12:00')).toMatchObject({ part: 'tomorow', nearest: 'tomorrow' });
  expect(problem('fryday')).toMatchObject({ nearest: 'friday' });
  expect(problem('i mårgon bitti')).toMatchObject({ part: 'mårgon', nearest: 'morgon' });
  expect(problem('3 arbetsdgar')).toMatchObject({ part: 'arbetsdgar', nearest: 'arbetsdagar' });
  expect(problem('lørdg')).toMatchObject({ nearest: 'lördag' });
});

test('the words that name no time are told as they were said', () => {
  const part = (said: string): unknown => {
    const when = parseWhen(said, context);
    return when.ok ? when : when.problem;
  };
  expect(part('fredag, så snart som möjligt')).toMatchObject({
    kind: 'when-vague',
    part: 'så snart som möjligt',
  });
  expect(part('ASAP')).toMatchObject({ part: 'ASAP' });
  expect(part('kl 15 när det går, på fredag')).toMatchObject({ part: 'när det går' });
  expect(part('næste uge SNAREST MULIGT')).toMatchObject({ part: 'SNAREST MULIGT' });
});

describe('a deadline', () => {
  test('is told to the minute: seconds that are said are rounded up', () => {
    expect(parseWhen('2026-11-26 15:00:37', context)).toMatchObject({
      value: { due: at('2026-11-26T15:01:00+01:00') },
    });
    expect(parseWhen('2026-11-25 15:00:37', past)).toMatchObject({
      value: { due: at('2026-11-25T15:00:37+01:00') },
    });
  });

  test('lies in the years that can be counted, on either clock', () => {
    expect(meant('3d', on('2100-12-30T10:00:00+01:00'))).toEqual(['outside-calendar']);
    expect(meant('2101-01-05', on('2099-06-01T10:00:00+01:00'))).toEqual(['outside-calendar']);
  });

  test('that needs to be said more fully is offered as one to come', () => {
    const saturday = '2026-11-28T16:00:00+01:00';
    expect(meant('saturday', on(saturday))).toEqual(['when-ambiguous', '2026-12-05']);
    expect(meant('thursday', on('2026-11-26T10:00:00+01:00'))).toEqual([
      'when-ambiguous',
      '2026-11-26',
      '2026-12-03',
    ]);
  });
});
