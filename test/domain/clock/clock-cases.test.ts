/** Deadlines that went wrong in other systems: each by the name under which it was reported there. */
import { expect, test } from 'vitest';
import type { Calendar } from '../../../src/domain/clock/calendar.ts';
import { compileCalendar } from '../../../src/domain/clock/compile.ts';
import { dayOf } from '../../../src/domain/clock/civil.ts';
import { closingOn, isOpen, isOpenOn, nextOpening } from '../../../src/domain/clock/hours.ts';
import { dueAfterPause, spanOn } from '../../../src/domain/clock/span.ts';
import { addWorking, nthWorkingDayClosing, workingBetween } from '../../../src/domain/clock/working.ts';
import { parseWhen } from '../../../src/domain/clock/when/parse.ts';
import { localDay } from '../../../src/domain/clock/zone.ts';
import { HOUR, MINUTE, type Instant } from '../../../src/domain/instant.ts';
import { at, calendarOf, CLOSED_WEEK, daily, optional, shown, USUAL_HOURS } from './calendars.ts';

test('zammad 3180: open 00:00 to 24:00, the shop is not closed for a minute every night', () => {
  const calendar = calendarOf({ hours: daily(['00:00', '24:00']) });
  expect(isOpen(calendar, at('2026-11-26T23:59:30+01:00'))).toBe(true);
  expect(isOpen(calendar, at('2026-11-27T00:00:00+01:00'))).toBe(true);
  expect(shown(addWorking(calendar, at('2026-11-26T12:00+01:00'), 24 * HOUR))).toBe('2026-11-27T11:00:00Z');
});

test('zammad 2497: a week without an open minute ends in a problem, not in a loop', () => {
  const calendar = calendarOf({ hours: CLOSED_WEEK });
  expect(addWorking(calendar, at('2026-11-26T10:00+01:00'), HOUR)).toMatchObject({
    ok: false,
    problem: { kind: 'no-open-minute', on: '2026-11-26' },
  });
});

test('zammad 3706, feiertagejs 84: a holiday is a local date, the evening before it is open and its own is not', () => {
  const compiled = compileCalendar(
    {
      timeZone: 'Europe/Stockholm',
      hours: daily(['08:00', '24:00']),
      holidays: { country: 'SE', eves: true },
      days: {},
    },
    (_country, year) => (year === 2026 ? [dayOf(2026, 12, 25)] : []),
  );
  if (!compiled.ok) throw new Error(compiled.problem.kind);
  expect(isOpen(compiled.value, at('2026-12-24T23:30+01:00'))).toBe(true);
  expect(isOpen(compiled.value, at('2026-12-25T12:00+01:00'))).toBe(false);
  expect(isOpen(compiled.value, at('2026-12-25T23:30+01:00'))).toBe(false);
  expect(isOpen(compiled.value, at('2026-12-26T08:00+01:00'))).toBe(true);
});

test('dbt_zendesk 25: minutes of last winter are counted with the offset of last winter', () => {
  const calendar = calendarOf();
  const winter = workingBetween(calendar, at('2026-01-14T09:00+01:00'), at('2026-01-14T17:30+01:00'));
  const summer = workingBetween(calendar, at('2026-07-15T09:00+02:00'), at('2026-07-15T17:30+02:00'));
  expect([winter, summer]).toEqual([8.5 * HOUR, 8.5 * HOUR]);
});

test('dbt_zendesk 117: closing at 20:00 in the east of the USA is the same local day', () => {
  const calendar = calendarOf({ timeZone: 'America/New_York', hours: daily(['09:00', '20:00']) });
  const closing = at('2026-11-25T20:00-05:00');
  expect(localDay(calendar.zone, closing)).toBe(dayOf(2026, 11, 25));
  expect(optional(closingOn(calendar, dayOf(2026, 11, 25)))).toBe('2026-11-26T01:00:00Z');
});

test('taskwarrior 75, 1880: end of day stays end of day when summer time ends, and midnight stays in its day', () => {
  const calendar = calendarOf({ hours: daily(['09:00', '24:00']) });
  expect(optional(closingOn(calendar, dayOf(2026, 10, 24)))).toBe('2026-10-24T22:00:00Z');
  expect(optional(closingOn(calendar, dayOf(2026, 10, 25)))).toBe('2026-10-25T23:00:00Z');
  const from = at('2026-10-24T23:59+02:00');
  const when = parseWhen('1d', { from, now: from, calendar });
  expect(when.ok && when.value.due).toBe(at('2026-10-25T23:59+01:00'));
});

test('osTicket 6739: open on Tuesdays only', () => {
  const calendar = calendarOf({ hours: { ...CLOSED_WEEK, tue: [['10:00', '12:00']] } });
  const thursday = at('2026-11-26T10:00+01:00');
  expect(shown(nextOpening(calendar, thursday))).toBe('2026-12-01T09:00:00Z');
  expect(shown(addWorking(calendar, thursday, 5 * HOUR))).toBe('2026-12-15T10:00:00Z');
  expect(shown(nthWorkingDayClosing(calendar, thursday, 2))).toBe('2026-12-08T11:00:00Z');
});

test('osTicket 6847: a holiday of half a day has its own hours', () => {
  const calendar = calendarOf({ days: { '2026-12-23': [['09:00', '12:00']] } });
  expect(workingBetween(calendar, at('2026-12-23T00:00+01:00'), at('2026-12-24T00:00+01:00'))).toBe(3 * HOUR);
});

test('chatwoot 14009: a lunch break is no working time', () => {
  const calendar = calendarOf({ hours: daily(['09:00', '12:00'], ['13:00', '18:00']) });
  expect(shown(addWorking(calendar, at('2026-11-26T11:30+01:00'), HOUR))).toBe('2026-11-26T12:30:00Z');
  expect(shown(addWorking(calendar, at('2026-11-26T12:30+01:00'), HOUR))).toBe('2026-11-26T13:00:00Z');
});

test('chatwoot 10436: dates and ranges of dates override the week', () => {
  const calendar = calendarOf({ days: { '2026-07-13/2026-07-31': [], '2026-07-18': [['10:00', '12:00']] } });
  expect(isOpenOn(calendar, dayOf(2026, 7, 13))).toBe(false);
  expect(isOpenOn(calendar, dayOf(2026, 7, 31))).toBe(false);
  expect(isOpenOn(calendar, dayOf(2026, 7, 18))).toBe(true);
  expect(isOpenOn(calendar, dayOf(2026, 8, 1))).toBe(true);
});

test('an opening time that a change of clocks skips: the shop opens when the gap is over', () => {
  const calendar = calendarOf({ hours: { ...USUAL_HOURS, sun: [['02:30', '04:00']] } });
  expect(workingBetween(calendar, at('2026-03-29T00:00+01:00'), at('2026-03-30T00:00+02:00'))).toBe(HOUR);
});

test('a day that is open throughout has 23 hours in March and 25 in October', () => {
  const calendar = calendarOf({ hours: daily(['00:00', '24:00']) });
  const length = (from: string, until: string): number =>
    workingBetween(calendar, at(from), at(until)) / MINUTE;
  expect(length('2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00')).toBe(23 * 60);
  expect(length('2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00')).toBe(25 * 60);
});

/** What stands still from a moment on, with what was left of it then. */
function standing(calendar: Calendar, due: Instant, since: Instant) {
  return { clock: 'working', due, since, left: spanOn(calendar, 'working', since, due) } as const;
}

test('glpi 10594: waiting over a weekend moves a deadline in working time by working time', () => {
  const calendar = calendarOf();
  const due = addWorking(calendar, at('2026-11-27T10:00+01:00'), 8 * HOUR);
  if (!due.ok) throw new Error(due.problem.kind);
  expect(shown(due)).toBe('2026-11-28T09:30:00Z');
  // from Friday 15:00 to Monday 10:00 is 67 hours, of which the shop was open for 7 and a half
  const paused = standing(calendar, due.value, at('2026-11-27T15:00+01:00'));
  const moved = dueAfterPause(calendar, paused, at('2026-11-30T10:00+01:00'));
  expect(shown(moved)).toBe('2026-11-30T12:00:00Z');
  expect(moved.ok && workingBetween(calendar, due.value, moved.value)).toBe(7.5 * HOUR);
});

test('glpi 6902: hours that change in a pause, or after it, do not forget what was left', () => {
  const before = calendarOf();
  const paused = standing(before, at('2026-11-27T12:00+01:00'), at('2026-11-26T12:00+01:00'));
  expect(paused.left).toBe(8.5 * HOUR);
  const since = calendarOf({ hours: { ...USUAL_HOURS, thu: [], fri: [['12:00', '15:00']] } });
  expect(shown(dueAfterPause(since, paused, at('2026-11-28T11:00+01:00')))).toBe('2026-11-30T13:30:00Z');
});

test('frappe 2449: from a holiday on, with a pause: what was left is counted from when the shop is open again', () => {
  const calendar = calendarOf({ days: { '2026-12-24/2026-12-26': [] } });
  const promised = at('2026-12-25T12:00+01:00');
  const due = addWorking(calendar, promised, 4 * HOUR);
  if (!due.ok) throw new Error(due.problem.kind);
  expect(shown(due)).toBe('2026-12-28T12:00:00Z');
  const onHoliday = standing(calendar, due.value, promised);
  expect(shown(dueAfterPause(calendar, onHoliday, at('2026-12-26T12:00+01:00')))).toBe(
    '2026-12-28T12:00:00Z',
  );
  expect(shown(dueAfterPause(calendar, onHoliday, at('2026-12-28T10:00+01:00')))).toBe(
    '2026-12-28T13:00:00Z',
  );
});

test("Zammad's manual: what comes off hold is not due at once, but when what was left has passed", () => {
  const calendar = calendarOf();
  const paused = standing(calendar, at('2026-11-26T10:00+01:00'), at('2026-11-26T09:30+01:00'));
  const resumed = at('2026-12-10T16:45+01:00');
  expect(shown(dueAfterPause(calendar, paused, resumed))).toBe('2026-12-10T16:15:00Z');
});
