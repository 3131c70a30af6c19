/**
 * What the closed cases of an import add to the book: the tally of their promises, whatever their numbers. It is what
 * entering them in a book would add, for a fraction of the time.
 */
import type { Book } from '../../../domain/book.ts';
import type { DayTally } from '../../../domain/day-tallies.ts';
import type { ImportedChange, ImportedPromise } from '../../../domain/entries.ts';
import { fromIso, type Instant } from '../../../domain/instant.ts';
import type { PlannedCase } from '../../journal.ts';

export interface ClosedTally {
  /** Adds a case that is closed. */
  add(row: Pick<PlannedCase, 'data' | 'changes'>): void;
  /** By local day, counted from 1970-01-01. */
  readonly days: ReadonlyMap<number, DayTally>;
}

export function closedTally(dayOf: (at: Instant) => number): ClosedTally {
  const days = new Map<number, { due: number; onTime: number }>();
  return {
    days,
    add({ data, changes }) {
      const promises = changes === undefined ? data.promises : promisesIn(data.promises, changes);
      for (const { due, keptAt, broken } of promises) {
        if (keptAt === undefined) continue; // waived at closing: it does not count
        const dueAt = fromIso(due);
        const onTime = broken === undefined && fromIso(keptAt) <= dueAt ? 1 : 0;
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

type Outcome = Pick<ImportedPromise, 'due' | 'keptAt' | 'broken'>;

/** The promises of a case with its changes, by their first deadlines: of a later one an import never tells anybody. */
function promisesIn(
  opening: readonly ImportedPromise[],
  changes: readonly ImportedChange[],
): readonly Outcome[] {
  const promises: Outcome[] = [...opening];
  for (const { type, data, happenedAt } of changes) {
    if (type === 'promise-made') {
      promises[data.promise - 1] = data;
    } else if (type === 'promise-kept') {
      const made = promises[data.promise - 1];
      if (made !== undefined) promises[data.promise - 1] = { ...made, keptAt: happenedAt };
    }
  }
  return promises;
}

/** Adds a tally to a book's. */
export function addTally(book: Book, days: ReadonlyMap<number, DayTally>): void {
  for (const [day, { due, onTime }] of days) book.settled.add(day, due, onTime);
}
