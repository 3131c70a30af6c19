/**
 * The clock over shops, zones, holidays, days and pauses drawn at random: against the model that counts minute by minute,
 * and by its own laws.
 *
 *     CLOCK_RUNS=1000000 CLOCK_SEED=42 npx vitest run test/domain/clock/properties.test.ts
 */
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { test } from 'vitest';
import { DAY, HOUR, instant, MINUTE, SECOND, type Instant } from '../../../src/domain/instant.ts';
import type { Shop } from '../../../src/domain/shop.ts';
import { CLOCKS } from '../../../src/domain/vocabulary.ts';
import * as laws from './laws.ts';
import { modelTime } from './model.ts';
import {
  samePauses,
  sameDay,
  sameState,
  sameSums,
  sameWorkingDays,
  type Pauses,
  type Scene,
} from './same-as-model.ts';
import { anyWeek, calendarOfShop, openWeek, shopNear, somewhere, type ShopSpread } from './shops.ts';

const { CLOCK_RUNS, CLOCK_SEED } = process.env;
const RUNS = Number(CLOCK_RUNS ?? 10_000);
/** So many at a time, so that whoever waits for a long run hears of it in between. */
const BATCH = 500;

/** A test of a law over so many draws. A failing one says the seed of its batch; each batch has the next one. */
function law<T>(name: string, runs: number, arbitrary: fc.Arbitrary<T>, holds: (drawn: T) => void): void {
  test(`${name}: ${runs} times`, { timeout: 120_000 + RUNS * 20 }, async () => {
    for (let done = 0; done < runs; done += BATCH) {
      const seed = CLOCK_SEED === undefined ? {} : { seed: Number(CLOCK_SEED) + done / BATCH };
      fc.assert(fc.property(arbitrary, holds), { numRuns: Math.min(BATCH, runs - done), ...seed });
      await setImmediate();
    }
  });
}

/** A shop, and some days of its time in the model. */
const scenes = (days: number, spread: ShopSpread) =>
  somewhere.chain(([timeZone, minute]) => {
    const aMinute = fc.integer({ min: 0, max: days * 1440 - 1 });
    return fc.record({
      shop: shopNear(timeZone, minute * MINUTE, spread),
      from: fc.constant(minute * MINUTE),
      length: fc.constant(days * 1440),
      minutes: fc.array(aMinute, { minLength: 6, maxLength: 6 }),
      amount: fc.oneof(fc.integer({ min: 1, max: days * 400 }), fc.integer({ min: 1, max: 120 })),
      days: fc.integer({ min: -days, max: days }),
      pauses: pausesIn(aMinute),
    });
  });

/** In order; some are empty, some touch. */
const pausesIn = (aMinute: fc.Arbitrary<number>): fc.Arbitrary<Pauses> =>
  fc
    .array(aMinute, { maxLength: 6 })
    .map((cuts) => cuts.toSorted((a, b) => a - b))
    .map((cuts) => cuts.flatMap((from, i) => (i % 2 === 0 ? [[from, cuts[i + 1] ?? from] as const] : [])));

type Drawn = ReturnType<typeof scenes> extends fc.Arbitrary<infer T> ? T : never;

function sameAsModel({ shop, from, length, minutes, amount, days, pauses }: Drawn): void {
  const scene: Scene = { calendar: calendarOfShop(shop), time: modelTime(shop, from, length) };
  const [a = 0, b = 0] = minutes;
  for (const minute of minutes) {
    sameState(scene, minute);
    sameDay(scene, minute);
  }
  sameSums(scene, a, b, amount);
  sameWorkingDays(scene, a, b, days);
  for (const clock of CLOCKS) samePauses(scene, clock, a, amount, pauses);
}

law('the same as minute by minute', RUNS, scenes(8, { hours: anyWeek, within: 8 }), sameAsModel);

// for searches that go far; not over more than a year, since those that find nothing give up, which the model knows nothing of
law('the same over a year', Math.ceil(RUNS / 100), scenes(366, { hours: anyWeek, within: 366 }), sameAsModel);

/** In milliseconds, where no clock is changed. */
const openInWeek = (hours: Shop['hours']): number => {
  const ms = (time: string): number => Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE;
  return Object.values(hours)
    .flat()
    .reduce((sum, [opens, closes]) => sum + ms(closes) - ms(opens), 0);
};

const second = (from: number, until: number): fc.Arbitrary<Instant> =>
  fc.integer({ min: Math.ceil(from / SECOND), max: until / SECOND }).map((s) => instant(s * SECOND));

const times = somewhere.chain(([timeZone, minute]) => {
  const ms = minute * MINUTE;
  return fc.record({
    shop: shopNear(timeZone, ms, { hours: openWeek, within: 30 }),
    clock: fc.constantFrom(...CLOCKS),
    from: second(ms, ms + 2 * DAY),
    near: second(ms - 40 * DAY, ms + 40 * DAY),
    far: second(Date.UTC(2016, 0, 1), Date.UTC(2036, 0, 1)),
    some: fc.integer({ min: 1, max: 200 * 3600 }).map((s) => s * SECOND),
    b: fc.integer({ min: 1, max: 3 * 3600 }).map((s) => s * SECOND),
  });
});

law('its own laws, to the second', RUNS, times, ({ shop, clock, from, near, far, some, b }) => {
  const calendar = calendarOfShop(shop);
  // 200 hours are centuries where the shop opens for a minute a week
  const a = Math.min(some, 100 * openInWeek(shop.hours));
  laws.addingIsUndoneByTakingAway(calendar, from, a);
  laws.takingAwayIsUndoneByAdding(calendar, from, a);
  laws.timeGoesOneWay(calendar, from, a, b);
  laws.partsAddUp(calendar, from, near, far);
  laws.standsStill(calendar, clock, from, near, a, b);
});
