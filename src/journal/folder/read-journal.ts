/** Reading the journal: the checkpoint first, the journal second, and what came after folded into the book. */
import type { JournalProblem } from '../problem.ts';
import { isSetBack, readCheckpoint, storedMark, type Checkpoint } from './checkpoint.ts';
import { readDamageMark, setDamageMark } from './damage-mark.ts';
import { entriesBetween } from './entries.ts';
import { JournalFailure } from './failure.ts';
import { NO_SKIPS } from './faults.ts';
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
  const { at } = options;
  let reading: Reading | undefined;
  let failure: unknown;
  try {
    reading = readNow(options, false);
    if (reading.damage.length === 0 || readDamageMark(at) !== undefined) return reading;
  } catch (error) {
    if (!(error instanceof BrokenRegister)) throw error;
    failure = error;
  }
  const confirmed = letGo(whenFree(at, options.lockWaitMs ?? LOCK_WAIT_MS, () => readNow(options, true)));
  if (confirmed !== undefined) return confirmed;
  if (reading === undefined) throw failure;
  return reading;
}

/** The lock was held while this was read, and is no more. */
function letGo(reading: Reading | undefined): Reading | undefined {
  if (reading !== undefined) reading.isHeld = false;
  return reading;
}

function readNow(options: FolderOptions, isLocked: boolean): Reading {
  const { at } = options;
  const { checkpoint, segments, kept } = checkpointOf(options);
  const base = checkpoint?.mark ?? BEGINNING;
  const isMuch = bytesBeyond(at, segments, base) >= CHECKPOINT_DUE_BYTES;
  if (isMuch && !isLocked) {
    const stored = letGo(ifFree(at, () => readNow(options, true)));
    if (stored !== undefined) return stored;
  }
  const unchanged = isLocked || kept !== undefined ? undefined : asLeft(at, segments, base);
  const witnesses = { left: unchanged === undefined ? lastLeft(at) : undefined, kept };
  const progress = meter(options, 'checking', segments, base);
  const found = unchanged ?? survey(at, segments, base, { meter: progress, watched: marksOf(witnesses) });
  const damage = damageIn(at, found, setBackFrom(found, witnesses, base), isLocked);
  const isSound = damage.length === 0;
  const isRebuild = isLocked && isSound && checkpoint === undefined && found.end.seq > REGISTER_DUE_ENTRIES;
  const reading =
    (isRebuild ? foldIntoRegister(options, segments, found) : undefined) ??
    foldAll(options, segments, checkpoint, found, isLocked, damage);
  if (isLocked && isMuch) keepDerived(reading);
  return reading;
}

/** The checkpoint, and the segments as they were after it was read. One that contradicts them twice is a witness: `kept`. */
function checkpointOf(options: FolderOptions): {
  readonly checkpoint: Checkpoint | undefined;
  readonly segments: readonly string[];
  readonly kept: Mark | undefined;
} {
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
function asLeft(at: string, segments: readonly string[], base: Mark): Survey | undefined {
  const end = readTailMark(at, segments, base);
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
