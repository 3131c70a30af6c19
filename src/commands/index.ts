/**
 * Every command, in the order of the help. To add one: its file, and its line here.
 *
 * A command is loaded when it is typed, all of them only for the help: a start pays for one.
 */
import type { CommandSpec } from './command.ts';

export interface CommandEntry {
  /** One word for everyday work, a noun and a verb for upkeep. */
  readonly name: string;
  readonly alias?: string;
  readonly load: () => Promise<CommandSpec>;
}

/** What writes to the journal, and so can be tried with `--dry-run`. */
export const RECORDING: readonly CommandEntry[] = [
  { name: 'intake', load: async () => (await import('./intake.ts')).intake },
  { name: 'promise', load: async () => (await import('./promise.ts')).promise },
  { name: 'postpone', load: async () => (await import('./postpone.ts')).postpone },
  { name: 'done', load: async () => (await import('./done.ts')).done },
  { name: 'waive', load: async () => (await import('./waive.ts')).waive },
  { name: 'call', alias: 'talk', load: async () => (await import('./call.ts')).call },
  { name: 'note', load: async () => (await import('./note.ts')).note },
  { name: 'told', load: async () => (await import('./told.ts')).told },
  { name: 'status', load: async () => (await import('./status.ts')).status },
  { name: 'close', load: async () => (await import('./close.ts')).close },
  { name: 'reopen', load: async () => (await import('./reopen.ts')).reopen },
  { name: 'amend', load: async () => (await import('./amend.ts')).amend },
  { name: 'retract', load: async () => (await import('./retract.ts')).retract },
  { name: 'undo', load: async () => (await import('./undo.ts')).undo },
  { name: 'import', load: async () => (await import('./import.ts')).importCommand },
];

export const ANSWERING: readonly CommandEntry[] = [
  { name: 'due', load: async () => (await import('./due.ts')).due },
  { name: 'next', load: async () => (await import('./next.ts')).next },
  { name: 'list', load: async () => (await import('./list.ts')).list },
  { name: 'show', load: async () => (await import('./show.ts')).show },
  { name: 'find', load: async () => (await import('./find.ts')).find },
  { name: 'customer', load: async () => (await import('./customer.ts')).customer },
  { name: 'explain', load: async () => (await import('./explain.ts')).explain },
  { name: 'log', load: async () => (await import('./log.ts')).log },
  { name: 'report morning', load: async () => (await import('./report-morning.ts')).reportMorning },
  { name: 'report promises', load: async () => (await import('./report-promises.ts')).reportPromises },
  { name: 'calendar', load: async () => (await import('./calendar.ts')).calendar },
  { name: 'export', load: async () => (await import('./export.ts')).exportCommand },
];

export const UPKEEP: readonly CommandEntry[] = [
  { name: 'init', load: async () => (await import('./init.ts')).init },
  { name: 'settings get', load: async () => (await import('./settings-get.ts')).settingsGet },
  { name: 'settings set', load: async () => (await import('./settings-set.ts')).settingsSet },
  { name: 'journal info', load: async () => (await import('./journal-info.ts')).journalInfo },
  { name: 'journal verify', load: async () => (await import('./journal-verify.ts')).journalVerify },
  { name: 'journal repair', load: async () => (await import('./journal-repair.ts')).journalRepair },
  { name: 'journal erase', load: async () => (await import('./journal-erase.ts')).journalErase },
  { name: 'journal backup', load: async () => (await import('./journal-backup.ts')).journalBackup },
  { name: 'journal restore', load: async () => (await import('./journal-restore.ts')).journalRestore },
];
