import type { Misfit } from '../domain/fits.ts';

/** What the journal refuses. */
export type JournalProblem =
  /** There is no journal at this place (or, where none was named, anywhere above). */
  | { readonly kind: 'no-journal'; readonly at: string }
  | {
      readonly kind: 'not-a-journal';
      readonly at: string;
      readonly why: 'file' | 'link-to-file' | 'link' | 'other-folder';
    }
  | { readonly kind: 'journal-exists'; readonly at: string }
  /** Another process held the lock for the whole time that we waited. */
  | { readonly kind: 'locked'; readonly at: string; readonly seconds: number }
  /** A line that does not verify, elsewhere than in a torn tail. */
  | { readonly kind: 'damaged'; readonly segment: string; readonly line: number; readonly what: DamageKind }
  | {
      readonly kind: 'newer-format';
      readonly segment: string;
      readonly line: number;
      readonly version: number | string;
    }
  /**
   * A file beside the segments that is another copy of one, as a synchronised folder makes them. `onlyThere`: how many of
   * its lines the segment lacks, the first of them `fromLine`.
   */
  | {
      readonly kind: 'conflict-copy';
      readonly copy: string;
      readonly segment: string;
      readonly onlyThere: number;
      readonly fromLine: number;
    }
  /** The checkpoint knows of entries that the journal does not have. */
  | SetBack
  | { readonly kind: 'entry-too-large'; readonly bytes: number; readonly most: number }
  /** A writing failed and could not be taken back: what stands behind entry `seq` was perhaps recorded. */
  | { readonly kind: 'unfinished'; readonly segment: string; readonly offset: number; readonly seq: number }
  /** The erasure is on record, and the words could not all be taken: the next recording goes on with it. */
  | { readonly kind: 'erasure-unfinished'; readonly reason: string; readonly at: string }
  /** Not recorded: what was begun was taken back. `reason` is the system's word: ENOSPC, EACCES, … */
  | { readonly kind: 'not-recorded'; readonly reason: string; readonly at: string }
  /** Writing failed, and so did taking it back. */
  | { readonly kind: 'uncertain'; readonly reason: string; readonly at: string }
  | { readonly kind: 'unreadable'; readonly at: string; readonly reason: string }
  /** What is looked up in it can't be believed; it is derived, and made anew. */
  | { readonly kind: 'register-broken' }
  /** It is recorded, and what the answer says of it could not be read. */
  | { readonly kind: 'answer-unreadable'; readonly at: string; readonly reason: string }
  | RefillProblem
  | BackupProblem;

export interface SetBack {
  readonly kind: 'set-back';
  /** How many entries it had, and has. */
  readonly checkpoint: number;
  readonly journal: number;
}

export type DamageKind =
  | 'bad-line'
  | 'bad-hash'
  | 'bad-chain'
  | 'bad-seal'
  | 'missing-private'
  | 'not-erased'
  | 'unknown-type'
  | 'missing-segment';

/** Why entries that come from an export are not written; `seq` is the number of the one that is in the way. */
export type RefillProblem =
  | { readonly kind: 'entry-twice'; readonly seq: number }
  | { readonly kind: 'entry-missing'; readonly seq: number }
  /** It can't follow those before it. */
  | { readonly kind: 'entry-misfit'; readonly seq: number; readonly misfit: Misfit }
  /** It has words that another one, `by`, says were erased. */
  | { readonly kind: 'words-erased'; readonly seq: number; readonly by: number }
  /** The journal has something else under this number. */
  | { readonly kind: 'other-entries'; readonly seq: number };

/** What is wrong with making a backup, with one, or with restoring it. */
/** What stands where a journal was to be restored; `empty-journal`: one in which nothing was ever recorded. */
export type PlaceTaken =
  'same-journal' | 'another-journal' | 'empty-journal' | 'in-journal' | 'file' | 'something-else';

export type BackupProblem =
  | {
      readonly kind: 'bad-backup-folder';
      readonly at: string;
      readonly why: 'missing' | 'file' | 'link' | 'in-journal';
    }
  /** Backups went there, and none of them is there now: perhaps the disk is not plugged in. */
  | { readonly kind: 'backups-gone'; readonly at: string }
  | { readonly kind: 'not-backed-up'; readonly at: string; readonly reason: string }
  /** What was read back was not what had been written. */
  | { readonly kind: 'unproven-backup'; readonly at: string }
  | { readonly kind: 'not-a-backup'; readonly file: string }
  | { readonly kind: 'newer-backup'; readonly file: string; readonly version: number }
  /** `contents`: its bytes are as they were written, but what is in it is no journal that was backed up. */
  | {
      readonly kind: 'damaged-backup';
      readonly file: string;
      readonly how: 'cut-off' | 'goes-on' | 'changed' | 'contents';
    }
  /** Something is where a journal was to be restored. */
  | {
      readonly kind: 'place-taken';
      readonly at: string;
      readonly by: PlaceTaken;
    }
  | { readonly kind: 'not-restored'; readonly at: string; readonly reason: string };
