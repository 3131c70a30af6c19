/**
 * The file `backups/erasing`: it is there from before a person's words are taken until they are out of the backups, too. So
 * an erasing that was cut off between the two is found by whoever comes next.
 */
import { rmSync } from 'node:fs';
import { seqOf } from './erased-lines.ts';
import { systemCode } from './failure.ts';
import { closeFile, createFile, sizeOf, statOf, syncFolder } from './files.ts';
import { LOCK_WAIT_MS, whenFree } from './lock.ts';
import { linesIn, listSegments, withSegment } from './segments.ts';

const folderOf = (at: string): string => `${at}/backups`;
const noticePath = (at: string): string => `${folderOf(at)}/erasing`;

/** Whether words may be left in backups that are gone from the journal; not where the system does not say. */
export function isErasingBackups(at: string): boolean {
  try {
    return statOf(noticePath(at)) !== undefined;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

/** @returns whether it was not said before; `false` where no backup was ever begun. @throws the system's error */
export function beginErasingBackups(at: string): boolean {
  if (statOf(folderOf(at))?.isDirectory() !== true || isErasingBackups(at)) return false;
  closeFile(createFile(noticePath(at)));
  syncFolder(folderOf(at));
  return true;
}

/** Nothing was erased after all. @throws the system's error */
export function takeBackErasingBackups(at: string): void {
  if (!isErasingBackups(at)) return;
  rmSync(noticePath(at), { force: true });
  syncFolder(folderOf(at));
}

/**
 * Says that the backups have all that was erased up to an entry; unless more was erased since, or somebody is writing for so
 * long that it can't be known.
 *
 * @throws the system's error
 */
export function endErasingBackups(at: string, upTo: number): void {
  if (!isErasingBackups(at)) return;
  whenFree(at, LOCK_WAIT_MS, () => {
    if (!isMoreErased(at, upTo)) takeBackErasingBackups(at);
  });
}

const ERASED = Buffer.from('","type":"erased",');

const isMoreErased = (at: string, upTo: number): boolean =>
  listSegments(at).some((segment) =>
    withSegment(at, segment, (fd) => {
      for (const { bytes, start, end } of linesIn(fd, 0, sizeOf(fd))) {
        if ((seqOf(bytes, start, end) ?? 0) > upTo && bytes.subarray(start, end).includes(ERASED))
          return true;
      }
      return false;
    }),
  );
