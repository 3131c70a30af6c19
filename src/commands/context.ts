/** What every command is given: the time, the person, the words, and the way to the journal. */
import type { Calendar } from '../domain/clock/calendar.ts';
import type { Instant } from '../domain/instant.ts';
import type { Result } from '../domain/result.ts';
import type { Shop } from '../domain/shop.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { Journal } from '../journal/journal.ts';
import type { Asker } from '../terminal/ask.ts';
import type { Words } from '../words/index.ts';
import type { Problem } from '../words/problem.ts';
import type { FileIdentity } from './target.ts';

/** The machine as the program sees it, so that commands can be run without one. */
export interface Host {
  readonly cwd: string;
  /** Where the program lies, with its `data/`. */
  readonly programRoot: string;
  /** The user's own folder for data: where the journal is when none is nearer. */
  readonly dataFolder: string;
  /** Of the program. */
  readonly version: string;
  /** The version of the program and of its time zone data. */
  readonly made: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Asks whoever is at the terminal. Only where `GlobalFlags.input` allows it. */
  readonly asker: () => Promise<Asker>;
  /** Milliseconds since 1970, by the computer's own clock: for how long something takes, whatever `LOFTE_NOW` says. */
  readonly clock: () => number;
  /** All of standard input, as text. */
  readonly readInput: () => Promise<string>;
  /** Standard input, as bytes. */
  readonly inputChunks: () => AsyncIterable<Uint8Array>;
  /** Which file standard input is; nothing where it is closed. */
  readonly inputFile: () => FileIdentity | undefined;
  /** Hears Ctrl-C from now on, in place of the system's own way with it, which is to end the program at once. */
  readonly onInterrupt: (then: () => void) => void;
  /** Shows how far something is, on one line of a terminal; an empty text wipes it. Nothing where there is no terminal. */
  readonly progress: (text: string) => void;
  /** Opens `text` in the editor and gives it back; `undefined` where there is no editor or it failed. */
  readonly edit: (text: string) => string | undefined;
  /** Whether standard output is read by a person. */
  readonly outputIsTerminal: boolean;
  /**
   * Writes to standard output before the answer, for what is too much for one.
   *
   * @returns `false` where nobody reads it any more
   * @throws what the system says, where it can't be written
   */
  readonly write: (bytes: Uint8Array) => boolean;
  /** Says something on standard error while a command is at work. */
  readonly tell: (line: string) => void;
}

/** The flags that every command takes. */
export interface GlobalFlags {
  readonly journal: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly dryRun: boolean;
  /** False with `--no-input`, and where nobody can be asked. */
  readonly input: () => boolean;
}

export interface Opened {
  /** The journal's folder. */
  readonly at: string;
  readonly journal: Journal;
  readonly shop: Shop;
  readonly calendar: Calendar;
}

export interface Context {
  readonly host: Host;
  readonly flags: GlobalFlags;
  readonly now: Instant;
  /** `LOFTE_NOW` stands in for the clock. */
  readonly clockSet: boolean;
  readonly by: string;
  /** What was asked for, else the shop's, else that of the surroundings: known before the journal is opened. */
  readonly language: Language;
  /** By a flag or the environment, and not only by what the shop or its surroundings speak. */
  readonly languageAsked: boolean;
  /** In that language. */
  readonly words: Words;
  readonly open: () => Promise<Result<Opened, Problem>>;
}
