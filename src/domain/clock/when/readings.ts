/** What a phrase can be read as: what it then means, and how it is typed so that it means nothing else. */
import { DAY, HOUR, MINUTE, SECOND, type Instant } from '../../instant.ts';
import { ok } from '../../result.ts';
import { isoDate } from '../civil.ts';
import { FIRST_DAY, LAST_DAY } from '../calendar.ts';
import { closingOn, endOfDay, isClosing, isOpen, outsideCalendar } from '../hours.ts';
import { localDay, toInstant, type Resolved } from '../zone.ts';
import {
  addDuration,
  inWholeMinutes,
  isNothing,
  isTooLong,
  MOST_DAYS,
  subtractDuration,
  type Counted,
  type Duration,
} from './duration.ts';
import { refused } from './unknown.ts';
import type { CountedAs, WhenContext, WhenNote, WhenResult } from './when.ts';

export type Reading =
  /** A local day, and the seconds since its midnight; without them, its closing time. */
  | { readonly is: 'moment'; readonly day: number; readonly seconds: number | undefined }
  | {
      readonly is: 'duration';
      readonly duration: Duration;
      /** Counted back. */
      readonly ago: boolean;
      /** Said in hours or minutes, which run on while the shop is closed. */
      readonly isRoundTheClock: boolean;
    }
  | { readonly is: 'instant'; readonly at: Instant };

type DurationReading = Extract<Reading, { is: 'duration' }>;

const MOST_YEARS = 10;
const MOST_YEARS_BACK = 100;

/** The moment of a reading; refused where it is nothing, or too far away, or no working time comes. */
export function meaningOf(reading: Reading, said: string, context: WhenContext): WhenResult {
  switch (reading.is) {
    case 'moment':
      return ofMoment(reading, said, context);
    case 'duration':
      return ofDuration(reading, said, context);
    case 'instant':
      return settle({ at: reading.at, resolved: 'plain' }, { of: 'moment' }, said, [], context);
    default:
      return reading satisfies never;
  }
}

function ofDuration(reading: DurationReading, said: string, context: WhenContext): WhenResult {
  const { ago, isRoundTheClock } = reading;
  const duration = countedIn(reading);
  if (isNothing(duration)) return refused({ kind: 'when-not-positive', said });
  if (isTooLong(duration)) return refused({ kind: 'when-too-far', said, years: MOST_YEARS });
  const { calendar, from } = context;
  const end =
    ago && duration.of !== 'working-days'
      ? subtractDuration(calendar, from, duration)
      : addDuration(calendar, from, duration);
  if (!end.ok) return end;
  const notes: readonly WhenNote[] = isRoundTheClock && !ago ? ['round-the-clock'] : [];
  return settle(end.value, ago ? { ...duration, ago } : duration, said, notes, context);
}

/** What has happened was so long ago, to the second. */
const countedIn = ({ duration, ago }: DurationReading): Duration =>
  ago ? duration : inWholeMinutes(duration);

function ofMoment(
  { day, seconds }: Extract<Reading, { is: 'moment' }>,
  said: string,
  context: WhenContext,
): WhenResult {
  const { calendar, now, past } = context;
  if (seconds !== undefined)
    return settle(toInstant(calendar.zone, day, seconds), { of: 'moment' }, said, [], context);
  const closing = closingOn(calendar, day);
  const end = closing ?? endOfDay(calendar, day);
  // what happened today, at a time that nobody said, has happened by now
  const isBefore = past === true && day === localDay(calendar.zone, now) && end > now;
  const notes: readonly WhenNote[] = closing === undefined ? ['closed-that-day'] : [];
  return settle(
    { at: isBefore ? now : end, resolved: 'plain' },
    { of: 'closing', day },
    said,
    notes,
    context,
  );
}

function settle(
  { at, resolved }: Counted,
  how: CountedAs,
  said: string,
  notes: readonly WhenNote[],
  context: WhenContext,
): WhenResult {
  const { calendar, from, past } = context;
  const years = at > from ? MOST_YEARS : MOST_YEARS_BACK;
  if (Math.abs(at - from) > (years / MOST_YEARS) * MOST_DAYS * DAY)
    return refused({ kind: 'when-too-far', said, years });
  const day = localDay(calendar.zone, at);
  if (day < FIRST_DAY || day > LAST_DAY) return outsideCalendar();
  const due = how.of === 'moment' && past !== true && at > from ? wholeMinute(at) : at;
  const isShut =
    past !== true && !notes.includes('closed-that-day') && !isOpen(calendar, at) && !isClosing(calendar, at);
  return ok({
    due,
    clock: how.of === 'working-time' || how.of === 'working-days' ? 'working' : 'calendar',
    counted: how,
    said,
    notes: [...notes, ...noteOf(resolved), ...(isShut ? (['shop-closed'] as const) : [])],
  });
}

/** A deadline is told to the minute: seconds are rounded up. */
const wholeMinute = (at: Instant): Instant => (Math.ceil(at / MINUTE) * MINUTE) as Instant;

const noteOf = (resolved: Resolved): readonly WhenNote[] =>
  resolved === 'plain' ? [] : [resolved === 'skipped' ? 'skipped-time' : 'repeated-time'];

/**
 * Refuses what needs to be said more fully, with its readings as they are typed: those that would be accepted, of a
 * deadline those to come where there are any. Where none would be, it is what the first of them is refused for.
 */
export function offering(readings: readonly Reading[], said: string, context: WhenContext): WhenResult {
  const meanings = readings.map((reading) => ({ reading, meaning: meaningOf(reading, said, context) }));
  const accepted = meanings.filter(({ meaning }) => meaning.ok);
  const [first] = meanings;
  if (accepted.length === 0 && first !== undefined) return first.meaning;
  const toCome = accepted.filter(({ meaning }) => context.past === true || isToCome(meaning, context));
  const offered = (toCome.length === 0 ? accepted : toCome).map(({ reading }) => typed(reading));
  return refused({ kind: 'when-ambiguous', said, readings: [...new Set(offered)] });
}

const isToCome = (meaning: WhenResult, { now }: WhenContext): boolean =>
  meaning.ok && meaning.value.due > now;

/** `2026-11-27`, `2026-11-27 15:00`, `3d`, `24wh`, `2h ago`. */
function typed(reading: Reading): string {
  if (reading.is === 'instant') return 'now';
  if (reading.is === 'duration') return typedDuration(countedIn(reading)) + (reading.ago ? ' ago' : '');
  const { day, seconds } = reading;
  if (seconds === undefined) return isoDate(day);
  const [hour, minute, second] = [seconds / 3600, (seconds % 3600) / 60, seconds % 60];
  return `${isoDate(day)} ${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`;
}

const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');

function typedDuration(duration: Duration): string {
  switch (duration.of) {
    case 'calendar':
      return [...(duration.days > 0 ? [`${duration.days}d`] : []), ...parts(duration.ms, '')].join(' ');
    case 'working-time':
      // there is no short word for a second of working time
      return duration.ms % MINUTE === 0
        ? parts(duration.ms, 'w').join(' ')
        : `${parts(duration.ms, '').join(' ')} working time`;
    case 'working-days':
      return `${duration.days}wd`;
    default:
      return duration satisfies never;
  }
}

function parts(ms: number, clock: '' | 'w'): readonly string[] {
  const amounts: readonly (readonly [number, string])[] = [
    [Math.floor(ms / HOUR), `${clock}h`],
    [Math.floor((ms % HOUR) / MINUTE), `${clock}m`],
    [Math.floor((ms % MINUTE) / SECOND), 's'],
  ];
  return amounts.filter(([n]) => n > 0).map(([n, unit]) => `${n}${unit}`);
}
