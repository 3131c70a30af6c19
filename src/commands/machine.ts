/** What a whole run asks of the machine, and what it gives back. */
import type { Host } from './context.ts';

/** The machine, as far as a whole run needs it. */
export interface Machine extends Host {
  readonly argv: readonly string[];
  readonly userName: () => string;
  /** Whether somebody is there to be asked. */
  readonly inputIsTerminal: () => boolean;
  /** Columns of the terminal, where there is one. */
  readonly columns: number | undefined;
}

export interface Outcome {
  readonly out: string;
  readonly err: string;
  /** What goes to standard error behind what goes to standard output. */
  readonly after?: string;
  readonly exitCode: number;
}
