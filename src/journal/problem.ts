/** What the journal refuses. */
export type JournalProblem =
  /** There is no journal at this place (or, where none was named, anywhere above). */
  | { readonly kind: 'no-journal'; readonly at: string }
  | { readonly kind: 'not-a-journal'; readonly at: string; readonly why: 'file' | 'link' | 'other-folder' }
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
  /** The checkpoint knows of entries that the journal does not have. */
  | { readonly kind: 'set-back'; readonly checkpoint: number; readonly journal: number }
  | { readonly kind: 'entry-too-large'; readonly bytes: number; readonly most: number }
  /** Not recorded: what was begun was taken back. `reason` is the system's word: ENOSPC, EACCES, … */
  | { readonly kind: 'not-recorded'; readonly reason: string; readonly at: string }
  /** Writing failed, and so did taking it back. */
  | { readonly kind: 'uncertain'; readonly reason: string; readonly at: string }
  | { readonly kind: 'unreadable'; readonly at: string; readonly reason: string };

export type DamageKind =
  'bad-line' | 'bad-hash' | 'bad-chain' | 'bad-seal' | 'missing-private' | 'unknown-type' | 'missing-segment';
