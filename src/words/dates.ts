/** Moments and durations in words, as people at the shop say them. */
import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { Duration } from '../domain/clock/when/duration.ts';
import type { CountedAs } from '../domain/clock/when/parse.ts';
import type { Instant } from '../domain/instant.ts';
import type { Clock } from '../domain/vocabulary.ts';
import type { DateWords } from './date-words.ts';
import { spanIn } from './span.ts';

dayjs.extend(utc);

export interface Dates {
  /** `today 16:00`, `Tue 24 Nov 14:05`, with the year where it is another one: of what happened. */
  readonly moment: (at: Instant) => string;
  /** As `moment`; of local midnight the day alone, for where a file has dates without times. */
  readonly momentOrDay: (at: Instant) => string;
  /** `Tuesday 24 November at 14:05`: of what happened. */
  readonly fullMoment: (at: Instant) => string;
  /** `Tuesday 24 November 2026 at 14:05`: where the year may be what is wrong. */
  readonly fullMomentOfYear: (at: Instant) => string;
  /** As `moment`, and local midnight is the end of a day: `Sun 29 Nov 24:00`. */
  readonly deadline: (at: Instant) => string;
  /** As `fullMoment`, and local midnight is the end of a day: `Sunday 29 November at 24:00`. */
  readonly fullDeadline: (at: Instant) => string;
  /** As `deadline`, but never `today` or `tomorrow`: for what stands below another day. */
  readonly datedDeadline: (at: Instant) => string;
  /** `today`, `Tue 24 Nov`. */
  readonly day: (at: Instant) => string;
  /** `Tuesday 24 November 2026`. */
  readonly fullDay: (at: Instant) => string;
  /** `Tue 24 Nov`, of a local day counted from 1970, with the year where it is another one. */
  readonly date: (day: number) => string;
  /** `Tue`; 0 is Monday. */
  readonly weekday: (weekday: number) => string;
  /** `09:00-12:00 13:00-18:00` with times as the language writes them. */
  readonly clockTimes: (hours: string) => string;
  readonly time: (at: Instant) => string;
  /** As `time`, and local midnight is the end of a day: `24:00`. */
  readonly endTime: (at: Instant) => string;
  /** `94 h 30 min`: hours and minutes, however many, on whichever clock. */
  readonly hours: (ms: number) => string;
  /** `26 h`, `3 h 20 min`, `2 days 4 h`, `5 h 30 min working time`. */
  readonly duration: (ms: number, clock: Clock) => string;
  /** `26 h late`. */
  readonly late: (ms: number, clock: Clock) => string;
  /** `3 h 20 min left`. */
  readonly left: (ms: number, clock: Clock) => string;
  /** `overdue since yesterday 16:00, 5 h 30 min working time`. @param ms how late, on the promise's own clock */
  readonly overdue: (due: Instant, ms: number, clock: Clock) => string;
  /** `24 hours`, `24 working hours`, `3 working days`: how long something may take, in full. */
  readonly span: (span: Duration) => string;
  /**
   * What stands beside a deadline that was counted, with its clock: `24 hours, round the clock`, `24 working hours`,
   * `3 days`. Nothing beside what was said as a moment or a day, and beside what is past.
   */
  readonly counted: (how: CountedAs) => string | undefined;
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
  const wall = (ms: number): Dayjs => dayjs.utc(ms).locale(words.locale);
  const localDay = (at: Instant): number => Math.floor((at + offsetAt(at)) / DAY);
  const today = localDay(now);
  const thisYear = wall(today * DAY).year();
  /** A local day, counted from 1970, in one of two formats. */
  const date = (day: number, format: string, formatOfYear: string): string => {
    const local = wall(day * DAY);
    return local.format(local.year() === thisYear ? format : formatOfYear);
  };
  const shortDate = (day: number): string => date(day, words.date, words.dateOfYear);
  const shortDay = (day: number): string => {
    if (day === today) return words.today;
    if (day === today - 1) return words.yesterday;
    return day === today + 1 ? words.tomorrow : shortDate(day);
  };
  const longDay = (day: number): string => date(day, words.longDate, words.longDateOfYear);
  const time = (at: Instant): string => wall(at + offsetAt(at)).format(words.time);
  const short = (day: number, clock: string): string => words.dateAndTime(shortDay(day), clock);
  const long = (day: number, clock: string): string => words.longDateAndTime(longDay(day), clock);
  const moment = (at: Instant): string => short(localDay(at), time(at));
  const fullMoment = (at: Instant): string => long(localDay(at), time(at));
  const isMidnight = (at: Instant): boolean => (at + offsetAt(at)) % DAY === 0;
  const deadline = (at: Instant): string =>
    isMidnight(at) ? short(localDay(at) - 1, words.endOfDay) : moment(at);
  const datedDeadline = (at: Instant): string =>
    isMidnight(at)
      ? words.dateAndTime(shortDate(localDay(at) - 1), words.endOfDay)
      : words.dateAndTime(shortDate(localDay(at)), time(at));
  const length = (ms: number, clock: Clock): string => lengthIn(ms, clock, words);
  const late = (ms: number, clock: Clock): string => {
    if (clock === 'calendar') return words.late(length(ms, clock));
    return ms === 0 ? words.closedSince : words.lateOnTheWorkingClock(length(ms, clock));
  };
  const duration = (ms: number, clock: Clock): string =>
    clock === 'working' ? words.workingTime(length(ms, clock)) : length(ms, clock);
  return {
    moment,
    momentOrDay: (at) => (isMidnight(at) ? shortDay(localDay(at)) : moment(at)),
    fullMoment,
    fullMomentOfYear: (at) =>
      words.longDateAndTime(wall(localDay(at) * DAY).format(words.longDateOfYear), time(at)),
    deadline,
    datedDeadline,
    fullDeadline: (at) => (isMidnight(at) ? long(localDay(at) - 1, words.endOfDay) : fullMoment(at)),
    day: (at) => shortDay(localDay(at)),
    fullDay: (at) => wall(localDay(at) * DAY).format(words.longDateOfYear),
    date: shortDate,
    // 1970-01-05 was a Monday
    weekday: (weekday) => wall((weekday + 4) * DAY).format('ddd'),
    clockTimes: (hours) => (words.time.includes('.') ? hours.replaceAll(':', '.') : hours),
    time,
    endTime: (at) => (isMidnight(at) ? words.endOfDay : time(at)),
    hours: (ms) => lengthIn(ms, 'working', words),
    duration,
    late,
    left: (ms, clock) => {
      if (clock === 'calendar') return words.left(length(ms, clock));
      return ms === 0 ? words.closedUntil : words.leftOnTheWorkingClock(length(ms, clock));
    },
    overdue: (due, ms, clock) =>
      words.overdue(deadline(due), clock === 'working' && ms === 0 ? words.closedSince : duration(ms, clock)),
    span: (span) => spanIn(span, words.span),
    counted: (how) => {
      if (how.of === 'moment' || how.of === 'closing' || how.ago === true) return undefined;
      const span = spanIn(how, words.span);
      return how.of === 'calendar' && how.ms > 0 ? words.roundTheClock(span) : span;
    },
  };
}

/** A length of time in two parts at most, the larger first. */
function lengthIn(ms: number, clock: Clock, words: DateWords): string {
  const minutes = Math.floor(ms / MINUTE);
  if (minutes === 0) return words.lessThanAMinute;
  if (minutes < 60) return words.minutes(minutes);
  const hours = Math.floor(ms / HOUR);
  // a working day has no fixed length, so working time stays in hours
  if (clock === 'working' || hours < HOURS_BEFORE_DAYS) {
    const rest = minutes % 60;
    return rest === 0 ? words.hours(hours) : `${words.hours(hours)} ${words.minutes(rest)}`;
  }
  const days = Math.floor(ms / DAY);
  const rest = hours % 24;
  return rest === 0 || days >= DAYS_WITHOUT_HOURS
    ? words.days(days)
    : `${words.days(days)} ${words.hours(rest)}`;
}
