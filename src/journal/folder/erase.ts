/** Erasing a person's words: the entry that says so first, then the words. */
import type { Fact } from '../../domain/entries.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Decision, Recorder, Recording } from '../journal.ts';
import type { JournalProblem } from '../problem.ts';
import { atTheDesk, putTailRight, segmentToWrite, writeLines } from './desk.ts';
import { encodeAll } from './encode-all.ts';
import { beginErasure, endErasure, finishErasure } from './erasing.ts';
import { takeBackErasingBackups } from './erasing-backups.ts';
import { JournalFailure, readingProblem } from './failure.ts';
import type { FolderOptions } from './options.ts';
import { readJournal } from './read-journal.ts';
import { snapshotOf, storeDerived, type Reading } from './reading.ts';
import { nothing } from './record.ts';
import { ulidSequence } from './import/ulid-sequence.ts';

/**
 * Records an `erased` entry and takes the words that it names. No fact: nothing is done. The backups are left to whoever
 * asks (`eraseFromBackups`); the file `backups/erasing` is there until that is done.
 *
 * @throws JournalFailure `erasure-unfinished` where the entry is on disk and the words could not be taken: the next
 *   writer does it; the others as `record` does
 */
export function erase<P>(
  options: FolderOptions,
  recorder: Recorder,
  decide: Decision<P>,
): Result<Recording, P | JournalProblem> {
  return atTheDesk<Result<Recording, P | JournalProblem>>(options, (reading) => {
    const desk = snapshotOf(reading);
    const decided = decide(desk);
    if (!decided.ok) return decided;
    const facts: readonly Fact[] = decided.value;
    if (facts.length === 0) return ok(nothing(desk));
    const newId = ulidSequence(recorder.now);
    const journal = reading.found.end.journal ?? newId();
    const lines = encodeAll(facts, reading.found.end, journal, recorder, newId);
    if (!lines.ok) return lines;
    putTailRight(reading);
    const isFirst = beginErasure(options.at);
    let entries: Recording['entries'];
    try {
      entries = writeLines(reading, journal, segmentToWrite(reading, recorder.now), lines.value);
    } catch (error) {
      if (error instanceof JournalFailure && error.problem.kind === 'not-recorded') {
        endErasure(options.at);
        if (isFirst) takeBackErasingBackups(options.at);
      }
      throw error;
    }
    const after = snapshotOf(withoutTheWords(options));
    return ok({ entries, head: after.head, before: undefined, after });
  });
}

/** The journal read anew, when the words are gone. */
function withoutTheWords(options: FolderOptions): Reading {
  try {
    finishErasure(options);
    const reading = readJournal(options, true);
    storeDerived(reading);
    return reading;
  } catch (error) {
    const problem = readingProblem(error, options.at);
    const reason = 'reason' in problem ? problem.reason : problem.kind;
    const at = 'at' in problem ? problem.at : options.at;
    throw new JournalFailure({ kind: 'erasure-unfinished', reason, at });
  }
}
