/** Holidays are understood by the names that lofte itself prints of them (`explain`), in each language. */
import { describe, expect, test } from 'vitest';
import { dayOf, isoDate } from '../../../../src/domain/clock/civil.ts';
import { parseWhen } from '../../../../src/domain/clock/when/parse.ts';
import { localDay, toInstant } from '../../../../src/domain/clock/zone.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import { LANGUAGES, type Language } from '../../../../src/domain/vocabulary.ts';
import { HOLIDAY_COUNTRIES } from '../../../../src/settings/defaults.ts';
import { loadHolidayNames, loadHolidays } from '../../../../src/settings/holiday-tables.ts';
import { calendar } from './document.ts';

/** Holidays that are moved from a Sunday to another day, by no rule that a name would tell, or named in another tongue. */
const NOT_READ =
  /substitute|ersättningsdag|erstatningsdag|King's Day|Koningsdag|[äö].*päivä|juhannus|Tag der|Bettag|Reformation|Unity|Repentance/i;
/** The constitution's day of the other country, which has the same name in one's own language. */
const ELSEWHERE: readonly string[] = ['NO da grundlovsdag', 'DK nb grunnlovsdagen'];

const named = (said: string, now: Instant): readonly string[] => {
  const when = parseWhen(said, { from: now, now, calendar });
  if (when.ok) return [isoDate(localDay(calendar.zone, (when.value.due - 1) as Instant))];
  return 'readings' in when.problem ? when.problem.readings : [when.problem.kind];
};

describe.each(HOLIDAY_COUNTRIES)('of %s', (country) => {
  test.each(LANGUAGES)('in %s', async (language: Language) => {
    const nameOf = await loadHolidayNames(country);
    const holidaysOf = await loadHolidays(country);
    const missed: string[] = [];
    for (const year of [2026, 2027, 2028, 2035]) {
      const now = toInstant(calendar.zone, dayOf(year, 1, 1), 0).at;
      for (const day of holidaysOf(country, year, true)) {
        const name = nameOf(day)?.[language] ?? '';
        if (NOT_READ.test(name) || ELSEWHERE.includes(`${country} ${language} ${name}`)) continue;
        const read = named(name, now);
        if (!read.includes(isoDate(day))) missed.push(`${name} (${isoDate(day)}): ${read.join()}`);
      }
    }
    expect(missed).toEqual([]);
  });
});

describe('a day with a name', () => {
  const at = (year: number, month: number, dayOfMonth: number): Instant =>
    toInstant(calendar.zone, dayOf(year, month, dayOfMonth), 36_000).at;

  test.each([
    ['midsommarafton', ['2027-06-25']],
    ['påskafton', ['2027-03-27']],
    ['annandag påsk', ['2027-03-29']],
    ['anden påskedag', ['2027-03-29']],
    ['2. påskedag', ['2027-03-29']],
    ['grundlovsdag', ['2027-06-05']],
    ['1. nyttårsdag', ['2027-01-01']],
    ['1. juledag', ['2026-12-25']],
    ['2. juledag', ['2026-12-26']],
    ['thanksgiving', ['2026-11-26']],
    ['Good Friday 2028', ['2028-04-14']],
    ['independence day', ['2026-12-06', '2027-07-04']],
    ['fredag långfredagen', ['2027-03-26']],
  ])('%s', (said, days) => {
    expect(named(said, at(2026, 11, 26))).toEqual(days);
  });

  test('that has just been is refused, and the next one offered', () => {
    expect(parseWhen('julafton', { from: at(2026, 12, 28), now: at(2026, 12, 28), calendar })).toMatchObject({
      problem: { kind: 'when-ambiguous', readings: ['2027-12-24'] },
    });
  });

  test('of what has happened is the last one gone', () => {
    const now = at(2027, 2, 1);
    const when = parseWhen('julafton', { from: now, now, calendar, past: true });
    expect(when.ok && isoDate(localDay(calendar.zone, when.value.due))).toBe('2026-12-24');
  });
});
