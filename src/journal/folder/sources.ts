/** Cases and customers from their entries, for what the book does not hold. */
import type { BookSources } from '../../domain/book.ts';
import type { Entry } from '../../domain/entries.ts';
import { foldCase, foldCustomer, withoutRetracted, type Retraction } from '../../domain/fold.ts';
import { caseNumber, type CaseNumber, type Seq } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Archive } from './archive.ts';

const until = (retractions: readonly Retraction[], seq: Seq): readonly Retraction[] =>
  retractions.filter((r) => r.seq <= seq);

/** @param retractions the book's own list, which grows with it */
export const bookSources = (
  archive: Archive,
  retractions: readonly Retraction[],
  dayOf: (at: Instant) => number,
): BookSources => ({
  caseAt: (no, upTo) => foldCase(archive.entriesOf(no, upTo), until(retractions, upTo)),
  customerAt(no, upTo) {
    const entries = archive
      .casesOf(no)
      .flatMap((each) => archive.entriesOf(each, upTo))
      .sort((a: Entry, b: Entry) => a.seq - b.seq);
    return foldCustomer(no, withoutRetracted(entries, until(retractions, upTo)));
  },
  casesIn: (from, to): readonly CaseNumber[] => archive.casesIn(from, to).map(caseNumber),
  dayOf,
});
