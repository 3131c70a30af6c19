/**
 * The journal's port: what commands ask of it, whichever home it has.
 *
 * Reading never waits. Recording takes the lock, decides on the newest state, and answers only when it is on disk.
 */
import type { Book } from '../domain/book.ts';
import type { Case } from '../domain/case.ts';
import type { Customer } from '../domain/customer.ts';
import type { Entry, Fact, ImportedChange, IsoInstant, SeqRange } from '../domain/entries.ts';
import type { CaseNumber, CustomerNumber, Seq } from '../domain/ids.ts';
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
  /** The journal's identity; `null` where nothing has been written yet. */
  readonly journal: string | null;
  /** A tail that was torn in writing and is not counted. */
  readonly tornTail: boolean;
  /** When the last entry was recorded by a computer's own clock; `undefined` where there is none, or it was stood in for. */
  readonly lastRecorded: () => Instant | undefined;
  /** A case, open or closed; `undefined` where there is none, or it was taken back. */
  readonly caseOf: (no: CaseNumber) => Case | undefined;
  /** A customer, of open or closed cases. */
  readonly customerOf: (no: CustomerNumber) => Customer | undefined;
  /** All entries about a case, in order, retracted ones too (see `Book.retractions`). */
  readonly entriesOf: (no: CaseNumber) => readonly Entry[];
  /** The cases that have an entry naming this customer, whoever's they are now, oldest first. */
  readonly casesNaming: (no: CustomerNumber) => readonly CaseNumber[];
  /** The cases of a customer, oldest first. */
  readonly casesOf: (no: CustomerNumber) => readonly CaseNumber[];
  /** The cases that have this key (`prefix`: a key that begins so), oldest first, taken-back cases left out. */
  readonly find: (
    key: Key,
    how?: { readonly prefix?: boolean; readonly limit?: number },
  ) => readonly CaseNumber[];
  /** Whether some case has this reference, as `refKey` has it. */
  readonly hasRef: (ref: string) => boolean;
  /**
   * The entries in whose lines a word of `text` may stand: as typed, in small letters, in capitals, or with a capital
   * first. Found by scanning bytes, so some that come back do not have it; whoever asks looks again.
   */
  readonly containing: (text: string) => Iterable<Entry>;
  /** Every case, open and closed, as it stands; read as a stream, each given when its last entry has come by. */
  readonly cases: () => Iterable<Case>;
  /** Every entry from the first on, or from entry `from` on, read as a stream; for reports over all time. */
  readonly entries: (from?: Seq) => Iterable<Entry>;
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
  /** When the entry before these was recorded by a computer's own clock; `undefined` where there is none, or none was written. */
  readonly before: Instant | undefined;
  /** The journal as it stands after it. */
  readonly after: Snapshot;
}

/**
 * Decides, on the newest state, what to record; called with the lock held, so it never asks anybody anything.
 * No facts: nothing is written, and the recording has no entries.
 */
export type Decision<P> = (desk: Snapshot) => Result<readonly Fact[], P>;

/** A case of an import, ready but for its numbers (case, customer), which are given when it is written. */
export interface PlannedCase {
  /** When the case was opened. */
  readonly happenedAt: IsoInstant;
  readonly data: Omit<Fact<'case-imported'>['data'], 'customer'>;
  readonly words: NonNullable<Fact<'case-imported'>['private']>;
  /** What became of it since, in the order in which it is recorded behind the opening. */
  readonly changes?: readonly ImportedChange[];
}

export interface ImportOutcome {
  readonly imported: number;
  /** What was recorded behind the openings of cases. */
  readonly changes: number;
  /** Cases whose reference the journal, or an earlier case of the batch, has already. */
  readonly known: number;
  readonly cases: { readonly first: CaseNumber; readonly last: CaseNumber } | null;
  readonly head: Head;
}

/**
 * A batch that is planned before the lock is taken: rows are added (spooled, so that memory does not grow with them),
 * then written all together or not at all. Nothing is in the journal before `commit`; `discard` leaves no trace.
 */
export interface ImportBatch {
  /** Adds a case. It is left out where its reference is there already: `known` in the journal, `repeated` only in this batch. */
  add(row: PlannedCase): 'added' | 'known' | 'repeated';
  /** Of what is no case that could be added: whether its reference is in the journal already. It is then counted as known. */
  leave(ref: string): boolean;
  commit(): Result<ImportOutcome, JournalProblem>;
  discard(): void;
}

/** What there ought to be when all entries of a refill have come. */
export interface RefillWhole {
  /** The number of the last entry. */
  readonly last: number;
  /** Numbers that have no entry, ascending: they were lost before. */
  readonly lost: readonly SeqRange[];
  readonly dryRun: boolean;
}

export interface RefillOutcome {
  /** How many of the first entries were there before. */
  readonly there: number;
  /** How many were written; in a dry run, how many would be. */
  readonly added: number;
  readonly head: Head;
  /** The book as it is with all of them. */
  readonly book: Book;
}

/**
 * Entries of an export, which become the journal's own as they are: with their numbers, times, authors and batches. They
 * come in any order and are spooled; nothing is in the journal before `commit`, and then all are that it did not have.
 */
export interface Refill {
  /** @param entry as the shapes of entries have it; whether it fits is found out at the end */
  readonly add: (entry: Entry) => void;
  commit(whole: RefillWhole): Promise<Result<RefillOutcome, JournalProblem>>;
  discard(): void;
}

export interface VerifyProblem {
  readonly kind: DamageKind | 'torn-tail' | 'newer-format' | 'set-back';
  readonly segment: string;
  readonly line: number;
  /** It is on record by now, but was not when the head was noted that the journal is held against. */
  readonly isKnown?: true;
}

export interface Verification {
  readonly entries: number;
  /** Lines that don't count and are on record as such: damaged and repaired. */
  readonly known: number;
  readonly head: Head;
  readonly segments: readonly { readonly name: string; readonly entries: number; readonly bytes: number }[];
  readonly problems: readonly VerifyProblem[];
  /** Where one of them is that this computer knows of more, or of something else: how many entries there were, and are. */
  readonly setBack?: { readonly had: number; readonly has: number; readonly isMissing: boolean };
}

/** The last backup that was made of a journal, or that it was restored from. */
export interface LastBackup {
  readonly file: string;
  readonly madeAt: IsoInstant;
  readonly head: Head;
  /** Nothing was wrong with the journal. */
  readonly sound: boolean;
}

export interface BackupRequest {
  /** Absolute; without one, the journal's own `backups/`. */
  readonly folder: string | undefined;
  /** The shop's name, and the program's with its version. */
  readonly shop: string;
  readonly madeBy: string;
  readonly now: Instant;
  /** How many of this journal's backups are to be left in the folder, this one among them. */
  readonly keep: number | undefined;
  /** Begin anew in a folder that had backups and has none now. */
  readonly isAnew?: boolean;
}

export interface BackupMade extends LastBackup {
  readonly bytes: number;
  readonly journal: string | null;
  /** What is wrong with the journal: it was copied as it is, and replaces no older backup. */
  readonly problems: readonly VerifyProblem[];
  /** Older backups that were removed, and those that the system would not let go. */
  readonly removed: readonly string[];
  readonly notRemoved: readonly string[];
  /** Older ones that stay, since they have entries that this one has not: the journal lost them, or went on otherwise. */
  readonly kept: readonly string[];
  /** Whether the journal's folder took a note of it, for `info` and for erasing. */
  readonly isNoted: boolean;
}

/** What a write left that broke off, put aside by the next one. */
export interface CutOff {
  /** Where its copy is, in the journal's folder. */
  readonly copy: string;
  /** Who wrote it, when, and on which case, as far as its first line says so. */
  readonly by?: string;
  readonly recordedAt?: IsoInstant;
  readonly case?: number;
}

/** One thing that a repair does. */
export type RepairStep =
  /** A segment is written anew with the line ends that it had; `whole`: nothing else is wrong with it. */
  | { readonly is: 'put-back-line-ends'; readonly segment: string; readonly whole: boolean }
  /** A torn write is cut off, a copy of it kept; a last line that is whole gets its line end. */
  | { readonly is: 'cut-tail' | 'end-line'; readonly segment: string; readonly line: number }
  /** A damaged line is put on record as known. It stays as it is. */
  | {
      readonly is: 'know';
      readonly segment: string;
      readonly line: number;
      readonly what: VerifyProblem['kind'];
      /** What of it counts from now on: all, where only its place is wrong; its data, where its words are. */
      readonly counts: 'all' | 'data' | 'nothing';
      /** As far as the line still says so. */
      readonly entry?: number;
      readonly case?: number;
    }
  /** Words that were to be erased are. */
  | { readonly is: 'finish-erasure'; readonly lines: number }
  /** The journal goes on without entries that it once had. */
  | { readonly is: 'accept-set-back'; readonly had: number; readonly has: number }
  /** Entries of a writing that failed and could not be taken back stand whole in the journal: they count. */
  | { readonly is: 'keep-unfinished'; readonly from: number; readonly to: number }
  /** Writing is allowed again. */
  | { readonly is: 'unmark' };

export interface Repaired {
  readonly steps: readonly RepairStep[];
  readonly head: Head;
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
  /** `isThere`: its file lies where it was put. */
  readonly lastBackup: (LastBackup & { readonly isThere: boolean }) | null;
  /** What erasings held back, by customer. */
  readonly held: Book['held'];
}

export interface Journal {
  /** Its folder, without links on the way to it. */
  readonly at: string;
  read(): Result<Snapshot, JournalProblem>;
  record<P>(recorder: Recorder, decide: Decision<P>): Result<Recording, P | JournalProblem>;
  /** Begins an import; customers are matched by phone or e-mail, as at an intake without a terminal. */
  importCases(recorder: Recorder): Result<ImportBatch, JournalProblem>;
  /** Begins to fill a journal with the entries of an export; one that has the first of them gets the rest. */
  refill(recorder: Recorder): Promise<Result<Refill, JournalProblem>>;
  verify(anchor?: Head): Result<Verification, JournalProblem>;
  info(): Result<JournalInfo, JournalProblem>;
  /** Makes a backup, reads it back and checks it; others may write meanwhile. */
  backup(request: BackupRequest): Promise<Result<BackupMade, JournalProblem>>;
  /** Records what `decide` says, an `erased` entry, and takes the words that it names; none: nothing is done. */
  erase<P>(recorder: Recorder, decide: Decision<P>): Result<Recording, P | JournalProblem>;
  /** What a repair would do, in order; empty where the journal is whole. */
  planRepair(): Result<readonly RepairStep[], JournalProblem>;
  repair(recorder: Recorder): Result<Repaired, JournalProblem>;
  /** Whether something was recorded since it was opened: it stands, whatever goes wrong behind it. */
  hasRecorded(): boolean;
  /** What was put aside by a recording since it was opened: mostly nothing. */
  cutOff(): readonly CutOff[];
  /** What was found wrong with the journal since it was opened, and reading went on. */
  damage(): readonly JournalProblem[];
}
