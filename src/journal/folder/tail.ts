/** What lies beyond a mark: how far it verifies, where a write was torn, and what is damaged. */
import type { JournalProblem } from '../problem.ts';
import { isSound, journalOf, type Sound, type Unsound } from './chain.ts';
import { markedLines, type MisshapenLine } from './damage-mark.ts';
import { skipsOf, type Erased, type Fault, type Skips } from './faults.ts';
import { segmentPath, sizeOf, statOf } from './files.ts';
import { sha256 } from './line.ts';
import { segmentsFrom, type Mark, type Torn } from './mark.ts';
import type { Meter } from './progress.ts';
import { lineNumberAt, linesIn, withSegment, type LineFound } from './segments.ts';
import { isCutOff, isTornFrom } from './torn.ts';
import { walkFrom, type PlacedLine, type WalkListener } from './walk.ts';

/** How far the journal goes. */
export interface Survey {
  /** Behind the last entry that exists. */
  readonly end: Mark;
  readonly torn: Torn | undefined;
  /** The last line is whole but for its line feed: the next writer adds that. */
  readonly lacksLineFeed: boolean;
  /** What does not verify, elsewhere than in a torn write, and is not known from a `repaired` or `erased` entry. */
  readonly faults: readonly Fault[];
  /** The SHA-256 of each damaged line that `repaired` entries name. */
  readonly known: ReadonlySet<string>;
  /** The lines that do not count, known or not. */
  readonly skips: Skips;
  /** What `erased` entries name. */
  readonly erased: readonly Erased[];
  /** Of the marks that were watched for, those whose number came by: whether it is still the entry that they are of. */
  readonly met: ReadonlyMap<Mark, Met>;
}

/** `other`: an entry that verifies has that number, and another hash. */
export type Met = 'same' | 'other';

/** Who looks on while the journal is surveyed. */
export interface Onlookers {
  readonly listener?: WalkListener;
  /** All that was heard so far is to be forgotten: it is heard anew. */
  readonly again?: () => void;
  readonly meter?: Meter;
  /** Places that the journal is known to have had. */
  readonly watched?: readonly Mark[];
  /** Reads the lines otherwise than they are. */
  readonly reader?: LineReader;
}

/** Gives the lines of a segment, from `begin` up to `size`. */
export type LineReader = (fd: number, segment: string, begin: number, size: number) => Iterable<LineFound>;

/**
 * Verifies the journal from `from` to its end. Each line is read and hashed once, in constant memory; none is parsed that
 * is as it should be, but for the rare entries that say what is known of others.
 *
 * Where there are lines of several journals, it is the one that most lines are of; then all is read once more.
 */
export function survey(
  at: string,
  segments: readonly string[],
  from: Mark,
  onlookers: Onlookers = {},
): Survey {
  const marked = markedLines(at);
  const first = surveyOfOne(at, segments, from, onlookers, marked);
  if (first.misshapen.length === 0) return first.found;
  onlookers.again?.();
  return surveyOfOne(at, segments, from, onlookers, [...marked, ...first.misshapen]).found;
}

function surveyOfOne(
  at: string,
  segments: readonly string[],
  from: Mark,
  onlookers: Onlookers,
  misshapen: readonly MisshapenLine[],
): Surveyed {
  const first = surveyOnce(at, segments, from, onlookers, misshapen);
  if (from.journal !== null) return first;
  const journal = mostOf(first.journals);
  if (journal === undefined || (journal === first.found.end.journal && first.journals.size === 1))
    return first;
  onlookers.again?.();
  return surveyOnce(at, segments, { ...from, journal }, onlookers, misshapen);
}

interface Surveyed {
  readonly journals: ReadonlyMap<string, number>;
  readonly found: Survey;
  /** Lines that are on record as no entries of ours, and were taken for some. */
  readonly misshapen: readonly MisshapenLine[];
}

/** The journal that has the most lines; of several, the one that was met first. */
function mostOf(journals: ReadonlyMap<string, number>): string | undefined {
  const most = Math.max(...journals.values());
  return [...journals].find(([, lines]) => lines === most)?.[0];
}

function surveyOnce(
  at: string,
  segments: readonly string[],
  from: Mark,
  { listener, meter, watched = [], reader = asTheyAre }: Onlookers,
  misshapen: readonly MisshapenLine[],
): Surveyed {
  const isMisshapen = (line: PlacedLine): boolean =>
    misshapen.some(
      (each) =>
        each.segment === line.segment &&
        each.line === line.line() &&
        each.sha256 === sha256(line.bytes.subarray(line.start, line.end)),
    );
  const walk = walkFrom(from, listener);
  const met = new Map<Mark, Met>();
  const finished = (torn: Torn | undefined) => {
    meter?.end();
    const { faults, ...walked } = walk.result(torn);
    const found = {
      ...walked,
      faults: faults.unknown(),
      known: faults.known(),
      skips: skipsOf(faults.skipped),
      erased: faults.erased,
      met,
    };
    return { journals: walk.journals(), found, misshapen: faults.misshapen() };
  };
  const ahead = segmentsFrom(segments, from);
  for (const [i, segment] of ahead.entries()) {
    const isLast = ahead.slice(i + 1).every((later) => isEmpty(at, later));
    const torn = withSegment(at, segment, (fd) => {
      const size = sizeOf(fd);
      const begin = segment === from.segment ? from.offset : 0;
      const lines = reader(fd, segment, begin, size);
      for (const line of placed(lines, at, segment, begin, meter)) {
        const checked =
          misshapen.length === 0 ? walk.check(line) : asRead(walk.check(line), line, isMisshapen);
        if (isSound(checked)) {
          walk.accept(checked, line, isLast);
          for (const mark of watched)
            if (mark.seq === checked.seq) met.set(mark, mark.hash === checked.hash ? 'same' : 'other');
          continue;
        }
        const canTear = isLast && checked.fault !== 'newer-format' && !isMisshapen(line);
        if (canTear && (isCutOff(line) || isTornFrom(fd, line.offset, size, walk.batch()))) {
          return { segment, offset: line.offset };
        }
        walk.passOver(checked, line);
        const { says } = checked;
        for (const mark of watched)
          if (mark.seq === says?.seq && mark.hash === says.hash) met.set(mark, 'same');
      }
      return undefined;
    });
    if (torn !== undefined) return finished(torn);
  }
  return finished(undefined);
}

/** A line that verifies and holds no entry of ours is as damaged as any. */
function asRead(
  checked: Sound | Unsound,
  line: PlacedLine,
  isMisshapen: (line: PlacedLine) => boolean,
): Sound | Unsound {
  if (!isSound(checked) || !isMisshapen(line)) return checked;
  const { seq, hash } = checked;
  const writtenIn = journalOf(line.bytes, line.start, line.end);
  const says = { seq, hash, computed: hash, ...(writtenIn === undefined ? {} : { writtenIn }) };
  return { fault: 'bad-line', says, whole: 'nothing' };
}

const isEmpty = (at: string, segment: string): boolean => statOf(segmentPath(at, segment))?.size === 0;

const asTheyAre: LineReader = (fd, _, begin, size) => linesIn(fd, begin, size);

/** Lines with their places in the journal. */
function* placed(
  lines: Iterable<LineFound>,
  at: string,
  segment: string,
  begin: number,
  meter: Meter | undefined,
): Iterable<PlacedLine> {
  let before: number | undefined = begin === 0 ? 0 : undefined;
  let count = 0;
  const line = (): number => count + (before ??= lineNumberAt(at, segment, begin) - 1);
  for (const { bytes, start, end, next, base, isUnfinished } of lines) {
    count += 1;
    if (start === 0 && base > begin) meter?.reached(segment, base);
    yield { bytes, start, end, segment, offset: base + start, line, next: base + next, isUnfinished };
  }
}

/** The fault that a journal is marked for; one of a newer format says that nothing here can be judged by us. */
export const worstOf = (faults: readonly Fault[]): Fault | undefined =>
  faults.find(({ kind }) => kind === 'newer-format') ?? faults[0];

/** A fault as the port says it. */
export const problemOf = ({ kind, segment, line, version }: Fault): JournalProblem =>
  kind === 'newer-format'
    ? { kind, segment, line, version: version ?? 0 }
    : { kind: 'damaged', segment, line, what: kind };
