/** Backups: what was made, and what was restored. */
import type { Phrases } from '../phrases.ts';

const entries = (n: number): string => `${n} ${n === 1 ? 'entry' : 'entries'}`;

export const backupWords = {
  made: (seq: number, size: string): string => `Backed up ${entries(seq)} in ${size}, read back and checked:`,
  removed: (backups: number): string => `Removed ${backups} older ${backups === 1 ? 'backup' : 'backups'}.`,
  notRemoved: (file: string): string => `Warning: the older backup ${file} could not be removed.`,
  keptOlder: (file: string): string =>
    `The older backup ${file} stays: it has entries that are not in this journal any more. To keep it for good, give it another name.`,
  notNoted:
    'Warning: the journal could not take a note of this backup, so journal info does not know of it, and no erasing will reach it.',
  ofDamaged:
    'The journal is damaged, and was copied as it is; no older backup was removed. What to do: lofte journal repair',
  restored: (shop: string, at: string, seq: number, madeAt: string): string =>
    `${shop} is restored in ${at}: ${entries(seq)}, as they were ${madeAt}.`,
  wouldRestore: (shop: string, at: string, seq: number, madeAt: string): string =>
    `${shop} would be restored in ${at}: ${entries(seq)}, as they were ${madeAt}.`,
  laterNotIn: 'What was recorded after that is not in it.',
  nothingWritten: 'Every byte of the backup was checked. Nothing was written.',
  wasDamaged: 'The journal was damaged when the backup was made, and is as it was then:',
  last: 'Last backup',
  daysAgo: (moment: string, days: number): string => `${moment} (${days} days ago)`,
  lastOf: (moment: string, seq: number, file: string): string => `${moment}, ${entries(seq)}, ${file}`,
  lastOfDamaged: (last: string): string => `${last} (the journal was damaged)`,
  gone: (last: string): string => `${last} (not there now)`,
  noneYet: 'none yet: lofte journal backup',
} as const;

export type BackupWords = Phrases<typeof backupWords>;
