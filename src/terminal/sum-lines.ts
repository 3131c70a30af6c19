/** The sum of a deadline in lines: a day each, with its hours, what counted of it, and how much that is by then. */
import type { OpenMinutes, ZoneTable } from '../domain/clock/calendar.ts';
import { hoursText } from '../domain/clock/hours-on-record.ts';
import type { ClosedBy, SumDay } from '../domain/clock/sum.ts';
import { localDay } from '../domain/clock/zone.ts';
import type { Instant } from '../domain/instant.ts';
import type { Clock } from '../domain/vocabulary.ts';
import type { Leg, PauseSeen } from '../reports/explain-legs.ts';
import type { Dates } from '../words/dates.ts';
import type { ExplainWords } from '../words/explain.ts';
import type { Page } from './page.ts';
import { inColumns, padEnd, widthOf, wrap } from './text.ts';

/** A page with what a sum asks of the shop. */
export interface SumPage extends Page {
  readonly explain: ExplainWords;
  /** The shop's own. */
  readonly zone: ZoneTable;
  readonly datesIn: (zone: ZoneTable) => Dates;
  /** The name of a public holiday, by local days since 1970-01-01; `undefined` where it has none here. */
  readonly holiday: (day: number) => string | undefined;
}

/** What lines of one leg are written with: the names of times are those of the zone that it was counted in. */
interface LegPage extends SumPage {
  readonly leg: Leg;
  readonly clock: Clock;
}

const INDENT = '  ';
const COLUMNS = [{}, { flexible: true }, {}, { align: 'right' }, { align: 'right' }] as const;
/** A sum of more lines than this is shown by its beginning and its end. */
const MOST_LINES = 40;
const SHOWN_AT_EACH_END = 12;

type Row = readonly string[];

/** A day on which nothing counts, or several in a row: it takes no part in the columns, but stands under the dates. */
interface Closed {
  readonly date: string;
  readonly why: string;
}

type Line = Row | Closed | string;

const isRow = (line: Line): line is Row => Array.isArray(line);

/** Every leg of a sum, and between them how it stood still. */
export function sumLines(legs: readonly Leg[], clock: Clock, page: SumPage): readonly string[] {
  const said: Line[] = [];
  let { zone } = page;
  let total = 0;
  let before: PauseSeen | null = null;
  for (const leg of legs) {
    const of: LegPage = { ...page, dates: page.datesIn(leg.calendar.zone), leg, clock };
    if (leg.calendar.zone.timeZone !== zone.timeZone) {
      ({ zone } = leg.calendar);
      said.push(page.explain.zone(zone.timeZone));
    }
    if (before !== null) said.push(...resumedLines(before, of));
    said.push(...legLines(total, of));
    total += counted(leg.steps);
    if (leg.pause !== null) said.push(...pausedLines(leg.pause, of));
    before = leg.pause;
  }
  const width = page.width - INDENT.length;
  const rows = said.filter(isRow);
  const dates = rows.reduce((most, [date = '']) => Math.max(most, widthOf(date)), 0);
  const columns = inColumns(rows, COLUMNS, width).values();
  return said.map((line) => {
    if (isRow(line)) return INDENT + (columns.next().value ?? '');
    if (typeof line === 'string') return INDENT + wrap(line, width, INDENT);
    return `${INDENT}${padEnd(line.date, dates)}  ${line.why}`;
  });
}

const counted = (days: readonly SumDay[]): number => days.reduce((sum, day) => sum + day.counted, 0);

function pausedLines(pause: PauseSeen, { clock, explain, words, dates }: LegPage): readonly string[] {
  const { since, left, leftBefore, status } = pause;
  const hours = (ms: number): string => (ms === 0 ? explain.nothingLeft : dates.hours(ms));
  return [
    explain.pausedAt(dates.moment(since), words.report.statuses[status], dates.left(left, clock)),
    ...(leftBefore === null ? [] : [explain.hoursChanged(hours(left), hours(leftBefore))]),
  ];
}

function resumedLines(
  { until, left, uncounted }: PauseSeen,
  { clock, explain, dates }: LegPage,
): readonly string[] {
  if (until === null) return [];
  const moment = dates.moment(until);
  return [uncounted ? explain.uncounted(moment) : explain.resumedAt(moment, dates.duration(left, clock))];
}

/** A row a day; where there are many, a line in place of those in the middle. */
function legLines(before: number, page: LegPage): readonly Line[] {
  const groups = grouped(page.leg.steps);
  const isLong = groups.length > MOST_LINES;
  const hidden = isLong ? groups.slice(SHOWN_AT_EACH_END, -SHOWN_AT_EACH_END).flat() : [];
  let total = before;
  const linesOf = (some: readonly (readonly SumDay[])[]): readonly Line[] =>
    some.map((group) => {
      total += counted(group);
      return lineOf(group, total, page);
    });
  if (!isLong) return linesOf(groups);
  const first = linesOf(groups.slice(0, SHOWN_AT_EACH_END));
  total += counted(hidden);
  return [...first, moreText(hidden, page), ...linesOf(groups.slice(-SHOWN_AT_EACH_END))];
}

/** Closed days in a row for the same reason stand on one line; holidays, which have names, on one each. */
function grouped(steps: readonly SumDay[]): readonly (readonly SumDay[])[] {
  const groups: SumDay[][] = [];
  for (const day of steps) {
    const last = groups.at(-1);
    const why = last?.[0]?.closedBy;
    if (last !== undefined && why !== undefined && why !== 'holiday' && why === day.closedBy) last.push(day);
    else groups.push([day]);
  }
  return groups;
}

const moreText = (days: readonly SumDay[], { explain, dates }: LegPage): string =>
  days.some((day) => day.nth !== undefined)
    ? explain.moreDays(days.length)
    : explain.more(days.length, dates.hours(counted(days)));

function lineOf(group: readonly SumDay[], total: number, page: LegPage): Line {
  const { explain, dates } = page;
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const date = daysText(first.day, last.day, page);
  const hours = hoursIn(first, page);
  if (first.closedBy !== undefined) return { date, why: hours };
  if (first.nth !== undefined) {
    return [date, hours, first.nth > 0 ? explain.nth(first.nth) : explain.notCounted];
  }
  if (first.counted === 0) return [date, hours];
  return [date, hours, partIn(first, page), dates.hours(first.counted), dates.hours(total)];
}

/** `Thu 24 Dec`, `Thu 24 Dec to Sat 26 Dec`. */
export const daysText = (
  from: number,
  to: number,
  { dates, explain }: Pick<SumPage, 'dates' | 'explain'>,
): string => (from === to ? dates.date(from) : explain.days(dates.date(from), dates.date(to)));

/** The hours of a day; round the clock, only that clocks are changed. */
function hoursIn(step: SumDay, page: LegPage): string {
  const { day, counted: length, closedBy, clocksChange } = step;
  const isSaid = closedBy !== undefined || page.clock === 'working' || length === 0;
  return [
    ...(isSaid ? [openOrClosed(step, page, closedBy === 'holiday' ? page.holiday(day) : undefined)] : []),
    ...(clocksChange && closedBy === undefined ? [page.explain.clocksChange] : []),
  ].join(', ');
}

/** `09:00-17:30`, or why it is closed. @param name of a public holiday, where it has one */
export function openOrClosed(
  { open, closedBy }: { readonly open: OpenMinutes; readonly closedBy?: ClosedBy },
  { explain, dates }: Pick<SumPage, 'explain' | 'dates'>,
  name?: string,
): string {
  if (closedBy === undefined) return dates.clockTimes(hoursText(open));
  return name === undefined ? explain.closed[closedBy] : explain.closedFor(name);
}

/** Where the sum begins and ends within a day: not before the shop opens, and not after it closes. */
function partIn({ day, within }: SumDay, { leg, explain, dates }: LegPage): string {
  if (within === undefined) return '';
  const { zone } = leg.calendar;
  const begins = localDay(zone, leg.from) === day;
  // midnight at the end of a day is that day's
  const ends = localDay(zone, (leg.until - 1) as Instant) === day;
  const [from, until] = within;
  if (begins && ends) return explain.fromUntil(dates.time(from), dates.endTime(until));
  if (begins) return explain.fromTime(dates.time(from));
  return ends ? explain.untilTime(dates.endTime(until)) : '';
}
