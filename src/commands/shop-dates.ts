/** Moments as the shop says them. */
import type { Calendar } from '../domain/clock/calendar.ts';
import { offsetAt } from '../domain/clock/zone.ts';
import type { Instant } from '../domain/instant.ts';
import { datesIn, type Dates } from '../words/dates.ts';
import type { Words } from '../words/index.ts';

export const shopDates = (
  { zone }: Pick<Calendar, 'zone'>,
  now: Instant,
  words: Pick<Words, 'dates'>,
): Dates => datesIn((at) => offsetAt(zone, at), now, words.dates);
