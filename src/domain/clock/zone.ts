/**
 * Between instants and the local time of a zone, by the table of its changes of clock.
 *
 * The offset is always that of the moment itself. A local time that a change of clocks repeats is its first occurrence;
 * one that is skipped is counted with the offset before the gap (RFC 5545, 3.3.5; Temporal calls it "compatible").
 */
import { DAY, HOUR, MINUTE, SECOND, instant, type Instant } from '../instant.ts';
import { dateOf, weekdayOf, type CivilDate } from './civil.ts';
import type { ZoneTable } from './calendar.ts';

export interface LocalTime extends CivilDate {
  /** Local days since 1970-01-01. */
  readonly day: number;
  /** 0 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** How a local time became an instant: as it stands, or one that a change of clocks skips or repeats. */
export type Resolved = 'plain' | 'skipped' | 'repeated';

/** Which of the zone's offsets holds at a moment: how many of its changes are not later. */
function segmentAt(zone: ZoneTable, ms: number): number {
  const { changes } = zone;
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle] ?? Infinity) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Milliseconds east of UTC at a moment. */
export const offsetAt = (zone: ZoneTable, at: Instant): number => zone.offsets[segmentAt(zone, at)] ?? 0;

/** The local day that a moment falls on, in days since 1970-01-01. */
export const localDay = (zone: ZoneTable, at: Instant): number => Math.floor((at + offsetAt(zone, at)) / DAY);

/** The local day that a deadline belongs to: midnight is the end of a day, 24:00. */
export const dueDay = (zone: ZoneTable, due: Instant): number => localDay(zone, (due - 1) as Instant);

export function toLocal(zone: ZoneTable, at: Instant): LocalTime {
  const wall = at + offsetAt(zone, at);
  const day = Math.floor(wall / DAY);
  const ofDay = wall - day * DAY;
  return {
    ...dateOf(day),
    day,
    weekday: weekdayOf(day),
    hour: Math.floor(ofDay / HOUR),
    minute: Math.floor((ofDay % HOUR) / MINUTE),
    second: Math.floor((ofDay % MINUTE) / SECOND),
  };
}

/**
 * The instant of a local time.
 *
 * @param day local days since 1970-01-01
 * @param seconds since local midnight by the clock on the wall, 0 to 86,400 (`24:00`, the midnight at the day's end)
 */
export function toInstant(
  zone: ZoneTable,
  day: number,
  seconds: number,
): { readonly at: Instant; readonly resolved: Resolved } {
  const { at, resolved } = find(zone, day, seconds);
  return { at: instant(at), resolved };
}

/**
 * The first instant at which the clock on the wall shows a local time or a later one: for opening and closing, which
 * happen in a gap as soon as it is over, and once where an hour comes twice.
 */
export function firstInstantFrom(zone: ZoneTable, day: number, seconds: number): Instant {
  const { at, resolved, change } = find(zone, day, seconds);
  return instant(resolved === 'skipped' ? change : at);
}

export interface SteadyOffset {
  /** Milliseconds east of UTC. */
  readonly offset: number;
  /** The first local day on which it may end; the day itself or an earlier one where clocks are changed near it. */
  readonly until: number;
}

/** The offset that holds on a local day and those around it: sums over many days need ask only once. */
export function steadyOffset(zone: ZoneTable, day: number): SteadyOffset {
  // no offset is as much as a day
  const before = segmentAt(zone, (day - 1) * DAY);
  const change = zone.changes[before] ?? Infinity;
  return { offset: zone.offsets[before] ?? 0, until: Math.floor(change / DAY) - 1 };
}

interface Found {
  readonly at: number;
  readonly resolved: Resolved;
  /** Where the time is skipped, the moment at which clocks are changed. */
  readonly change: number;
}

function find(zone: ZoneTable, day: number, seconds: number): Found {
  const wall = day * DAY + seconds * SECOND;
  // no offset is more than 26 hours from another: what holds around the same reading of UTC is near
  const near = segmentAt(zone, wall);
  const last = Math.min(near + 2, zone.changes.length);
  let first: number | undefined;
  for (let i = Math.max(0, near - 2); i <= last; i += 1) {
    const at = wall - (zone.offsets[i] ?? 0);
    const from = zone.changes[i - 1] ?? -Infinity;
    const until = zone.changes[i] ?? Infinity;
    if (at >= from && at < until) {
      if (first !== undefined) return { at: first, resolved: 'repeated', change: from };
      first = at;
    } else if (at >= until && wall - (zone.offsets[i + 1] ?? 0) < until) {
      return { at, resolved: 'skipped', change: until };
    }
  }
  return { at: first ?? wall, resolved: 'plain', change: wall };
}
