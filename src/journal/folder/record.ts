/** Recording a command: lock, check, decide, write, and only then answer. */
import type { Fact } from '../../domain/entries.ts';
import { toIso } from '../../domain/instant.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Decision, Recorder, Recording } from '../journal.ts';
import type { JournalProblem } from '../problem.ts';
import { atTheDesk, putTailRight, segmentToWrite, writeLines } from './desk.ts';
import { encodeLine, MOST_LINE_BYTES, type Line } from './line.ts';
import type { Mark } from './mark.ts';
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
    if (decided.value.length === 0) return ok({ entries: [], head: desk.head, after: desk });
    const newId = ulidSequence(recorder.now);
    const journal = reading.found.end.journal ?? newId();
    const lines = encodeAll(decided.value, reading.found.end, journal, recorder, newId);
    if (!lines.ok) return lines;
    putTailRight(reading);
    const segment = segmentToWrite(reading, recorder.now);
    const entries = writeLines(reading, journal, segment, lines.value);
    const after = snapshotOf(reading);
    return ok({ entries, head: after.head, after });
  });
}

/** The facts of one command, as lines behind `end`. Several are a batch: all of them exist or none. */
function encodeAll(
  facts: readonly Fact[],
  end: Mark,
  journal: string,
  recorder: Recorder,
  newId: () => string,
): Result<readonly Line[], JournalProblem> {
  const batch = facts.length > 1 ? newId() : undefined;
  const recordedAt = toIso(recorder.now);
  const lines: Line[] = [];
  for (const [i, fact] of facts.entries()) {
    const stamp = {
      id: newId(),
      by: recorder.by,
      recordedAt,
      clockSet: recorder.clockSet,
      ...(batch === undefined ? {} : { batch: { id: batch, last: i === facts.length - 1 } }),
    };
    const line = encodeLine(
      { journal, seq: end.seq + 1 + i, prev: lines.at(-1)?.hash ?? end.hash },
      stamp,
      fact,
    );
    const bytes = Buffer.byteLength(line.text);
    if (bytes > MOST_LINE_BYTES) return refuse({ kind: 'entry-too-large', bytes, most: MOST_LINE_BYTES });
    lines.push(line);
  }
  return ok(lines);
}
