import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../../src/domain/clock/civil.ts';
import { parseWhen, type WhenContext } from '../../../../src/domain/clock/when/parse.ts';
import { toLocal } from '../../../../src/domain/clock/zone.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import { at, calendarOf, CLOSED_WEEK } from '../calendars.ts';
import { DAYS, DURATIONS, NOW, PAST, PAST_REFUSED, PRINTED, REFUSED, TIMES, WORKING } from './phrases.ts';

const calendar = calendarOf();
const now = at(NOW);
const context: WhenContext = { from: now, now, calendar };
const past: WhenContext = { ...context, past: true };

const two = (n: number): string => String(n).padStart(2, '0');

function local(due: Instant): string {
  const { day, hour, minute } = toLocal(calendar.zone, due);
  return `${isoDate(day)} ${two(hour)}:${two(minute)}`;
}

function understood(said: string, how: WhenContext): readonly unknown[] {
  const when = parseWhen(said, how);
  return when.ok ? [when.value.clock, local(when.value.due), ...when.value.notes] : [when.problem];
}

function refused(said: string, how: WhenContext): readonly unknown[] {
  const when = parseWhen(said, how);
  if (when.ok) return [local(when.value.due)];
  return [when.problem.kind, ...('readings' in when.problem ? when.problem.readings : [])];
}

describe('at the usual shop, on a Thursday at ten', () => {
  test.each([...DURATIONS, ...DAYS, ...TIMES, ...PRINTED].map(([said, ...meant]) => [said, meant] as const))(
    '%s',
    (said, meant) => {
      expect(understood(said, context)).toEqual(['calendar', ...meant]);
    },
  );

  test.each(WORKING.map(([said, ...meant]) => [said, meant] as const))('%s', (said, meant) => {
    expect(understood(said, context)).toEqual(['working', ...meant]);
  });

  test.each(REFUSED.map(([said, ...why]) => [said, why] as const))('%j is refused', (said, why) => {
    expect(refused(said, context)).toEqual(why);
  });
});

describe('what has happened', () => {
  test.each(PAST.map(([said, ...meant]) => [said, meant] as const))('%s', (said, meant) => {
    const when = parseWhen(said, past);
    expect(when.ok ? [local(when.value.due), ...when.value.notes] : when.problem).toEqual(meant);
  });

  test.each(PAST_REFUSED.map(([said, ...why]) => [said, why] as const))('%j is refused', (said, why) => {
    expect(refused(said, past)).toEqual(why);
  });
});

test.each([...REFUSED, ...PAST_REFUSED.map((r) => [...r] as const)].flatMap(([, , ...readings]) => readings))(
  'a reading that is offered is understood when it is typed: %s',
  (reading) => {
    expect(parseWhen(reading, reading.endsWith('ago') ? past : context)).toMatchObject({ ok: true });
  },
);

test('what was said is kept, in one line', () => {
  expect(parseWhen('  Tomorrow \n 12:00 ', context)).toMatchObject({ value: { said: 'Tomorrow 12:00' } });
});

test('durations count from one moment, days from another', () => {
  const from = at('2026-11-20T09:00+01:00');
  expect(understood('24h', { ...context, from })).toEqual([
    'calendar',
    '2026-11-21 09:00',
    'round-the-clock',
    'shop-closed',
  ]);
  expect(understood('tomorrow 12:00', { ...context, from })).toEqual(['calendar', '2026-11-27 12:00']);
});

test('the same time of day over a change of clocks', () => {
  const from = at('2027-03-27T10:00+01:00');
  expect(understood('1d', { ...context, from, now: from })).toEqual([
    'calendar',
    '2027-03-28 10:00',
    'shop-closed',
  ]);
  expect(understood('24h', { ...context, from, now: from })).toEqual([
    'calendar',
    '2027-03-28 11:00',
    'round-the-clock',
    'shop-closed',
  ]);
});

describe('a shop without a single open minute', () => {
  const closed: WhenContext = { ...context, calendar: calendarOf({ hours: CLOSED_WEEK }) };

  test.each(['24wh', '3wd', '90wm'])('%s is refused', (said) => {
    expect(refused(said, closed)).toEqual(['no-open-minute']);
  });

  test('a date ends at its midnight', () => {
    expect(understood('fri', closed)).toEqual(['calendar', '2026-11-28 00:00', 'closed-that-day']);
    expect(understood('week 48', closed)).toEqual(['calendar', '2026-11-30 00:00', 'closed-that-day']);
  });
});

test('a word that is nearly one is offered', () => {
  expect(parseWhen('tomorow 12:00', context)).toMatchObject({
    problem: { part: 'tomorow', nearest: 'tomorrow' },
  });
  expect(parseWhen('fryday', context)).toMatchObject({ problem: { nearest: 'friday' } });
});

test('whatever is typed, there is an answer at once, and what is printed of it means the same', () => {
  const bits = fc.constantFrom(
    ...'24h 3 wd 15:00 27.11 3/4 fri thu next week 48 kl at pm am noon - + . , ( ) in om before i dag 2026-11-27 T Z P1D \u{1f600} å ago'.split(
      ' ',
    ),
    ' ',
  );
  const anything = fc.oneof(
    fc.string({ maxLength: 250 }),
    fc.array(bits, { maxLength: 12 }).map((b) => b.join(' ')),
  );
  fc.assert(
    fc.property(anything, fc.boolean(), (said, isPast) => {
      const when = parseWhen(said, isPast ? past : context);
      if (!when.ok) return;
      const { due } = when.value;
      const { day, hour, minute, second } = toLocal(calendar.zone, due);
      const printed = `${isoDate(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
      expect(parseWhen(printed, context)).toMatchObject({ ok: true, value: { due } });
    }),
    { numRuns: 5000 },
  );
});
