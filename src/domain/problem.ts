/** What the domain refuses. The words for people are in `words/`; the exit codes in `commands/`. */
import type { Entry } from './entries.ts';
import type { CaseNumber, CustomerNumber, Seq } from './ids.ts';
import type { Instant } from './instant.ts';
import type { PromiseKind, Status } from './vocabulary.ts';

/** What a text or value was for: named in messages. */
export type FieldName =
  | 'accessory'
  | 'agreement'
  | 'amount'
  | 'because'
  | 'channel'
  | 'currency'
  | 'customer'
  | 'email'
  | 'if'
  | 'item'
  | 'name'
  | 'phone'
  | 'problem'
  | 'promise'
  | 'ref'
  | 'serial'
  | 'status'
  | 'supplier'
  | 'text'
  | 'by'
  | 'when'
  | 'told'
  | 'kind'
  | 'prefers'
  | 'language'
  | 'sort'
  | 'group'
  | 'type'
  | 'format'
  | 'limit'
  | 'skipLines'
  | 'country'
  | 'mapping';

/** What an intake says of its customer, and what can be written down on a later case instead. */
export const CUSTOMER_DETAILS = ['name', 'phone', 'email', 'prefers'] as const;
export type CustomerDetail = (typeof CUSTOMER_DETAILS)[number];

/** What can be done where an entry can't be taken back. */
export type Instead =
  | { readonly is: 'amend' | 'status'; readonly case: CaseNumber }
  | { readonly is: 'postpone'; readonly promise: string };

export type DomainProblem =
  | { readonly kind: 'no-such-case'; readonly case: number; readonly last: number }
  | { readonly kind: 'case-taken-back'; readonly case: CaseNumber }
  /** Its number was given, and what opened it is nowhere in the journal any more. */
  | { readonly kind: 'case-lost'; readonly case: CaseNumber }
  | { readonly kind: 'no-such-promise'; readonly promise: string; readonly known: readonly string[] }
  | {
      readonly kind: 'no-live-promise';
      readonly case: CaseNumber;
      readonly of: PromiseKind;
      readonly live: readonly string[];
    }
  | { readonly kind: 'several-live-promises'; readonly of: PromiseKind; readonly promises: readonly string[] }
  | {
      readonly kind: 'promise-settled';
      readonly promise: string;
      readonly how: 'kept' | 'waived';
      readonly at: Instant;
    }
  | { readonly kind: 'deadline-past'; readonly said: string; readonly due: Instant }
  | { readonly kind: 'happened-in-future'; readonly at: Instant }
  /** It can't have happened before what it follows: the case was opened, closed, or came into its status later. */
  | {
      readonly kind: 'happened-too-early';
      readonly case: CaseNumber;
      readonly after: 'opened' | 'closed' | Status;
      readonly at: Instant;
    }
  | {
      readonly kind: 'before-promise';
      readonly promise: string;
      /** When it was made, or was last given a new deadline. */
      readonly madeAt: Instant;
      readonly wasPostponed: boolean;
    }
  | { readonly kind: 'empty-text'; readonly field: FieldName }
  | { readonly kind: 'missing'; readonly field: FieldName; readonly flag: string }
  | {
      readonly kind: 'control-character';
      readonly field: FieldName;
      readonly code: number;
      readonly at: number;
    }
  | {
      readonly kind: 'text-too-long';
      readonly field: FieldName;
      readonly bytes: number;
      readonly most: number;
    }
  | {
      readonly kind: 'not-one-of';
      readonly field: FieldName;
      readonly value: string;
      readonly nearest: string | undefined;
      readonly allowed: readonly string[];
    }
  | { readonly kind: 'bad-phone'; readonly value: string }
  | { readonly kind: 'bad-email'; readonly value: string }
  | { readonly kind: 'bad-amount'; readonly value: string; readonly currency: string }
  | {
      readonly kind: 'unknown-staff';
      readonly name: string;
      readonly nearest: string | undefined;
      readonly staff: readonly string[];
    }
  | { readonly kind: 'case-is-closed'; readonly case: CaseNumber; readonly closedAt: Instant }
  | { readonly kind: 'case-is-open'; readonly case: CaseNumber }
  /** Somebody whose cases are open can't be erased: the shop still has to reach them. */
  | {
      readonly kind: 'erase-open-cases';
      readonly customer: CustomerNumber;
      readonly cases: readonly CaseNumber[];
    }
  | { readonly kind: 'keep-not-theirs'; readonly customer: CustomerNumber; readonly case: CaseNumber }
  /** Held back is what has a price on record, and no case of theirs has. */
  | { readonly kind: 'nothing-to-keep'; readonly customer: CustomerNumber }
  /** All that is left of theirs is held back until a day that is not over. */
  | { readonly kind: 'erase-held'; readonly cases: readonly CaseNumber[]; readonly until: string }
  /** Its words are gone, or it never had any. */
  | { readonly kind: 'no-words-in-entry'; readonly seq: Seq }
  /** It says whose an open case is: the shop still has to reach them. */
  | { readonly kind: 'erase-open-contact'; readonly seq: Seq; readonly case: CaseNumber }
  | { readonly kind: 'keep-past'; readonly until: string }
  /** Cases are to be kept, and not said until when: then they would be erased. */
  | { readonly kind: 'keep-without-until'; readonly cases: readonly CaseNumber[] }
  | { readonly kind: 'no-case-to-keep'; readonly said: string }
  | {
      readonly kind: 'close-refused';
      readonly case: CaseNumber;
      readonly promises: readonly string[];
      readonly owed: readonly Status[];
    }
  | { readonly kind: 'same-status'; readonly case: CaseNumber; readonly status: Status }
  | { readonly kind: 'not-answered'; readonly flag: string }
  | { readonly kind: 'contradiction'; readonly flags: readonly [string, string] }
  | { readonly kind: 'nothing-to-amend'; readonly case: CaseNumber }
  /** What was given as a name is the number of a customer; `case` is the one that was to be corrected. */
  | {
      readonly kind: 'name-is-number';
      readonly case: CaseNumber;
      readonly customer: CustomerNumber;
      readonly name: string | undefined;
    }
  | { readonly kind: 'nothing-to-undo'; readonly by: string }
  /** `last` is the number of the last entry, 0 where there is none. */
  | { readonly kind: 'no-such-entry'; readonly said: string; readonly last: number }
  /** By entry `by`, which `who` recorded at `at`. */
  | {
      readonly kind: 'already-taken-back';
      readonly seq: Seq;
      readonly by: Seq;
      readonly who: string;
      readonly at: Instant;
    }
  /** Entries `from` to `to` can't be taken back while `builder`, the last that builds on them, counts. */
  | {
      readonly kind: 'built-on';
      readonly from: Seq;
      readonly to: Seq;
      readonly builder: Entry;
      readonly instead: Instead | null;
    }
  /** A kept promise, which `ready` kept at the end of a wait: it is taken back with that change of status. */
  | { readonly kind: 'goes-with'; readonly seq: Seq; readonly with: Entry }
  /** These details of a customer stand nowhere else, and `case`, a later one, is theirs too. */
  | {
      readonly kind: 'customer-leans-on';
      readonly from: Seq;
      readonly to: Seq;
      readonly case: CaseNumber;
      readonly details: readonly CustomerDetail[];
    }
  | { readonly kind: 'never-taken-back'; readonly seq: Seq; readonly type: 'erased' | 'repaired' }
  | { readonly kind: 'no-last-case'; readonly by: string }
  /** No open case has this phone number or serial. */
  | { readonly kind: 'no-case-by'; readonly text: string }
  | { readonly kind: 'several-cases'; readonly text: string; readonly cases: readonly CaseNumber[] }
  | { readonly kind: 'not-a-promise'; readonly said: string }
  /** A case was named where one of its promises is meant. */
  | { readonly kind: 'case-not-promise'; readonly case: CaseNumber; readonly promises: readonly string[] };
