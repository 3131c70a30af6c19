/** What a setting is now, as people say it: `settings set` answers with it. */
import type { Calendar } from '../domain/clock/calendar.ts';
import { parseIsoDate } from '../domain/clock/civil.ts';
import { isClosing, isOpen } from '../domain/clock/hours.ts';
import { promiseName } from '../domain/ids.ts';
import { DAY, type Instant } from '../domain/instant.ts';
import { isLive, isPaused, knownDeadline } from '../domain/promise.ts';
import { WEEKDAYS, type DayHours, type Shop } from '../domain/shop.ts';
import type { Book } from '../domain/book.ts';
import { closedDays, dayHoursText, hoursText } from '../settings/hours-text.ts';
import { parsePath } from '../settings/path.ts';
import { datesIn, type Dates } from '../words/dates.ts';
import type { Words } from '../words/index.ts';

/** The opening hours of a week on one line, and the days on which it is closed. */
export function weekSaid(hours: Shop['hours'], dates: Dates): readonly [open: string, closed: string] {
  const nameOf = (day: (typeof WEEKDAYS)[number]): string =>
    dates.weekday(WEEKDAYS.indexOf(day)).toLowerCase().replace('.', '');
  return [dates.clockTimes(hoursText(hours, nameOf)), closedDays(hours, nameOf)];
}

/** Dates without a zone: local days need none. */
export const daysSaid = (now: Instant, words: Pick<Words, 'dates'>): Dates =>
  datesIn(() => 0, now, words.dates);

/** @param value what stands at `path`; `undefined` where nothing does any more */
export function settingSaid(path: string, value: unknown, shop: Shop, words: Words, now: Instant): string {
  const [first, second, ...deeper] = parsePath(path) ?? [];
  const dates = daysSaid(now, words);
  const w = words.init;
  if (first === 'hours') return w.openNow(...weekSaid(shop.hours, dates));
  if (first !== 'days' || typeof second !== 'string' || deeper.length > 0)
    return w.changed(path, valueSaid(value, words));
  const day = dayKeySaid(second, words, dates);
  const hours: DayHours | undefined = shop.days[second];
  return hours === undefined ? w.dayAsUsual(day) : w.dayNow(day, dates.clockTimes(dayHoursText(hours)));
}

/** `Thursday 24 December 2026`, or the first day of several and the last. */
function dayKeySaid(key: string, words: Words, dates: Dates): string {
  const [first = '', last] = key.split('/').map((date) => {
    const day = parseIsoDate(date);
    return day === undefined ? date : dates.fullDay((day * DAY) as Instant);
  });
  return last === undefined ? words.init.onDay(first) : words.init.fromTo(first, last);
}

/** A value in plain words: lists with commas, names by themselves, intervals as they are typed. */
function valueSaid(value: unknown, words: Words): string {
  const { none, yes, no, closed } = words.init;
  if (value === null || value === undefined) return none;
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    const isInterval = value.length === 2 && value.every((time) => /^\d\d:\d\d$/.test(String(time)));
    return isInterval ? value.join('-') : value.map((item) => valueSaid(item, words)).join(', ') || none;
  }
  const parts = Object.entries(value);
  const [[key, only] = ['', undefined], ...others] = parts;
  if (key === 'name' && others.length === 0) return String(only);
  const said = parts.map(([name, part]: [string, unknown]) =>
    Array.isArray(part) && part.length === 0 ? `${name} ${closed}` : `${name} ${valueSaid(part, words)}`,
  );
  return said.join(', ') || none;
}

/** More names than this are read by nobody. */
const MOST_NAMED = 10;

/**
 * How many live promises there are, and how many of those that are still to come fell in opening hours before and no longer
 * do: what they are called.
 */
export function fallingClosed(
  book: Book,
  before: Calendar,
  after: Calendar,
  now: Instant,
): { readonly live: number; readonly closed: number; readonly named: string } {
  const isOpenAt = (calendar: Calendar, at: Instant): boolean =>
    isOpen(calendar, at) || isClosing(calendar, at);
  const live = [...book.open.values()].flatMap((c) =>
    c.promises.filter(isLive).map((p) => ({ name: promiseName(c.number, p.number), p })),
  );
  const closed = live.filter(({ p }) => {
    const { due } = knownDeadline(p);
    return !isPaused(p) && due >= now && isOpenAt(before, due) && !isOpenAt(after, due);
  });
  const names = closed.slice(0, MOST_NAMED).map(({ name }) => name);
  const named = [...names, ...(closed.length > MOST_NAMED ? ['…'] : [])].join(', ');
  return { live: live.length, closed: closed.length, named };
}
