/** Verifying and folding a journal that was made of an export, before it is put in its place. */
import { renameSync, rmSync } from 'node:fs';
import type { Book } from '../../../domain/book.ts';
import { misfitOf } from '../../../domain/fits.ts';
import { seqNumber } from '../../../domain/ids.ts';
import { writeCheckpoint } from '../checkpoint.ts';
import { entriesBetween } from '../entries.ts';
import { JournalFailure } from '../failure.ts';
import { BEGINNING } from '../mark.ts';
import type { FolderOptions } from '../options.ts';
import { meter } from '../progress.ts';
import { begin, fold, linesOf, type Reading } from '../reading.ts';
import { REGISTER_DUE_ENTRIES, writeRegister } from '../register-upkeep.ts';
import { registerFolder } from '../register/meta.ts';
import type { Addition } from '../register/register.ts';
import { problemOf, survey } from '../tail.ts';
import type { Draft } from './draft.ts';

export interface Proven {
  readonly book: Book;
  /** Stores what was made of the journal on the way, once that is in its place. @throws the system's error */
  keep(): void;
}

const SAID_EVERY = 4096;

/** @throws JournalFailure `entry-misfit`, or what is wrong with a line; the system's error */
export function prove(options: FolderOptions, work: string, { segments, end, journal }: Draft): Proven {
  const there: FolderOptions = { ...options, at: work };
  const found = survey(work, segments, BEGINNING, { meter: meter(there, 'checking', segments, BEGINNING) });
  const [fault] = found.faults;
  if (fault !== undefined) throw new JournalFailure(problemOf(fault));
  if (found.end.hash !== end.hash) throw new Error('the journal is not the one that was written');
  const fresh = (): Reading => begin(there, segments, undefined, found, true, []);
  let reading = fresh();
  const isRegistered =
    end.seq > REGISTER_DUE_ENTRIES && writeRegister(there, journal, undefined, folded(reading));
  if (!isRegistered) {
    reading = fresh();
    for (const _ of folded(reading)); // for what it finds
  }
  const { book, skips } = reading;
  return {
    book,
    keep() {
      writeCheckpoint(options, found.end, book, skips);
      if (!isRegistered) return;
      const place = registerFolder(options.at);
      rmSync(place, { recursive: true, force: true });
      renameSync(registerFolder(work), place);
    },
  };
}

/** Folds all entries, each when it was found to fit. */
function* folded(reading: Reading): Iterable<Addition> {
  const { options, book, found } = reading;
  const progress = meter(options, 'reading', reading.segments, BEGINNING);
  let lost = 0;
  let latest = '';
  for (const addition of entriesBetween(linesOf(reading), BEGINNING, found.end)) {
    const { entry, seq, at } = addition;
    if (entry === undefined || (entry.type === 'repaired' && entry.data.damage.length === 0)) lost += 1;
    const misfit =
      entry === undefined
        ? undefined
        : misfitOf(entry, {
            nextCase: book.nextCase,
            nextCustomer: book.nextCustomer,
            lost,
            latest,
            case: () =>
              entry.case === null
                ? undefined
                : (book.open.get(entry.case) ?? reading.sources.caseAt(entry.case, seqNumber(seq - 1))),
          });
    if (misfit !== undefined) throw new JournalFailure({ kind: 'entry-misfit', seq, misfit });
    if (entry !== undefined && entry.recordedAt > latest) latest = entry.recordedAt;
    fold(reading, addition);
    yield addition;
    if (seq % SAID_EVERY === 0) progress.reached(at.segment, at.offset);
  }
  progress.end();
}
