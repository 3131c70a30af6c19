/**
 * Lines that are whole, with right hashes, and hold no entry of ours: somebody made them by hand. What decides here never writes
 * one, so nobody looks for them before a command has come to grief on one; then the journal is marked, and each is damage.
 */
import type { Entry } from '../../domain/entries.ts';
import { entryFault } from '../../domain/entry-shapes.ts';
import type { JournalProblem } from '../problem.ts';
import { markMisshapenLines, type MisshapenLine } from './damage-mark.ts';
import { dropDerived } from './derived.ts';
import { sizeOf } from './files.ts';
import { decodeLine, isFault, sha256 } from './line.ts';
import { LOCK_WAIT_MS, whenFree } from './lock.ts';
import { BEGINNING } from './mark.ts';
import { linesIn, listSegments, withSegment } from './segments.ts';
import { survey } from './tail.ts';

/**
 * Looks through the whole journal for them, and marks it where there are any; then what was derived of them is dropped.
 *
 * @returns the first; `undefined` where there is none, or the journal can't be locked
 * @throws JournalFailure; the system's error
 */
export function markMisshapen(at: string): JournalProblem | undefined {
  return whenFree(at, LOCK_WAIT_MS, () => {
    const found = misshapenLines(at);
    const [first] = found;
    if (first === undefined) return undefined;
    const { segment, line } = first;
    const problem: JournalProblem = { kind: 'damaged', segment, line, what: 'bad-line' };
    markMisshapenLines(at, problem, found);
    dropDerived(at);
    return problem;
  });
}

function misshapenLines(at: string): readonly MisshapenLine[] {
  const segments = listSegments(at);
  const { end, skips } = survey(at, segments, BEGINNING);
  return segments
    .filter((segment) => segment <= (end.segment ?? ''))
    .flatMap((segment) =>
      withSegment(at, segment, (fd) => {
        const found: MisshapenLine[] = [];
        const size = segment === end.segment ? end.offset : sizeOf(fd);
        let line = 0;
        for (const { bytes, start, end: stop, base } of linesIn(fd, 0, size)) {
          line += 1;
          if (skips.at(segment, base + start) === 'line') continue;
          const read = decodeLine(bytes.toString('utf8', start, stop));
          if (isFault(read) || !isMisshapen(read)) continue;
          found.push({ segment, line, sha256: sha256(bytes.subarray(start, stop)) });
        }
        return found;
      }),
    );
}

const isMisshapen = (entry: Entry): boolean =>
  entryFault(entry) !== undefined ||
  (entry.type === 'entries-retracted' && (entry.data.from > entry.data.to || entry.data.to >= entry.seq));
