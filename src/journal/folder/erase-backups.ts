/** Erasing from the backups that the program keeps: all that was ever erased from the journal, so that it can be run again. */
import type { Entry, IsoInstant } from '../../domain/entries.ts';
import type { Snapshot } from '../journal.ts';
import type { JournalProblem } from '../problem.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { knownBackups } from './backup/known-backups.ts';
import { noteUnreached } from './backup/notes.ts';
import type { KeptBackup } from './backup/kept.ts';
import { rewriteBackup } from './backup/rewrite.ts';
import { takingOf, type ErasureMade } from './backup/taking.ts';
import { lookThrough, type TheirCases } from './backup/look-through.ts';
import { journalKnows, theirCases, type JournalKnows } from './backup/whose.ts';
import { statOf } from './files.ts';
import { endErasingBackups } from './erasing-backups.ts';
import { readingProblem } from './failure.ts';
import { hashesOf, type HashesBySeq } from './hashes-by-seq.ts';

export interface BackupsErased {
  /** How many backups had words in them that are gone now. */
  readonly rewritten: number;
  readonly failed: readonly { readonly file: string; readonly problem: JournalProblem }[];
  readonly unreachable: readonly string[];
  readonly unreadable: readonly string[];
  /** Links to backups elsewhere, and backups that were packed anew: they are not touched. */
  readonly copies: readonly string[];
  /** Backups of another line of this journal, which went on from an older backup: what is only there was left. */
  readonly otherLine: readonly string[];
  /** Backups in which the customer's number may be somebody else's: only what the journal names itself was taken. */
  readonly uncertain: readonly string[];
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
  copies: [],
  otherLine: [],
  uncertain: [],
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
  desk: Snapshot,
): Promise<BackupsErased> {
  const { head } = desk;
  const { backups, ...found } = await knownBackups(at, journal);
  const isLooking = isLookingNeeded(desk) && entries.some(({ data }) => data.customer !== undefined);
  const seqs = new Set(backups.map(({ manifest }) => manifest.head.seq));
  const ranges = entries.flatMap(({ data }) => data.entries);
  const isWanted = (seq: number): boolean =>
    isLooking || seqs.has(seq) || ranges.some(([from, to]) => from <= seq && seq <= to);
  const own = new Set<number>(entries.map(({ seq }) => seq));
  const hashes = hashesOf(at, head, (seq) => own.has(seq) || isWanted(seq));
  const knows = isLooking && backups.length > 0 ? journalKnows(desk, hashes) : undefined;
  const erasures = entries.map(({ seq, data }): ErasureMade => ({
    seq,
    entry: [...(hashes.get(seq) ?? [])].at(0) ?? '',
    data,
  }));
  const failed: { file: string; problem: JournalProblem }[] = [];
  const otherLine: string[] = [];
  const uncertain: string[] = [];
  let rewritten = 0;
  for (const backup of backups) {
    const isSameLine = isOfLine(backup, hashes);
    if (!isSameLine) otherLine.push(backup.file);
    const left = erasures.filter((each) => !isMadeAfter(backup, each, isSameLine));
    const looked =
      knows === undefined || left.length === 0 ? NOT_LOOKED : await lookedAt(backup, left, knows);
    if (!looked.ok) {
      failed.push({ file: backup.file, problem: looked.problem });
      continue;
    }
    if (looked.value.isUncertain) uncertain.push(backup.file);
    const wanted = left.flatMap((each) => {
      const theirs = looked.value.theirs.get(each);
      return theirs === undefined ? (hasErasure(backup, each) ? [] : [each]) : [{ ...each, theirs }];
    });
    if (wanted.length === 0) continue;
    const done = await rewriteBackup(backup.file, (manifest) => takingOf(manifest, wanted, hashes));
    if (!done.ok) failed.push({ file: backup.file, problem: done.problem });
    else if (done.value.is === 'rewritten' && done.value.lines > 0) rewritten += 1;
  }
  return { ...found, rewritten, failed, otherLine, uncertain };
}

/** A line that a repair has on record may be somebody's entry, of which the journal itself can't say whose. */
const isLookingNeeded = (desk: Snapshot): boolean =>
  [...desk.containing('repaired')].some(({ type }) => type === 'repaired');

interface LookedAt {
  /** The erasures by which words of the backup are to go that the journal does not name. */
  readonly theirs: ReadonlyMap<ErasureMade, TheirCases>;
  /** It is not known of one of the customers whether the backup means the same person. */
  readonly isUncertain: boolean;
}

const NOT_LOOKED: Result<LookedAt, JournalProblem> = ok({ theirs: new Map(), isUncertain: false });

/** What a backup has of these customers by its own word. */
async function lookedAt(
  { file, manifest }: KeptBackup,
  erasures: readonly ErasureMade[],
  knows: JournalKnows,
): Promise<Result<LookedAt, JournalProblem>> {
  try {
    const found = await lookThrough(file, manifest.journal ?? '', knows.hashes);
    const theirs = new Map<ErasureMade, TheirCases>();
    let isUncertain = false;
    for (const erasure of erasures) {
      const { customer, kept } = erasure.data;
      if (customer === undefined) continue;
      const cases = theirCases(found, customer, erasure.seq, knows);
      const hasWords = (no: number): boolean =>
        found.worded.has(no) && kept?.cases.some((c) => c === no) !== true;
      if (cases === undefined)
        isUncertain ||= found.naming.some((e) => e.customer === customer && hasWords(e.case));
      else if (
        [...cases.own].some(hasWords) ||
        found.naming.some((e) => e.customer === customer && e.hasWords && cases.named.has(e.case))
      )
        theirs.set(erasure, cases);
    }
    return ok({ theirs, isUncertain });
  } catch (error) {
    // one that was replaced meanwhile has nothing to be taken
    if (statOf(file) === undefined) return NOT_LOOKED;
    return refuse(readingProblem(error, file));
  }
}

/** Whether the journal has the entry that the backup ends with. */
const isOfLine = ({ manifest: { head } }: KeptBackup, hashes: HashesBySeq): boolean =>
  head.seq === 0 || hashes.get(head.seq)?.has(head.hash) === true;

/** A copy of the journal that had the erasing already. */
const isMadeAfter = ({ manifest }: KeptBackup, { seq }: ErasureMade, isSameLine: boolean): boolean =>
  isSameLine && manifest.head.seq >= seq && manifest.problems.length === 0;

/** Whether a backup is known to have an erasure, or to have nothing that it names. */
function hasErasure({ manifest }: KeptBackup, { entry, data }: ErasureMade): boolean {
  const { head, erased } = manifest;
  if (erased.some((each) => each.entry === entry)) return true;
  return data.lines === undefined && data.entries.every(([from]) => from > head.seq);
}

const erasuresIn = (desk: Snapshot): readonly Entry<'erased'>[] =>
  [...desk.containing('erased')].filter((e): e is Entry<'erased'> => e.type === 'erased');
