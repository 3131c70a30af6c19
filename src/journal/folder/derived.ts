/** What is derived from the entries and can be made anew at any time. */
import { rmSync } from 'node:fs';
import { CHECKPOINT } from './checkpoint.ts';
import { systemCode } from './failure.ts';
import { cacheFolder, statOf, syncFolder } from './files.ts';
import { TAIL_MARK } from './tail-mark.ts';
import { REGISTER } from './register/meta.ts';

/** Removes checkpoint, register and tail mark, with the lock held. */
export function dropDerived(at: string): void {
  const folder = cacheFolder(at);
  if (statOf(folder) === undefined) return;
  for (const name of [CHECKPOINT, REGISTER, TAIL_MARK]) {
    rmSync(`${folder}/${name}`, { recursive: true, force: true });
  }
  syncFolder(folder);
}

/** Lets go of a checkpoint and a register that can't be believed; with the lock held. Where the disk refuses, nothing is lost. */
export function dropBooks(at: string): void {
  try {
    for (const name of [CHECKPOINT, REGISTER])
      rmSync(`${cacheFolder(at)}/${name}`, { recursive: true, force: true });
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}
