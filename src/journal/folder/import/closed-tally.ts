/**
 * What the closed cases of an import add to the book: the tally of their promises, whatever their numbers. It is what
 * entering them in a book would add, for a fraction of the time.
 */
import type { Book, BookSources } from '../../../domain/book.ts';
import type { DayTally } from '../../../domain/day-tallies.ts';
import type { ImportedPromise } from '../../../domain/entries.ts';
import { fromIso, type Instant } from '../../../domain/instant.ts';

export interface ClosedTally {
  /** Adds a closed case by its promises. */
  add(promises: readonly ImportedPromise[]): void;
  /** By local day, counted from 1970-01-01. */
  readonly days: ReadonlyMap<number, DayTally>;
}

export function closedTally(dayOf: (at: Instant) => number): ClosedTally {
  const days = new Map<number, { due: number; onTime: number }>();
  return {
    days,
    add(promises) {
      for (const { due, keptAt } of promises) {
        if (keptAt === undefined) continue; // waived at closing: it does not count
        const dueAt = fromIso(due);
        const onTime = fromIso(keptAt) <= dueAt ? 1 : 0;
        const day = dayOf(dueAt);
        const tally = days.get(day);
        if (tally === undefined) {
          days.set(day, { due: 1, onTime });
        } else {
          tally.due++;
          tally.onTime += onTime;
        }
      }
    },
  };
}

/** Cases that are new need nothing of the journal. */
export const sourcesForNew = (dayOf: (at: Instant) => number): BookSources => ({
  caseAt: () => undefined,
  customerAt: () => undefined,
  casesIn: () => [],
  dayOf,
});

/** Adds a tally to a book's. */
export function addTally(book: Book, days: ReadonlyMap<number, DayTally>): void {
  for (const [day, { due, onTime }] of days) book.settled.add(day, due, onTime);
}
