/** Whether a place is free for a journal. */
import { readdirSync, statSync } from 'node:fs';
import { journalOf } from '../chain.ts';
import { readAt, segmentsFolder, sizeOf, statOf } from '../files.ts';
import { withSegment } from '../segments.ts';
import { SETTINGS } from './member-names.ts';

/** What stands in the way. */
export type PlaceTaken = 'same-journal' | 'another-journal' | 'file' | 'something-else';

/**
 * @param journal the identity of the one that is to go there
 * @returns `undefined` where there is nothing, or an empty folder
 * @throws the system's error
 */
export function whoTakes(at: string, journal: string | null): PlaceTaken | undefined {
  const there = statSync(at, { throwIfNoEntry: false });
  // a link that leads nowhere is something
  if (there === undefined) return statOf(at) === undefined ? undefined : 'something-else';
  if (!there.isDirectory()) return 'file';
  const names = readdirSync(at);
  if (names.length === 0) return undefined;
  if (statOf(segmentsFolder(at))?.isDirectory() === true) {
    return journal !== null && journalAt(at) === journal ? 'same-journal' : 'another-journal';
  }
  return names.includes(SETTINGS) ? 'another-journal' : 'something-else';
}

/** The journal that the first line of the oldest segment says it is of. */
function journalAt(at: string): string | undefined {
  const [first] = readdirSync(segmentsFolder(at))
    .filter((name) => /^\d{4}\.jsonl$/.test(name))
    .sort();
  if (first === undefined) return undefined;
  return withSegment(at, first, (fd) => {
    const start = readAt(fd, 0, Math.min(sizeOf(fd), 200));
    return journalOf(start, 0, start.length);
  });
}
