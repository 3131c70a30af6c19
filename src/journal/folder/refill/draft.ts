/** The journal as it will be, in a folder of its own, and putting it in place. */
import { fdatasyncSync, renameSync } from 'node:fs';
import type { Entry, Fact } from '../../../domain/entries.ts';
import { seqNumber } from '../../../domain/ids.ts';
import { toIso } from '../../../domain/instant.ts';
import type { Recorder } from '../../journal.ts';
import { takeBack } from '../append.ts';
import { segmentToWrite } from '../desk.ts';
import { JournalFailure, systemCode } from '../failure.ts';
import {
  closeFile,
  createFile,
  makeFolder,
  openOrCreate,
  openToWrite,
  segmentPath,
  segmentsFolder,
  sizeOf,
  syncFolder,
} from '../files.ts';
import { ulidSequence } from '../import/ulid-sequence.ts';
import { encodeLine, MOST_LINE_BYTES } from '../line.ts';
import type { Mark } from '../mark.ts';
import type { Reading } from '../reading.ts';
import { repairTail } from '../repair-tail.ts';
import { withSegment } from '../segments.ts';
import { keepTailMark } from '../tail-mark.ts';
import { copyFrom, writeWhole } from '../write-whole.ts';
import type { Coming } from './refill.ts';

/** The journal in the folder. */
export interface Draft {
  readonly journal: string;
  readonly segments: readonly string[];
  /** The one that is not as it was, and how long it was. */
  readonly changed: { readonly segment: string; readonly before: number };
  readonly end: Mark;
  readonly added: number;
}

const BUFFER_BYTES = 1 << 20;

/**
 * Copies what is there and writes the entries behind number `there`, and makes them durable.
 *
 * @throws JournalFailure `entry-too-large`, `words-erased`; the system's error
 */
export function draftJournal(
  work: string,
  reading: Reading,
  recorder: Recorder,
  coming: Coming,
  there: number,
): Draft {
  const { options, found, segments } = reading;
  const segment = segmentToWrite(reading, recorder.now);
  const newId = ulidSequence(recorder.now);
  const journal = found.end.journal ?? newId();
  makeFolder(segmentsFolder(work));
  for (const each of segments) copySegment(options.at, each, work);
  // nothing is left to be put right but in a dry run
  repairTail(work, found);
  const { fd } = openOrCreate(segmentPath(work, segment));
  try {
    const isThere = segments.includes(segment);
    const begin = sizeOf(fd);
    const lines = linesOf(coming, recorder, newId, there);
    const end = writeLines(fd, begin, { ...found.end, journal, segment }, lines);
    fdatasyncSync(fd);
    return {
      journal,
      segments: isThere ? segments : [...segments, segment],
      changed: { segment, before: begin },
      end: end.mark,
      added: end.lines,
    };
  } finally {
    closeFile(fd);
  }
}

function copySegment(at: string, segment: string, work: string): void {
  withSegment(at, segment, (from) => {
    const to = createFile(segmentPath(work, segment));
    try {
      copyFrom(from, 0, to);
    } finally {
      closeFile(to);
    }
  });
}

/** A line but for its place in the chain. */
type Wanting = Omit<Parameters<typeof encodeLine>[1], 'id'> & { readonly id: string; readonly entry: Entry };

function* linesOf(
  { entries, erased, whole }: Coming,
  recorder: Recorder,
  newId: () => string,
  there: number,
): Iterable<Wanting> {
  const wanting = (entry: Entry, next: Entry | undefined): Wanting => {
    const { by, recordedAt, clock, batch } = entry;
    const last = next?.batch !== batch;
    const stamp = { id: newId(), by, recordedAt, clockSet: clock === 'set', entry };
    return batch === undefined ? stamp : { ...stamp, batch: { id: batch, last } };
  };
  let before: Entry | undefined;
  for (const entry of withFillers(coming(entries.inOrder(there + 1)), whole, there, recorder)) {
    refuseErasedWords(entry, erased);
    if (before !== undefined) yield wanting(before, entry);
    before = entry;
  }
  if (before !== undefined) yield wanting(before, undefined);
}

function* coming(spooled: ReturnType<Coming['entries']['inOrder']>): Iterable<Entry> {
  for (const { text } of spooled) yield JSON.parse(text()) as Entry; // it was spooled by us
}

/**
 * Where numbers are lost an entry about no case stands at the last of them: a `repaired` one, which alone may leave out
 * numbers. Where the export has one right behind them, it is that.
 */
function* withFillers(
  entries: Iterable<Entry>,
  { last, lost }: Coming['whole'],
  there: number,
  recorder: Recorder,
): Iterable<Entry> {
  const ahead = lost.filter(([, to]) => to > there);
  let i = 0;
  for (const entry of entries) {
    for (let range = ahead[i]; range !== undefined && range[1] < entry.seq; range = ahead[++i]) {
      const isLeftOut = entry.type === 'repaired' && range[1] === entry.seq - 1;
      if (!isLeftOut) yield filler(range[1], recorder);
    }
    yield entry;
  }
  if (ahead[i]?.[1] === last) yield filler(last, recorder);
}

const filler = (seq: number, { by, now, clockSet }: Recorder): Entry<'repaired'> => ({
  seq: seqNumber(seq),
  type: 'repaired',
  case: null,
  by,
  happenedAt: toIso(now),
  recordedAt: toIso(now),
  ...(clockSet ? { clock: 'set' } : {}),
  data: { damage: [] },
});

function refuseErasedWords({ seq, private: words }: Entry, erased: Coming['erased']): void {
  if (words === undefined) return;
  const by = erased.find(({ ranges }) => ranges.some(([from, to]) => from <= seq && seq <= to));
  if (by !== undefined) throw new JournalFailure({ kind: 'words-erased', seq, by: by.by });
}

function writeLines(
  fd: number,
  begin: number,
  from: Mark & { readonly journal: string },
  lines: Iterable<Wanting>,
): { readonly mark: Mark; readonly lines: number } {
  const out = Buffer.allocUnsafe(BUFFER_BYTES + MOST_LINE_BYTES + 1);
  let written = begin;
  let filled = 0;
  let count = 0;
  let mark: Mark = { ...from, lineStart: begin, offset: begin };
  const flush = (): void => {
    writeWhole(fd, out, 0, filled, written);
    written += filled;
    filled = 0;
  };
  for (const { entry, ...stamp } of lines) {
    const { seq, type, case: no, happenedAt, data, private: words } = entry;
    const fact = { type, case: no, happenedAt, data, private: words } as Fact; // the same type's, as they were
    const line = encodeLine({ journal: from.journal, seq, prev: mark.hash }, stamp, fact);
    const bytes = Buffer.byteLength(line.text);
    if (bytes > MOST_LINE_BYTES)
      throw new JournalFailure({ kind: 'entry-too-large', bytes, most: MOST_LINE_BYTES });
    const lineStart = written + filled;
    filled += out.write(`${line.text}\n`, filled, 'utf8');
    mark = { ...mark, seq, hash: line.hash, lineStart, offset: lineStart + bytes + 1 };
    count += 1;
    if (filled >= BUFFER_BYTES) flush();
  }
  flush();
  return { mark, lines: count };
}

/**
 * Puts the segment that is not as it was in its place, by one rename: before it nothing is there, behind it everything.
 *
 * @throws JournalFailure `not-recorded`, or `uncertain` where its name is not durable and could not be taken back
 */
export function putInPlace(reading: Reading, work: string, { changed, segments, end, journal }: Draft): void {
  const { at } = reading.options;
  const { segment, before } = changed;
  const draft = segmentPath(work, segment);
  const fd = openToWrite(draft);
  try {
    renameSync(draft, segmentPath(at, segment));
    try {
      syncFolder(segmentsFolder(at));
    } catch (error) {
      takeBack(at, fd, before, segment, reading.found.end, systemCode(error));
      throw error;
    }
  } finally {
    closeFile(fd);
  }
  reading.segments = segments;
  reading.found = { ...reading.found, end: { ...end, journal }, torn: undefined, lacksLineFeed: false };
  keepTailMark(at, segments, reading.found.end, reading.skips.size);
}
