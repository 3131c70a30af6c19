/**
 * Taking words away from backups: for the erasure of a person's data, which reaches the backups that the program keeps.
 *
 *     const { backups, unreadable, unreachable } = await knownBackups(at, journal);
 *     for (const { file } of backups) await rewriteBackup(file, erasure, withoutWords);
 *
 * `erasure` is what the `erased` entry of the journal says. It is kept in the backup's manifest, since the lines there have
 * no entry that says so; whoever restores the backup writes it down.
 */
import { renameSync } from 'node:fs';
import path from 'node:path';
import { fromIso } from '../../../domain/instant.ts';
import { ok, refuse, type Result } from '../../../domain/result.ts';
import type { VerifyProblem } from '../../journal.ts';
import type { JournalProblem } from '../../problem.ts';
import { JournalFailure, readingProblem, systemCode } from '../failure.ts';
import { makeFolder, statOf, syncFolder } from '../files.ts';
import { described, fileMember, textMember } from './contents.ts';
import { backupsIn, type KeptBackup } from './kept.ts';
import { MANIFEST, manifestText, type Erasure, type Manifest } from './manifest.ts';
import { segmentIn } from './member-names.ts';
import { backupFolders, backupsFolder } from './notes.ts';
import { problemsOfCopy, problemsOfLines, sameProblems } from './prove.ts';
import { manifestOf, storeIn, unpack, withBackup, type Store } from './read-archive.ts';
import { inWorkFolder } from './work-folder.ts';
import { writeArchive } from './write-archive.ts';

/** The backups of a journal, in every folder that backups of it went to. */
export interface KnownBackups {
  readonly backups: readonly KeptBackup[];
  /** Files that begin as a backup does and can't be read: whose they are is not known. */
  readonly unreadable: readonly string[];
  /** Folders that are not there now: a disk that is not plugged in. */
  readonly unreachable: readonly string[];
}

/**
 * @param at the journal's folder
 * @param journal its identity
 */
export async function knownBackups(at: string, journal: string): Promise<KnownBackups> {
  const backups: KeptBackup[] = [];
  const unreadable: string[] = [];
  const unreachable: string[] = [];
  for (const folder of backupFolders(at)) {
    // none of its own were made yet
    if (folder === backupsFolder(at) && statOf(folder) === undefined) continue;
    try {
      const found = await backupsIn(folder);
      backups.push(...found.backups.filter(({ manifest }) => manifest.journal === journal));
      unreadable.push(...found.unreadable);
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      unreachable.push(folder);
    }
  }
  return { backups, unreadable, unreachable };
}

/**
 * A line of a segment, without its line end, as it is to stand in the backup: the same bytes, or the line without its
 * private words.
 */
export type ChangeLine = (segment: string, line: Buffer) => Buffer;

/**
 * Rewrites a backup in its place: a draft beside it, held against the old one, then renamed. Whatever fails before leaves
 * the old one as it was.
 *
 * @returns how many lines changed; with none the file is not touched
 */
export async function rewriteBackup(
  file: string,
  erasure: Erasure,
  change: ChangeLine,
): Promise<Result<number, JournalProblem>> {
  const folder = path.dirname(file);
  try {
    return ok(await inWorkFolder(folder, (work) => rewriteIn(work, file, erasure, change)));
  } catch (error) {
    const reason = systemCode(error);
    return refuse(
      reason === undefined ? readingProblem(error, file) : { kind: 'not-backed-up', at: folder, reason },
    );
  }
}

async function rewriteIn(work: string, file: string, erasure: Erasure, change: ChangeLine): Promise<number> {
  const plain = `${work}/plain`;
  makeFolder(plain);
  const store = changing(storeIn(plain, { sync: false }), change);
  const old = await withBackup(file, async (open) => {
    await manifestOf(open, { whole: true });
    return unpack(open, store.store);
  });
  if (store.changed() === 0) return 0;
  const members = old.files.map(({ name }) => {
    const place = `${plain}/${name}`;
    return fileMember(name, place, statOf(place)?.size ?? 0);
  });
  const manifest: Manifest = {
    ...old,
    erased: [...old.erased, erasure],
    files: members.map(described),
  };
  const draft = `${work}/draft.tar.gz`;
  const text = textMember(MANIFEST, manifestText(manifest));
  await writeArchive(draft, [text, ...members], fromIso(old.madeAt));
  await prove(draft, `${work}/proof`, manifest, file);
  renameSync(draft, file);
  syncFolder(path.dirname(file));
  return store.changed();
}

/** Unpacks the draft again: nothing but words may be missing. */
async function prove(draft: string, copy: string, manifest: Manifest, file: string): Promise<void> {
  makeFolder(copy);
  makeFolder(`${copy}/journal`);
  await withBackup(draft, async (open) => {
    await manifestOf(open, { whole: true });
    await unpack(open, storeIn(copy, { sync: false }));
  });
  const besidesWords = ({ kind }: VerifyProblem): boolean => kind !== 'missing-private';
  const found = problemsOfCopy(copy, manifest).filter(besidesWords);
  if (sameProblems(found, problemsOfLines(manifest.problems).filter(besidesWords))) return;
  throw new JournalFailure({ kind: 'unproven-backup', at: path.dirname(file) });
}

/** Stores segments line by line, as `change` wants them. */
function changing(
  store: Store,
  change: ChangeLine,
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

const LINE_FEED = 10;
const WORDS = Buffer.from(',"private":{');

const lacksOnlyWords = (before: Buffer, after: Buffer): boolean => {
  const end = after.length - 1;
  return (
    end > 0 &&
    after.toString('latin1', end) === '}' &&
    before.subarray(0, end).equals(after.subarray(0, end)) &&
    before.subarray(end, end + WORDS.length).equals(WORDS)
  );
};

async function* changedLines(
  chunks: AsyncIterable<Uint8Array>,
  change: (line: Buffer) => Buffer,
): AsyncGenerator<Uint8Array, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    const lines: Buffer[] = [];
    let from = 0;
    for (let feed = bytes.indexOf(LINE_FEED); feed !== -1; feed = bytes.indexOf(LINE_FEED, from)) {
      lines.push(change(bytes.subarray(from, feed)), bytes.subarray(feed, feed + 1));
      from = feed + 1;
    }
    rest = bytes.subarray(from);
    yield Buffer.concat(lines);
  }
  if (rest.length > 0) yield change(rest);
}
