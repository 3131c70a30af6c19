/** `explain` as plain text: by when, whether that is round the clock, and the sum day by day. */
import { WEEKDAYS } from '../domain/shop.ts';
import type { HoursThen } from '../reports/explain-hours.ts';
import type { ExplainNote, Explanation } from '../reports/explain.ts';
import type { Dates } from '../words/dates.ts';
import { sentence } from '../words/phrases.ts';
import { escapeLine } from './escape.ts';
import { daysText, openOrClosed, sumLines, type SumPage } from './sum-lines.ts';
import { wrap } from './text.ts';

export function explanationText(e: Explanation, page: SumPage): string {
  const lines = [
    wrap(answer(e, page), page.width),
    wrap(origin(e, page), page.width),
    ...sumLines(e.legs, e.clock, page),
    ...behind(e, page).map((line) => wrap(line, page.width)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The first lines: by when, whether that is round the clock, and that it waited. */
function answer(e: Explanation, page: SumPage): string {
  const { words, dates, explain } = page;
  const { clock, from, due, legs, moved, promise } = e;
  const of = promise === null ? '' : explain.whose(promise.name, words.report.kinds[promise.kind]);
  const how = due === null || moved ? howInWait(e, page) : howCounted(e, page);
  if (due === null) {
    const { since, left } = legs.at(-1)?.pause ?? { since: from, left: 0 };
    return `${explain.paused(of, dates.moment(since), dates.left(left, clock))} ${sentence(how)}`;
  }
  const first = explain.answer(explain.by(of, dates.fullDeadline(due)), how);
  if (legs.length < 2 || legs.some(({ pause }) => pause?.uncounted === true)) return first;
  return `${first} ${moved ? explain.waited : explain.waitedUnmoved}`;
}

/** How a deadline came about, which stands where it was counted to. */
function howCounted({ counted, legs }: Explanation, { dates, explain: { how } }: SumPage): string {
  switch (counted?.of) {
    case 'calendar':
      return counted.ms > 0 ? how.hours(dates.span(counted)) : how.days(dates.span(counted));
    case 'working-time':
      return how.workingTime(dates.span(counted));
    case 'working-days':
      return how.workingDays(dates.span(counted));
    case 'moment':
      return how.moment;
    case 'closing':
      return legs[0]?.steps[0]?.closedBy === undefined ? how.closing : how.endOfDay;
    default:
      return how.given;
  }
}

/** On which clock it runs, where it ends when what was left has passed, and at no closing time or time of day any more. */
function howInWait({ counted, clock }: Explanation, { dates, explain: { how } }: SumPage): string {
  switch (counted?.of) {
    case 'calendar':
      return counted.ms > 0 ? how.hours(dates.span(counted)) : how.daysInWait(dates.span(counted));
    case 'working-time':
    case 'working-days':
      return how.workingTime(dates.span(counted));
    default:
      return clock === 'working' ? how.leftWhileOpen : how.leftRoundTheClock;
  }
}

function origin({ said, from, counted }: Explanation, { dates, explain }: SumPage): string {
  const isCounted = counted !== null && counted.of !== 'moment' && counted.of !== 'closing';
  const say = isCounted ? explain.countedFrom : explain.saidAt;
  return `${say(escapeLine(said), dates.fullMoment(from))}.`;
}

/** These are said by the first line, or where the sum stops and goes on. */
const SAID_ELSEWHERE = ['round-the-clock', 'closed-that-day', 'hours-changed', 'not-counted'] as const;

type Elsewhere = (typeof SAID_ELSEWHERE)[number];

const isSaidHere = (note: ExplainNote): note is Exclude<ExplainNote, Elsewhere> =>
  SAID_ELSEWHERE.every((elsewhere) => elsewhere !== note);

/** What is worth knowing beside the sum. */
function behind({ notes, promise, due }: Explanation, page: SumPage): readonly string[] {
  const { dates, explain } = page;
  const said = due === null ? [] : notes.filter(isSaidHere);
  const beside = said.map((note) => explain.notes[note]);
  if (promise === null) return beside;
  const { told, hoursThen, today, postponed, untold, keptAt, waivedAt } = promise;
  return [
    ...beside,
    ...(told === null ? [] : [explain.told(dates.fullDeadline(told))]),
    ...hoursThen.map((then) => hoursLine(then, hoursThen.length > 1, page)),
    ...(today === null ? [] : [explain.today(dates.fullDeadline(today), told === null)]),
    ...(postponed === 0 ? [] : [explain.postponed(postponed)]),
    ...(untold === null ? [] : [explain.untold(dates.fullDeadline(untold))]),
    ...(keptAt === null ? [] : [sentence(page.words.case.keptAt(dates.moment(keptAt)))]),
    ...(waivedAt === null ? [] : [sentence(page.words.case.waivedAt(dates.moment(waivedAt)))]),
  ];
}

function hoursLine(
  { from, timeZone, week, days }: HoursThen,
  inTurn: boolean,
  { dates, explain }: SumPage,
): string {
  const named = Object.entries(week ?? {}).map(
    ([of, open]) => `${weekdays(of, dates)} ${dates.clockTimes(open)}`,
  );
  const apart = days.map((run) => {
    const hours = openOrClosed(run, { dates, explain });
    return `${daysText(run.from, run.to, { dates, explain })} ${hours}`;
  });
  const hours = [...(named.length === 0 ? [] : [named.join(', ')]), ...apart].join('; ');
  return explain.hoursThen(hours, inTurn ? dates.moment(from) : null, timeZone);
}

/** `mon-fri` as the language has it. */
const weekdays = (named: string, dates: Dates): string =>
  named
    .split('-')
    .map((name) => dates.weekday(WEEKDAYS.findIndex((day) => day === name)))
    .join('-');
