/** What an erasing held back for the law: until when, and what is due for erasing since that day is over. */
import type { Book } from '../domain/book.ts';
import { isoDate } from '../domain/clock/civil.ts';
import type { HeldBack } from '../domain/entries.ts';
import type { CustomerNumber } from '../domain/ids.ts';

export interface HeldCases extends HeldBack {
  readonly customer: CustomerNumber;
  /** Its day is over, and nothing holds it back any more. */
  readonly isOver: boolean;
}

/** @param today the local day, counted from 1970-01-01 */
export function heldCases({ held }: Pick<Book, 'held'>, today: number): readonly HeldCases[] {
  const date = isoDate(today);
  return [...held].map(([customer, { until, cases }]) => ({ customer, until, cases, isOver: until < date }));
}
