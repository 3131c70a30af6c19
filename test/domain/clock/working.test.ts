import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../../src/domain/clock/calendar.ts';
import { dayOf, isoDate } from '../../../src/domain/clock/civil.ts';
import {
  closingOn,
  firstOpeningAfterDay,
  isClosing,
  isOpen,
  nextOpening,
  openingOn,
} from '../../../src/domain/clock/hours.ts';
import {
  addWorking,
  nthWorkingDayClosing,
  subtractWorking,
  workingBetween,
} from '../../../src/domain/clock/working.ts';
import { localDay } from '../../../src/domain/clock/zone.ts';
import { DAY, HOUR, instant, MINUTE, toIso, type Instant } from '../../../src/domain/instant.ts';
import { WEEKDAYS, type DayHours, type Shop } from '../../../src/domain/shop.ts';
import { at, calendarOf, CLOSED_WEEK, daily, optional, shown, USUAL_HOURS } from './calendars.ts';
import { openMinutes } from './model.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const timeText = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** One day's hours: up to three intervals, every five minutes, 24:00 too. */
const dayHours: fc.Arbitrary<DayHours> = fc
  .uniqueArray(fc.integer({ min: 0, max: 288 }), { maxLength: 6 })
  .map((cuts) => {
    const times = cuts.toSorted((a, b) => a - b).map((cut) => timeText(cut * 5));
    return times.flatMap((open, i) =>
      i % 2 === 0 && times[i + 1] !== undefined ? [[open, times[i + 1]] as const] : [],
    );
  }) as fc.Arbitrary<DayHours>;

const week = fc
  .tuple(dayHours, dayHours, dayHours, dayHours, dayHours, dayHours, dayHours)
  .map((days) => Object.fromEntries(WEEKDAYS.map((name, i) => [name, days[i]])) as unknown as Shop['hours']);

/** Moments within days of a change of clocks, and one in the middle of summer. */
const PLACES = [
  ['Europe/Stockholm', '2026-03-28T22:00Z'],
  ['Europe/Stockholm', '2026-10-24T12:00Z'],
  ['Europe/Helsinki', '2027-03-27T12:00Z'],
  ['America/New_York', '2026-03-07T12:00Z'],
  ['America/New_York', '2026-11-01T00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T00:00Z'],
  ['Africa/Casablanca', '2026-02-14T12:00Z'],
  ['Africa/Casablanca', '2026-03-21T12:00Z'],
  ['UTC', '2026-07-01T00:00Z'],
  // the end of one of the stretches in which opening periods are made
  ['Europe/Stockholm', '2026-02-02T00:00Z'],
] as const;

const MODEL_MINUTES = 8 * 1440;

interface Scene {
  readonly calendar: Calendar;
  readonly from: number;
  readonly open: readonly boolean[];
}

const scenes: fc.Arbitrary<Scene> = fc
  .tuple(
    fc.constantFrom(...PLACES),
    fc.integer({ min: -1440, max: 1440 }),
    week,
    fc.option(fc.tuple(fc.integer({ min: 0, max: 6 }), dayHours), { nil: undefined }),
  )
  .map(([[timeZone, near], shift, hours, apart]) => {
    const from = Date.parse(near) + shift * MINUTE;
    const key = apart && isoDate(Math.floor(from / DAY) + apart[0]);
    const days = key === undefined || apart === undefined ? {} : { [key]: apart[1] };
    return {
      calendar: calendarOf({ timeZone, hours, days }),
      from,
      open: openMinutes(timeZone, hours, days, from, MODEL_MINUTES),
    };
  });

const minuteAt = ({ from }: Scene, minute: number): Instant => instant(from + minute * MINUTE);
const countOpen = (open: readonly boolean[], a: number, b: number): number =>
  open.slice(a, b).filter(Boolean).length;

const RUNS = { numRuns: 200 };

describe('the same as minute by minute', () => {
  const aMinute = fc.integer({ min: 0, max: MODEL_MINUTES - 1 });

  test('is it open', () => {
    fc.assert(
      fc.property(scenes, fc.array(aMinute, { maxLength: 50 }), (scene, minutes) => {
        for (const m of minutes) expect(isOpen(scene.calendar, minuteAt(scene, m))).toBe(scene.open[m]);
      }),
      RUNS,
    );
  });

  test('working time between two moments', () => {
    fc.assert(
      fc.property(scenes, aMinute, aMinute, (scene, a, b) => {
        const expected = Math.sign(b - a) * countOpen(scene.open, Math.min(a, b), Math.max(a, b)) * MINUTE;
        expect(workingBetween(scene.calendar, minuteAt(scene, a), minuteAt(scene, b)) + 0).toBe(expected + 0);
      }),
      RUNS,
    );
  });

  test('adding working minutes', () => {
    fc.assert(
      fc.property(scenes, aMinute, fc.integer({ min: 1, max: 3000 }), (scene, a, minutes) => {
        const end = scene.open.findIndex((_, m) => m >= a && countOpenFrom(scene.open, a, m + 1) === minutes);
        if (end < 0) return; // beyond what the model has counted
        const due = addWorking(scene.calendar, minuteAt(scene, a), minutes * MINUTE);
        expect(shown(due)).toBe(toIso(minuteAt(scene, end + 1)));
      }),
      { numRuns: 150 },
    );
  });

  test('when it opens next', () => {
    fc.assert(
      fc.property(scenes, aMinute, (scene, a) => {
        const opens = scene.open.indexOf(true, a);
        if (opens < 0) return;
        expect(shown(nextOpening(scene.calendar, minuteAt(scene, a)))).toBe(toIso(minuteAt(scene, opens)));
      }),
      RUNS,
    );
  });
});

/** As `countOpen`, remembering the sums so that a search stays fast. */
const sums = new WeakMap<readonly boolean[], readonly number[]>();
function countOpenFrom(open: readonly boolean[], a: number, b: number): number {
  let known = sums.get(open);
  if (known === undefined) {
    let sum = 0;
    known = [0, ...open.map((is) => (sum += is ? 1 : 0))];
    sums.set(open, known);
  }
  return (known[b] ?? 0) - (known[a] ?? 0);
}

describe('adding and taking away', () => {
  const seconds = fc.integer({ min: 1, max: 200 * 3600 }).map((s) => s * 1000);
  const moment = fc
    .integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2035, 0, 1) / 1000 })
    .map((s) => instant(s * 1000));
  const openWeek = week.filter((w) => WEEKDAYS.some((d) => w[d].length > 0));

  test('what was added lies between', () => {
    fc.assert(
      fc.property(openWeek, moment, seconds, (hours, from, ms) => {
        const calendar = calendarOf({ hours });
        const due = addWorking(calendar, from, ms);
        expect(due.ok && workingBetween(calendar, from, due.value)).toBe(ms);
      }),
      RUNS,
    );
  });

  test('what was taken away lies between', () => {
    fc.assert(
      fc.property(openWeek, moment, seconds, (hours, until, ms) => {
        const calendar = calendarOf({ hours });
        const start = subtractWorking(calendar, until, ms);
        expect(start.ok && workingBetween(calendar, start.value, until)).toBe(ms);
      }),
      RUNS,
    );
  });

  test('more time never ends sooner', () => {
    fc.assert(
      fc.property(openWeek, moment, seconds, seconds, (hours, from, a, b) => {
        const calendar = calendarOf({ hours });
        const [less, more] = [
          addWorking(calendar, from, Math.min(a, b)),
          addWorking(calendar, from, Math.max(a, b)),
        ];
        expect(less.ok && more.ok && less.value <= more.value).toBe(true);
      }),
      RUNS,
    );
  });

  test('a negative amount counts the other way', () => {
    const calendar = calendarOf();
    const noon = at('2026-11-26T12:00+01:00');
    expect(addWorking(calendar, noon, -HOUR)).toEqual(subtractWorking(calendar, noon, HOUR));
    expect(subtractWorking(calendar, noon, -HOUR)).toEqual(addWorking(calendar, noon, HOUR));
  });
});

describe('at the shop in Stockholm, Monday to Friday 9 to 17:30, Saturday 10 to 14', () => {
  const calendar = calendarOf();

  test.each([
    ['2026-11-26T10:00+01:00', 8, '2026-11-27T08:30:00Z', 'goes on the next morning'],
    ['2026-11-26T09:00+01:00', 8.5, '2026-11-26T16:30:00Z', 'what ends at closing stays at closing'],
    ['2026-11-28T13:00+01:00', 2, '2026-11-30T09:00:00Z', 'over a Sunday'],
    ['2026-11-29T12:00+01:00', 1, '2026-11-30T09:00:00Z', 'from a closed day, begins at opening'],
    ['2026-11-26T06:00+01:00', 1, '2026-11-26T09:00:00Z', 'before opening, begins at opening'],
    ['2026-11-26T20:00+01:00', 0, '2026-11-27T08:00:00Z', 'nothing ends where working time begins'],
    ['2026-11-26T12:00+01:00', 0, '2026-11-26T11:00:00Z', 'nothing, while open, is no time at all'],
  ])('%s and %f hours: %s, %s', (from, hours, due) => {
    expect(shown(addWorking(calendar, at(from), hours * HOUR))).toBe(due);
  });

  test.each([
    ['2026-11-26T10:00+01:00', 1, '2026-11-26T08:00:00Z', 'what ends at opening stays at opening'],
    ['2026-11-30T09:30+01:00', 1, '2026-11-28T12:30:00Z', 'back over a Sunday'],
  ])('%s less %f hours: %s, %s', (until, hours, start) => {
    expect(shown(subtractWorking(calendar, at(until), hours * HOUR))).toBe(start);
  });

  test.each([
    ['2026-11-26T10:00+01:00', 1, '2026-11-27T16:30:00Z'],
    ['2026-11-26T10:00+01:00', 3, '2026-11-30T16:30:00Z'],
    ['2026-11-26T23:59+01:00', 1, '2026-11-27T16:30:00Z'],
    ['2026-11-27T10:00+01:00', 1, '2026-11-28T13:00:00Z'],
    ['2026-11-28T10:00+01:00', 1, '2026-11-30T16:30:00Z'],
  ])('from %s, %i working days: %s', (from, days, closing) => {
    expect(shown(nthWorkingDayClosing(calendar, at(from), days))).toBe(closing);
  });

  test('opening and closing of a day', () => {
    const saturday = dayOf(2026, 11, 28);
    expect(optional(openingOn(calendar, saturday))).toBe('2026-11-28T09:00:00Z');
    expect(optional(closingOn(calendar, saturday))).toBe('2026-11-28T13:00:00Z');
    expect(openingOn(calendar, saturday + 1)).toBeUndefined();
    expect(closingOn(calendar, saturday + 1)).toBeUndefined();
  });

  test('open at the moment of opening, closed at the moment of closing', () => {
    expect(isOpen(calendar, at('2026-11-26T09:00:00+01:00'))).toBe(true);
    expect(isOpen(calendar, at('2026-11-26T08:59:59+01:00'))).toBe(false);
    expect(isOpen(calendar, at('2026-11-26T17:29:59+01:00'))).toBe(true);
    expect(isOpen(calendar, at('2026-11-26T17:30:00+01:00'))).toBe(false);
    expect(isClosing(calendar, at('2026-11-26T17:30:00+01:00'))).toBe(true);
    expect(isClosing(calendar, at('2026-11-26T17:30:01+01:00'))).toBe(false);
    expect(isClosing(calendar, at('2026-11-26T09:00:00+01:00'))).toBe(false);
  });

  test.each([
    [[2026, 11, 26], '2026-11-27T08:00:00Z'],
    [[2026, 11, 27], '2026-11-28T09:00:00Z'],
    [[2026, 11, 28], '2026-11-30T08:00:00Z'],
    [[2026, 11, 29], '2026-11-30T08:00:00Z'],
  ] as const)('the first opening after %j: %s', ([year, month, day], opens) => {
    expect(shown(firstOpeningAfterDay(calendar, dayOf(year, month, day)))).toBe(opens);
  });
});

describe('every search ends', () => {
  const closed = calendarOf({ hours: CLOSED_WEEK });
  const now = at('2026-11-26T09:00:00Z');

  test('a week without an open minute is a problem wherever working time is asked for', () => {
    expect(shown(addWorking(closed, now, 1000))).toBe('no-open-minute');
    expect(shown(subtractWorking(closed, now, 1000))).toBe('no-open-minute');
    expect(shown(nthWorkingDayClosing(closed, now, 1))).toBe('no-open-minute');
    expect(shown(nextOpening(closed, now))).toBe('no-open-minute');
    expect(shown(firstOpeningAfterDay(closed, localDay(closed.zone, now)))).toBe('no-open-minute');
    expect(workingBetween(closed, now, at('2036-11-26T09:00:00Z'))).toBe(0);
  });

  test('the problem says from when', () => {
    expect(addWorking(closed, now, 1000)).toMatchObject({ problem: { at: now, on: '2026-11-26' } });
    expect(nthWorkingDayClosing(closed, now, 3)).toMatchObject({ problem: { at: now, on: '2026-11-26' } });
  });

  test.each([
    [366, '2027-11-28', '2027-11-29T08:00:00Z'],
    [367, '2027-11-29', 'no-open-minute'],
  ])('closed for about %i days', (_, last, expected) => {
    // closing on Saturday 28 November 2026 at 14:00 is the last open minute
    const calendar = calendarOf({
      hours: { ...USUAL_HOURS, sat: [['09:00', '14:00']] },
      days: { [`2026-11-29/${last}`]: [] },
    });
    const saturday = at('2026-11-28T14:00+01:00');
    expect(shown(nextOpening(calendar, saturday))).toBe(expected);
    expect(shown(addWorking(calendar, at('2026-11-28T13:00+01:00'), 2 * HOUR))).toBe(
      expected === 'no-open-minute' ? expected : '2027-11-29T09:00:00Z',
    );
    expect(shown(subtractWorking(calendar, at('2027-12-01T09:00+01:00'), 40 * HOUR))).toBe(
      expected === 'no-open-minute'
        ? expected
        : shown(subtractWorking(calendar, saturday, 40 * HOUR - 17 * HOUR)),
    );
  });

  test('open on one day of the year', () => {
    const calendar = calendarOf({ hours: CLOSED_WEEK, days: { '2026-12-24': [['10:00', '11:00']] } });
    expect(shown(addWorking(calendar, now, HOUR))).toBe('2026-12-24T10:00:00Z');
    expect(shown(addWorking(calendar, now, HOUR + 1000))).toBe('no-open-minute');
  });

  test('beyond the years that are known', () => {
    const calendar = calendarOf({ hours: { ...CLOSED_WEEK, mon: [['09:00', '09:01']] } });
    expect(shown(addWorking(calendar, now, 1000 * HOUR))).toBe('outside-calendar');
    expect(shown(subtractWorking(calendar, now, 1000 * HOUR))).toBe('outside-calendar');
  });
});

describe('days with hours of their own', () => {
  const calendar = calendarOf({
    days: {
      '2026-12-23': [['09:00', '12:00']],
      '2026-12-24/2026-12-26': [],
      '2026-12-01/2026-12-31': [['10:00', '20:00']],
      '2026-12-27': [['12:00', '16:00']],
    },
  });

  test.each<readonly [number, string | undefined, string]>([
    [22, '2026-12-22T19:00:00Z', 'a range'],
    [23, '2026-12-23T11:00:00Z', 'a single day inside the range'],
    [24, undefined, 'a shorter range inside the range'],
    [27, '2026-12-27T15:00:00Z', 'a Sunday that is open'],
  ])('%i December closes at %s: %s', (day, closing) => {
    expect(optional(closingOn(calendar, dayOf(2026, 12, day)))).toBe(closing);
  });
});

test('ten years of working time are counted at once', () => {
  const calendar = calendarOf({ hours: daily(['00:00', '24:00']) });
  const [a, b] = [at('2026-01-01T00:00+01:00'), at('2036-01-01T00:00+01:00')];
  expect(workingBetween(calendar, a, b)).toBe(b - a);
});
