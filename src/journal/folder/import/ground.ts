/** What an import needs of the folder journal that it goes into. */
import type { Snapshot } from '../../journal.ts';
import type { Chunk } from '../append.ts';
import type { Mark } from '../mark.ts';
import type { FolderOptions } from '../options.ts';
import type { Addition, Register } from '../register/register.ts';

/** The journal at one moment, and what its snapshot is made of. */
export interface JournalState {
  readonly snapshot: Snapshot;
  /** The register, opened or made where it can be had; what it does not cover, `additionsAfter` gives. */
  register(): Register | undefined;
  /** The entries behind entry `seq`, in order, as far as the snapshot goes. */
  additionsAfter(seq: number): Iterable<Addition>;
}

/** The newest state, with the lock held and the tail put right. */
export interface ImportDesk extends JournalState {
  /** The journal's id; made for the occasion where it has no entry yet. */
  readonly journal: string;
  /** Writes behind the last entry, all or nothing. Throws as `append` does. */
  append(chunks: Iterable<Chunk>): Mark;
  /** Called when all is on disk and `snapshot.book` has it: stores the checkpoint. */
  keep(after: Mark): void;
}

export interface ImportGround {
  readonly options: FolderOptions;
  /** The journal as it stands when the import begins. */
  readonly state: JournalState;
  /** Takes the lock for as long as `work` runs. Throws JournalFailure. */
  locked<T>(work: (desk: ImportDesk) => T): T;
}
