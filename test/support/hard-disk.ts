/**
 * Disks that refuse: full, or only to be read; and somebody who may not write. Made for one command line in a name space
 * of its own, so that nothing of it is left. Where the machine does not let us, the tests are skipped and say so.
 */
import { spawnSync } from 'node:child_process';
import { chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The user id that is nobody's, by convention. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

const unshare = isRoot ? ['--mount'] : ['--mount', '--map-root-user'];

const works = (command: string, words: readonly string[]): boolean =>
  spawnSync(command, words, { stdio: 'ignore' }).status === 0;

/** Whether disks can be mounted here, for a test alone. */
export const canMount = works('unshare', [...unshare, 'mount', '-t', 'tmpfs', 'none', '/mnt']);

/** Whether a command can be run that may not do everything. */
export const canBeNobody = !isRoot || works('setpriv', [`--reuid=${NOBODY}`, 'true']);

/**
 * A command line of `sh` that runs with the folder `$1` on a disk of its own, of 256 KiB, with what was in it.
 *
 * @returns the words of a program that is given the folder behind them
 */
export const onSmallDisk = (script: string): readonly string[] => [
  'unshare',
  ...unshare,
  'sh',
  '-c',
  `set -e; mkdir "$1.was"; cp -a "$1/." "$1.was"; mount -t tmpfs -o size=256k,mode=700 none "$1"; cp -a "$1.was/." "$1"; ${script}`,
  'sh',
];

/** As `onSmallDisk`, on one that can only be read. */
export const onReadOnlyDisk = (script: string): readonly string[] => [
  'unshare',
  ...unshare,
  'sh',
  '-c',
  `set -e; mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"; ${script}`,
  'sh',
];

/** Who a command is run as that may do only what modes allow. */
export const asNobody = (): readonly string[] =>
  isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];

/** Gives a folder and all in it to whom `asNobody` is. */
export function giveToNobody(folder: string): void {
  if (!isRoot) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(join(folder, name), NOBODY, NOBODY);
  }
  chownSync(folder, NOBODY, NOBODY);
}
