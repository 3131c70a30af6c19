/** Makes the faults of rows that several rules find. */
import { nearest } from '../domain/nearest.ts';
import type { Getter } from './columns.ts';
import type { Moment } from './moments.ts';
import type { RowFault } from './problem.ts';

/** How many words are remembered of a column. */
const MOST_WORDS = 1000;

/**
 * Makes the faults of words that are none of those allowed, with the one that was probably meant: looked for once, since files
 * repeat their wrong words.
 */
export function wrongWords(
  kind: 'wrong-kind' | 'wrong-status' | 'wrong-channel',
  getter: Getter,
  allowed: readonly string[],
): (value: string) => RowFault {
  const meant = new Map<string, string | undefined>();
  const meantBy = (value: string): string | undefined => {
    if (meant.has(value)) return meant.get(value);
    const found = nearest(value, allowed);
    if (meant.size < MOST_WORDS && isQuotable(value)) meant.set(value, found);
    return found;
  };
  return (value) => ({ kind, column: getter.column, value, allowed, nearest: meantBy(value) });
}

export const beforeOpened = (
  kind: 'closed-before-opened' | 'due-before-opened' | 'kept-before-opened',
  getter: Getter,
  moment: Moment,
  opened: Moment,
): RowFault => ({ kind, column: getter.column, value: moment.text, opened: opened.text });

/** The longest text that a problem repeats, in characters. */
const MOST_QUOTED = 200;

export const isQuotable = ({ length }: string): boolean => length <= MOST_QUOTED;

/** What somebody wrote, as far as a problem repeats it. */
export const quoted = (text: string): string => (isQuotable(text) ? text : `${text.slice(0, MOST_QUOTED)}…`);

export const quoting = (fault: RowFault): RowFault =>
  isQuotable(fault.value) && isQuotable(fault.column ?? '')
    ? fault
    : { ...fault, value: quoted(fault.value), column: fault.column === null ? null : quoted(fault.column) };
