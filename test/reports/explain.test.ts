/** Laws of an explanation, over waits that come and go, are written down afterwards, and hours that change in between. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Calendar } from '../../src/domain/clock/calendar.ts';
import { spanOn } from '../../src/domain/clock/span.ts';
import { decidePostpone, decidePromise } from '../../src/domain/decide/promise.ts';
import { decideStatus } from '../../src/domain/decide/status.ts';
import type { Deciding } from '../../src/domain/decide/deciding.ts';
import type { Entry } from '../../src/domain/entries.ts';
import { DAY, HOUR, instant, MINUTE, type Instant } from '../../src/domain/instant.ts';
import { knownDeadline } from '../../src/domain/promise.ts';
import type { Leg } from '../../src/reports/explain-legs.ts';
import { explainPromise, type Explanation } from '../../src/reports/explain.ts';
import { openCaseOf, recordedBy } from '../support/deciding.ts';
import { bookOf, calendar, calendarOf, given, intake, shop, time } from '../support/shop.ts';

/** The hours in turn: as they are usually, shorter, and closed for years from a Monday on. */
const CALENDARS: readonly Calendar[] = [
  calendar,
  calendarOf({ ...shop, hours: { ...shop.hours, thu: [['11:00', '15:00']], fri: [['10:00', '12:00']] } }),
  calendarOf({ ...shop, days: { '2026-11-30/2028-12-31': [] } }),
];

const OPENED = time('2026-11-25 09:00');

const WHENS = ['4wh', '12wh', '24h', '3wd', '2d', 'fri 15:00', '2026-11-28', '90 seconds'] as const;

const steps = fc.array(
  fc.record({
    does: fc.constantFrom('wait', 'goOn', 'wait', 'goOn', 'promise', 'postpone' as const),
    when: fc.constantFrom(...WHENS),
    /** Seconds since the step before. */
    after: fc.integer({ min: 0, max: 20 * 3600 }),
    /** Minutes that it is written down too late. */
    late: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 })),
    hours: fc.constantFrom(0, 0, 0, 0, 1, 2),
  }),
  { minLength: 3, maxLength: 14 },
);

type Step = typeof steps extends fc.Arbitrary<readonly (infer S)[]> ? S : never;

/** A journal in which these steps were taken one after the other, but for those that are refused. */
function journalOf(all: readonly Step[], calendars: readonly Calendar[]): readonly Entry[] {
  let { entries } = given(intake('2026-11-25 09:00', { name: 'Astrid Lund' }));
  let now: Instant = OPENED;
  for (const { does, when, after, late, hours } of all) {
    now = instant(now + after * 1000);
    const at = instant(Math.max(OPENED, now - late * MINUTE));
    const on: Deciding = { now, at, shop, calendar: calendars[hours] ?? calendar };
    const c = openCaseOf({ book: bookOf(entries) } as ReturnType<typeof given>);
    const decided =
      does === 'promise'
        ? decidePromise(c, { kind: 'ready', when }, on)
        : does === 'postpone'
          ? decidePostpone(c, { promise: { number: 1 }, when, told: 'phone' }, on)
          : decideStatus(c, { status: does === 'wait' ? 'waiting-customer' : 'repairing' }, on);
    if (decided.ok) entries = [...entries, ...recordedBy(decided, entries)];
  }
  return entries;
}

function explanations(entries: readonly Entry[]): readonly Explanation[] {
  const c = openCaseOf({ book: bookOf(entries) } as ReturnType<typeof given>);
  return c.promises.map((p) => {
    const explained = explainPromise(c, p, { entries, calendar, zoneOf: () => calendar.zone });
    const held = knownDeadline(p);
    expect(explained.due).toBe(held.paused === undefined ? held.due : null);
    return explained;
  });
}

const counted = (legs: readonly Leg[]): number =>
  legs.flatMap(({ steps: days }) => days).reduce((sum, day) => sum + day.counted, 0);

function runsForwards({ legs, from }: Explanation): void {
  let last: number = from;
  for (const leg of legs) {
    expect(leg.from).toBeGreaterThanOrEqual(last);
    if (leg.steps.length > 0) expect(leg.until).toBeGreaterThan(leg.from);
    let day = -Infinity;
    for (const step of leg.steps) {
      expect(step.day).toBeGreaterThan(day);
      ({ day } = step);
      const [begins, ends] = step.within ?? [leg.from, leg.until];
      expect(begins).toBeGreaterThanOrEqual(leg.from);
      expect(ends).toBeLessThanOrEqual(leg.until);
    }
    if (leg.pause === null) continue;
    expect(leg.pause.since).toBe(leg.until);
    if (leg.pause.until !== null) expect(leg.pause.until).toBeGreaterThan(leg.pause.since);
    last = leg.pause.until ?? last;
  }
}

const isEmpty = ({ counted: length, nth, closedBy }: Leg['steps'][number]): boolean =>
  length === 0 && nth === undefined && closedBy === undefined;

test('a sum never begins before the promise, never runs backwards, and has no empty days', () => {
  fc.assert(
    fc.property(steps, (all) => {
      for (const explained of explanations(journalOf(all, CALENDARS))) {
        runsForwards(explained);
        if (explained.counted?.of !== 'closing') {
          expect(explained.legs.flatMap((leg) => leg.steps).filter(isEmpty)).toEqual([]);
        }
      }
    }),
    { numRuns: 400 },
  );
});

/** What the deadline was promised to take, on its own clock, by the hours of the day on which it was promised. */
function promised({ legs, clock, from }: Explanation, due: Instant): number {
  const [first] = legs;
  return first === undefined ? 0 : spanOn(first.calendar, clock, from, due);
}

test('what counted before, between and after waits is what was promised, unless it is said that it is not', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const entries = journalOf(all, CALENDARS);
      const c = openCaseOf({ book: bookOf(entries) } as ReturnType<typeof given>);
      for (const [i, explained] of explanations(entries).entries()) {
        const { legs, notes, counted: as } = explained;
        const p = c.promises[i];
        const isSum = legs.length > 1 || as?.of === 'calendar' || as?.of === 'working-time';
        if (p === undefined || !isSum || notes.some((n) => n === 'hours-changed' || n === 'not-counted'))
          continue;
        const held = knownDeadline(p);
        const left = legs.at(-1)?.pause?.left ?? 0;
        expect(counted(legs) + left).toBe(promised(explained, held.moved?.from ?? held.due));
      }
    }),
    { numRuns: 600 },
  );
});

test('where hours never change, no wait leaves anything but what was promised', () => {
  fc.assert(
    fc.property(steps, (all) => {
      for (const { notes } of explanations(journalOf(all, [calendar, calendar, calendar]))) {
        expect(notes).not.toContain('hours-changed');
        expect(notes).not.toContain('not-counted');
      }
    }),
    { numRuns: 300 },
  );
});

test('a wait of an hour round the clock moves the deadline by an hour, and it is told beside it', () => {
  const noon = time('2026-11-25 12:00');
  const at = (ms: number): Deciding => ({ now: instant(noon + ms), at: instant(noon + ms), shop, calendar });
  let { entries } = given(intake('2026-11-25 09:00', { name: 'Astrid Lund' }));
  const record = (decide: (c: ReturnType<typeof openCaseOf>) => Parameters<typeof recordedBy>[0]): void => {
    const c = openCaseOf({ book: bookOf(entries) } as ReturnType<typeof given>);
    entries = [...entries, ...recordedBy(decide(c), entries)];
  };
  record((c) => decidePromise(c, { kind: 'ready', when: '24h' }, at(0)));
  record((c) => decideStatus(c, { status: 'waiting-customer' }, at(HOUR)));
  record((c) => decideStatus(c, { status: 'repairing' }, at(2 * HOUR)));
  const [explained] = explanations(entries);
  expect(explained?.due).toBe(noon + DAY + HOUR);
  expect(explained?.promise?.told).toBe(noon + DAY);
});
