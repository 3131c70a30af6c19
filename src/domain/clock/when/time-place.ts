/** Reads a time of day: `15:00`, `kl. 15.30`, `at 3 pm`, `9 o'clock`. */
import { place, type Piece, type Place } from './place.ts';
import { eitherHalf, exactly, halfDay, inHalf, LUNCH, MIDNIGHT, NOON, type TimeSaid } from './time-of-day.ts';

/** How a time of day is introduced; bare numbers are no times here. */
export type Style = 'kl' | 'at' | 'bare';

/** The time of day that stands at a place. `skipped`: how many pieces before it are taken with it. */
export function timePlace(
  pieces: readonly Piece[],
  at: number,
  style: Style,
  skipped = 0,
): Place | undefined {
  const here = pieces[at];
  const next = pieces[at + 1];
  if (here === undefined) return undefined;
  const half = next?.is === 'am' || next?.is === 'pm' ? next.is : undefined;
  const time = half === undefined ? timeOf(here, style) : timeInHalf(here, half);
  if (time === undefined) return undefined;
  const isBehind = half !== undefined || next?.is === 'oClock';
  const length = skipped + (isBehind ? 2 : 1);
  const date = here.is === 'face' ? here.date : undefined;
  return place(length, { time }, ...(date === undefined || style !== 'bare' ? [] : [date]));
}

/** What one piece is as a time of day; `undefined` where it is none. */
export function timeOf(t: Piece, style: Style): TimeSaid | undefined {
  switch (t.is) {
    case 'noon':
      return NOON;
    case 'midnight':
      return MIDNIGHT;
    case 'lunch':
      return LUNCH;
    case 'face':
      return t.time;
    case 'time':
      return t.padded || t.second > 0
        ? exactly(t.hour, t.minute, t.second)
        : eitherHalf(t.hour, t.minute, 'written');
    case 'dotted':
      if (t.closed) return undefined;
      if (t.widths[1] !== 2) return { options: [], by: 'sure' };
      return t.widths[0] === 2 ? exactly(t.a, t.b) : eitherHalf(t.a, t.b, 'written');
    case 'decimal': {
      // kl 15,30
      if (style === 'bare' || t.minutes === undefined) return undefined;
      const hour = Math.floor(t.value);
      return hour < 10 ? eitherHalf(hour, t.minutes, 'written') : exactly(hour, t.minutes);
    }
    case 'number':
    case 'word-number':
      return style === 'bare' ? undefined : hourOf(t.value, style);
    case 'to':
      return style === 'bare' ? undefined : hourOf(2, style);
    default:
      return undefined;
  }
}

function hourOf(value: number, style: Exclude<Style, 'bare'>): TimeSaid | undefined {
  if (!Number.isInteger(value)) return undefined;
  if (value >= 100) return exactly(Math.floor(value / 100), value % 100);
  // who writes hours from 0 to 24 means 8 when writing 8; but at 3 in the night hardly a shop is open
  return eitherHalf(value, 0, style === 'kl' && value > 6 ? 'written' : 'spoken');
}

function timeInHalf(t: Piece, half: 'am' | 'pm'): TimeSaid | undefined {
  if (t.is === 'time') return halfDay(t.hour, t.minute, half);
  if (t.is === 'dotted') return t.closed || t.widths[1] !== 2 ? undefined : halfDay(t.a, t.b, half);
  if (t.is === 'face') return inHalf(t.time, half);
  return t.is === 'number' || t.is === 'word-number' ? halfDay(t.value, 0, half) : undefined;
}
