/**
 * Makes the compiled calendar of a shop: the only place that knows Temporal, loaded only where settings have changed.
 */
import { Temporal } from 'temporal-polyfill';
import { ok, refuse, type Result } from '../result.ts';
import { WEEKDAYS, type DayHours, type Shop } from '../shop.ts';
import { FIRST_YEAR, LAST_YEAR, type Calendar, type OpenMinutes, type ZoneTable } from './calendar.ts';
import { parseIsoDays } from './civil.ts';
import { noHolidays, type HolidaysOf } from './holidays.ts';
import type { ClockProblem } from './problem.ts';
import { nearest } from '../nearest.ts';

/** The settings that a calendar follows from. */
export type ShopTimes = Pick<Shop, 'timeZone' | 'hours' | 'holidays' | 'days'>;

/**
 * The calendar of a shop whose settings are checked. A week without an open minute is no problem here, but wherever
 * working time is asked for.
 */
export function compileCalendar(
  shop: ShopTimes,
  holidaysOf: HolidaysOf = noHolidays,
): Result<Calendar, ClockProblem> {
  const zone = compileZone(shop.timeZone);
  if (!zone.ok) return zone;
  return ok({
    zone: zone.value,
    week: WEEKDAYS.map((weekday) => openMinutes(shop.hours[weekday])),
    holidays: holidayList(shop, holidaysOf),
    // the longest first, for the last one counts; a date that is said alone goes before a range of one day
    days: Object.entries(shop.days)
      .sort(([a], [b]) => b.length - a.length)
      .flatMap(([key, hours]) => {
        const range = parseIsoDays(key);
        // a day that does not exist was refused with the settings
        return range === undefined ? [] : [{ ...range, open: openMinutes(hours) }];
      })
      .sort((a, b) => b.to - b.from - (a.to - a.from)),
  });
}

/** The changes of clock of an IANA time zone, 1900 to 2100, as the runtime's own time zone data have them. */
export function compileZone(timeZone: string): Result<ZoneTable, ClockProblem> {
  const name = timeZoneName(timeZone);
  if (name === undefined) {
    const known = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
    return refuse({ kind: 'unknown-time-zone', timeZone, nearest: nearestZone(timeZone, known) });
  }
  let at = Temporal.Instant.from(`${FIRST_YEAR}-01-01T00:00Z`).toZonedDateTimeISO(name);
  const end = Temporal.Instant.from(`${LAST_YEAR + 1}-01-01T00:00Z`).epochMilliseconds;
  const changes: number[] = [];
  const offsets = [offsetOf(at)];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= end) return ok({ timeZone: name, changes, offsets });
    changes.push(next.epochMilliseconds);
    offsets.push(offsetOf(next));
    at = next;
  }
}

/** The zone that was probably meant: by its whole name, or by the city alone. */
function nearestZone(said: string, known: readonly string[]): string | undefined {
  const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();
  const city = cityOf(said.trim().replace(/[\s_-]+/g, '_'));
  const near = nearest(city, known.map(cityOf));
  const isCity = (zone: string, name: string | undefined): boolean => cityOf(zone) === name;
  return (
    known.find((zone) => isCity(zone, city)) ??
    nearest(said, known) ??
    known.find((zone) => isCity(zone, near))
  );
}

const offsetOf = (at: Temporal.ZonedDateTime): number => at.offsetNanoseconds / 1e6;

/** The name of an IANA zone in its usual spelling; `undefined` for what is none, offsets like `+01:00` too. */
function timeZoneName(text: string): string | undefined {
  if (!/^[A-Za-z][\w+\-/]*$/.test(text)) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
  } catch {
    return undefined; // Temporal's only way to say that there is no such zone
  }
}

function holidayList({ holidays }: ShopTimes, holidaysOf: HolidaysOf): readonly number[] {
  const { country, eves } = holidays;
  if (country === null) return [];
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const days = years.flatMap((year) => holidaysOf(country, year, eves));
  return [...new Set(days)].sort((a, b) => a - b);
}

/** In order, however the settings have them: none overlaps another. */
const openMinutes = (hours: DayHours): OpenMinutes =>
  hours
    .map(([open, close]) => [minuteOfDay(open), minuteOfDay(close)] as const)
    .sort(([a], [b]) => a - b)
    .flat();

/** `09:30` in minutes since midnight; `24:00` is 1440. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
