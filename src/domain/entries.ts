/**
 * The facts that a journal can hold, one type a fact.
 *
 * `data` stays on record for ever. `private` is what names or could name a customer (names, numbers, free text): it can
 * be erased, so whoever folds an entry copes without it. Both are JSON as it stands in the journal: instants are ISO
 * strings. No key here is called `hash`, `sealed` or `private`: the line's own are found by those names.
 */
import type { HoursOnRecord } from './clock/hours-on-record.ts';
import type { GivenNumbers } from './given-numbers.ts';
import type { CaseNumber, CustomerNumber, Seq } from './ids.ts';
import type { CaseKind, Channel, Clock, Language, Preference, PromiseKind, Status } from './vocabulary.ts';

/** An instant as it stands in the journal: `2026-11-23T06:30:00Z`. */
export type IsoInstant = string;

/** What a contact settled: the owed notices and the promises (by number within the case) that the customer now knows of. */
export interface Told {
  readonly channel: Channel;
  readonly notices: readonly number[];
  readonly promises: readonly number[];
}

/** A deadline as it was understood: the moment, the clock that it was counted on, and the words that were said. */
export interface SaidDeadline {
  readonly due: IsoInstant;
  readonly clock: Clock;
  readonly said: string;
}

/** What the law wants kept until the end of this local day (`2033-12-31`): the words of these cases stay till then. */
export interface HeldBack {
  readonly until: string;
  readonly cases: readonly CaseNumber[];
}

/** A duration as it stands in the journal, in hours, minutes and seconds: `PT7H30M`. */
export type IsoDuration = string;

/** A deadline that somebody set, with all that it was counted by. */
export interface SetDeadline extends SaidDeadline {
  /** The opening hours that it was counted with, where it was counted with any. */
  readonly hours?: HoursOnRecord;
  /** It stands still from the start, with so much left on its own clock. */
  readonly left?: IsoDuration;
}

/** One deadline of a promise of the same case, by their numbers: both count from 1. */
interface WhichDeadline {
  readonly promise: number;
  readonly deadline: number;
}

/** It stands still from here on, with so much left on its own clock. */
export interface PausedDeadline extends WhichDeadline {
  readonly clock: Clock;
  readonly left: IsoDuration;
}

/** It goes on: what was left, counted from here, ends at `due`. */
export interface ResumedDeadline extends WhichDeadline {
  readonly due: IsoInstant;
  readonly hours?: HoursOnRecord;
}

/** A price in minor units (öre, øre, cents) with its ISO 4217 currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** What can be known of a customer, as it was at the time. */
export interface ContactDetails {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** The free words of an intake. */
export interface IntakeWords extends ContactDetails {
  readonly item?: string;
  readonly serial?: string;
  readonly ref?: string;
  readonly problems?: readonly string[];
  readonly agreed?: readonly string[];
}

/** What a file says of how a promise went that nothing else on record says. */
interface ImportedFate {
  /** The customer is taken to have been told of the breach (it was due before `--told-until`). */
  readonly toldAt?: IsoInstant;
  /** It was not kept in time, whatever the times look like: the system that it comes from says so, and may not say when it was due. */
  readonly broken?: true;
}

/** A promise inside an imported case: made at opening, and kept where `keptAt` is there. */
export interface ImportedPromise extends SaidDeadline, ImportedFate {
  readonly kind: PromiseKind;
  readonly keptAt?: IsoInstant;
}

export interface ImportedCall {
  readonly at: IsoInstant;
  readonly channel: Channel;
}

/** Entries in a row, by their numbers: the first and the last of them. */
export type SeqRange = readonly [from: Seq, to: Seq];

/** What is left of a damaged line that held a person's words. Both of a line's bytes, without its line end; in hex. */
export interface CutLine {
  /** The SHA-256 of the line as it was. */
  readonly was: string;
  /** That of what is left of it. */
  readonly is: string;
}

/** A line of the journal that did not verify when the shop went on all the same. */
export interface KnownDamage {
  /** `2026.jsonl`. */
  readonly segment: string;
  /** Counted from 1. */
  readonly line: number;
  readonly what: string;
  /** Of the line's bytes as they were then, without its line end; in hex. */
  readonly sha256: string;
  /** The hash of the entry before it, so that what stood before stays bound. */
  readonly after: string;
}

interface Shapes {
  'case-opened': {
    readonly data: {
      readonly kind: CaseKind;
      readonly customer: CustomerNumber | null;
      readonly prefers?: Preference;
      readonly lang?: Language;
    };
    readonly private: IntakeWords;
  };
  /** A case with its history in one entry. `happenedAt` is when it was opened. */
  'case-imported': {
    readonly data: {
      readonly kind: CaseKind;
      readonly customer: CustomerNumber | null;
      readonly prefers?: Preference;
      readonly lang?: Language;
      readonly status: Status;
      readonly closedAt?: IsoInstant;
      readonly promises: readonly ImportedPromise[];
      readonly calls: readonly ImportedCall[];
    };
    /** `said` holds the words of the calls, in the order of `data.calls`. */
    readonly private: IntakeWords & { readonly said?: readonly string[] };
  };
  'promise-made': {
    readonly data: SetDeadline &
      ImportedFate & {
        readonly promise: number;
        readonly kind: PromiseKind;
        /** Made *to* the shop, by this workshop or supplier. */
        readonly from?: string;
      };
    readonly private: { readonly if?: string };
  };
  /** A new deadline for the same promise. Without `told`, the customer does not know of it. */
  'promise-postponed': {
    readonly data: SetDeadline & { readonly promise: number; readonly told?: Channel };
    readonly private: { readonly because?: string };
  };
  'promise-kept': { readonly data: { readonly promise: number }; readonly private: Record<never, never> };
  'promise-waived': {
    readonly data: { readonly promise: number; readonly told: Channel };
    readonly private: { readonly because: string };
  };
  'call-noted': {
    readonly data: {
      readonly direction: 'in' | 'out';
      readonly channel: Channel;
      readonly answered: boolean;
      readonly told?: Told;
      readonly quote?: Money;
    };
    readonly private: {
      readonly text: string;
      readonly with?: string;
      readonly agreed?: readonly string[];
      readonly atCollection?: readonly string[];
    };
  };
  'note-added': { readonly data: { readonly fades?: true }; readonly private: { readonly text: string } };
  'customer-told': { readonly data: { readonly told: Told }; readonly private: { readonly text?: string } };
  'status-changed': {
    readonly data: {
      readonly status: Status;
      /** The number of the notice that this change owes the customer. */
      readonly owes?: number;
      readonly told?: Told;
      /** The deadlines that stand still in this status, and those that go on after one. */
      readonly paused?: readonly PausedDeadline[];
      readonly resumed?: readonly ResumedDeadline[];
    };
    readonly private: Record<never, never>;
  };
  'case-closed': { readonly data: Record<never, never>; readonly private: Record<never, never> };
  'case-reopened': { readonly data: Record<never, never>; readonly private: { readonly because: string } };
  /** Corrected facts; what is not named stays. An empty text takes the fact away. */
  'case-amended': {
    readonly data: {
      readonly kind?: CaseKind;
      /** The customer whose details these are; a case that had none gets one by this. */
      readonly customer?: CustomerNumber;
      readonly prefers?: Preference;
      readonly lang?: Language;
    };
    readonly private: Omit<IntakeWords, 'agreed'>;
  };
  /** Takes back the entries `from` to `to` (both included): from here on, they count as never recorded. */
  'entries-retracted': {
    readonly data: { readonly from: Seq; readonly to: Seq };
    readonly private: { readonly because?: string };
  };
  /** A person's words were taken away from these entries, and stand nowhere any more. About no single case. */
  erased: {
    readonly data: {
      /** Whose words; absent where single entries were named. */
      readonly customer?: CustomerNumber;
      /** Ascending; each is below the number of the entry that names it. */
      readonly entries: readonly SeqRange[];
      /** Damaged lines that held words of theirs, or of nobody knows whom, and what is left of them. */
      readonly lines?: readonly CutLine[];
      /** What is held back from now on, in place of what an earlier entry said of this customer; absent: nothing. */
      readonly kept?: HeldBack;
    };
    readonly private: { readonly because?: string };
  };
  /** The journal was found damaged or set back, and goes on as it is. What is named here is known. About no single case. */
  repaired: {
    readonly data: {
      readonly damage: readonly KnownDamage[];
      /** The journal ends earlier than it once did: the last entry that was known, and the first digits of its hash. */
      readonly setBack?: { readonly seq: number; readonly digits: string };
      /** The highest numbers of cases and customers that may have been given, where entries that count do not say so. */
      readonly numbers?: GivenNumbers;
    };
    readonly private: { readonly because?: string };
  };
}

export type EntryType = keyof Shapes;

export const ENTRY_TYPES = [
  'case-opened',
  'case-imported',
  'promise-made',
  'promise-postponed',
  'promise-kept',
  'promise-waived',
  'call-noted',
  'note-added',
  'customer-told',
  'status-changed',
  'case-closed',
  'case-reopened',
  'case-amended',
  'entries-retracted',
  'erased',
  'repaired',
] as const satisfies readonly EntryType[];

/** A fact that was decided and is not written yet. `case` is null for what concerns no single case. */
export type Fact<T extends EntryType = EntryType> = T extends EntryType
  ? {
      readonly type: T;
      readonly case: CaseNumber | null;
      readonly happenedAt: IsoInstant;
      readonly data: Shapes[T]['data'];
      readonly private?: Shapes[T]['private'];
    }
  : never;

/** What an import records behind the opening of a case, in the same batch. Nothing of it is owed to anybody. */
export type ImportedChangeType =
  | 'status-changed'
  | 'call-noted'
  | 'promise-made'
  | 'promise-postponed'
  | 'promise-kept'
  | 'case-closed'
  | 'case-reopened';

/** A change of an imported case, ready but for the number of the case. */
export type ImportedChange<T extends ImportedChangeType = ImportedChangeType> = T extends ImportedChangeType
  ? Omit<Fact<T>, 'case'>
  : never;

/** What the journal adds when it writes a fact. */
export interface Recorded {
  readonly seq: Seq;
  readonly by: string;
  readonly recordedAt: IsoInstant;
  /** `set`: the clock was stood in for (a rehearsal or a test). */
  readonly clock?: 'set';
  /** Entries of one command, or of one import: all of them exist or none. */
  readonly batch?: string;
}

/** One line of the journal, as far as it means something. */
export type Entry<T extends EntryType = EntryType> = T extends EntryType ? Fact<T> & Recorded : never;
