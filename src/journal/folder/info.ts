/** What a journal is made of. */
import type { JournalInfo } from '../journal.ts';
import { lastBackup } from './backup/notes.ts';
import { checkpointSeq } from './checkpoint.ts';
import { segmentPath, sizeOf, statOf, readAt } from './files.ts';
import type { FolderOptions } from './options.ts';
import type { Reading } from './reading.ts';
import { openSound } from './register-upkeep.ts';
import { withSegment } from './segments.ts';

/** @throws JournalFailure; the system's error */
export function info(options: FolderOptions, { book, segments, found }: Reading): JournalInfo {
  const { at } = options;
  const { end } = found;
  const register = end.journal === null ? undefined : openSound(options, end.journal);
  register?.close();
  const firsts = segments.map((name) => firstSeq(at, name));
  return {
    at,
    id: end.journal,
    entries: end.seq,
    head: { seq: end.seq, hash: end.hash },
    segments: segments.map((name, i) => {
      const first = firsts[i];
      const next = firsts.slice(i + 1).find((seq) => seq !== undefined) ?? end.seq + 1;
      const bytes = statOf(segmentPath(at, name))?.size ?? 0;
      return { name, entries: first === undefined ? 0 : next - first, bytes };
    }),
    openCases: book.open.size,
    cases: book.nextCase - 1,
    customers: book.nextCustomer - 1,
    checkpoint: checkpointSeq(at),
    register: register?.upTo ?? null,
    lastBackup: lastBackup(at),
    held: book.held,
  };
}

/** The number of a segment's first entry; `undefined` where it has none. */
const firstSeq = (at: string, segment: string): number | undefined =>
  withSegment(at, segment, (fd) => {
    const start = readAt(fd, 0, Math.min(sizeOf(fd), 200)).toString('latin1');
    const seq = /^\{"v":1,"journal":"[^"]*","seq":(\d+),/.exec(start)?.[1];
    return seq === undefined ? undefined : Number(seq);
  });
