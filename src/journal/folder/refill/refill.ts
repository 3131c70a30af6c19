/**
 * Filling a journal again with the entries of an export.
 *
 * They are spooled as they come. Then, with the lock held, the journal is made in a folder of its own: what is there
 * already and behind it the rest, in the order of their numbers. It is verified there and folded, as any reader would, and
 * put in place by one rename: the entries have batches of their own, so that no mark in the lines could make all of them
 * count together.
 */
import { ok, refuse } from '../../../domain/result.ts';
import type { SeqRange } from '../../../domain/entries.ts';
import type { Recorder, Refill, RefillOutcome, RefillWhole } from '../../journal.ts';
import { notRecorded } from '../append.ts';
import { inWorkFolder } from '../backup/work-folder.ts';
import { atTheDesk, harmless, putTailRight } from '../desk.ts';
import { JournalFailure, readingProblem, systemCode } from '../failure.ts';
import { cacheFolder, makeFolder } from '../files.ts';
import type { FolderOptions } from '../options.ts';
import { readJournal } from '../read-journal.ts';
import { snapshotOf, type Reading } from '../reading.ts';
import { compare } from './compare.ts';
import { draftJournal, putInPlace } from './draft.ts';
import { prove } from './prove.ts';
import { spooledEntries, type Spooled } from './spooled.ts';

/** Words that were erased from these entries, says entry `by`. */
export interface ErasedRanges {
  readonly by: number;
  readonly ranges: readonly SeqRange[];
}

/** What has come, and what there ought to be. */
export interface Coming {
  readonly entries: Spooled;
  readonly erased: readonly ErasedRanges[];
  readonly whole: RefillWhole;
}

/** @throws JournalFailure where nothing can be spooled */
export function refill(options: FolderOptions, recorder: Recorder): Refill {
  const { at } = options;
  const folder = cacheFolder(at);
  const entries = attempt(folder, () => {
    makeFolder(folder);
    return spooledEntries(folder);
  });
  const erased: ErasedRanges[] = [];
  return {
    add(entry) {
      if (entry.type === 'erased') erased.push({ by: entry.seq, ranges: entry.data.entries });
      attempt(folder, () => {
        entries.add(entry);
      });
    },
    async commit(whole) {
      let done: RefillOutcome | undefined;
      let failed: unknown;
      try {
        const coming: Coming = { entries, erased, whole };
        await inWorkFolder(folder, (work) => {
          try {
            done = whole.dryRun
              ? outcomeOf(work, readSound(options), recorder, coming)
              : atTheDesk(options, (reading) => outcomeOf(work, reading, recorder, coming));
          } catch (error) {
            failed = error;
            throw error;
          }
        });
      } catch (error) {
        // what went wrong in it comes first; that the folder could not be cleared away harms nothing that is done
        if (done === undefined || systemCode(error) === undefined)
          return refuse(readingProblem(notRecorded(failed ?? error, at), at));
      } finally {
        entries.close();
      }
      if (done === undefined) throw new Error('a refill ends with an outcome or a problem');
      return ok(done);
    },
    discard: entries.close,
  };
}

/** The journal as it is, without the lock. @throws JournalFailure where it is damaged */
function readSound(options: FolderOptions): Reading {
  const reading = readJournal(options, false);
  const [problem] = reading.damage;
  if (problem !== undefined) throw new JournalFailure(problem);
  return reading;
}

/** With the lock held, but for a dry run. @throws JournalFailure; the system's error */
function outcomeOf(work: string, reading: Reading, recorder: Recorder, coming: Coming): RefillOutcome {
  const { whole } = coming;
  const desk = snapshotOf(reading);
  const there = compare(desk, coming);
  if (there >= whole.last) return { there: whole.last, added: 0, head: desk.head, book: desk.book };
  if (!whole.dryRun) putTailRight(reading);
  const draft = draftJournal(work, reading, recorder, coming, there);
  const proven = prove(reading.options, work, draft);
  if (!whole.dryRun) {
    putInPlace(reading, work, draft);
    harmless(() => {
      proven.keep();
    });
  }
  const head = whole.dryRun ? desk.head : { seq: draft.end.seq, hash: draft.end.hash };
  return { there, added: draft.added, head, book: proven.book };
}

/** Nothing was recorded when the system refuses something here. */
function attempt<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw notRecorded(error, path);
  }
}
