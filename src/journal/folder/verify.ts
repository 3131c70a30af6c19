/** Holding the whole journal against itself, its checkpoint and, where one is given, a head that was noted earlier. */
import type { Head, Verification, VerifyProblem } from '../journal.ts';
import { readCheckpoint } from './checkpoint.ts';
import { JournalFailure } from './failure.ts';
import { segmentPath, statOf } from './files.ts';
import { BEGINNING } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { requireJournal } from './place.ts';
import { isBeingWritten } from './lock.ts';
import { lineNumberAt, listSegments } from './segments.ts';
import { survey, type Survey, type Watch } from './tail.ts';

/**
 * Reads everything, in constant memory, and says all that is wrong with it.
 *
 * @param anchor a head that was noted earlier; its hash may be cut short
 * @throws JournalFailure where there is no journal; the system's error where it can't be read
 */
export function verify(options: FolderOptions, anchor: Head | undefined): Verification {
  const { at } = options;
  requireJournal(at);
  const segments = listSegments(at);
  const seen = witness(anchor);
  const found = survey(at, segments, BEGINNING, seen.watch);
  const problems = [...seen.problems];
  const unfinished = tornAt(found);
  if (unfinished !== undefined && !isBeingWritten(at)) {
    const line = lineNumberAt(at, unfinished.segment, unfinished.offset);
    problems.push({ kind: 'torn-tail', segment: unfinished.segment, line });
  }
  const lastPlace = { segment: found.end.segment ?? segments.at(-1) ?? '', line: seen.line() };
  if (anchor !== undefined && anchor.seq > found.end.seq) problems.push({ kind: 'set-back', ...lastPlace });
  else if (isSetBack(options, segments, problems)) problems.push({ kind: 'set-back', ...lastPlace });
  const torn = seen.last() - found.end.seq;
  return {
    entries: found.end.seq,
    head: { seq: found.end.seq, hash: found.end.hash },
    segments: segments.map((name) => ({
      name,
      entries: (seen.entries.get(name) ?? 0) - (name === found.torn?.segment ? torn : 0),
      bytes: statOf(segmentPath(at, name))?.size ?? 0,
    })),
    problems,
  };
}

const tornAt = ({ torn, lacksLineFeed, end }: Survey): { segment: string; offset: number } | undefined =>
  torn ??
  (lacksLineFeed && end.segment !== null ? { segment: end.segment, offset: end.lineStart } : undefined);

/** A checkpoint that knows more, or something else; where lines are damaged, it is these that make it contradict. */
function isSetBack(
  options: FolderOptions,
  segments: readonly string[],
  problems: readonly VerifyProblem[],
): boolean {
  try {
    readCheckpoint(options, () => segments);
    return false;
  } catch (error) {
    if (!(error instanceof JournalFailure) || error.problem.kind !== 'set-back') throw error;
    const { checkpoint, journal } = error.problem;
    return checkpoint > journal || problems.length === 0;
  }
}

/** Counts what a survey sees, line by line, and holds it against the anchor. */
function witness(anchor: Head | undefined) {
  const problems: VerifyProblem[] = [];
  const entries = new Map<string, number>();
  let place = { segment: '', offset: -1 };
  let line = 0;
  let last = 0;
  const goTo = (segment: string, offset: number): void => {
    if (segment !== place.segment) line = 1;
    else if (offset !== place.offset) line += 1;
    place = { segment, offset };
  };
  const watch: Watch = {
    fault({ kind, segment, offset }) {
      goTo(segment, offset);
      problems.push({ kind, segment, line });
    },
    entry(segment, seq, hash, offset) {
      goTo(segment, offset);
      last = seq;
      entries.set(segment, (entries.get(segment) ?? 0) + 1);
      if (seq === anchor?.seq && !hash.startsWith(anchor.hash))
        problems.push({ kind: 'set-back', segment, line });
    },
  };
  return { watch, problems, entries, line: () => line, last: () => last };
}
