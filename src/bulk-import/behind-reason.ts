/**
 * What stands behind the reason in a file of rejected rows: a row that has something there is not mended yet.
 *
 * A spreadsheet that saves such a file fills all its rows up to the longest one, with columns that have no name. By the
 * number of its fields no row is ragged from then on, so what stands there has to be looked at.
 */
import type { RowFault } from './problem.ts';

export const REASON_COLUMN = 'lofte_reason';

/** Stands alone behind the reason of a row that nobody could tell from a mended one: of too few fields, or an open quote. */
export const NOT_MENDED = '?';

/** Where the reason stands among the names of the columns: the last that has a name; -1 where it is not that. */
export function reasonPlace(names: readonly string[]): number {
  const last = names.findLastIndex((name) => name !== '');
  return last > 0 && names[last] === REASON_COLUMN ? last : -1;
}

/** @param at where the reason stands */
export function behindReason(row: readonly string[], at: number): RowFault | undefined {
  const last = row.findLastIndex((field) => field.trim() !== '');
  if (last <= at) return undefined;
  if (last === at + 1 && row[last]?.trim() === NOT_MENDED)
    return { kind: 'still-marked', column: REASON_COLUMN, value: row[at] ?? '' };
  return { kind: 'too-many-fields', column: null, value: '', fields: last + 1, columns: at + 1 };
}
