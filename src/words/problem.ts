/** Everything that can be refused, in one union: each kind has its words and its exit code. */
import type { ImportProblem } from '../bulk-import/problem.ts';
import type { ClockProblem, WhenProblem } from '../domain/clock/problem.ts';
import type { CaseNumber } from '../domain/ids.ts';
import type { DomainProblem } from '../domain/problem.ts';
import type { JournalProblem } from '../journal/problem.ts';
import type { SettingsProblem } from '../settings/problem.ts';

/** What is wrong with a command line. */
export type Complaint =
  | { readonly is: 'unknown-command'; readonly word: string }
  /** A noun that has verbs, without one: `report`. */
  | { readonly is: 'no-verb'; readonly noun: string; readonly verbs: readonly string[] }
  | { readonly is: 'unknown-flag'; readonly flag: string }
  /** A number with a minus before it, where a time was expected: `-3h`. */
  | { readonly is: 'negative'; readonly said: string }
  | { readonly is: 'missing-argument'; readonly argument: string }
  /** `flag` as the help names it: `--lang <language>`. */
  | { readonly is: 'missing-value'; readonly flag: string }
  | {
      readonly is: 'too-many-arguments';
      readonly command: string;
      readonly expected: number;
      readonly got: number;
      /** A flag with its value and the words behind that, as one value: `--within "20 years"`. */
      readonly inQuotes: string | undefined;
    }
  /** Words behind a command that takes no more of them. */
  | { readonly is: 'words-too-many'; readonly words: readonly string[] }
  /** A journal lies in a folder, and this names none. */
  | { readonly is: 'no-folder'; readonly place: string }
  /** In the parser's own words. */
  | { readonly is: 'other'; readonly message: string };

/** The command line itself, or what surrounds the program. */
export type UsageProblem =
  /** `command` is the one that was meant, where it is known. */
  | {
      readonly kind: 'usage';
      readonly complaint: Complaint;
      readonly nearest?: string;
      readonly command?: string;
    }
  | { readonly kind: 'bad-clock'; readonly value: string }
  /** The clock is outside of the years that can be counted; `set`: it is stood in for by `LOFTE_NOW`. */
  | {
      readonly kind: 'clock-off';
      readonly value: string;
      readonly set: boolean;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'file-unreadable'; readonly file: string; readonly reason: string }
  | { readonly kind: 'file-unwritable'; readonly file: string; readonly reason: string }
  | { readonly kind: 'no-editor' }
  | { readonly kind: 'unknown-customer'; readonly who: string }
  | { readonly kind: 'several-customers'; readonly who: string; readonly customers: readonly string[] }
  | { readonly kind: 'bad-anchor'; readonly value: string }
  | { readonly kind: 'bad-keep'; readonly value: string }
  /** What can't be undone was not confirmed by name. `flag` is what to type: `--confirm "Fjordgatan"`. */
  | { readonly kind: 'unconfirmed'; readonly flag: string }
  /** An erasing; the cases have a price on record, and are not held back. */
  | { readonly kind: 'erase-unconfirmed'; readonly flag: string; readonly priced: readonly CaseNumber[] }
  /** A restoring, by the name of the shop. */
  | { readonly kind: 'restore-unconfirmed'; readonly flag: string }
  | { readonly kind: 'wrong-confirmation'; readonly said: string; readonly flag: string }
  | { readonly kind: 'not-a-plain-file'; readonly file: string }
  | { readonly kind: 'inside-journal'; readonly file: string }
  /** An export to a file whose ending says another format than those that there are. */
  | { readonly kind: 'unknown-ending'; readonly file: string; readonly endings: readonly string[] }
  | { readonly kind: 'rejects-over-input'; readonly file: string }
  /** What stands where the rejected rows should go is no file of an earlier import's. */
  | { readonly kind: 'not-rejects'; readonly file: string }
  /** All that was to be recorded is; the rejected rows are in `draft`, since they could not be put into `file`. */
  | {
      readonly kind: 'rejects-left-aside';
      readonly file: string;
      readonly draft: string;
      readonly reason: string;
    }
  /** An export, or what a terminal can't show, with nowhere else to go. `format` is the ending of a file for it. */
  | { readonly kind: 'not-for-screen'; readonly format: string }
  | { readonly kind: 'rejected-rows'; readonly rejected: number; readonly read: number };

export type Problem =
  | ClockProblem
  | DomainProblem
  | ImportProblem
  | JournalProblem
  | SettingsProblem
  | UsageProblem
  | WhenProblem;
