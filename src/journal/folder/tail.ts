/** What lies beyond a mark: how far it verifies, where a write was torn, and what is damaged. */
import type { DamageKind, JournalProblem } from '../problem.ts';
import { checkLine, isSound, journalOf, type Sound, type Unsound } from './chain.ts';
import { JournalFailure } from './failure.ts';
import { segmentPath, sizeOf, statOf } from './files.ts';
import { segmentsFrom, type Mark, type Torn } from './mark.ts';
import { blocks, lineNumberAt, withSegment } from './segments.ts';
import { isTornFrom } from './torn.ts';

const LINE_FEED = 10;

/** How far the journal goes. */
export interface Survey {
  /** Behind the last entry that exists. */
  readonly end: Mark;
  readonly torn: Torn | undefined;
  /** The last line is whole but for its line feed: the next writer adds that. */
  readonly lacksLineFeed: boolean;
}

/** A line that does not verify, elsewhere than in a torn write. */
export interface Fault {
  readonly kind: DamageKind | 'newer-format';
  readonly segment: string;
  /** Where its line begins. */
  readonly offset: number;
  readonly version?: number;
}

/** Listens to a survey. */
export interface Watch {
  /** A line that does not verify: the survey goes on with the next one, as far as that makes sense. */
  fault(fault: Fault): void;
  /** An entry that verifies; entries of a batch come before its end is known. */
  entry(segment: string, seq: number, hash: string, offset: number): void;
}

/** One line of a segment: `bytes[start…end]`, its place, and where the next one begins. */
interface FoundLine {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  readonly segment: string;
  readonly offset: number;
  readonly next: number;
  /** The file ends without a line feed. */
  readonly isUnfinished: boolean;
}

/**
 * Verifies the journal from `from` to its end. Each line is read and hashed once, in constant memory; none is parsed.
 *
 * @param watch without one, the first fault is thrown
 * @throws JournalFailure `damaged` or `newer-format`
 */
export function survey(at: string, segments: readonly string[], from: Mark, watch?: Watch): Survey {
  const walk = walking(at, from, watch);
  const ahead = segmentsFrom(segments, from);
  for (const [i, segment] of ahead.entries()) {
    const isLast = ahead.slice(i + 1).every((later) => isEmpty(at, later));
    const torn = withSegment(at, segment, (fd) => {
      const size = sizeOf(fd);
      const begin = segment === from.segment ? from.offset : 0;
      for (const line of linesIn(fd, segment, begin, size)) {
        const checked = walk.check(line);
        if (isSound(checked)) {
          walk.accept(checked, line, isLast);
          continue;
        }
        const canTear = isLast && checked.fault !== 'newer-format';
        if (canTear && (line.isUnfinished || isTornFrom(fd, line.offset, size, walk.batch()))) {
          return { segment, offset: line.offset };
        }
        walk.passOver(checked, line);
      }
      return undefined;
    });
    if (torn !== undefined) return walk.result(torn);
  }
  return walk.result(undefined);
}

const isEmpty = (at: string, segment: string): boolean => statOf(segmentPath(at, segment))?.size === 0;

function* linesIn(fd: number, segment: string, begin: number, size: number): Iterable<FoundLine> {
  for (const { bytes, from, to, offset } of blocks(fd, begin, size)) {
    for (let start = from; start < to;) {
      const feed = bytes.indexOf(LINE_FEED, start);
      const isUnfinished = feed === -1 || feed >= to;
      const end = isUnfinished ? to : feed;
      const next = isUnfinished ? to : feed + 1;
      yield { bytes, start, end, segment, offset: offset + start, next: offset + next, isUnfinished };
      start = next;
    }
  }
}

/** Goes along the chain, line by line. */
function walking(at: string, from: Mark, watch: Watch | undefined) {
  let mark = from;
  let lacksLineFeed = false;
  /** A batch whose end has not come yet: its name, the mark before it, and where it begins. */
  let pending: { readonly id: string; readonly before: Mark; readonly start: Torn } | undefined;
  /** What the line before really hashes to, where it says something else. */
  let computed: string | undefined;

  const report = (fault: Fault): void => {
    if (watch === undefined) throw new JournalFailure(problemOf(at, fault));
    watch.fault(fault);
  };
  const journalFor = ({ bytes, start, end }: FoundLine): string =>
    mark.journal ?? journalOf(bytes, start, end) ?? '';
  const checkAfter = (line: FoundLine, prev: string): Sound | Unsound =>
    checkLine(line.bytes, line.start, line.end, { journal: journalFor(line), seq: mark.seq + 1, prev });

  return {
    check(line: FoundLine): Sound | Unsound {
      const checked = checkAfter(line, mark.hash);
      if (isSound(checked) || checked.fault !== 'bad-chain' || computed === undefined) return checked;
      return checkAfter(line, computed);
    },
    accept(sound: Sound, line: FoundLine, isLastSegment: boolean): void {
      const { segment, offset, isUnfinished } = line;
      if (pending !== undefined && sound.batch !== pending.id) {
        // a batch without its end, and the journal goes on
        report({ kind: 'bad-chain', segment, offset });
        pending = undefined;
      }
      if (isUnfinished && !isLastSegment) report({ kind: 'bad-line', segment, offset });
      if (sound.batch !== undefined) {
        pending ??= { id: sound.batch, before: mark, start: { segment, offset } };
        if (sound.endsBatch) pending = undefined;
      }
      const journal = journalFor(line);
      mark = {
        journal,
        seq: mark.seq + 1,
        hash: sound.hash,
        segment,
        lineStart: offset,
        offset: line.next,
      };
      computed = undefined;
      lacksLineFeed = isUnfinished;
      watch?.entry(segment, mark.seq, mark.hash, offset);
    },
    /** Says what is wrong with a line, and takes it at its word, so that those after it can be checked. */
    passOver(unsound: Unsound, line: FoundLine): void {
      report(faultOf(unsound, mark, line));
      pending = undefined;
      const { says } = unsound;
      const seq = says?.seq ?? mark.seq + 1;
      const hash = says?.hash ?? mark.hash;
      mark = { ...mark, seq, hash, segment: line.segment, lineStart: line.offset, offset: line.next };
      computed = says?.computed;
    },
    batch: () => pending?.id,
    result: (torn: Torn | undefined): Survey =>
      pending === undefined
        ? { end: mark, torn, lacksLineFeed: lacksLineFeed && torn === undefined }
        : { end: pending.before, torn: pending.start, lacksLineFeed: false },
  };
}

function faultOf(checked: Unsound, mark: Mark, { segment, offset }: FoundLine): Fault {
  const jumps = checked.fault === 'bad-chain' && offset === 0 && (checked.says?.seq ?? 0) > mark.seq + 1;
  return {
    kind: jumps ? 'missing-segment' : checked.fault,
    segment,
    offset,
    ...(checked.version === undefined ? {} : { version: checked.version }),
  };
}

/** A fault as the port says it, with its line's number. */
export function problemOf(at: string, fault: Fault): JournalProblem {
  const line = lineNumberAt(at, fault.segment, fault.offset);
  return fault.kind === 'newer-format'
    ? { kind: 'newer-format', segment: fault.segment, line, version: fault.version ?? 0 }
    : { kind: 'damaged', segment: fault.segment, line, what: fault.kind };
}
