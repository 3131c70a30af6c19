/** Shops and times to draw from, for the properties of the clock. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../../../src/domain/clock/calendar.ts';
import { parseIsoDate } from '../../../src/domain/clock/civil.ts';
import { compileCalendar } from '../../../src/domain/clock/compile.ts';
import { WEEKDAYS, type DayHours, type Shop } from '../../../src/domain/shop.ts';
import { CLOSED_WEEK, zoneOf } from './calendars.ts';
import type { ModelShop } from './model.ts';

export const ZONES = [
  'Europe/Stockholm',
  'Europe/Copenhagen',
  'Europe/Oslo',
  'Europe/Helsinki',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'UTC',
] as const;

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const FIRST = Date.UTC(2018, 0, 1);
const LAST = Date.UTC(2031, 0, 1);

const two = (n: number): string => String(n).padStart(2, '0');
const timeText = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** A time of day in minutes; often at night, when clocks are changed. */
const timeOfDay = fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 270 }));

/** Up to three intervals, which may touch, at any minute; settings may have them in any order. */
const anyHours: fc.Arbitrary<DayHours> = fc
  .tuple(fc.array(timeOfDay, { maxLength: 6 }), fc.boolean())
  .map(([cuts, backwards]) => {
    const times = cuts.toSorted((a, b) => a - b);
    const hours: (readonly [string, string])[] = [];
    for (let i = 0; i + 1 < times.length; i += 2) {
      const [opens, closes] = [times[i] ?? 0, times[i + 1] ?? 0];
      if (opens < closes) hours.push([timeText(opens), timeText(closes)]);
    }
    return backwards ? hours.toReversed() : hours;
  });

const dayHours: fc.Arbitrary<DayHours> = fc.oneof(
  { weight: 6, arbitrary: anyHours },
  {
    weight: 4,
    arbitrary: fc.constantFrom<DayHours>(
      [],
      [['09:00', '17:30']],
      [['00:00', '24:00']],
      [
        ['00:00', '12:00'],
        ['12:00', '24:00'],
      ],
      [['02:30', '02:45']],
      [['23:59', '24:00']],
    ),
  },
);

const week: fc.Arbitrary<Shop['hours']> = fc
  .tuple(dayHours, dayHours, dayHours, dayHours, dayHours, dayHours, dayHours)
  .map(([mon, tue, wed, thu, fri, sat, sun]) => ({ mon, tue, wed, thu, fri, sat, sun }));

export const anyWeek = fc.oneof(
  { weight: 9, arbitrary: week },
  { weight: 1, arbitrary: fc.constant(CLOSED_WEEK) },
);

export const openWeek = week.filter((hours) => WEEKDAYS.some((name) => hours[name].length > 0));

/** Every change of clocks in the years of the model, by Temporal, and the turns of the years. */
function placesIn(timeZone: string): readonly number[] {
  const changes = Array.from({ length: 12 }, (_, i) => Date.UTC(2019 + i, 0, 1));
  for (let at = Temporal.Instant.fromEpochMilliseconds(FIRST).toZonedDateTimeISO(timeZone); ;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > LAST) return changes;
    changes.push(next.epochMilliseconds);
    at = next;
  }
}

/** A zone and a whole minute in it: often within days of a change of clocks, or of the turn of a year. */
export const somewhere: fc.Arbitrary<readonly [timeZone: string, minute: number]> = fc
  .constantFrom(...ZONES.map((timeZone) => [timeZone, placesIn(timeZone)] as const))
  .chain(([timeZone, places]) => {
    const anywhen = fc.integer({ min: FIRST / MINUTE, max: LAST / MINUTE });
    const near = fc
      .tuple(fc.constantFrom(...places), fc.integer({ min: -4 * 1440, max: 1440 }))
      .map(([place, shift]) => place / MINUTE + shift);
    return fc.tuple(
      fc.constant(timeZone),
      fc.oneof({ weight: 1, arbitrary: anywhen }, { weight: 3, arbitrary: near }),
    );
  });

/** What the week of a shop is drawn from, and within how many days of a moment it has days of its own. */
export interface ShopSpread {
  readonly hours: fc.Arbitrary<Shop['hours']>;
  readonly within: number;
}

/** A shop with days of its own and holidays around a moment. */
export const shopNear = (
  timeZone: string,
  ms: number,
  { hours, within }: ShopSpread,
): fc.Arbitrary<ModelShop> => {
  const aDay = fc.integer({ min: -3, max: within });
  const date = (nth: number): string => new Date(ms + nth * DAY).toISOString().slice(0, 10);
  const single = fc.tuple(aDay.map(date), dayHours);
  const range = fc
    .tuple(aDay, fc.integer({ min: 1, max: 9 }), dayHours)
    .map(([nth, length, open]) => [`${date(nth)}/${date(nth + length)}`, open] as const);
  return fc.record({
    timeZone: fc.constant(timeZone),
    hours,
    days: fc
      .array(fc.oneof(single, range), { maxLength: 3 })
      .map((keys): Readonly<Record<string, DayHours>> => Object.fromEntries(keys)),
    holidays: fc.array(aDay.map(date), { maxLength: 3 }),
  });
};

/** The compiled calendar of a shop, by way of its settings. */
export function calendarOfShop({ timeZone, hours, days, holidays }: ModelShop): Calendar {
  const byYear = new Map<number, number[]>();
  for (const date of holidays) {
    const year = Number(date.slice(0, 4));
    byYear.set(year, [...(byYear.get(year) ?? []), parseIsoDate(date) ?? NaN]);
  }
  const made = compileCalendar(
    { timeZone: 'UTC', hours, holidays: { country: 'SE', eves: true }, days },
    (_country, year) => byYear.get(year) ?? [],
  );
  if (!made.ok) throw new Error(made.problem.kind);
  return { ...made.value, zone: zoneOf(timeZone) };
}
