/** What figures can be by what stands around them: a day, a month, a year, an hour. */
import { dateOf } from '../civil.ts';
import type { DayView } from './dates.ts';
import { dottedFigures, sixDigits, slashedDate, twoNumbers, yearOfTwoDigits } from './figure-dates.ts';
import { place, type Choice, type Piece, type Place } from './place.ts';
import { eitherHalf, exactly } from './time-of-day.ts';
import { timePlace } from './time-place.ts';

/** `before`: what has been read of the phrase by then. */
export function figuresPlace(
  pieces: readonly Piece[],
  i: number,
  before: readonly Choice[],
  view: DayView,
): Place | undefined {
  const here = pieces[i];
  const next = pieces[i + 1];
  const half = next?.is === 'am' || next?.is === 'pm' ? next.is : undefined;
  if (here?.is === 'slashed') return place(1, ...slashedDate(here, view));
  if (here?.is === 'dotted') {
    if (half !== undefined) return timePlace(pieces, i, 'bare');
    return place(1, ...dottedFigures(here));
  }
  if (here?.is !== 'number' && here?.is !== 'word-number') return undefined;
  const { value } = here;
  if (half !== undefined || next?.is === 'oClock') return timePlace(pieces, i, 'at');
  if (next?.is === 'month') {
    return place(2, { dayOfMonth: value, month: next.month });
  }
  if (value === 12 && (next?.is === 'noon' || next?.is === 'midnight'))
    return timePlace(pieces, i + 1, 'bare', 1);
  if (here.is === 'word-number') return undefined;
  if (next?.is === 'number' && next.width <= 2 && next.value <= 12 && here.width <= 2)
    return place(2, ...twoNumbers(value, next.value));
  // "15 30" is a time without its colon, or an hour and a day
  if (next?.is === 'number' && next.width === 2 && value < 24 && here.width <= 2 && !here.ordinal) {
    return place(
      2,
      { time: exactly(value, next.value) },
      { time: exactly(value, 0), dayOfMonth: next.value },
    );
  }
  // friday afternoon 3
  if (pieces[i - 1]?.is === 'day-part' && here.width <= 2 && value <= 12 && !here.ordinal)
    return place(1, { time: eitherHalf(value, 0, 'spoken') });
  if (here.ordinal) return place(1, { dayOfMonth: value });
  if (next?.is === 'day-part') return place(1, { time: eitherHalf(value, 0, 'spoken') });
  const isPartSaid = before.some((choice) => choice.some(({ stretch }) => stretch !== undefined));
  const isDated = before.some((choice) =>
    choice.some(({ month, week, named }) => (month ?? week ?? named) !== undefined),
  );
  if (here.width === 6) return place(1, ...sixDigits(value, view));
  if (here.width === 4) {
    const isYear = isDated || (next?.is === 'unit' && next.unit === 'week');
    if (isYear) return place(1, { year: value });
    // end of 2027
    if (isPartSaid) return place(1, { yearsOn: value - dateOf(view.today).year });
    // 2027 may be a year, and alone it is no day
    const years = value - dateOf(view.today).year;
    if (years >= 0 && years <= 10) return undefined;
    return place(1, { time: exactly(Math.floor(value / 100), value % 100) });
  }
  const year = isDated ? yearOfTwoDigits(value, view) : undefined;
  return place(
    1,
    // behind a day it can only be an hour; before one, who knows
    ...(value < 24 ? [{ time: eitherHalf(value, 0, before.length > 0 ? 'spoken' : 'unsure') }] : []),
    { dayOfMonth: value },
    ...(year === undefined ? [] : [{ year }]),
  );
}
