/** How a promise's deadline was set, and the legs in which it ran: what is on record of it. */
import type { Calendar, ZoneTable } from '../domain/clock/calendar.ts';
import { calendarOnRecord, type HoursOnRecord } from '../domain/clock/hours-on-record.ts';
import { dayAlone, sumOf, workingDaysOf, type SumDay } from '../domain/clock/sum.ts';
import type { CountedAs } from '../domain/clock/when/parse.ts';
import type { Entry, SetDeadline } from '../domain/entries.ts';
import type { Seq } from '../domain/ids.ts';
import { fromIso, fromIsoDuration, minuteOf, type Instant } from '../domain/instant.ts';
import type { Clock, Status } from '../domain/vocabulary.ts';

/** A time in which the promise stood still; `until` is null while it does. */
export interface PauseSeen {
  readonly since: Instant;
  readonly until: Instant | null;
  /** Where the deadline stood. */
  readonly due: Instant;
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

/** What a promise's explanation asks of the journal and the shop. */
export interface PromiseSource {
  /** The entries about its case that count, in order. */
  readonly entries: readonly Entry[];
  /** With today's hours. */
  readonly calendar: Calendar;
  /** The table of a zone that hours on record name. */
  readonly zoneOf: (timeZone: string) => ZoneTable;
}

/** One of a promise's deadlines, as its entry has it. */
export interface Setting {
  readonly seq: Seq;
  /** The minute in which it was set. */
  readonly from: Instant;
  readonly data: SetDeadline;
  /** It came with an import, as a moment. */
  readonly given: boolean;
}

/** The deadlines of a promise, in the order in which they were set. */
export const settingsOf = (promise: number, entries: readonly Entry[]): readonly Setting[] =>
  entries.flatMap((entry): readonly Setting[] => {
    const from = minuteOf(fromIso(entry.happenedAt));
    if (entry.type === 'case-imported') {
      const data = entry.data.promises[promise - 1];
      return data === undefined ? [] : [{ seq: entry.seq, from, data, given: true }];
    }
    if (entry.type !== 'promise-made' && entry.type !== 'promise-postponed') return [];
    return entry.data.promise === promise ? [{ seq: entry.seq, from, data: entry.data, given: false }] : [];
  });

/** The hours on record, as a calendar; today's where none had a say. */
export const calendarOf = (hours: HoursOnRecord | undefined, source: PromiseSource): Calendar =>
  hours === undefined ? source.calendar : calendarOnRecord(hours, source.zoneOf(hours.timeZone));

export function legsOf(
  which: { readonly promise: number; readonly deadline: number },
  setting: Setting,
  counted: CountedAs | null,
  source: PromiseSource,
): readonly Leg[] {
  const { clock, due, hours, left } = setting.data;
  const isThis = (of: { readonly promise: number; readonly deadline: number }): boolean =>
    of.promise === which.promise && of.deadline === which.deadline;
  const legs: Leg[] = [];
  let open = {
    from: setting.from,
    due: fromIso(due),
    calendar: calendarOf(hours, source),
  };
  let pause: Omit<PauseSeen, 'until'> | undefined;
  let status: Status = 'received';
  let statusSince = setting.from;
  let whole = true;
  const end = (until: Instant, seen: PauseSeen | null): void => {
    // working days are whole days: a part of them is working time
    const as = whole && seen === null ? counted : null;
    const steps = until === open.from ? [] : stepsOf(open.calendar, as, clock, open.from, until);
    legs.push({ from: open.from, until, steps, pause: seen });
    whole = false;
  };
  for (const entry of source.entries) {
    if (entry.seq === setting.seq && left !== undefined) {
      // promised before the wait began, and written down in it: it ran until then
      pause = { since: later(open.from, statusSince), due: open.due, left: fromIsoDuration(left), status };
    }
    if (entry.type !== 'status-changed') continue;
    const at = minuteOf(fromIso(entry.happenedAt));
    ({ status } = entry.data);
    statusSince = at;
    if (entry.seq < setting.seq) continue;
    const stopped = entry.data.paused?.find(isThis);
    if (stopped !== undefined) {
      pause = { since: later(at, open.from), due: open.due, left: fromIsoDuration(stopped.left), status };
    }
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

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** The days of a sum; of a moment that was said there is none, and of a closing time only its day. */
export function stepsOf(
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
