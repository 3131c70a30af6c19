import { describe, expect, test } from 'vitest';
import { hoursText, parseDayHours, parseHours } from '../../src/settings/hours-text.ts';

describe('hours on one line', () => {
  test.each([
    ['mon-fri 09:00-17:30, sat 10:00-14:00', 'mon-fri 09:00-17:30, sat 10:00-14:00'],
    ['Mon-Fri 9-17.30; Sat 10-14', 'mon-fri 09:00-17:30, sat 10:00-14:00'],
    ['mon – fri 09:00 – 17:30', 'mon-fri 09:00-17:30'],
    ['monday-friday 09:00-12:00 13:00-18:00', 'mon-fri 09:00-12:00 13:00-18:00'],
    ['mon-fri 13:00-18:00, 09:00-12:00', 'mon-fri 09:00-12:00 13:00-18:00'],
    ['mon,wed,fri 10-18', 'mon 10:00-18:00, wed 10:00-18:00, fri 10:00-18:00'],
    ['sat-mon 10-14', 'mon 10:00-14:00, sat-sun 10:00-14:00'],
    ['daily 00:00-24:00', 'mon-sun 00:00-24:00'],
    ['mån-fre 9-18, lör 10-14, sön stängt', 'mon-fri 09:00-18:00, sat 10:00-14:00'],
    ['man-tor 10-17.30, fre 10-18, lør 10-14', 'mon-thu 10:00-17:30, fri 10:00-18:00, sat 10:00-14:00'],
    ['mon-sun closed', 'mon-sun closed'],
    ['weekdays 9-17', 'mon-fri 09:00-17:00'],
    ['hverdager 9-17, lør 10-14', 'mon-fri 09:00-17:00, sat 10:00-14:00'],
    ['mon-fri 9am-5pm, sat 10 a.m. - 2.30 p.m.', 'mon-fri 09:00-17:00, sat 10:00-14:30'],
    ['mon 12pm-6pm', 'mon 12:00-18:00'],
    ['man.-fre. 10.00-16.00', 'mon-fri 10:00-16:00'],
  ])('%s', (said, printed) => {
    const hours = parseHours(said);
    expect(hours.ok && hoursText(hours.value)).toBe(printed);
    expect(parseHours(printed)).toEqual(hours);
  });

  test.each([
    ['', '', 'empty'],
    ['mon-fri', 'mon-fri', 'no-hours'],
    ['09:00-17:00', '09:00-17:00', 'no-day'],
    ['closed', 'closed', 'no-day'],
    ['mon 09:00', '09:00', 'not-understood'],
    ['workdays 09:00-17:00', 'workdays', 'not-understood'],
    ['mon 09:00-25:00', '09:00-25:00', 'bad-time'],
    ['mon 09:60-17:00', '09:60-17:00', 'bad-time'],
    ['mon 25:00-26:00', '25:00-26:00', 'bad-time'],
    ['mon 09:00-24:01', '09:00-24:01', 'bad-time'],
    ['mon 24:00-25:00', '24:00-25:00', 'bad-time'],
    ['mon 24:00-24:00', '24:00-24:00', 'empty-interval'],
    ['mon 24:00-09:00', '24:00-09:00', 'backwards'],
    ['mon 09:00-00:00', '09:00-00:00', 'midnight'],
    ['fri 9pm-12am', '9pm-12am', 'midnight'],
    ['fri 22:00-02:00', '22:00-02:00', 'backwards'],
    ['mon 13pm-14pm', '13pm-14pm', 'bad-time'],
    ['mon 9-5pm', '9-5pm', 'not-understood'],
    ['mon 9-12, mon 13-18', 'mon', 'day-twice'],
    ['mon 17-9', '17-9', 'backwards'],
    ['mon 9-9', '9-9', 'empty-interval'],
    ['mon 9-12 11-17', 'mon', 'overlap'],
    ['mon 9-17 9-17', 'mon', 'overlap'],
    ['mon-fri 9-12, sat 0-24 23-24', 'sat', 'overlap'],
    ['mon-fri 9-17, fri 9-15', 'fri', 'day-twice'],
  ])('%j is refused: %j %s', (said, part, fault) => {
    const problem = { kind: 'bad-hours', said, of: 'week', part, fault };
    expect(parseHours(said)).toEqual({ ok: false, problem });
  });
});

test('the hours of one day', () => {
  expect(parseDayHours('9-12 13-18', 'weekday')).toEqual({
    ok: true,
    value: [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ],
  });
  expect(parseDayHours('closed', 'date')).toEqual({ ok: true, value: [] });
  expect(parseDayHours('never', 'date')).toMatchObject({
    problem: { kind: 'bad-hours', said: 'never', of: 'date', part: 'never' },
  });
  expect(parseDayHours('', 'weekday')).toMatchObject({ problem: { said: '', part: '', fault: 'empty' } });
  expect(parseDayHours('9-12 11-18', 'weekday')).toMatchObject({
    problem: { part: '9-12 11-18', fault: 'overlap' },
  });
});
