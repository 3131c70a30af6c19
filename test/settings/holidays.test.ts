import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTables } from '../../build/holidays.mjs';
import schema from '../../data/schemas/lofte.settings.v1.json';
import { isoDate, parseIsoDate } from '../../src/domain/clock/civil.ts';
import { isOpenOn } from '../../src/domain/clock/hours.ts';
import { loadShop } from '../../src/settings/compiled.ts';
import { HOLIDAY_COUNTRIES } from '../../src/settings/defaults.ts';
import { loadHolidayNames, loadHolidays } from '../../src/settings/holiday-tables.ts';
import facts from '../fixtures/holidays/nordic-even-years.json';
import { folderWith, LEAST } from './files.ts';

const FOLDER = join(import.meta.dirname, '../../data/holidays');
const EVEN_YEARS = [2020, 2022, 2024, 2026, 2028, 2030];

async function daysIn(country: string, year: number, eves = false): Promise<readonly string[]> {
  return (await loadHolidays(country))(country, year, eves).map(isoDate);
}

const dayOn = (date: string): number => parseIsoDate(date) ?? Number.NaN;

test('making the tables anew gives the same bytes', () => {
  const made = makeTables();
  expect([...made.keys()].toSorted()).toEqual(readdirSync(FOLDER).filter((name) => name.endsWith('.json')));
  for (const [name, text] of made) expect(readFileSync(join(FOLDER, name), 'utf8') === text, name).toBe(true);
});

test('the countries of the settings are those that have a table', () => {
  expect(schema.properties.holidays.properties.country.enum).toEqual([...HOLIDAY_COUNTRIES, null]);
  const files = readdirSync(FOLDER).filter((name) => /^[A-Z]{2}\.json$/.test(name));
  expect(files).toEqual(HOLIDAY_COUNTRIES.map((country) => `${country}.json`).toSorted());
});

describe.each(['SE', 'DK', 'NO', 'FI'] as const)('%s in the even years from 2020 to 2030', (country) => {
  test('the public holidays are those that three other projects agree on, and none more', async () => {
    const days = await Promise.all(EVEN_YEARS.map((year) => daysIn(country, year)));
    expect(days.flat()).toEqual(facts[country].public);
  });

  test('eves add the days on which shops are closed by custom, and none more', async () => {
    const days = await Promise.all(EVEN_YEARS.map((year) => daysIn(country, year, true)));
    expect(days.flat()).toEqual([...facts[country].public, ...facts[country].de_facto].toSorted());
  });

  test('a holiday that was given up is none', async () => {
    const days = await Promise.all(EVEN_YEARS.map((year) => daysIn(country, year, true)));
    expect(days.flat().filter((day) => facts[country].not_a_holiday.some((trap) => trap === day))).toEqual(
      [],
    );
  });
});

describe.each(HOLIDAY_COUNTRIES)('%s', (country) => {
  test('has holidays in every year from 1990 to 2060, New Year and Christmas among them', async () => {
    const holidaysOf = await loadHolidays(country);
    for (let year = 1990; year <= 2060; year++) {
      const days = holidaysOf(country, year, false).map(isoDate);
      expect(days).toEqual([...new Set(days)].toSorted());
      expect(days.length).toBeGreaterThanOrEqual(8);
      expect(days).toEqual(expect.arrayContaining([`${year}-01-01`, `${year}-12-25`]));
      expect(days.filter((day) => !day.startsWith(`${year}-`))).toEqual([]);
    }
    expect(holidaysOf(country, 1989, true)).toEqual([]);
    expect(holidaysOf(country, 2061, true)).toEqual([]);
    expect(holidaysOf('XX', 2026, true)).toEqual([]);
  });

  test('has a name in every language for each of them, and no name without a day', () => {
    const table = JSON.parse(readFileSync(join(FOLDER, `${country}.json`), 'utf8')) as {
      readonly names: readonly object[];
      readonly public: Readonly<Record<string, string>>;
      readonly eves: Readonly<Record<string, string>>;
    };
    const marks = [...Object.values(table.public), ...Object.values(table.eves)].flatMap((year) =>
      year.split(' '),
    );
    expect(marks.filter((mark) => !/^\d\d-\d\d:\d+$/.test(mark))).toEqual([]);
    const places = new Set(marks.map((mark) => Number(mark.slice(6))));
    expect([...places].toSorted((a, b) => a - b)).toEqual(table.names.map((_, place) => place));
    const word = expect.stringMatching(/\S/);
    for (const names of table.names) expect(names).toEqual({ en: word, sv: word, da: word, nb: word });
  });
});

describe('what changed over the years', () => {
  test.each([
    ['SE', '2004-05-31', 'Whit Monday, the last one', true],
    ['SE', '2005-05-16', 'Whit Monday', false],
    ['SE', '2003-06-06', 'national day, a working day', false],
    ['SE', '2005-06-06', 'national day, the first one off', true],
    ['SE', '2009-10-31', 'All Saints, the first Saturday that it can be', true],
    ['DK', '2023-05-05', 'Store Bededag, the last one', true],
    ['DK', '2024-04-26', 'Store Bededag', false],
    ['DK', '2025-05-16', 'Store Bededag', false],
    ['FI', '1991-01-12', 'Epiphany on a Saturday', true],
    ['FI', '1991-05-09', 'Ascension Day, kept on a Saturday', false],
    ['FI', '1990-05-19', 'Ascension Day on a Saturday', true],
    ['FI', '1992-01-06', 'Epiphany back on its day', true],
    ['FI', '1993-05-20', 'Ascension Day back on its day', true],
    ['NO', '2021-05-17', 'Constitution Day', true],
    ['DE', '1989-10-03', 'before the tables', false],
    ['DE', '1990-10-03', 'German unity', true],
    ['DE', '1991-06-17', 'the day before that', false],
    ['DE', '1993-11-17', 'Buß- und Bettag', true],
    ['DE', '1995-11-22', 'Buß- und Bettag, given up', false],
    ['DE', '2016-10-31', 'Reformation Day, in some states', false],
    ['DE', '2017-10-31', 'Reformation Day, five hundred years', true],
    ['DE', '2018-10-31', 'Reformation Day, in some states', false],
    ['DE', '2025-04-20', 'Easter Sunday, in one state', false],
    ['GB', '1995-05-01', 'May Day, moved to VE day', false],
    ['GB', '1995-05-08', 'VE day', true],
    ['GB', '1999-12-31', 'the millennium', true],
    ['GB', '2001-12-31', 'no millennium', false],
    ['GB', '2002-05-27', 'spring bank holiday, moved to the jubilee', false],
    ['GB', '2002-06-03', 'Golden Jubilee', true],
    ['GB', '2002-06-04', 'spring bank holiday', true],
    ['GB', '2011-04-29', 'a royal wedding', true],
    ['GB', '2012-05-28', 'spring bank holiday, moved to the jubilee', false],
    ['GB', '2012-06-04', 'spring bank holiday', true],
    ['GB', '2012-06-05', 'Diamond Jubilee', true],
    ['GB', '2020-05-04', 'May Day, moved to VE day', false],
    ['GB', '2020-05-08', 'VE day', true],
    ['GB', '2021-12-25', 'Christmas on a Saturday', true],
    ['GB', '2021-12-27', 'its substitute', true],
    ['GB', '2021-12-28', 'the substitute of Boxing Day', true],
    ['GB', '2022-05-30', 'spring bank holiday, moved to the jubilee', false],
    ['GB', '2022-06-02', 'spring bank holiday', true],
    ['GB', '2022-06-03', 'Platinum Jubilee', true],
    ['GB', '2022-09-19', 'the funeral of the Queen', true],
    ['GB', '2023-05-08', 'the coronation', true],
    ['GB', '2023-08-28', 'summer bank holiday, as in England', true],
    ['GB', '2023-08-07', 'summer bank holiday, as in Scotland', false],
    ['NL', '1995-04-29', "Queen's Day, as the 30th is a Sunday", true],
    ['NL', '2006-04-30', "Queen's Day, kept the day before", false],
    ['NL', '2013-04-30', "Queen's Day, the last one", true],
    ['NL', '2014-04-26', "King's Day, as the 27th is a Sunday", true],
    ['NL', '2015-04-27', "King's Day", true],
    ['NL', '2015-04-30', "Queen's Day", false],
    ['US', '2019-06-19', 'Juneteenth before it was one', false],
    ['US', '2021-06-19', 'Juneteenth, the first one', true],
    ['US', '2021-06-18', 'Juneteenth as offices observe it', false],
    ['US', '2021-07-04', 'Independence Day on a Sunday', true],
    ['US', '2021-07-05', 'Independence Day as offices observe it', false],
    ['US', '2021-12-31', 'New Year as offices observe it', false],
    ['US', '2023-11-23', 'Thanksgiving', true],
  ])('%s %s %s: %s', async (country, date, _, isHoliday) => {
    expect((await daysIn(country, Number(date.slice(0, 4)))).includes(date)).toBe(isHoliday);
  });

  test('Sweden in 1990 and in 2004, by the calendars of those years', async () => {
    const days = (year: number, of: string): readonly string[] =>
      of.split(' ').map((day) => `${year}-${day}`);
    expect(await daysIn('SE', 1990)).toEqual(
      days(1990, '01-01 01-06 04-13 04-15 04-16 05-01 05-24 06-03 06-04 06-23 11-03 12-25 12-26'),
    );
    expect(await daysIn('SE', 2004)).toEqual(
      days(2004, '01-01 01-06 04-09 04-11 04-12 05-01 05-20 05-30 05-31 06-26 11-06 12-25 12-26'),
    );
  });
});

describe('names', () => {
  test.each([
    ['SE', '2026-06-19', { en: 'Midsummer Eve', sv: 'midsommarafton' }],
    ['SE', '2026-12-24', { en: 'Christmas Eve', sv: 'julafton', da: 'juleaftensdag', nb: 'julaften' }],
    ['DK', '2023-05-05', { en: 'Prayer Day', da: 'store bededag', sv: 'Store Bededag' }],
    ['DK', '2022-06-05', { da: 'pinsedag' }],
    ['NO', '2026-05-17', { nb: 'grunnlovsdagen', sv: 'Grunnlovsdagen' }],
    ['FI', '2026-12-06', { sv: 'självständighetsdagen', nb: 'itsenäisyyspäivä' }],
    ['GB', '2021-12-27', { en: 'Christmas Day (substitute day)', sv: 'juldagen (ersättningsdag)' }],
    ['US', '2026-09-07', { en: 'Labor Day', sv: 'Labor Day' }],
  ])('%s %s', async (country, date, names) => {
    expect((await loadHolidayNames(country))(dayOn(date))).toMatchObject(names);
  });

  test('of two holidays on one day the first', async () => {
    expect((await loadHolidayNames('SE'))(dayOn('2008-05-01'))).toMatchObject({ sv: 'första maj' });
  });

  test('a day that is none, a country without a table and none at all have no name', async () => {
    expect((await loadHolidayNames('SE'))(dayOn('2026-06-18'))).toBeUndefined();
    expect((await loadHolidayNames('FR'))(dayOn('2026-12-25'))).toBeUndefined();
    expect((await loadHolidayNames(null))(dayOn('2026-12-25'))).toBeUndefined();
    expect((await loadHolidayNames('toString'))(dayOn('2026-12-25'))).toBeUndefined();
  });
});

describe('a shop', () => {
  const ALL_WEEK = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['10:00', '18:00']]]),
  );

  /** Whether a shop that is open every day of the week is open on a date. */
  async function isOpen(more: object, date: string): Promise<boolean> {
    const loaded = await loadShop(folderWith(JSON.stringify({ ...LEAST, hours: ALL_WEEK, ...more })), '1');
    if (!loaded.ok) throw new Error(loaded.problem.kind);
    return isOpenOn(loaded.value.calendar, dayOn(date));
  }

  test.each([
    ['midsommarafton, with eves', { holidays: { eves: true } }, '2026-06-19', false],
    ['midsommarafton, where nothing is said', {}, '2026-06-19', false],
    ['midsommarafton, without eves', { holidays: { eves: false } }, '2026-06-19', true],
    ['midsommardagen, without eves', { holidays: { eves: false } }, '2026-06-20', false],
    ['the day before', {}, '2026-06-18', true],
    ['nationaldagen', {}, '2026-06-06', false],
    ['nationaldagen in a shop that keeps no holidays', { holidays: { country: null } }, '2026-06-06', true],
    [
      'nationaldagen in a shop that keeps those of Denmark',
      { holidays: { country: 'DK' } },
      '2026-06-06',
      true,
    ],
    ['5 June in a shop that keeps those of Denmark', { holidays: { country: 'DK' } }, '2026-06-05', false],
    ['julafton with hours of its own', { days: { '2026-12-24': [['09:00', '12:00']] } }, '2026-12-24', true],
    [
      'juldagen in a country without a table',
      { country: 'FR', timeZone: 'Europe/Paris' },
      '2026-12-25',
      true,
    ],
  ])('%s', async (_, more, date, open) => {
    expect(await isOpen(more, date)).toBe(open);
  });
});
