/** From words with a meaning to what they mean together: one reading, or several, or none. */
import { MINUTE, SECOND } from '../../instant.ts';
import { dateOf } from '../civil.ts';
import type { WhenProblem } from '../problem.ts';
import { localDay } from '../zone.ts';
import { nthWorkingDay } from '../working-days.ts';
import { alternatives } from './alternatives.ts';
import { valueOf } from './amounts.ts';
import type { DayView } from './dates.ts';
import type { Duration } from './duration.ts';
import { instantOf, isPossible, readMoment, type Moment } from './moment.ts';
import { sameDay } from './periods.ts';
import { meaningOf, offering, type Reading } from './readings.ts';
import { readDuration, type SaidDuration } from './said-duration.ts';
import type { Token } from './tokens.ts';
import { namesNoTime, refused, unknown } from './unknown.ts';
import type { WhenContext, WhenResult } from './when.ts';

/** `sure`: one reading, and it is clear. */
type Meant =
  | { readonly is: 'read'; readonly readings: readonly Reading[]; readonly sure: boolean }
  | { readonly is: 'problem'; readonly problem: WhenProblem }
  | { readonly is: 'nothing' };

const NOTHING: Meant = { is: 'nothing' };
const read = (readings: readonly Reading[], sure = false): Meant => ({ is: 'read', readings, sure });

type IsoDuration = Extract<SaidDuration, { is: 'durations' }>;

/** @param said the words, as they were said */
export const understand = (tokens: readonly Token[], said: string, context: WhenContext): WhenResult =>
  answer(meant(tokens, said, context), said, context);

export const understandDuration = (duration: IsoDuration, said: string, context: WhenContext): WhenResult =>
  answer(meantDuration(duration, context), said, context);

function answer(found: Meant, said: string, context: WhenContext): WhenResult {
  if (found.is === 'nothing') return unknown(said, undefined, context.language);
  if (found.is === 'problem') return refused(found.problem);
  const [first] = found.readings;
  if (first === undefined) return unknown(said, undefined, context.language);
  return found.sure ? meaningOf(first, said, context) : offering(found.readings, said, context);
}

function meant(tokens: readonly Token[], said: string, context: WhenContext): Meant {
  if (tokens.some((t) => t.is === 'minus'))
    return { is: 'problem', problem: { kind: 'when-not-positive', said } };
  if (tokens.some((t) => t.is === 'about')) {
    const roughly = meant(
      tokens.filter((t) => t.is !== 'about'),
      said,
      context,
    );
    return roughly.is === 'read' ? { ...roughly, sure: false } : roughly;
  }
  const months = perhapsMonths(tokens, said, context);
  if (months !== undefined) return months;
  const duration = readDuration(tokens);
  if (duration?.is === 'mixed' || duration?.is === 'half-working-day')
    return { is: 'problem', problem: { kind: `when-${duration.is}`, said } };
  if (duration !== undefined) return meantDuration(duration, context);
  const either = alternatives(tokens);
  if (either !== undefined) return meantEither(either, said, context);
  const [first, second] = tokens.filter((t) => t.is !== 'filler');
  if (first?.is === 'now' && second === undefined) {
    if (context.past === true) return read([{ is: 'instant', at: context.now }], true);
    return { is: 'problem', problem: { kind: 'when-not-positive', said } };
  }
  if (first?.is === 'number' && first.value === 0 && second === undefined)
    return { is: 'problem', problem: { kind: 'when-not-positive', said } };
  const view = viewOf(tokens, context);
  const bare = bareNumber(tokens, view);
  if (bare !== undefined) return bare;
  const found = readMoment(tokens, view);
  if (found.is === 'nothing' && isEarliest(tokens))
    return {
      is: 'problem',
      problem: context.past ? namesNoTime(said, said) : { kind: 'when-earliest', said },
    };
  if (found.is === 'nothing' && isOfNothing(tokens))
    return { is: 'problem', problem: namesNoTime(said, said) };
  if (found.is === 'nothing') return NOTHING;
  if (found.is === 'unclear' && isAlways(tokens)) return { is: 'problem', problem: namesNoTime(said, said) };
  if (found.is === 'nonexistent')
    return { is: 'problem', problem: { kind: 'when-nonexistent', said, what: found.what } };
  return found.is === 'moment'
    ? read([asReading(found.moment)], true)
    : read(soonestFirst(found.moments, view));
}

/** `2 mån`, `3M`: months where they can be, and what else it means; both where both make sense. */
function perhapsMonths(tokens: readonly Token[], said: string, context: WhenContext): Meant | undefined {
  const at = tokens.findIndex((t) => t.is === 'or-month');
  const word = tokens[at];
  if (word?.is !== 'or-month') return undefined;
  const either = (other: Token): Meant => meant(tokens.toSpliced(at, 1, other), said, context);
  const month: Token = { is: 'unit', unit: 'month' };
  const isAmount = readDuration(tokens.toSpliced(at, 1, month))?.is === 'months';
  const other = either(word.other);
  // the 30th on a Monday
  if (!isAmount || tokens[at - 2]?.is === 'den') return other;
  const months = either(month);
  if (other.is !== 'read' || months.is !== 'read') return months;
  return read([...other.readings, ...months.readings]);
}

/** `after 15:00`; not `tuesday after next`. */
function isEarliest(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((t) => t.is === 'after');
  return at >= 0 && tokens[at + 1] !== undefined && (at === 0 || tokens[at + 1]?.is !== 'next');
}

const STRETCHES: readonly Token['is'][] = ['start', 'middle', 'end', 'about'];
const BESIDE_STRETCHES: readonly Token['is'][] = ['filler', 'on', 'by', 'before'];

/** The end of something, or its start, and nothing that says of what. */
const isOfNothing = (tokens: readonly Token[]): boolean =>
  tokens.some((t) => STRETCHES.includes(t.is)) &&
  tokens.every((t) => STRETCHES.includes(t.is) || BESIDE_STRETCHES.includes(t.is));

/** `24/7`, where it is not plainly a date. */
const isAlways = ([only, ...others]: readonly Token[]): boolean =>
  only?.is === 'slashed' && only.a === 24 && only.b === 7 && !only.dash && others.length === 0;

const viewOf = (tokens: readonly Token[], { calendar, now, past }: WhenContext): DayView => ({
  calendar,
  now,
  today: localDay(calendar.zone, now),
  past: past === true,
  before: tokens.some((t) => t.is === 'before'),
  by: tokens.some((t) => t.is === 'by'),
});

function meantEither(phrases: readonly (readonly Token[])[], said: string, context: WhenContext): Meant {
  const readings: Reading[] = [];
  for (const phrase of phrases) {
    const either = meant(phrase, said, context);
    if (either.is !== 'read') return either;
    readings.push(...either.readings);
  }
  const moments = readings.filter((r) => r.is === 'moment');
  const isMixed = moments.length < readings.length;
  return read(isMixed ? readings : soonestFirst(moments, viewOf(phrases.flat(), context)));
}

function meantDuration(
  said: Extract<SaidDuration, { is: 'durations' | 'months' }>,
  context: WhenContext,
): Meant {
  const isBack = said.ago || context.past === true;
  if (said.is === 'months') {
    const months = said.months.map((n) => Math.min(n, MOST_MONTHS));
    return read(months.map((n) => monthsFrom(isBack ? -n : n, context)));
  }
  const { durations, isLoose, isRoundTheClock } = said;
  const readings = durations.flatMap((duration): readonly Reading[] =>
    isBack && duration.of === 'working-days'
      ? workingDaysBack(duration.days, context)
      : [{ is: 'duration', duration, ago: isBack, isRoundTheClock }],
  );
  // what has happened is that long ago, but nobody said so; and working days back end at no time of day
  const isClear = isBack === said.ago && readings[0]?.is === 'duration';
  return read(readings, isClear && !isLoose);
}

/** Too far away by any measure, and still a date. */
const MOST_MONTHS = 2400;

/** The same day of the month so many months later: to be said more fully, as months have no fixed length. */
function monthsFrom(months: number, { calendar, from }: WhenContext): Reading {
  const { year, month, dayOfMonth } = dateOf(localDay(calendar.zone, from));
  return { is: 'moment', day: sameDay(year, month + months, dayOfMonth), seconds: undefined };
}

function workingDaysBack(days: number, { calendar, from }: WhenContext): readonly Reading[] {
  const day = nthWorkingDay(calendar, from, -days);
  return day.ok ? [{ is: 'moment', day: day.value, seconds: undefined }] : [];
}

const asReading = ({ day, seconds }: Moment): Reading => ({ is: 'moment', day, seconds });

/** Those on the wrong side of now only where there is nothing else. */
function soonestFirst(moments: readonly Moment[], view: DayView): readonly Reading[] {
  const { calendar } = view;
  const sorted = moments.toSorted((a, b) => instantOf(a, calendar) - instantOf(b, calendar));
  const possible = sorted.filter((m) => isPossible(m, view));
  return (possible.length > 0 ? possible : sorted).map(asReading);
}

/** A number with nothing else can be so many of anything, a time of day or a day of the month. */
function bareNumber(tokens: readonly Token[], view: DayView): Meant | undefined {
  const said = tokens.filter((t) => t.is !== 'filler' && t.is !== 'within' && t.is !== 'atMost');
  const [only] = said;
  if (only === undefined || said.length > 1) return undefined;
  const value = valueOf(only);
  const isWhole = only.is === 'number';
  // 27.11 is a date, and 1.5 could be hours
  const isSmall = only.is === 'decimal' || (only.is === 'dotted' && only.a < 10 && only.widths[1] === 1);
  if (value === undefined || !(isWhole || isSmall)) return undefined;
  const during = (duration: Duration): Reading => ({
    is: 'duration',
    duration,
    ago: view.past,
    isRoundTheClock: true,
  });
  const hours = Math.round(value * 3600) * SECOND;
  const inHours = [during({ of: 'calendar', days: 0, ms: hours }), during({ of: 'working-time', ms: hours })];
  const minutes = during({ of: 'calendar', days: 0, ms: value * MINUTE });
  const days = during({ of: 'calendar', days: value, ms: 0 });
  const durations = isWhole ? [minutes, ...inHours, days] : inHours;
  // 15,30 may be a time
  const found = readMoment(only.is === 'decimal' ? [{ is: 'at24' }, only] : tokens, view);
  const moments = found.is === 'moment' ? [found.moment] : found.is === 'unclear' ? found.moments : [];
  const readings = soonestFirst(moments, view);
  const isLong = isWhole && only.width >= 4;
  return read(isLong && readings.length > 0 ? readings : [...durations, ...readings]);
}
