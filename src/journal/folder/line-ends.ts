/**
 * Line ends that an editor changed, or a copying between systems: CR LF or CR in the place of LF, a byte order mark, blank lines.
 * No line of ours has such bytes in it, so that all of it can be taken away again without a loss.
 */
import { notRecorded } from './append.ts';
import { segmentPath, segmentsFolder, sizeOf, syncFolder } from './files.ts';
import { sha256 } from './line.ts';
import { BEGINNING, type Mark } from './mark.ts';
import { placeDraft, removeDrafts, writeDraft } from './segment-drafts.ts';
import { linesIn, withSegment, type LineFound } from './segments.ts';
import { survey, type LineReader, type Survey } from './tail.ts';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const LINE_FEED = Buffer.from('\n');
const CARRIAGE_RETURN = 13;
/** Tab, line feed, vertical tab, form feed, carriage return, Ctrl-Z (where DOS thought that files end), space. */
const BLANKS: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 26, 32]);

/** What there is to put back. */
export interface LineEnds {
  /** The segments that were changed; `isWhole`: nothing else is wrong with that one. */
  readonly segments: readonly { readonly name: string; readonly isWhole: boolean }[];
  /** The journal as it verifies when they are put back, at the places where its lines are now. */
  readonly found: Survey;
  /** Reads the lines as they are then. */
  readonly reader: LineReader;
}

/**
 * Whether lines verify that do not now, if nothing but their line ends were others. Damaged lines that are known stay as they are:
 * they are known by their bytes.
 *
 * @param found the journal as it is
 * @returns `undefined` where no segment gains by it
 */
export function changedLineEnds(
  at: string,
  segments: readonly string[],
  found: Survey,
  watched: readonly Mark[],
): LineEnds | undefined {
  const readerOf =
    (names: readonly string[], { known }: Survey): LineReader =>
    (fd, segment, begin, size) =>
      names.includes(segment)
        ? plainLinesIn(fd, begin, size, { bytes: known, places: knownPlaces(found, segment) })
        : linesIn(fd, begin, size);
  const faultsIn = ({ faults }: Survey, name: string): number =>
    faults.filter(({ segment }) => segment === name).length;
  const suspects = segments.filter((name) => faultsIn(found, name) > 0);
  if (suspects.length === 0) return undefined;
  const tried = survey(at, segments, BEGINNING, { watched, reader: readerOf(suspects, found) });
  const gaining = suspects.filter((name) => faultsIn(tried, name) < faultsIn(found, name));
  if (gaining.length === 0) return undefined;
  // the entries that say what is known can mostly be read only now
  const reader = readerOf(gaining, tried);
  const isSame = gaining.length === suspects.length && tried.known.size === found.known.size;
  const after = isSame ? tried : survey(at, segments, BEGINNING, { watched, reader });
  return {
    segments: gaining.map((name) => ({ name, isWhole: faultsIn(after, name) === 0 })),
    found: after,
    reader,
  };
}

/**
 * Writes these segments anew with the line ends that they had. With the lock held; a crash leaves each as it was or as it is to be.
 *
 * @throws JournalFailure `not-recorded`: then nothing was changed; the system's error, where some were
 */
export function putBackLineEnds(at: string, { segments, reader }: LineEnds): void {
  let isOneThere = false;
  try {
    removeDrafts(at);
    for (const { name } of segments)
      withSegment(at, name, (fd) => {
        writeDraft(at, name, textOf(reader(fd, name, 0, sizeOf(fd))));
      });
    for (const { name } of segments) {
      placeDraft(at, name);
      isOneThere = true;
    }
    syncFolder(segmentsFolder(at));
  } catch (error) {
    throw isOneThere ? error : notRecorded(error, segmentPath(at, segments[0]?.name ?? ''));
  }
}

function* textOf(lines: Iterable<LineFound>): Iterable<Buffer> {
  for (const { bytes, start, end, isUnfinished } of lines) {
    yield bytes.subarray(start, end);
    if (!isUnfinished) yield LINE_FEED;
  }
}

const hasByteOrderMark = (line: Buffer): boolean =>
  line.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);

/** The damaged lines of a segment that are known: by where they begin, and by their bytes. */
interface Known {
  readonly places: ReadonlySet<number>;
  readonly bytes: ReadonlySet<string>;
}

function knownPlaces({ faults, skips }: Survey, segment: string): ReadonlySet<number> {
  const unknown = new Set(faults.flatMap((fault) => (fault.segment === segment ? [fault.offset] : [])));
  const places = skips.places.flatMap(([name, offset]) =>
    name === segment && !unknown.has(offset) ? [offset] : [],
  );
  return new Set(places);
}

/** The lines without what an editor put to them. */
function* plainLinesIn(fd: number, begin: number, size: number, known: Known): Iterable<LineFound> {
  for (const found of linesIn(fd, begin, size)) {
    const { bytes, start, end, isUnfinished } = found;
    const evidence = evidenceIn(found, known);
    if (evidence !== undefined) {
      yield { ...found, end: evidence };
      continue;
    }
    for (let from = start; from < end;) {
      const length = bytes.subarray(from, end).indexOf(CARRIAGE_RETURN);
      const to = length === -1 ? end : from + length;
      const first = hasByteOrderMark(bytes.subarray(from, to)) ? from + BYTE_ORDER_MARK.length : from;
      if (!isBlank(bytes, first, to))
        yield { ...found, start: first, end: to, isUnfinished: isUnfinished && to === end };
      from = to + 1;
    }
  }
}

/** Where a damaged line ends that is known, as it was then; a blank one is told by its place alone. */
function evidenceIn(
  { bytes, start, end, base }: LineFound,
  { places, bytes: known }: Known,
): number | undefined {
  if (places.has(base + start)) return end;
  if (known.size === 0 || isBlank(bytes, start, end)) return undefined;
  const ends = bytes[end - 1] === CARRIAGE_RETURN ? [end - 1, end] : [end];
  return ends.find((to) => known.has(sha256(bytes.subarray(start, to))));
}

function isBlank(bytes: Buffer, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!BLANKS.has(bytes[i] ?? 0)) return false;
  return true;
}
