/** Times in each language, in the shop of `shop.ts`. */
import { offsetAt } from '../../src/domain/clock/zone.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Language } from '../../src/domain/vocabulary.ts';
import { datesIn, type Dates } from '../../src/words/dates.ts';
import { wordsIn } from '../../src/words/index.ts';
import { calendar, time } from '../support/shop.ts';

export const words = {
  en: await wordsIn('en'),
  sv: await wordsIn('sv'),
  da: await wordsIn('da'),
  nb: await wordsIn('nb'),
};

/** @param now a local time, `2026-11-24 07:30`, or an instant */
export const datesAt = (language: Language, now: string | Instant): Dates =>
  datesIn(
    (at) => offsetAt(calendar.zone, at),
    typeof now === 'string' ? time(now) : now,
    words[language].dates,
  );
