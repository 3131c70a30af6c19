/**
 * The opening hours that a deadline was counted with, as they stand on record beside it.
 *
 * Settings change and holidays are abolished; what a deadline was counted by stays with it, as far as it mattered: the
 * week, and the days between its beginning and its end that had hours of their own.
 */
import type { Instant } from '../instant.ts';
import { WEEKDAYS } from '../shop.ts';
import type { Calendar, DaysApart, OpenMinutes, ZoneTable } from './calendar.ts';
import { isoDate, parseIsoDays, weekdayOf } from './civil.ts';
import { countUpTo } from './opening.ts';
import { localDay } from './zone.ts';

/** Hours are `09:00-12:00 13:00-18:00`; an empty text is a day on which the shop is closed. */
export interface HoursOnRecord {
  readonly timeZone: string;
  /** By day or days in a row: `{"mon-fri": "09:00-17:30", "sat": "10:00-14:00"}`. Days that are not named are closed. */
  readonly week: Readonly<Record<string, string>>;
  /** Days and ranges of days (`2026-07-13/2026-07-31`) with hours of their own; `holiday` on public holidays. */
  readonly days?: Readonly<Record<string, string>>;
}

const HOLIDAY = 'holiday';

/** The hours from the local day of one moment to that of another, both included. */
export function hoursBetween(calendar: Calendar, from: Instant, until: Instant): HoursOnRecord {
  const { zone } = calendar;
  const days = daysApart(calendar, localDay(zone, from), localDay(zone, until));
  return {
    timeZone: zone.timeZone,
    week: weekText(calendar.week),
    ...(days.length === 0 ? {} : { days: Object.fromEntries(days) }),
  };
}

/**
 * A calendar with the hours on record. It is right between the moments for which they were kept, and nowhere else.
 *
 * @param zone the table of the zone that the record names
 */
export function calendarOnRecord(hours: HoursOnRecord, zone: ZoneTable): Calendar {
  const holidays: number[] = [];
  const days: DaysApart[] = [];
  for (const [key, text] of Object.entries(hours.days ?? {})) {
    const range = parseIsoDays(key);
    if (range === undefined) continue;
    if (text === HOLIDAY) for (let day = range.from; day <= range.to; day += 1) holidays.push(day);
    else days.push({ ...range, open: openMinutes(text) });
  }
  return { zone, week: weekOf(hours.week), holidays, days };
}

/** Days with the same hours in a row, `mon-fri`, as one. */
function weekText(week: readonly OpenMinutes[]): Readonly<Record<string, string>> {
  const open = week.map((hours, i) => [i, hoursText(hours)] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(
    inARow(open).map(({ from, to, text }) => [
      from === to ? `${WEEKDAYS[from]}` : `${WEEKDAYS[from]}-${WEEKDAYS[to]}`,
      text,
    ]),
  );
}

function weekOf(named: Readonly<Record<string, string>>): readonly OpenMinutes[] {
  const week: OpenMinutes[] = WEEKDAYS.map(() => []);
  for (const [key, text] of Object.entries(named)) {
    const [first = '', last = first] = key.split('-');
    const from = WEEKDAYS.findIndex((name) => name === first);
    if (from >= 0) week.fill(openMinutes(text), from, WEEKDAYS.findIndex((name) => name === last) + 1);
  }
  return week;
}

/** The days in a range whose hours are not those of their weekday, those in a row as one. */
function daysApart(calendar: Calendar, first: number, last: number): readonly (readonly [string, string])[] {
  const texts = new Map<number, string>();
  const { holidays, days, week } = calendar;
  for (let i = countUpTo(holidays, first - 1); (holidays[i] ?? Infinity) <= last; i += 1) {
    texts.set(holidays[i] ?? first, HOLIDAY);
  }
  for (const { from, to, open } of days) {
    for (let day = Math.max(from, first); day <= Math.min(to, last); day += 1)
      texts.set(day, hoursText(open));
  }
  const apart = [...texts].filter(([day, text]) => text !== hoursText(week[weekdayOf(day)] ?? []));
  return inARow(apart.sort(([a], [b]) => a - b)).map(({ from, to, text }) => [
    from === to ? isoDate(from) : `${isoDate(from)}/${isoDate(to)}`,
    text,
  ]);
}

/** Ascending days, of the week or of the calendar: those that follow one another with the same text as one. */
function inARow(
  days: readonly (readonly [day: number, text: string])[],
): readonly { readonly from: number; readonly to: number; readonly text: string }[] {
  const runs: { from: number; to: number; text: string }[] = [];
  for (const [day, text] of days) {
    const run = runs.at(-1);
    if (run?.to === day - 1 && run.text === text) run.to = day;
    else runs.push({ from: day, to: day, text });
  }
  return runs;
}

const two = (n: number): string => String(n).padStart(2, '0');
const timeText = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** `09:00-12:00 13:00-18:00`. */
export const hoursText = (open: OpenMinutes): string =>
  open
    .flatMap((from, i) => (i % 2 === 0 ? [`${timeText(from)}-${timeText(open[i + 1] ?? from)}`] : []))
    .join(' ');

const openMinutes = (text: string): OpenMinutes =>
  text === '' ? [] : text.split(' ').flatMap((interval) => interval.split('-').map(minutesOf));
