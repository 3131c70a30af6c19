/** The sum of a deadline, day by day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isoDate } from '../../../src/domain/clock/civil.ts';
import type { Calendar } from '../../../src/domain/clock/calendar.ts';
import { hoursText } from '../../../src/domain/clock/hours-on-record.ts';
import { spanOn } from '../../../src/domain/clock/span.ts';
import { dayAlone, sumOf, workingDaysOf, type SumDay } from '../../../src/domain/clock/sum.ts';
import { HOUR, instant, MINUTE, toIso } from '../../../src/domain/instant.ts';
import type { Clock } from '../../../src/domain/vocabulary.ts';
import { at, calendarOf, daily } from './calendars.ts';

const said = (days: readonly SumDay[]): readonly (readonly [string, string, number])[] =>
  days.map((d) => [isoDate(d.day), hoursText(d.open) || (d.closedBy ?? ''), d.counted / HOUR]);

const thursday = at('2026-11-26T10:00+01:00');

/** Christmas Eve and Christmas Day are holidays, the day before has hours of its own, and on Monday the shop is closed. */
const christmas: Calendar = {
  ...calendarOf({ days: { '2026-12-23': [['09:00', '12:00']], '2026-12-28': [] } }),
  holidays: [dayOf(2026, 6, 19), dayOf(2026, 12, 24), dayOf(2026, 12, 25), dayOf(2027, 1, 1)],
};

describe('on the working clock', () => {
  test('every day from the first to the last, closed ones too', () => {
    const days = sumOf(calendarOf(), 'working', thursday, at('2026-11-30T13:00+01:00'));
    expect(said(days)).toEqual([
      ['2026-11-26', '09:00-17:30', 7.5],
      ['2026-11-27', '09:00-17:30', 8.5],
      ['2026-11-28', '10:00-14:00', 4],
      ['2026-11-29', 'week', 0],
      ['2026-11-30', '09:00-17:30', 4],
    ]);
  });

  test('why a day is closed: the week, or the shop itself', () => {
    const calendar = calendarOf({ days: { '2026-11-27/2026-11-28': [] } });
    const days = sumOf(calendar, 'working', thursday, at('2026-11-30T13:00+01:00'));
    expect(days.map((d) => d.closedBy)).toEqual([undefined, 'own-day', 'own-day', 'week', undefined]);
  });

  test('over Christmas: hours of a day of its own, and why the others have none', () => {
    const days = sumOf(christmas, 'working', at('2026-12-22T10:00+01:00'), at('2026-12-29T10:00+01:00'));
    expect(said(days)).toEqual([
      ['2026-12-22', '09:00-17:30', 7.5],
      ['2026-12-23', '09:00-12:00', 3],
      ['2026-12-24', 'holiday', 0],
      ['2026-12-25', 'holiday', 0],
      ['2026-12-26', '10:00-14:00', 4],
      ['2026-12-27', 'week', 0],
      ['2026-12-28', 'own-day', 0],
      ['2026-12-29', '09:00-17:30', 1],
    ]);
  });

  test('a holiday on which the shop opens by its own settings is no holiday', () => {
    const open = { ...christmas, days: calendarOf({ days: { '2026-12-24': [['10:00', '13:00']] } }).days };
    const days = sumOf(open, 'working', at('2026-12-24T09:00+01:00'), at('2026-12-26T11:00+01:00'));
    expect(said(days)).toEqual([
      ['2026-12-24', '10:00-13:00', 3],
      ['2026-12-25', 'holiday', 0],
      ['2026-12-26', '10:00-14:00', 1],
    ]);
  });

  test('from an hour before midnight that comes again, what was open the first time does not count', () => {
    // St. John's, 2010-11-07: a minute past midnight it was 23:01 again; the shop is closed on Saturdays, open on Sundays
    const calendar = calendarOf({
      timeZone: 'America/St_Johns',
      hours: { ...daily(['00:00', '08:00']), sat: [] },
    });
    const again = at('2010-11-06T23:30-03:30');
    expect(said(sumOf(calendar, 'working', again, at('2010-11-07T09:00-03:30')))).toEqual([
      ['2010-11-06', 'week', 0],
      ['2010-11-07', '00:00-08:00', 8.5],
    ]);
  });

  test('a deadline at midnight is the end of its day, not the beginning of another', () => {
    const calendar = calendarOf({ hours: daily(['18:00', '24:00']) });
    const days = sumOf(calendar, 'working', thursday, at('2026-11-27T00:00+01:00'));
    expect(said(days)).toEqual([['2026-11-26', '18:00-24:00', 6]]);
  });
});

describe('from when to when it counted', () => {
  const within = (from: string, until: string, clock: Clock = 'working'): readonly string[] =>
    sumOf(calendarOf(), clock, at(from), at(until)).map(
      (day) => day.within?.map((moment) => toIso(moment).slice(11, 16)).join('-') ?? '',
    );

  test('not before the shop opens, and not after it closes', () => {
    expect(within('2026-11-27T08:00Z', '2026-11-27T09:00Z')).toEqual(['08:00-09:00']);
    expect(within('2026-11-27T07:00Z', '2026-11-27T12:00Z')).toEqual(['08:00-12:00']);
    expect(within('2026-11-28T07:00Z', '2026-11-28T19:00Z')).toEqual(['09:00-13:00']);
    expect(within('2026-11-28T07:00Z', '2026-11-28T19:00Z', 'calendar')).toEqual(['07:00-19:00']);
  });

  test('a day on which the shop was open at another time only is none at either end', () => {
    const days = sumOf(calendarOf(), 'working', at('2026-11-27T18:00+01:00'), at('2026-11-30T08:00+01:00'));
    expect(said(days)).toEqual([
      ['2026-11-28', '10:00-14:00', 4],
      ['2026-11-29', 'week', 0],
    ]);
    expect(within('2026-11-27T16:30Z', '2026-11-27T18:00Z')).toEqual([]);
  });

  test('a sum that runs backwards has no days', () => {
    expect(within('2026-11-27T10:00Z', '2026-11-26T10:00Z')).toEqual([]);
    expect(within('2026-11-27T10:00Z', '2026-11-26T10:00Z', 'calendar')).toEqual([]);
  });
});

describe('on the wall clock', () => {
  test('round the clock', () => {
    expect(said(sumOf(calendarOf(), 'calendar', thursday, at('2026-11-28T10:00+01:00')))).toEqual([
      ['2026-11-26', '00:00-24:00', 14],
      ['2026-11-27', '00:00-24:00', 24],
      ['2026-11-28', '00:00-24:00', 10],
    ]);
  });

  test('a day on which clocks are changed has 23 hours, or 25, and says so', () => {
    const spring = sumOf(
      calendarOf(),
      'calendar',
      at('2026-03-28T12:00+01:00'),
      at('2026-03-30T00:00+02:00'),
    );
    expect(spring.map((d) => [d.counted / HOUR, d.clocksChange])).toEqual([
      [12, false],
      [23, true],
    ]);
    const autumn = sumOf(
      calendarOf(),
      'calendar',
      at('2026-10-25T00:00+02:00'),
      at('2026-10-26T00:00+01:00'),
    );
    expect(autumn.map((d) => [d.counted / HOUR, d.clocksChange])).toEqual([[25, true]]);
  });
});

test('working days are counted from the day after', () => {
  const days = workingDaysOf(calendarOf(), thursday, at('2026-11-30T17:30+01:00'));
  expect(days.map((d) => [isoDate(d.day), d.nth])).toEqual([
    ['2026-11-26', 0],
    ['2026-11-27', 1],
    ['2026-11-28', 2],
    ['2026-11-29', 0],
    ['2026-11-30', 3],
  ]);
});

test('no day is counted on which the shop is closed, by a holiday or by a day of its own', () => {
  const days = workingDaysOf(christmas, at('2026-12-22T10:00+01:00'), at('2026-12-29T17:30+01:00'));
  expect(days.map((d) => [isoDate(d.day), hoursText(d.open) || (d.closedBy ?? ''), d.nth])).toEqual([
    ['2026-12-22', '09:00-17:30', 0],
    ['2026-12-23', '09:00-12:00', 1],
    ['2026-12-24', 'holiday', 0],
    ['2026-12-25', 'holiday', 0],
    ['2026-12-26', '10:00-14:00', 2],
    ['2026-12-27', 'week', 0],
    ['2026-12-28', 'own-day', 0],
    ['2026-12-29', '09:00-17:30', 3],
  ]);
});

test('among working days, the one on which clocks are changed says so, and no other', () => {
  const changesFrom = (from: string, until: string): readonly (readonly [string, boolean])[] =>
    workingDaysOf(calendarOf(), at(from), at(until)).map((d) => [isoDate(d.day), d.clocksChange]);
  expect(changesFrom('2026-03-27T10:00+01:00', '2026-03-30T17:30+02:00')).toEqual([
    ['2026-03-27', false],
    ['2026-03-28', false],
    ['2026-03-29', true],
    ['2026-03-30', false],
  ]);
  expect(changesFrom('2026-10-24T10:00+02:00', '2026-10-26T17:30+01:00')).toEqual([
    ['2026-10-24', false],
    ['2026-10-25', true],
    ['2026-10-26', false],
  ]);
});

test('a day alone is its hours, and nothing counted', () => {
  const [friday] = sumOf(calendarOf(), 'working', at('2026-11-27T10:00+01:00'), at('2026-11-27T11:00+01:00'));
  expect(dayAlone(calendarOf(), friday?.day ?? 0)).toEqual({ ...friday, counted: 0, within: undefined });
});

test('what counted on all days together is the time between, whatever the clock, zone and hours', () => {
  const hours = daily(['09:00', '12:00'], ['13:00', '18:00'], ['22:00', '24:00']);
  const places = ['Europe/Stockholm', 'America/New_York', 'Australia/Lord_Howe'].map((timeZone) =>
    calendarOf({ timeZone, hours, days: { '2026-07-13/2026-07-31': [] } }),
  );
  const begin = Date.parse('2026-01-01T00:00Z');
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.constantFrom<Clock>('calendar', 'working'),
      fc.integer({ min: 0, max: 365 * 1440 }),
      fc.integer({ min: 0, max: 40 * 1440 }),
      (calendar, clock, minute, minutes) => {
        const from = instant(begin + minute * MINUTE);
        const until = instant(from + minutes * MINUTE);
        const days = sumOf(calendar, clock, from, until);
        expect(days.reduce((sum, d) => sum + d.counted, 0)).toBe(spanOn(calendar, clock, from, until));
        expect(days.map((d) => d.day)).toEqual(days.map((_, i) => (days[0]?.day ?? 0) + i));
      },
    ),
    { numRuns: 1000 },
  );
});
