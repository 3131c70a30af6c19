/** Whether a place is free for a journal. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { journalOf } from '../chain.ts';
import type { PlaceTaken } from '../../problem.ts';
import { readAt, segmentsFolder, sizeOf, statOf } from '../files.ts';
import { withSegment } from '../segments.ts';
import { SETTINGS } from './member-names.ts';

/**
 * @param journal the identity of the one that is to go there
 * @returns `undefined` where there is nothing, or an empty folder, and no journal around it
 * @throws the system's error
 */
export function whoTakes(at: string, journal: string | null): PlaceTaken | undefined {
  if (isInJournal(at)) return 'in-journal';
  const there = statSync(at, { throwIfNoEntry: false });
  // a link that leads nowhere is something
  if (there === undefined) return statOf(at) === undefined ? undefined : 'something-else';
  if (!there.isDirectory()) return 'file';
  const names = readdirSync(at);
  if (names.length === 0) return undefined;
  if (statOf(segmentsFolder(at))?.isDirectory() === true) {
    if (journal !== null && journalAt(at) === journal) return 'same-journal';
    return hasEntries(at) ? 'another-journal' : 'empty-journal';
  }
  return names.includes(SETTINGS) ? 'another-journal' : 'something-else';
}

/** Whether one of the folders above is a journal's. */
function isInJournal(at: string): boolean {
  for (
    let below = at, above = path.dirname(at);
    above !== below;
    below = above, above = path.dirname(above)
  ) {
    const isFolder = statSync(segmentsFolder(above), { throwIfNoEntry: false })?.isDirectory() === true;
    if (isFolder && statSync(`${above}/${SETTINGS}`, { throwIfNoEntry: false }) !== undefined) return true;
  }
  return false;
}

const hasEntries = (at: string): boolean =>
  readdirSync(segmentsFolder(at)).some((name) => (statOf(`${segmentsFolder(at)}/${name}`)?.size ?? 0) > 0);

/** The journal that the first line of the oldest segment says it is of. @throws the system's error */
export function journalAt(at: string): string | undefined {
  const [first] = readdirSync(segmentsFolder(at))
    .filter((name) => /^\d{4}\.jsonl$/.test(name))
    .sort();
  if (first === undefined) return undefined;
  return withSegment(at, first, (fd) => {
    const start = readAt(fd, 0, Math.min(sizeOf(fd), 200));
    return journalOf(start, 0, start.length);
  });
}
