/** Going along the chain of entries, line by line: what each is held against, and how to go on after one that is wrong. */
import { checkLine, isSound, journalOf, type Said, type Sound, type Unsound } from './chain.ts';
import { faultBook, type Counts, type Fault, type FaultBook } from './faults.ts';
import { decodeLine, isFault, sha256 } from './line.ts';
import type { Mark, Torn } from './mark.ts';

/** One line of a segment: `bytes[start…end]`, its place, and where the next one begins. */
export interface PlacedLine {
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

/** Listens to a walk. */
export interface WalkListener {
  /** An entry that verifies; entries of a batch come before its end is known. */
  readonly entry: (segment: string, seq: number, hash: string, line: () => number, faults: FaultBook) => void;
  /** A line of this journal that does not: the number that it says, and the hash of its bytes, whatever it says of that. */
  readonly passed: (seq: number, hash: string, faults: FaultBook) => void;
}

export interface Walk {
  check(line: PlacedLine): Sound | Unsound;
  accept(sound: Sound, line: PlacedLine, isLastSegment: boolean): void;
  /** Notes what is wrong with a line, and takes it at its word, so that those after it can be checked. */
  passOver(unsound: Unsound, line: PlacedLine): void;
  /** The batch that is begun and not ended. */
  batch(): string | undefined;
  /** How many lines whose hash is right each journal has, in the order in which the journals were met. */
  journals(): ReadonlyMap<string, number>;
  result(torn: Torn | undefined): Walked;
}

/** More than any journal has: a line that leaves out more numbers than this is not taken at its word. */
export const MOST_LEFT_OUT = 10_000_000;

/** @param from where the walk begins; where it names no journal, the first line that verifies does */
export function walkFrom(from: Mark, listener?: WalkListener): Walk {
  const faults = faultBook();
  let mark = from;
  /** The highest number so far that a line of this journal has, its hash right: one that is not higher never counts. */
  let highest = from.seq;
  /** Lines since then whose word is worth nothing: each may have been an entry. */
  let unsure = 0;
  let lacksLineFeed = false;
  /** A batch whose end has not come yet: its name, the mark before it, and where it begins. */
  let pending: { readonly id: string; readonly before: Mark; readonly start: Torn } | undefined;
  /** What the line before really hashes to, where it says something else. */
  let computed: string | undefined;
  /** Lines with a right hash that are not as they ought to be, by the journal that they say they are of. */
  const journals = new Map<string, number>();
  let accepted = 0;

  const journalFor = ({ bytes, start, end }: PlacedLine): string =>
    mark.journal ?? journalOf(bytes, start, end) ?? '';
  const checkAfter = (line: PlacedLine, prev: string, seq: number): Sound | Unsound =>
    checkLine(line.bytes, line.start, line.end, { journal: journalFor(line), seq, prev });
  const checkAs = (line: PlacedLine, seq: number): Sound | Unsound => {
    const checked = checkAfter(line, mark.hash, seq);
    if (isSound(checked) || checked.fault !== 'bad-chain' || computed === undefined) return checked;
    return checkAfter(line, computed, seq);
  };
  const isInTurn = (seq: number): boolean => highest < seq && seq <= highest + MOST_LEFT_OUT;
  const isStranger = (says: Said | undefined): boolean =>
    mark.journal !== null && says?.writtenIn !== undefined && says.writtenIn !== mark.journal;
  /** Behind what was damaged: its number is higher than all that was there, whatever the last line says. */
  const asRepaired = (line: PlacedLine, { fault, says }: Unsound): Sound | undefined => {
    if (fault !== 'bad-chain' || says === undefined || !isInTurn(says.seq)) return undefined;
    if (says.seq === mark.seq + 1) return undefined;
    const checked = checkAs(line, says.seq);
    return isSound(checked) && checked.says === 'repaired' ? checked : undefined;
  };
  /** Behind the last line; its number is the highest that was given. */
  const reached = (): Mark => {
    const seq = highest + unsure;
    return seq === mark.seq ? mark : { ...mark, seq };
  };

  return {
    check(line) {
      const checked = checkAs(line, mark.seq + 1);
      if (!isSound(checked)) return asRepaired(line, checked) ?? checked;
      return isInTurn(checked.seq) ? checked : outOfTurn(checked, journalFor(line));
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
        pending ??= { id: sound.batch, before: reached(), start: { segment, offset } };
        if (sound.endsBatch) pending = undefined;
      }
      const { seq } = sound;
      const before = mark;
      const journal = journalFor(line);
      mark = { journal, seq, hash: sound.hash, segment, lineStart: offset, offset: line.next };
      highest = seq;
      unsure = 0;
      if (accepted === 0 && !journals.has(journal)) journals.set(journal, 0);
      accepted += 1;
      computed = undefined;
      lacksLineFeed = isUnfinished;
      if (sound.lacksWords) faults.addWordless({ ...faultAt('missing-private', line, before, 'all'), seq });
      if (sound.says !== undefined) {
        const entry = decodeLine(line.bytes.toString('utf8', line.start, line.end));
        if (!isFault(entry)) faults.hear(entry);
      }
      listener?.entry(segment, seq, sound.hash, line.line, faults);
    },
    passOver(unsound, line) {
      const { says, version } = unsound;
      const { writtenIn } = says ?? {};
      if (writtenIn !== undefined) journals.set(writtenIn, (journals.get(writtenIn) ?? 0) + 1);
      pending = undefined;
      lacksLineFeed = line.isUnfinished;
      const place = { segment: line.segment, lineStart: line.offset, offset: line.next };
      if (isStranger(says)) {
        // no part of the chain: what comes is held against what came before
        faults.add(faultAt(unsound.fault, line, mark, 'nothing'));
        mark = { ...mark, ...place };
        return;
      }
      const seq = says?.seq ?? mark.seq + 1;
      const kind = leavesOut(unsound, mark, line) ? 'missing-segment' : unsound.fault;
      const counts = isInTurn(seq) ? unsound.whole : 'nothing';
      faults.add({ ...faultAt(kind, line, mark, counts), ...(version === undefined ? {} : { version }) });
      if (writtenIn === undefined) {
        unsure += 1;
      } else if (isInTurn(seq)) {
        highest = seq;
        unsure = 0;
      }
      if (says !== undefined) listener?.passed(seq, says.computed, faults);
      mark = { ...mark, seq, hash: says?.hash ?? mark.hash, ...place };
      computed = says?.computed;
    },
    batch: () => pending?.id,
    journals() {
      const { journal } = mark;
      if (journal === null || accepted === 0) return journals;
      return new Map(journals).set(journal, (journals.get(journal) ?? 0) + accepted);
    },
    result: (torn) =>
      pending === undefined
        ? { end: reached(), torn, lacksLineFeed: lacksLineFeed && torn === undefined, faults }
        : { end: pending.before, torn: pending.start, lacksLineFeed: false, faults },
  };
}

/** An entry that comes again, or too late; or with a number that no entry here can have. */
const outOfTurn = ({ seq, hash }: Sound, journal: string): Unsound => ({
  fault: 'bad-chain',
  says: { seq, hash, computed: hash, writtenIn: journal },
  whole: 'nothing',
});

const faultAt = <Kind extends Fault['kind']>(
  kind: Kind,
  line: PlacedLine,
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
const leavesOut = ({ fault, says }: Unsound, mark: Mark, { offset }: PlacedLine): boolean =>
  fault === 'bad-chain' && offset === 0 && (says?.seq ?? 0) > mark.seq + 1;
