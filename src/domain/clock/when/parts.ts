/**
 * Reads what is said of a day and of a time of day, place by place: what each of them can be.
 *
 * Figures that could be several things are a choice between them; what fits together is for `moment.ts` to see.
 */
import { SECOND } from '../../instant.ts';
import { toLocal } from '../zone.ts';
import { durationsOf, readAmount } from './amounts.ts';
import { withFaces } from './clock-face.ts';
import type { DayView } from './dates.ts';
import { figuresPlace } from './figures-place.ts';
import { place, type Choice, type Parts, type Piece, type Place } from './place.ts';
import { exactly } from './time-of-day.ts';
import { timePlace } from './time-place.ts';
import type { Token } from './tokens.ts';
import { settled } from './twofold.ts';
import type { BareWord, Stretch, Unit } from './words.ts';

/** Words that say nothing of the day itself. */
const SKIPPED: readonly BareWord[] = ['by', 'before', 'and', 'on', 'during', 'under', 'den', 'between'];

interface Reading {
  readonly pieces: readonly Piece[];
  readonly view: DayView;
  /** `the end of`, `during`: a bare `day` is today. */
  readonly spansDay: boolean;
}

/** @returns `undefined` where a word has no place in a day or a time of day */
export function readParts(tokens: readonly Token[], view: DayView): readonly Choice[] | undefined {
  const skipped = SKIPPED as readonly Piece['is'][];
  const pieces = withFaces(settled(tokens)).filter((t) => !skipped.includes(t.is));
  const spansDay = tokens.some((t) => t.is === 'during' || t.is === 'under' || t.is === 'end');
  const choices: Choice[] = [];
  for (let i = 0; i < pieces.length;) {
    const found = readPlace({ pieces, view, spansDay }, i, choices);
    if (found === undefined) return undefined;
    choices.push(found.choice);
    i += found.length;
  }
  return choices;
}

const NOTHING_SAID: Parts = {};

function readPlace(reading: Reading, i: number, before: readonly Choice[]): Place | undefined {
  const { pieces } = reading;
  const here = pieces[i];
  const next = pieces[i + 1];
  if (here === undefined) return undefined;
  const soBefore = beforeClosing(reading, i);
  if (soBefore !== undefined) return soBefore;
  switch (here.is) {
    case 'offset':
      return weekLater({ offset: here.days }, pieces, i);
    case 'weekday': {
      const { weekday, gone } = here;
      return weekLater(gone ? { weekday, which: 'gone' } : { weekday }, pieces, i);
    }
    case 'feast':
      return place(1, { named: here.feast });
    case 'christmas':
    case 'newYear':
      return place(1, { feast: here.is });
    case 'ymd':
      return place(1, { year: here.year, month: here.month, dayOfMonth: here.dayOfMonth });
    case 'iso-week': {
      const { year, week, weekday } = here;
      return place(1, { year, week, ...(weekday === undefined ? {} : { weekday }) });
    }
    case 'month':
      return next?.is === 'number' && next.value <= 31
        ? place(2, { month: here.month, dayOfMonth: next.value })
        : place(1, { month: here.month });
    case 'unit':
      return unitPlace(here.unit, i, reading);
    case 'next':
    case 'coming':
    case 'this':
    case 'last':
    case 'gone':
    case 'first':
      return whichPlace(here.is, next, reading.view);
    case 'start':
    case 'middle':
    case 'end':
      return place(1, { stretch: here.is });
    case 'weekend':
      return place(1, { weekend: 0 });
    case 'of-month':
      return ofMonthPlace(here.stretch);
    case 'after':
      return next?.is === 'weekend' ? place(2, { weekend: 0, after: true }) : undefined;
    case 'within':
    case 'atMost':
      return laterPlace(pieces, i + 1, 1, before);
    case 'day-part':
      return place(1, { part: here.part, ...(here.offset === undefined ? {} : { offset: here.offset }) });
    case 'morgen':
      return place(1, { part: 'morning' }, { offset: 1 });
    case 'sameTime':
      return sameTimePlace(reading.view);
    case 'closing':
    case 'opening':
      return place(1, { [here.is]: true });
    case 'number':
    case 'word-number':
    case 'to':
    case 'slashed':
    case 'dotted':
      return laterPlace(pieces, i, 0, before) ?? figuresPlace(pieces, i, before, reading.view);
    case 'time':
    case 'face':
    case 'noon':
    case 'midnight':
    case 'lunch':
      return timePlace(pieces, i, 'bare');
    case 'at12':
      return afterAt(pieces, i, 'at');
    case 'at24':
      return afterAt(pieces, i, 'kl');
    default:
      // the words of durations, and those that need another before or behind them
      return undefined;
  }
}

/** `friday`; `friday week`, which is a week later, or only this week's; `friday after next`. */
function weekLater(said: Parts, pieces: readonly Piece[], i: number): Place {
  const next = pieces[i + 1];
  if (said.weekday !== undefined && isAfterNext(pieces, i + 1) && pieces[i + 3]?.is !== 'unit')
    return place(3, { ...said, which: 'afterNext' });
  const isOther = pieces[i + 2]?.is === 'number' || isAfterNext(pieces, i + 2);
  const isWeekLater = next?.is === 'unit' && next.unit === 'week' && !isOther;
  return isWeekLater ? place(2, said, { ...said, later: 7 }) : place(1, said);
}

const PERIODS: Readonly<Partial<Record<Unit, 'weeksOn' | 'monthsOn' | 'yearsOn'>>> = {
  week: 'weeksOn',
  month: 'monthsOn',
  year: 'yearsOn',
};

/** `week after next`, behind the week. */
const isAfterNext = (pieces: readonly Piece[], i: number): boolean =>
  pieces[i]?.is === 'after' && pieces[i + 1]?.is === 'next';

/** `primo`: of a month that is said, or of this one or the next. */
const ofMonthPlace = (stretch: Stretch): Place =>
  place(1, { stretch }, { stretch, monthsOn: 0, loosely: true }, { stretch, monthsOn: 1, loosely: true });

/** `same time`, beside a day. */
function sameTimePlace({ calendar, now }: DayView): Place {
  const { hour, minute } = toLocal(calendar.zone, now);
  return place(1, { time: exactly(hour, minute), isTimeOfNow: true });
}

const BEFORE_CLOSING: readonly Unit[] = ['minute', 'quarter', 'halfHour', 'hour'];

/** `30 min before closing`. */
function beforeClosing({ pieces, view }: Reading, i: number): Place | undefined {
  if (!view.before) return undefined;
  const amount = readAmount(withoutFaces(pieces), i);
  if (amount === undefined || !BEFORE_CLOSING.includes(amount.unit)) return undefined;
  if (pieces[i + amount.length]?.is !== 'closing') return undefined;
  const durations = amount.counts.flatMap((count) => durationsOf(count, amount.unit));
  return place(
    amount.length + 1,
    ...durations.map((d): Parts => ({ closing: true, earlier: d.of === 'working-days' ? 0 : d.ms / SECOND })),
  );
}

const withoutFaces = (pieces: readonly Piece[]): readonly Token[] =>
  pieces.map((t): Token => (t.is === 'face' ? { is: 'filler' } : t));

/** `week 48`; `end of the week`; `end of the day`; `week after next`. */
function unitPlace(unit: Unit, i: number, { pieces, spansDay }: Reading): Place | undefined {
  const next = pieces[i + 1];
  if (unit === 'week' && next?.is === 'number') return place(2, { week: next.value });
  const period = PERIODS[unit];
  if (period !== undefined && isAfterNext(pieces, i + 1)) {
    // the week after next week
    const again = pieces[i + 3];
    if (again?.is !== 'unit') return place(3, { [period]: 2 });
    return again.unit === unit ? place(4, { [period]: 2 }) : undefined;
  }
  if (period !== undefined) return place(1, { [period]: 0, loosely: true });
  return spansDay && (unit === 'day' || unit === 'workingDay') ? place(1, { closing: true }) : undefined;
}

type Which = 'next' | 'coming' | 'this' | 'last' | 'gone' | 'first';

/** `next friday`, `this week`, `the first working day`. */
function whichPlace(which: Which, next: Piece | undefined, { past }: DayView): Place | undefined {
  if (next?.is === 'unit') return whichUnit(which, next.unit);
  // the one to come is meant anyhow
  if (which === 'this' || (which === 'coming' && !past)) return place(1, NOTHING_SAID);
  if (which === 'first' || which === 'coming') return undefined;
  if (next?.is === 'weekday') return place(1, { which });
  // a weekend that is over is no deadline, and the next one has not happened
  if ((which === 'next') === past) return undefined;
  if (next?.is === 'weekend') return place(2, { weekend: which === 'next' ? 1 : -1 });
  return next?.is === 'month' ? place(1, NOTHING_SAID) : undefined;
}

function whichUnit(which: Which, unit: Unit): Place | undefined {
  const period = PERIODS[unit];
  if (period !== undefined) {
    if (which === 'coming') return place(2, { [period]: 0 }, { [period]: 1 });
    if (which === 'first') return undefined;
    return place(2, { [period]: which === 'next' ? 1 : which === 'this' ? 0 : -1 });
  }
  if (which === 'last' || which === 'gone' || which === 'this') return undefined;
  if (unit === 'workingDay') return place(2, { laterWorking: 1 });
  return unit === 'day' && which === 'next' ? place(2, { offset: 1 }) : undefined;
}

const DAYS: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7, fortnight: 14 };

/** `in 3 days` at some time of day; `friday in a week`; `a week from friday`. */
function laterPlace(
  pieces: readonly Piece[],
  at: number,
  skipped: number,
  before: readonly Choice[],
): Place | undefined {
  const amount = readAmount(withoutFaces(pieces), at);
  if (amount === undefined) return undefined;
  const [count = NaN, ...others] = amount.counts;
  if (others.length > 0 || !Number.isInteger(count)) return undefined;
  const length = skipped + amount.length;
  if (amount.unit === 'workingDay') return place(length, { laterWorking: count });
  const days = DAYS[amount.unit];
  if (days === undefined) return undefined;
  if (pieces[at + amount.length]?.is === 'from') return place(length + 1, { later: count * days });
  const isDaySaid = before.some((choice) =>
    choice.some((p) => p.weekday !== undefined || p.offset !== undefined),
  );
  const day = isDaySaid ? undefined : pieces[at + amount.length];
  if ((day?.is === 'weekday' || day?.is === 'offset') && (count * days) % 7 === 0)
    return place(length + 1, ...weeksOnDay(day, (count * days) / 7, skipped > 0));
  if (!isDaySaid || skipped === 0) return place(length, { offset: count * days });
  // "Friday in three days" is a Friday only by chance
  return (count * days) % 7 === 0 ? place(length, { later: count * days }) : undefined;
}

/** `a week on tuesday`; `om två veckor på fredag` may also be the Friday of the week in which that falls. */
function weeksOnDay(
  day: Extract<Piece, { is: 'weekday' | 'offset' }>,
  weeks: number,
  isFromNow: boolean,
): Choice {
  if (day.is === 'offset') return [{ offset: day.days, later: 7 * weeks }];
  const { weekday } = day;
  return [{ weekday, later: 7 * weeks }, ...(isFromNow ? [{ weekday, weeksOn: weeks }] : [])];
}

/** Behind `at` and `kl` stands a time of day, whatever it looks like; before a day they add nothing. */
const afterAt = (pieces: readonly Piece[], i: number, style: 'at' | 'kl'): Place =>
  timePlace(pieces, i + 1, style, 1) ?? place(1, NOTHING_SAID);
