/** Erasing from the backups that the program keeps: all that was ever erased from the journal, so that it can be run again. */
import type { Entry, IsoInstant } from '../../domain/entries.ts';
import type { Snapshot } from '../journal.ts';
import type { JournalProblem } from '../problem.ts';
import { knownBackups } from './backup/known-backups.ts';
import { noteUnreached } from './backup/notes.ts';
import type { KeptBackup } from './backup/kept.ts';
import { rewriteBackup } from './backup/rewrite.ts';
import { takingOf, type ErasureMade } from './backup/taking.ts';
import { endErasingBackups } from './erasing-backups.ts';
import { readingProblem } from './failure.ts';
import { hashesOf, type HashesBySeq } from './hashes-by-seq.ts';

export interface BackupsErased {
  /** How many backups had words in them that are gone now. */
  readonly rewritten: number;
  readonly failed: readonly { readonly file: string; readonly problem: JournalProblem }[];
  readonly unreachable: readonly string[];
  readonly unreadable: readonly string[];
  /** Backups of another line of this journal, which went on from an older backup: what is only there was left. */
  readonly otherLine: readonly string[];
  /** Folders with a copy of the journal in plain text that could not be removed. */
  readonly leftovers: readonly string[];
  /** When the backup was made that the journal was restored from: those that went to other folders after it are not known. */
  readonly restoredFrom: IsoInstant | null;
}

export const NO_BACKUPS: BackupsErased = {
  rewritten: 0,
  failed: [],
  unreachable: [],
  unreadable: [],
  otherLine: [],
  leftovers: [],
  restoredFrom: null,
};

/** @param at the journal's folder. @param desk the journal as it stands now */
export async function eraseFromBackups(at: string, desk: Snapshot): Promise<BackupsErased> {
  const { journal } = desk;
  const entries = erasuresIn(desk);
  if (journal === null) return NO_BACKUPS;
  try {
    if (entries.length === 0) {
      endErasingBackups(at, desk.head.seq);
      return NO_BACKUPS;
    }
    const done = await eraseFrom(at, journal, entries, desk);
    noteUnreached(at, done.unreachable);
    // what is out of reach is noted, and is said; what failed is tried again
    if (done.failed.length === 0) endErasingBackups(at, desk.head.seq);
    return done;
  } catch (error) {
    const problem = readingProblem(error, at);
    return { ...NO_BACKUPS, failed: [{ file: 'at' in problem ? problem.at : at, problem }] };
  }
}

async function eraseFrom(
  at: string,
  journal: string,
  entries: readonly Entry<'erased'>[],
  { head }: Snapshot,
): Promise<BackupsErased> {
  const { backups, ...found } = await knownBackups(at, journal);
  const seqs = new Set(backups.map(({ manifest }) => manifest.head.seq));
  const ranges = entries.flatMap(({ data }) => data.entries);
  const isWanted = (seq: number): boolean =>
    seqs.has(seq) || ranges.some(([from, to]) => from <= seq && seq <= to);
  const own = new Set<number>(entries.map(({ seq }) => seq));
  const hashes = hashesOf(at, head, (seq) => own.has(seq) || isWanted(seq));
  const erasures = entries.map(({ seq, data }): ErasureMade => ({
    seq,
    entry: [...(hashes.get(seq) ?? [])].at(0) ?? '',
    data,
  }));
  const failed: { file: string; problem: JournalProblem }[] = [];
  const otherLine: string[] = [];
  let rewritten = 0;
  for (const backup of backups) {
    const isSameLine = isOfLine(backup, hashes);
    if (!isSameLine) otherLine.push(backup.file);
    const wanted = erasures.filter((each) => !hasErasure(backup, each, isSameLine));
    if (wanted.length === 0) continue;
    const done = await rewriteBackup(backup.file, (manifest) => takingOf(manifest, wanted, hashes));
    if (!done.ok) failed.push({ file: backup.file, problem: done.problem });
    else if (done.value.is === 'rewritten' && done.value.lines > 0) rewritten += 1;
  }
  return { ...found, rewritten, failed, otherLine };
}

/** Whether the journal has the entry that the backup ends with. */
const isOfLine = ({ manifest: { head } }: KeptBackup, hashes: HashesBySeq): boolean =>
  head.seq === 0 || hashes.get(head.seq)?.has(head.hash) === true;

/** Whether a backup is known to have an erasure, or to have nothing that it names. */
function hasErasure(
  { manifest }: KeptBackup,
  { seq, entry, data }: ErasureMade,
  isSameLine: boolean,
): boolean {
  const { head, erased, problems } = manifest;
  if (erased.some((each) => each.entry === entry)) return true;
  // made after it
  if (isSameLine && head.seq >= seq && problems.length === 0) return true;
  return data.lines === undefined && data.entries.every(([from]) => from > head.seq);
}

const erasuresIn = (desk: Snapshot): readonly Entry<'erased'>[] =>
  [...desk.containing('erased')].filter((e): e is Entry<'erased'> => e.type === 'erased');
