/** Words that are one thing or another by their neighbours, made what they are before a day is read. */
import { numberedFeast } from './feasts.ts';
import type { Token } from './tokens.ts';

const isFigures = (t: Token | undefined): boolean =>
  t?.is === 'number' || t?.is === 'dotted' || t?.is === 'slashed';

/**
 * `den 3` is a day of a month; `d. 27/11` is not so many days; `jul` is July beside a day of the month, else Christmas;
 * `first` of a month is its day; `2. juledag` is the second day of a feast.
 */
export function settled(all: readonly Token[]): readonly Token[] {
  const tokens = all.filter((t) => t.is !== 'filler' && t.is !== 'dash');
  return tokens.flatMap((here, i): readonly Token[] => {
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    if (here.is === 'den' && next?.is === 'number') return [];
    if (here.is === 'unit' && here.unit === 'day' && isFigures(next) && !isFigures(before)) return [];
    if (here.is === 'number' && before?.is === 'den') return [{ ...here, ordinal: true }];
    if (here.is === 'jul')
      return isDay(before) || isDay(next) ? [{ is: 'month', month: 7 }] : [{ is: 'christmas' }];
    if (here.is === 'number' && next?.is === 'feast' && numberedFeast(next.feast, here.value) !== undefined)
      return [];
    if (here.is === 'feast' && before?.is === 'number')
      return [{ is: 'feast', feast: numberedFeast(here.feast, before.value) ?? here.feast }];
    if (here.is === 'first' && next?.is === 'month')
      return [{ is: 'number', value: 1, width: 1, ordinal: true }];
    return [here];
  });
}

const isDay = (t: Token | undefined): boolean => t?.is === 'number' && t.width <= 2;
