/** Opening hours on one line: `mon-fri 09:00-17:30, sat 10:00-14:00`. Days that are not named are closed. */
import { TABLES } from '../domain/clock/when/lexicon.ts';
import { plain } from '../domain/keys.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { WEEKDAYS, type DayHours, type Interval, type Shop, type Weekday } from '../domain/shop.ts';
import { intervalFault, overlapIn } from './intervals.ts';
import type { HoursFault, SettingsProblem } from './problem.ts';

type Hours = Shop['hours'];

const CLOSED = ['closed', 'off', 'stangt', 'lukket', 'stengt'];
const ALL_DAYS = ['daily', 'all', 'alla', 'alle'];
const TIMES = /^(\d{1,2})(?:[:.](\d\d))?-(\d{1,2})(?:[:.](\d\d))?$/;
const DAYS = /^([a-z]+)(?:-([a-z]+))?$/;

/**
 * Reads opening hours as they are typed. Days by name or as a range (`fri-mon` goes over the weekend), in any of the
 * program's languages; behind them one interval or more (`09:00-12:00 13:00-18:00`), or `closed`.
 */
export function parseHours(said: string): Result<Hours, SettingsProblem> {
  const wrong = (part: string, fault: HoursFault): Result<never, SettingsProblem> =>
    refuse({ kind: 'bad-hours', said, part, fault });
  const parts = partsOf(said);
  if (parts.length === 0) return wrong(said, 'empty');
  const hours = new Map<Weekday, Interval[]>();
  let days: readonly Weekday[] = [];
  let named = '';
  let hasHours = true;
  for (const part of parts) {
    const interval = intervalOf(part);
    if (interval !== undefined) {
      if (days.length === 0) return wrong(part, 'no-day');
      const fault = intervalFault(interval);
      if (fault !== undefined) return wrong(part, fault);
      hasHours = true;
      for (const day of days) hours.get(day)?.push(interval);
    } else if (CLOSED.includes(part)) {
      if (days.length === 0) return wrong(part, 'no-day');
      hasHours = true;
    } else {
      const more = daysOf(part);
      if (more === undefined) return wrong(part, 'not-understood');
      days = hasHours ? more : [...days, ...more];
      named = hasHours ? part : `${named} ${part}`;
      hasHours = false;
      if (more.some((day) => hours.has(day))) return wrong(part, 'day-twice');
      for (const day of more) hours.set(day, []);
    }
  }
  if (!hasHours) return wrong(named, 'no-hours');
  const overlapping = [...hours].find(([, intervals]) => overlapIn(intervals) !== undefined);
  if (overlapping !== undefined) return wrong(overlapping[0], 'overlap');
  const sorted = (day: Weekday): DayHours => (hours.get(day) ?? []).toSorted(byOpening);
  return ok({
    mon: sorted('mon'),
    tue: sorted('tue'),
    wed: sorted('wed'),
    thu: sorted('thu'),
    fri: sorted('fri'),
    sat: sorted('sat'),
    sun: sorted('sun'),
  });
}

/** Reads the hours of one day: `09:00-12:00 13:00-18:00`, or `closed`. */
export function parseDayHours(said: string): Result<DayHours, SettingsProblem> {
  const week = parseHours(`mon ${said}`);
  if (week.ok) return ok(week.value.mon);
  if (week.problem.kind !== 'bad-hours') return week;
  // the day was ours: what is at fault is what was said of it
  const { part } = week.problem;
  return refuse({ ...week.problem, said, part: part === 'mon' ? said : part });
}

const byOpening = (a: Interval, b: Interval): number => (a[0] < b[0] ? -1 : 1);

/** The hours on one line, as `parseHours` reads them: days with the same hours together. */
export function hoursText(hours: Hours): string {
  const groups: { from: Weekday; to: Weekday; text: string }[] = [];
  for (const day of WEEKDAYS) {
    const text = hours[day].map(([open, close]) => `${open}-${close}`).join(' ');
    const last = groups.at(-1);
    if (last?.text === text) last.to = day;
    else groups.push({ from: day, to: day, text });
  }
  const open = groups.filter((g) => g.text !== '');
  if (open.length === 0) return 'mon-sun closed';
  return open.map((g) => `${g.from === g.to ? g.from : `${g.from}-${g.to}`} ${g.text}`).join(', ');
}

const partsOf = (said: string): readonly string[] =>
  plain(said)
    .replace(/[–—−]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .split(/[\s,;+&]+/)
    .filter((part) => part !== '');

function intervalOf(part: string): Interval | undefined {
  const found = TIMES.exec(part);
  if (found === null) return undefined;
  const [, openHour = '', openMinute = '00', closeHour = '', closeMinute = '00'] = found;
  return [`${openHour.padStart(2, '0')}:${openMinute}`, `${closeHour.padStart(2, '0')}:${closeMinute}`];
}

function daysOf(part: string): readonly Weekday[] | undefined {
  if (ALL_DAYS.includes(part)) return WEEKDAYS;
  const found = DAYS.exec(part.replace(/\.$/, ''));
  if (found === null) return undefined;
  const from = weekdayNamed(found[1] ?? '');
  const to = found[2] === undefined ? from : weekdayNamed(found[2]);
  if (from < 0 || to < 0) return undefined;
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => WEEKDAYS[(from + i) % 7] ?? 'mon');
}

/** 0 is Monday; -1 for what is no day. */
function weekdayNamed(name: string): number {
  for (const table of Object.values(TABLES)) {
    const weekday = table.weekdays.findIndex((names) => names.some((n) => plain(n) === name));
    if (weekday >= 0) return weekday;
  }
  return -1;
}
