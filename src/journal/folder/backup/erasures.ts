/**
 * Words that were taken away from a backup after it was made are written down when it is restored, as they are in the
 * journal that went on: else they would count as taken by somebody else.
 */
import { fsyncSync } from 'node:fs';
import type { Fact, SeqRange } from '../../../domain/entries.ts';
import { seqNumber } from '../../../domain/ids.ts';
import { toIso } from '../../../domain/instant.ts';
import type { Head, Recorder } from '../../journal.ts';
import { encodeAll } from '../encode-all.ts';
import { JournalFailure } from '../failure.ts';
import { closeFile, openOrCreate, segmentPath, segmentsFolder, sizeOf, syncFolder } from '../files.ts';
import { ulidSequence } from '../import/ulid-sequence.ts';
import { BEGINNING } from '../mark.ts';
import { listSegments, segmentOf } from '../segments.ts';
import { survey } from '../tail.ts';
import { writeWhole } from '../write-whole.ts';
import type { Erasure, ErasureInBackup, Manifest } from './manifest.ts';

/** Who restores, and in which year of the shop that is. */
export interface Restorer {
  readonly recorder: Recorder;
  /** By the settings in a folder; `undefined` where they can't be read. */
  readonly localYear: (folder: string) => Promise<number | undefined>;
}

/**
 * Writes `erased` entries behind the last one of a journal that nobody else knows of yet.
 *
 * @returns the head then
 * @throws the system's error
 */
export async function writeDownErasures(
  { erased, head }: Manifest,
  folder: string,
  { recorder, localYear }: Restorer,
): Promise<Head> {
  const erasures = erased.flatMap((each) => erasureUpTo(head.seq, each));
  if (erasures.length === 0) return head;
  const { end } = survey(folder, listSegments(folder), BEGINNING);
  const { journal, segment } = end;
  if (journal === null || segment === null) return head;
  const year = await localYear(folder);
  const wanted = year === undefined ? segment : segmentOf(year);
  const happenedAt = toIso(recorder.now);
  const facts = erasures.map((data): Fact => ({ type: 'erased', case: null, happenedAt, data }));
  const lines = encodeAll(facts, end, journal, recorder, ulidSequence(recorder.now));
  if (!lines.ok) throw new JournalFailure(lines.problem);
  append(folder, wanted > segment ? wanted : segment, lines.value.map(({ text }) => `${text}\n`).join(''));
  return { seq: end.seq + lines.value.length, hash: lines.value.at(-1)?.hash ?? end.hash };
}

/** What of an erasure is said of the first `seq` entries: with the same numbers, others come behind them. */
function erasureUpTo(seq: number, { entry: _, ...data }: ErasureInBackup): readonly Erasure[] {
  const entries = data.entries
    .filter(([from]) => from <= seq)
    .map(([from, to]): SeqRange => [from, to <= seq ? to : seqNumber(seq)]);
  return entries.length === 0 && data.lines === undefined ? [] : [{ ...data, entries }];
}

function append(folder: string, segment: string, text: string): void {
  const { fd } = openOrCreate(segmentPath(folder, segment));
  try {
    const bytes = Buffer.from(text);
    writeWhole(fd, bytes, 0, bytes.length, sizeOf(fd));
    fsyncSync(fd);
  } finally {
    closeFile(fd);
  }
  syncFolder(segmentsFolder(folder));
}
