/** Holding the whole journal against itself, its checkpoint and, where one is given, a head that was noted earlier. */
import type { Head, Verification, VerifyProblem } from '../journal.ts';
import { setDamageMark } from './damage-mark.ts';
import { notErasedYet } from './erased-lines.ts';
import { segmentPath, statOf } from './files.ts';
import { isBeingWritten } from './lock.ts';
import { BEGINNING } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { requireJournal } from './place.ts';
import { meter } from './progress.ts';
import { lineNumberAt, listSegments } from './segments.ts';
import { marksOf, setBackFrom, witnessesAt } from './set-back.ts';
import { problemOf, survey, worstOf, type Survey } from './tail.ts';
import type { WalkListener } from './walk.ts';

/**
 * Reads everything, in constant memory, and says all that is wrong with it. Where something is, but for a torn tail, the
 * journal is marked, and nobody writes before it is repaired.
 *
 * @param anchor a head that was noted earlier; its hash may be cut short. That the journal is another than it says marks
 *   nothing: the note may be of another journal
 * @throws JournalFailure where there is no journal; the system's error where it can't be read
 */
export function verify(options: FolderOptions, anchor: Head | undefined): Verification {
  const { at } = options;
  requireJournal(at);
  const witnesses = witnessesAt(at);
  const segments = listSegments(at);
  const seen = witness(anchor);
  const found = survey(at, segments, BEGINNING, {
    listener: seen.listener,
    again: seen.forget,
    meter: meter(options, 'checking', segments, BEGINNING),
    watched: marksOf(witnesses),
  });
  const { end } = found;
  const damage: VerifyProblem[] = [
    ...found.faults.map(({ kind, segment, line }) => ({ kind, segment, line })),
    ...notErasedYet(at, segments, found.erased),
  ];
  const lastPlace = { segment: end.segment ?? segments.at(-1) ?? '', line: seen.lastLine() };
  if (setBackFrom(found, witnesses) !== undefined) damage.push({ kind: 'set-back', ...lastPlace });
  const fault = worstOf(found.faults);
  if (fault !== undefined) setDamageMark(at, problemOf(fault));
  const problems = [...damage, ...tornTail(at, found)].sort(bySegmentAndLine);
  const contradiction = seen.hasAnchor(end) ? undefined : (seen.contradiction() ?? lastPlace);
  if (contradiction !== undefined && !problems.some(({ kind }) => kind === 'set-back'))
    problems.push({ kind: 'set-back', ...contradiction });
  const torn = found.torn === undefined ? 0 : seen.lastSeq() - end.seq;
  const counted = segments.map((name) => ({
    name,
    entries: Math.max(0, (seen.entries.get(name) ?? 0) - (name === found.torn?.segment ? torn : 0)),
    bytes: statOf(segmentPath(at, name))?.size ?? 0,
  }));
  return {
    // those that verify: where some are lost, the head's number is higher
    entries: counted.reduce((sum, { entries }) => sum + entries, 0),
    head: { seq: end.seq, hash: end.hash },
    segments: counted,
    problems,
  };
}

const bySegmentAndLine = (a: VerifyProblem, b: VerifyProblem): number =>
  a.segment === b.segment ? a.line - b.line : a.segment < b.segment ? -1 : 1;

/** A tail that was torn, where nobody is writing it right now. */
function tornTail(at: string, { torn, lacksLineFeed, end }: Survey): readonly VerifyProblem[] {
  const place =
    torn ??
    (lacksLineFeed && end.segment !== null ? { segment: end.segment, offset: end.lineStart } : undefined);
  if (place === undefined || isBeingWritten(at)) return [];
  const line = lineNumberAt(at, place.segment, place.offset);
  return [{ kind: 'torn-tail', segment: place.segment, line }];
}

/** Counts what a survey sees, and holds it against the anchor. */
function witness(anchor: Head | undefined) {
  const entries = new Map<string, number>();
  let last = { seq: 0, line: () => 0 };
  let contradiction: { readonly segment: string; readonly line: number } | undefined;
  let isAnchorThere = false;
  const isAnchor = (seq: number, hash: string): boolean =>
    seq === anchor?.seq && hash.startsWith(anchor.hash);
  const listener: WalkListener = {
    entry(segment, seq, hash, line) {
      last = { seq, line };
      entries.set(segment, (entries.get(segment) ?? 0) + 1);
      if (seq !== anchor?.seq) return;
      isAnchorThere = isAnchor(seq, hash);
      if (!isAnchorThere) contradiction = { segment, line: line() };
    },
    passed(seq, hash) {
      if (isAnchor(seq, hash)) isAnchorThere = true;
    },
  };
  return {
    listener,
    forget: (): void => {
      entries.clear();
      last = { seq: 0, line: () => 0 };
      contradiction = undefined;
      isAnchorThere = false;
    },
    entries,
    lastSeq: () => last.seq,
    lastLine: () => last.line(),
    contradiction: () => contradiction,
    /** Whether the anchor, if there is one, is an entry of this journal, or where it ends. */
    hasAnchor: ({ seq, hash }: Head): boolean =>
      anchor === undefined || isAnchorThere || anchor.seq === 0 || isAnchor(seq, hash),
  };
}
