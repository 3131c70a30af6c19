/**
 * How promises that fell due on each local day turned out, over all years: one flat list, because there are thousands of
 * days and every command reads them. Changed in place, like the book that it is part of.
 */

/** Of closed cases' promises to customers: all that were not waived, and those kept on time. */
export interface DayTally {
  readonly due: number;
  readonly onTime: number;
}

export interface DayTallies {
  /** Of a local day, counted from 1970-01-01. */
  readonly on: (day: number) => DayTally;
  readonly add: (day: number, due: number, onTime: number) => void;
  /** Day, due, on time; day, due, on time; … by day, those with nothing left out. */
  readonly list: () => readonly number[];
}

const WIDTH = 3;
const NOTHING: DayTally = { due: 0, onTime: 0 };

/** @param stored as `list` gives it */
export function dayTallies(stored: readonly number[] = []): DayTallies {
  const flat = [...stored];
  /** Where a day is, or would be. */
  const placeOf = (day: number): number => {
    let low = 0;
    let high = flat.length / WIDTH;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((flat[middle * WIDTH] ?? Infinity) < day) low = middle + 1;
      else high = middle;
    }
    return low * WIDTH;
  };
  const on = (day: number): DayTally => {
    const at = placeOf(day);
    return flat[at] === day ? { due: flat[at + 1] ?? 0, onTime: flat[at + 2] ?? 0 } : NOTHING;
  };
  return {
    on,
    add: (day, due, onTime) => {
      const at = placeOf(day);
      const before = on(day);
      const after = [day, before.due + due, before.onTime + onTime];
      const isNothing = after[1] === 0 && after[2] === 0;
      flat.splice(at, flat[at] === day ? WIDTH : 0, ...(isNothing ? [] : after));
    },
    list: () => flat,
  };
}
