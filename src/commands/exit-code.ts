/** Which exit code each refusal has (the contract's table). */
import type { Problem } from '../words/problem.ts';

export type ExitCode = 2 | 3 | 4 | 5 | 6;

const WRONG_COMMAND_LINE: ReadonlySet<Problem['kind']> = new Set<Problem['kind']>([
  'usage',
  'bad-clock',
  'clock-off',
  'bad-anchor',
  'bad-keep',
  'keep-without-until',
  'no-case-to-keep',
  'unconfirmed',
  'erase-unconfirmed',
  'restore-unconfirmed',
  'missing',
  'inside-journal',
  'not-a-plain-file',
  'rejects-over-input',
  'not-for-screen',
  'unknown-ending',
  'not-one-of',
  'contradiction',
  'settings-wrong',
  'setting-wrong',
  'settings-not-json',
  'settings-not-utf8',
  'settings-too-large',
  'bad-hours',
  'unknown-country',
  'unknown-time-zone',
  'bad-delimiter',
  'unknown-encoding',
]);

const OTHERS: Readonly<Partial<Record<Problem['kind'], ExitCode>>> = {
  locked: 4,
  damaged: 5,
  'newer-format': 5,
  'conflict-copy': 5,
  'set-back': 5,
  'damaged-backup': 5,
  'newer-backup': 5,
  unfinished: 5,
  'not-recorded': 6,
  'erasure-unfinished': 6,
  uncertain: 6,
  unreadable: 6,
  'answer-unreadable': 6,
  'register-broken': 6,
  'backups-gone': 6,
  'not-backed-up': 6,
  'unproven-backup': 6,
  'not-restored': 6,
  'file-unwritable': 6,
  'rejects-left-aside': 6,
  'settings-not-saved': 6,
  'settings-unreadable': 6,
};

/** 2: the command line or the settings; 4: the lock; 5: the journal; 6: storage; 3 for all else, which is the data. */
export const exitCodeOf = (problem: Problem): ExitCode =>
  WRONG_COMMAND_LINE.has(problem.kind) ? 2 : (OTHERS[problem.kind] ?? 3);
