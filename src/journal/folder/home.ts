/**
 * Where what is derived was made. While a journal has no entry, only that tells its own cache from one that came here: of a
 * copy of the folder, or of another journal. Each is a witness that there were entries; only its own says whose they were.
 */
import type { Mark } from './mark.ts';
import { segmentPath, segmentsFolder, statOf } from './files.ts';

/** A place that the journal is known to have had. */
export interface Witness extends Mark {
  /** It was kept in this folder, and not brought here from another journal's. */
  readonly isAtHome: boolean;
}

/** By which the folder of the segments is known again; a copy of it is another one. */
export const folderId = (at: string): string => String(statOf(segmentsFolder(at))?.ino ?? '');

/** Whether a mark was made here: in this very folder, or of a segment that is here under its name. */
export const isOfThisFolder = (at: string, { segment }: Mark, home: string): boolean =>
  home === folderId(at) || (segment !== null && statOf(segmentPath(at, segment)) !== undefined);
