/**
 * WHEN, as people say it: a deadline, or a time at which something happened.
 *
 * What is accepted and refused is in docs/time.md and, phrase by phrase, in the tests. Nothing is guessed: what could
 * mean two things comes back with its readings, each of which can be typed instead.
 */
import { DAY, parseIsoInstant, type Instant } from '../../instant.ts';
import { nearest } from '../../nearest.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { Clock } from '../../vocabulary.ts';
import type { Calendar } from '../calendar.ts';
import { isoDate } from '../civil.ts';
import { closingOn, endOfDay, isClosing, isOpen } from '../hours.ts';
import type { ClockProblem, WhenProblem } from '../problem.ts';
import { localDay, toInstant, type Resolved } from '../zone.ts';
import {
  addDuration,
  isNothing,
  isTooLong,
  MOST_DAYS,
  parseIsoDuration,
  readDuration,
  subtractDuration,
  type Counted,
  type SaidDuration,
} from './duration.ts';
import type { DayView } from './dates.ts';
import { knownPhrases } from './lexicon.ts';
import { readMoment, type Moment } from './moment.ts';
import { tokenize } from './tokens.ts';

/** What is worth saying aloud of a deadline that was understood. */
export type WhenNote =
  /** Hours that run on while the shop is closed. */
  | 'round-the-clock'
  /** The deadline falls while the shop is closed. */
  | 'shop-closed'
  /** A date alone, on a day when the shop is closed: the deadline is its midnight, 24:00. */
  | 'closed-that-day'
  /** A change of clocks skips the local time that was said; it was counted with the offset before. */
  | 'skipped-time'
  /** A change of clocks repeats the local time that was said; the first one is meant. */
  | 'repeated-time';

export interface When {
  readonly due: Instant;
  readonly clock: Clock;
  /** The words, as they were said. */
  readonly said: string;
  readonly notes: readonly WhenNote[];
}

export interface WhenContext {
  /** What durations count from. */
  readonly from: Instant;
  /** What days count from: `today` is the shop's local day at this moment. */
  readonly now: Instant;
  readonly calendar: Calendar;
  /** The time of something that has happened: weekdays and dates are the last ones gone, not the next to come. */
  readonly past?: boolean;
}

export const MOST_CHARACTERS = 200;
const MOST_YEARS = 10;
const EXAMPLES = ['24h', '3 working days', 'tomorrow 12:00', 'fri 15:00', '2026-11-27'] as const;

const ZONED = /^\d{4}-\d\d-\d\d[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)$/i;
/** All but letters, our own digits, and what stands between them: emoji, and signs that look like digits. */
const USUAL = /^[a-zA-Z0-9\s.,;:/+\-@'()]*$/;
const ODD = /[^\p{L}0-9\s.,;:/+\-−–@'’()]/u;

/**
 * Understands a time that somebody said. Deadlines in the past are understood too: they are for the caller to refuse.
 *
 * Refused at once: nothing said, over 200 characters, what could mean two things, what does not exist, what is not
 * positive, more than ten years away, working time where the shop has no opening hours.
 */
export function parseWhen(text: string, context: WhenContext): Result<When, WhenProblem | ClockProblem> {
  if (text.length > MOST_CHARACTERS) {
    return refuse({ kind: 'when-too-long', length: text.length, most: MOST_CHARACTERS });
  }
  const said = text.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (said === '') return refuse({ kind: 'when-empty' });
  const odd = USUAL.test(said) ? null : ODD.exec(said);
  if (odd !== null) return unknown(said, wordAt(said, odd.index));
  // what is printed behind a deadline, "(24 hours, round the clock)", is no part of it
  const plainly = said.replace(/\s*\([^()]*\)$/, '');
  return understand(plainly, said, context);
}

function understand(
  text: string,
  said: string,
  context: WhenContext,
): Result<When, WhenProblem | ClockProblem> {
  if (ZONED.test(text)) return zoned(text, said, context);
  if (/^[-+]?p[\dt]/i.test(text) && text.startsWith('-')) return refuse({ kind: 'when-not-positive', said });
  const iso = parseIsoDuration(text);
  if (iso !== undefined) return counted(iso, said, context);
  const read = tokenize(text);
  if (!read.ok) return unknown(said, read.part);
  const { tokens } = read;
  if (tokens.some((t) => t.is === 'minus')) return refuse({ kind: 'when-not-positive', said });
  const duration = readDuration(tokens);
  if (duration !== undefined) return counted(duration, said, context);
  const [only, ...others] = tokens;
  if (only?.is === 'number' && !only.ordinal && others.length === 0 && only.value > 0) {
    const { value } = only;
    const readings = [`${value}h`, `${value}wh`, `${value}d`, ...(value <= 24 ? [`${value}:00`] : [])];
    return refuse({ kind: 'when-ambiguous', said, readings });
  }
  const view: DayView = {
    calendar: context.calendar,
    today: localDay(context.calendar.zone, context.now),
    past: context.past === true,
  };
  const meant = readMoment(tokens, view);
  switch (meant.is) {
    case 'moment':
      return atMoment(meant.moment, said, view, context);
    case 'unclear':
      return refuse({ kind: 'when-ambiguous', said, readings: readings(meant.moments, view, context) });
    case 'nonexistent':
      return refuse({ kind: 'when-nonexistent', said, what: meant.what });
    case 'nothing':
      return unknown(said, undefined);
    default:
      return meant satisfies never;
  }
}

function zoned(text: string, said: string, context: WhenContext): Result<When, WhenProblem> {
  const due = parseIsoInstant(text.toUpperCase().replace(' ', 'T'));
  if (due === undefined) {
    const date = parseIsoInstant(`${text.slice(0, 10)}T00:00Z`);
    return refuse({ kind: 'when-nonexistent', said, what: date === undefined ? 'date' : 'time' });
  }
  return settle({ at: due, resolved: 'plain' }, 'calendar', said, [], context);
}

function counted(
  { duration, ago, inHours }: SaidDuration,
  said: string,
  context: WhenContext,
): Result<When, WhenProblem | ClockProblem> {
  if (isNothing(duration)) return refuse({ kind: 'when-not-positive', said });
  if (isTooLong(duration)) return refuse({ kind: 'when-too-far', said, years: MOST_YEARS });
  const { calendar, from } = context;
  if (ago && duration.of === 'working-days') return unknown(said, undefined);
  if (context.past === true && !ago) {
    return refuse({ kind: 'when-ambiguous', said, readings: [`${said} ago`] });
  }
  const end =
    ago && duration.of !== 'working-days'
      ? subtractDuration(calendar, from, duration)
      : addDuration(calendar, from, duration);
  if (!end.ok) return end;
  const notes: readonly WhenNote[] = inHours && !ago ? ['round-the-clock'] : [];
  return settle(end.value, duration.of === 'calendar' ? 'calendar' : 'working', said, notes, context);
}

function atMoment(
  { day, seconds }: Moment,
  said: string,
  view: DayView,
  context: WhenContext,
): Result<When, WhenProblem> {
  const { calendar, now } = context;
  if (seconds !== undefined) {
    return settle(toInstant(calendar.zone, day, seconds), 'calendar', said, [], context);
  }
  const closing = closingOn(calendar, day);
  const end = closing ?? endOfDay(calendar, day);
  // what happened today, at a time that nobody said, has happened by now
  const at = view.past && day === view.today && end > now ? now : end;
  const notes: readonly WhenNote[] = closing === undefined ? ['closed-that-day'] : [];
  return settle({ at, resolved: 'plain' }, 'calendar', said, notes, context);
}

function settle(
  { at, resolved }: Counted,
  clock: Clock,
  said: string,
  notes: readonly WhenNote[],
  context: WhenContext,
): Result<When, WhenProblem> {
  const { calendar, from } = context;
  if (at - from > MOST_DAYS * DAY) return refuse({ kind: 'when-too-far', said, years: MOST_YEARS });
  const closed = !notes.includes('closed-that-day') && !isOpen(calendar, at) && !isClosing(calendar, at);
  return ok({
    due: at,
    clock,
    said,
    notes: [
      ...notes,
      ...noteOf(resolved),
      ...(closed && context.past !== true ? (['shop-closed'] as const) : []),
    ],
  });
}

const noteOf = (resolved: Resolved): readonly WhenNote[] =>
  resolved === 'plain' ? [] : [resolved === 'skipped' ? 'skipped-time' : 'repeated-time'];

/** What can be typed instead, soonest first; those on the wrong side of now only where there is nothing else. */
function readings(moments: readonly Moment[], view: DayView, context: WhenContext): readonly string[] {
  const { calendar, now } = context;
  const sorted = moments.toSorted((a, b) => a.day - b.day || (a.seconds ?? 0) - (b.seconds ?? 0));
  const possible = sorted.filter(({ day, seconds }) => {
    const at = seconds === undefined ? endOfDay(calendar, day) : toInstant(calendar.zone, day, seconds).at;
    return view.past
      ? day < view.today || (day === view.today && (seconds === undefined || at <= now))
      : at > now;
  });
  return (possible.length > 0 ? possible : sorted).map(asTyped);
}

const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');

function asTyped({ day, seconds }: Moment): string {
  if (seconds === undefined) return isoDate(day);
  return `${isoDate(day)} ${two(seconds / 3600)}:${two((seconds % 3600) / 60)}`;
}

const wordAt = (said: string, at: number): string =>
  /\S*$/.exec(said.slice(0, at))?.[0] + (/^\S+/.exec(said.slice(at))?.[0] ?? '');

function unknown(said: string, part: string | undefined): Result<never, WhenProblem> {
  // few slip on the first letter, and short words are like everything
  const close = part === undefined ? undefined : nearest(part, knownPhrases());
  const meant = part !== undefined && part.length > 2 && close?.[0] === part[0] ? close : undefined;
  return refuse({ kind: 'when-unknown', said, part, nearest: meant, examples: EXAMPLES });
}
