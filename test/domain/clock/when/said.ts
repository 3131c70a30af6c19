/** What phrases mean, for tables of them: on Thursday 26 November 2026 at 10:00, in the shop of docs/when.md, but for what is said. */
import { isoDate } from '../../../../src/domain/clock/civil.ts';
import { parseWhen, type WhenContext } from '../../../../src/domain/clock/when/parse.ts';
import { toLocal } from '../../../../src/domain/clock/zone.ts';
import { at, calendarOf, daily } from '../calendars.ts';
import { calendar, NOW } from './document.ts';

export const context: WhenContext = { from: NOW, now: NOW, calendar };

/** Of something that has happened. */
export const past: WhenContext = { ...context, past: true };

/** Said at another moment. */
export const saidAt = (iso: string, how: WhenContext = context): WhenContext => ({
  ...how,
  from: at(iso),
  now: at(iso),
});

/** In a shop that has the same hours every day. */
export const openDaily = (...hours: [string, string][]): WhenContext => ({
  ...context,
  calendar: calendarOf({ hours: daily(...hours) }),
});

const two = (n: number): string => String(n).padStart(2, '0');

/** The local time and the notes of what is understood; the kind of what is refused, and its readings, or what does not exist. */
export function meant(said: string, how: WhenContext = context): readonly string[] {
  const when = parseWhen(said, how);
  if (!when.ok) {
    const { problem } = when;
    if (problem.kind === 'when-nonexistent') return [problem.kind, problem.what];
    return [problem.kind, ...('readings' in problem ? problem.readings : [])];
  }
  const { day, hour, minute } = toLocal(how.calendar.zone, when.value.due);
  return [`${isoDate(day)} ${two(hour)}:${two(minute)}`, ...when.value.notes];
}
