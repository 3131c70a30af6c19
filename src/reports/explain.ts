/**
 * The sum of a deadline: of a promise on record with the hours as they were, or of a WHEN with today's.
 *
 * A promise that stood still has several legs: from when it was set to when it paused, from when it went on to when it
 * paused again or fell due. What was left between them stands on record.
 */
import type { Case, CasePromise } from '../domain/case.ts';
import type { Calendar, ZoneTable } from '../domain/clock/calendar.ts';
import { calendarOnRecord, type HoursOnRecord } from '../domain/clock/hours-on-record.ts';
import { isClosing, isOpen } from '../domain/clock/hours.ts';
import { addOn } from '../domain/clock/span.ts';
import { dayAlone, sumOf, workingDaysOf, type SumDay } from '../domain/clock/sum.ts';
import { parseWhen, type CountedAs, type When, type WhenNote } from '../domain/clock/when/parse.ts';
import type { Entry, SetDeadline } from '../domain/entries.ts';
import { promiseName } from '../domain/ids.ts';
import { fromIso, fromIsoDuration, minuteOf, type Instant } from '../domain/instant.ts';
import { knownDeadline, latestDeadline } from '../domain/promise.ts';
import type { Clock, PromiseKind, Status } from '../domain/vocabulary.ts';

/** A time in which the promise stood still; `until` is null while it does. */
export interface PauseSeen {
  readonly since: Instant;
  readonly until: Instant | null;
  /** On the promise's own clock. */
  readonly left: number;
  /** What the case waited in. */
  readonly status: Status;
}

/** What was counted without a break. */
export interface Leg {
  readonly from: Instant;
  /** The deadline, or when it stood still. */
  readonly until: Instant;
  readonly steps: readonly SumDay[];
  /** The pause in which it ended. */
  readonly pause: PauseSeen | null;
}

export interface Explanation {
  readonly said: string;
  readonly clock: Clock;
  /** How it was counted; `null` where the deadline was given with an import, or can't be read any more. */
  readonly counted: CountedAs | null;
  readonly from: Instant;
  /** `null` while it stands still. */
  readonly due: Instant | null;
  readonly legs: readonly Leg[];
  readonly notes: readonly WhenNote[];
  /** Of a promise on record. */
  readonly promise: PromiseSeen | null;
}

export interface PromiseSeen {
  readonly name: string;
  readonly kind: PromiseKind;
  /** The hours that it was counted with; `null` where opening hours had no say in it. */
  readonly hours: HoursOnRecord | null;
  /** The deadline that today's hours would make, where it is another. */
  readonly today: Instant | null;
  /** How often it was postponed, up to this deadline. */
  readonly postponed: number;
  /** A later deadline on record, which the customer does not know of. */
  readonly untold: Instant | null;
  readonly keptAt: Instant | null;
  readonly waivedAt: Instant | null;
}

/** Of a WHEN, with the hours as they are. */
export function explainWhen(when: When, from: Instant, calendar: Calendar): Explanation {
  const { said, clock, counted, due, notes } = when;
  const begins = minuteOf(from);
  const steps = stepsOf(calendar, counted, clock, begins, due);
  const leg: Leg = { from: begins, until: due, steps, pause: null };
  return { said, clock, counted, from, due, legs: [leg], notes, promise: null };
}

/** What a promise's explanation asks of the journal and the shop. */
export interface PromiseSource {
  /** The entries about its case that count, in order. */
  readonly entries: readonly Entry[];
  /** With today's hours. */
  readonly calendar: Calendar;
  /** The table of a zone that hours on record name. */
  readonly zoneOf: (timeZone: string) => ZoneTable;
}

/** Of a promise on record: of the deadline that it is held to. */
export function explainPromise(c: Case, p: CasePromise, source: PromiseSource): Explanation {
  const held = knownDeadline(p);
  const number = p.deadlines.indexOf(held) + 1;
  const setting = source.entries.filter(sets(p.number))[number - 1];
  const latest = latestDeadline(p);
  const { keptAt, waivedAt, kind } = p;
  const untold = latest.toldAt === null ? latest.due : null;
  const name = promiseName(c.number, p.number);
  const seen = { name, kind, postponed: number - 1, untold, keptAt, waivedAt };
  if (setting === undefined) {
    const { said, clock, setAt, due } = held;
    const promise = { ...seen, hours: null, today: null };
    return { said, clock, counted: null, from: setAt, due, legs: [], notes: [], promise };
  }
  const { data } = setting;
  const from = minuteOf(fromIso(setting.happenedAt));
  const then = calendarOf(data.hours, source);
  const read = parseWhen(data.said, { from, now: from, calendar: then });
  const understood = read.ok && read.value.due === fromIso(data.due) ? read.value : undefined;
  const legs = legsOf({ number: p.number, deadline: number }, setting, understood?.counted ?? null, source);
  const last = legs.at(-1);
  const isStill = last?.pause?.until === null;
  return {
    said: data.said,
    clock: data.clock,
    counted: understood?.counted ?? null,
    from,
    due: isStill ? null : held.due,
    legs,
    notes: legs.length > 1 ? closedAt(held.due, source.calendar) : (understood?.notes ?? []),
    promise: {
      ...seen,
      hours: data.hours ?? null,
      today: isStill ? null : differently(data, from, legs, held.due, source.calendar),
    },
  };
}

/** What is worth saying of a deadline that a pause has moved. */
const closedAt = (due: Instant, calendar: Calendar): readonly WhenNote[] =>
  isOpen(calendar, due) || isClosing(calendar, due) ? [] : ['shop-closed'];

type Setting = Entry<'promise-made' | 'promise-postponed'>;

const sets =
  (promise: number) =>
  (entry: Entry): entry is Setting =>
    (entry.type === 'promise-made' || entry.type === 'promise-postponed') && entry.data.promise === promise;

const calendarOf = (hours: HoursOnRecord | undefined, source: PromiseSource): Calendar =>
  hours === undefined ? source.calendar : calendarOnRecord(hours, source.zoneOf(hours.timeZone));

/** What today's hours would make of it, where that is another deadline; what can't be counted any more is none. */
function differently(
  data: SetDeadline,
  from: Instant,
  legs: readonly Leg[],
  due: Instant,
  calendar: Calendar,
): Instant | null {
  const resumed = legs.findLast((leg) => leg.pause !== null)?.pause;
  const today =
    resumed?.until != null
      ? addOn(calendar, data.clock, resumed.until, resumed.left)
      : parseWhen(data.said, { from, now: from, calendar });
  if (!today.ok) return null;
  const at = typeof today.value === 'number' ? today.value : today.value.due;
  return at === due ? null : at;
}

function legsOf(
  which: { readonly number: number; readonly deadline: number },
  setting: Setting,
  counted: CountedAs | null,
  source: PromiseSource,
): readonly Leg[] {
  const { clock, due, hours, left } = setting.data;
  const isThis = (of: { readonly promise: number; readonly deadline: number }): boolean =>
    of.promise === which.number && of.deadline === which.deadline;
  const legs: Leg[] = [];
  let open = {
    from: minuteOf(fromIso(setting.happenedAt)),
    due: fromIso(due),
    calendar: calendarOf(hours, source),
  };
  let pause: Omit<PauseSeen, 'until'> | undefined;
  let status: Status = 'received';
  let whole = true;
  const end = (until: Instant, seen: PauseSeen | null): void => {
    // working days are whole days: a part of them is working time
    const as = whole && seen === null ? counted : null;
    const steps = until === open.from ? [] : stepsOf(open.calendar, as, clock, open.from, until);
    legs.push({ from: open.from, until, steps, pause: seen });
    whole = false;
  };
  for (const entry of source.entries) {
    if (entry === setting && left !== undefined) {
      pause = { since: open.from, left: fromIsoDuration(left), status };
    }
    if (entry.type !== 'status-changed') continue;
    ({ status } = entry.data);
    if (entry.seq < setting.seq) continue;
    const at = minuteOf(fromIso(entry.happenedAt));
    const stopped = entry.data.paused?.find(isThis);
    if (stopped !== undefined)
      pause = { since: at > open.from ? at : open.from, left: fromIsoDuration(stopped.left), status };
    const resumed = entry.data.resumed?.find(isThis);
    if (resumed === undefined || pause === undefined) continue;
    end(pause.since, { ...pause, until: at });
    open = { from: at, due: fromIso(resumed.due), calendar: calendarOf(resumed.hours, source) };
    pause = undefined;
  }
  if (pause === undefined) end(open.due, null);
  else end(pause.since, { ...pause, until: null });
  return legs;
}

/** The days of a sum; of a moment that was said there is none, and of a closing time only its day. */
function stepsOf(
  calendar: Calendar,
  counted: CountedAs | null,
  clock: Clock,
  from: Instant,
  until: Instant,
): readonly SumDay[] {
  switch (counted?.of) {
    case 'moment':
      return [];
    case 'closing':
      return [dayAlone(calendar, counted.day)];
    case 'working-days':
      return workingDaysOf(calendar, from, until);
    default:
      return sumOf(calendar, clock, from, until);
  }
}
