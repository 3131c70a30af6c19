/** Makes the faults of rows that several rules find. */
import { nearest } from '../domain/nearest.ts';
import type { Getter } from './columns.ts';
import type { Moment } from './moments.ts';
import type { RowFault } from './problem.ts';

export const wrongWord = (
  kind: 'wrong-kind' | 'wrong-status' | 'wrong-channel',
  getter: Getter,
  value: string,
  allowed: readonly string[],
): RowFault => ({ kind, column: getter.column, value, allowed, nearest: nearest(value, allowed) });

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
