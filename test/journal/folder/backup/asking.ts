/** What tests ask of backups, and a process that has no test around it does too. */
import {
  checkPlace,
  examineBackup,
  restoreBackup,
  type Restored,
} from '../../../../src/journal/folder/backup/restore.ts';
import { openJournal } from '../../../../src/journal/folder/open.ts';
import type { BackupRequest, Journal } from '../../../../src/journal/journal.ts';
import type { JournalProblem } from '../../../../src/journal/problem.ts';
import type { Result } from '../../../../src/domain/result.ts';
import { anna, at } from '../../facts.ts';
import { optionsAt } from '../shop-folder-options.ts';

export const openAt = (place: string): Journal => openJournal(optionsAt(place));

export const asked = (more: Partial<BackupRequest> = {}): BackupRequest => ({
  folder: undefined,
  shop: 'Fjordgatan',
  madeBy: 'lofte 0.1.0',
  now: at('2026-11-22T09:00:00Z'),
  keep: undefined,
  ...more,
});

/** Restores as `anna`, and refuses as the commands do. */
export async function tryRestoring(file: string, place: string): Promise<Result<Restored, JournalProblem>> {
  const backup = await examineBackup(file);
  if (!backup.ok) return backup;
  const free = checkPlace(place, backup.value);
  if (!free.ok) return free;
  return restoreBackup(backup.value, place, { recorder: anna, localYear: async () => 2026 });
}
