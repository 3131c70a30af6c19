/** Whether the journal was set back: what is derived from it knows of more than it has, or of something else. */
import { isAlarm, readCheckpoint, setBackIn, storedMark } from './checkpoint.ts';
import type { Mark } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { endsBefore } from './tail-mark.ts';
import type { Survey } from './tail.ts';

/**
 * @param left where the last writer left it, as it was asked before the journal was read
 * @returns where the journal once ended, as far as anything knows; `undefined` where it was not set back
 */
export function setBackFrom(
  options: FolderOptions,
  segments: readonly string[],
  found: Survey,
  left: Mark | undefined,
): Mark | undefined {
  const known = byCheckpoint(options, segments, found);
  const written = endsBefore(left, found) ? left : undefined;
  return (written?.seq ?? 0) > (known?.seq ?? 0) ? written : known;
}

function byCheckpoint(options: FolderOptions, segments: readonly string[], found: Survey): Mark | undefined {
  try {
    readCheckpoint(options, () => segments);
    return undefined;
  } catch (error) {
    return isAlarm(setBackIn(error), found) ? storedMark(options.at) : undefined;
  }
}
