/** A shop with settings, some years of entries and an attachment, and what one does with its backups. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { examineBackup, type SoundBackup } from '../../../../src/journal/folder/backup/restore.ts';
import type { BackupMade, BackupRequest, Journal } from '../../../../src/journal/journal.ts';
import { anna, at, intake, noted } from '../../facts.ts';
import { must, tell } from '../../journal-contract.ts';
import { newJournal, open, someFolder } from '../shop-folder.ts';
import { asked, openAt, tryRestoring } from './asking.ts';

export { asked, openAt, tryRestoring };

/** A journal of two years, with settings and a photograph. */
export function shop(): Journal {
  const journal = newJournal();
  writeFileSync(path.join(journal.at, 'lofte.json'), '{"shop":{"name":"Fjordgatan"}}\n');
  tell(journal, { ...anna, now: at('2025-11-22T09:00:00Z') }, intake(1, 1, { name: 'Lena', item: 'lamp' }));
  tell(journal, anna, noted(1, 'the lamp is dark'));
  tell(journal, anna, noted(1, 'the customer rang'), noted(1, 'she comes on Friday'));
  const photos = path.join(journal.at, 'attachments/ab');
  mkdirSync(photos, { recursive: true });
  writeFileSync(path.join(photos, 'ab12'), Buffer.from([0xff, 0xd8, 0, 10]));
  return open(journal);
}

export const backUp = async (journal: Journal, more: Partial<BackupRequest> = {}): Promise<BackupMade> =>
  must(await journal.backup(asked(more)));

export const examined = async (file: string): Promise<SoundBackup> => must(await examineBackup(file));

/** Restores into a new place. @returns the journal there */
export async function restored(file: string, place = path.join(someFolder(), 'restored')): Promise<Journal> {
  must(await tryRestoring(file, place));
  return openAt(place);
}

/** Every file below a folder and what it holds, but for those of which nothing depends. */
export function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !/^(?:cache|backups)(?:\/|$)|^(?:lock|damaged)$/.test(name))
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]),
  );
}

/** The names in a folder, hidden ones too. */
export const namesIn = (folder: string): readonly string[] => readdirSync(folder).sort();
