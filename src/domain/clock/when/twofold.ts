/** Words that are one thing or another by their neighbours, made what they are before a day is read. */
import { numberedFeast } from './feasts.ts';
import type { Token } from './tokens.ts';

const isFigures = (t: Token | undefined): boolean =>
  t?.is === 'number' || t?.is === 'dotted' || t?.is === 'slashed';

/**
 * `den 3` is a day of a month; `d. 27/11` is not so many days; `jul` is July beside a day of the month, else Christmas;
 * `first` of a month is its day; `2. juledag` is the second day of a feast; `morgen` beside a weekday is its morning.
 */
export function settled(all: readonly Token[]): readonly Token[] {
  const tokens = all.filter((t) => t.is !== 'filler' && t.is !== 'dash');
  const isWeekday = tokens.some((t) => t.is === 'weekday');
  return tokens.flatMap((here, i): readonly Token[] => {
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    if (here.is === 'den' && next?.is === 'number') return [];
    if (isDayOfDate(tokens, i) && isFigures(next)) return [];
    const isOfDay = isDayOfDate(tokens, i - 1);
    if (here.is === 'number' && (before?.is === 'den' || isOfDay)) return [{ ...here, ordinal: true }];
    if (here.is === 'morgen' && isWeekday) return [{ is: 'day-part', part: 'morning', offset: undefined }];
    if (here.is === 'jul')
      return isDay(before) || isDay(next) ? [{ is: 'month', month: 7 }] : [{ is: 'christmas' }];
    if (here.is === 'number' && next?.is === 'feast' && numberedFeast(next.feast, here.value) !== undefined)
      return [];
    if (here.is === 'feast' && before?.is === 'number')
      return [{ is: 'feast', feast: numberedFeast(here.feast, before.value) ?? here.feast }];
    if (next?.is !== 'month') return [here];
    if (here.is === 'first') return [dayOfMonth(1)];
    if (here.is === 'ordinal') return [dayOfMonth(here.value)];
    // the second of december
    if (here.is === 'unit' && here.unit === 'second' && before === undefined) return [dayOfMonth(2)];
    return [here];
  });
}

/** `d.` before a date: not behind so many, but for an hour. */
function isDayOfDate(tokens: readonly Token[], i: number): boolean {
  const [hour, count, here] = [tokens[i - 2], tokens[i - 1], tokens[i]];
  const isHour = hour?.is === 'at24' || hour?.is === 'at12';
  return here?.is === 'unit' && here.unit === 'day' && (isHour || !isFigures(count));
}

const dayOfMonth = (value: number): Token => ({ is: 'number', value, width: 2, ordinal: true });

const isDay = (t: Token | undefined): boolean => t?.is === 'number' && t.width <= 2;
