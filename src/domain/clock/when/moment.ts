/**
 * Reads a day and a time of day: `fri 15:00`, `tomorrow before closing`, `27/11 15.00`.
 *
 * Figures that could be several things are tried as each of them; what is left when the impossible is gone is what was
 * meant, and where more than one is left, they are the readings.
 */
import type { Instant } from '../../instant.ts';
import type { Calendar } from '../calendar.ts';
import { closingOn, endOfDay, isClosing, isOpen, isOpenOn, nextOpening } from '../hours.ts';
import { localDay, toInstant } from '../zone.ts';
import { day, meantDate, onNamedDay, type DateParts, type DayMeant, type DayView } from './dates.ts';
import { readParts } from './parts.ts';
import { isPeriod, lastOpenBefore, meantFeast, meantInPeriod, meantWeekend } from './periods.ts';
import type { Choice, Parts } from './place.ts';
import { closingSeconds, inPart, openingSeconds, settlePart, settleTime, type OnDay } from './time-of-day.ts';
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

export function readMoment(tokens: readonly Token[], view: DayView): MomentMeant {
  const choices = readParts(tokens, view);
  if (choices === undefined) return { is: 'nothing' };
  const sure: Moment[] = [];
  const unsure: Moment[] = [];
  /** Dates that are far away, and what else was perhaps meant by them. */
  const far: Moment[] = [];
  const near: Moment[] = [];
  const contradictions: Moment[] = [];
  let isFar = false;
  let nonexistent: MomentMeant | undefined;
  for (const parts of combinations(choices)) {
    const meant = momentsOf(parts, view);
    if (meant === undefined) continue;
    if ('is' in meant) nonexistent ??= meant;
    else if (meant.isContradiction) contradictions.push(...meant.moments);
    else if (meant.near !== undefined) {
      isFar = true;
      far.push(...meant.moments);
      near.push(...meant.near);
    } else (meant.settled ? sure : unsure).push(...meant.moments);
  }
  const [first] = sure;
  if (first !== undefined && unsure.length === 0 && !isFar && sure.every((m) => isSame(m, first)))
    return { is: 'moment', moment: first };
  const better = [...sure, ...unsure];
  const some = [...better, ...far, ...(better.length > 0 && far.length > 0 ? [] : near)];
  const moments = some.length > 0 ? some : contradictions;
  if (moments.length === 0) return nonexistent ?? { is: 'nothing' };
  return { is: 'unclear', moments };
}

const isSame = (a: Moment, b: Moment): boolean => a.day === b.day && a.seconds === b.seconds;

/** Every way to take one part from each place; those that say a thing twice are none, so that they are a few dozen at most. */
function combinations(choices: readonly Choice[]): readonly Parts[] {
  let all: readonly Parts[] = [{}];
  for (const choice of choices) {
    all = all.flatMap((before) =>
      choice
        .filter((part) => Object.keys(part).every((key) => !(key in before)))
        .map((part) => ({ ...before, ...part })),
    );
  }
  return all;
}

interface Moments {
  readonly settled: boolean;
  readonly isContradiction?: boolean;
  readonly moments: readonly Moment[];
  /** Other days that were perhaps meant. */
  readonly near?: readonly Moment[];
}

/** What parts that fit together mean; `undefined` where they make no sense. */
function momentsOf(
  { time, part, closing, opening, earlier, isTimeOfNow, ...said }: Parts,
  view: DayView,
): Moments | Extract<MomentMeant, { is: 'nonexistent' }> | undefined {
  const times = [time, closing, opening].filter((t) => t !== undefined);
  if (times.length === 0 && part === undefined && isNothing(said)) return undefined;
  if (times.length > 1 || (part !== undefined && closing)) return undefined;
  if (time?.options.length === 0) return { is: 'nonexistent', what: 'time' };
  const { stretch, ...date } = said;
  // the end, and nobody said of what
  if (stretch !== undefined && times.length === 0 && part === undefined && isNothing(date)) return undefined;
  if (isTimeOfNow && (isNothing(said) || (isWhole(said) && !isNextWeek(said)))) return undefined;
  // early on a day is its morning, or a part that is said, and the end of a day is its end
  const isOfDay = !isPeriod(said);
  if (isOfDay && (stretch === 'middle' || (stretch === 'end' && time !== undefined))) return undefined;
  const isEarly = isOfDay && stretch === 'start' && (part === undefined || part === 'forenoon');
  const ofDay = isEarly ? 'morning' : part;
  const isDateOnly = times.length === 0 && ofDay === undefined && stretch !== 'end';
  const meant = meantDay(
    isTimeOfNow && isNextWeek(said) ? { offset: 7 } : isOfDay ? date : said,
    isDateOnly ? view : { ...view, before: false },
  );
  if (meant.is === 'nothing') return undefined;
  if (meant.is === 'nonexistent') return meant;
  const on = (d: number): Moments => {
    if (opening) return atOpening(d, isNothing(date), view);
    const { settled, seconds } = onDayAt(time, ofDay, d, view);
    return { settled, moments: seconds.map((s) => earlierBy({ day: d, seconds: s }, earlier, view)) };
  };
  if (meant.is === 'unclear') {
    const onEach = (days: readonly number[]): readonly Moment[] => days.flatMap((d) => on(d).moments);
    const moments = onEach(meant.days);
    const near = meant.near === undefined ? {} : { near: onEach(meant.near) };
    return { settled: false, moments, isContradiction: meant.isContradiction === true, ...near };
  }
  if (closing && !isOpenOn(view.calendar, meant.day)) return closingNearBy(meant.day, earlier, view);
  if (isDateOnly && view.before && !isPeriod(said) && said.weekend === undefined) {
    const days = [lastOpenBefore(meant.day, view), meant.day];
    return { settled: false, moments: days.map((d) => ({ day: d, seconds: undefined })) };
  }
  return isNothing(date) ? withoutDay({ time, part, earlier }, meant.day, on, view) : on(meant.day);
}

/** Said without a day: today's, or that of the next day where it is over, or the shop is not open at any time that is left. */
function withoutDay(
  { time, part, earlier }: { readonly [key in 'time' | 'part' | 'earlier']: Parts[key] },
  today: number,
  on: (day: number) => Moments,
  view: DayView,
): Moments {
  const here = on(today);
  const left = here.moments.filter((m) => isPossible(m, view));
  // a morning has begun when the shop has opened, and then few think of what is left of it
  const isMorning = part === 'morning' && time === undefined;
  const isOver = isMorning ? left.length < here.moments.length : left.length === 0;
  const isOfPart = (part ?? earlier) !== undefined;
  if (here.settled && !(isOfPart && isOver)) return here;
  if (!here.settled && !isMorning && left.some((m) => isInOpeningHours(m, view))) return here;
  const others = earlier === undefined ? [today + (view.past ? -1 : 1)] : nextOpenDay(today, view);
  const moments = others.flatMap((d) => on(d).moments);
  return { settled: false, moments: isOfPart && isOver ? moments : [...here.moments, ...moments] };
}

/** A week or a month as a whole, or a weekend. */
const isWhole = (parts: Parts): boolean =>
  (isPeriod(parts) && parts.weekday === undefined) ||
  parts.weekend !== undefined ||
  parts.feast !== undefined;

const isNextWeek = ({ weeksOn, ...others }: Parts): boolean => weeksOn === 1 && isNothing(others);

/** So long before closing time of a day; the moment itself where nothing is said of that. */
function earlierBy({ day: d, seconds }: Moment, earlier: Parts['earlier'], { calendar }: DayView): Moment {
  const closes = earlier === undefined ? undefined : closingSeconds(d, calendar);
  if (closes === undefined || earlier === undefined) return { day: d, seconds };
  const at = closes - earlier;
  const days = Math.floor(at / DAY_SECONDS);
  return { day: d + days, seconds: at - days * DAY_SECONDS };
}

const DAY_SECONDS = 24 * 3600;

/** Closing time of a day on which the shop is closed: that of the last open day before it, or of the next one. */
function closingNearBy(d: number, earlier: Parts['earlier'], view: DayView): Moments {
  const moments = [lastOpenBefore(d, view), ...nextOpenDay(d, view)]
    .filter((near) => isOpenOn(view.calendar, near))
    .map((near) => earlierBy({ day: near, seconds: undefined }, earlier, view));
  return { settled: false, moments: moments.length > 0 ? moments : [{ day: d, seconds: undefined }] };
}

/** The next day on which the shop is open, where there is one. */
function nextOpenDay(d: number, { calendar }: DayView): readonly number[] {
  const next = nextOpening(calendar, endOfDay(calendar, d));
  return next.ok ? [localDay(calendar.zone, next.value)] : [];
}

const isNothing = (date: DateParts): boolean => Object.keys(date).length === 0;

function meantDay(parts: DateParts, view: DayView): DayMeant {
  const { later, ...said } = parts;
  const base = meantBase(said, view);
  if (later === undefined) return base;
  if (base.is === 'day') return day(base.day + later);
  if (base.is !== 'unclear') return base;
  const near = base.near?.map((d) => d + later);
  return { ...base, days: base.days.map((d) => d + later), ...(near === undefined ? {} : { near }) };
}

function meantBase(parts: DateParts, view: DayView): DayMeant {
  if (parts.weekend !== undefined) return meantWeekend(parts, view);
  if (parts.feast !== undefined) return meantFeast(parts, view);
  if (parts.named !== undefined) return onNamedDay(parts, view);
  return isPeriod(parts) ? meantInPeriod(parts, view) : meantDate(parts, view);
}

function onDayAt(time: Parts['time'], part: Parts['part'], d: number, view: DayView): OnDay {
  if (time === undefined)
    return part === undefined ? { settled: true, seconds: [undefined] } : settlePart(part, d, view);
  const left = part === undefined ? time : inPart(time, part);
  return settleTime(left, d, view, (seconds) => isPossible({ day: d, seconds }, view));
}

/** When the shop opens that day; to be said more fully where it is closed then, or has opened by now. */
function atOpening(d: number, isNoDaySaid: boolean, view: DayView): Moments {
  const opens = (on: number): Moment => ({ day: on, seconds: openingSeconds(on, view.calendar) });
  const moment = opens(d);
  if (moment.seconds !== undefined && (!isNoDaySaid || isPossible(moment, view)))
    return { settled: true, moments: [moment] };
  return { settled: false, moments: view.past ? [] : nextOpenDay(d, view).map(opens) };
}

function isInOpeningHours(moment: Moment, { calendar }: DayView): boolean {
  const at = instantOf(moment, calendar);
  return isOpen(calendar, at) || isClosing(calendar, at);
}

/** A moment; without a time of day, closing time, or midnight where the shop is closed all day. */
export const instantOf = ({ day: d, seconds }: Moment, calendar: Calendar): Instant =>
  seconds === undefined
    ? (closingOn(calendar, d) ?? endOfDay(calendar, d))
    : toInstant(calendar.zone, d, seconds).at;

/** Whether a moment is on the side of now that is meant. */
export function isPossible({ day: d, seconds }: Moment, { calendar, today, now, past }: DayView): boolean {
  const at = seconds === undefined ? endOfDay(calendar, d) : toInstant(calendar.zone, d, seconds).at;
  if (!past) return at > now;
  return d < today || (d === today && (seconds === undefined || at <= now));
}
