/** Moments and durations in words, as people at the shop say them. */
import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { Instant } from '../domain/instant.ts';
import type { Clock } from '../domain/vocabulary.ts';
import type { DateWords } from './en/dates.ts';

dayjs.extend(utc);

export interface Dates {
  /** `today 16:00`, `Tue 24 Nov 14:05`, with the year where it is another one. */
  readonly moment: (at: Instant) => string;
  /** `Tuesday 24 November at 14:05`. */
  readonly fullMoment: (at: Instant) => string;
  /** `today`, `Tue 24 Nov`. */
  readonly day: (at: Instant) => string;
  /** `Tuesday 24 November 2026`. */
  readonly fullDay: (at: Instant) => string;
  readonly time: (at: Instant) => string;
  /** `26 h`, `3 h 20 min`, `2 days 4 h`, `5 h 30 min working time`. */
  readonly duration: (ms: number, clock: Clock) => string;
  /** `26 h late`. */
  readonly late: (ms: number, clock: Clock) => string;
  /** `3 h 20 min left`. */
  readonly left: (ms: number, clock: Clock) => string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From so many hours on, a duration on the wall clock is said in days. */
const HOURS_BEFORE_DAYS = 48;
/** From so many days on, the hours are left out. */
const DAYS_WITHOUT_HOURS = 10;

/**
 * Names for moments in the shop's zone, seen from `now`. Neither the host's zone nor its language matters.
 *
 * @param offsetAt how far the shop's zone is east of UTC at a moment, in milliseconds
 */
export function datesIn(offsetAt: (at: Instant) => number, now: Instant, words: DateWords): Dates {
  // dayjs counts in UTC here: the offset is added before, so that it never asks the host or Intl for a zone
  const wall = (at: Instant): Dayjs => dayjs.utc(at + offsetAt(at)).locale(words.locale);
  const localDay = (at: Instant): number => Math.floor((at + offsetAt(at)) / DAY);
  const today = localDay(now);
  const thisYear = wall(now).year();
  const date = (at: Instant): string => {
    const local = wall(at);
    return local.format(local.year() === thisYear ? words.date : words.dateOfYear);
  };
  const day = (at: Instant): string => {
    const away = localDay(at) - today;
    if (away === 0) return words.today;
    if (away === -1) return words.yesterday;
    return away === 1 ? words.tomorrow : date(at);
  };
  const time = (at: Instant): string => wall(at).format(words.time);
  const length = (ms: number, clock: Clock): string => {
    const minutes = Math.floor(ms / MINUTE);
    if (minutes === 0) return words.lessThanAMinute;
    if (minutes < 60) return words.minutes(minutes);
    const hours = Math.floor(ms / HOUR);
    // a working day has no fixed length, so working time stays in hours
    if (clock === 'working' || hours < HOURS_BEFORE_DAYS) {
      const rest = minutes % 60;
      return words.parts(words.hours(hours), rest === 0 ? null : words.minutes(rest));
    }
    const days = Math.floor(ms / DAY);
    const rest = hours % 24;
    return words.parts(words.days(days), rest === 0 || days >= DAYS_WITHOUT_HOURS ? null : words.hours(rest));
  };
  return {
    moment: (at) => words.dateAndTime(day(at), time(at)),
    fullMoment: (at) => {
      const local = wall(at);
      const format = local.year() === thisYear ? words.longDate : words.longDateOfYear;
      return words.longDateAndTime(local.format(format), time(at));
    },
    day,
    fullDay: (at) => wall(at).format(words.longDateOfYear),
    time,
    duration: (ms, clock) => (clock === 'working' ? words.workingTime(length(ms, clock)) : length(ms, clock)),
    late: (ms, clock) => {
      if (clock === 'calendar') return words.late(length(ms, clock));
      return ms === 0 ? words.closedSince : words.lateOnTheWorkingClock(length(ms, clock));
    },
    left: (ms, clock) => {
      if (clock === 'calendar') return words.left(length(ms, clock));
      return ms === 0 ? words.closedUntil : words.leftOnTheWorkingClock(length(ms, clock));
    },
  };
}
