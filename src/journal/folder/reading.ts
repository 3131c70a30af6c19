/** The journal as it was read: the book, where its entries lie, what is wrong with it. */
import { emptyBook, enter, heedGiven, type Book, type BookSources } from '../../domain/book.ts';
import type { Entry } from '../../domain/entries.ts';
import type { Snapshot } from '../journal.ts';
import type { JournalProblem } from '../problem.ts';
import { archive, type Archive } from './archive.ts';
import { writeCheckpoint, type Checkpoint } from './checkpoint.ts';
import { entriesBetween, entryAt, failureOf, wordlessAt, type Lines } from './entries.ts';
import { entryIndex, type EntryIndex } from './entry-index.ts';
import { JournalFailure } from './failure.ts';
import { lastRecorded } from './last-recorded.ts';
import { lookAgain } from './look-again.ts';
import { NO_SKIPS, skipsOf, type Skips } from './faults.ts';
import { ifFree, isBeingWritten } from './lock.ts';
import { lostLines, namedBy } from './lost-lines.ts';
import { BEGINNING, type Mark } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { openSound, refreshRegister, REGISTER_DUE_ENTRIES } from './register-upkeep.ts';
import { BrokenRegister } from './register/broken.ts';
import type { Addition, Location, Register } from './register/register.ts';
import { bytesBeyond } from './segments.ts';
import { snapshot } from './snapshot.ts';
import { bookSources } from './sources.ts';
import type { Survey } from './tail.ts';

/** A checkpoint is due when so many bytes lie beyond the last: reading those costs a twentieth of a bare start of Node. */
export const CHECKPOINT_DUE_BYTES = 32 * 1024;

/** The journal as it was read. Whoever holds the lock and writes goes on with it, so it changes. */
export interface Reading {
  readonly options: FolderOptions;
  readonly book: Book;
  readonly archive: Archive;
  readonly sources: BookSources;
  /** The same, as folding asks them. */
  readonly folding: BookSources;
  /** Of what lies beyond the checkpoint. */
  readonly index: EntryIndex;
  /** Entries that are folded already and not written yet. */
  readonly unwritten: Map<number, Entry>;
  readonly register: () => Register | undefined;
  /** Where the checkpoint stood. */
  readonly base: Mark;
  /** Where it stands now. */
  kept: Mark;
  segments: readonly string[];
  found: Survey;
  /** The lines that do not count, before and behind the checkpoint. */
  readonly skips: Skips;
  /** What is wrong with the journal, as far as it was met; more may be met when closed cases are read. */
  readonly damage: JournalProblem[];
  /** Whether this process holds the lock right now. */
  isHeld: boolean;
  /** Folding needed cases that are not open: so will the next reader, unless there is a checkpoint. */
  lookedBack: boolean;
  /** An entry that was folded says something of lines before it: that they are damaged, or their words erased. */
  heardOfOthers: boolean;
}

/** A reading of nothing yet: what lies behind the checkpoint is to be folded into it. */
export function begin(
  options: FolderOptions,
  segments: readonly string[],
  checkpoint: Checkpoint | undefined,
  found: Survey,
  isLocked: boolean,
  damage: JournalProblem[],
): Reading {
  const { country } = options;
  const base = checkpoint?.mark ?? BEGINNING;
  const book = checkpoint?.book ?? emptyBook();
  if (found.skips.size > 0) {
    heedGiven(book, namedBy(lostLines(options.at, found.end.journal, found.skips)), found.end.seq);
  }
  const index = entryIndex(base.seq);
  const unwritten = new Map<number, Entry>();
  let opened: { readonly register: Register | undefined } | undefined;
  const register = (): Register | undefined => (opened ??= { register: registerFor(reading) }).register;
  const held = archive({
    lines: () => linesOf(reading),
    country,
    entryAt: (seq, place) => metAt(reading, seq, place),
    register,
    base,
    recent: index,
    unwritten,
    end: () => reading.found.end,
  });
  const sources = bookSources(held, book.retractions, options.dayOf);
  const folding: BookSources = {
    ...sources,
    caseAt(no, upTo) {
      reading.lookedBack = true;
      return sources.caseAt(no, upTo);
    },
    customerAt(no, upTo) {
      reading.lookedBack = true;
      return sources.customerAt(no, upTo);
    },
  };
  const reading: Reading = {
    options,
    book,
    archive: held,
    sources,
    folding,
    index,
    unwritten,
    register,
    base,
    kept: base,
    segments,
    found,
    skips: skipsTogether(checkpoint?.skips ?? NO_SKIPS, found.skips),
    damage,
    isHeld: isLocked,
    lookedBack: false,
    heardOfOthers: false,
  };
  return reading;
}

const skipsTogether = (before: Skips, behind: Skips): Skips =>
  behind.size === 0 ? before : skipsOf([...before.places, ...behind.places]);

/** The journal's lines as a reading reads them: it goes on without those that turn out to be damaged. */
export const linesOf = (reading: Reading): Lines => ({
  ...wholeLinesOf(reading),
  met: (fault, place) => {
    meet(reading, () => failureOf(reading.options.at, fault, place));
  },
});

/** The same for what is stored: a damaged line is thrown. */
const wholeLinesOf = ({ options: { at }, segments, skips }: Reading): Lines => ({ at, segments, skips });

/**
 * Notes damage that is met late, in what was not verified again when the journal was read. The first is looked at again with
 * the lock held, and the journal marked.
 *
 * @throws JournalFailure `newer-format`; BrokenRegister where nothing is wrong with the journal: the line was looked for in
 *   the wrong place
 */
function meet({ options, damage, isHeld }: Reading, failed: () => JournalFailure): void {
  // one is enough to be said; what a line's number is takes a reading of its segment
  if (damage.length > 0) return;
  const { problem } = failed();
  if (lookAgain(options, isHeld) === 'sound') throw new BrokenRegister();
  if (problem.kind === 'newer-format') throw new JournalFailure(problem);
  damage.push(problem);
}

/** One entry by its place; a line that turns out to be damaged is left out. */
function metAt(reading: Reading, seq: number, place: Location): readonly Entry[] {
  const { at } = reading.options;
  try {
    if (reading.skips.at(place.segment, place.offset) === 'words') return [wordlessAt(at, place)];
    return [entryAt(at, reading.found.end.journal ?? '', seq, place)];
  } catch (error) {
    if (!(error instanceof JournalFailure)) throw error;
    meet(reading, () => error);
    return [];
  }
}

/** The register, made where it is missing and the checkpoint has much behind it. */
function registerFor(reading: Reading): Register | undefined {
  const { options, base, damage } = reading;
  if (base.journal === null) return undefined;
  const register = openSound(options, base.journal);
  if (register !== undefined || base.seq <= REGISTER_DUE_ENTRIES || damage.length > 0) return register;
  const refresh = (): void => {
    refreshed(reading, base);
  };
  if (reading.isHeld) refresh();
  else ifFree(options.at, whileHeld(reading, refresh));
  return openSound(options, base.journal);
}

/** What is done with the lock held knows that it is. */
const whileHeld = (reading: Reading, work: () => void) => (): void => {
  reading.isHeld = true;
  try {
    work();
  } finally {
    reading.isHeld = false;
  }
};

/** Brings the register up to a place, unless a line before it turns out to be damaged. */
function refreshed(reading: Reading, upTo: Mark): void {
  try {
    refreshRegister(reading.options, wholeLinesOf(reading), upTo);
  } catch (error) {
    if (!(error instanceof JournalFailure) || error.problem.kind === 'register-broken') throw error;
    meet(reading, () => error);
  }
}

/** Adds an entry to the book; one that is lost is only counted. */
export function fold(reading: Reading, addition: Addition): void {
  reading.index.add(addition);
  const { entry } = addition;
  if (entry === undefined) return;
  if (entry.type === 'repaired' || entry.type === 'erased') reading.heardOfOthers = true;
  enter(reading.book, entry, reading.folding);
}

/**
 * Stores checkpoint and register where they are due, with the lock held: because much lies beyond them, or because an
 * entry that was folded since made us look into closed cases, as the next reader would have to.
 */
export function keepDerived(reading: Reading): void {
  const { options, kept, segments, found, damage } = reading;
  const isClean = found.torn === undefined && !found.lacksLineFeed && damage.length === 0;
  const isDue = reading.lookedBack || bytesBeyond(options.at, segments, kept) >= CHECKPOINT_DUE_BYTES;
  if (isClean && isDue) storeDerived(reading);
}

/** Stores checkpoint and register, with the lock held and the tail put right. */
export function storeDerived(reading: Reading): void {
  const { options, found, book, skips } = reading;
  if (writeCheckpoint(options, found.end, book, skips)) reading.kept = found.end;
  reading.lookedBack = false;
  refreshed(reading, found.end);
}

/** The reading as commands see it. */
export function snapshotOf(reading: Reading): Snapshot {
  const { options, book, archive: held, sources, found } = reading;
  return snapshot({
    lines: linesOf(reading),
    country: options.country,
    book,
    archive: held,
    sources,
    end: found.end,
    // somebody may be writing it right now
    tornTail: found.torn !== undefined && !isBeingWritten(options.at),
    lastRecorded: () => lastRecorded(options.at, found.end),
  });
}

/** The entries behind entry `seq`, in order. */
export const additionsAfter = (reading: Reading, seq: number): Iterable<Addition> =>
  entriesBetween(linesOf(reading), reading.archive.placeAfter(seq), reading.found.end);
