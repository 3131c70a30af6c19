/** `explain` as plain text: by when, whether that is round the clock, and the sum day by day. */
import type { Explanation } from '../reports/explain.ts';
import { escapeLine } from './escape.ts';
import { sumLines, type SumPage } from './sum-lines.ts';
import { wrap } from './text.ts';
import { WEEKDAYS } from '../domain/shop.ts';

export function explanationText(e: Explanation, page: SumPage): string {
  const lines = [
    wrap(answer(e, page), page.width),
    wrap(origin(e, page), page.width),
    ...sumLines(e.legs, e.clock, page),
    ...behind(e, page).map((line) => wrap(line, page.width)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The first line: by when, and is that round the clock? */
function answer({ counted, clock, from, due, legs, promise }: Explanation, page: SumPage): string {
  const { words, dates, explain } = page;
  const { answer: say, by, whose } = explain;
  const of = promise === null ? '' : whose(promise.name, words.report.kinds[promise.kind]);
  if (due === null) {
    const { since, left } = legs.at(-1)?.pause ?? { since: from, left: 0 };
    return say.paused(of, dates.moment(since), dates.left(left, clock));
  }
  const until = by(of, dates.fullDeadline(due));
  if (legs.length > 1 && counted?.of !== 'working-time') return say.moved(until);
  switch (counted?.of) {
    case 'calendar':
      return counted.ms > 0 ? say.hours(until, dates.span(counted)) : say.days(until, dates.span(counted));
    case 'working-time':
      return say.workingTime(until, dates.span(counted));
    case 'working-days':
      return say.workingDays(until, dates.span(counted));
    case 'moment':
      return say.moment(until);
    case 'closing':
      return legs[0]?.steps[0]?.closedBy === undefined ? say.closing(until) : say.endOfDay(until);
    default:
      return say.given(until);
  }
}

function origin({ said, from, counted }: Explanation, { dates, explain }: SumPage): string {
  const isCounted = counted !== null && counted.of !== 'moment' && counted.of !== 'closing';
  const say = isCounted ? explain.countedFrom : explain.saidAt;
  return `${say(escapeLine(said), dates.fullMoment(from))}.`;
}

/** What is worth knowing beside the sum. */
function behind({ notes, promise, due, legs, counted }: Explanation, page: SumPage): readonly string[] {
  const { dates, explain } = page;
  // these are said by the first line
  const told = due === null ? [] : notes.filter((n) => n !== 'round-the-clock' && n !== 'closed-that-day');
  const { hours = null, today = null, postponed = 0, untold = null } = promise ?? {};
  const week = Object.entries(hours?.week ?? {}).map(
    ([days, open]) => `${weekdays(days, page)} ${dates.clockTimes(open)}`,
  );
  const isCounted = counted?.of !== 'moment';
  return [
    ...told.map((note) => explain.notes[note]),
    ...(week.length === 0 || !isCounted || legs.length > 1 ? [] : [explain.hoursThen(week.join(', '))]),
    ...(today === null ? [] : [explain.today(dates.fullDeadline(today))]),
    ...(postponed === 0 ? [] : [explain.postponed(postponed)]),
    ...(untold === null ? [] : [explain.untold(dates.fullDeadline(untold))]),
    ...(promise?.keptAt == null ? [] : [sentence(page.words.case.keptAt(dates.moment(promise.keptAt)))]),
    ...(promise?.waivedAt == null
      ? []
      : [sentence(page.words.case.waivedAt(dates.moment(promise.waivedAt)))]),
  ];
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** `mon-fri` as the language has it. */
const weekdays = (named: string, { dates }: SumPage): string =>
  named
    .split('-')
    .map((name) => dates.weekday(WEEKDAYS.findIndex((day) => day === name)))
    .join('-');
