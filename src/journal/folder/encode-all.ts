/** Several facts as lines that follow one another. */
import type { Fact } from '../../domain/entries.ts';
import { toIso } from '../../domain/instant.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Recorder } from '../journal.ts';
import type { JournalProblem } from '../problem.ts';
import { encodeLine, MOST_LINE_BYTES, type Line } from './line.ts';
import type { Mark } from './mark.ts';

/** The facts of one command, as lines behind `end`. Several are a batch: all of them exist or none. */
export function encodeAll(
  facts: readonly Fact[],
  end: Pick<Mark, 'seq' | 'hash'>,
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
