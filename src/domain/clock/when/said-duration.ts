/** Reads durations: `24 hours`, `in 1 h 30 min`, `3 working days`, `2 days ago`, `2-3 days`. */
import { SECOND, HOUR, MINUTE } from '../../instant.ts';
import { durationsOf, isRoundTheClock, readAmount, type Amount } from './amounts.ts';
import { addedTo, type Duration } from './duration.ts';
import type { Token } from './tokens.ts';
import type { BareWord } from './words.ts';

export type SaidDuration =
  | {
      readonly is: 'durations';
      /** One where it is clear, else its readings. */
      readonly durations: readonly Duration[];
      /** Needs to be said more fully even where there is one reading. */
      readonly isLoose: boolean;
      /** Counted back: `ago`. */
      readonly ago: boolean;
      /** Counted in hours or minutes, which run on while the shop is closed: worth saying. */
      readonly isRoundTheClock: boolean;
    }
  /** Nothing can be made of it, and it is clear why not: amounts of two kinds, or half a working day. */
  | { readonly is: 'mixed' }
  | { readonly is: 'half-working-day' }
  /** Without a fixed length: so many months later, or earlier. */
  | { readonly is: 'months'; readonly months: readonly number[]; readonly ago: boolean };

const ISO = /^p(?=.)(?:(\d+)w)?(?:(\d+)d)?(?:t(?=\d)(?:(\d+(?:[.,]\d+)?)h)?(?:(\d+)m)?(?:(\d+)s)?)?$/i;

/** `PT24H`, `P3D`, `P1W`; months and years are not understood. */
export function parseIsoDuration(text: string): Extract<SaidDuration, { is: 'durations' }> | undefined {
  const found = ISO.exec(text);
  if (found === null) return undefined;
  const [weeks, days, hours, minutes, seconds] = found
    .slice(1)
    .map((part: string | undefined) => Number((part ?? '').replace(',', '.')));
  const ms = (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE + (seconds ?? 0) * SECOND;
  const duration: Duration = {
    of: 'calendar',
    days: (weeks ?? 0) * 7 + (days ?? 0),
    ms: Math.floor(ms / SECOND) * SECOND,
  };
  return { is: 'durations', durations: [duration], isLoose: false, ago: false, isRoundTheClock: ms > 0 };
}

const LEADING: readonly Token['is'][] = [
  'within',
  'atMost',
  'by',
  'before',
  'during',
  'under',
  'den',
  'this',
];
const TRAILING: readonly Token['is'][] = ['ago', 'fromNow', 'workingTime', 'atMost'];

/** @returns `undefined` where it is no duration */
export function readDuration(all: readonly Token[]): SaidDuration | undefined {
  const tokens = all.filter((t) => t.is !== 'filler');
  const from = tokens.findIndex((t) => !LEADING.includes(t.is));
  const end = tokens.findLastIndex((t) => !TRAILING.includes(t.is)) + 1;
  const has = (word: BareWord): boolean => tokens.some((t) => t.is === word);
  const said = tokens.slice(Math.max(from, 0), end);
  const amounts = readNext(said, from > 0) ?? readAmounts(said);
  if (amounts === undefined) return undefined;
  const ago = has('ago');
  const months = monthsIn(amounts);
  if (months !== undefined) return has('workingTime') ? undefined : { is: 'months', months, ago };
  if (amounts.some(({ unit, counts }) => unit === 'workingDay' && counts.some((n) => n > 0 && n < 1)))
    return { is: 'half-working-day' };
  const sums = sumsOf(amounts);
  if (sums === 'mixed') return { is: 'mixed' };
  const durations = has('workingTime') ? sums.flatMap(whileOpen) : sums;
  if (durations.length === 0) return sums.length > 0 ? { is: 'mixed' } : undefined;
  const wasDays = has('workingTime') && durations.some((d) => d.of === 'working-days');
  return {
    is: 'durations',
    durations,
    isLoose: durations.length > 1 || has('under') || wasDays,
    ago,
    isRoundTheClock: !has('workingTime') && amounts.some(isRoundTheClock),
  };
}

/** `next working day`, `within the hour`, and `the next two days`, of which `next` adds nothing. `isLed`: by `within`. */
function readNext(tokens: readonly Token[], isLed: boolean): readonly Amount[] | undefined {
  const [next, unit, ...others] = tokens;
  // within the hour; in quarters, as it is not worth saying that an hour runs round the clock
  if (isLed && next?.is === 'unit' && next.unit === 'hour' && unit === undefined)
    return [{ counts: [4], unit: 'quarter', length: 1 }];
  if (next?.is !== 'next' && next?.is !== 'coming' && next?.is !== 'first') return undefined;
  if (unit?.is !== 'unit') return next.is === 'first' ? undefined : readAmounts(tokens.slice(1));
  const isOne = unit.unit === 'workingDay' || unit.unit === 'hour' || unit.unit === 'minute';
  return isOne && others.length === 0 ? [{ counts: [1], unit: unit.unit, length: 1 }] : undefined;
}

function readAmounts(tokens: readonly Token[]): readonly Amount[] | undefined {
  const amounts: Amount[] = [];
  for (let i = 0; i < tokens.length;) {
    if (tokens[i]?.is === 'and' && amounts.length > 0) i += 1;
    const amount = readAmount(tokens, i) ?? bareMinutes(amounts.at(-1), tokens, i);
    if (amount === undefined) return undefined;
    amounts.push(amount);
    i += amount.length;
  }
  return amounts;
}

/** `1h30`: behind hours, a last number is minutes. */
function bareMinutes(hours: Amount | undefined, tokens: readonly Token[], at: number): Amount | undefined {
  const last = tokens[at];
  if (last?.is !== 'number' || last.ordinal || last.value >= 60 || at + 1 < tokens.length) return undefined;
  if (hours?.unit !== 'hour' && hours?.unit !== 'workingHour') return undefined;
  return { counts: [last.value], unit: hours.unit === 'hour' ? 'minute' : 'workingMinute', length: 1 };
}

function monthsIn(amounts: readonly Amount[]): readonly number[] | undefined {
  const [only, ...others] = amounts;
  if (only === undefined || others.length > 0 || (only.unit !== 'month' && only.unit !== 'year'))
    return undefined;
  const months = only.counts.map((count) => count * (only.unit === 'year' ? 12 : 1));
  return months.every(Number.isInteger) ? months : undefined;
}

/** More readings than this are no help. */
const MOST_READINGS = 8;

/** Every sum that the amounts can make; none where there are too many. */
function sumsOf(amounts: readonly Amount[]): readonly Duration[] | 'mixed' {
  let sums: readonly (Duration | undefined)[] = [undefined];
  for (const { counts, unit } of amounts) {
    const more = counts.flatMap((count) => durationsOf(count, unit));
    const next: Duration[] = [];
    for (const sum of sums) {
      for (const duration of more) {
        const added = sum === undefined ? duration : addedTo(sum, duration);
        if (added === undefined) return 'mixed';
        next.push(added);
      }
    }
    if (next.length > MOST_READINGS) return [];
    sums = next;
  }
  return sums.filter((d) => d !== undefined);
}

/** Hours and minutes while the shop is open; of days, working days. */
function whileOpen(duration: Duration): readonly Duration[] {
  if (duration.of !== 'calendar') return [duration];
  if (duration.days === 0) return [{ of: 'working-time', ms: duration.ms }];
  return duration.ms === 0 ? [{ of: 'working-days', days: duration.days }] : [];
}
