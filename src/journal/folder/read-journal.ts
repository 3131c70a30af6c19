/** Reading the journal: the checkpoint first, the journal second, and what came after folded into the book. */
import type { JournalProblem } from '../problem.ts';
import { isSetBack, readCheckpoint, storedMark, type Checkpoint } from './checkpoint.ts';
import { readDamageMark, setDamageMark } from './damage-mark.ts';
import { dropBooks } from './derived.ts';
import { entriesBetween } from './entries.ts';
import { JournalFailure } from './failure.ts';
import { wordedLines } from './erased-lines.ts';
import { NO_SKIPS, skipsOf, type SkippedLine } from './faults.ts';
import type { Witness } from './home.ts';
import { ifFree, LOCK_WAIT_MS, whenFree } from './lock.ts';
import { BEGINNING, type Mark } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { requireJournal } from './place.ts';
import { meter } from './progress.ts';
import { begin, CHECKPOINT_DUE_BYTES, fold, keepDerived, linesOf, type Reading } from './reading.ts';
import { BrokenRegister } from './register/broken.ts';
import { openSound, REGISTER_DUE_ENTRIES, writeRegister } from './register-upkeep.ts';
import type { Addition } from './register/register.ts';
import { bytesBeyond, listSegments } from './segments.ts';
import { marksOf, setBackFrom } from './set-back.ts';
import { lastLeft, readTailMark } from './tail-mark.ts';
import { problemOf, survey, type Survey } from './tail.ts';

/**
 * Reads the journal. Where it is damaged, reading goes on with what verifies; nothing is stored then, and it is marked.
 *
 * @param isLocked the lock is held: what should be stored is stored. Without it, a reader who finds much to fold takes
 *   the lock if it is free, stores what it made of it, and goes on without where it can't.
 * @throws JournalFailure `newer-format`, and where there is no journal; the system's error
 */
export function readJournal(options: FolderOptions, isLocked: boolean): Reading {
  requireJournal(options.at);
  return isLocked ? readNow(options, true) : readBesideWriters(options);
}

/**
 * Without the lock. Damage that is new is looked at again with the lock held, before it is believed: words may be being
 * erased, and lines on their way to a new place.
 */
function readBesideWriters(options: FolderOptions): Reading {
  const { at, lockWaitMs = LOCK_WAIT_MS } = options;
  const reading = readNow(options, false);
  if (reading.damage.length === 0 || readDamageMark(at) !== undefined) return reading;
  return letGo(whenFree(at, lockWaitMs, () => readNow(options, true))) ?? reading;
}

/** The lock was held while this was read, and is no more. */
function letGo(reading: Reading | undefined): Reading | undefined {
  if (reading !== undefined) reading.isHeld = false;
  return reading;
}

function readNow(options: FolderOptions, isLocked: boolean): Reading {
  const stored = checkpointOf(options);
  if (stored.checkpoint === undefined) return readFrom(options, stored, isLocked);
  const reading = readOn(options, stored, isLocked);
  if (reading !== undefined) return reading;
  if (isLocked) dropBooks(options.at);
  const renewed = isLocked ? undefined : letGo(ifFree(options.at, () => readNow(options, true)));
  return renewed ?? readFrom(options, { ...stored, checkpoint: undefined }, isLocked);
}

/** What a reading stands on. */
interface Stored {
  readonly checkpoint: Checkpoint | undefined;
  /** As they were after it was read. */
  readonly segments: readonly string[];
  /** One that contradicts them. */
  readonly kept: Witness | undefined;
}

/**
 * Reads on from the checkpoint.
 *
 * @returns `undefined` where it can't be believed: behind it an entry says something of lines before it, which it can't
 *   have known (whoever records such an entry makes it anew), or it does not go with the register
 */
function readOn(options: FolderOptions, stored: Stored, isLocked: boolean): Reading | undefined {
  try {
    const reading = readFrom(options, stored, isLocked);
    return isOutlived(reading) ? undefined : reading;
  } catch (error) {
    if (error instanceof BrokenRegister) return undefined;
    throw error;
  }
}

const isOutlived = ({ heardOfOthers, base }: Reading): boolean => heardOfOthers && base.seq > 0;

function readFrom(options: FolderOptions, stored: Stored, isLocked: boolean): Reading {
  const { at } = options;
  const { checkpoint, segments, kept } = stored;
  const base = checkpoint?.mark ?? BEGINNING;
  const isMuch = bytesBeyond(at, segments, base) >= CHECKPOINT_DUE_BYTES;
  if (isMuch && !isLocked) {
    const renewed = letGo(ifFree(at, () => readNow(options, true)));
    if (renewed !== undefined) return renewed;
  }
  const unchanged = isLocked || kept !== undefined ? undefined : asLeft(at, segments, checkpoint);
  const witnesses = { left: unchanged === undefined ? lastLeft(at) : undefined, kept };
  const progress = meter(options, 'checking', segments, base);
  const found =
    unchanged ??
    withoutErased(
      at,
      segments,
      base,
      survey(at, segments, base, { meter: progress, watched: marksOf(witnesses) }),
    );
  const damage = damageIn(at, found, setBackFrom(found, witnesses, base), isLocked);
  const isSound = damage.length === 0;
  const isRebuild = isLocked && isSound && checkpoint === undefined && found.end.seq > REGISTER_DUE_ENTRIES;
  const reading =
    (isRebuild ? foldIntoRegister(options, segments, found) : undefined) ??
    foldAll(options, segments, checkpoint, found, isLocked, damage);
  if (isLocked && isMuch && !isOutlived(reading)) keepDerived(reading);
  return reading;
}

/**
 * Words that are to be erased, or were and are there again, are not read. They are looked for where the journal is read from its
 * beginning: so it is where an old segment was put back, since nothing that is derived fits it.
 */
function withoutErased(at: string, segments: readonly string[], base: Mark, found: Survey): Survey {
  const { erased, skips } = found;
  if (base.seq > 0 || erased.length === 0) return found;
  const worded = wordedLines(at, segments, erased)
    .filter(({ segment, offset }) => skips.at(segment, offset) === undefined)
    .map(({ segment, offset }): SkippedLine => [segment, offset, 'words']);
  return worded.length === 0 ? found : { ...found, skips: skipsOf([...skips.places, ...worded]) };
}

/** One that contradicts the segments twice is no checkpoint, but a witness. */
function checkpointOf(options: FolderOptions): Stored {
  for (let tries = 1; ; tries += 1) {
    let segments: readonly string[] | undefined;
    const listed = (): readonly string[] => (segments ??= listSegments(options.at));
    try {
      const checkpoint = readCheckpoint(options, listed);
      return { checkpoint, segments: listed(), kept: undefined };
    } catch (error) {
      if (!isSetBack(error)) throw error;
      // words are being erased: the checkpoint that was read is of the lines as they were
      if (tries < 2) continue;
      return { checkpoint: undefined, segments: listed(), kept: storedMark(options.at) };
    }
  }
}

/** What is wrong, worst first; with the lock held the journal is marked where that was new. @throws JournalFailure `newer-format` */
function damageIn(at: string, found: Survey, setBack: Mark | undefined, isLocked: boolean): JournalProblem[] {
  const alarm: readonly JournalProblem[] =
    setBack === undefined ? [] : [{ kind: 'set-back', checkpoint: setBack.seq, journal: found.end.seq }];
  const problems = [...alarm, ...found.faults.map(problemOf)];
  const newer = problems.find(({ kind }) => kind === 'newer-format');
  if (newer !== undefined) throw new JournalFailure(newer);
  const marked = readDamageMark(at);
  if (marked?.kind === 'newer-format') throw new JournalFailure(marked);
  const [first] = problems;
  if (isLocked && first !== undefined && marked === undefined) setDamageMark(at, first);
  return problems.length > 0 || marked === undefined ? problems : [marked];
}

/** Where the last writer left the journal, if nobody has touched it since: then nothing has to be verified to read it. */
function asLeft(
  at: string,
  segments: readonly string[],
  checkpoint: Checkpoint | undefined,
): Survey | undefined {
  const base = checkpoint?.mark ?? BEGINNING;
  const end = readTailMark(at, segments, checkpoint?.skips.size ?? 0);
  if (end === undefined || end.seq < base.seq || (base.journal !== null && end.journal !== base.journal)) {
    return undefined;
  }
  return {
    end,
    torn: undefined,
    lacksLineFeed: false,
    faults: [],
    known: new Set(),
    skips: NO_SKIPS,
    erased: [],
    met: new Map(),
  };
}

function foldAll(
  options: FolderOptions,
  segments: readonly string[],
  checkpoint: Checkpoint | undefined,
  found: Survey,
  isLocked: boolean,
  damage: JournalProblem[],
): Reading {
  const reading = begin(options, segments, checkpoint, found, isLocked, damage);
  for (const addition of additionsTo(reading)) fold(reading, addition);
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
  const reading = begin(options, segments, undefined, found, true, []);
  function* folded(): Iterable<Addition> {
    for (const addition of additionsTo(reading)) {
      fold(reading, addition);
      yield addition;
    }
  }
  return writeRegister(options, journal, undefined, folded()) ? reading : undefined;
}

const SAID_EVERY = 4096;

/** What lies behind the checkpoint of a reading. */
function* additionsTo(reading: Reading): Iterable<Addition> {
  const { options, base, found } = reading;
  const progress = meter(options, 'reading', reading.segments, base);
  for (const addition of entriesBetween(linesOf(reading), base, found.end)) {
    yield addition;
    if (addition.seq % SAID_EVERY === 0) progress.reached(addition.at.segment, addition.at.offset);
  }
  progress.end();
}
