/** Recording a command: lock, check, decide, write, and only then answer. */
import { ok, type Result } from '../../domain/result.ts';
import type { Decision, Recorder, Recording, Snapshot } from '../journal.ts';
import type { JournalProblem } from '../problem.ts';
import { atTheDesk, putTailRight, segmentToWrite, writeLines } from './desk.ts';
import { encodeAll } from './encode-all.ts';
import { lastRecorded } from './last-recorded.ts';
import type { FolderOptions } from './options.ts';
import { snapshotOf } from './reading.ts';
import { ulidSequence } from './import/ulid-sequence.ts';

/** @throws JournalFailure and the system's errors: then nothing was recorded, unless the problem is `uncertain` */
export function record<P>(
  options: FolderOptions,
  recorder: Recorder,
  decide: Decision<P>,
): Result<Recording, P | JournalProblem> {
  return atTheDesk<Result<Recording, P | JournalProblem>>(options, (reading) => {
    const desk = snapshotOf(reading);
    const decided = decide(desk);
    if (!decided.ok) return decided;
    if (decided.value.length === 0) return ok(nothing(desk));
    const newId = ulidSequence(recorder.now);
    const journal = reading.found.end.journal ?? newId();
    const lines = encodeAll(decided.value, reading.found.end, journal, recorder, newId);
    if (!lines.ok) return lines;
    putTailRight(reading);
    const before = lastRecorded(options.at, reading.found.end);
    const segment = segmentToWrite(reading, recorder.now);
    const entries = writeLines(reading, journal, segment, lines.value);
    const after = snapshotOf(reading);
    return ok({ entries, head: after.head, before, after });
  });
}

/** What was recorded where there was nothing to record. */
export const nothing = (desk: Snapshot): Recording => ({
  entries: [],
  head: desk.head,
  before: undefined,
  after: desk,
});
