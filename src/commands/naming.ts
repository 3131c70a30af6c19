/** How problems name moments and days: as the shop says them, once its zone is known. Loaded only where one is told. */
import type { Calendar } from '../domain/clock/calendar.ts';
import { isoDate, parseIsoDate } from '../domain/clock/civil.ts';
import { nthWorkingDay } from '../domain/clock/working-days.ts';
import { localDay } from '../domain/clock/zone.ts';
import { DAY, toIso, type Instant } from '../domain/instant.ts';
import { datesIn } from '../words/dates.ts';
import type { Naming } from '../words/en/problems.ts';
import type { Words } from '../words/index.ts';
import { entryInWords } from './entry-in-words.ts';
import { shopDates } from './shop-dates.ts';

/** So far ahead are the days in examples. */
const DAYS_AHEAD = 3;
const WORKING_DAYS_AHEAD = 2;

/** Where no shop is known. */
export const plainNaming = (now: Instant): Naming => ({
  moment: toIso,
  deadline: toIso,
  entry: (entry) => entry.type,
  day: (date) => date,
  exampleDate: isoDate(Math.floor(now / DAY) + DAYS_AHEAD),
});

export function shopNaming(calendar: Calendar, now: Instant, words: Words): Naming {
  const dates = shopDates(calendar, now, words);
  const ahead = nthWorkingDay(calendar, now, WORKING_DAYS_AHEAD);
  const { fullDay } = datesIn(() => 0, now, words.dates);
  return {
    moment: dates.fullMoment,
    deadline: dates.fullDeadline,
    entry: (entry) => entryInWords(entry, words, dates),
    day: (date) => fullDay(((parseIsoDate(date) ?? 0) * DAY) as Instant),
    exampleDate: isoDate(ahead.ok ? ahead.value : localDay(calendar.zone, now) + DAYS_AHEAD),
  };
}
