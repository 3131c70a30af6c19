/** The sum of a deadline in lines: a day each, with its hours, what counted of it, and how much that is by then. */
import { hoursText } from '../domain/clock/hours-on-record.ts';
import type { SumDay } from '../domain/clock/sum.ts';
import type { Instant } from '../domain/instant.ts';
import type { Clock } from '../domain/vocabulary.ts';
import type { Leg, PauseSeen } from '../reports/explain-legs.ts';
import type { ExplainWords } from '../words/explain.ts';
import type { Page } from './page.ts';
import { inColumns, padEnd, widthOf, wrap } from './text.ts';

/** A page with what a sum asks of the shop, by local days since 1970-01-01. */
export interface SumPage extends Page {
  readonly explain: ExplainWords;
  readonly localDay: (at: Instant) => number;
  /** The name of a public holiday; `undefined` where it has none here. */
  readonly holiday: (day: number) => string | undefined;
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
  let total = 0;
  for (const leg of legs) {
    said.push(...legLines(leg, clock, total, page));
    total += counted(leg.steps);
    if (leg.pause !== null) said.push(...pauseLines(leg.pause, clock, page));
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

function pauseLines({ since, until, left, status }: PauseSeen, clock: Clock, page: SumPage): Row {
  const { explain, words, dates } = page;
  return [
    explain.pausedAt(dates.moment(since), words.report.statuses[status], dates.left(left, clock)),
    ...(until === null ? [] : [explain.resumedAt(dates.moment(until), dates.duration(left, clock))]),
  ];
}

/** A row a day; where there are many, a line in place of those in the middle. */
function legLines(leg: Leg, clock: Clock, before: number, page: SumPage): readonly Line[] {
  const groups = grouped(leg.steps);
  const isLong = groups.length > MOST_LINES;
  const hidden = isLong ? groups.slice(SHOWN_AT_EACH_END, -SHOWN_AT_EACH_END).flat() : [];
  let total = before;
  const linesOf = (some: readonly (readonly SumDay[])[]): readonly Line[] =>
    some.map((group) => {
      total += counted(group);
      return lineOf(group, leg, clock, total, page);
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

const moreText = (days: readonly SumDay[], { explain, dates }: SumPage): string =>
  days.some((day) => day.nth !== undefined)
    ? explain.moreDays(days.length)
    : explain.more(days.length, dates.hours(counted(days)));

function lineOf(group: readonly SumDay[], leg: Leg, clock: Clock, total: number, page: SumPage): Line {
  const { explain, dates } = page;
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const date =
    group.length === 1 ? dates.date(first.day) : explain.days(dates.date(first.day), dates.date(last.day));
  const hours = hoursIn(first, clock, page);
  if (first.closedBy !== undefined) return { date, why: hours };
  if (first.nth !== undefined) {
    return [date, hours, first.nth > 0 ? explain.nth(first.nth) : explain.notCounted];
  }
  if (first.counted === 0) return [date, hours];
  return [date, hours, partIn(first, leg, page), dates.hours(first.counted), dates.hours(total)];
}

/** The hours of a day; round the clock, only that clocks are changed. */
function hoursIn(
  { day, open, counted, closedBy, clocksChange }: SumDay,
  clock: Clock,
  page: SumPage,
): string {
  const { explain, dates, holiday } = page;
  if (closedBy !== undefined) {
    const name = closedBy === 'holiday' ? holiday(day) : undefined;
    return name === undefined ? explain.closed[closedBy] : explain.closedFor(name);
  }
  const hours = clock === 'calendar' && counted > 0 ? '' : dates.clockTimes(hoursText(open));
  return [...(hours === '' ? [] : [hours]), ...(clocksChange ? [explain.clocksChange] : [])].join(', ');
}

/** Where the sum begins and ends within a day. */
function partIn({ day }: SumDay, { from, until }: Leg, { explain, dates, localDay }: SumPage): string {
  const begins = localDay(from) === day;
  // midnight at the end of a day is that day's
  const ends = localDay((until - 1) as Instant) === day;
  if (begins && ends) return explain.fromUntil(dates.time(from), dates.endTime(until));
  if (begins) return explain.fromTime(dates.time(from));
  return ends ? explain.untilTime(dates.endTime(until)) : '';
}
