/** How a backup is called: `lofte-fjordgatan-elektronik-2026-11-22T0900Z-812.tar.gz`. */
import { toIso, type Instant } from '../../../domain/instant.ts';
import { statOf } from '../files.ts';

const MOST_SLUG_LETTERS = 40;
const NAME = /^lofte-[a-z0-9-]+-\d{4}-\d{2}-\d{2}T\d{4}Z-\d+(?:-\d+)?\.tar\.gz$/;

/** Whether a file is called as `journal backup` calls one. */
export const isBackupName = (name: string): boolean => NAME.test(name);

/** @param shop its name; where nothing of it can stand in a file's name, the journal's identity */
export function backupName(shop: string, journal: string | null, now: Instant, entries: number): string {
  const slug = slugOf(shop) || (journal ?? '').slice(-8).toLowerCase() || 'journal';
  const time = toIso(now).slice(0, 16).replaceAll(':', '');
  return `lofte-${slug}-${time}Z-${entries}.tar.gz`;
}

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', ß: 'ss', ð: 'd', þ: 'th', ł: 'l' };

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[æøßðþł]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_SLUG_LETTERS)
    .replaceAll(/^-+|-+$/g, '');

/** The name, or with a number behind it the first one that is free: nothing is ever written over. */
export function freePath(folder: string, name: string): string {
  const stem = `${folder}/${name.replace(/\.tar\.gz$/, '')}`;
  for (let n = 1; ; n++) {
    const path = `${stem}${n === 1 ? '' : `-${n}`}.tar.gz`;
    if (statOf(path) === undefined) return path;
  }
}
