/** Reading the journal: the checkpoint first, the journal second, and what came after folded into the book. */
import { emptyBook, enter, type Book, type BookSources } from '../../domain/book.ts';
import type { Entry } from '../../domain/entries.ts';
import type { Snapshot } from '../journal.ts';
import { archive, type Archive } from './archive.ts';
import { readCheckpoint, writeCheckpoint, type Checkpoint } from './checkpoint.ts';
import { entriesBetween } from './entries.ts';
import { entryIndex, type EntryIndex } from './entry-index.ts';
import { ifFree, isBeingWritten } from './lock.ts';
import { segmentPath, statOf } from './files.ts';
import { BEGINNING, segmentsFrom, type Mark } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { requireJournal } from './place.ts';
import { openSound, refreshRegister, REGISTER_DUE_ENTRIES, writeRegister } from './register-upkeep.ts';
import type { Addition, Register } from './register/register.ts';
import { listSegments } from './segments.ts';
import { snapshot } from './snapshot.ts';
import { bookSources } from './sources.ts';
import { readTailMark } from './tail-mark.ts';
import { survey, type Survey } from './tail.ts';

/** A checkpoint is due when so many bytes lie beyond the last: reading those costs a twentieth of a bare start of Node. */
const CHECKPOINT_DUE_BYTES = 32 * 1024;

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
  /** Folding needed cases that are not open: so will the next reader, unless there is a checkpoint. */
  lookedBack: boolean;
}

/**
 * Reads the journal.
 *
 * @param isLocked the lock is held: what should be stored is stored. Without it, a reader who finds much to fold takes
 *   the lock if it is free, stores what it made of it, and goes on without where it can't.
 * @throws JournalFailure; the system's error
 */
export function readJournal(options: FolderOptions, isLocked: boolean): Reading {
  requireJournal(options.at);
  const { at } = options;
  let listed: readonly string[] | undefined;
  const segments = (): readonly string[] => (listed ??= listSegments(at));
  const checkpoint = readCheckpoint(options, segments);
  const base = checkpoint?.mark ?? BEGINNING;
  const isMuch = bytesBeyond(at, segments(), base) >= CHECKPOINT_DUE_BYTES;
  if (isMuch && !isLocked) {
    const stored = ifFree(at, () => readJournal(options, true));
    if (stored !== undefined) return stored;
  }
  const found = (isLocked ? undefined : asLeft(at, segments(), base)) ?? survey(at, segments(), base);
  const isRebuild = isLocked && checkpoint === undefined && found.end.seq > REGISTER_DUE_ENTRIES;
  const reading =
    (isRebuild ? foldIntoRegister(options, segments(), found) : undefined) ??
    foldAll(options, segments(), checkpoint, found, isLocked);
  if (isLocked && isMuch) keepDerived(reading);
  return reading;
}

/** Where the last writer left the journal, if nobody has touched it since: then nothing has to be verified to read it. */
function asLeft(at: string, segments: readonly string[], base: Mark): Survey | undefined {
  const end = readTailMark(at, segments);
  if (end === undefined || end.seq < base.seq || (base.journal !== null && end.journal !== base.journal)) {
    return undefined;
  }
  return { end, torn: undefined, lacksLineFeed: false };
}

const bytesBeyond = (at: string, segments: readonly string[], base: Mark): number =>
  segmentsFrom(segments, base).reduce(
    (sum, name) =>
      sum + (statOf(segmentPath(at, name))?.size ?? 0) - (name === base.segment ? base.offset : 0),
    0,
  );

function foldAll(
  options: FolderOptions,
  segments: readonly string[],
  checkpoint: Checkpoint | undefined,
  found: Survey,
  isLocked: boolean,
): Reading {
  const reading = begin(options, segments, checkpoint, found, isLocked);
  for (const addition of entriesBetween(options.at, segments, reading.base, found.end))
    fold(reading, addition);
  return reading;
}

/**
 * Makes book and register from the whole journal in one pass.
 *
 * @returns `undefined` where the disk refuses the register
 */
function foldIntoRegister(
  options: FolderOptions,
  segments: readonly string[],
  found: Survey,
): Reading | undefined {
  const { journal } = found.end;
  if (journal === null) return undefined;
  const old = openSound(options, journal);
  old?.close();
  if (old !== undefined) return undefined;
  const reading = begin(options, segments, undefined, found, true);
  function* folded(): Iterable<Addition> {
    for (const addition of entriesBetween(options.at, segments, BEGINNING, found.end)) {
      fold(reading, addition);
      yield addition;
    }
  }
  return writeRegister(options, journal, undefined, folded()) ? reading : undefined;
}

function begin(
  options: FolderOptions,
  segments: readonly string[],
  checkpoint: Checkpoint | undefined,
  found: Survey,
  isLocked: boolean,
): Reading {
  const { at, country } = options;
  const base = checkpoint?.mark ?? BEGINNING;
  const book = checkpoint?.book ?? emptyBook();
  const index = entryIndex(base.seq);
  const unwritten = new Map<number, Entry>();
  const journal = (): string => reading.found.end.journal ?? '';
  let opened: { readonly register: Register | undefined } | undefined;
  const register = (): Register | undefined =>
    (opened ??= { register: registerFor(options, () => reading.segments, base, isLocked) }).register;
  const held = archive({
    at,
    country,
    journal,
    segments: () => reading.segments,
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
    lookedBack: false,
  };
  return reading;
}

/** The register, made where it is missing and the checkpoint has much behind it. */
function registerFor(
  options: FolderOptions,
  segments: () => readonly string[],
  base: Mark,
  isLocked: boolean,
): Register | undefined {
  if (base.journal === null) return undefined;
  const register = openSound(options, base.journal);
  if (register !== undefined || base.seq <= REGISTER_DUE_ENTRIES) return register;
  if (isLocked) refreshRegister(options, segments(), base);
  else
    ifFree(options.at, () => {
      refreshRegister(options, segments(), base);
    });
  return openSound(options, base.journal);
}

/** Adds an entry to the book. */
export function fold(reading: Reading, addition: Addition): void {
  reading.index.add(addition);
  enter(reading.book, addition.entry, reading.folding);
}

/**
 * Stores checkpoint and register where they are due, with the lock held: because much lies beyond them, or because an
 * entry that was folded since made us look into closed cases, as the next reader would have to.
 */
export function keepDerived(reading: Reading): void {
  const { options, kept, segments, found } = reading;
  const isClean = found.torn === undefined && !found.lacksLineFeed;
  const isDue = reading.lookedBack || bytesBeyond(options.at, segments, kept) >= CHECKPOINT_DUE_BYTES;
  if (!isClean || !isDue) return;
  if (writeCheckpoint(options, found.end, reading.book)) reading.kept = found.end;
  reading.lookedBack = false;
  refreshRegister(options, segments, found.end);
}

/** The reading as commands see it. */
export function snapshotOf(reading: Reading): Snapshot {
  const { options, segments, book, archive: held, sources, found } = reading;
  return snapshot({
    at: options.at,
    country: options.country,
    segments,
    book,
    archive: held,
    sources,
    end: found.end,
    // somebody may be writing it right now
    tornTail: found.torn !== undefined && !isBeingWritten(options.at),
  });
}

/** The entries behind entry `seq`, in order. */
export const additionsAfter = (reading: Reading, seq: number): Iterable<Addition> =>
  entriesBetween(reading.options.at, reading.segments, reading.archive.placeAfter(seq), reading.found.end);
