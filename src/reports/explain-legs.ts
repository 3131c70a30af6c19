/** How a promise's deadline was set, and the legs in which it ran: what is on record of it. */
import type { Calendar, ZoneTable } from '../domain/clock/calendar.ts';
import { calendarOnRecord, type HoursOnRecord } from '../domain/clock/hours-on-record.ts';
import { spanOn } from '../domain/clock/span.ts';
import { dayAlone, sumOf, workingDaysOf, type SumDay } from '../domain/clock/sum.ts';
import type { CountedAs } from '../domain/clock/when/parse.ts';
import type { Entry, IsoDuration, ResumedDeadline, SetDeadline } from '../domain/entries.ts';
import type { Seq } from '../domain/ids.ts';
import { fromIso, fromIsoDuration, minuteOf, type Instant } from '../domain/instant.ts';
import { isUncounted } from '../domain/pause.ts';
import type { Clock, Status } from '../domain/vocabulary.ts';

/** A time in which the promise stood still; `until` and `movedTo` are null while it does. */
export interface PauseSeen {
  readonly since: Instant;
  readonly until: Instant | null;
  /** Where the deadline stood. */
  readonly due: Instant;
  /** Where it stands since: where it stood, if nothing of its clock ran, or nothing could be counted. */
  readonly movedTo: Instant | null;
  /** On the promise's own clock, by the hours of the moment at which it began. */
  readonly left: number;
  /** What was left by the hours that the deadline was counted with, where these had been changed by then. */
  readonly leftBefore: number | null;
  /** When it ended, nothing could be counted: the shop had no open hour to come. */
  readonly uncounted: boolean;
  /** What the case waited in. */
  readonly status: Status;
}

/** What was counted without a break. */
export interface Leg {
  readonly from: Instant;
  /** The deadline, or when it stood still. */
  readonly until: Instant;
  readonly steps: readonly SumDay[];
  /** What it was counted with, as far as it is on record; `hours` is null where opening hours had no say in it. */
  readonly calendar: Calendar;
  readonly hours: HoursOnRecord | null;
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
export const settingsOf = (promise: number, entries: readonly Entry[]): readonly Setting[] => {
  const imported = entries.find((entry) => entry.type === 'case-imported')?.batch;
  return entries.flatMap((entry): readonly Setting[] => {
    const from = minuteOf(fromIso(entry.happenedAt));
    if (entry.type === 'case-imported') {
      const data = entry.data.promises[promise - 1];
      return data === undefined ? [] : [{ seq: entry.seq, from, data, given: true }];
    }
    if (entry.type !== 'promise-made' && entry.type !== 'promise-postponed') return [];
    const given = imported !== undefined && entry.batch === imported;
    return entry.data.promise === promise ? [{ seq: entry.seq, from, data: entry.data, given }] : [];
  });
};

/** The hours on record, as a calendar; today's where none had a say. */
export const calendarOf = (hours: HoursOnRecord | undefined, source: PromiseSource): Calendar =>
  hours === undefined ? source.calendar : calendarOnRecord(hours, source.zoneOf(hours.timeZone));

/** What is being counted, from when and by which hours. */
interface Running {
  readonly from: Instant;
  readonly due: Instant;
  readonly hours: HoursOnRecord | null;
  /** There is no sum of it. */
  readonly uncounted: boolean;
}

type Standing = Omit<PauseSeen, 'until' | 'movedTo' | 'uncounted'>;

/** The status that a case is in from an entry on. */
function statusIn(entry: Entry): Status | undefined {
  if (entry.type === 'case-reopened') return 'received';
  return entry.type === 'status-changed' || entry.type === 'case-imported' ? entry.data.status : undefined;
}

export function legsOf(
  which: { readonly promise: number; readonly deadline: number },
  setting: Setting,
  counted: CountedAs | null,
  source: PromiseSource,
): readonly Leg[] {
  const { clock, due, hours = null, left } = setting.data;
  const isThis = (of: { readonly promise: number; readonly deadline: number }): boolean =>
    of.promise === which.promise && of.deadline === which.deadline;
  const legs: Leg[] = [];
  let running: Running = { from: setting.from, due: fromIso(due), hours, uncounted: false };
  let standing: Standing | undefined;
  let status: Status = 'received';
  let statusSince = setting.from;
  const standStill = (at: Instant, iso: IsoDuration): Standing => {
    const since = later(at, running.from);
    const ms = fromIsoDuration(iso);
    return {
      since,
      due: running.due,
      left: ms,
      leftBefore: otherLeft(running, since, ms, clock, source),
      status,
    };
  };
  const end = (until: Instant, pause: PauseSeen | null): void => {
    const calendar = calendarOf(running.hours ?? undefined, source);
    // working days are whole days: a part of them is working time
    const as = legs.length === 0 && pause === null ? counted : null;
    const isSum = !running.uncounted && until !== running.from;
    const steps = isSum ? stepsOf(calendar, as, clock, running.from, until) : [];
    legs.push({ from: running.from, until, steps, calendar, hours: running.hours, pause });
  };
  for (const entry of source.entries) {
    // promised before the wait began, and written down in it: it ran until then
    if (entry.seq === setting.seq && left !== undefined) standing = standStill(statusSince, left);
    const at = minuteOf(fromIso(entry.happenedAt));
    const came = statusIn(entry);
    if (came !== undefined) [status, statusSince] = [came, at];
    if (entry.type !== 'status-changed') continue;
    if (entry.seq < setting.seq) continue;
    const stopped = entry.data.paused?.find(isThis);
    if (stopped !== undefined) standing = standStill(at, stopped.left);
    const resumed = entry.data.resumed?.find(isThis);
    if (resumed === undefined || standing === undefined) continue;
    const went = goneOn(resumed, at, standing, running, clock);
    if (isBreak(standing, at, went, running, clock, source)) {
      end(standing.since, { ...standing, until: at, movedTo: went.due, uncounted: went.uncounted });
      running = went;
    }
    standing = undefined;
  }
  if (standing === undefined) end(running.due, null);
  else end(standing.since, { ...standing, until: null, movedTo: null, uncounted: false });
  return legs;
}

/** What is counted after a pause: with the hours of its end, unless the deadline stayed where it was. */
function goneOn(
  resumed: ResumedDeadline,
  at: Instant,
  standing: Standing,
  before: Running,
  clock: Clock,
): Running {
  const due = fromIso(resumed.due);
  const hours = due === standing.due ? before.hours : (resumed.hours ?? null);
  return { from: at, due, hours, uncounted: isUncounted(resumed, clock, at) };
}

/**
 * Whether a wait broke the sum. It did not if it was over before it was promised, as was written down afterwards; nor if
 * it moved nothing though the shop was open in it by the hours on record, as it closed for that time only then.
 */
function isBreak(
  { since, due }: Standing,
  at: Instant,
  went: Running,
  { hours }: Running,
  clock: Clock,
  source: PromiseSource,
): boolean {
  if (at <= since) return false;
  if (hours === null || went.uncounted || went.due !== due) return true;
  return spanOn(calendarOf(hours, source), clock, since, at) === 0;
}

/** What was left by the hours on record, where that is not what was left. */
function otherLeft(
  { due, hours }: Running,
  since: Instant,
  left: number,
  clock: Clock,
  source: PromiseSource,
): number | null {
  if (hours === null) return null;
  const before = spanOn(calendarOf(hours, source), clock, since, due);
  return before === left ? null : before;
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
