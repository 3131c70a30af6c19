/** The sum of a deadline, day by day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/domain/clock/civil.ts';
import { hoursText } from '../../../src/domain/clock/hours-on-record.ts';
import { spanOn } from '../../../src/domain/clock/span.ts';
import { dayAlone, sumOf, workingDaysOf, type SumDay } from '../../../src/domain/clock/sum.ts';
import { HOUR, instant, MINUTE } from '../../../src/domain/instant.ts';
import type { Clock } from '../../../src/domain/vocabulary.ts';
import { at, calendarOf, daily } from './calendars.ts';

const said = (days: readonly SumDay[]): readonly (readonly [string, string, number])[] =>
  days.map((d) => [isoDate(d.day), hoursText(d.open) || (d.closedBy ?? ''), d.counted / HOUR]);

const thursday = at('2026-11-26T10:00+01:00');

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

  test('a deadline at midnight is the end of its day, not the beginning of another', () => {
    const calendar = calendarOf({ hours: daily(['18:00', '24:00']) });
    const days = sumOf(calendar, 'working', thursday, at('2026-11-27T00:00+01:00'));
    expect(said(days)).toEqual([['2026-11-26', '18:00-24:00', 6]]);
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

test('a day alone is its hours, and nothing counted', () => {
  const [friday] = sumOf(calendarOf(), 'working', at('2026-11-27T10:00+01:00'), at('2026-11-27T11:00+01:00'));
  expect(dayAlone(calendarOf(), friday?.day ?? 0)).toEqual({ ...friday, counted: 0 });
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
