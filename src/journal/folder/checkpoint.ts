/**
 * The checkpoint: the book, and where in the journal it was taken. It is derived: behind, missing or broken it is made
 * good; ahead of the journal, or contradicting it, it is a witness that the journal was set back.
 */
import { LowSync } from 'lowdb';
import type { Book } from '../../domain/book.ts';
import { NONE_GIVEN, type GivenNumbers } from '../../domain/given-numbers.ts';
import { bookFromJson, bookText, bookToJson, isBookJson, type BookJson } from './book-json.ts';
import { cacheFile } from './cache-file.ts';
import { carriesHash, journalOf } from './chain.ts';
import { JournalFailure, systemCode } from './failure.ts';
import { readAt, sizeOf } from './files.ts';
import { skipsOf, type SkippedLine, type Skips } from './faults.ts';
import { folderId, isOfThisFolder, type Witness } from './home.ts';
import type { Mark } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { lastLine, withSegment } from './segments.ts';

/** In the cache. */
export const CHECKPOINT = 'checkpoint.json';

const VERSION = 6;
const LINE_FEED = Buffer.from('\n');

interface CheckpointJson extends Mark {
  readonly v: number;
  /** What the book and the register were made for: where these are others by now, both are made anew. */
  readonly country: string;
  readonly timeZone: string;
  /** The folder of the segments. */
  readonly home: string;
  /** Lines before the mark that do not count. */
  readonly skips: readonly SkippedLine[];
  readonly book: BookJson;
}

export interface Checkpoint {
  readonly mark: Mark;
  readonly book: Book;
  /** Lines before the mark that do not count. */
  readonly skips: Skips;
}

const file = (at: string): LowSync<CheckpointJson | null> =>
  new LowSync<CheckpointJson | null>(cacheFile(at, CHECKPOINT, toText), null);

/** In ASCII, as JSON allows: every command reads it, and half the time goes where a text has a single `å` in it. */
function toText(json: CheckpointJson | null): string {
  if (json === null) return 'null\n';
  const { book, ...mark } = json;
  const text = `${JSON.stringify(mark).slice(0, -1)},\n"book":${bookText(book)}}\n`;
  return text.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * The checkpoint, where there is one that can be used.
 *
 * @param segments read after it, so that the journal is never the older of the two
 * @throws JournalFailure `set-back`; the system's error
 */
export function readCheckpoint(
  options: FolderOptions,
  segments: () => readonly string[],
): Checkpoint | undefined {
  const stored = storedIn(options.at);
  if (stored === undefined || !holds(options.at, stored, segments())) return undefined;
  if (stored.country !== options.country || stored.timeZone !== options.timeZone) return undefined;
  const { journal, seq, hash, segment, lineStart, offset } = stored;
  return {
    mark: { journal, seq, hash, segment, lineStart, offset },
    book: bookFromJson(stored.book),
    skips: skipsOf(stored.skips),
  };
}

/** Up to which entry the stored checkpoint goes, whether or not it can be used; `null` where there is none. */
export const checkpointSeq = (at: string): number | null => storedIn(at)?.seq ?? null;

/** The numbers of cases and customers that a stored checkpoint of this journal knows to be given, up to an entry. */
export function storedNumbers(
  at: string,
  journal: string | null,
): { readonly seq: number; readonly numbers: GivenNumbers } {
  const stored = storedIn(at);
  if (stored === undefined || (journal !== null && stored.journal !== journal))
    return { seq: 0, numbers: NONE_GIVEN };
  const { nextCase, nextCustomer } = stored.book;
  return { seq: stored.seq, numbers: { cases: nextCase - 1, customers: nextCustomer - 1 } };
}

/** Where the stored checkpoint was taken, whether or not it can be used. */
export function storedMark(at: string): Witness | undefined {
  const stored = storedIn(at);
  return stored === undefined ? undefined : { ...stored, isAtHome: isOfThisFolder(at, stored, stored.home) };
}

function storedIn(at: string): CheckpointJson | undefined {
  const low = file(at);
  low.read();
  return low.data !== null && isCheckpoint(low.data) ? low.data : undefined;
}

const isCheckpoint = (json: CheckpointJson): boolean =>
  typeof json === 'object' &&
  json.v === VERSION &&
  typeof json.journal === 'string' &&
  typeof json.segment === 'string' &&
  typeof json.hash === 'string' &&
  typeof json.home === 'string' &&
  [json.seq, json.lineStart, json.offset].every((n) => Number.isSafeInteger(n) && n >= 0) &&
  Array.isArray(json.skips) &&
  isBookJson(json.book);

/**
 * Whether the journal still holds what the checkpoint was taken of.
 *
 * @returns `false` where it is of another journal, or can't be begun from
 * @throws JournalFailure `set-back`
 */
function holds(at: string, mark: Mark, segments: readonly string[]): boolean {
  const { segment, lineStart, offset, hash } = mark;
  if (segment !== null && segments.includes(segment) && offset > lineStart) {
    const [line, size] = withSegment(at, segment, (fd) => [
      readAt(fd, lineStart, offset - lineStart),
      sizeOf(fd),
    ]);
    if (carriesHash(line, hash)) return true;
    // its line lacks nothing but its line feed: nothing can begin behind it before that is there
    if (size === offset - 1 && carriesHash(Buffer.concat([line, LINE_FEED]), hash)) return false;
  }
  const now = lastEntry(at, segments);
  if (now !== undefined && now.journal !== mark.journal) return false;
  throw new JournalFailure({ kind: 'set-back', checkpoint: mark.seq, journal: now?.seq ?? 0 });
}

/** Whether it is the alarm of a checkpoint: to be held against a survey. */
export const isSetBack = (error: unknown): boolean =>
  error instanceof JournalFailure && error.problem.kind === 'set-back';

/** What the last whole line says that it is. */
function lastEntry(
  at: string,
  segments: readonly string[],
): { readonly journal: string | undefined; readonly seq: number } | undefined {
  for (const segment of segments.toReversed()) {
    const line = lastLine(at, segment)?.bytes;
    if (line === undefined) continue;
    const seq = /,"seq":(\d+),/.exec(line.toString('latin1', 0, 120))?.[1];
    return { journal: journalOf(line, 0, line.length), seq: Number(seq ?? 0) };
  }
  return undefined;
}

/**
 * Stores a checkpoint, with the lock held. That the disk refuses it harms nothing: the next one may succeed. Nor that it is
 * longer than a text can be, where half a million cases are open: then all is read each time.
 *
 * @returns whether it was stored
 */
export function writeCheckpoint(options: FolderOptions, mark: Mark, book: Book, skips: Skips): boolean {
  const { at, country, timeZone } = options;
  const low = file(at);
  try {
    const made = { country, timeZone, home: folderId(at) };
    low.data = { v: VERSION, ...mark, ...made, skips: skips.places, book: bookToJson(book) };
    low.write();
    return true;
  } catch (error) {
    if (systemCode(error) === undefined && !(error instanceof RangeError)) throw error;
    return false;
  }
}
