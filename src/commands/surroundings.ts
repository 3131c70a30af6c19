/** What is said where a journal lies badly: when it is made, and when somebody asks about it. */
import { dangersAt, type Danger } from '../journal/folder/surroundings.ts';
import { escapeLine } from '../terminal/escape.ts';
import type { JournalWords } from '../words/en/journal.ts';

/** A danger, and the warning of it. */
export type SaidDanger = Danger & { readonly message: string };

/** @param at the journal's folder */
export const saidDangers = (at: string, words: JournalWords): readonly SaidDanger[] =>
  dangersAt(at).map((danger) => ({ ...danger, message: messageOf(danger, words) }));

function messageOf(danger: Danger, { danger: words }: JournalWords): string {
  return danger.kind === 'network-drive'
    ? words[danger.kind](danger.fileSystem)
    : words[danger.kind](danger.service, danger.folder);
}

/** Dangers as they are said on standard error. */
export const warningsOf = (dangers: readonly SaidDanger[]): readonly string[] =>
  dangers.map(({ message }) => escapeLine(message));
