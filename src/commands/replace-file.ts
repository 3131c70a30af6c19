/** A file that others read at any time, a web server or a telephone: a new one takes its place when it is whole. */
import { lstatSync } from 'node:fs';
import { draftFile, type DraftFile } from './draft-file.ts';
import { reasonOf } from './reason-of.ts';

/**
 * Readable as any new file of this user's is; one that was there before keeps its permissions.
 *
 * @param path absolute; what is there is a plain file, or nothing (see `target.ts`)
 * @returns the system's word for what went wrong, where something did: then what was there is as it was
 */
export function replaceFile(path: string, text: string): string | undefined {
  let draft: DraftFile | undefined;
  try {
    const mode = lstatSync(path, { throwIfNoEntry: false })?.mode;
    draft = draftFile(path, mode === undefined ? undefined : mode & 0o777);
    draft.write(Buffer.from(text));
    draft.keep();
    return undefined;
  } catch (error) {
    draft?.discard();
    return reasonOf(error);
  }
}
