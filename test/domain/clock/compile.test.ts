import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/domain/clock/civil.ts';
import { compileCalendar, compileZone, type ShopTimes } from '../../../src/domain/clock/compile.ts';
import type { DayHours } from '../../../src/domain/shop.ts';
import { CLOSED_WEEK } from './calendars.ts';

const SHOP: ShopTimes = {
  timeZone: 'Europe/Stockholm',
  hours: { ...CLOSED_WEEK, mon: [['09:00', '17:30']] },
  holidays: { country: 'SE', eves: true },
  days: {},
};

describe('the calendar of a shop', () => {
  test('has its week in minutes, from Monday on', () => {
    const made = compileCalendar({ ...SHOP, hours: { ...SHOP.hours, sun: [['00:00', '24:00']] } });
    expect(made.ok && made.value.week).toEqual([[540, 1050], [], [], [], [], [], [0, 1440]]);
  });

  test('asks for the holidays of each year that it covers, once and in order', () => {
    const asked: (readonly [string, number, boolean])[] = [];
    const made = compileCalendar(SHOP, (country, year, eves) => {
      asked.push([country, year, eves]);
      return [dayOf(year, 12, 25), dayOf(year, 1, 1), dayOf(year, 1, 1)];
    });
    expect(asked).toEqual(Array.from({ length: 201 }, (_, i) => ['SE', 1900 + i, true]));
    expect(made.ok && made.value.holidays.slice(0, 3)).toEqual([
      dayOf(1900, 1, 1),
      dayOf(1900, 12, 25),
      dayOf(1901, 1, 1),
    ]);
    expect(made.ok && made.value.holidays).toHaveLength(402);
  });

  test('has a date that is said alone before a range of that one day, in whichever order they stand', () => {
    const day: DayHours = [['01:00', '02:00']];
    const range: DayHours = [['03:00', '09:30']];
    for (const days of [
      { '2026-11-26': day, '2026-11-26/2026-11-26': range },
      { '2026-11-26/2026-11-26': range, '2026-11-26': day },
    ]) {
      const made = compileCalendar({ ...SHOP, days });
      expect(made.ok && made.value.days.at(-1)?.open).toEqual([60, 120]);
    }
  });

  test('asks for none where the shop keeps those of no country', () => {
    const made = compileCalendar({ ...SHOP, holidays: { country: null, eves: true } }, () => {
      throw new Error('asked');
    });
    expect(made.ok && made.value.holidays).toEqual([]);
  });

  test('has no holidays of a country of which none are known', () => {
    const made = compileCalendar(SHOP);
    expect(made.ok && made.value.holidays).toEqual([]);
  });

  test('has its own days as they are, those of the longest range first', () => {
    const days = { '2026-07-18': [], '2026-07-13/2026-07-31': [['10:00', '12:00']] } as const;
    const made = compileCalendar({ ...SHOP, days });
    expect(made.ok && made.value.days).toEqual([
      { from: dayOf(2026, 7, 13), to: dayOf(2026, 7, 31), open: [600, 720] },
      { from: dayOf(2026, 7, 18), to: dayOf(2026, 7, 18), open: [] },
    ]);
  });

  test('has no days that are not there', () => {
    const days = { '2026-02-30': [], '2026-02-28/2026-02-31': [], '2026-02-30/2026-03-02': [] };
    const made = compileCalendar({ ...SHOP, days });
    expect(made.ok && made.value.days).toEqual([]);
  });

  test('is refused where there is no such time zone', () => {
    expect(compileCalendar({ ...SHOP, timeZone: 'Europe/Stokholm' })).toMatchObject({
      ok: false,
      problem: { kind: 'unknown-time-zone', nearest: 'Europe/Stockholm' },
    });
  });

  test.each(['', '+01:00', '2026-01-01T00:00Z', '2026-01-01T00:00[Europe/Stockholm]', 'T09:00+01:00'])(
    'is refused where %j stands for a time zone: an offset or a time is none',
    (timeZone) => {
      expect(compileCalendar({ ...SHOP, timeZone })).toMatchObject({
        ok: false,
        problem: { kind: 'unknown-time-zone', timeZone },
      });
    },
  );
});

test('a zone has the changes of clock of the years that calendars cover, and an offset more', () => {
  const made = compileZone('Europe/Stockholm');
  if (!made.ok) throw new Error(made.problem.kind);
  const { changes, offsets } = made.value;
  expect(offsets).toHaveLength(changes.length + 1);
  expect(changes.every((change, i) => i === 0 || change > (changes[i - 1] ?? NaN))).toBe(true);
  expect(new Date(changes.at(-1) ?? NaN).toISOString()).toBe('2100-10-31T01:00:00.000Z');
});
