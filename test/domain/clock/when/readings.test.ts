/** How what is read is settled on a moment, refused, or offered so that it can be typed. */
import { describe, expect, test } from 'vitest';
import { at } from '../calendars.ts';
import { parseWhen } from '../../../../src/domain/clock/when/parse.ts';
import { meant, past, saidAt } from './said.ts';

describe('what is offered', () => {
  test.each([
    ['about 2 hours', '2h'],
    ['about 1 h 30 min', '1h 30m'],
    ['about 2 days 4 h', '2d 4h'],
    ['about 3 working days', '3wd'],
    ['about 90 working minutes', '1wh 30wm'],
    ['about 15:00', '2026-11-26 15:00'],
    ['about 15:00:37', '2026-11-26 15:00:37'],
    ['about 09:05 tomorrow', '2026-11-27 09:05'],
    // a deadline is told to the minute
    ['about 90 seconds', '2m'],
    ['about 90 seconds of working time', '2wm'],
  ])('of a deadline: %s', (said, reading) => {
    expect(meant(said)).toEqual(['when-ambiguous', reading]);
    expect(meant(reading)).not.toContain('when-ambiguous');
  });

  test.each([
    ['about now', 'now'],
    ['2 hours', '2h ago'],
    ['90 seconds', '1m 30s ago'],
    ['1 second', '1s ago'],
    ['2 h 90 seconds of working time', '2h 1m 30s working time ago'],
  ])('of the past: %s', (said, reading) => {
    expect(meant(said, past)).toEqual(['when-ambiguous', reading]);
    expect(meant(reading, past)).not.toContain('when-ambiguous');
  });
});

describe('how far away', () => {
  test.each([
    ['3653 days', '2036-11-26 10:00'],
    ['3654 days', 'when-too-far'],
    ['26 Nov 2036 at 10:00', '2036-11-26 10:00'],
    ['26 Nov 2036 at 10:01', 'when-too-far'],
  ])('a deadline may be: %s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test.each([
    ['1926-12-31', '1926-12-31 17:30'],
    ['1926-11-20', 'when-too-far'],
    ['3653 days ago', '2016-11-25 10:00'],
    ['3654 days ago', 'when-too-far'],
  ])('what has happened may be: %s', (said, ...expected) => {
    expect(meant(said, past)).toEqual(expected);
  });
});

describe('what happened on a day, at a time that nobody said', () => {
  test('today, is now, and after closing time at closing time', () => {
    expect(meant('today', past)).toEqual(['2026-11-26 10:00']);
    expect(meant('today', saidAt('2026-11-26T20:00+01:00', past))).toEqual(['2026-11-26 17:30']);
  });

  test('to come, is not now', () => {
    expect(meant('tomorrow', past)).toEqual(['2026-11-27 17:30']);
  });

  test('is told to the second where a time was said', () => {
    const when = parseWhen('today 09:00:37', past);
    expect(when.ok && when.value.due).toBe(at('2026-11-26T09:00:37+01:00'));
  });
});

test('the first day that can be counted has happened', () => {
  const early = saidAt('1900-01-02T10:00Z', past);
  expect(meant('1900-01-01', early)).toEqual(['1900-01-01 17:30']);
  expect(meant('1899-12-30', early)).toEqual(['outside-calendar']);
});
