/** Everything that can be refused, in one union: each kind has its words and its exit code. */
import type { ImportProblem } from '../bulk-import/problem.ts';
import type { ClockProblem, WhenProblem } from '../domain/clock/problem.ts';
import type { DomainProblem } from '../domain/problem.ts';
import type { JournalProblem } from '../journal/problem.ts';
import type { SettingsProblem } from '../settings/problem.ts';

/** The command line itself, or what surrounds the program. */
export type UsageProblem =
  /** The parser's own words about an unknown command or flag, a missing argument, a value that may not be. */
  | { readonly kind: 'usage'; readonly message: string; readonly nearest?: string }
  | { readonly kind: 'bad-clock'; readonly value: string }
  | { readonly kind: 'file-unreadable'; readonly file: string; readonly reason: string }
  | { readonly kind: 'file-unwritable'; readonly file: string; readonly reason: string }
  | { readonly kind: 'no-editor' }
  | { readonly kind: 'unknown-customer'; readonly who: string }
  | { readonly kind: 'several-customers'; readonly who: string; readonly customers: readonly string[] }
  | { readonly kind: 'bad-anchor'; readonly value: string }
  | { readonly kind: 'not-a-plain-file'; readonly file: string }
  | { readonly kind: 'inside-journal'; readonly file: string }
  | { readonly kind: 'rejects-over-input'; readonly file: string }
  | { readonly kind: 'rejected-rows'; readonly rejected: number; readonly read: number };

export type Problem =
  | ClockProblem
  | DomainProblem
  | ImportProblem
  | JournalProblem
  | SettingsProblem
  | UsageProblem
  | WhenProblem;
