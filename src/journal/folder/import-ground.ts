/** What an import stands on: the journal as it is when it begins, and the desk where it is written. */
import { writeCheckpoint } from './checkpoint.ts';
import { atTheDesk, putTailRight, segmentToWrite, writeChunks } from './desk.ts';
import type { ImportGround, JournalState } from './import/ground.ts';
import { ulidSequence } from './import/ulid-sequence.ts';
import type { FolderOptions } from './options.ts';
import { readJournal } from './read-journal.ts';
import { additionsAfter, snapshotOf, type Reading } from './reading.ts';
import type { Instant } from '../../domain/instant.ts';

/** @throws JournalFailure; the system's error */
export function importGround(options: FolderOptions, now: Instant): ImportGround {
  return {
    options,
    state: stateOf(readJournal(options, false)),
    locked: (work) =>
      atTheDesk(options, (reading) => {
        putTailRight(reading);
        const journal = reading.found.end.journal ?? ulidSequence(now)();
        return work({
          ...stateOf(reading),
          journal,
          append: (chunks) => writeChunks(reading, journal, segmentToWrite(reading, now), chunks),
          keep: (after) => {
            writeCheckpoint(options, after, reading.book, reading.skips);
          },
        });
      }),
  };
}

const stateOf = (reading: Reading): JournalState => ({
  snapshot: snapshotOf(reading),
  register: reading.register,
  additionsAfter: (seq) => additionsAfter(reading, seq),
});
