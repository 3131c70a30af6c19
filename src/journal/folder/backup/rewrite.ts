/**
 * Taking words away from backups: for the erasure of a person's data, which reaches the backups that the program keeps.
 *
 * What is taken is kept in the backup's manifest, since the lines there have no entry that says so; whoever restores the
 * backup writes it down.
 */
import { fstatSync, renameSync, rmSync, type Stats } from 'node:fs';
import path from 'node:path';
import { fromIso } from '../../../domain/instant.ts';
import { ok, refuse, type Result } from '../../../domain/result.ts';
import type { JournalProblem } from '../../problem.ts';
import { cutTo } from '../cut-line.ts';
import { JournalFailure, readingProblem, systemCode } from '../failure.ts';
import { makeFolder, statOf, syncFolder } from '../files.ts';
import { sha256 } from '../line.ts';
import { described, fileMember, textMember, type Member } from './contents.ts';
import { writeDownErasures, type Restorer } from './erasures.ts';
import { changedLines } from './lines-in.ts';
import { MANIFEST, manifestText, type ErasureInBackup, type Manifest } from './manifest.ts';
import { segmentIn } from './member-names.ts';
import { problemsOfCopy, problemsOfLines, sameProblems } from './prove.ts';
import { manifestOf, storeIn, unpack, withBackup, type Store } from './read-archive.ts';
import { inWorkFolder } from './work-folder.ts';
import { writeArchive } from './write-archive.ts';

/** Which words go from a backup; made anew for each reading of it. */
export interface Taking {
  /**
   * A line of a segment, without its line end, as it is to stand in the backup: the same bytes, or what is left of them
   * without the words.
   */
  readonly change: (segment: string, line: Buffer) => Buffer;
  /** When all lines have come by: what the manifest is to say. */
  readonly erased: () => readonly ErasureInBackup[];
}

/** What became of a backup. */
export type Rewriting =
  /** How many lines changed. */
  | { readonly is: 'rewritten'; readonly lines: number }
  | { readonly is: 'as-it-was' }
  /** Somebody removed it meanwhile, as a newer one replaced it. */
  | { readonly is: 'gone' };

/** How often it is begun anew, where another erasing is at the same backup. */
const MOST_TRIES = 20;

/**
 * Rewrites a backup in its place: a draft beside it, held against the old one, then renamed. Whatever fails before leaves
 * the old one as it was; and so does a taking that says nothing.
 */
export async function rewriteBackup(
  file: string,
  takingFrom: (manifest: Manifest) => Taking,
): Promise<Result<Rewriting, JournalProblem>> {
  const folder = path.dirname(file);
  try {
    for (let tries = 1; ; tries++) {
      const done = await inWorkFolder(folder, (work) => rewriteIn(work, file, takingFrom));
      if (done !== 'changed meanwhile') return ok(done);
      if (tries === MOST_TRIES) throw new JournalFailure({ kind: 'unproven-backup', at: folder });
    }
  } catch (error) {
    if (statOf(file) === undefined && statOf(folder) !== undefined) return ok({ is: 'gone' });
    const reason = systemCode(error);
    return refuse(
      reason === undefined ? readingProblem(error, file) : { kind: 'not-backed-up', at: folder, reason },
    );
  }
}

async function rewriteIn(
  work: string,
  file: string,
  takingFrom: (manifest: Manifest) => Taking,
): Promise<Rewriting | 'changed meanwhile'> {
  const plain = `${work}/plain`;
  makeFolder(plain);
  const { old, stamp, taking, changed } = await withBackup(file, async (open) => {
    const manifest = await manifestOf(open, { whole: true });
    const from = takingFrom(manifest);
    const store = changing(storeIn(plain, { sync: false }), from);
    await unpack(open, store.store);
    return { old: manifest, stamp: stampOf(fstatSync(open.fd)), taking: from, changed: store.changed() };
  });
  const erased = taking.erased();
  if (changed === 0 && erased.length === 0) return { is: 'as-it-was' };
  const members = old.files.map(({ name }) => {
    const place = `${plain}/${name}`;
    return fileMember(name, place, statOf(place)?.size ?? 0);
  });
  const manifest: Manifest = { ...old, erased: [...old.erased, ...erased], files: members.map(described) };
  const draft = `${work}/draft.tar.gz`;
  await write(draft, manifest, members);
  const proven = await proof(draft, `${work}/proof`, manifest, file);
  if (!sameProblems(proven.problems, old.problems)) {
    rmSync(draft);
    await write(draft, proven, members);
  }
  const now = statOf(file);
  if (now === undefined) return { is: 'gone' };
  if (stampOf(now) !== stamp) return 'changed meanwhile';
  renameSync(draft, file);
  syncFolder(path.dirname(file));
  return { is: 'rewritten', lines: changed };
}

/** Whether a file is still the same: the number of one that is gone may come again. */
const stampOf = ({ ino, size, ctimeMs }: Stats): string => `${ino}:${size}:${ctimeMs}`;

async function write(draft: string, manifest: Manifest, members: readonly Member[]): Promise<void> {
  const text = textMember(MANIFEST, manifestText(manifest));
  await writeArchive(draft, [text, ...members], fromIso(manifest.madeAt));
}

/**
 * Unpacks the draft as whoever restores it will: nothing but words may be missing.
 *
 * @returns the manifest with what is wrong then: of a damaged line that lost its words, mostly nothing
 */
async function proof(draft: string, copy: string, manifest: Manifest, file: string): Promise<Manifest> {
  makeFolder(copy);
  makeFolder(`${copy}/journal`);
  await withBackup(draft, async (open) => {
    await manifestOf(open, { whole: true });
    await unpack(open, storeIn(copy, { sync: false }));
  });
  await writeDownErasures(manifest, copy, nobody(manifest));
  const found = problemsOfCopy(copy, manifest);
  const known = new Set(manifest.problems.map(({ segment, line }) => `${segment}:${line}`));
  if (found.some(({ segment, line }) => !known.has(`${segment}:${line}`)))
    throw new JournalFailure({ kind: 'unproven-backup', at: path.dirname(file) });
  const ofNoLine = manifest.problems.filter((problem) => !problemsOfLines([problem]).includes(problem));
  return { ...manifest, problems: [...found, ...ofNoLine] };
}

const nobody = ({ madeAt }: Manifest): Restorer => ({
  recorder: { by: '', now: fromIso(madeAt), clockSet: false },
  localYear: () => Promise.resolve(undefined),
});

/** Stores segments line by line, as they are wanted. */
function changing(
  store: Store,
  { change }: Taking,
): { readonly store: Store; readonly changed: () => number } {
  let changed = 0;
  const changedLine = (segment: string, line: Buffer): Buffer => {
    const now = change(segment, line);
    if (now.equals(line)) return line;
    if (!lacksOnlyWords(line, now)) throw new Error(`a line of ${segment} would lose more than its words`);
    changed += 1;
    return now;
  };
  return {
    changed: () => changed,
    store: async (name, chunks) => {
      const segment = segmentIn(name);
      if (segment === undefined) {
        await store(name, chunks);
        return;
      }
      await store(
        name,
        changedLines(chunks, (line) => changedLine(segment, line)),
      );
    },
  };
}

const WORDS = Buffer.from(',"private":{');

/** The private words of a line are gone, or all but the bones of one. */
const lacksOnlyWords = (before: Buffer, after: Buffer): boolean => {
  const end = after.length - 1;
  return (
    cutTo(before, sha256(after)).equals(after) ||
    (end > 0 &&
      after.toString('latin1', end) === '}' &&
      before.subarray(0, end).equals(after.subarray(0, end)) &&
      before.subarray(end, end + WORDS.length).equals(WORDS))
  );
};
