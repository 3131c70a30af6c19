/** What a shop's settings are where nothing is said: by country for a new journal, in general for what a file leaves out. */
import { ok, refuse, type Result } from '../domain/result.ts';
import type { DayHours, Shop } from '../domain/shop.ts';
import type { Language } from '../domain/vocabulary.ts';
import { countryMeant, countryOf } from './countries.ts';
import type { SettingsProblem } from './problem.ts';

/** Countries whose public holidays the program knows. */
export const HOLIDAY_COUNTRIES = ['SE', 'DK', 'NO', 'FI', 'DE', 'GB', 'NL', 'US'] as const;

const LANGUAGE_OF: Readonly<Record<string, Language>> = {
  SE: 'sv',
  AX: 'sv',
  DK: 'da',
  FO: 'da',
  GL: 'da',
  NO: 'nb',
  SJ: 'nb',
};

export type Suggested = Pick<Shop, 'country' | 'timeZone' | 'language' | 'currency' | 'hours' | 'holidays'>;

const WEEKDAY: DayHours = [['09:00', '17:30']];
const SATURDAY: DayHours = [['10:00', '14:00']];

/**
 * What a country suggests for a new journal, for any country of ISO 3166-1, in capitals or not. `holidays.country` is
 * null where the program has no holiday table for it: that should be said.
 */
export function suggestFor(said: string): Result<Suggested, SettingsProblem> {
  const country = countryOf(said.trim().toUpperCase());
  if (country === undefined) {
    return refuse({ kind: 'unknown-country', country: said, nearest: countryMeant(said) });
  }
  const { code, timeZone, currency } = country;
  return ok({
    country: code,
    timeZone,
    language: LANGUAGE_OF[code] ?? 'en',
    currency,
    hours: {
      mon: WEEKDAY,
      tue: WEEKDAY,
      wed: WEEKDAY,
      thu: WEEKDAY,
      fri: WEEKDAY,
      sat: SATURDAY,
      sun: [],
    },
    holidays: { country: holidayCountry(code), eves: true },
  });
}

/** The country whose holidays are kept where the settings do not say: the shop's own, if its holidays are known. */
export const holidayCountry = (country: string): string | null =>
  HOLIDAY_COUNTRIES.find((c) => c === country) ?? null;

export const PROMISE_DEFAULTS: Shop['promises'] = {
  warnBefore: '2wh',
  defaults: {},
  pauseWhile: ['waiting-customer'],
};

export const FOLLOW_DEFAULTS: Shop['follow'] = {
  quietAfter: '3wd',
  waitingAfter: '2wd',
  awayAfter: '5wd',
  uncollectedAfter: '14d',
};

export const NOTICE_DEFAULTS: Shop['notices'] = { on: ['waiting-customer', 'ready', 'collect-unrepaired'] };
