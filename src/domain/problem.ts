/** What the domain refuses. The words for people are in `words/`; the exit codes in `commands/`. */
import type { CaseNumber } from './ids.ts';
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
  | 'country'
  | 'mapping';

export type DomainProblem =
  | { readonly kind: 'no-such-case'; readonly case: number; readonly last: number }
  | { readonly kind: 'case-taken-back'; readonly case: CaseNumber }
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
  | { readonly kind: 'before-promise'; readonly promise: string; readonly madeAt: Instant }
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
  | { readonly kind: 'nothing-to-undo'; readonly by: string }
  | { readonly kind: 'undo-built-on'; readonly case: CaseNumber | null; readonly by: string }
  | { readonly kind: 'no-last-case'; readonly by: string }
  /** No open case has this phone number or serial. */
  | { readonly kind: 'no-case-by'; readonly text: string }
  | { readonly kind: 'several-cases'; readonly text: string; readonly cases: readonly CaseNumber[] }
  | { readonly kind: 'not-a-promise'; readonly said: string };
