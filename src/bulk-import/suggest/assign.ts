/** Which column is what, by its name and by what stands in it: each is one thing, and each thing has one column. */
import type { LookedColumn } from './column.ts';
import type { DateColumn } from './dates/readings.ts';
import { nameFit } from './name-fit.ts';
import { SLOTS, type Slot } from './slots.ts';

export type Assigned = ReadonlyMap<Slot, LookedColumn>;

/** A name that fits no worse is believed of a column that has nothing in it. */
const BELIEVED = 2;

/** @param dates the columns of dates */
export function assign(
  columns: readonly LookedColumn[],
  dates: ReadonlyMap<LookedColumn, DateColumn>,
): Assigned {
  const slots = Object.keys(SLOTS) as Slot[]; // its own keys
  const fits = slots.flatMap((slot) => {
    const { names, isDate, fits: fitsValues } = SLOTS[slot];
    return columns.flatMap((column) => {
      const fit = nameFit(column.name, names);
      const isEmpty = column.values.length === 0;
      const isRight = isEmpty ? fit >= BELIEVED : dates.has(column) === isDate && fitsValues(column);
      return fit > 0 && isRight ? [{ slot, column, fit: isEmpty ? fit - 1 : fit }] : [];
    });
  });
  const assigned = new Map<Slot, LookedColumn>();
  const taken = new Set<LookedColumn>();
  for (const { slot, column } of fits.toSorted((a, b) => b.fit - a.fit)) {
    if (assigned.has(slot) || taken.has(column)) continue;
    assigned.set(slot, column);
    taken.add(column);
  }
  return assigned;
}

/** Whether its name says that there are dates in it. */
export const isCalledDate = ({ name }: LookedColumn): boolean =>
  Object.values(SLOTS).some(({ names, isDate }) => isDate && nameFit(name, names) > 0);
