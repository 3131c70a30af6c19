/** What is wrong with making a backup, with one, or with restoring it, and what to do. */
import type { BackupProblem } from '../../journal/problem.ts';
import type { SentencesOf } from './problems.ts';

const ways: Readonly<Record<Extract<BackupProblem, { kind: 'damaged-backup' }>['how'], string>> = {
  'cut-off': 'it was cut off',
  'goes-on': 'something was added behind its end',
  changed: 'bytes of it were changed',
  contents: 'what is in it is not the journal that it names',
};

/** @param because a reason of the system in words */
export const backupProblems = (because: (reason: string) => string) =>
  ({
    'bad-backup-folder': ({ at, why }) => ({
      message:
        why === 'missing'
          ? `there is no folder that ${at} could be made in`
          : why === 'file'
            ? `${at} is a file, and backups go into a folder`
            : why === 'link'
              ? `${at} is a link, and none inside a journal is followed`
              : `${at} lies in the journal's own folder`,
      hint: 'No backup was made. Name a folder that is there: lofte journal backup /media/usb',
    }),
    'backups-gone': ({ at }) => ({
      message: `there should be backups in ${at}, and none can be found there now`,
      hint: `No backup was made. Is the disk plugged in? If it was emptied on purpose, begin anew there: lofte journal backup ${at} --new`,
    }),
    'not-backed-up': ({ at, reason }) => ({
      message: `no backup was made: writing to ${at} failed (${because(reason)})`,
      hint:
        reason === 'EROFS'
          ? 'It is write-protected: look for a little switch on it, or take another disk.'
          : 'See that there is permission, and room for the journal twice: it is unpacked once to be checked.',
    }),
    'unproven-backup': ({ at }) => ({
      message: `no backup was made in ${at}: what was read back was not what had been written`,
      hint: 'Name a folder on another disk, and have this one looked at.',
    }),
    'not-a-backup': ({ file }) => ({
      message: `${file} is not a backup of a journal`,
      hint: 'Nothing was written. Name a file that journal backup made; where they lie: lofte journal info',
    }),
    'newer-backup': ({ file, version }) => ({
      message: `${file} was made by a newer lofte: its format is ${version}`,
      hint: 'Nothing was written. Install the newer lofte.',
    }),
    'damaged-backup': ({ file, how }) => ({
      message: `the backup ${file} is damaged: ${ways[how]}`,
      hint: 'Nothing was written. Take another copy of it, or an older backup.',
    }),
    'place-taken': ({ at, by }) => ({
      message:
        by === 'same-journal'
          ? `the journal of this backup is at ${at} already`
          : by === 'another-journal'
            ? `there is another journal at ${at}`
            : by === 'empty-journal'
              ? `there is a journal at ${at} already, without an entry`
              : by === 'in-journal'
                ? `${at} lies in the folder of another journal`
                : by === 'file'
                  ? `${at} is a file`
                  : `${at} is a folder with something else in it`,
      hint:
        by === 'same-journal'
          ? 'It was left as it is. To go back to the backup, move that folder away first; or restore elsewhere: --journal FOLDER'
          : by === 'empty-journal'
            ? 'It was left as it is. It has no entries: move it away, then restore here; or restore elsewhere: --journal FOLDER'
            : 'It was left as it is. Name a folder that is empty, or not there yet: --journal FOLDER',
    }),
    'not-restored': ({ at, reason }) => ({
      message: `not restored: writing to ${at} failed (${because(reason)})`,
      hint: 'Nothing is there. See that there is room and permission, then try again.',
    }),
  }) satisfies SentencesOf<BackupProblem>;
