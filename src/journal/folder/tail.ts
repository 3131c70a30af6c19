/** What lies beyond a mark: how far it verifies, where a write was torn, and what is damaged. */
import type { SeqRange } from '../../domain/entries.ts';
import type { JournalProblem } from '../problem.ts';
import { isSound } from './chain.ts';
import { skipsOf, type Fault, type Skips } from './faults.ts';
import { segmentPath, sizeOf, statOf } from './files.ts';
import { segmentsFrom, type Mark, type Torn } from './mark.ts';
import type { Meter } from './progress.ts';
import { lineNumberAt, linesIn, withSegment } from './segments.ts';
import { isTornFrom } from './torn.ts';
import { walkFrom, type EntryListener, type FoundLine } from './walk.ts';

/** How far the journal goes. */
export interface Survey {
  /** Behind the last entry that exists. */
  readonly end: Mark;
  readonly torn: Torn | undefined;
  /** The last line is whole but for its line feed: the next writer adds that. */
  readonly lacksLineFeed: boolean;
  /** What does not verify, elsewhere than in a torn write, and is not known from a `repaired` or `erased` entry. */
  readonly faults: readonly Fault[];
  /** The lines that do not count, known or not. */
  readonly skips: Skips;
  /** The entries that `erased` entries name. */
  readonly erased: readonly SeqRange[];
}

/** Who looks on while the journal is surveyed. */
export interface Onlookers {
  readonly listener?: EntryListener;
  readonly meter?: Meter;
}

/**
 * Verifies the journal from `from` to its end. Each line is read and hashed once, in constant memory; none is parsed that
 * is as it should be, but for the rare entries that say what is known of others.
 */
export function survey(
  at: string,
  segments: readonly string[],
  from: Mark,
  { listener, meter }: Onlookers = {},
): Survey {
  const walk = walkFrom(from, listener);
  const finished = (torn: Torn | undefined): Survey => {
    meter?.end();
    const { faults, ...walked } = walk.result(torn);
    return { ...walked, faults: faults.unknown(), skips: skipsOf(faults.skipped), erased: faults.erased };
  };
  const ahead = segmentsFrom(segments, from);
  for (const [i, segment] of ahead.entries()) {
    const isLast = ahead.slice(i + 1).every((later) => isEmpty(at, later));
    const torn = withSegment(at, segment, (fd) => {
      const size = sizeOf(fd);
      const begin = segment === from.segment ? from.offset : 0;
      for (const line of foundIn(fd, at, segment, begin, size, meter)) {
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
    if (torn !== undefined) return finished(torn);
  }
  return finished(undefined);
}

const isEmpty = (at: string, segment: string): boolean => statOf(segmentPath(at, segment))?.size === 0;

function* foundIn(
  fd: number,
  at: string,
  segment: string,
  begin: number,
  size: number,
  meter: Meter | undefined,
): Iterable<FoundLine> {
  let before: number | undefined = begin === 0 ? 0 : undefined;
  let count = 0;
  const line = (): number => count + (before ??= lineNumberAt(at, segment, begin) - 1);
  for (const { bytes, start, end, next, base, isUnfinished } of linesIn(fd, begin, size)) {
    count += 1;
    if (start === 0 && base > begin) meter?.reached(segment, base);
    yield { bytes, start, end, segment, offset: base + start, line, next: base + next, isUnfinished };
  }
}

/** A fault as the port says it. */
export const problemOf = ({ kind, segment, line, version }: Fault): JournalProblem =>
  kind === 'newer-format'
    ? { kind, segment, line, version: version ?? 0 }
    : { kind: 'damaged', segment, line, what: kind };
