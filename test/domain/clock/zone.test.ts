import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { compileZone } from '../../../src/domain/clock/compile.ts';
import type { ZoneTable } from '../../../src/domain/clock/calendar.ts';
import { dayOf, isoDate } from '../../../src/domain/clock/civil.ts';
import { firstInstantFrom, localDay, offsetAt, toInstant, toLocal } from '../../../src/domain/clock/zone.ts';
import { instant, toIso } from '../../../src/domain/instant.ts';
import { at, zoneOf } from './calendars.ts';

const ZONES = [
  'Europe/Stockholm',
  'Europe/Copenhagen',
  'Europe/Oslo',
  'Europe/Helsinki',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/St_Johns',
  'Asia/Beirut',
  'Pacific/Apia',
  'UTC',
] as const;

const zoneName = fc.constantFrom(...ZONES);

/** Any moment of the years that shops live in, and, as often, moments within a day of a change of clocks. */
const moments = (table: ZoneTable): fc.Arbitrary<number> => {
  const any = fc.integer({ min: Date.UTC(1971, 0, 1) / 1000, max: Date.UTC(2099, 11, 31) / 1000 });
  const changes = table.changes.filter((c) => c > Date.UTC(1971, 0, 1));
  if (changes.length === 0) return any;
  const near = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -86_400, max: 86_400 }))
    .map(([change, seconds]) => change / 1000 + seconds);
  return fc.oneof(any, near);
};

const zoneAndMoment = zoneName.chain((name) =>
  moments(zoneOf(name)).map((seconds) => [name, instant(seconds * 1000)] as const),
);

describe('as Temporal has it', () => {
  test('the local time of a moment', () => {
    fc.assert(
      fc.property(zoneAndMoment, ([name, moment]) => {
        const oracle = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(name);
        expect(offsetAt(zoneOf(name), moment)).toBe(oracle.offsetNanoseconds / 1e6);
        expect(toLocal(zoneOf(name), moment)).toEqual({
          day: dayOf(oracle.year, oracle.month, oracle.day),
          year: oracle.year,
          month: oracle.month,
          dayOfMonth: oracle.day,
          weekday: oracle.dayOfWeek - 1,
          hour: oracle.hour,
          minute: oracle.minute,
          second: oracle.second,
        });
        expect(localDay(zoneOf(name), moment)).toBe(dayOf(oracle.year, oracle.month, oracle.day));
      }),
      { numRuns: 1000 },
    );
  });

  test('the moment of a local time, skipped and repeated ones as RFC 5545 says', () => {
    fc.assert(
      fc.property(zoneAndMoment, fc.integer({ min: 0, max: 86_399 }), ([name, near], seconds) => {
        const day = localDay(zoneOf(name), near);
        const said = Temporal.PlainDate.from(isoDate(day)).toPlainDateTime({
          hour: Math.floor(seconds / 3600),
          minute: Math.floor(seconds / 60) % 60,
          second: seconds % 60,
        });
        const earlier = said.toZonedDateTime(name, { disambiguation: 'earlier' });
        const later = said.toZonedDateTime(name, { disambiguation: 'later' });
        const compatible = said.toZonedDateTime(name, { disambiguation: 'compatible' });
        const there = earlier.toPlainDateTime().equals(said);
        const resolved = earlier.equals(later) ? 'plain' : there ? 'repeated' : 'skipped';
        expect(toInstant(zoneOf(name), day, seconds)).toEqual({ at: compatible.epochMilliseconds, resolved });
      }),
      { numRuns: 1000 },
    );
  });

  test('the host has no say in it', () => {
    expect(toLocal(zoneOf('Europe/Stockholm'), at('2026-11-26T09:00:00Z')).hour).toBe(10);
  });
});

test('a moment becomes a local time and the same moment again, unless its hour comes twice', () => {
  fc.assert(
    fc.property(zoneAndMoment, ([name, moment]) => {
      const { day, hour, minute, second } = toLocal(zoneOf(name), moment);
      const back = toInstant(zoneOf(name), day, hour * 3600 + minute * 60 + second);
      expect(back.resolved === 'repeated' || (back.resolved === 'plain' && back.at === moment)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

describe('changes of clock in Stockholm', () => {
  const stockholm = zoneOf('Europe/Stockholm');
  const said = (date: readonly [number, number, number], hour: number, minute: number): readonly string[] => {
    const day = dayOf(...date);
    const seconds = hour * 3600 + minute * 60;
    const { at: moment, resolved } = toInstant(stockholm, day, seconds);
    return [toIso(moment), resolved, toIso(firstInstantFrom(stockholm, day, seconds))];
  };

  test('02:30 is skipped in March: counted with the offset before; a shop would open when the gap is over', () => {
    expect(said([2026, 3, 29], 2, 30)).toEqual(['2026-03-29T01:30:00Z', 'skipped', '2026-03-29T01:00:00Z']);
  });

  test('02:30 comes twice in October: the first one', () => {
    expect(said([2026, 10, 25], 2, 30)).toEqual(['2026-10-25T00:30:00Z', 'repeated', '2026-10-25T00:30:00Z']);
  });

  test('24:00 is the midnight at the end of the day', () => {
    expect(said([2026, 3, 29], 24, 0)).toEqual(['2026-03-29T22:00:00Z', 'plain', '2026-03-29T22:00:00Z']);
  });
});

test('a day that a country left out is skipped: Samoa had no 30 December 2011', () => {
  const apia = zoneOf('Pacific/Apia');
  const noon = toInstant(apia, dayOf(2011, 12, 30), 12 * 3600);
  expect(noon.resolved).toBe('skipped');
  expect(firstInstantFrom(apia, dayOf(2011, 12, 30), 12 * 3600)).toBe(
    firstInstantFrom(apia, dayOf(2011, 12, 31), 0),
  );
});

describe('what is no time zone', () => {
  test.each([
    ['Europe/Stokholm', 'Europe/Stockholm'],
    ['Mars/Olympus', undefined],
    ['+01:00', undefined],
    ['', undefined],
    ['../etc/passwd', undefined],
  ])('%j', (timeZone, nearest) => {
    const refused = compileZone(timeZone);
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'unknown-time-zone', timeZone, nearest } });
  });

  test('names are taken in any spelling, and kept in their own', () => {
    expect(compileZone('europe/stockholm')).toMatchObject({
      ok: true,
      value: { timeZone: 'Europe/Stockholm' },
    });
  });
});

describe('a zone that was typed wrong', () => {
  const offered = (said: string): string | undefined => {
    const zone = compileZone(said);
    return zone.ok || zone.problem.kind !== 'unknown-time-zone' ? undefined : zone.problem.nearest;
  };

  test.each([
    ['new_york', 'America/New_York'],
    ['New York', 'America/New_York'],
    ['Stockholm', 'Europe/Stockholm'],
    ['Stokholm', 'Europe/Stockholm'],
    ['Europe/Stokholm', 'Europe/Stockholm'],
    ['Europe/New_York', 'America/New_York'],
    ['Atlantis', undefined],
  ])('%s: %s', (said, meant) => {
    expect(offered(said)).toBe(meant);
  });

  test('is no wrong one in other letters', () => {
    expect(compileZone('europe/stockholm')).toMatchObject({
      ok: true,
      value: { timeZone: 'Europe/Stockholm' },
    });
  });
});
