/** What a command is: its flags, and what it does with what was typed. Its name is in `index.ts`. */
import type { Command as Parser } from 'commander';
import type { Result } from '../domain/result.ts';
import type { HelpWords } from '../words/en/help.ts';
import type { Problem } from '../words/problem.ts';
import type { Context } from './context.ts';
import type { Typed } from './typed.ts';

/** How the answer will be seen. */
export interface Screen {
  readonly tty: boolean;
  readonly width: number;
  readonly plain: boolean;
  readonly color: boolean;
}

/** What a command answers: a document for scripts, and the same as text for people. */
export interface Answer {
  readonly document: () => object;
  readonly text: (screen: Screen) => Promise<string> | string;
  /** Nothing goes to standard output: the answer is in a file. */
  readonly silent?: true;
  /** Said on standard error in place of an answer, where there is no `--json`: with exit code 3, or 130. */
  readonly refusal?: readonly string[];
  /** Said on standard error, whatever the format of the answer. */
  readonly warnings?: readonly string[];
  /** Said on standard error behind the answer, to people only. */
  readonly closing?: readonly string[];
  /**
   * 1: done, and there are findings where `--exit-code` asked for that. 3: rows were rejected. 5: `verify` found damage.
   * 130: interrupted.
   */
  readonly exitCode?: 0 | 1 | 3 | 5 | 6 | 130;
}

export type Answered = Result<Answer, Problem>;

export interface CommandSpec {
  /** Adds arguments and flags; the words of the help come from the catalogue. */
  readonly define: (parser: Parser, words: HelpWords) => Parser;
  readonly run: (context: Context, typed: Typed) => Answered | Promise<Answered>;
}
