/** How long something may take, in full, as a person would say it and `parseWhen` reads it. */
import type { Duration } from '../domain/clock/when/duration.ts';
import type { DateWords } from './date-words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Below so many hours, what is no whole hour is said in minutes: `90 minutes`. */
const HOURS_IN_MINUTES = 2;

type Units = Pick<DateWords['span'], 'minutes' | 'hours'>;

/** `24 hours`, `1 day 2 hours`, `90 minutes`, `24 working hours`, `3 working days`. */
export function spanIn(span: Duration, words: DateWords['span']): string {
  switch (span.of) {
    case 'calendar': {
      const days = span.days > 0 ? [words.days(span.days)] : [];
      return [...days, ...timeIn(span.ms, words)].join(' ');
    }
    case 'working-time': {
      const { workingMinutes: minutes, workingHours: hours } = words;
      return timeIn(span.ms, { minutes, hours }).join(' ');
    }
    case 'working-days':
      return words.workingDays(span.days);
    default:
      return span satisfies never;
  }
}

/** The units that there is something of, the largest first: deadlines are counted in whole minutes. */
function timeIn(ms: number, units: Units): readonly string[] {
  const inHours = ms % HOUR === 0 || ms >= HOURS_IN_MINUTES * HOUR;
  const hours = inHours ? Math.floor(ms / HOUR) : 0;
  const minutes = Math.floor((ms - hours * HOUR) / MINUTE);
  return [...(hours > 0 ? [units.hours(hours)] : []), ...(minutes > 0 ? [units.minutes(minutes)] : [])];
}
