/** Shops for tests of the clock. */
import { compileCalendar, compileZone, type ShopTimes } from '../../../src/domain/clock/compile.ts';
import type { Calendar, ZoneTable } from '../../../src/domain/clock/calendar.ts';
import { instant, toIso, type Instant } from '../../../src/domain/instant.ts';
import type { DayHours, Shop } from '../../../src/domain/shop.ts';

export const CLOSED_WEEK: Shop['hours'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

const weekday: DayHours = [['09:00', '17:30']];

/** `mon-fri 09:00-17:30, sat 10:00-14:00`. */
export const USUAL_HOURS: Shop['hours'] = {
  mon: weekday,
  tue: weekday,
  wed: weekday,
  thu: weekday,
  fri: weekday,
  sat: [['10:00', '14:00']],
  sun: [],
};

/** The same hours every day. */
export const daily = (...hours: DayHours): Shop['hours'] => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat: hours,
  sun: hours,
});

const zones = new Map<string, ZoneTable>();

/** A zone's table, made once: that is the slow part of a calendar. */
export function zoneOf(timeZone: string): ZoneTable {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const made = compileZone(timeZone);
  if (!made.ok) throw new Error(made.problem.kind);
  zones.set(timeZone, made.value);
  return made.value;
}

/** A shop in Stockholm with the usual hours, but for what is said. */
export function calendarOf({ timeZone = 'Europe/Stockholm', ...times }: Partial<ShopTimes> = {}): Calendar {
  const calendar = compileCalendar({
    timeZone: 'UTC',
    hours: USUAL_HOURS,
    holidays: { country: null, eves: true },
    days: {},
    ...times,
  });
  if (!calendar.ok) throw new Error(calendar.problem.kind);
  return { ...calendar.value, zone: zoneOf(timeZone) };
}

/** An instant from ISO 8601 with `Z` or an offset. */
export const at = (iso: string): Instant => instant(Date.parse(iso));

/** What a result holds, an instant as ISO 8601; or the kind of its problem. */
export const shown = (
  result:
    | { readonly ok: true; readonly value: Instant }
    | { readonly ok: false; readonly problem: { readonly kind: string } },
): string => (result.ok ? toIso(result.value) : result.problem.kind);

export const optional = (found: Instant | undefined): string | undefined => found && toIso(found);
