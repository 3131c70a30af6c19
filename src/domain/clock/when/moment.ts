/**
 * Reads a day and a time of day: `fri 15:00`, `tomorrow before closing`, `27/11 15.00`.
 *
 * Figures that could be several things are tried as each of them; what is left when the impossible is gone is what was
 * meant, and where more than one is left, they are the readings.
 */
import { dateOf } from '../civil.ts';
import { meantDay, type DateParts, type DayView } from './dates.ts';
import type { Token } from './tokens.ts';

/** A local day, and the seconds since its midnight; without them, its closing time. */
export interface Moment {
  readonly day: number;
  readonly seconds: number | undefined;
}

export type MomentMeant =
  | { readonly is: 'moment'; readonly moment: Moment }
  | { readonly is: 'unclear'; readonly moments: readonly Moment[] }
  | { readonly is: 'nonexistent'; readonly what: 'date' | 'time' | 'week' }
  | { readonly is: 'nothing' };

interface Parts extends DateParts {
  /** Since midnight. `NaN`: a time that does not exist. */
  readonly seconds?: number;
  readonly closing?: true;
}

/** What one place in the phrase can be. */
type Choice = readonly Parts[];

interface Said {
  readonly choices: readonly Choice[];
  /** `before friday` may end on Thursday. */
  readonly before: boolean;
}

/** More figures than this is no way to say a time. */
const MOST_READINGS = 64;

export function readMoment(tokens: readonly Token[], view: DayView): MomentMeant {
  const said = readParts(tokens, view);
  if (said === undefined) return { is: 'nothing' };
  const settled: Moment[] = [];
  const unclear: Moment[] = [];
  let nonexistent: MomentMeant | undefined;
  for (const parts of combinations(said.choices)) {
    const { seconds, closing, ...date } = parts;
    if (seconds !== undefined && (closing || Number.isNaN(seconds))) {
      if (Number.isNaN(seconds)) nonexistent ??= { is: 'nonexistent', what: 'time' };
      continue;
    }
    const meant = meantDay(date, view);
    if (meant.is === 'nonexistent') nonexistent ??= meant;
    else if (meant.is === 'unclear') unclear.push(...meant.days.map((day) => ({ day, seconds })));
    else if (meant.is === 'day') {
      const dateOnly = seconds === undefined && closing === undefined;
      if (said.before && dateOnly) unclear.push({ day: meant.day - 1, seconds }, { day: meant.day, seconds });
      else settled.push({ day: meant.day, seconds });
    }
  }
  const [first] = settled;
  if (first !== undefined && unclear.length === 0 && settled.every((m) => isSame(m, first))) {
    return { is: 'moment', moment: first };
  }
  const moments = [...settled, ...unclear];
  if (moments.length === 0) return nonexistent ?? { is: 'nothing' };
  return { is: 'unclear', moments: distinct(moments) };
}

const isSame = (a: Moment, b: Moment): boolean => a.day === b.day && a.seconds === b.seconds;

const distinct = (moments: readonly Moment[]): readonly Moment[] =>
  moments.filter((m, i) => moments.findIndex((other) => isSame(m, other)) === i);

/** Every way to take one part from each place; those that say a thing twice are none. */
function combinations(choices: readonly Choice[]): readonly Parts[] {
  let all: readonly Parts[] = [{}];
  for (const choice of choices) {
    all = all.flatMap((before) =>
      choice
        .filter((part) => Object.keys(part).every((key) => !(key in before)))
        .map((part) => ({ ...before, ...part })),
    );
    if (all.length > MOST_READINGS) return [];
  }
  return all;
}

function readParts(all: readonly Token[], view: DayView): Said | undefined {
  const tokens = all.filter((t) => t.is !== 'filler' && t.is !== 'by' && t.is !== 'before');
  const choices: Choice[] = [];
  for (let i = 0; i < tokens.length;) {
    const read = readPart(tokens, i, view);
    if (read === undefined) return undefined;
    choices.push(read.choice);
    i += read.length;
  }
  return choices.length === 0 ? undefined : { choices, before: all.some((t) => t.is === 'before') };
}

interface Part {
  readonly choice: Choice;
  /** How many tokens it takes. */
  readonly length: number;
}

const part = (length: number, ...choice: Choice): Part => ({ choice, length });

function readPart(tokens: readonly Token[], i: number, view: DayView): Part | undefined {
  const here = tokens[i];
  const next = tokens[i + 1];
  if (here === undefined) return undefined;
  switch (here.is) {
    case 'offset':
      return part(1, { offset: here.days });
    case 'weekday':
      return part(1, { weekday: here.weekday });
    case 'ymd':
      return part(1, { year: here.year, month: here.month, dayOfMonth: here.dayOfMonth });
    case 'iso-week': {
      const { year, week, weekday } = here;
      return part(1, { year, week, ...(weekday === undefined ? {} : { weekday }) });
    }
    case 'slashed':
      return part(1, ...slashedDate(here.a, here.b, here.year));
    case 'dotted':
      return part(1, ...dottedFigures(here));
    case 'month':
      return next?.is === 'number' && next.value <= 31
        ? part(2, { month: here.month, dayOfMonth: next.value })
        : undefined;
    case 'unit':
      return here.unit === 'week' && next?.is === 'number' ? part(2, { week: next.value }) : undefined;
    case 'next':
      if (next?.is === 'unit' && next.unit === 'week') return part(2, { nextWeek: true });
      return next?.is === 'weekday' ? part(1, { next: true }) : undefined;
    case 'closing':
      return part(1, { closing: true });
    case 'noon':
    case 'midnight':
      return part(1, ...timeOfDay(here));
    case 'time':
      return next?.is === 'am' || next?.is === 'pm'
        ? part(2, ...halfDay(here.hour, here.minute, next.is))
        : part(1, ...timeOfDay(here));
    case 'number':
    case 'word-number':
      return numberPart(here, next, view);
    case 'at12':
    case 'at24':
      return afterAt(here.is, next, tokens[i + 2]);
    case 'am':
    case 'pm':
    case 'ago':
    case 'before':
    case 'by':
    case 'decimal':
    case 'filler':
    case 'minus':
    case 'oClock':
    case 'span':
    case 'within':
      return undefined;
    default:
      return here satisfies never;
  }
}

function numberPart(
  here: Extract<Token, { is: 'number' | 'word-number' }>,
  next: Token | undefined,
  view: DayView,
): Part | undefined {
  const { value } = here;
  if (next?.is === 'am' || next?.is === 'pm') return part(2, ...halfDay(value, 0, next.is));
  if (next?.is === 'oClock') return part(2, ...eitherHalf(value));
  if (here.is === 'word-number') return undefined;
  if (next?.is === 'month') return part(2, { dayOfMonth: value, month: next.month });
  if (here.ordinal) return part(1, { dayOfMonth: value });
  if (value >= 1000) return part(1, { year: value });
  const year = yearOfTwoDigits(value, view);
  return part(
    1,
    ...(value < 24 ? eitherHalf(value) : []),
    { dayOfMonth: value },
    ...(year === undefined ? [] : [{ year }]),
  );
}

/** `27 nov 26`: only where that year is near, on the side that is meant. */
function yearOfTwoDigits(value: number, { today, past }: DayView): number | undefined {
  const year = 2000 + value;
  const away = year - dateOf(today).year;
  return value < 100 && (past ? away <= 0 : away >= 0 && away <= 10) ? year : undefined;
}

/** Behind `at` and `kl` stands a time of day, whatever it looks like. */
function afterAt(at: 'at12' | 'at24', time: Token | undefined, behind: Token | undefined): Part | undefined {
  if (time?.is === 'closing') return part(2, { closing: true });
  if (time?.is === 'noon' || time?.is === 'midnight') return part(2, ...timeOfDay(time));
  if (time?.is === 'dotted') {
    return time.closed ? undefined : part(2, { seconds: time.width === 2 ? secondsOf(time.a, time.b) : NaN });
  }
  const half = behind?.is === 'am' || behind?.is === 'pm' ? behind.is : undefined;
  if (time?.is === 'time') {
    return half === undefined
      ? part(2, ...timeOfDay(time))
      : part(3, ...halfDay(time.hour, time.minute, half));
  }
  if (time?.is !== 'number' && time?.is !== 'word-number') return undefined;
  const { value } = time;
  if (half !== undefined) return part(3, ...halfDay(value, 0, half));
  const length = behind?.is === 'oClock' ? 3 : 2;
  if (value >= 100) return part(length, { seconds: secondsOf(Math.floor(value / 100), value % 100) });
  // who writes hours from 0 to 24 means 8 when writing 8; but at 3 in the night no shop is open
  const clear = at === 'at24' && (value === 0 || value > 6);
  return part(length, ...(clear ? [{ seconds: secondsOf(value, 0) }] : eitherHalf(value)));
}

/** Seconds since midnight; `NaN` for a time that does not exist. `24:00` is the end of the day. */
function secondsOf(hour: number, minute: number, second = 0): number {
  const all = hour * 3600 + minute * 60 + second;
  return minute < 60 && second < 60 && all <= 86_400 ? all : NaN;
}

function timeOfDay(t: Extract<Token, { is: 'noon' | 'midnight' | 'time' }>): Choice {
  if (t.is === 'noon') return [{ seconds: secondsOf(12, 0) }];
  if (t.is === 'midnight') return [{ seconds: secondsOf(24, 0) }, { seconds: 0 }];
  return [{ seconds: secondsOf(t.hour, t.minute, t.second) }];
}

/** `3 pm`, `12 pm` at noon; `12 am` could be either midnight. */
function halfDay(hour: number, minute: number, half: 'am' | 'pm'): Choice {
  if (hour < 1 || hour > 12) return [{ seconds: NaN }];
  if (hour === 12 && half === 'am') {
    return minute === 0
      ? [{ seconds: secondsOf(24, 0) }, { seconds: 0 }]
      : [{ seconds: secondsOf(0, minute) }];
  }
  return [{ seconds: secondsOf((hour % 12) + (half === 'pm' ? 12 : 0), minute) }];
}

/** A bare hour; up to 11 it may be of either half of the day. */
const eitherHalf = (hour: number): Choice =>
  hour >= 1 && hour <= 11
    ? [{ seconds: secondsOf(hour, 0) }, { seconds: secondsOf(hour + 12, 0) }]
    : [{ seconds: secondsOf(hour, 0) }];

/** Day before month, or month before day, as in America. */
function slashedDate(a: number, b: number, year: number | undefined): Choice {
  const of = year === undefined ? {} : { year };
  const dayFirst = { ...of, dayOfMonth: a, month: b };
  return a === b ? [dayFirst] : [dayFirst, { ...of, dayOfMonth: b, month: a }];
}

/** With a dot the day comes first; or it is a time, as in much of Europe. */
function dottedFigures({ a, b, width, year, closed }: Extract<Token, { is: 'dotted' }>): Choice {
  const date = { dayOfMonth: a, month: b, ...(year === undefined ? {} : { year }) };
  return closed || width !== 2 ? [date] : [date, { seconds: secondsOf(a, b) }];
}
