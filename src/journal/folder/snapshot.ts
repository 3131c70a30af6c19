/** The journal as it stood when it was read. */
import type { Book, BookSources } from '../../domain/book.ts';
import type { Case } from '../../domain/case.ts';
import { standing, withoutRetracted } from '../../domain/fold.ts';
import { caseNumber, seqNumber, type CaseNumber, type CustomerNumber } from '../../domain/ids.ts';
import { keysOf, type Key } from '../../domain/keys.ts';
import type { Snapshot } from '../journal.ts';
import { matches, type Archive } from './archive.ts';
import { entriesBetween, type Lines } from './entries.ts';
import { everyCase } from './every-case.ts';
import { entriesContaining, spellings } from './scan.ts';
import { BEGINNING, type Mark } from './mark.ts';
import type { Search } from './register/register.ts';

/** What a snapshot is a view of. */
export interface View {
  readonly lines: Lines;
  readonly country: string;
  readonly book: Book;
  readonly archive: Archive;
  readonly sources: BookSources;
  readonly end: Mark;
  readonly tornTail: boolean;
  readonly lastRecorded: Snapshot['lastRecorded'];
}

export function snapshot(view: View): Snapshot {
  const { lines, country, book, archive, sources, end } = view;
  const head = { seq: end.seq, hash: end.hash };
  const upTo = seqNumber(end.seq);

  const caseOf = (no: CaseNumber): Case | undefined =>
    no < book.nextCase ? (book.open.get(no) ?? sources.caseAt(no, upTo)) : undefined;

  /** Whether some of what was recorded about a case does not count any more. */
  const wasTouched = (no: number): boolean => {
    const stand = standing(book.retractions);
    return archive.seqsOf(no, upTo).some((seq) => stand.some((r) => r.from <= seq && seq <= r.to));
  };
  /** Whether a case has a key by what still counts; only asked where something of it was taken back. */
  const stillHas = (no: number, key: Key, how: Search): boolean =>
    withoutRetracted(archive.entriesOf(no, upTo), book.retractions).some((entry) =>
      keysOf(entry, country).some((k) => matches(k, key, how)),
    );
  const kept = (cases: readonly number[], still: (no: number) => boolean): readonly CaseNumber[] => {
    const known = cases.filter((no) => no < book.nextCase);
    const counting =
      book.retractions.length === 0 ? known : known.filter((no) => !wasTouched(no) || still(no));
    return counting.map(caseNumber);
  };
  const find = (key: Key, how: Search = {}): readonly CaseNumber[] => {
    const { limit, prefix = false } = how;
    // where something was taken back, or came after this snapshot, the oldest are not known before all are
    const cases = archive.find(key, book.retractions.length === 0 ? how : { prefix });
    const found = kept(cases, (no) => stillHas(no, key, { prefix }) && caseOf(caseNumber(no)) !== undefined);
    return limit === undefined ? found : found.slice(0, limit);
  };

  const casesNaming = (no: CustomerNumber): readonly CaseNumber[] =>
    archive
      .casesOf(no)
      .filter((each) => each < book.nextCase)
      .map(caseNumber);

  return {
    book,
    head,
    journal: end.journal,
    tornTail: view.tornTail,
    lastRecorded: view.lastRecorded,
    caseOf,
    customerOf(no) {
      if (no >= book.nextCustomer) return undefined;
      // what the book says of others may be of a case that was taken back
      const known = book.openCasesOf.has(no) ? book.customers.get(no) : undefined;
      return known ?? sources.customerAt(no, upTo);
    },
    entriesOf: (no) => archive.entriesOf(no, upTo),
    casesNaming,
    // a case that names them may be somebody else's by now
    casesOf: (no) => casesNaming(no).filter((each) => caseOf(each)?.customer === no),
    find,
    hasRef: (ref) =>
      archive.hasRef(ref) && (book.retractions.length === 0 || find({ kind: 'ref', text: ref }).length > 0),
    cases: () => everyCase(lines, end, book),
    containing: (text) => entriesContaining(lines, end, spellings(text)),
    *entries(from = seqNumber(1)) {
      if (from > end.seq) return;
      const start = from === 1 ? BEGINNING : archive.placeAfter(from - 1);
      for (const { entry } of entriesBetween(lines, start, end, true)) if (entry !== undefined) yield entry;
    },
  };
}
