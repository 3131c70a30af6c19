/**
 * The journal's port: what commands ask of it, whichever home it has.
 *
 * Reading never waits. Recording takes the lock, decides on the newest state, and answers only when it is on disk.
 */
import type { Book } from '../domain/book.ts';
import type { Case } from '../domain/case.ts';
import type { Customer } from '../domain/customer.ts';
import type { Entry, Fact, IsoInstant } from '../domain/entries.ts';
import type { CaseNumber, CustomerNumber } from '../domain/ids.ts';
import type { Instant } from '../domain/instant.ts';
import type { Key } from '../domain/keys.ts';
import type { Result } from '../domain/result.ts';
import type { DamageKind, JournalProblem } from './problem.ts';

/** The last entry: what a whole journal can be known by. `seq` 0 and 64 zeros where there is none yet. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** The journal as it stood when it was read. All that is asked of it is of that moment. */
export interface Snapshot {
  readonly book: Book;
  readonly head: Head;
  /** A tail that was torn in writing and is not counted. */
  readonly tornTail: boolean;
  /** A case, open or closed; `undefined` where there is none, or it was taken back. */
  readonly caseOf: (no: CaseNumber) => Case | undefined;
  /** A customer, of open or closed cases. */
  readonly customerOf: (no: CustomerNumber) => Customer | undefined;
  /** All entries about a case, in order, retracted ones too (see `Book.retractions`). */
  readonly entriesOf: (no: CaseNumber) => readonly Entry[];
  /** The cases of a customer, oldest first. */
  readonly casesOf: (no: CustomerNumber) => readonly CaseNumber[];
  /** The cases that have this key (`prefix`: a key that begins so), oldest first, taken-back cases left out. */
  readonly find: (
    key: Key,
    how?: { readonly prefix?: boolean; readonly limit?: number },
  ) => readonly CaseNumber[];
  /** Whether some case has this reference. */
  readonly hasRef: (ref: string) => boolean;
  /**
   * The entries in whose lines a word of `text` may stand: as typed, in small letters, in capitals, or with a capital
   * first. Found by scanning bytes, so some that come back do not have it; whoever asks looks again.
   */
  readonly containing: (text: string) => Iterable<Entry>;
  /** Every case, open and closed, as it stands; read as a stream, each given when its last entry has come by. */
  readonly cases: () => Iterable<Case>;
  /** Every entry from the first on, read as a stream; for reports over all time. */
  readonly entries: () => Iterable<Entry>;
}

/** Who records, when, and by which clock. */
export interface Recorder {
  readonly by: string;
  readonly now: Instant;
  /** The clock was stood in for: entries say so. */
  readonly clockSet: boolean;
}

/** What was recorded. */
export interface Recording {
  readonly entries: readonly Entry[];
  readonly head: Head;
  /** The journal as it stands after it. */
  readonly after: Snapshot;
}

/**
 * Decides, on the newest state, what to record; called with the lock held, so it never asks anybody anything.
 * No facts: nothing is written, and the recording has no entries.
 */
export type Decision<P> = (desk: Snapshot) => Result<readonly Fact[], P>;

/** A row of an import, ready but for its numbers (case, customer), which are given when it is written. */
export interface PlannedCase {
  /** When the case was opened. */
  readonly happenedAt: IsoInstant;
  readonly data: Omit<Fact<'case-imported'>['data'], 'customer'>;
  readonly words: NonNullable<Fact<'case-imported'>['private']>;
}

export interface ImportOutcome {
  readonly imported: number;
  /** Rows whose reference the journal, or an earlier row, has already. */
  readonly known: number;
  readonly cases: { readonly first: CaseNumber; readonly last: CaseNumber } | null;
  readonly head: Head;
}

/**
 * A batch that is planned before the lock is taken: rows are added (spooled, so that memory does not grow with them),
 * then written all together or not at all. Nothing is in the journal before `commit`; `discard` leaves no trace.
 */
export interface ImportBatch {
  /** Adds a row; `known` where its reference is there already, in the journal or in this batch, and it is left out. */
  add(row: PlannedCase): 'added' | 'known';
  commit(): Result<ImportOutcome, JournalProblem>;
  discard(): void;
}

export interface VerifyProblem {
  readonly kind: DamageKind | 'torn-tail' | 'newer-format' | 'set-back';
  readonly segment: string;
  readonly line: number;
}

export interface Verification {
  readonly entries: number;
  readonly head: Head;
  readonly segments: readonly { readonly name: string; readonly entries: number; readonly bytes: number }[];
  readonly problems: readonly VerifyProblem[];
}

export interface JournalInfo {
  readonly at: string;
  readonly id: string | null;
  readonly entries: number;
  readonly head: Head;
  readonly segments: readonly { readonly name: string; readonly entries: number; readonly bytes: number }[];
  readonly openCases: number;
  readonly cases: number;
  readonly customers: number;
  /** The entry that the checkpoint and the register reach to; `null` where there is none. */
  readonly checkpoint: number | null;
  readonly register: number | null;
}

export interface Journal {
  readonly at: string;
  read(): Result<Snapshot, JournalProblem>;
  record<P>(recorder: Recorder, decide: Decision<P>): Result<Recording, P | JournalProblem>;
  /** Begins an import; customers are matched by phone or e-mail, as at an intake without a terminal. */
  importCases(recorder: Recorder): Result<ImportBatch, JournalProblem>;
  verify(anchor?: Head): Result<Verification, JournalProblem>;
  info(): Result<JournalInfo, JournalProblem>;
}
