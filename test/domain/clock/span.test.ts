import { describe, expect, test } from 'vitest';
import { addOn, dueAfterPause, spanOn } from '../../../src/domain/clock/span.ts';
import { addWorking } from '../../../src/domain/clock/working.ts';
import { HOUR, MINUTE } from '../../../src/domain/instant.ts';
import type { Clock } from '../../../src/domain/vocabulary.ts';
import { at, calendarOf, CLOSED_WEEK, shown } from './calendars.ts';

/** Stockholm, Monday to Friday 9 to 17:30, Saturday 10 to 14. */
const calendar = calendarOf();

/** A deadline after a pause, as it comes to pass: what is left is measured first, and counted when the pause ends. */
function after(clock: Clock, due: string, since: string, until: string): string {
  const left = spanOn(calendar, clock, at(since), at(due));
  return shown(dueAfterPause(calendar, { clock, due: at(due), since: at(since), left }, at(until)));
}

describe('time on a clock, from Thursday 16:30 to Friday 10:00', () => {
  const [thursday, friday] = [at('2026-11-26T16:30+01:00'), at('2026-11-27T10:00+01:00')];

  test('round the clock it is what the clock on the wall shows', () => {
    expect(spanOn(calendar, 'calendar', thursday, friday)).toBe(17.5 * HOUR);
    expect(spanOn(calendar, 'calendar', friday, thursday)).toBe(-17.5 * HOUR);
    expect(addOn(calendar, 'calendar', thursday, 17.5 * HOUR)).toEqual({ ok: true, value: friday });
  });

  test('on the working clock it is what the shop is open', () => {
    expect(spanOn(calendar, 'working', thursday, friday)).toBe(2 * HOUR);
    expect(spanOn(calendar, 'working', friday, thursday)).toBe(-2 * HOUR);
    expect(addOn(calendar, 'working', thursday, 2 * HOUR)).toEqual({ ok: true, value: friday });
  });
});

describe('after a pause', () => {
  test.each<readonly [Clock, string, string, string, string, string]>([
    [
      'calendar',
      '2026-11-27T10:00+01:00',
      '2026-11-26T12:00+01:00',
      '2026-11-26T15:00+01:00',
      '2026-11-27T12:00:00Z',
      'three hours of it, three hours later',
    ],
    [
      'working',
      '2026-11-27T10:00+01:00',
      '2026-11-26T12:00+01:00',
      '2026-11-26T15:00+01:00',
      '2026-11-27T12:00:00Z',
      'three working hours, three working hours later',
    ],
    [
      'working',
      '2026-11-27T10:00+01:00',
      '2026-11-26T16:30+01:00',
      '2026-11-26T20:00+01:00',
      '2026-11-27T10:00:00Z',
      'three and a half hours, of which the shop was open for one',
    ],
    [
      'working',
      '2026-11-27T17:30+01:00',
      '2026-11-27T16:30+01:00',
      '2026-11-29T12:00+01:00',
      '2026-11-30T09:00:00Z',
      'an hour that is left when the shop is closed begins at opening',
    ],
    [
      'calendar',
      '2026-10-25T12:00+01:00',
      '2026-10-24T12:00+02:00',
      '2026-10-26T12:00+01:00',
      '2026-10-27T12:00:00Z',
      'over a change of clocks, 25 hours that are left are 25 hours',
    ],
  ])('on the %s clock, due %s, paused from %s to %s: %s, %s', (clock, due, since, until, moved) => {
    expect(after(clock, due, since, until)).toBe(moved);
  });

  test.each<readonly [Clock, string, string, string, string]>([
    [
      'calendar',
      '2026-11-27T10:00+01:00',
      '2026-11-26T12:00+01:00',
      '2026-11-26T12:00+01:00',
      'an empty one',
    ],
    ['working', '2026-11-27T10:00+01:00', '2026-11-26T12:00+01:00', '2026-11-26T12:00+01:00', 'an empty one'],
    [
      'working',
      '2026-11-26T17:30+01:00',
      '2026-11-26T17:30+01:00',
      '2026-11-26T17:30+01:00',
      'empty, at closing',
    ],
    [
      'working',
      '2026-11-26T20:00+01:00',
      '2026-11-26T12:00+01:00',
      '2026-11-26T12:00+01:00',
      'due in closed hours',
    ],
    [
      'working',
      '2026-11-27T10:00+01:00',
      '2026-11-26T18:00+01:00',
      '2026-11-27T09:00+01:00',
      'closed throughout',
    ],
    [
      'calendar',
      '2026-11-26T10:00+01:00',
      '2026-11-26T12:00+01:00',
      '2026-11-27T12:00+01:00',
      'due before it',
    ],
    [
      'working',
      '2026-11-26T10:00+01:00',
      '2026-11-26T12:00+01:00',
      '2026-11-27T12:00+01:00',
      'due before it',
    ],
    [
      'calendar',
      '2026-11-26T12:00+01:00',
      '2026-11-26T12:00+01:00',
      '2026-11-27T12:00+01:00',
      'due when it begins',
    ],
    [
      'working',
      '2026-11-26T12:00+01:00',
      '2026-11-26T12:00+01:00',
      '2026-11-27T12:00+01:00',
      'due when it begins',
    ],
    [
      'calendar',
      '2026-11-27T12:00+01:00',
      '2026-11-26T12:00+01:00',
      '2026-11-25T12:00+01:00',
      'ended before it began',
    ],
  ])('on the %s clock, due %s: a pause from %s to %s changes nothing: %s', (clock, due, since, until) => {
    expect(after(clock, due, since, until)).toBe(shown({ ok: true, value: at(due) }));
  });

  test('with so much left as was recorded when it began', () => {
    const [due, since, until] = [
      at('2026-11-27T10:00+01:00'),
      at('2026-11-26T12:00+01:00'),
      at('2026-11-26T15:00+01:00'),
    ];
    const standing = { clock: 'working', due, since, left: 90 * MINUTE } as const;
    expect(shown(dueAfterPause(calendar, standing, until))).toBe('2026-11-26T15:30:00Z');
  });

  test('a deadline in hours that are closed by now stays, too, if the pause has no working time', () => {
    const longer = calendarOf({ hours: { ...CLOSED_WEEK, thu: [['09:00', '20:00']] } });
    const since = at('2026-11-26T17:45+01:00');
    const due = addWorking(longer, since, 2 * HOUR);
    if (!due.ok) throw new Error(due.problem.kind);
    const standing = { clock: 'working', due: due.value, since, left: 2 * HOUR } as const;
    expect(shown(dueAfterPause(calendar, standing, at('2026-11-26T18:00+01:00')))).toBe(
      '2026-11-26T18:45:00Z',
    );
    expect(shown(dueAfterPause(calendar, standing, at('2026-11-27T10:00+01:00')))).toBe(
      '2026-11-27T11:00:00Z',
    );
  });

  test('a deadline that has gone by in the pause, in hours that are closed by now, goes on with what was left', () => {
    const since = at('2026-11-26T17:45+01:00');
    const standing = { clock: 'working', due: at('2026-11-26T19:45+01:00'), since, left: 2 * HOUR } as const;
    const ended = (until: string): string => shown(dueAfterPause(calendar, standing, at(until)));
    expect(ended('2026-11-27T08:00+01:00')).toBe('2026-11-27T10:00:00Z');
    expect(ended('2026-11-26T19:45:01+01:00')).toBe('2026-11-27T10:00:00Z');
    // at the deadline itself it has not gone by
    expect(ended('2026-11-26T19:45+01:00')).toBe('2026-11-26T18:45:00Z');
  });

  test('a shop that has closed down in between is a problem', () => {
    const closed = calendarOf({ days: { '2026-11-27/2030-12-31': [] } });
    const standing = {
      clock: 'working',
      due: at('2026-11-26T15:00+01:00'),
      since: at('2026-11-26T12:00+01:00'),
      left: 3 * HOUR,
    } as const;
    expect(shown(dueAfterPause(closed, standing, at('2026-11-27T10:00+01:00')))).toBe('no-open-minute');
  });
});
