/** Holding the whole journal against itself, its checkpoint and, where one is given, a head that was noted earlier. */
import { isDeepStrictEqual } from 'node:util';
import type { Head, Verification, VerifyProblem } from '../journal.ts';
import { dropDamageMark, readDamageMark, setDamageMark } from './damage-mark.ts';
import { notErasedYet } from './erased-lines.ts';
import { leaveToNextWriter } from './erasing.ts';
import type { Fault } from './faults.ts';
import { segmentPath, statOf } from './files.ts';
import { ifFree, isBeingWritten } from './lock.ts';
import { BEGINNING } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { requireJournal } from './place.ts';
import { meter } from './progress.ts';
import { lineNumberAt, listSegments } from './segments.ts';
import { marksOf, setBackFrom, witnessesAt, type Witnesses } from './set-back.ts';
import { problemOf, survey, worstOf, type Survey } from './tail.ts';
import type { WalkListener } from './walk.ts';

/**
 * Reads everything, in constant memory, and says all that is wrong with it. Where something is, but for a torn tail, the
 * journal is marked, and nobody writes before it is repaired.
 *
 * @param anchor a head that was noted earlier; its hash may be cut short. It vouches for all before it, but for damage that
 *   was on record by then: what was put on record later is said again. That the journal is another than it says marks
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
  const unerased = notErasedYet(at, segments, found.erased);
  if (unerased.length > 0) leaveToNextWriter(at);
  const damage: VerifyProblem[] = [
    ...found.faults.map(({ kind, segment, line }) => ({ kind, segment, line })),
    ...unerased,
  ];
  const lastPlace = { segment: end.segment ?? segments.at(-1) ?? '', line: seen.lastLine() };
  const setBack = setBackFrom(found, witnesses);
  const missing =
    setBack?.segment != null && !segments.includes(setBack.segment) ? setBack.segment : undefined;
  if (setBack !== undefined) {
    damage.push({ kind: 'set-back', ...(missing === undefined ? lastPlace : { segment: missing, line: 0 }) });
  }
  const fault = worstOf(found.faults);
  if (fault !== undefined) setDamageMark(at, problemOf(fault));
  else if (damage.length === 0) clearDamageMark(options, found, witnesses);
  const changed = seen.changedSince().filter((fault) => !found.faults.includes(fault));
  damage.push(...changed.map(({ kind, segment, line }) => ({ kind, segment, line, isKnown: true }) as const));
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
    known: found.skips.size,
    head: { seq: end.seq, hash: end.hash },
    segments: counted,
    problems,
    ...(setBack === undefined
      ? {}
      : { setBack: { had: setBack.seq, has: end.seq, isMissing: missing !== undefined } }),
  };
}

/**
 * Lets writers write again where somebody put right by hand what the journal was marked for. Left to a repair is what a whole
 * journal does not settle: a writing that perhaps was recorded, entries that nobody knows of any more.
 */
function clearDamageMark({ at }: FolderOptions, { end }: Survey, witnesses: Witnesses): void {
  const mark = readDamageMark(at);
  if (mark?.kind !== 'damaged' && mark?.kind !== 'set-back') return;
  const knowsAll = (seq: number): boolean => marksOf(witnesses).some((known) => known.seq >= seq);
  if (mark.kind === 'set-back' && !(end.seq >= mark.checkpoint && knowsAll(mark.checkpoint))) return;
  ifFree(at, () => {
    // as it is while nobody writes; nor has anybody since
    const now = survey(at, listSegments(at), BEGINNING, { watched: marksOf(witnesses) });
    const isWhole = now.faults.length === 0 && setBackFrom(now, witnesses) === undefined;
    if (isWhole && isDeepStrictEqual(readDamageMark(at), mark)) dropDamageMark(at);
  });
}

const bySegmentAndLine = (a: VerifyProblem, b: VerifyProblem): number =>
  a.segment === b.segment ? a.line - b.line : a.segment < b.segment ? -1 : 1;

/** A tail that was torn, where nobody is writing it right now. */
function tornTail(at: string, { torn, lacksLineFeed, end, faults }: Survey): readonly VerifyProblem[] {
  const isFaulty = faults.some(({ segment, offset }) => segment === end.segment && offset === end.lineStart);
  const place =
    torn ??
    (lacksLineFeed && !isFaulty && end.segment !== null
      ? { segment: end.segment, offset: end.lineStart }
      : undefined);
  if (place === undefined || isBeingWritten(at)) return [];
  const line = lineNumberAt(at, place.segment, place.offset);
  return [{ kind: 'torn-tail', segment: place.segment, line }];
}

/** Counts what a survey sees, and holds it against the anchor. */
function witness(anchor: Head | undefined) {
  const entries = new Map<string, number>();
  let last = { seq: 0, line: () => 0 };
  let contradiction: { readonly segment: string; readonly line: number } | undefined;
  /** The anchor was met: what does not verify up to there, as far as it was not known by then. */
  let upToAnchor: (() => readonly Fault[]) | undefined;
  const isAnchor = (seq: number, hash: string): boolean =>
    seq === anchor?.seq && hash.startsWith(anchor.hash);
  const listener: WalkListener = {
    entry(segment, seq, hash, line, faults) {
      last = { seq, line };
      entries.set(segment, (entries.get(segment) ?? 0) + 1);
      if (seq !== anchor?.seq) return;
      if (isAnchor(seq, hash)) upToAnchor = faults.soFar();
      else contradiction = { segment, line: line() };
    },
    passed(seq, hash, faults) {
      if (isAnchor(seq, hash)) upToAnchor ??= faults.soFar();
    },
  };
  return {
    listener,
    forget: (): void => {
      entries.clear();
      last = { seq: 0, line: () => 0 };
      contradiction = undefined;
      upToAnchor = undefined;
    },
    entries,
    lastSeq: () => last.seq,
    lastLine: () => last.line(),
    contradiction: () => contradiction,
    /** Whether the anchor, if there is one, is an entry of this journal, or where it ends. */
    hasAnchor: ({ seq, hash }: Head): boolean =>
      anchor === undefined || upToAnchor !== undefined || anchor.seq === 0 || isAnchor(seq, hash),
    changedSince: (): readonly Fault[] => upToAnchor?.() ?? [],
  };
}
