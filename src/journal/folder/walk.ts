/** Going along the chain of entries, line by line: what each is held against, and how to go on after one that is wrong. */
import { checkLine, isSound, journalOf, type Sound, type Unsound } from './chain.ts';
import { faultBook, type Counts, type Fault, type FaultBook } from './faults.ts';
import { decodeLine, isFault, sha256 } from './line.ts';
import type { Mark, Torn } from './mark.ts';

/** One line of a segment: `bytes[start…end]`, its place, and where the next one begins. */
export interface FoundLine {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  readonly segment: string;
  readonly offset: number;
  /** Which line of its segment it is, counted from 1; counted where somebody asks. */
  readonly line: () => number;
  readonly next: number;
  /** The file ends without a line feed. */
  readonly isUnfinished: boolean;
}

/** Where a walk has come. */
export interface Walked {
  /** Behind the last entry that exists. */
  readonly end: Mark;
  readonly torn: Torn | undefined;
  /** The last line is whole but for its line feed. */
  readonly lacksLineFeed: boolean;
  readonly faults: FaultBook;
}

/** Listens to a walk: an entry that verifies; entries of a batch come before its end is known. */
export type EntryListener = (segment: string, seq: number, hash: string, line: () => number) => void;

export interface Walk {
  check(line: FoundLine): Sound | Unsound;
  accept(sound: Sound, line: FoundLine, isLastSegment: boolean): void;
  /** Notes what is wrong with a line, and takes it at its word, so that those after it can be checked. */
  passOver(unsound: Unsound, line: FoundLine): void;
  /** The batch that is begun and not ended. */
  batch(): string | undefined;
  result(torn: Torn | undefined): Walked;
}

/** @param from where the walk begins */
export function walkFrom(from: Mark, listener?: EntryListener): Walk {
  const faults = faultBook();
  let mark = from;
  /** The highest number so far: an entry that comes again, or too late, never counts. */
  let highest = from.seq;
  let lacksLineFeed = false;
  /** A batch whose end has not come yet: its name, the mark before it, and where it begins. */
  let pending: { readonly id: string; readonly before: Mark; readonly start: Torn } | undefined;
  /** What the line before really hashes to, where it says something else. */
  let computed: string | undefined;

  const journalFor = ({ bytes, start, end }: FoundLine): string =>
    mark.journal ?? journalOf(bytes, start, end) ?? '';
  const checkAfter = (line: FoundLine, prev: string): Sound | Unsound =>
    checkLine(line.bytes, line.start, line.end, { journal: journalFor(line), seq: mark.seq + 1, prev });

  return {
    check(line) {
      const checked = checkAfter(line, mark.hash);
      if (isSound(checked) || checked.fault !== 'bad-chain' || computed === undefined) return checked;
      return checkAfter(line, computed);
    },
    accept(sound, line, isLastSegment) {
      const { segment, offset, isUnfinished } = line;
      if (pending !== undefined && sound.batch !== pending.id) {
        // a batch without its end, and the journal goes on
        faults.add(faultAt('bad-chain', line, mark, 'all'));
        pending = undefined;
      }
      if (isUnfinished && !isLastSegment) faults.add(faultAt('bad-line', line, mark, 'all'));
      if (sound.batch !== undefined) {
        pending ??= { id: sound.batch, before: mark, start: { segment, offset } };
        if (sound.endsBatch) pending = undefined;
      }
      const seq = mark.seq + 1;
      const before = mark;
      const journal = journalFor(line);
      mark = { journal, seq, hash: sound.hash, segment, lineStart: offset, offset: line.next };
      highest = Math.max(highest, seq);
      computed = undefined;
      lacksLineFeed = isUnfinished;
      if (sound.lacksWords) faults.addWordless({ ...faultAt('missing-private', line, before, 'all'), seq });
      if (sound.saysWhatIsKnown) {
        const entry = decodeLine(line.bytes.toString('utf8', line.start, line.end));
        if (!isFault(entry)) faults.hear(entry);
      }
      listener?.(segment, seq, sound.hash, line.line);
    },
    passOver(unsound, line) {
      const { says, version } = unsound;
      const seq = says?.seq ?? mark.seq + 1;
      const kind = leavesOut(unsound, mark, line) ? 'missing-segment' : unsound.fault;
      const counts = seq > highest ? unsound.whole : 'nothing';
      faults.add({ ...faultAt(kind, line, mark, counts), ...(version === undefined ? {} : { version }) });
      pending = undefined;
      const hash = says?.hash ?? mark.hash;
      mark = { ...mark, seq, hash, segment: line.segment, lineStart: line.offset, offset: line.next };
      highest = Math.max(highest, seq);
      computed = says?.computed;
      lacksLineFeed = line.isUnfinished;
    },
    batch: () => pending?.id,
    result: (torn) =>
      pending === undefined
        ? { end: mark, torn, lacksLineFeed: lacksLineFeed && torn === undefined, faults }
        : { end: pending.before, torn: pending.start, lacksLineFeed: false, faults },
  };
}

const faultAt = <Kind extends Fault['kind']>(
  kind: Kind,
  line: FoundLine,
  before: Pick<Mark, 'hash'>,
  counts: Counts,
): Fault & { readonly kind: Kind } => ({
  kind,
  segment: line.segment,
  line: line.line(),
  offset: line.offset,
  after: before.hash,
  counts,
  sha256: sha256(line.bytes.subarray(line.start, line.end)),
});

/** A segment begins with an entry that is not the next one. */
const leavesOut = ({ fault, says }: Unsound, mark: Mark, { offset }: FoundLine): boolean =>
  fault === 'bad-chain' && offset === 0 && (says?.seq ?? 0) > mark.seq + 1;
