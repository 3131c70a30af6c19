/** Temporary files that nobody else can find, and that are gone with the process however it ends. */
import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { createFile } from './files.ts';

/** Opens a new file in `folder` for reading and writing and takes its name away at once. @throws the system's error */
export function openUnlinked(folder: string): number {
  const name = `${folder}/spool-${randomBytes(8).toString('hex')}.tmp`;
  const fd = createFile(name);
  unlinkSync(name);
  return fd;
}
