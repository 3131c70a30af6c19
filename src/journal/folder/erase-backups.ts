/** Erasing from the backups that the program keeps: all that was ever erased from the journal, so that it can be run again. */
import type { Entry } from '../../domain/entries.ts';
import type { Snapshot } from '../journal.ts';
import type { JournalProblem } from '../problem.ts';
import { knownBackups, rewriteBackup } from './backup/rewrite.ts';
import { eraserOf } from './erased-lines.ts';
import { readingProblem } from './failure.ts';

export interface BackupsErased {
  /** How many backups had words in them that are gone now. */
  readonly rewritten: number;
  readonly failed: readonly { readonly file: string; readonly problem: JournalProblem }[];
  readonly unreachable: readonly string[];
  readonly unreadable: readonly string[];
}

/** @param at the journal's folder. @param desk the journal as it stands now */
export async function eraseFromBackups(at: string, desk: Snapshot): Promise<BackupsErased> {
  const { journal } = desk;
  const erasures = erasuresIn(desk);
  const none: BackupsErased = { rewritten: 0, failed: [], unreachable: [], unreadable: [] };
  if (journal === null || erasures.length === 0) return none;
  const known = await knownBackups(at, journal).catch((error: unknown) => readingProblem(error, at));
  if ('kind' in known) {
    const file = 'at' in known ? known.at : at;
    return { ...none, failed: [{ file, problem: known }] };
  }
  const { backups, unreachable, unreadable } = known;
  const failed: { file: string; problem: JournalProblem }[] = [];
  const rewritten = new Set<string>();
  for (const { file } of backups) {
    for (const { data } of erasures) {
      const eraser = eraserOf(data.entries);
      const done = await rewriteBackup(file, data, (_, line) => eraser(line, 0, line.length) ?? line);
      if (!done.ok) failed.push({ file, problem: done.problem });
      else if (done.value > 0) rewritten.add(file);
    }
  }
  return { rewritten: rewritten.size, failed, unreachable, unreadable };
}

const erasuresIn = (desk: Snapshot): readonly Entry<'erased'>[] =>
  [...desk.containing('erased')].filter((e): e is Entry<'erased'> => e.type === 'erased');
