/**
 * A process of its own that makes a backup or restores one, and kills itself before a given call to the disk.
 *
 *     backup-process.cjs backup FOLDER PLACE CALL
 *     backup-process.cjs restore FILE PLACE CALL
 */
import fs from 'node:fs';
import { asked, openAt, tryRestoring } from './asking.ts';

const [, , what, from = '', to = '', call = ''] = process.argv;

const CALLS = [
  'writeSync',
  'fsyncSync',
  'fdatasyncSync',
  'renameSync',
  'mkdirSync',
  'rmSync',
  'closeSync',
] as const;

/** Dies when the disk is to change for the `n`th time, counted from 1. */
function killBefore(n: number): void {
  let calls = 0;
  for (const name of CALLS) {
    const real = fs[name] as (...words: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...words: unknown[]) => {
        if (++calls === n) process.kill(process.pid, 'SIGKILL');
        return real(...words);
      },
    });
  }
}

async function run(): Promise<void> {
  killBefore(Number(call));
  const done =
    what === 'backup'
      ? await openAt(from).backup(asked({ folder: to, keep: 1 }))
      : await tryRestoring(from, to);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
}

void run();
