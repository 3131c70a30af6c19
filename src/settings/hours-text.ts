/** Opening hours on one line: `mon-fri 09:00-17:30, sat 10:00-14:00`. Days that are not named are closed. */
import { TABLES } from '../domain/clock/when/lexicon.ts';
import { plain } from '../domain/keys.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { WEEKDAYS, type DayHours, type Interval, type Shop, type Weekday } from '../domain/shop.ts';
import { intervalFault, overlapIn } from './intervals.ts';
import type { HoursFault, HoursOf, SettingsProblem } from './problem.ts';

type Hours = Shop['hours'];

const CLOSED = ['closed', 'off', 'stangt', 'lukket', 'stengt'];
/** Several days by one name; from which to which, 0 is Monday. */
const NAMED: readonly (readonly [names: readonly string[], from: number, to: number])[] = [
  [['daily', 'all', 'alla', 'alle'], 0, 6],
  [['weekday', 'weekdays', 'vardag', 'vardagar', 'hverdag', 'hverdage', 'hverdager'], 0, 4],
  [['weekend', 'weekends', 'helg', 'helger', 'helgen', 'weekenden', 'weekender'], 5, 6],
];
/** Both with `am` or `pm`, or neither. */
const TIMES =
  /^(\d{1,2})(?:[:.](\d\d))?(?:-(\d{1,2})(?:[:.](\d\d))?|([ap]m)-(\d{1,2})(?:[:.](\d\d))?([ap]m))$/;
const DAYS = /^([a-z]+)(?:-([a-z]+))?$/;

/**
 * Reads opening hours as they are typed. Days by name or as a range (`fri-mon` goes over the weekend), in any of the
 * program's languages; behind them one interval or more (`09:00-12:00 13:00-18:00`), or `closed`.
 */
export const parseHours = (said: string): Result<Hours, SettingsProblem> => hoursOf(said, 'week');

function hoursOf(said: string, of: HoursOf): Result<Hours, SettingsProblem> {
  const wrong = (part: string, fault: HoursFault): Result<never, SettingsProblem> =>
    refuse({ kind: 'bad-hours', said, of, part, fault });
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
      if (fault !== undefined) return wrong(part, interval[1] === '00:00' ? 'midnight' : fault);
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

/**
 * Reads the hours of one day: `09:00-12:00 13:00-18:00`, or `closed`.
 *
 * @param of what day it is, for problems
 */
export function parseDayHours(said: string, of: Exclude<HoursOf, 'week'>): Result<DayHours, SettingsProblem> {
  if (said.trim() === '') return refuse({ kind: 'bad-hours', said, of, part: said, fault: 'empty' });
  const week = hoursOf(`mon ${said}`, of);
  if (week.ok) return ok(week.value.mon);
  if (week.problem.kind !== 'bad-hours') return week;
  // the day was ours: what is at fault is what was said of it
  const { part } = week.problem;
  return refuse({ ...week.problem, said, part: part === 'mon' ? said : part });
}

const byOpening = (a: Interval, b: Interval): number => (a[0] < b[0] ? -1 : 1);

/** What a day of the week is called. */
type NameOf = (day: Weekday) => string;
const asTyped: NameOf = (day) => day;

/** The hours on one line, as `parseHours` reads them: days with the same hours together. */
export function hoursText(hours: Hours, nameOf: NameOf = asTyped): string {
  const groups: { from: Weekday; to: Weekday; text: string }[] = [];
  for (const day of WEEKDAYS) {
    const text = dayHoursText(hours[day]);
    const last = groups.at(-1);
    if (last?.text === text) last.to = day;
    else groups.push({ from: day, to: day, text });
  }
  const open = groups.filter((g) => g.text !== '');
  if (open.length === 0) return 'mon-sun closed';
  return open
    .map((g) => `${g.from === g.to ? nameOf(g.from) : `${nameOf(g.from)}-${nameOf(g.to)}`} ${g.text}`)
    .join(', ');
}

/** The hours of one day, as `parseDayHours` reads them; empty where it is closed. */
export const dayHoursText = (hours: DayHours): string =>
  hours.map(([open, close]) => `${open}-${close}`).join(' ');

/** The days of the week on which the shop is closed; empty where there is none. */
export const closedDays = (hours: Hours, nameOf: NameOf): string =>
  WEEKDAYS.filter((day) => hours[day].length === 0)
    .map(nameOf)
    .join(', ');

const partsOf = (said: string): readonly string[] =>
  plain(said)
    .replace(/[–—−]/g, '-')
    .replace(/([a-z])\./g, '$1')
    .replace(/(\d)\s+([ap]m)\b/g, '$1$2')
    .replace(/\s*-\s*/g, '-')
    .split(/[\s,;+&]+/)
    .filter((part) => part !== '');

function intervalOf(part: string): Interval | undefined {
  const found = TIMES.exec(part);
  if (found === null) return undefined;
  const [
    ,
    openHour = '',
    openMinute,
    closeHour,
    closeMinute,
    openHalf,
    lastHour = '',
    lastMinute,
    closeHalf,
  ] = found;
  return closeHour === undefined
    ? [timeOf(openHour, openMinute, openHalf), timeOf(lastHour, lastMinute, closeHalf)]
    : [timeOf(openHour, openMinute), timeOf(closeHour, closeMinute)];
}

/** `17:30`; an hour of half a day that is none (`13pm`) stays what it is, with an hour that no day has. */
function timeOf(hour: string, minute = '00', half?: string): string {
  const said = Number(hour);
  const isOfHalf = said >= 1 && said <= 12;
  const inDay = half === undefined ? said : isOfHalf ? (said % 12) + (half === 'pm' ? 12 : 0) : 99;
  return `${String(inDay).padStart(2, '0')}:${minute}`;
}

function daysOf(part: string): readonly Weekday[] | undefined {
  const [, first, last] = NAMED.find(([names]) => names.includes(part)) ?? [];
  if (first !== undefined && last !== undefined) return WEEKDAYS.slice(first, last + 1);
  const found = DAYS.exec(part);
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
