/** Writing: with the lock held, on the newest state. */
import type { Entry } from '../../domain/entries.ts';
import type { Instant } from '../../domain/instant.ts';
import { append, notRecorded, type Chunk } from './append.ts';
import { wordedLines } from './erased-lines.ts';
import { finishErasure, isErasing } from './erasing.ts';
import { JournalFailure, systemCode } from './failure.ts';
import { lockPath } from './files.ts';
import { decodeLine, isFault, type Line } from './line.ts';
import { lock, LOCK_WAIT_MS, type Release } from './lock.ts';
import type { Mark } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { requireJournal } from './place.ts';
import { readJournal } from './read-journal.ts';
import { fold, keepDerived, type Reading } from './reading.ts';
import { repairTail } from './repair-tail.ts';
import { segmentOf } from './segments.ts';
import { keepTailMark } from './tail-mark.ts';

/**
 * Runs `work` on the newest state, with the lock held.
 *
 * @throws JournalFailure `locked`, what is wrong with the journal; what `work` throws
 */
export const atTheDesk = <T>(options: FolderOptions, work: (reading: Reading) => T): T =>
  underLock(options, () => {
    if (isErasing(options.at)) finishErasure(options);
    let reading = readJournal(options, true);
    refuseIfDamaged(reading);
    if (hasErasedWords(reading)) {
      finishErasure(options);
      reading = readJournal(options, true);
    }
    try {
      return work(reading);
    } finally {
      reading.isHeld = false;
    }
  });

/** Words that were erased are there again: an old segment was put back. Only a reading from the beginning can meet them. */
const hasErasedWords = ({ options: { at }, base, segments, found }: Reading): boolean =>
  base.seq === 0 && wordedLines(at, segments, found.erased).length > 0;

/** Nothing is written to a damaged journal. @throws JournalFailure */
function refuseIfDamaged({ damage: [problem] }: Reading): void {
  if (problem !== undefined) throw new JournalFailure(problem);
}

/** Runs `work` with the lock held. @throws JournalFailure `locked`, or where there is no journal; what `work` throws */
export function underLock<T>(options: FolderOptions, work: () => T): T {
  requireJournal(options.at);
  const release = lockOrRefuse(options);
  try {
    return work();
  } finally {
    release();
  }
}

function lockOrRefuse({ at, lockWaitMs = LOCK_WAIT_MS }: FolderOptions): Release {
  let release: Release | undefined;
  try {
    release = lock(at, lockWaitMs);
  } catch (error) {
    throw notRecorded(error, lockPath(at));
  }
  if (release === undefined) throw new JournalFailure({ kind: 'locked', at, seconds: lockWaitMs / 1000 });
  return release;
}

/** Puts a torn tail right. Before each writing. */
export function putTailRight(reading: Reading): void {
  const end = repairTail(reading.options.at, reading.found, reading.options.onCutOff);
  reading.found = { ...reading.found, end, torn: undefined, lacksLineFeed: false };
}

/** The segment to write to: the later of the last one and the local year. */
export function segmentToWrite(
  { options, segments }: Pick<Reading, 'options' | 'segments'>,
  now: Instant,
): string {
  const wanted = segmentOf(options.localYearOf(now));
  const last = segments.at(-1);
  return last === undefined || wanted > last ? wanted : last;
}

/** Writes chunks behind the last entry, all or nothing; the tail was put right. @throws as `append` does */
export function writeChunks(
  reading: Reading,
  journal: string,
  segment: string,
  chunks: Iterable<Chunk>,
): Mark {
  refuseIfDamaged(reading);
  const end = append(reading.options.at, journal, reading.found.end, segment, chunks);
  reading.found = { ...reading.found, end, torn: undefined, lacksLineFeed: false };
  if (!reading.segments.includes(segment)) reading.segments = [...reading.segments, segment];
  keepTailMark(reading.options.at, reading.segments, end, reading.skips.size);
  return end;
}

/**
 * Writes the lines of one command. They are folded first: what can fail in that fails before anything is on disk.
 *
 * @returns the entries, as they stand in the journal
 * @throws JournalFailure
 */
export function writeLines(
  reading: Reading,
  journal: string,
  segment: string,
  lines: readonly Line[],
): readonly Entry[] {
  const entries = entriesOf(lines);
  const { end } = reading.found;
  let offset = end.segment === segment ? end.offset : 0;
  let lastLength = 0;
  for (const [i, entry] of entries.entries()) {
    const length = Buffer.byteLength(lines[i]?.text ?? '');
    reading.unwritten.set(entry.seq, entry);
    fold(reading, { seq: entry.seq, entry, at: { segment, offset, length } });
    lastLength = length + 1;
    offset += lastLength;
  }
  const bytes = Buffer.from(lines.map((line) => `${line.text}\n`).join(''));
  const hash = lines.at(-1)?.hash ?? end.hash;
  writeChunks(reading, journal, segment, [{ bytes, entries: lines.length, hash, lastLength }]);
  reading.unwritten.clear();
  harmless(() => {
    keepDerived(reading);
  });
  return entries;
}

/** Does what is derived from a writing that is on disk already: whatever stops that, the writing stands. */
export function harmless(step: () => void): void {
  try {
    step();
  } catch (error) {
    if (systemCode(error) === undefined && !(error instanceof JournalFailure)) throw error;
  }
}

/** What the lines will be read as. */
const entriesOf = (lines: readonly Line[]): readonly Entry[] =>
  lines.map(({ text }) => {
    const decoded = decodeLine(text);
    if (isFault(decoded)) throw new Error(`a line of our own is no entry: ${decoded.fault}`);
    return decoded;
  });
